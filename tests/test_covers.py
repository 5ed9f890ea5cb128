"""Sheets of a series as artifacts: each made once, from one picture, and kept as long as its episode is."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from publish_fixtures import published

from literai import codec, config, stages, upkeep
from literai.run import Run
from literai.store import Recipe, Store
from literai.types import Book, Chapter

BOOK = Book("The Heavy Pound", "Somebody", "en", "utf-8", (Chapter(1, "I", "text"),))


def run(root: Path) -> Run:
    return Run(Store(root), config.settings("fake").engines(), ThreadPoolExecutor(1))


def test_all_sheets_are_made_once_and_alike_from_another_store(tmp_path: Path) -> None:
    item, files = published(), []
    for folder in ("a", "a", "b"):
        work = run(tmp_path / folder)
        book = stages.cover(work, BOOK, item.scenes[0])
        own = stages.episode_cover(work, BOOK, item.episode, item.scenes[0], book.seed)
        other = stages.episode_cover(work, BOOK, item.episode, item.scenes[1], book.seed)
        files.append([sheet.value.data for sheet in (book.file, book.wide, own, other)])
        if len(files) == 1:
            assert work.made["cover_art"] == 2 and work.made["cover_file"] == 4, "the first scene is painted once for three sheets"
        elif len(files) == 2:
            assert not +work.made, "found ready"
    assert files[0] == files[1] == files[2] and len(set(files[0])) == 4


def test_gc_counts_every_file_of_an_episode(tmp_path: Path) -> None:
    store, item = Store(tmp_path), published()
    one = stages.Finished(
        item.episode,
        item.script,
        item.timeline,
        item.scenes,
        (),
        "sound",
        ("picture",),
        m4a="m4a",
        video="film",
        copies=(("avif", 512, ("small",)),),
        cover="its cover",
    )
    name = store.put(Recipe("finished", 1, "", ("x",), {}), codec.encode(one))
    assert set(upkeep._parts(store, name)) == {"sound", "picture", "m4a", "film", "small", "its cover"}
