"""TorToiSe: texts cut well, candidates judged, voices with consent only, and four tiny networks through the real loading path."""

from __future__ import annotations

import os
import pickle
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import tiny_tortoise

from literai.engines import loading
from literai.engines.tortoise import PRESETS, Preset, Tortoise, checks, seed_of, voices
from literai.engines.tortoise.pieces import LIMIT, WANTED, cut, pieces
from literai.errors import Damaged, LiteraiError, MissingPart, UsageError
from literai.types import Line

pytestmark = [pytest.mark.filterwarnings(warning) for warning in tiny_tortoise.WARNINGS]

PASSAGE = (
    "The Time Traveller (for so it will be convenient to speak of him) was expounding a recondite matter to us. His pale grey eyes shone and "
    "twinkled, and his usually pale face was flushed and animated. The fire burnt brightly, and the soft radiance of the incandescent lights in the "
    "lilies of silver caught the bubbles that flashed and passed in our glasses, and our chairs, being his patents, embraced and caressed us rather "
    "than submitted to be sat upon, and there was that luxurious after-dinner atmosphere, when thought runs gracefully free of the trammels of precision."
)


# -- pieces -------------------------------------------------------------------------------------


def words(text: str) -> list[str]:
    return "".join(c if c.isalpha() else " " for c in text).split()


def test_pieces_hold_every_word_in_order_and_are_short_enough() -> None:
    found = pieces(PASSAGE)
    assert words(" ".join(piece.text for piece in found)) == words(PASSAGE)
    assert all(len(piece.text) <= LIMIT for piece in found)
    assert all(piece.pause > 0 for piece in found)


def test_a_sentence_is_cut_only_when_it_must_be() -> None:
    first, *rest = pieces(PASSAGE)
    assert first.text.endswith("animated."), "two sentences together"
    assert len(rest) == 2 and rest[0].text.endswith(","), "the long one, at a comma"


