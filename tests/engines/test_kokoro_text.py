"""What Kokoro is given to say: figures, marks and abbreviations become words; pieces stay short; nothing is lost."""

from __future__ import annotations

import hashlib
import random
import re
from pathlib import Path

import pytest

from literai.engines.kokoro import FRONT_END
from literai.engines.kokoro.normalize import normalize
from literai.engines.kokoro.oov import Network, misaki_symbols
from literai.engines.kokoro.phonemes import LIMIT, FrontEnd, join_short, pause_after, split_long, split_sentences, tokens

BOOKS = Path(__file__).parents[3] / "shared" / "books"

SNIPPETS = [
    # people and places
    ("Mr. Holmes and Dr. Watson met Mrs. St. Clair at St. Paul's.", "Mister Holmes and Doctor Watson met Missus Saint Clair at Saint Paul's."),
    ("He lived in Baker St. in London.", "He lived in Baker Street in London."),
    ("They went to Oxford St. She wept.", "They went to Oxford Street. She wept."),
    ("Lord St. Simon, and Neville St. Clair.", "Lord Saint Simon, and Neville Saint Clair."),
    ("H. G. Wells wrote it.", "H G Wells wrote it."),
    ("J.R.R. Tolkien did not.", "J R R Tolkien did not."),
    ("M. Dupin, Mlle. Marie and MM. Dupont", "[Monsieur](/məsjˈɜ/) Dupin, Mademoiselle Marie and [Messieurs](/mˈɛsəɹz/) Dupont"),
    ("John Smith, Esq., of Smith & Co.", "John Smith, Esquire, of Smith and Company."),
    ("the Rev. Mr. Collins and Capt. Ahab", "the Reverend Mister Collins and Captain Ahab"),
    ("Mr. B—— of D——shire.", "Mister B — of D — shire."),
    ("SEARCH FOR MR. HYDE", "search for Mister Hyde"),
    # Roman numerals
    ("CHAPTER XIV. Down the RABBIT-HOLE", "Chapter fourteen. Down the Rabbit-Hole"),
    ("Chapter I. Down the Rabbit-Hole", "Chapter one. Down the Rabbit-Hole"),
    ("Chapters I to III", "Chapters one to three"),
    ("In Chapter I we meet her; the part I played", "In Chapter one we meet her; the part I played"),
    ("Act I, Scene II", "Act one, Scene two"),
    ("XII.", "Twelve."),
    ("I. Marley's Ghost", "One. Marley's Ghost"),
    ("Louis XVI and Henry VIII's wives", "Louis the Sixteenth and Henry the Eighth's wives"),
    ("King Charles I was tall. Charles, I was tall.", "King Charles the First was tall. Charles, I was tall."),
    ("the XIXth century", "the nineteenth century"),
    ("No, I shall begin.", "No, I shall begin."),
    ("A MIX of CIVIL people", "A Mix of Civil people"),
    # figures
    ("In 1851 he had 1,500 men and 1500 men.", "In eighteen fifty-one he had one thousand five hundred men and one thousand five hundred men."),
    ("in 1900, 1905 and 2001", "in nineteen hundred, nineteen oh-five and two thousand and one"),
    ("the 1850s", "the eighteen fifties"),
    ("1914-18", "nineteen fourteen to nineteen eighteen"),
    ("pages 10-12", "pages ten to twelve"),
    ("£5; £1; $5.50; £3 10s. 6d.", "five pounds; one pound; five dollars and fifty cents; three pounds ten shillings sixpence."),
    ("It cost 6d. and 5s. more.", "It cost sixpence and five shillings more."),
    ("£50 million", "fifty million pounds"),
    ("At 3:45, at 7:00, at 9:05.", "At three forty-five, at seven o'clock, at nine oh five."),
    ("at 5 p.m. He left at 6 a.m. on foot.", "at five P M. He left at six [A](/ˈA/) M on foot."),
    ("June 3rd, 1851", "June third, eighteen fifty-one"),
    ("3 June 1851", "the third of June eighteen fifty-one"),
    ("the 19th, 21st and 2nd", "the nineteenth, twenty-first and second"),
    ("2½ hours, ½ a mile, 3/4 full", "two and a half hours, half a mile, three quarters full"),
    ("50% at 40° below", "fifty percent at forty degrees below"),
    ("221B Baker Street, No. 5", "two twenty-one B Baker Street, number five"),
    ("3.14, 007, -5", "three point one four, oh oh seven, minus five"),
    ("a 12-year-old", "a twelve-year-old"),
    # marks
    ("_The House_ is *good*", "The House is good"),
    ("* * *", ""),
    ("—", ""),
    ("...", ""),
    ("\N{GRINNING FACE}", ""),
    ("[Illustration: the Mad Tea-Party]", ""),
    ("word[12] and [Footnote 1: a note] more", "word and more"),
    ("No... I don't think so.... Well.", "No… I don't think so… Well."),
    ("he said--and then -- no—never", "he said — and then — no — never"),
    ("First.\n\nSecond line\nof verse.", "First.\nSecond line of verse."),
    ("a [Name](/phˈOnz/) given", "a, Name, (phOnz) given"),
    # speech
    ("'Tis he—'twas not.", "[Tis](/tˈɪz/) he — [twas](/twˈʌz/) not."),
    ("Get 'em, o' course; goin' comin' within'", "Get [em](/əm/), [o](/ə/) course; goin' comin' within"),
    ("'Come here,' he said. 'And then?'", "Come here, he said. And then?"),
    ("the boys' coats and James's hat", "the boys coats and James's hat"),
    ('"Hm!" he said.', '"[Hm](/hˈʌm/)!" he said.'),
    ('"I WON\'T GO!" she cried.', '"I won\'t go!" she cried.'),
    ("said ALICE. ALICE laughed.", "said Alice. Alice laughed."),
    ("the U.S.A., A.D. 70, etc.", "the U S A, [A](/ˈA/) D seventy, [etcetera](/ɛtsˈɛtəɹə/)."),
    ("i.e. now, e.g. then", "that is now, for example then"),
    ("“I’LL not,” said M’Carthy; “’twon’t do, m’lord.”", "\"I'll not,\" said M'Carthy; \"[twon't](/twˈOnt/) do, m'lord.\""),
    ("8_s_. 6_d_., Yes, Miss.", "eight shillings sixpence, Yes, Miss."),
    ("w-w-what? d—n it, he-e-elp!", "what? damn it, help!"),
    # other tongues
    ("naïve café Brontë", "naive cafe [Bronte](/bɹˈɑnti/)"),
    ("Ελλάς and Москва", "Ellas and Moskva"),
    ("He wrote 漢字 and שלום.", "He wrote some Chinese words and some Hebrew words."),
]


