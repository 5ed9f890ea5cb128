from __future__ import annotations

import re

import pytest

from literai.publish.slug import LONGEST, RESERVED, book_slug, identity, slug

HOSTILE = [
    "",
    " ",
    "..",
    ".",
    "/",
    "../../etc/passwd",
    "CON",
    "nul",
    "Com1",
    "-rf",
    "assets",
    "index",
    "a\0b",
    "<b>",
    "Война и мир",
    "吾輩は猫である",
    "🐇",
    "A" * 5000,
    "x y " * 2000,
    "\u202eabc",
    "é",
    "ß",
    "Episodes",
]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Alice's Adventures in Wonderland", "alices-adventures-in-wonderland"),
        ("Alice’s Adventures", "alices-adventures"),
        ("Les Misérables", "les-miserables"),
        ("Die Verwandlung", "die-verwandlung"),
        ("Æsop & Co.", "aesop-and-co"),
        ("Straße", "strasse"),
        ("20,000 Leagues under the Sea", "20-000-leagues-under-the-sea"),
        ("The Strange Case of Dr. Jekyll and Mr. Hyde", "the-strange-case-of-dr-jekyll-and-mr-hyde"),
    ],
)
def test_readable(title: str, expected: str) -> None:
    assert slug(title) == expected


@pytest.mark.parametrize("title", HOSTILE)
def test_always_a_safe_name(title: str) -> None:
    name = slug(title)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name)
    assert len(name) <= LONGEST
    assert name not in RESERVED
    assert name == slug(title)


def test_titles_that_cannot_be_spelt_do_not_meet() -> None:
    titles = [title for title in HOSTILE if title.strip()] + ["Войнаимир", "吾輩", "A" * 4999, "x y " * 1999]
    assert len({slug(title) for title in titles}) == len(titles)


def test_two_books_of_one_title() -> None:
    taken: dict[str, str] = {}
    for author in ("Ann Radcliffe", "M. G. Lewis", "Ann Radcliffe"):
        taken[book_slug("The Monk", author, taken)] = identity("The Monk", author)
    assert sorted(taken) == ["the-monk", "the-monk-m-g-lewis"]


def test_same_book_keeps_its_name_and_an_edition_can_tell_two_apart() -> None:
    taken = {"the-monk-lewis": identity("The Monk", "Lewis")}
    assert book_slug("the  MONK", "lewis", taken) == "the-monk-lewis"
    other = book_slug("The Monk", "Lewis", {"the-monk": identity("The Monk", "Lewis"), **taken}, edition="1796")
    assert other not in taken and other != "the-monk"


def test_even_when_every_name_is_taken() -> None:
    taken = {"emma": "x", "emma-jane-austen": "y"}
    assert book_slug("Emma", "Jane Austen", taken).startswith("emma-")
    assert book_slug("Emma", "Jane Austen", taken) not in taken
