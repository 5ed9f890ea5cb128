from __future__ import annotations

import pytest
from novels import novel, sample

from literai import chunk, plan
from literai.types import Book, Chapter, Chunk, Episode


def book(sizes: list[int], kind: str = "Chapter") -> tuple[Book, tuple[Chunk, ...]]:
    text = "One two three four five six seven eight nine ten."
    made = Book("T", "A", "en", "utf-8", tuple(Chapter(n, f"{kind} {n}", "\n\n".join([text] * (size // 10))) for n, size in enumerate(sizes, 1)))
    return made, chunk.split(made)


def sound(chunks: tuple[Chunk, ...], episodes: tuple[Episode, ...]) -> None:
    talked = [index for e in episodes for s in e.segments for index in s.chunks]
    assert talked == [c.index for c in chunks], "every chunk once, in order"
    assert [e.number for e in episodes] == list(range(1, len(episodes) + 1))
    assert {e.total for e in episodes} == {len(episodes)}
    for e in episodes:
        assert all(chunks[i].chapter == s.chapter for s in e.segments for i in s.chunks)


@pytest.mark.parametrize("name", ["jekyll_hyde", "alice", "time_machine", "christmas_carol", "sherlock_adventures"])
def test_real_novels_become_episodes_of_eight_to_twenty_minutes(name: str) -> None:
    chunks = chunk.split(novel(name))
    episodes = plan.plan(novel(name), chunks)
    sound(chunks, episodes)
    assert all(8 * 60 <= e.seconds <= 20 * 60 for e in episodes)
    assert min(e.seconds for e in episodes) > 0.45 * max(e.seconds for e in episodes)
    ends = [e.segments[-1].chunks[-1] for e in episodes]
    assert all(index + 1 == len(chunks) or chunks[index + 1].chapter != chunks[index].chapter for index in ends), "episodes end at chapter ends"


def test_the_sample_is_one_episode() -> None:
    chunks = chunk.split(sample())
    (episode,) = plan.plan(sample(), chunks)
    assert 8 * 60 <= episode.seconds <= 15 * 60


def test_the_tail_is_not_merged_into_one_huge_part() -> None:
    made, chunks = book([1500] * 40)  # forty sections once became one part of forty
    episodes = plan.plan(made, chunks)
    sound(chunks, episodes)
    assert len(episodes) == 7


def test_a_chapter_too_long_for_an_episode_is_divided() -> None:
    made, chunks = book([30000])
    episodes = plan.plan(made, chunks)
    sound(chunks, episodes)
    assert [e.title for e in episodes] == ["Chapter 1, the beginning", "Chapter 1, continued", "Chapter 1, the end"]


def test_a_tiny_text_is_one_short_episode() -> None:
    made, chunks = book([300])
    (episode,) = plan.plan(made, chunks)
    assert 60 <= episode.seconds <= 120


def test_the_wished_length_is_followed() -> None:
    made, chunks = book([1400] * 24)
    assert len(plan.plan(made, chunks, target_minutes=8)) > len(plan.plan(made, chunks, target_minutes=12)) > len(plan.plan(made, chunks, target_minutes=20))
    with pytest.raises(ValueError, match="ask for 8 to 20"):
        plan.plan(made, chunks, target_minutes=3)


@pytest.mark.parametrize(
    ("titles", "expected"),
    [
        (["Chapter I. Down", "Chapter II. Pool", "Chapter III. Race"], "Chapters I to III"),
        (["Stave One", "Stave Two"], "Staves One and Two"),
        (["XV. Return", "XVI. After", "Epilogue"], "Chapters XV and XVI, and Epilogue"),
        (["A Scandal in Bohemia", "The Red-Headed League"], "A Scandal in Bohemia and The Red-Headed League"),
        (["Chapter V. The Golden Age"], "Chapter V. The Golden Age"),
    ],
)
def test_titles_say_which_chapters(titles: list[str], expected: str) -> None:
    made = Book("T", "A", "en", "utf-8", tuple(Chapter(n, title, "Text.") for n, title in enumerate(titles, 1)))
    assert plan.title(made, chunk.split(made)) == expected
