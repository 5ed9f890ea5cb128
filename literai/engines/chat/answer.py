"""What a chat model wrote, read as JSON, mended where models go wrong.

Holds: `parse` gives an object, or a list of objects, or None; never an error, whatever the text. Mended are: reasoning before the answer,
prose and fences around it, trailing and missing commas, single and typographic quotation marks, bare keys, Python's words for
constants, raw line ends inside strings, quotation marks left unescaped, and an answer cut off in the middle (what was
finished is kept, the string that was cut too: `Answer.cut` says so).
"""

from __future__ import annotations

import json
import re
from itertools import islice
from typing import Any, NamedTuple

_THOUGHT = re.compile(r"<think(?:ing)?>.*?</think(?:ing)?>|^.*?</think(?:ing)?>", re.S)
_FENCED = re.compile(r"```[a-zA-Z]*\s*\n(.*?)(?:```|\Z)", re.S)
_BARE = re.compile(r"[^\s,:{}\[\]\"']+")
_NEXT = re.compile(
    r",\s*(?:[\"'“‘{\[\]}]|[A-Za-z_]+\s*:|-?\d|$)|(?:[\"“][A-Za-z_]+[\"”]|[A-Za-z_]+)\s*:"
)  # what follows a string: a comma and a value, or a key
_CONSTANTS = {"true": True, "false": False, "null": None, "none": None}
_CLOSING = {'"': '"', "'": "'", "“": "”", "‘": "’"}
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "", "f": ""}
_TRIED = 20  # brackets from which an answer may begin
_DEEPEST = 20  # levels; nobody was asked for more, and a thousand brackets must not exhaust the stack


class Answer(NamedTuple):
    """A parsed answer; `cut`: it ended before it was finished."""

    value: Any
    cut: bool


def parse(text: str) -> Answer | None:
    """The first object, or list of objects, in `text`; None when there is none."""
    text = _THOUGHT.sub("", text)
    fenced = _FENCED.search(text)
    for body in ([fenced.group(1)] if fenced else []) + [text]:
        for found in islice(re.finditer(r"[{\[]", body), _TRIED):
            answer = _strict(body, found.start()) or _Lenient(body, found.start()).answer()
            if _is_answer(answer.value):
                return answer
    return None


def _is_answer(value: Any) -> bool:
    return (isinstance(value, dict) and bool(value)) or (isinstance(value, list) and any(isinstance(item, dict) for item in value))


def _strict(text: str, start: int) -> Answer | None:
    try:
        return Answer(json.JSONDecoder(strict=False).raw_decode(text, start)[0], False)
    except (ValueError, RecursionError):
        return None


class _Lenient:
    """A reader of nearly-JSON from `at` on; it always gets to an end."""

    def __init__(self, text: str, at: int) -> None:
        self.text, self.at, self.cut, self.depth = text, at, False, 0

    def answer(self) -> Answer:
        value = self._value()
        return Answer(value, self.cut)

    def _peek(self) -> str:
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1
        return self.text[self.at : self.at + 1]

    def _value(self) -> Any:
        first = self._peek()
        if first in ("{", "["):
            self.depth += 1
            value = None if self.depth > _DEEPEST else self._object() if first == "{" else self._list()
            self.depth -= 1
            return value
        if first in _CLOSING:
            return self._string(_CLOSING[first])
        return self._bare()

    def _object(self) -> dict[str, Any]:
        self.at += 1
        out: dict[str, Any] = {}
        while self._more("}"):
            before = self.at
            first = self._peek()
            key = self._string(_CLOSING[first]) if first in _CLOSING else self._bare()
            if self._peek() == ":":
                self.at += 1
                if self._peek():
                    out[str(key)] = self._value()
            self.at = max(self.at, before + 1)
        return out

    def _list(self) -> list[Any]:
        self.at += 1
        out: list[Any] = []
        while self._more("]"):
            before = self.at
            out.append(self._value())
            self.at = max(self.at, before + 1)
        return out

    def _more(self, end: str) -> bool:
        """Is there another member? Passes commas; passes `end`, or a bracket that closes something further out, and says no."""
        while self._peek() == ",":
            self.at += 1
        first = self._peek()
        if not first:
            self.cut = True
            return False
        if first == end:
            self.at += 1
        return first not in "}]"

    def _string(self, closing: str) -> str:
        """A mark closes only before `,`, `:`, a bracket or the end: other marks belong to the text."""
        self.at += 1
        out: list[str] = []
        while self.at < len(self.text):
            char = self.text[self.at]
            if char == "\\" and self.at + 1 < len(self.text):
                out.append(self._escape())
                continue
            self.at += 1
            if char == closing and self._closes():
                return "".join(out)
            out.append(char)
        self.cut = True
        return "".join(out)

    def _closes(self) -> bool:
        rest = self.text[self.at : self.at + 200].lstrip()
        return not rest or rest[0] in ":}]" or _NEXT.match(rest) is not None

    def _escape(self) -> str:
        char = self.text[self.at + 1]
        code = re.match(r"u([0-9a-fA-F]{4})", self.text[self.at + 1 : self.at + 6])
        self.at += 6 if code else 2
        return chr(int(code.group(1), 16)) if code else _ESCAPES.get(char, char)

    def _bare(self) -> Any:
        found = _BARE.match(self.text, self.at)
        if found is None:
            return None
        self.at = found.end()
        word = found.group()
        if word.lower() in _CONSTANTS:
            return _CONSTANTS[word.lower()]
        try:
            return json.loads(word)
        except ValueError:
            return word