@pytest.fixture(scope="module")
def front_end() -> FrontEnd:
    return FrontEnd()


@pytest.mark.parametrize(("text", "said"), SNIPPETS)
def test_snippets(text: str, said: str) -> None:
    assert normalize(text) == said


def test_what_is_normal_stays_so() -> None:
    plain = "It was a bright cold day in April, and the clocks were striking; nobody minded."
    assert normalize(plain) == plain


@pytest.mark.parametrize("british", [False, True])
def test_every_phoneme_is_one_the_model_knows(front_end: FrontEnd, british: bool) -> None:
    for text, _ in SNIPPETS:
        for piece in front_end.pieces(normalize(text), british=british):
            assert len(tokens(piece.phonemes)) == len(piece.phonemes)
            assert "❓" not in piece.phonemes


def test_phonemes_are_those_of_this_version(front_end: FrontEnd) -> None:
    """Clips are kept by `FRONT_END`: when this digest changes, raise that number and write the new digest here."""
    said = [
        [(piece.phonemes, piece.pause) for piece in front_end.pieces(normalize(text), british=british)] for text, _ in SNIPPETS for british in (False, True)
    ]
    assert (FRONT_END, hashlib.sha256(repr(said).encode()).hexdigest()[:16]) == (5, "24e4048980db3680")


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("tain't", "tˈAnt"),
        ("th'other", "ðˈʌðəɹ"),
        ("m'lord", "məlˈɔɹd"),
        ("M'Carthy", "məkˈɑɹθi"),
        ("wouldn't've", "wˈʊdᵊntəv"),
        ("Oi'll", "ˈYl"),
        ("L'homme", "lˈɑm"),
        ("wh", "w"),
    ],
)
def test_what_stands_at_an_apostrophe_is_sounded(front_end: FrontEnd, word: str, said: str) -> None:
    assert front_end.phonemes(word) == said


@pytest.mark.parametrize(("clipped", "said"), [("goin'", "ɡˈOɪn"), ("Comin'", "kˈʌmɪn"), ("nothin'", "nˈʌθɪn"), ("settin'", "sˈɛTɪn"), ("Robin'", "ɹˈɑbən")])
def test_a_dropped_g_is_dropped_and_the_rest_is_said_as_ever(front_end: FrontEnd, clipped: str, said: str) -> None:
    assert front_end.phonemes(normalize(clipped)) == said


def test_a_dropped_g_in_british(front_end: FrontEnd) -> None:
    assert front_end.phonemes(normalize("He's dancin'."), british=True) == "hˌiːz dˈɑːnsɪn."


