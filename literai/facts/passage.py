"""What may be said before and after a passage is read."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from literai.cast import Ledger
from literai.facts.base import PALE, Fact, grave, plain_nouns, soberly
from literai.facts.standing import in_all, tokens
from literai.jotting import Excerpt, Jotting
from literai.lexicon import labels
from literai.sentences import sentences, words
from literai.types import Quote
from literai.wording import pronouns, spell, times

LONG = 40  # words of a sentence that is remarked on for its length


def quote_facts(quote: Quote, jotting: Jotting, known: Ledger, announced: str = "", around: str = "") -> list[Fact]:
    """What may be said about a passage just read: of its words, its build, its sound; not the phrase that announced it.

    Args:
        around: what stands before and after it in the book, which may be grave where the passage is not.
    """
    text, key = quote.text, f"quote:{quote.source.chapter}:{quote.source.start}"
    found = [
        Fact(topic, f"{key}:{topic}", slots, worth, quote.chunk)
        for topic, slots, worth in _remarks(text, quote, jotting, known)
        if announced not in slots.values() or not announced
    ]
    silence = [Fact("heard_grave", f"{key}:heard_grave", {}, 1.0, quote.chunk)] if grave(text) else []
    return [soberly(fact, around or text) for fact in (*silence, *found)]


def _inside(quote: Quote, excerpts: Sequence[Excerpt]) -> list[str]:
    return [e.text for e in excerpts if quote.source.start <= e.start and e.end <= quote.source.end]


def _remarks(text: str, quote: Quote, jotting: Jotting, known: Ledger) -> Iterator[tuple[str, dict[str, str], float]]:
    parts = [text[e.start : e.end] for e in sentences(text)]
    plain = [re.sub(r"^[“‘\"]|[”’\".]+$", "", s) for s in parts]
    likenesses = [likeness for likeness in _inside(quote, jotting.similes) if " than " not in likeness]
    if likenesses:
        yield "heard_simile", {"simile": likenesses[-1]}, 0.95
    telling = phrases(quote, jotting)
    if telling:
        bare = re.sub(r"^(?:an?|the) ", "", telling[0])
        yield "heard_phrase", {"phrase": telling[0], "phrase_bare": bare}, 0.8
    if len(telling) > 2:
        phrase, other = sorted(telling[:2], key=text.find)  # as they come
        yield "heard_phrases", {"phrase": phrase, "other": other}, 0.7
    verbs = list(dict.fromkeys(_inside(quote, jotting.verbs)))
    if len(verbs) >= 3:
        yield "heard_verbs", {"verbs": "”, “".join(verbs[:3])}, 0.75
    if (
        len(parts) > 1
        and words(plain[-1]) <= 6
        and parts[-1].rstrip('”’"').endswith(".")
        and words(plain[-2]) >= 14
        and not re.search(r"[“”\"‘(;:—]", plain[-1])
        and words(plain[-1]) >= 2
        and not re.match(r"(?:And|But|Or|So|For|Yet)\b", plain[-1])
    ):
        yield "heard_ending", {"ending": plain[-1], "n": spell(words(plain[-1]))}, 0.85
    if len(parts) == 1 and words(text) >= LONG and "\n" not in text:
        yield "heard_one", {"n": spell(words(text))}, 0.7
    if len(parts) >= 3 and words(text) / len(parts) <= 9 and max(map(words, parts)) <= 15:
        yield "heard_short", {"n": spell(len(parts))}, 0.7
    lower = re.findall(r"[a-z]+(?:[’-][a-z]+)*", text.lower())
    dull = {*labels("unheard"), *plain_nouns(), *PALE}
    fit = [w for w in lower if len(w) >= 4 and "’" not in w and w not in dull and not _is_name(w, known) and _in_small(w, text)]
    counted = tokens(text)
    again = next((w for w in fit if lower.count(w) >= 2 and in_all(w, counted) == lower.count(w)), "")  # neither its plural nor a "note-book" besides
    if again:
        yield "heard_again", {"word": again, "times": times(lower.count(again))}, 0.8
    if counted["and"] >= 5:
        yield "heard_and", {"n": spell(counted["and"])}, 0.7
    absolute = next((w for w in ("nothing", "never", "nobody", "everything", "always", "forever", "impossible") if w in lower), "")
    if absolute:
        yield "heard_absolute", {"word": absolute}, 0.6
    painted = [w for w in re.findall(r"\b[a-z]+\b", text.lower()) if w in dict(jotting.colours)]
    colour = [w for w in dict.fromkeys(painted) if w != "gold" and _in_small(w, text)]
    if len(colour) > 1 or (colour and len(painted) == 1):
        both = {"only": "yes"} if len(colour) == 2 and len(set(painted)) == 2 and "gold" not in text.lower() else {}
        yield ("heard_colours", {"colour": colour[0], "other": colour[1], **both}, 0.75) if len(colour) > 1 else ("heard_colour", {"colour": colour[0]}, 0.65)
    if text.count("?") >= 1 and text.rstrip('”’"').endswith("?"):
        yield "heard_question", {}, 0.6
    if text.count("!") >= 2:
        yield "heard_cries", {"n": spell(text.count("!"))}, 0.5
    speaker = known.who.get(quote.speaker, quote.speaker)
    if speaker in {c.name for c in known.characters}:
        character = next(c for c in known.characters if c.name == speaker)
        yield "heard_speaker", {"name": speaker, **pronouns(character)}, 0.75
    if (found := re.search(r"\bas (?:if|though)\b", text)) and not re.search(r"\bas \w+ as (?:if|though)\b", text):  # "as truly as if" does swear to it
        yield "heard_as_if", {"as_if": found.group()}, 0.7
    if max(s.count(",") + s.count(";") for s in parts) >= 6:
        yield "heard_commas", {"n": spell(max(s.count(",") + s.count(";") for s in parts))}, 0.55
    first = _opening(text)
    yield "heard_plain", {"opening": first} if first else {}, 0.2


def phrases(quote: Quote, jotting: Jotting) -> list[str]:
    """Telling phrases, longest first; not those in which the parser took a verb or a number for a part of one."""
    start, text = quote.source.start, quote.text
    within = [e for e in jotting.phrases if start <= e.start and e.end <= quote.source.end]
    torn = {e.text for e in within if re.match(r"\s+of\b", text[e.end - start :]) or re.search(r"\b(?:not|no|never)\s$", text[: e.start - start])}
    # "an immense litter" of papers; I am not "a very heavy sleeper"
    found = [p for p in _inside(quote, jotting.phrases) if p not in torn and not re.search(r"\s(?:one|two|three|an?|the)\s|—", p)]
    return sorted(found, key=lambda phrase: -len(phrase))


def _in_small(word: str, text: str) -> bool:
    """Does it stand in the text in small letters, as no name does?"""
    return re.search(rf"\b{re.escape(word)}\b", text) is not None


# a phrase that ends on one of these is not over
_HANGS = frozenset(
    """a an the of to in on at by for from with and or but nor as than that which who whom whose if when while my your his her its our their
    this these those was were is are am be been being had has have did do does will would could should may might must shall can very so too not no
    it he she they we i you there into upon through some any every each took""".split()  # noqa: SIM905
)

_JOINTS = frozenset(["and", "but", "when", "while", "as", "if", "because", "until", "before", "after", "though"])  # no object of a verb begins so


def _opening(text: str) -> str:
    """The first words of a passage as far as one would say them alone; "" where they would hang in the air."""
    first = re.match(r"[“‘\"]?([^,;:.!?—“”\"‘()\n]+)(.)?", text)
    if not first:
        return ""
    said = first[1].split()
    if len(said) <= 6 and first[2]:
        return " ".join(said) if len(said) >= 2 else ""
    cut = next((n for n in (4, 5, 3, 6) if n < len(said) and said[n - 1].lower() not in _HANGS and said[n].lower() in _JOINTS), 0)
    return " ".join(said[:cut])


def _is_name(word: str, known: Ledger) -> bool:
    return any(word in surface.lower().split() for surface in known.who)
