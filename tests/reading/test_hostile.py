"""The hostile files of ../shared do what their list expects: read or refused in one line, soon, and nothing of them outside the output or alive in a page."""

from __future__ import annotations

import csv
import html
import json
import re
from collections.abc import Callable
from pathlib import Path

import feedparser
import pytest
from lxml import html as pages

from literai.errors import UnreadableBook
from literai.reading import read
from literai.types import Book

Run = Callable[..., tuple[int, str, str]]
REFUSED = {"bad_crc", "truncated", "empty", "html_named", "pdf_named", "dir_eocd_only", "zip_not_epub", "no_spine_text", "bomb_50k_members"}
READ = {"traversal_member", "symlink_member", "body_script", "cover_png_bomb", "bidi", "spine_100k_repeats", "xxe_file"}


@pytest.fixture(scope="module")
def hostile(shared: Path) -> Path:
    return shared / "hostile"


def outcome(path: Path) -> Book | str:
    try:
        return read(path)
    except UnreadableBook as error:
        assert str(error) and "\n" not in str(error)
        return str(error)


def test_every_file_of_the_list_is_known(hostile: Path) -> None:
    with (hostile / "EXPECTED.tsv").open(encoding="utf-8") as file:
        names = {row["file"].rsplit(".", 1)[0] for row in csv.DictReader(file, delimiter="\t")}
    assert {name for name in names if not name.startswith("title_")} == REFUSED | READ | {"entity_billion_laughs_xhtml", "one_10MB_word"}


@pytest.mark.parametrize("name", sorted(REFUSED))
def test_refused_in_one_line(hostile: Path, name: str) -> None:
    assert isinstance(outcome(hostile / f"{name}.epub"), str)


@pytest.mark.parametrize("name", sorted(READ))
def test_read_and_harmless(hostile: Path, name: str) -> None:
    book = outcome(next(hostile.glob(f"{name}.*")))
    assert isinstance(book, Book), book
    text = "\n".join(chapter.text for chapter in book.chapters)
    assert "root:" not in text and "<script" not in text and "alert(" not in text
    assert book.words < 200_000, "a chapter that the spine names 100,000 times counts once"


@pytest.mark.parametrize("name", ["entity_billion_laughs_xhtml.epub", "one_10MB_word.txt"])
def test_bounded_whatever_comes_of_it(hostile: Path, name: str) -> None:
    book = outcome(hostile / name)
    assert isinstance(book, str) or sum(len(chapter.text) for chapter in book.chapters) < 11_000_000


@pytest.mark.slow
def test_titles_are_text_in_folders_pages_and_feeds(hostile: Path, literai: Run, tmp_path: Path) -> None:
    """All into one library: each has a folder of its own, below the output; markup is text; feeds are well formed."""
    books = sorted(hostile.glob("title_*.epub"))
    output = tmp_path / "deep" / "out"
    output.parent.mkdir()
    told = ("--profile", "fake", "--quiet", "--jobs", "1", "--base-url", "https://example.org/pod")
    code, _, err = literai("make", *books, hostile / "body_script.epub", "--output", output, *told)
    assert code == 0, err
    assert [path.name for path in tmp_path.iterdir()] == ["deep"] and [path.name for path in output.parent.iterdir()] == ["out"]
    entries = {entry["slug"]: entry for entry in json.loads((output / "site/index.json").read_text(encoding="utf-8"))}
    assert len(entries) == len(books) + 1
    library = (output / "site/index.html").read_text(encoding="utf-8")
    for slug, entry in entries.items():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", slug) and len(slug) <= 69 and slug not in ("con", "nul", "aux", "prn")
        assert html.escape(entry["title"][:20]).replace("&#x27;", "&#39;").replace("&quot;", "&#34;") in library
        feed = feedparser.parse((output / "site" / slug / "feed.xml").read_bytes())
        assert not feed.bozo and len(feed.entries) == 1
        for page in (output / "site" / slug).rglob("*.html"):
            tree = pages.fromstring(page.read_bytes())
            assert not tree.xpath("//*[@onerror or @onload or @onclick]") and not tree.xpath("//img[@src='x']")
            scripts = tree.xpath("//script[not(@src)]")
            assert all(script.get("type") == "application/json" for script in scripts), "nothing of a book runs"
