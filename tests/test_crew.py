"""Many hands give the same artifacts as two, keep going when one is killed, and begin what will be wanted."""

from __future__ import annotations

import os
from collections.abc import Iterator
from concurrent.futures import Executor, Future, ThreadPoolExecutor
from pathlib import Path

import pytest
from sleepers import SLEEP, diary_of

from literai import crew, hands
from literai.crew import Crew
from literai.engines import loading
from literai.errors import Failures, UsageError
from literai.run import Outcomes, Run, Work
from literai.store import Recipe, Store
from literai.types import Summary
from literai.waiting import Job, Waiting


@pytest.fixture
def two(monkeypatch: pytest.MonkeyPatch) -> Iterator[Crew]:
    """This process and one helper that is asked at once."""
    monkeypatch.setattr(crew, "WORTH", 0.0)
    made = Crew(2)
    yield made
    made.shutdown()


def texts(count: int, name: str = "t") -> list[Summary]:
    return [Summary(n, f"{name}{n}") for n in range(count)]


def run(root: Path, executor: Executor) -> Run:
    return Run(Store(root), {}, executor)


def test_two_processes_share_the_work_and_give_what_one_gives(tmp_path: Path, two: Crew) -> None:
    diary = tmp_path / "diary"
    made = run(tmp_path / "two", two).map(SLEEP, texts(24), seconds=0.1, diary=str(diary))
    processes = {process for process, _ in diary_of(diary)}
    assert len(processes) == 2 and os.getpid() in processes
    with ThreadPoolExecutor(1) as alone:
        assert [one.digest for one in run(tmp_path / "one", alone).map(SLEEP, texts(24), seconds=0.0)] == [one.digest for one in made]


def test_a_killed_helper_costs_its_piece_and_a_piece_that_kills_twice_fails_alone(tmp_path: Path, two: Crew) -> None:
    """An item marked "die" kills whoever does it: it must be the helper, so this process is kept busy."""
    diary = tmp_path / "diary"
    one = run(tmp_path, two)
    one.map(SLEEP, texts(6, "warm"), seconds=0.1)
    ahead = two.begin(_work(tmp_path, Summary(9, "die"), diary))
    with pytest.raises(Exception, match="killed, twice"):
        raise ahead.result(60)[0]  # type: ignore[misc]
    assert len(diary_of(diary)) == 2
    assert len(one.map(SLEEP, texts(6, "after"), seconds=0.1)) == 6


def _work(root: Path, item: Summary, diary: Path) -> Work:
    return Work(Store(root), SLEEP, None, (item,), (Recipe("sleep", 1, "", ("x",), {}),), {"seconds": 0.0, "diary": str(diary)})


def test_what_was_begun_ahead_is_not_begun_again(tmp_path: Path, two: Crew) -> None:
    diary = tmp_path / "diary"
    one = run(tmp_path, two)
    one.ahead(SLEEP, texts(12), seconds=0.05, diary=str(diary))
    one.map(SLEEP, texts(12), seconds=0.05, diary=str(diary))
    begun = [what for _, what in diary_of(diary)]
    assert len(begun) == len(set(begun)) == 12
    assert one.made["sleep"] == 12


def test_a_short_run_stays_in_one_process(tmp_path: Path) -> None:
    diary, made = tmp_path / "diary", Crew(2)
    run(tmp_path, made).map(SLEEP, texts(8), seconds=0.02, diary=str(diary))
    made.shutdown()
    assert {process for process, _ in diary_of(diary)} == {os.getpid()}


def test_one_item_twice_is_one_piece_of_work(tmp_path: Path) -> None:
    diary = tmp_path / "diary"
    with ThreadPoolExecutor(1) as alone:
        made = run(tmp_path, alone).map(SLEEP, [Summary(0, "Yes."), Summary(0, "Yes."), Summary(0, "No.")], seconds=0.0, diary=str(diary))
    assert len(diary_of(diary)) == 2
    assert made[0].digest == made[1].digest != made[2].digest


def test_try_map_tells_what_failed_and_gives_the_rest(tmp_path: Path) -> None:
    with ThreadPoolExecutor(1) as alone:
        made, failures = run(tmp_path, alone).try_map(SLEEP, [Summary(0, "a"), "not a summary", Summary(2, "c")], seconds=0.0)
    assert [one.value.text if one else None for one in made] == ["a!", None, "c!"]
    assert isinstance(failures, Failures) and "1 of 3 failed (item 2" in str(failures)


def test_waiting_goes_urgent_first_then_in_order() -> None:
    def job(name: str) -> Job:
        return Job(_work(Path("x"), Summary(0, name), Path("d")))

    first, second, third = job("1"), job("2"), job("3")
    queue = Waiting()
    queue.put(first, urgent=False)
    queue.put(second, urgent=True)
    queue.put(third, urgent=False)
    assert queue.take(lambda job: True, ahead=False) is second
    assert queue.take(lambda job: True, ahead=False) is None
    queue.urge([third.future])
    assert queue.take(lambda job: True) is third
    cancelled: Future[Outcomes] = first.future
    cancelled.cancel()
    assert queue.take(lambda job: True) is None


def test_how_many_are_best(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crew, "cores", lambda: 4)
    kokoro = loading.spec("synthesizer", "kokoro", {})
    assert crew.best_jobs([kokoro], 64e9) == 4
    assert crew.best_jobs([kokoro], 4.5e9) == 2
    assert crew.best_jobs([kokoro], 1e9) == 1
    assert crew.best_jobs([kokoro, loading.spec("writer", "cosmo", {})], 64e9) == 1, "one GPU, one process"
    shared = crew.with_threads(kokoro, 2)
    assert shared is not None and dict(shared.options) == {"threads": 2} and shared.fingerprint == kokoro.fingerprint
    asked = loading.spec("synthesizer", "kokoro", {"threads": 3})
    assert crew.with_threads(asked, 2) is asked, "what a person asked for stays"


def test_flags_that_do_not_go_together(tmp_path: Path) -> None:
    for wrong in ({"address": "10.0.0.1:6379"}, {"jobs": 0}):
        with pytest.raises(UsageError), hands.hands(Store(tmp_path), [], **wrong):  # type: ignore[arg-type]
            pass
    assert hands.free_memory() > 1e6
