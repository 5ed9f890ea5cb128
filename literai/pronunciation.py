"""How a book's names and odd words are said: found in its text, shown, and corrected in a file that a person writes.

    # the-time-machine.lexicon.toml, beside the book
    [say]
    Weena = "WEE-nah"            # syllables with hyphens, the stressed one in capitals
    Morlocks = "/mˈɔɹlɑks/"      # or the voice's own phonemes between slashes

What holds here: a file is taken whole or refused with the line's word in the message; only single words are corrected.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path

import msgspec

from literai.errors import UsageError
from literai.types import Book, Value

LEAST = 2  # times a name stands in the book before it is listed
ODD = 40  # odd words listed at most

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_OPENING = re.compile(r"(?:^|[.!?:;]['\"”’)]*\s+|[\"“‘(—\n]\s*|--)$")


class Entry(Value, frozen=True):
    """A word of the book: how often it stands there, and whether as a name."""

    word: str
    times: int
    name: bool


class _File(Value, frozen=True):
    say: dict[str, str] = msgspec.field(default_factory=dict)


def path_of(book: Path, slug: str) -> Path:
    """Where corrections for a book are looked for: beside it."""
    return book.parent / f"{slug}.lexicon.toml"


def read(path: Path, phonemes: Callable[[str], str]) -> dict[str, str]:
    """Word -> phonemes; nothing where there is no file.

    Args:
        phonemes: turns what the person wrote into the voice's phonemes, or raises UsageError.

    Raises:
        UsageError: the file is not such a file; the message names the word.
    """
    try:
        found = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), _File).say
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise UsageError(f'{path}: {error}; it holds [say] with lines such as Weena = "WEE-nah"') from error
    said: dict[str, str] = {}
    for word, written in found.items():
        if not _WORD.fullmatch(word):
            raise UsageError(f"{path}: {word!r} is not one word; correct each word of a name by itself")
        try:
            said[word] = phonemes(written)
        except UsageError as error:
            raise UsageError(f"{path}: {word}: {error}") from error
    return said


def template(entries: Mapping[str, str]) -> str:
    """A file to correct: each word with how it is said now, every line a comment until it is changed."""
    head = "# How words of this book are to be said: syllables with hyphens, the stressed one in capitals.\n# Take the # off a line and change it.\n\n[say]\n"
    return head + "".join(f'# "{word}" = "{said}"\n' for word, said in entries.items())


def entries(book: Book, known: Callable[[str], bool]) -> list[Entry]:
    """The book's names, commonest first, then words that `known` does not know.

    A name is a word with a capital inside sentences, and hardly ever without one.
    """
    inside, low, all_of = Counter[str](), Counter[str](), Counter[str]()
    for chapter in book.chapters:
        for match in _WORD.finditer(chapter.text):
            word = re.sub(r"['’]s$", "", match[0])
            if word[:1].isupper() and word[1:].islower():
                all_of[word] += 1
                if not _OPENING.search(chapter.text[max(0, match.start() - 4) : match.start()]):
                    inside[word] += 1
            elif word.islower():
                low[word] += 1
    names = [word for word in inside if inside[word] >= LEAST and low[word.lower()] * 5 <= inside[word] and len(word) > 2 and not re.search(r"['’]", word)]
    names.sort(key=lambda word: (-all_of[word], word))
    odd = [word for word in low if not known(word) and len(word) > 2 and "-" not in word and "'" not in word and "’" not in word]
    odd.sort(key=lambda word: (-low[word], word))
    return [*(Entry(word, all_of[word], True) for word in names), *(Entry(word, low[word], False) for word in odd[:ODD])]
