"""A script as a text file that a person can edit before it is spoken.

One turn a line, `Alice: ...`, `Bob: ...`, `Reader: ...`; a line `## Chapter I` is a heading that starts a podcast
chapter. The HTML comment at a line's end says what the turn is about, so that pictures still follow the talk
and quotations stay tied to the page; a line without one belongs where the line above it does. The first line
carries the hash of what the program wrote: only a file that a person has changed is used.

    <!-- literai script 1: ... generated=<sha256> -->
    # Episode 1. Chapters I to III
    ## Chapter I
    Alice: Where are we? <!-- chunk=0 segment=0 -->
    Reader: It was a dark night. <!-- chapter=1 start=120 end=141 chunk=0 segment=0 -->

The reader reads the author's words and nothing else: a `Reader` line must stand in the book, at its offsets
or, without offsets, somewhere in the episode's chapters.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from literai import codec
from literai.errors import UsageError
from literai.types import Script, Source, Turn

_COMMENT = re.compile(r"\s*<!--(?P<inside>.*?)-->\s*$")
_PAIR = re.compile(r"(\w+)=(\d+)")
_HEAD = re.compile(r"<!-- literai script 1:.* generated=([0-9a-f]{64}) -->")
_HELP = "one turn a line; edit, add or delete lines, then run make again; Reader lines must be the author's words"


def render(script: Script) -> str:
    """The file's text for a script as it was written by the program."""
    body = "\n".join([f"# Episode {script.episode}. {_one_line(script.title)}", "", *_lines(script.turns), ""])
    return f"<!-- literai script 1: {_HELP}. generated={codec.digest(body.encode())} -->\n{body}"


def render_candidates(script: Script) -> str:
    """For the curious: each turn that was chosen among several, with the lines that were passed over for it."""
    out = [f"# Episode {script.episode}. {_one_line(script.title)}: lines that were weighed and not said", ""]
    for each in script.passed_over:
        turn = script.turns[each.turn]
        out += [f"{turn.speaker}: {_one_line(turn.text)}", *(f"    not: {_one_line(line)}" for line in each.lines), ""]
    return "\n".join(out)


def _lines(turns: Sequence[Turn]) -> list[str]:
    lines: list[str] = []
    for turn in turns:
        if turn.mark:
            lines += ["", f"## {_one_line(turn.mark)}", ""]
        lines.append(f"{turn.speaker}: {_escape(_one_line(turn.text))}{_comment(turn)}")
    return lines


def _one_line(text: str) -> str:
    """Line ends become ⏎, so that verse survives the trip."""
    return text.replace("\r", "").replace("\n", "⏎")


def _escape(text: str) -> str:
    return text.replace("<!--", "<\\!--")


def _comment(turn: Turn) -> str:
    pairs: list[str] = []
    if turn.source:
        pairs += [f"chapter={turn.source.chapter}", f"start={turn.source.start}", f"end={turn.source.end}"]
    pairs += [f"{name}={value}" for name, value in (("chunk", turn.chunk), ("segment", turn.segment)) if value is not None]
    return f" <!-- {' '.join(pairs) or 'about the show'} -->"


def edited(text: str) -> bool:
    """Whether a person has changed the file since the program wrote it. A file without its first line counts as changed."""
    head, _, body = text.partition("\n")
    found = _HEAD.match(head)
    return not found or found[1] != codec.digest(body.encode())


def parse(text: str, generated: Script, *, path: str, speakers: Sequence[str], reader: str, chapters: Mapping[int, str]) -> Script:
    """The script in an edited file.

    Args:
        generated: the program's own script for this episode; its number, title and keys are kept.
        path: for messages.
        speakers: names a line may start with, the reader's among them.
        chapters: chapter number -> its text; the reader may read from these only.

    Raises:
        UsageError: a line that is not a turn, or a reader's line that is not in the book; names file and line.
    """
    turns: list[Turn] = []
    mark = ""
    for number, line in enumerate(text.splitlines(), 1):
        where = f"{path}, line {number}"
        if line.startswith("## "):
            mark = line[3:].strip()
            continue
        comment = _COMMENT.search(line)
        words = (line[: comment.start()] if comment else line).strip().replace("<\\!--", "<!--").replace("⏎", "\n")
        if not words or words.startswith("# "):
            continue
        pairs = {name: int(value) for name, value in _PAIR.findall(comment["inside"])} if comment else {}
        turns.append(_turn(words, pairs, turns[-1] if turns and not comment else None, mark, where, speakers, reader, chapters))
        mark = ""
    if not turns:
        raise UsageError(f"{path} has no lines to speak; delete it to use the program's own script")
    return Script(generated.episode, generated.title, tuple(turns), generated.keys)


def _turn(
    words: str, pairs: Mapping[str, int], before: Turn | None, mark: str, where: str, speakers: Sequence[str], reader: str, chapters: Mapping[int, str]
) -> Turn:
    speaker, colon, text = words.partition(":")
    text = text.strip()
    if not colon or speaker not in speakers:
        raise UsageError(f"{where}: a line starts with one of {', '.join(speakers)} and a colon; this one starts {words[:40]!r}")
    if not text:
        raise UsageError(f"{where}: {speaker} has nothing to say; delete the line")
    chunk, segment = pairs.get("chunk"), pairs.get("segment")
    if before:
        chunk, segment = before.chunk, before.segment
    if speaker != reader:
        return Turn(speaker, text, "talk", chunk, None, segment, mark)
    return Turn(speaker, text, "quotation", chunk, _source(text, pairs, where, chapters), segment, mark)


def _source(text: str, pairs: Mapping[str, int], where: str, chapters: Mapping[int, str]) -> Source:
    if {"chapter", "start", "end"} <= pairs.keys():
        source = Source(pairs["chapter"], pairs["start"], pairs["end"])
        if chapters.get(source.chapter, "")[source.start : source.end] == text:
            return source
    for chapter, whole in chapters.items():
        start = whole.find(text)
        if start >= 0:
            return Source(chapter, start, start + len(text))
    raise UsageError(f"{where}: these words are not in the book up to here: {text[:60]!r}; the reader reads the author's words only")
