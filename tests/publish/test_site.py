"""Writing the site: only what changed, nothing stale, other books left alone."""

from __future__ import annotations

import json
import os
from pathlib import Path

import msgspec
import pytest
from publish_fixtures import colour_of, jpeg, published, work

from literai.errors import Busy, UsageError
from literai.publish import files
from literai.publish.site import publish, taken_slugs
from literai.publish.slug import book_slug, identity


def tree(root: Path) -> dict[str, tuple[int, bytes]]:
    return {path.relative_to(root).as_posix(): (path.stat().st_mtime_ns, path.read_bytes()) for path in sorted(root.rglob("*")) if path.is_file()}


def test_nothing_is_rewritten_when_nothing_changed(tmp_path: Path) -> None:
    first = publish(tmp_path, work(base_url="https://a.example"))
    before = tree(tmp_path)
    again = publish(tmp_path, work(base_url="https://a.example"))
    assert tree(tmp_path) == before
    assert (again.written, again.removed) == ((), ())
    assert sorted(first.written) == sorted(before)
    assert again.unchanged == len(before)


def test_the_tree_is_the_designs(tmp_path: Path) -> None:
    publish(tmp_path, work(base_url="https://a.example"))
    episode = "the-time-machine/episodes/001-chapters-i-and-ii"
    names = ("index.html", "the-time-machine-001.mp3", "captions.vtt", "captions.srt", "transcript.json", "chapters.json", "timeline.json")
    for name in [
        "index.html",
        "index.json",
        *(f"the-time-machine/{name}" for name in ("index.html", "index.json", "feed.xml", "credits.html")),
        *(f"{episode}/{name}" for name in names),
    ]:
        assert (tmp_path / name).is_file(), name
    assert len(list((tmp_path / episode / "scenes").glob("*.jpg"))) == 6
    assert len(list((tmp_path / episode / "scenes").iterdir())) == 6 * 4
    assert len(list((tmp_path / "the-time-machine").glob("cover-*.*"))) == 5
    assert len(list((tmp_path / "the-time-machine").glob("cover.*.jpg"))) == 1
    assert not list(tmp_path.rglob("*.tmp"))


def test_large_content_may_be_files(tmp_path: Path) -> None:
    made = work()
    kept = tmp_path / "store"
    kept.mkdir()
    sounds = []
    for number, item in enumerate(made.episodes):
        (kept / str(number)).write_bytes(item.audio if isinstance(item.audio, bytes) else b"")
        sounds.append(msgspec.structs.replace(item, audio=kept / str(number)))
    publish(tmp_path / "a", made)
    publish(tmp_path / "b", msgspec.structs.replace(made, episodes=tuple(sounds)))
    assert {name: data for name, (_, data) in tree(tmp_path / "a").items()} == {name: data for name, (_, data) in tree(tmp_path / "b").items()}
    assert publish(tmp_path / "b", msgspec.structs.replace(made, episodes=tuple(sounds))).written == ()


def test_an_episode_added_leaves_the_others_files_alone(tmp_path: Path) -> None:
    publish(tmp_path, work())
    third = published(3, "Chapter V to the Epilogue")
    changes = publish(tmp_path, work(episodes=(*work().episodes, third)))
    touched = {name for name in changes.written if not name.startswith("the-time-machine/episodes/003-")}
    assert touched == {
        "index.html",
        "index.json",
        "the-time-machine/index.html",
        "the-time-machine/index.json",
        "the-time-machine/episodes/002-chapters-iii-and-iv/index.html",
    }
    assert changes.removed == ()


def test_stale_files_go_and_other_books_stay(tmp_path: Path) -> None:
    publish(tmp_path, work(slug="other", title="Other"))
    publish(tmp_path, work())
    other = {name: entry for name, entry in tree(tmp_path).items() if name.startswith("other/")}
    (tmp_path / "the-time-machine" / "notes-of-mine.txt").write_text("kept")
    item = work().episodes[0]
    repainted = msgspec.structs.replace(item, pictures=(jpeg(512, 768, colour_of(99)), *item.pictures[1:]), copies=item.copies[:2])
    renamed = published(2, "Chapters Three and Four")
    changes = publish(tmp_path, work(episodes=(repainted, renamed), cover=jpeg(1400, 1400, (9, 9, 9)), accent="#224466"))
    names = set(tree(tmp_path))
    assert len([name for name in names if "/001-chapters-i-and-ii/scenes/" in name and name.startswith("the-time")]) == 6 * 3
    assert not any(name.startswith("the-time-machine/episodes/002-chapters-iii-and-iv") for name in names)
    assert sum("cover" in name for name in names if name.startswith("the-time")) == 6 + 2, "the book's in six forms, each episode's"
    assert sum("theme" in name for name in names if name.startswith("the-time")) == 1
    assert "the-time-machine/notes-of-mine.txt" in names
    assert {name: entry for name, entry in tree(tmp_path).items() if name.startswith("other/")} == other
    assert len(changes.removed) == (1 + 2 + 6) + 1 + 6 + 1  # a picture with its copies and all WebPs, an episode, covers, a theme
    for name in changes.removed:
        assert not (tmp_path / name).exists()


def test_a_planned_episode_that_is_not_in_hand_is_not_taken_away(tmp_path: Path) -> None:
    publish(tmp_path, work())
    publish(tmp_path, work(episodes=work().episodes[:1]))
    assert (tmp_path / "the-time-machine/episodes/002-chapters-iii-and-iv/index.html").is_file()


