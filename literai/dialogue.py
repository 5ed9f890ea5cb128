"""What is said in an episode: two hosts talk, a reader reads the author's own lines.

Holds: a script depends on its Brief alone, and a Brief holds nothing from after the episode's end; quotations are
copied from the chunk by offset, never by a writer; every chapter of the episode is discussed under its own mark; no turn
is empty or over `LONGEST_TURN` words of talk; no host answers himself; talk is filled up to the planned length.

There are two kinds of writers. A `Writer` gives the words of one turn for each Ask: `sitting` decides the moves and with
which facts. A `Conversationalist` talks whole topics through: `conversation` makes the topics, and the frame around the talks.
"""

from __future__ import annotations

from collections.abc import Sequence

from literai.brief import Brief, brief
from literai.conversation import Conversation, converse
from literai.engines import Said, Topic, Writer
from literai.errors import UsageError
from literai.sitting import Sitting
from literai.studio import EPISODE, Studio
from literai.types import Script

LONGEST_TURN = 60  # words of talk in one turn
FOLLOW_UPS = 4  # turns after an opener, at most


def write(briefs: Sequence[Brief], writer: Writer, *, hosts: tuple[str, str] = ("Alice", "Bob"), reader: str = "Reader", seed: int = 0) -> list[Script]:
    """One Script a Brief, from a writer that gives one turn for each Ask.

    Args:
        hosts: the one who reads for people, then the one who reads for making.
        reader: the name of the voice that reads quotations.
        seed: another number, other choices of equal worth.

    Raises:
        UsageError: the writer does not speak the book's language.
    """
    for each in briefs:
        check_language(each.language, writer)
    return [
        Sitting(each, Studio(each.title, each.author, each.episode, each.used, writer, hosts, reader, seed, LONGEST_TURN, FOLLOW_UPS)).script()
        for each in briefs
    ]


def topics(each: Brief, *, hosts: tuple[str, str] = ("Alice", "Bob"), reader: str = "Reader", seed: int = 0) -> list[Topic]:
    """What a Conversationalist is to talk through for an episode, in order."""
    return Conversation(each, (), hosts, reader, seed).topics()


def join(
    items: Sequence[tuple[Brief, tuple[tuple[Said, ...], ...]]], *, hosts: tuple[str, str] = ("Alice", "Bob"), reader: str = "Reader", seed: int = 0
) -> list[Script]:
    """One Script a Brief and the talks about its `topics`, with the same hosts, reader and seed."""
    return [Conversation(each, talks, hosts, reader, seed).script() for each, talks in items]


def check_language(language: str, writer: object) -> None:
    """Refuse early a book whose language the writer does not speak (a writer without `languages` speaks any).

    Raises:
        UsageError: with the remedy.
    """
    spoken = getattr(writer, "languages", None)
    primary = language.split("-")[0].lower()
    if spoken is not None and primary not in (*spoken, "und", ""):
        name = {"de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "nl": "Dutch", "la": "Latin", "ru": "Russian", "pt": "Portuguese"}.get(
            primary, f"“{language}”"
        )
        raise UsageError(f"the embedded writer speaks English; this book is in {name}: use --profile modern")


__all__ = ["EPISODE", "Brief", "brief", "check_language", "converse", "join", "topics", "write"]
