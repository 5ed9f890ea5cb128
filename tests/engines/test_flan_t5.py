"""FLAN-T5: the few-shot prompt to the letter, windows and answers by rule, and scenes through tiny checkpoints made here."""

from __future__ import annotations

from pathlib import Path
from zlib import crc32

import pytest

torch = pytest.importorskip("torch", reason="torch is not installed: pip install 'literai[classic]'")
pytest.importorskip("transformers", reason="transformers is not installed: pip install 'literai[classic]'")
pytest.importorskip("langchain_core", reason="langchain-core is not installed: pip install 'literai[classic]'")

from tiny_t5 import SAYINGS, build_t5  # noqa: E402

from literai import scene  # noqa: E402
from literai.engines import Passage, flan_t5, grounding, loading, t5  # noqa: E402
from literai.engines.flan_t5 import FlanT5, fit, scene_line, source, spread, windows  # noqa: E402
from literai.engines.flan_t5_examples import EXAMPLES  # noqa: E402
from literai.errors import LiteraiError, UsageError  # noqa: E402
from literai.sentences import Extent, sentences  # noqa: E402
from literai.types import Chunk, Notes  # noqa: E402

TEXT = """At dusk the old fisherman rowed his boat across the lake while the rain fell.

Ruth ran down the hill with a lantern,\nand a black dog followed her through the wood.

In the churchyard a priest stood beside an open grave. Three crows sat upon the wall. There was no moon."""
OFFSET = 40

HEAD = "For each passage of a novel, say in one line what a picture of it would show: who is there, what they are doing, where, and in what light."
FIRST = (
    "Passage: There was a table set out under a tree in front of the house, and the March Hare and the Hatter were having tea at it: a Dormouse was sitting "
    "between them, fast asleep, and the other two were using it as a cushion, resting their elbows on it, and talking over its head.\n"
    "Scene: A hare and a hatter drinking tea at a table under a tree, a dormouse asleep between them"
)
PINNED = 0x1CD55EE4  # crc32 of the whole prompt for {"passage": "It rained {here}."}


def passage(wanted: int, index: int = 7) -> Passage:
    chunk = Chunk(index, 2, OFFSET, OFFSET + len(TEXT), TEXT)
    return Passage(chunk, Notes(index, time_of_day="evening", mood="grim"), wanted)


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> None:
    torch.set_num_threads(1)


