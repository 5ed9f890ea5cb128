"""Long-T5 through its real loading path, on tiny checkpoints made here; the check of summaries by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="torch is not installed: pip install 'literai[classic]'")
pytest.importorskip("transformers", reason="transformers is not installed: pip install 'literai[classic]'")

from tiny_t5 import SAYINGS, build_t5  # noqa: E402

from literai import summarize  # noqa: E402
from literai.engines import grounding, loading, long_t5, t5  # noqa: E402
from literai.engines.long_t5 import LongT5, halves, kept, left_out, problems  # noqa: E402
from literai.errors import LiteraiError, MissingPart, UsageError  # noqa: E402
from literai.types import Chunk  # noqa: E402

FIRST = "The old fisherman mended his nets by the harbour while gulls screamed over the chimneys and the tide crept up the shingle towards his boots."
SECOND = "A magistrate arrived on horseback, demanded the ledger, counted seventeen sovereigns upon the counter and departed without thanking anybody."
TEXT = f"{FIRST}\n\n{SECOND}"
TEXTS = [TEXT, "Nobody came.", FIRST, SECOND + " " + FIRST]


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> None:
    torch.set_num_threads(1)


@pytest.fixture(scope="module")
def random(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_t5(tmp_path_factory.mktemp("long_t5_random"), long=True, texts=TEXTS)


@pytest.fixture(scope="module")
def taught(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_t5(tmp_path_factory.mktemp("long_t5"), long=True, says=SAYINGS, texts=TEXTS)


def chunks(texts: list[str]) -> list[Chunk]:
    return [Chunk(n + 3, 2, 0, len(text), text) for n, text in enumerate(texts)]


def test_summaries_in_order_whatever_the_batch(taught: Path) -> None:
    engine = loading.load(loading.spec("summarizer", "long_t5", {"model": str(taught), "device": "cpu", "tokens": 60, "batch": 4}))
    found = summarize.summarize(chunks(TEXTS), engine)
    assert [summary.chunk for summary in found] == [3, 4, 5, 6]
    for summary, text in zip(found, TEXTS, strict=True):
        assert len(grounding.words(summary.text)) > 2 and "\n" not in summary.text and "<" not in summary.text
        assert not grounding.loops(summary.text) and grounding.strangers([summary.text], [text]) == [()]
    assert LongT5(model=str(taught), device="cpu", tokens=60, batch=1).summarize(chunks(TEXTS)) == found


def test_gibberish_fails_with_one_clear_line_or_is_valid(random: Path) -> None:
    engine = LongT5(model=str(random), device="cpu", tokens=24)
    for chunk in chunks(TEXTS):
        try:
            [summary] = engine.summarize([chunk])
        except LiteraiError as error:
            assert f"chunk {chunk.index} " in str(error) and "\n" not in str(error) and "choose another" in str(error)
        else:
            assert len(grounding.words(summary.text)) > 2 and not grounding.loops(summary.text)
            assert grounding.strangers([summary.text], [chunk.text]) == [()]


def test_a_bad_summary_is_tried_again_in_halves_and_then_cut_down(taught: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = LongT5(model=str(taught), device="cpu")
    asked: list[tuple[list[str], int]] = []

    def write(self: t5.T5, prompts: list[str], decoding: t5.Decoding, *, batch: int) -> list[t5.Written]:
        asked.append((list(prompts), decoding.ngrams))
        first = {TEXT: "A fisherman and a magistrate meet David.", "Nobody came.": "Nobody comes to the house."}
        second = {FIRST: "A fisherman mends nets. David helps.", SECOND: "A magistrate counts sovereigns."}
        return [t5.Written({t5.plain(k): v for k, v in (first | second).items()}[prompt], True) for prompt in prompts]

    monkeypatch.setattr(t5.T5, "write", write)
    found = engine.summarize(chunks([TEXT, "Nobody came."]))
    assert [summary.text for summary in found] == ["A fisherman mends nets. A magistrate counts sovereigns.", "Nobody comes to the house."]
    assert asked == [([t5.plain(TEXT), "Nobody came."], 0), ([FIRST, SECOND], long_t5.AGAIN_NGRAMS)]


def test_nothing_left_names_the_chunk(taught: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(t5.T5, "write", lambda self, prompts, decoding, *, batch: [t5.Written("David meets Zelda.", True) for _ in prompts])
    with pytest.raises(LiteraiError, match=r"chunk 3 \(chapter 2\) names David, Zelda.*twice") as caught:
        LongT5(model=str(taught), device="cpu").summarize(chunks([TEXT]))
    assert "\n" not in str(caught.value)


def test_the_generation_settings_of_2023(taught: Path) -> None:
    engine = LongT5(model=str(taught), device="cpu")
    first = engine._t5._settings(engine._first)
    assert (first.num_beams, first.repetition_penalty, first.length_penalty, first.min_length) == (4, 2.5, 0.8, 8)
    assert (first.max_new_tokens, first.early_stopping, first.do_sample, first.no_repeat_ngram_size) == (512, True, False, 0)
    assert engine._context == 16384


def test_a_long_chunk_is_read_in_pieces(taught: Path) -> None:
    engine = LongT5(model=str(taught), device="cpu", context=120)
    long = f"{TEXT}\n\n" * 3
    pieces = engine._pieces(long)
    assert len(pieces) > 1 and max(engine._t5.lengths(pieces)) < 120
    assert " ".join(pieces).split() == long.split()
    with pytest.raises(LiteraiError, match="longer than the 16 that long_t5 reads"):
        LongT5(model=str(taught), device="cpu", context=16).summarize(chunks([FIRST]))


def test_batches_that_do_not_fit_are_halved(taught: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = LongT5(model=str(taught), device="cpu", tokens=20)
    prompts, sizes, whole = [f"{word} came home." for word in ("Nobody", "She", "A cold man", "The old boat")], [], t5.T5._batch

    def tight(self: t5.T5, rows: list[tuple[str, int, int]], decoding: t5.Decoding) -> list[t5.Written]:
        sizes.append(len(rows))
        if len(rows) > 1:
            raise torch.cuda.OutOfMemoryError("CUDA out of memory")
        return whole(self, rows, decoding)

    expected = engine._t5.write(prompts, t5.Decoding(20), batch=4)
    monkeypatch.setattr(t5.T5, "_batch", tight)
    assert engine._t5.write(prompts, t5.Decoding(20), batch=4) == expected
    assert sizes == [4, 2, 1, 1, 1, 1]


@pytest.mark.parametrize(
    ("summary", "fault"),
    [
        ("", "says nothing"),
        ("A fisherman, then a magistrate. A fisherman, then a magistrate.", "repeats itself"),
        ("David mends nets; a magistrate counts sovereigns.", "names David"),
        ("A fisherman mends his nets by the harbour.", "leaves out half"),
        ("A fisherman mends nets; a magistrate counts sovereigns.", ""),
    ],
)
def test_what_is_wrong_with_a_summary(summary: str, fault: str) -> None:
    [found] = problems([summary], [TEXT])
    assert any(fault in words for words in found) if fault else found == ()


def test_halves_and_what_is_kept() -> None:
    assert halves(TEXT) == [FIRST, SECOND] and halves("One sentence only.") == ["One sentence only."]
    assert not left_out("Anything at all.", "Too short. To tell.")
    assert kept("A man fishes here. David comes too. A man fishes here. Yes.", TEXT) == "A man fishes here."


def test_what_cannot_run_is_refused(taught: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"float16.*NaN.*bfloat16"):
        LongT5(model=str(taught), dtype="float16")
    with pytest.raises(MissingPart, match="literai models pull nobody/nothing"):
        LongT5(model="nobody/nothing")
    with pytest.raises(UsageError, match="context"):
        LongT5(model=str(taught), context=40000)
    other = tmp_path / "gpt2"
    other.mkdir()
    (other / "config.json").write_text('{"model_type": "gpt2"}')
    with pytest.raises(UsageError, match="T5 family"):
        LongT5(model=str(other))


def test_pickled_weights_are_refused(taught: Path, tmp_path: Path) -> None:
    folder = tmp_path / "pickled"
    folder.mkdir()
    for path in taught.iterdir():
        if path.suffix != ".safetensors":
            (folder / path.name).write_bytes(path.read_bytes())
    (folder / "pytorch_model.bin").write_bytes(b"never opened")
    with pytest.raises(MissingPart, match="not here as safetensors"):
        LongT5(model=str(folder))


def test_bfloat16_runs(taught: Path) -> None:
    engine = LongT5(model=str(taught), device="cpu", dtype="bfloat16", tokens=60)
    assert engine._t5.model.dtype == torch.bfloat16
    assert len(engine.summarize(chunks(["Nobody came."]))) == 1