def test_the_catalogue_lists_every_book_once_and_survives_junk(tmp_path: Path) -> None:
    (tmp_path / "junk").mkdir()
    (tmp_path / "junk" / "index.json").write_text("{not json")
    (tmp_path / "list").mkdir()
    (tmp_path / "list" / "index.json").write_text("[]")
    for slug, title in (("b", "B"), ("a", "A"), ("b", "B")):
        publish(tmp_path, work(slug=slug, title=title))
    assert [book["slug"] for book in json.loads((tmp_path / "index.json").read_text())] == ["a", "b"]
    page = (tmp_path / "index.html").read_text()
    assert page.count('href="a/index.html"') == page.count('href="b/index.html"') == 1


def test_slugs_of_a_library_are_known_again(tmp_path: Path) -> None:
    publish(tmp_path, work())
    taken = taken_slugs(tmp_path)
    assert taken == {"the-time-machine": identity("The Time Machine", "H. G. Wells")}
    assert book_slug("The Time Machine", "H. G. Wells", taken) == "the-time-machine"
    assert book_slug("The Time Machine", "Somebody Else", taken) == "the-time-machine-somebody-else"


def test_without_a_base_url_there_is_no_feed_and_it_says_so(tmp_path: Path) -> None:
    changes = publish(tmp_path, work())
    assert not (tmp_path / "the-time-machine/feed.xml").exists()
    assert "--base-url" in changes.notes[0]
    assert publish(tmp_path, work(base_url="https://a.example")).notes == ()
    again = publish(tmp_path, work())
    assert (tmp_path / "the-time-machine/feed.xml").exists() and "left as it was" in again.notes[0]


def test_a_crash_leaves_the_old_file_or_the_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    publish(tmp_path, work())
    before = {name: data for name, (_, data) in tree(tmp_path).items()}
    rename, left = Path.replace, [3]

    def failing(self: Path, target: Path) -> Path:
        left[0] -= 1
        if left[0] < 0:
            raise OSError("power cut")
        return rename(self, target)

    monkeypatch.setattr(Path, "replace", failing)
    changed = work(title="The Time Machine, again", accent="#113355")
    with pytest.raises(OSError, match="power cut"):
        publish(tmp_path, changed)
    monkeypatch.undo()
    (tmp_path / "the-time-machine" / ".index.html.1.tmp").write_bytes(b"half")
    publish(tmp_path, changed)
    publish(tmp_path / "fresh", changed)
    after = {name: data for name, (_, data) in tree(tmp_path).items() if not name.startswith("fresh/")}
    fresh = {name: data for name, (_, data) in tree(tmp_path / "fresh").items()}
    assert after == fresh and after != before


def test_one_writer_at_a_time(tmp_path: Path) -> None:
    with files.opened(tmp_path), pytest.raises(Busy, match="another process"):
        publish(tmp_path, work())
    publish(tmp_path, work())


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(UsageError, match="choose another"):
        publish(tmp_path / "file" / "site", work())


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(UsageError, match="choose another"):
        publish(tmp_path, work())


def test_a_work_that_contradicts_itself(tmp_path: Path) -> None:
    item = work().episodes[0]
    with pytest.raises(ValueError, match="6 scenes and 5 pictures"):
        publish(tmp_path, work(episodes=(msgspec.structs.replace(item, pictures=item.pictures[:5]),)))
    with pytest.raises(ValueError, match="not in order"):
        publish(tmp_path, work(episodes=(item, item)))
    assert list(tmp_path.iterdir()) == []


def test_dates_stay_even_where_the_store_that_kept_them_is_gone(tmp_path: Path) -> None:
    publish(tmp_path, work(base_url="https://a.example"))
    before = tree(tmp_path)
    later = tuple(msgspec.structs.replace(item, published=f"2027-01-0{item.episode.number}T00:00:00+00:00") for item in work().episodes)
    publish(tmp_path, work(base_url="https://a.example", episodes=later))
    assert tree(tmp_path) == before


def test_hosts_that_ask_are_told_types_and_to_leave_names_alone(tmp_path: Path) -> None:
    publish(tmp_path, work())
    assert (tmp_path / ".nojekyll").read_bytes() == b""
    assert "/*.vtt\n  Content-Type: text/vtt; charset=utf-8" in (tmp_path / "_headers").read_text()


def test_an_episodes_cover_is_credited_opens_the_chapters_and_goes_when_it_changes(tmp_path: Path) -> None:
    publish(tmp_path, work())
    folder = tmp_path / "the-time-machine" / "episodes" / "001-chapters-i-and-ii"
    (old,) = folder.glob("cover.*.jpg")
    chapters = json.loads((folder / "chapters.json").read_text("utf-8"))["chapters"]
    assert chapters[0]["img"] == old.name and all((folder / row["img"]).is_file() for row in chapters)
    said = json.loads((folder / "picture-sources.json").read_text("utf-8"))["pictures"][old.name]
    assert any("Playfair" in source["what"] for source in said["sources"])
    changed = msgspec.structs.replace(published(1, "Chapters I and II"), cover=jpeg(1400, 1400, (9, 9, 9)))
    publish(tmp_path, work(episodes=(changed,), wide=jpeg(1920, 1080, (9, 9, 9))))
    assert not old.exists() and len(list(folder.glob("cover.*.jpg"))) == 1
    assert len(list((tmp_path / "the-time-machine").glob("wide.*.jpg"))) == 1