@pytest.fixture(scope="module")
def taught(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_t5(tmp_path_factory.mktemp("flan_t5"), says=SAYINGS, texts=[TEXT])


def test_the_prompt_to_the_letter() -> None:
    prompt = flan_t5.template().format(passage="It rained {here}.")
    assert prompt.startswith(f"{HEAD}\n\n{FIRST}\n\nPassage: In the main street")
    assert prompt.endswith("ice drifting on the sea\n\nPassage: It rained {here}.\nScene:")
    assert len(EXAMPLES) == 8 and prompt.count("\nScene: ") == 8
    assert crc32(prompt.encode()) == PINNED


def test_windows_hold_whole_sentences_in_order() -> None:
    extents = [Extent(n * 10, n * 10 + 9) for n in range(12)]
    found = windows(extents, [100] * 12, 2)
    assert [e.start for e in found] == sorted(e.start for e in found) and found[0].start == 0 and found[-1].end == 119
    assert all(200 <= 100 * ((e.end - e.start) // 10 + 1) <= 300 for e in found)
    assert len(windows(extents[:3], [20] * 3, 3)) == 3  # a short text still gives three
    assert windows(extents[:1], [900], 4) == [extents[0]]
    assert windows([], [], 2) == []


def test_windows_are_taken_evenly() -> None:
    items = [Extent(n, n + 1) for n in range(10)]
    order = [e.start for e in spread(items, 2)]
    assert order[:2] == [2, 7] and sorted(order) == list(range(10)) and order[2:] == sorted(order[2:])
    assert spread(items[:2], 5) == items[:2]


@pytest.mark.parametrize(
    ("text", "ended", "line"),
    [
        ("a man rowing a boat", True, "A man rowing a boat"),
        ("A man rowing a boat in the", False, "A man rowing a boat"),
        ("A man rowing a boat on a lake, a dog sitting beside the la", False, "A man rowing a boat on a lake"),
        ("<extra_id_0> A dog", True, "A dog"),
        ("“A dog in the rain.”", True, "A dog in the rain."),
    ],
)
def test_answers_are_mended(text: str, ended: bool, line: str) -> None:
    assert scene_line(t5.Written(text, ended)) == line


def test_answers_that_will_not_do() -> None:
    assert fit("A man rowing a boat", ["A black dog in a wood"])
    for line in ("A dog", "Two words", "a boat and a boat and a boat and", "A man rowing a boat"):
        assert not fit(line, ["A man rowing a boat"])


def test_a_scene_points_at_its_sentence() -> None:
    whole = Extent(0, len(TEXT))
    for line, start in (("A priest by a grave", "In the churchyard"), ("A dog with a lantern", "Ruth ran"), ("Nothing of it", "At dusk")):
        found = source(TEXT, whole, line)
        assert TEXT[found.start : found.end].startswith(start) and found in sentences(TEXT)


def test_scenes_through_a_real_checkpoint(taught: Path) -> None:
    engine = loading.load(loading.spec("describer", "flan_t5", {"model": str(taught), "device": "cpu"}))
    passages = [passage(3), passage(1, 8), passage(5, 9)]
    found = scene.describe(passages, engine)
    for one, scenes in zip(passages, found, strict=True):
        assert 1 <= len(scenes) <= one.wanted
        assert len({made.description for made in scenes}) == len(scenes)
        for made in scenes:
            assert (Extent(made.source.start - OFFSET, made.source.end - OFFSET)) in sentences(TEXT)
            assert made.alt.startswith("Illustration: ") and made.alt.endswith(".") and made.fields.time
            assert grounding.strangers([made.description], [TEXT]) == [()]
    again = FlanT5(model=str(taught), device="cpu", batch=1)
    assert [again.describe([one])[0] for one in passages] == found


def scripted(monkeypatch: pytest.MonkeyPatch, answers: dict[str, str]) -> list[int]:
    """Answers by a word of the passage."""
    asked: list[int] = []

    def write(self: t5.T5, prompts: list[str], decoding: t5.Decoding, *, batch: int) -> list[t5.Written]:
        asked.append(len(prompts))
        last = [prompt.rpartition("\nPassage: ")[2] for prompt in prompts]
        assert all("\n" not in text.removesuffix("\nScene:") for text in last)
        return [t5.Written(next((answer for word, answer in answers.items() if word in text), "no"), True) for text in last]

    monkeypatch.setattr(t5.T5, "write", write)
    return asked


def test_scenes_in_reading_order_with_what_they_show(taught: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = FlanT5(model=str(taught), device="cpu")
    scripted(
        monkeypatch,
        {"fisherman": "an old fisherman rowing a boat on a lake", "lantern": "a woman running through a wood", "priest": "a priest in a churchyard"},
    )
    [scenes] = scene.describe([passage(3)], engine)
    assert [made.description for made in scenes] == ["An old fisherman rowing a boat on a lake", "A woman running through a wood", "A priest in a churchyard"]
    assert [made.fields.setting for made in scenes] == ["lake", "wood", "churchyard"]
    assert {made.fields.time for made in scenes} == {"evening"} and {made.fields.mood for made in scenes} == {"grim"}
    assert scenes[0].fields.cast and len({made.seed for made in scenes}) == 3


def test_poor_answers_make_room_for_other_windows(taught: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = FlanT5(model=str(taught), device="cpu")
    monkeypatch.setattr(flan_t5, "WINDOW", 20)
    asked = scripted(monkeypatch, {"priest": "Dracula standing in a churchyard", "fisherman": "a fisherman in a boat"})
    [scenes] = engine.describe([passage(1)])
    assert [made.description for made in scenes] == ["A fisherman in a boat"] and asked[:2] == [1, 1]
    scripted(monkeypatch, {})
    with pytest.raises(LiteraiError, match=r"no scene in chunk 7 \(chapter 2\)"):
        engine.describe([passage(1)])


def test_gibberish_fails_with_one_clear_line_or_is_valid(tmp_path: Path) -> None:
    engine = FlanT5(model=str(build_t5(tmp_path, texts=[TEXT])), device="cpu", tokens=24)
    try:
        scene.describe([passage(2)], engine)
    except LiteraiError as error:
        assert "chunk 7" in str(error) and "\n" not in str(error) and "rounds" in str(error)


def test_what_cannot_be_asked_is_refused(taught: Path) -> None:
    with pytest.raises(UsageError, match="24 to 64"):
        FlanT5(model=str(taught), tokens=10)
    with pytest.raises(UsageError, match="float16"):
        FlanT5(model=str(taught), dtype="float16")
