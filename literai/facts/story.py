"""What happens, in the book's own plain sentences; its questions and likenesses; what to remember of it all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from literai.cast import Ledger
from literai.facts.base import PALE, Fact, Page, counts, name_words, noun_counts, plain_nouns, soberly
from literai.facts.standing import family, mostly_noun, standing, tokens
from literai.jotting import Jotting
from literai.passages import JOINS, LEANS
from literai.sentences import sentences, words
from literai.types import Summary
from literai.wording import is_group

PAGE = 1500  # characters of a printed page, in round numbers


def story(page: Page, summaries: Sequence[Summary]) -> Iterator[Fact]:
    """What happens, in the book's own plain sentences."""
    by_chunk = {summary.chunk: summary for summary in summaries}
    for j in page.here:
        done = [beat for beat in j.beats if happens(beat.text)]
        for pair in zip(done[::2], done[1::2], strict=False):
            if sum(words(beat.text) for beat in pair) <= 30:
                slots = {"beat": pair[0].text.rstrip("."), "beat_two": pair[1].text.rstrip("."), **_apart(pair[1].start - pair[0].end)}
                yield soberly(Fact("beats", f"beats:{j.chapter}:{pair[0].start}", slots, 0.8, j.chunk), f"{pair[0].text} {pair[1].text}")
        plain = [text for text in _split(by_chunk[j.chunk].text) if _gist(text)] if j.chunk in by_chunk else []
        two = next(((a, b) for i, a in enumerate(plain) for b in plain[i + 1 :][::-1] if words(a) + words(b) <= 42), None)
        if two:
            first, second = (page.text.find(text) for text in two)
            gap = _apart(second - first - len(two[0]) if min(first, second) >= 0 else 0)
            yield soberly(Fact("gists", f"gist:{j.chunk}", {"gist": two[0].rstrip("."), "gist_two": two[1].rstrip("."), **gap}, 1.0, j.chunk), " ".join(two))
        elif plain:
            yield soberly(Fact("gist", f"gist:{j.chunk}", {"gist": plain[0].rstrip(".")}, 0.95, j.chunk), plain[0])


def _apart(letters: int) -> dict[str, str]:
    """How far apart two sentences are: "apart" from about a page on, "pages" from about three."""
    return {**({"apart": "yes"} if letters >= PAGE else {}), **({"pages": "yes"} if letters >= 3 * PAGE else {})}


def _split(text: str) -> list[str]:
    return [text[e.start : e.end] for e in sentences(text)]


# what is thought of the matter, and not the matter
_SAID_OF_IT = re.compile(
    r"\b(?:will|would|could|may|might|must|should|shall|perhaps|possibly|probably|doubt|doubtless|evidently|apparently|indeed|seems|suppose|fact is"
    r"|I think|I thought|plausible|notion|idea|opinion)\b",
    re.I,
)
_WANDERS = re.compile(
    r"^(?:Now|Indeed|Well|Still|Evidently|Probably|Perhaps|Possibly|No doubt|Hitherto|Of course|After all|At any rate|In (?:this|that) way|Even)\b"
)
_TAG = re.compile(r"\b(?:went on|said|replied|continued|began|added)\.?$|^(?:I|he|she) (?:ejaculated|cried|asked|answered|remarked|exclaimed)\b")
_LOUD = re.compile(r"\b[A-Z]{2,}\b|--")  # capitals and dashes for the eye
_CIVIL = re.compile(r"^(?:Do|Can|Can’t|Can't|May|Shall|Might|What can|What shall) I\b|^How would it\b")  # what one says to be civil
_TORN = re.compile(
    r" than |, (?:my|dear|old|good|sir|madam)\b|^How (?:far|long|much|many) (?:from|to|of)\b|^(?:Why|How|What|Where) (?:to|for|not|of|in|then)\b"
)


_AWAY = re.compile(r"\b(?:he|she|they|him|her|them|his|their|theirs|hers)\b", re.I)
_IT = re.compile(r"\bits?\b(?! (?:was|is|were|had been|seemed|rained|snowed|would be)\b)", re.I)
_BROUGHT = re.compile(r"\b(?:an?|another|one|some|two|three)\s(?!few|minute|moment|hour)[a-z]", re.I)  # what "it" may be
_ONE = re.compile(  # whom "he" may be: a name, not the first word of a sentence that has another subject
    r"(?<!^)\b[A-Z][a-z]+|\b[Mm]y (?!opinion|own|mind|way|idea)[a-z]+"
    r"|^(?!(?:I|We|My|Our|At|In|On|With|After|Before|As|When|While|For|From|By|To|Some|Then|Very|Holding|Exploring)\b)[A-Z][a-z]+"
)
_OTHER = re.compile(r"\b(?:him|them|her(?=[,.;]| (?:in|on|at|by|to|from|with|and|upon|into|away|back|down|up)\b))(?!self|selves)\b")
_NAMES = re.compile(r"[A-Z][\w.]+(?: [A-Z][\w.]+)*|\b(?:[Tt]he|[Aa]n?|[Mm]y|[Oo]ur) (?:[a-z-]+ )?[a-z-]+")
_FARTHER = re.compile(
    r"\b(?:these|those|(?:do|did|done|doing) (?:that|this|so|it))\b|^(?:Some|Others|Many|Most|Both|All|None|One|Another) (?:I|was|were|had|of them|[a-z]+ed)\b"
)


