"""A run does only what no earlier run did, keeps what succeeds, and halves a batch down to the item at fault."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from literai.engines import loading
from literai.errors import Failures, UsageError
from literai.run import Run
from literai.stage import Stage
from literai.store import Store
from literai.types import Summary


class Upper:
    """A scripted engine that counts its calls."""

    fingerprint = "1"
    calls: list[int] = []  # noqa: RUF012
    neutral = ("threads",)

    def __init__(self, *, suffix: str = "", threads: int = 1) -> None:
        self.suffix = suffix

    def up(self, texts: Sequence[str]) -> list[str]:
        self.calls.append(len(texts))
        if any("bad" in text for text in texts):
            raise ValueError("bad text")
        return [text.upper() + self.suffix for text in texts]


def _upper(items: Sequence[Summary], engine: Upper, *, mark: str = "") -> list[Summary]:
    return [Summary(item.chunk, text + mark) for item, text in zip(items, engine.up([item.text for item in items]), strict=True)]


def _join(items: Sequence[tuple[Summary, ...]]) -> list[Summary]:
    return [Summary(0, " ".join(part.text for part in parts)) for parts in items]


UPPER = Stage("upper", _upper, 1, Summary, "summarizer")
JOIN = Stage("join", _join, 1, Summary)


@pytest.fixture(autouse=True)
def _engine(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setitem(loading.ENGINES["summarizer"], "upper", f"{__name__}:Upper")
    loading._loaded.clear()
    Upper.calls.clear()
    yield
    loading._loaded.clear()


def run(root: Path, *, batch: int = 1, force: frozenset[str] = frozenset(), **options: object) -> Run:
    return Run(Store(root), {"summarizer": loading.spec("summarizer", "upper", options, batch=batch)}, ThreadPoolExecutor(1), force=force)


def texts(*words: str) -> list[Summary]:
    return [Summary(n, word) for n, word in enumerate(words)]


def test_what_was_made_is_found_and_no_engine_is_loaded(tmp_path: Path) -> None:
    first = run(tmp_path).map(UPPER, texts("a", "b", "c"))
    loading._loaded.clear()
    again = run(tmp_path)
    assert [x.value for x in again.map(UPPER, texts("a", "b", "c"))] == [x.value for x in first] == texts("A", "B", "C")
    assert (again.made["upper"], again.reused["upper"]) == (0, 3)
    assert not loading.loaded()


def test_one_new_item_is_one_piece_of_work(tmp_path: Path) -> None:
    run(tmp_path).map(UPPER, texts("a", "b"))
    again = run(tmp_path)
    again.map(UPPER, texts("a", "b", "c"))
    assert (again.made["upper"], again.reused["upper"]) == (1, 2)


@pytest.mark.parametrize(("options", "made"), [({}, 0), ({"threads": 4}, 0), ({"suffix": "!"}, 1)])
def test_only_options_that_can_change_the_result_count(tmp_path: Path, options: dict[str, object], made: int) -> None:
    run(tmp_path).map(UPPER, texts("a"))
    again = run(tmp_path, **options)
    again.map(UPPER, texts("a"))
    assert again.made["upper"] == made


def test_inputs_count_by_content(tmp_path: Path) -> None:
    """Another stage option upstream that yields the same text rebuilds nothing downstream."""
    one = run(tmp_path)
    one.one(JOIN, tuple(one.map(UPPER, texts("a", "b"))))
    two = run(tmp_path, suffix="")
    two.one(JOIN, tuple(two.map(UPPER, texts("a", "b"), mark="")))
    assert two.made["join"] == 0
    three = run(tmp_path)
    three.one(JOIN, tuple(three.map(UPPER, texts("a", "b"), mark="?")))
    assert three.made["join"] == 1


def test_a_bad_item_fails_alone_and_the_rest_is_kept(tmp_path: Path) -> None:
    with pytest.raises(Failures, match="1 of 5 failed") as caught:
        run(tmp_path, batch=4).map(UPPER, texts("a", "b", "bad", "d", "e"))
    assert [n for n, _ in caught.value.causes] == [2]
    assert sorted(Upper.calls) == [1, 1, 1, 2, 2, 4]
    again = run(tmp_path, batch=4)
    again.map(UPPER, [item for item in texts("a", "b", "bad", "d", "e") if item.text != "bad"])
    assert (again.made["upper"], again.reused["upper"]) == (0, 4)


def test_force_does_a_stage_again(tmp_path: Path) -> None:
    run(tmp_path).map(UPPER, texts("a"))
    again = run(tmp_path, force=frozenset({"upper"}))
    again.one(JOIN, tuple(again.map(UPPER, texts("a"))))
    assert again.made["upper"] == 1


def test_unknown_engines_and_options_are_refused() -> None:
    with pytest.raises(UsageError, match="no painter engine is called 'rembrandt'; there are diffusion, fake, illustrator, stable_diffusion"):
        loading.engine_class("painter", "rembrandt")
    with pytest.raises(UsageError, match="has no option 'suffx'; it has suffix, threads"):
        loading.check_options(loading.spec("summarizer", "upper", {"suffx": 1}))


def test_engines_let_go_of_each_other_when_only_one_may_stay() -> None:
    for suffix in "abc":
        loading.load(loading.spec("summarizer", "upper", {"suffix": suffix}, resident=1))
        assert len(loading.loaded()) == 1