def test_short_sentences_are_said_together() -> None:
    found = pieces("He came. He saw. " * 20)
    assert all(WANTED // 2 < len(piece.text) <= WANTED for piece in found[:-1])


def test_figures_and_marks_are_written_out_and_nothing_is_nothing() -> None:
    assert pieces("* * *") == []
    (piece,) = pieces("Chapter XIV. At 3 p.m. _they_ met A and B.")
    assert not set(piece.text) & set("0123456789_[]/")


def test_a_word_stays_whole_whatever_its_length() -> None:
    long = "a" * 300
    assert cut(f"{long} {long} and so on", 250) == [long, long, "and so on"]
    with pytest.raises(LiteraiError, match="one word too long"):
        pieces("strengthening" * 23, lambda text: len(text) < 100)


def test_a_piece_that_has_too_many_tokens_is_cut_again() -> None:
    found = pieces(PASSAGE, lambda text: len(text) < 90)
    assert words(" ".join(piece.text for piece in found)) == words(PASSAGE)
    assert max(len(piece.text) for piece in found) < 90


# -- presets, seeds, checks ---------------------------------------------------------------------


def test_the_presets_are_those_of_2023() -> None:
    assert {name: (preset.samples, preset.steps) for name, preset in PRESETS.items()} == {
        "ultra_fast": (16, 30),
        "fast": (96, 80),
        "standard": (256, 200),
        "high_quality": (256, 400),
    }
    assert PRESETS["ultra_fast"] == Preset(16, 30, guided=False)


def test_a_seed_depends_on_voice_text_attempt_and_setting_only() -> None:
    seeds = {seed_of(*key) for key in ((0, "a", "text", 0), (1, "a", "text", 0), (0, "b", "text", 0), (0, "a", "other", 0), (0, "a", "text", 1))}
    assert len(seeds) == 5
    assert seed_of(0, "train_daws", "Hello.", 0) == 739819836


def speech(count: int) -> list[int]:
    return np.random.default_rng(1).integers(100, 8000, count).tolist()


def test_a_candidate_that_fits_its_text_stands() -> None:
    assert checks.fault_in_codes(speech(120), 80, ended=True) == ""


@pytest.mark.parametrize(
    ("codes", "letters", "ended", "fault"),
    [
        (speech(120), 80, False, "come to an end"),
        (speech(20), 80, True, "too short"),
        (speech(400), 80, True, "too long"),
        ([], 0, True, "silent"),
        ([checks.CALM] * 100, 50, True, "silent"),
        (speech(60) + [checks.CALM] * 50 + speech(60), 80, True, "falls silent"),
        (speech(60) + [4000] * 30 + speech(60), 80, True, "holds one sound"),
        (speech(40) + speech(9) * 5, 80, True, "repeats itself"),
        (speech(16) * 10, 80, True, "repeats itself"),
    ],
)
def test_a_candidate_that_cannot_be_right_is_refused(codes: list[int], letters: int, ended: bool, fault: str) -> None:
    assert fault in checks.fault_in_codes(codes, letters, ended=ended)


def test_silence_before_and_after_is_no_fault() -> None:
    calm = [checks.CALM] * 60
    assert checks.fault_in_codes([*calm, *speech(60), *calm], 80, ended=True) == ""


def test_tokens_past_which_a_candidate_is_given_up() -> None:
    assert checks.most_tokens(10, 500) * checks.FRAME == pytest.approx(checks.SPARE + 10 * checks.SLOWEST, abs=checks.FRAME)
    assert checks.most_tokens(1000, 500) == 500


def test_sound_that_cannot_be_right_is_refused() -> None:
    loud = np.sin(np.arange(48_000) / 20).astype(np.float32)
    assert checks.fault_in_sound(loud, 30, 24_000) == ""
    assert "silence" in checks.fault_in_sound(loud * 0.001, 30, 24_000)
    assert "silence" in checks.fault_in_sound(loud[:0], 30, 24_000)
    assert "too short" in checks.fault_in_sound(loud[:2400], 30, 24_000)
    assert "no numbers" in checks.fault_in_sound(np.full(48_000, np.nan, np.float32), 30, 24_000)


# -- voices -------------------------------------------------------------------------------------


def own(root: Path, record: str | None) -> Path:
    (root / "own_1").mkdir(parents=True)
    (root / "own_1" / "1.wav").write_bytes(b"sound")
    if record is not None:
        (root / "own_1" / "consent.toml").write_text(record, encoding="utf-8")
    return root


def test_the_voices_of_2023_are_there_and_nobody_else() -> None:
    assert {"train_daws", "train_dotrice"} < set(Tortoise.voices)
    assert all(name.startswith(("train_", "own_")) for name in Tortoise.voices)
    with pytest.raises(UsageError, match="no voice 'freeman'"):
        voices.folder_of("freeman", Path())


@pytest.mark.parametrize(
    ("record", "message"),
    [
        (None, "no consent record"),
        ("consent = ", "cannot be read"),
        ('consent = "yes"\nspeaker = "A. Reader"\n', "lacks date"),
        ('consent = " "\nspeaker = "A. Reader"\ndate = 2026-05-01\n', "lacks consent"),
        ("consent = true\nspeaker = 'A. Reader'\ndate = 2026-05-01\n", "lacks consent"),
        ('consent = "yes"\nspeaker = "A. Reader"\ndate = "in May"\n', "no date"),
    ],
)
def test_own_clips_need_a_consent_record(tmp_path: Path, record: str | None, message: str) -> None:
    with pytest.raises(UsageError, match=message) as caught:
        voices.folder_of("own_1", own(tmp_path, record), "0" * 16)
    assert "consent = " in str(caught.value), "the remedy is in the message"


def test_own_clips_with_consent_are_named_by_their_digest(tmp_path: Path) -> None:
    root = own(tmp_path, 'consent = "may read novels aloud"\nspeaker = "A. Reader"\ndate = 2026-05-01\n')
    with pytest.raises(UsageError, match="own_clips") as caught:
        voices.folder_of("own_1", root)
    digest = str(caught.value).split()[-1]
    assert voices.folder_of("own_1", root, f"12345678, {digest}") == root / "own_1"
    assert voices.consent_of(root / "own_1") == {"consent": "may read novels aloud", "speaker": "A. Reader", "date": "2026-05-01"}
    (root / "own_1" / "1.wav").write_bytes(b"another sound")
    with pytest.raises(UsageError, match="own_clips"):
        voices.folder_of("own_1", root, digest)


def test_a_bundled_voice_must_be_what_it_says(tmp_path: Path) -> None:
    with pytest.raises(MissingPart, match="literai models pull tortoise-voices"):
        voices.folder_of("train_daws", tmp_path)
    (tmp_path / "train_daws").mkdir()
    (tmp_path / "train_daws" / "1.mp3").write_bytes(b"somebody famous")
    with pytest.raises(Damaged, match="own_1"):
        voices.folder_of("train_daws", tmp_path)


def test_a_clip_must_be_sound_and_long_enough(tmp_path: Path) -> None:
    pytest.importorskip("scipy", reason="scipy is not installed: pip install 'literai[classic]'")
    import soundfile

    (tmp_path / "not.wav").write_bytes(b"no sound")
    soundfile.write(tmp_path / "short.wav", np.zeros(8000, np.float32), 16_000)
    soundfile.write(tmp_path / "long.wav", np.full((16_000 * 8, 2), 0.25, np.float32), 16_000)
    with pytest.raises(LiteraiError, match="cannot be read"):
        voices.read_clip(tmp_path / "not.wav")
    with pytest.raises(LiteraiError, match=r"lasts 0\.5 s"):
        voices.read_clip(tmp_path / "short.wav")
    low, high = voices.read_clip(tmp_path / "long.wav")
    assert (low.shape, high.shape) == ((1, 132_300), (1, 144_000))


# -- options ------------------------------------------------------------------------------------


def test_options_are_checked_before_anything_is_loaded(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no preset 'best'"):
        Tortoise(preset="best")
    with pytest.raises(UsageError, match="tries must be 1 or more"):
        Tortoise(tries=0)
    with pytest.raises(UsageError, match="no option 'speed'"):
        loading.check_options(loading.spec("synthesizer", "tortoise", {"speed": 2}))


# -- the networks -------------------------------------------------------------------------------


@dataclass(frozen=True)
class Built:
    model: Path
    voices: Path
    own_clips: str

    def engine(self, **options: Any) -> Tortoise:
        given = {"preset": "ultra_fast", "steps": 2, "model": str(self.model), "voices_dir": str(self.voices), "own_clips": self.own_clips, "device": "cpu"}
        return Tortoise(**{**given, **options})


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Built]:
    tiny_tortoise.importable()
    import torch

    folder, threads = tmp_path_factory.mktemp("tortoise"), torch.get_num_threads()
    torch.set_num_threads(1)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LITERAI_CACHE", str(folder / "cache"))
        model = tiny_tortoise.build_tortoise(folder / "model")
        yield Built(model, folder / "voices", tiny_tortoise.build_voices(folder / "voices"))
    torch.set_num_threads(threads)


@pytest.fixture(scope="module")
def engine(built: Built) -> Tortoise:
    return built.engine()


def test_lines_become_sound_that_does_not_depend_on_their_neighbours(engine: Tortoise) -> None:
    lines = [Line("Yes.", "own_1"), Line("* * *", "own_1"), Line("Yes.", "own_2")]
    first, nothing, second = engine.synthesize(lines)
    assert (first.rate, len(nothing.samples)) == (24_000, 0)
    for clip in (first, second):
        assert clip.samples.dtype == np.float32
        assert checks.fault_in_sound(clip.samples, 3, clip.rate) == ""
    (again,) = engine.synthesize(lines[2:])
    np.testing.assert_array_equal(again.samples, second.samples)
    assert first.samples.shape != second.samples.shape or not np.array_equal(first.samples, second.samples), "two voices"


def test_half_precision_gives_sound_too(built: Built) -> None:
    engine = built.engine(dtype="bfloat16", preset="fast", samples=16)
    (clip,) = engine.synthesize([Line("Yes.", "own_1")])
    assert clip.samples.dtype == np.float32
    assert checks.fault_in_sound(clip.samples, 3, clip.rate) == ""


def test_sampling_leaves_the_random_state_as_it_was(engine: Tortoise) -> None:
    import torch

    before = torch.get_rng_state()
    engine.synthesize([Line("Yes.", "own_1")])
    assert torch.equal(torch.get_rng_state(), before)


def test_candidates_are_as_many_as_asked_in_any_batch(engine: Tortoise) -> None:
    networks, voice = engine._networks, engine._voice("own_1")
    tokens = networks.tokens("Hello there.")
    codes = networks.candidates(tokens, voice, count=5, limit=30, seed=1, batch=2)
    assert codes.shape == (5, 500)
    assert (codes[:, 30:] == networks.stop).all()
    assert 0 <= networks.best(tokens, codes, batch=2) < 5
    alone = [networks.best(tokens, codes[row : row + 1], batch=1) for row in range(5)]
    assert alone == [0] * 5


def test_guided_diffusion_in_one_call_is_the_package_s_own(engine: Tortoise) -> None:
    import torch
    from TTS.tts.models.tortoise import do_spectrogram_diffusion, load_discrete_vocoder_diffuser

    networks = engine._networks
    latents, voice = torch.randn(1, 12, 64, generator=torch.Generator().manual_seed(1)), engine._voice("own_1")[1]
    with networks._seeded(7):
        ours = networks._spectrogram(latents, voice, 5, True)
    with networks._seeded(7):
        diffuser = load_discrete_vocoder_diffuser(desired_diffusion_steps=5, cond_free=True, cond_free_k=2.0)
        theirs = do_spectrogram_diffusion(networks._model.diffusion, diffuser, latents, voice, temperature=1.0, verbose=False)
    assert ours.shape == theirs.shape == (1, 100, 52)
    np.testing.assert_allclose(ours.numpy(), theirs.numpy(), atol=5e-3)


def test_latents_are_made_once_and_kept_without_pickle(built: Built, engine: Tortoise, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = engine._voice("own_3")
    kept = list((Path(os.environ["LITERAI_CACHE"]) / "tortoise").iterdir())
    assert {path.suffix for path in kept} == {".safetensors"}
    fresh = built.engine()
    monkeypatch.setattr(fresh._networks, "latents", lambda clips: pytest.fail("made a second time"))
    for one, other in zip(fresh._voice("own_3"), wanted, strict=True):
        assert one.dtype.is_floating_point and np.array_equal(one.numpy(), other.numpy())


def test_a_line_no_candidate_can_say_fails_with_the_reason(engine: Tortoise, monkeypatch: pytest.MonkeyPatch) -> None:
    seeds: list[int] = []
    networks = engine._networks

    def dumb(*args: Any, count: int, seed: int, **options: Any) -> Any:
        seeds.append(seed)
        return np.full((count, 500), 4000)

    monkeypatch.setattr(networks, "candidates", dumb)
    with pytest.raises(LiteraiError, match=r"cannot say 'Hello\.': 16 candidates in each of 4 tries .*come to an end"):
        engine.synthesize([Line("Hello.", "own_1")])
    assert len(set(seeds)) == 4


def test_only_the_voices_own_pace(engine: Tortoise) -> None:
    with pytest.raises(UsageError, match="pace"):
        engine.synthesize([Line("Hello.", "own_1", 1.2)])


class Payload:
    """Runs when it is unpickled by a careless reader."""

    def __init__(self, witness: Path) -> None:
        self.witness = witness

    def __reduce__(self) -> Any:
        return (os.mkdir, (str(self.witness),))


@pytest.mark.parametrize("name", ["autoregressive.pth", "mel_norms.pth"])
def test_a_pickle_with_a_payload_is_refused_unrun(built: Built, tmp_path: Path, name: str) -> None:
    for path in built.model.iterdir():
        (tmp_path / path.name).symlink_to(path)
    (tmp_path / name).unlink()
    (tmp_path / name).write_bytes(pickle.dumps(Payload(tmp_path / "ran")))
    with pytest.raises(Damaged, match=name):
        built.engine(model=str(tmp_path))
    assert not (tmp_path / "ran").exists()


def test_latents_with_a_payload_are_refused_unrun_and_plain_ones_are_read(built: Built, tmp_path: Path) -> None:
    import torch

    path = tmp_path / "latents.pth"
    path.write_bytes(pickle.dumps(Payload(tmp_path / "ran")))
    with pytest.raises(Damaged, match="not opened"):
        voices.read_latents(path)
    assert not (tmp_path / "ran").exists()
    torch.save((torch.ones(1, 64), torch.zeros(1, 128)), path)
    auto, diffusion = voices.read_latents(path)
    assert (auto.shape, diffusion.shape) == ((1, 64), (1, 128))
    torch.save(torch.ones(2, 3, 4), path)
    with pytest.raises(Damaged, match="two latents"):
        voices.read_latents(path)


def test_a_checkpoint_that_lacks_a_file_or_weights_is_refused(built: Built, tmp_path: Path) -> None:
    import torch

    for path in built.model.iterdir():
        (tmp_path / path.name).symlink_to(path)
    weights = torch.load(built.model / "autoregressive.pth", weights_only=True)
    (tmp_path / "autoregressive.pth").unlink()
    with pytest.raises(MissingPart, match=r"autoregressive\.pth.*literai models pull tortoise"):
        built.engine(model=str(tmp_path))
    weights.pop("final_norm.weight")
    torch.save(weights, tmp_path / "autoregressive.pth")
    with pytest.raises(Damaged, match=r"final_norm\.weight"):
        built.engine(model=str(tmp_path))


def test_a_torchaudio_that_cannot_be_loaded_is_a_missing_part(built: Built, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As torchaudio does beside a torch made for another CUDA."""
    (tmp_path / "torchaudio.py").write_text('raise RuntimeError("compiled with different CUDA versions")\n', encoding="utf-8")
    for name in [name for name in sys.modules if name.partition(".")[0] in ("TTS", "torchaudio")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(MissingPart, match=r"different CUDA versions.*pip install 'literai\[classic\]'"):
        built.engine()