def _points_out(text: str) -> bool:
    """Has it a pronoun that means somebody or something outside it ("gazing at it over his shoulder")?"""
    away, it = _AWAY.search(text), _IT.search(text)
    other = _OTHER.search(text)  # "Holmes sat down beside him": somebody else, who must have been named, too
    if _FARTHER.search(text) or (other is not None and len(_NAMES.findall(text[: other.start()])) < 2):
        return True
    return (away is not None and not _ONE.search(text[: away.start()])) or (it is not None and not _BROUGHT.search(text[: it.start()]))


def happens(text: str) -> bool:
    """Is it told as something that took place, in words that can stand alone?"""
    tokens = re.findall(r"\w+", text.lower())
    told = not any(pattern.search(text) for pattern in (_SAID_OF_IT, _WANDERS, _TAG, _LOUD))
    return told and not _points_out(text) and len(set(tokens)) >= 0.7 * len(tokens)


def _gist(text: str) -> bool:
    return (
        happens(text)
        and 7 <= words(text) <= 34
        and text.endswith(".")
        and not re.search(r"[“”\"‘()\[\]:—]|\d", text)
        and not LEANS.match(text)
        and not JOINS.match(text)
        and not re.match(r"(?:\S+ ){0,4}(?:they|them|their)\b", text)
    )


def _tellable(topic: str, text: str) -> bool:
    """Does it make sense apart from its place?"""
    if topic == "beat":
        return happens(text)
    small = topic == "asked" and (words(text) < 5 or _CIVIL.match(text) is not None or (words(text) < 9 and _vague(text)))
    return not (_LOUD.search(text) or _TORN.search(text) or small or (topic == "simile" and words(text) < 4))


def lines(page: Page, jotting: Jotting) -> Iterator[Fact]:
    for topic, slot, found, worth in (
        ("simile", "simile", jotting.similes, 0.65),
        ("beat", "beat", jotting.beats, 0.55),
        ("asked", "question", jotting.asked, 0.5),
    ):
        for excerpt in found:
            if not _tellable(topic, excerpt.text):
                continue
            vague = 0.15 * bool(re.search(r"\b(?:he|she|it|they|him|her|them)\b", excerpt.text)) if topic == "asked" else 0.0
            rich = 0.15 * (words(excerpt.text) >= 5) if topic == "simile" else 0.0
            said = Fact(topic, f"{topic}:{jotting.chapter}:{excerpt.start}", {slot: excerpt.text.rstrip(".")}, worth - vague + rich, jotting.chunk)
            yield soberly(said, excerpt.text)


def questions(jotting: Jotting) -> list[Fact]:
    """The questions of a chunk, as things to leave open: large ones first, small talk not at all."""
    large = [
        e
        for e in jotting.asked
        if re.match(r"Who|What|Where|Why|How|Which|Was|Were|Is|Had|Could", e.text)
        and "," not in e.text[:8]
        and words(e.text) >= 4
        and _tellable("asked", e.text)
        and not _vague(e.text)
    ]
    return [Fact("asked", f"asked:{jotting.chapter}:{e.start}", {"question": e.text}, 0.3 + 0.03 * min(words(e.text), 12), jotting.chunk) for e in large[::-1]]


def _vague(text: str) -> bool:
    """Does it mean something only where it stands?"""
    return re.search(r"\b(?:he|she|it|they|him|her|them|that|this|these|those|else|one|other)\b|\bIs not\b|\bthen\?", text) is not None


def favourite(here: Sequence[Jotting], known: Ledger, text: str) -> tuple[str, int] | None:
    """The common noun these pages use most, names and the commonest words aside, and how often it stands in their text."""
    names = name_words(known)
    counted, nouns = tokens(text), noun_counts(here)
    chosen = {noun for noun, count in nouns.items() if count >= 4 and not {*family(noun)} & {*names, *plain_nouns(), *PALE}}
    found = [standing(noun, counted) for noun in sorted(chosen) if mostly_noun(noun, nouns, counted)]
    return max(found, key=lambda item: (item[1], item[0]), default=None)


def protagonist(here: Sequence[Jotting], known: Ledger) -> str:
    """Whom these pages name most; "" for nobody."""
    return next((name for name, count in counts(here, known).items() if count >= 4 and not is_group(name)), "")
