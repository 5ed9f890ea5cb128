"""A model's answer as the hosts' talk about a topic.

Holds what `Conversationalist` asks for: the hosts by turns beginning with the first, two turns to `Topic.turns`, whole
sentences of at most `LONGEST` words; no label, no markup, nothing said twice, nobody named whom the topic does not name,
no stretch of the quotation said again. A turn that breaks this is dropped, and with it what no longer has its partner.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher

from literai.engines import Said, Topic
from literai.engines.chat.answer import parse
from literai.engines.chat.asking import Reading
from literai.engines.chat.hosts import hosts_of, label
from literai.engines.chat.names import strangers, words_of
from literai.engines.chat.prose import spoken, whole
from literai.sentences import words

LONGEST = 60  # words in one turn, as dialogue.LONGEST_TURN
AGAIN = 0.85  # likeness of words from which a turn says another one again
RETYPED = 7  # words of the quotation in a row that may be said again
_LINE = re.compile(r"^\W*([\w .]{1,30}?)\W*:\s*(\S.*)$", re.M)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def read(text: str, topic: Topic) -> Reading[tuple[Said, ...]]:
    """The talk in `text` about `topic`."""
    entries, cut = _entries(text)
    if not entries:
        return Reading(None, "there are no turns in it, as JSON")
    hosts = hosts_of([speaker for speaker, _ in entries], topic.hosts)
    turns: list[Said] = []
    for at, (host, (_, raw)) in enumerate(zip(hosts, entries, strict=True)):
        said = whole(spoken(label(raw, topic.hosts)), 10 * LONGEST, cut=cut and at + 1 == len(entries))
        if host is None or not said:
            continue
        if turns and turns[-1].speaker == host:
            turns[-1] = Said(host, f"{turns[-1].text} {said}")  # one turn in two pieces
        else:
            turns.append(Said(host, said))
    kept, faults = _sound(turns, topic)
    kept = _by_turns(kept, topic.hosts)[: max(2, topic.turns)]
    if len(kept) < 2:
        return Reading(None, "; ".join(faults[:4]) or f"fewer than two turns, {topic.hosts[0]}'s first, can be used")
    return Reading(tuple(kept), "; ".join(faults[:4]))


def _entries(text: str) -> tuple[list[tuple[str, str]], bool]:
    """(speaker, text) of each turn; and was the answer cut off?"""
    answer = parse(text)
    if answer is not None:
        found = [entry for item in _items(answer.value) if (entry := _entry(item)) is not None]
        if found:
            return found, answer.cut
    return [(speaker, said) for speaker, said in _LINE.findall(text)], False  # a transcript instead of JSON


def _items(value: object) -> Sequence[object]:
    if isinstance(value, dict):
        lists = [inner for inner in value.values() if isinstance(inner, list)]
        return lists[0] if lists else [value]
    return value if isinstance(value, list) else []


def _entry(item: object) -> tuple[str, str] | None:
    if isinstance(item, str):
        found = _LINE.match(item)
        return (found.group(1), found.group(2)) if found else ("", item)
    if not isinstance(item, dict):
        return None
    text = next((item[key] for key in ("text", "line", "content", "says", "words") if isinstance(item.get(key), str)), None)
    speaker = next((item[key] for key in ("speaker", "host", "name", "role") if isinstance(item.get(key), (str, int))), "")
    if text is None and len(item) == 1:  # {"Alice": "..."}
        speaker, text = next(iter(item.items()))
    return (str(speaker), text) if isinstance(text, str) else None


def _sound(turns: Sequence[Said], topic: Topic) -> tuple[list[Said], list[str]]:
    """The turns without fault, and the faults of the others."""
    quote = topic.quote.text if topic.quote else ""
    known = words_of([topic.summary, quote, topic.book, topic.author, topic.earlier, *topic.facts, *topic.people, *topic.hosts])
    kept: list[Said] = []
    faults: list[str] = []
    for turn in turns:
        said = whole(turn.text, LONGEST)
        named = strangers(said, known)
        if not said:
            faults.append(f"a turn of {turn.speaker} has {words(turn.text)} words, {LONGEST} are the most")
        elif named:
            faults.append(f"nobody called {', '.join(named)} is in the data")
        elif _retypes(said, quote):
            faults.append(f"a turn of {turn.speaker} says the quotation again")
        elif any(_alike(said, other.text) for other in kept):
            faults.append(f"a turn of {turn.speaker} repeats another")
        else:
            kept.append(Said(turn.speaker, said))
    return kept, list(dict.fromkeys(faults))


def _by_turns(turns: Sequence[Said], hosts: tuple[str, str]) -> list[Said]:
    kept: list[Said] = []
    for turn in turns:
        if turn.speaker == hosts[len(kept) % 2]:
            kept.append(turn)
    return kept


def _folded(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def _alike(one: str, other: str) -> bool:
    return SequenceMatcher(None, _folded(one), _folded(other), autojunk=False).ratio() >= AGAIN


def _retypes(said: str, quote: str) -> bool:
    one, other = _folded(said), _folded(quote)
    return SequenceMatcher(None, one, other, autojunk=False).find_longest_match(0, len(one), 0, len(other)).size > RETYPED
