"""When it is, in what weather and mood: the words of a sentence that are really there, looked up in the tables of `words.toml`."""

# ruff: noqa: E501 - tables and shapes read best one a line

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from literai.engines.scene_lines import words
from literai.types import TimeOfDay

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_DARK_PLACES = frozenset(("street", "road", "lane", "sea", "ship", "lawn", "square", "yard", "quay", "house", "alley", "water", "river", "garden", "harbour", "path", "park", "churchyard", "window", "field", "hill", "city", "town"))  # fmt: skip


class Said:
    """The words that are really there, to be looked up."""

    def __init__(self, doc: Doc, gone: frozenset[int]) -> None:
        self.tokens = [t for t in doc if t.i not in gone]
        self.text = " " + " ".join(t.lower_ for t in self.tokens).replace(" - ", "-") + " "

    def first(self, table: Mapping[str, str]) -> str:
        return next(iter(self.all(table)), "")

    def all(self, table: Mapping[str, str]) -> list[str]:
        """Labels in the order of the text: single words by lemma and form, phrases as they stand."""
        found: list[tuple[int, str]] = []
        for token in self.tokens:
            label = table.get(token.lemma_.lower()) or table.get(token.lower_)
            if label and _real(token):
                found.append((token.idx, label))
        for phrase, label in table.items():
            if (" " in phrase or "-" in phrase) and (at := self.text.find(f" {phrase}")) >= 0:
                found.append((at, label))
        return [label for _, label in sorted(found, key=lambda entry: entry[0])]

    def weather(self) -> str:
        found = self.all(words.WEATHERS)
        return next((label for label in found if label not in ("clear", "cloud")), found[0] if found else "")

    def time(self) -> TimeOfDay | None:
        if any(f" good {part} " in self.text for part in ("morning", "night", "evening", "afternoon", "day")):
            return None
        found = self.all(words.TIMES)
        if "days and nights" in self.text or "night and day" in self.text or "day and night" in self.text:
            found = [label for label in found if label != "night"]
        said = [label for label in found if label in words.STRONG]
        if "christmas eve" in self.text and "evening" in said and len(set(said)) > 1:
            said = [label for label in said if label != "evening"]
        return cast("TimeOfDay | None", next(iter([*said, *found]), None))

    def guessed(self, *, outdoors: bool) -> TimeOfDay | None:
        """Night, where the street is dark or a candle is lit and nothing says when."""
        lit = any(t.lemma_.lower() in ("candle", "lantern", "torch") and t.pos_ == "NOUN" for t in self.tokens)
        return "night" if lit or self._dark(outdoors) else None

    def _dark(self, outdoors: bool) -> bool:
        """ "in the dark", "a dark street": it is night, unless a roof makes it dark."""
        if not outdoors:
            return False
        return any(
            (t.lower_ in ("dark", "darkness") and t.pos_ == "NOUN" and t.dep_ == "pobj")
            or (t.lower_ == "dark" and t.dep_ == "amod" and t.head.lemma_.lower() in _DARK_PLACES)
            for t in self.tokens
        )


def _real(token: Token) -> bool:
    """Not a "cloud of dust", not "the road winds", not "snow-white", not "may"."""
    word, lemma = token.lower_, token.lemma_.lower()
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    if lemma in ("cloud", "shower", "storm", "rain", "mist", "fog", "wave") and following is not None and following.lower_ == "of":
        return False
    if (
        lemma in ("thunder", "rain", "storm", "hail", "shower", "flood")
        and token.tag_ in ("NNS", "NN", "VBP", "VBZ", "VB")
        and token.i
        and (token.nbor(-1).tag_ in ("NN", "NNS") or (token.nbor(-1).tag_ == "JJ" and token.lower_.endswith("s")))
        and following is not None
        and following.tag_ in ("IN", "RP", "TO")
        and following.lower_ in ("into", "along", "down", "past", "by", "up", "upon", "on", "from", "through", "about", "over", "across", "out", "to")
    ):
        return False  # "the express thunders into the station", "stones rain from the walls"
    if (
        lemma in ("thunder", "wind", "hail", "shower", "storm", "cloud", "star", "sun", "moon", "gust", "squall", "light", "cry", "dance", "cheer", "march")
        and token.pos_ == "VERB"
    ):
        return lemma in ("cry", "dance", "cheer") and token.dep_ not in ("xcomp",)
    if lemma == "star" and token.dep_ == "compound":
        return False
    return not (
        following is not None
        and following.text == "-"
        and word in ("snow", "night", "day", "sun", "moon", "storm", "ice", "star")
        and token.doc[min(token.i + 2, len(token.doc) - 1)].lower_ in ("white", "like", "blind", "cap", "gown", "shirt", "beam", "dial", "book")
    )
