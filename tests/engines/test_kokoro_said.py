"""What a novel prints and what one hears: a table of tricky snippets, names said alike, words with their times, corrections."""

from __future__ import annotations

import random
import re
import unicodedata
from collections import defaultdict
from itertools import pairwise
from pathlib import Path

import pytest
from novels import SHARED, novel

from literai.engines.kokoro import said_in
from literai.engines.kokoro.normalize import normalize
from literai.engines.kokoro.phonemes import LIMIT, FrontEnd, split_sentences
from literai.engines.kokoro.respell import phonemes, respelled
from literai.engines.kokoro.times import on_the_page, spoken_words
from literai.errors import UsageError
from literai.types import Line, Span

TABLE = Path(__file__).parents[1] / "data" / "said.tsv"
RIGHT = 0.97  # of the snippets


@pytest.fixture(scope="module")
def front_end() -> FrontEnd:
    return FrontEnd()


def plain(text: str) -> str:
    """Words without case, accents, marks and hyphens."""
    text = re.sub(r"\[([^\]]*)\]\(/[^)]*/\)", r"\1", text)
    bare = "".join(c for c in unicodedata.normalize("NFD", text.lower()) if unicodedata.category(c) != "Mn")
    words = re.sub(r"[^a-z' ]+", " ", bare).split()
    return " ".join(word.strip("'") for word in words if word.strip("'"))


def test_snippets_are_said_right() -> None:
    rows = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    assert len(rows) >= 200
    assert all(len(row) == 3 for row in rows)
    wrong = [(kind, text, normalize(text)) for kind, text, words in rows if plain(normalize(text)) not in [plain(way) for way in words.split("|")]]
    assert len(wrong) <= (1 - RIGHT) * len(rows), wrong


def test_every_snippet_becomes_phonemes(front_end: FrontEnd) -> None:
    for line in TABLE.read_text(encoding="utf-8").splitlines()[1:]:
        _, text, words = line.split("\t")
        pieces = front_end.pieces(normalize(text))
        assert bool(pieces) == bool(words), text
        assert all(0 < len(piece.phonemes) <= LIMIT for piece in pieces)


def test_names_are_said_alike_wherever_they_stand(front_end: FrontEnd) -> None:
    said: dict[str, set[str]] = defaultdict(set)
    front_end.phonemes("a")
    speak = front_end._g2p[False]
    for name in ("sherlock_adventures", "christmas_carol", "time_machine"):
        paragraphs = [p for chapter in novel(name).chapters[:3] for p in chapter.text.split("\n\n")]
        for paragraph in random.Random(3).sample(paragraphs, min(60, len(paragraphs))):
            for sentence in split_sentences(normalize(paragraph)):
                for token in speak(sentence)[1]:
                    if re.fullmatch(r"[A-Z][a-z]+", token.text) and token.tag in ("NNP", "NNPS"):
                        said[token.text].add(token.phonemes)
    assert len(said) > 60
    assert not {name: ways for name, ways in said.items() if len(ways) > 1}


def test_a_corrected_name_is_said_so_everywhere(front_end: FrontEnd) -> None:
    say = (("Weena", phonemes("VAY-nah")),)
    for text in ("Weena laughed.", "I called Weena!", "It was Weena’s hand; WEENA’S, I say.", "“Weena,” I said.", "_Weena_ came"):
        _, pieces = said_in(front_end, Line(text, "af_heart", say=say))
        assert "vˈAnɑ" in "".join(piece.phonemes for piece in pieces), text
    assert "wˈinə" in "".join(piece.phonemes for piece in said_in(front_end, Line("Weena laughed.", "af_heart"))[1])


def test_another_take_has_other_pieces_and_the_same_words(front_end: FrontEnd) -> None:
    text = "He went down to the river, and along it, and over the bridge; there he stood a while, and looked into the water, and went home again. " * 2
    first, second = (said_in(front_end, Line(text, "af_heart", take=take))[1] for take in (0, 1))
    assert len(second) > len(first)
    assert " ".join(p.phonemes for p in first) == " ".join(p.phonemes for p in second)
    assert max(len(p.phonemes) for p in second) <= 0.6 * LIMIT


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("ras-KOL-ni-kof", "ɹəskˈɑlnikɑf"),
        ("WEE-nah", "wˈinɑ"),
        ("her-MY-oh-nee", "həɹmˈIOni"),
        ("Bob", "bˈɑb"),
        ("/wˈinə/", "wˈinə"),
        ("les-TRAHD", "lɛstɹˈɑd"),
    ],
)
def test_respelling(written: str, said: str) -> None:
    assert phonemes(written) == said


@pytest.mark.parametrize("said", ["ɹəskˈɑlnikɑf", "wˈinɑ", "həɹmˈIOni", "skɹˈuʤ", "mˈɔɹlɑks"])
def test_what_is_shown_can_be_written_back(said: str) -> None:
    assert phonemes(respelled(said)) == said


@pytest.mark.parametrize("written", ["", "---", "ra5-kol", "/[x](y)/", "//", "/ /"])
def test_a_respelling_that_is_none_is_refused(written: str) -> None:
    with pytest.raises(UsageError):
        phonemes(written)


def test_words_on_the_page_get_the_time_of_what_is_said() -> None:
    text = "In 1851 Mr. Hyde paid £5—no more."
    spoken = spoken_words(normalize(text))
    assert spoken == ["In", "eighteen", "fifty-one", "Mister", "Hyde", "paid", "five", "pounds", "no", "more."]
    told = on_the_page(text, spoken, [(n, n + 0.9) for n in range(len(spoken))])
    assert told == (Span(0, 0.9), Span(1, 2.9), Span(3, 3.9), Span(4, 4.9), Span(5, 5.9), Span(6, 8.9), Span(9, 9.9))


@pytest.mark.parametrize("seed", range(20))
def test_times_never_go_back(seed: int) -> None:
    rng = random.Random(seed)
    page = " ".join(rng.choices(["one", "2", "three,", "—", "£4", "five"], k=rng.randrange(1, 30)))
    spoken = rng.choices(["one", "two", "three", "pounds", "five"], k=rng.randrange(1, 40))
    told = on_the_page(page, spoken, [(n / 2, n / 2 + 0.4) for n in range(len(spoken))])
    assert len(told) == len(page.split())
    assert all(a.start <= a.end and a.end <= b.start for a, b in pairwise(told))
    assert told[-1].end <= len(spoken) / 2


@pytest.mark.slow
def test_two_thousand_paragraphs(front_end: FrontEnd) -> None:
    """No crash, nothing over the limit, nothing empty that has words; every run of phonemes has its word."""
    if not SHARED.is_dir():
        pytest.skip("../shared/books is not here")
    paragraphs = [p for path in sorted(SHARED.glob("*.txt")) for p in re.split(r"\r?\n\s*\r?\n", path.read_text("utf-8", "replace"))]
    rng = random.Random(5)
    for paragraph in rng.sample([p for p in paragraphs if re.search(r"[A-Za-z]{2}", re.sub(r"\[[^\]]*\]", "", p))], 2000):
        said = normalize(paragraph)
        assert not re.search(r"[\d_*<>{}|]", said), paragraph
        pieces = front_end.pieces(said, british=rng.random() < 0.3)
        assert pieces, paragraph
        assert all(0 < len(piece.phonemes) <= LIMIT for piece in pieces)
        assert all(piece.words for piece in pieces), paragraph