def test_heteronyms_and_names(front_end: FrontEnd) -> None:
    assert front_end.phonemes("They wind the clock.") != front_end.phonemes("They felt the wind.").replace("fˈɛlt", "")
    assert "wˈInd" in front_end.phonemes("They wind the clock.")
    assert "wˈɪnd" in front_end.phonemes("They felt the wind.")
    assert front_end.phonemes("Smerdyakov") == front_end.phonemes("Smerdyakov")
    assert front_end.phonemes("Smerdyakov's").startswith(front_end.phonemes("Smerdyakov"))


def test_british_voices_speak_british(front_end: FrontEnd) -> None:
    assert front_end.phonemes("The clerk asked for tomatoes.", british=True) == "ðə klˈɑːk ˈɑːskt fɔː təmˈɑːtQz."


def test_an_unknown_word_is_said_by_the_network() -> None:
    network = Network()
    assert network.phonemes("jabberwocky") == "ʤˈæbəɹəkwi"
    assert network.phonemes("jabberwocky", british=True) == "ʤˈabəɹəkwiː"
    assert misaki_symbols(("HH", "AH0", "L", "OW1")) == "həlˈO"


def test_sentences_end_where_they_end() -> None:
    said = list(split_sentences('He came. "Oh!" he said. "Go… now?" Then 8 o\'clock; done'))
    assert said == ["He came.", '"Oh!" he said.', '"Go… now?"', "Then 8 o'clock; done"]


def test_short_sentences_share_a_breath() -> None:
    assert join_short(["Yes.", "He came home at last to the house.", "x" * 140]) == ["Yes. He came home at last to the house.", "x" * 140]


@pytest.mark.parametrize("seed", range(30))
def test_long_text_is_cut_between_words_and_nothing_is_lost(seed: int) -> None:
    rng = random.Random(seed)
    words = ["".join(rng.choices("abcdeˈ", k=rng.randrange(1, 14))) + rng.choice(["", "", "", ",", ";", ".", " —"]) for _ in range(rng.randrange(1, 200))]
    text = " ".join(words)
    parts = split_long(text, 60)
    assert " ".join(parts) == text
    assert all(0 < len(part) <= 60 for part in parts)


def test_it_is_cut_at_the_strongest_mark() -> None:
    assert split_long("aaa bbb, ccc ddd; eee fff, ggg hhh iii", 30) == ["aaa bbb, ccc ddd;", "eee fff, ggg hhh iii"]


def test_a_word_without_end_is_cut_all_the_same() -> None:
    assert [len(part) for part in split_long("a" * 1000)] == [LIMIT] * 4 + [1000 - 4 * LIMIT]


def test_rules_do_not_run_away_on_rows_of_marks_and_long_headings_in_capitals() -> None:
    """A rule that can share out its letters in many ways tries them all: hours, on lines such as these."""
    heading = "V. THE EXTRAORDINARY CONVERSATION" + " WITH THE UNDERTAKER" * 20
    assert "undertaker (and more)" in normalize(f"{heading} (and more) he")
    assert normalize(heading).startswith("Five. ")
    assert normalize("He said " + "-" * 999 + " and went.").startswith("He said ")
    assert normalize("a " + "—-" * 500 + "x").startswith("a ")
    for row in (
        "b-" * 500,
        "N.S." * 500,
        "wind to the " * 200,
        "4.15 and " * 200,
        "a friend, " * 200 + "M. X",
        "I-" * 500,
        "d—v—" * 300,
        "C.-" * 400,
        "St. A " * 300,
    ):
        assert isinstance(normalize(f"He said {row} and went."), str)


def test_pauses_follow_punctuation() -> None:
    assert pause_after("ab.”") > pause_after("ab;") > pause_after("ab,") > pause_after("ab")


def test_hundreds_of_paragraphs_of_real_novels(front_end: FrontEnd) -> None:
    if not BOOKS.is_dir():
        pytest.skip("../shared/books is not here")
    rng = random.Random(11)
    paragraphs = [
        p
        for book in ("alice.txt", "sherlock_adventures.txt", "jekyll_hyde.txt")
        for p in re.split(r"\r?\n\s*\r?\n", (BOOKS / book).read_text("utf-8", "replace"))
    ]
    for paragraph in rng.sample([p for p in paragraphs if any(c.isalpha() for c in p) and "[" not in p], 150):
        said = normalize(paragraph)
        assert not re.search(r"\d|[_*<>{}|]", said), paragraph
        pieces = front_end.pieces(said)
        assert pieces, paragraph
        assert all(0 < len(piece.phonemes) <= LIMIT for piece in pieces)
        assert sum(piece.phonemes.count(" ") + 1 for piece in pieces) > 0.8 * len(paragraph.split())
