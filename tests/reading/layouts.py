# ruff: noqa: E501
"""Made-up novels in the layouts that real ones have: headers, contents and headings as printed, words of our own.

`LAYOUTS[name]` is (text, chapter titles expected).
"""

from __future__ import annotations

import random
import textwrap
from collections.abc import Callable, Iterable

_WORDS = [
    "the",
    "harbour",
    "wind",
    "old",
    "captain",
    "lantern",
    "a",
    "of",
    "and",
    "had",
    "been",
    "walking",
    "toward",
    "her",
    "window",
    "slowly",
    "because",
    "morning",
    "light",
    "fell",
    "upon",
    "quiet",
    "water",
    "never",
    "said",
    "that",
    "he",
    "would",
    "return",
    "again",
    "to",
    "this",
    "house",
    "where",
    "summer",
    "stayed",
    "long",
    "after",
    "everyone",
    "forgot",
    "its",
    "name",
    "in",
    "garden",
    "under",
    "grey",
    "sky",
]
_ROMAN = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"]
_SPELLED = ["ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE", "TEN", "ELEVEN", "TWELVE"]
TOPICS = [
    "The Lamp",
    "A Stranger at the Gate",
    "What the Tide Left",
    "Mr. Orrin Speaks",
    "Of Keys and Candles",
    "The Long Road",
    "Winter Comes",
    "A Letter from Home",
    "Who Took the Boat?",
    "The Last Supper at Quill’s",
    "Farewell",
    "An Unexpected Guest",
]

HEADER = """The Project Gutenberg eBook of {title}, by Ada Merrow

This eBook is for the use of anyone anywhere in the United States and
most other parts of the world at no cost and with almost no restrictions
whatsoever. You may copy it, give it away or re-use it under the terms
of the Project Gutenberg License included with this eBook or online at
www.gutenberg.org.

Title: {title}

Author: Ada Merrow

Release Date: May 1, 2001 [eBook #99999]

Language: English

*** START OF THE PROJECT GUTENBERG EBOOK {upper} ***

Produced by A Volunteer and the Online Distributed Proofreading Team


"""
FOOTER = """


*** END OF THE PROJECT GUTENBERG EBOOK {upper} ***

Updated editions will replace the previous one--the old editions will
be renamed.

START: FULL LICENSE

1.E.1. The following sentence, with active links to, or other immediate
access to, the full Project Gutenberg License must appear prominently.
"""


def prose(seed: int, count: int = 12, words: int = 70, quote: bool = False) -> str:
    """`count` paragraphs wrapped at 72 columns."""
    dice = random.Random(seed)
    made = []
    for number in range(count):
        sentences, left = [], words
        while left > 0:
            size = dice.randint(6, 16)
            chosen = [dice.choice(_WORDS) for _ in range(size)]
            sentences.append(" ".join(chosen).capitalize() + ".")
            left -= size
        text = " ".join(sentences)
        made.append("\n".join(textwrap.wrap(f"“{text}”" if quote and number % 3 == 0 else text, 72)))
    return "\n\n".join(made)


def novel(front: str, divisions: Iterable[tuple[str, int]], *, title: str = "The Salt Lantern", back: str = "") -> str:
    """Header, front matter, then each heading with so many paragraphs after it, then the footer."""
    body = "".join(
        f"\n\n\n{heading}\n\n{prose(seed, count, quote=seed % 2 == 0)}\n" if count else f"\n\n\n{heading}\n" for seed, (heading, count) in enumerate(divisions)
    )
    return HEADER.format(title=title, upper=title.upper()) + front + body + back + FOOTER.format(upper=title.upper())


def _toc(entries: Iterable[str], name: str = "CONTENTS", gap: str = "\n") -> str:
    return f"THE SALT LANTERN\n\nby Ada Merrow\n\n\n{name}\n\n" + gap.join(entries) + "\n\n\n"


def chapter_no_title() -> tuple[str, list[str]]:  # Jane Eyre, Wuthering Heights
    return novel("THE SALT LANTERN\n\nby Ada Merrow\n\n\nPREFACE\n\n" + prose(900, 3), [(f"CHAPTER {n}", 8) for n in _ROMAN]), [f"Chapter {n}" for n in _ROMAN]


def austen_illustrated() -> tuple[str, list[str]]:  # Pride and Prejudice, 1894 edition
    pictures = "[Illustration:\n\n             GEORGE ALLEN\n               PUBLISHER\n]\n\n"
    listing = "List of Illustrations.\n\n\n                                     PAGE\n\nFrontispiece                           iv\n\nHeading to Chapter I.                   1\n\n“He came down to see the place”         2\n\nHeading to Chapter II.                 10\n\n"
    heads = [("[Illustration:\n\n·THE SALT LANTERN·\n\n\n\n\nChapter I.]", 8)] + [(f"[Illustration]\n\n\n\n\nCHAPTER {n}.", 8) for n in _ROMAN[1:]]
    return novel(
        pictures + "PREFACE.\n\n[Illustration]\n\n" + prose(901, 20) + "\n\n\n" + listing,
        heads,
        back="\n\n\n[Illustration:\n\n          THE\n          END\n]\n",
    ), [f"Chapter {n}" for n in _ROMAN]


def titled_on_line() -> tuple[str, list[str]]:  # Anne of Green Gables; Around the World
    toc = _toc([f" CHAPTER {n}. {t}" for n, t in zip(_ROMAN, TOPICS, strict=False)])
    return novel(toc, [(f"CHAPTER {n}. {t}", 8) for n, t in zip(_ROMAN, TOPICS, strict=False)]), [
        f"Chapter {n}. {t.rstrip('.')}" for n, t in zip(_ROMAN, TOPICS, strict=False)
    ]


def long_titles() -> tuple[str, list[str]]:  # Around the World in Eighty Days
    names = [f"IN WHICH CAPTAIN ORRIN AND HIS SERVANT ACCEPT EACH OTHER, THE ONE AS\nMASTER, THE OTHER AS {w}" for w in _SPELLED]
    toc = _toc([f"CHAPTER {n}. " + name.replace("\n", " ") for n, name in zip(_ROMAN, names, strict=False)])
    heads = [(f"CHAPTER {n}.\n{name}", 8) for n, name in zip(_ROMAN, names, strict=False)]
    return novel(toc, heads), [
        f"Chapter {n}. In Which Captain Orrin and His Servant Accept Each Other, the One as Master, the Other as {w.capitalize()}"
        for n, w in zip(_ROMAN, _SPELLED, strict=False)
    ]


def toc_number_title_apart() -> tuple[str, list[str]]:  # The Secret Garden
    toc = _toc(
        ["CHAPTER  TITLE                     PAGE"] + [f"  {n:>4}  {t.upper():<32} {9 * i + 1}" for i, (n, t) in enumerate(zip(_ROMAN, TOPICS, strict=False))]
    )
    return novel(toc, [(f"CHAPTER {n}\n\n{t.upper()}", 8) for n, t in zip(_ROMAN, TOPICS, strict=False)]), [f"Chapter {n}" for n in _ROMAN[:12]]


def parts_running_numbers() -> tuple[str, list[str]]:  # Treasure Island
    toc, heads, titles = [], [], []
    for number, topic in enumerate(TOPICS):
        if number % 4 == 0:
            part = f"PART {_SPELLED[number // 4]}—The {('Old', 'New', 'Far')[number // 4]} Harbour"
            toc.append(part)
            heads.append((part, 0))
        toc.append(f"      {_ROMAN[number]}  {topic.upper()}")
        heads.append((f"{_ROMAN[number]}\n{topic}", 8))
        titles.append(f"{_ROMAN[number]}. {topic}")
    return novel(_toc(toc), heads), titles


def treasure_arabic() -> tuple[str, list[str]]:  # Treasure Island, 1994
    heads, titles = [], []
    for number, topic in enumerate(TOPICS):
        if number % 4 == 0:
            heads.append((f"PART {_SPELLED[number // 4]}\n\nThe Harbour of {_SPELLED[number].capitalize()}", 0))
        heads.append((f"{number + 1}\n\n{topic}", 8))
        titles.append(f"{number + 1}. {topic}")
    return novel("THE SALT LANTERN\n\nby Ada Merrow\n\n", heads), titles


def books_restart() -> tuple[str, list[str]]:  # War of the Worlds, My Antonia
    toc, heads, titles = [], [], []
    for book in range(2):
        toc.append(f"BOOK {_SPELLED[book]}.—THE COMING OF {_SPELLED[book + 4]}")
        heads.append((f"BOOK {_SPELLED[book]}\nTHE COMING OF {_SPELLED[book + 4]}", 0))
        for n, t in zip(_ROMAN, TOPICS[book * 6 : book * 6 + 6], strict=False):
            toc.append(f" {n}. {t}")
            heads.append((f"{n}.\n{t.upper()}.", 8))
            titles.append(f"{n}. ")
    return novel(_toc(toc), heads), titles


def two_cities() -> tuple[str, list[str]]:  # A Tale of Two Cities
    toc, heads, titles = [], [], []
    for book, name in enumerate(("First--Recalled", "Second--the Thread", "Third--the Storm")):
        toc.append(f"     Book the {name}\n")
        heads.append((f"Book the {name}", 0))
        for n, t in zip(_ROMAN, TOPICS[book * 4 : book * 4 + 4], strict=False):
            toc.append(f"     CHAPTER {n:<6} {t}")
            heads.append((f"CHAPTER {n}.\n{t}", 8))
            titles.append(f"Chapter {n}. {t}")
    return novel(_toc(toc, "Contents"), heads), titles


def chapter_the_last() -> tuple[str, list[str]]:  # Huckleberry Finn
    heads = [f"CHAPTER {n}." for n in _ROMAN[:10]] + ["CHAPTER THE LAST"]
    toc = "THE SALT LANTERN\n\nby Ada Merrow\n\n\nCONTENTS.\n\n" + "\n\n".join(
        f"{h}\nCivilizing Orrin.—Miss Quill.—The Tide Waits.—A\nGood Place for Lamps" for h in heads
    )
    toc += (
        "\n\n\nILLUSTRATIONS.\n\nThe Widow\n\nLearning about Lamps\n\n“Hearing the Tide”\n\n\nEXPLANATORY\n\n"
        + prose(902, 2)
        + "\n\nTHE AUTHOR.\n\n\nTHE SALT LANTERN\n\nScene: The Bay. Time: Forty to fifty years ago\n"
    )
    return novel(toc, [(h, 8) for h in heads]), [f"Chapter {n}" for n in _ROMAN[:10]] + ["Chapter the Last"]


def moby() -> tuple[str, list[str]]:  # Moby Dick
    toc = _toc(
        ["ETYMOLOGY.", "EXTRACTS (Supplied by a Sub-Sub-Librarian)."] + [f"CHAPTER {i}. {t}." for i, t in enumerate(TOPICS, 1)] + ["Epilogue"], gap="\n\n"
    )
    toc += (
        "ETYMOLOGY.\n\n\n(Supplied by a Late Consumptive Usher.)\n\n"
        + prose(903, 2)
        + "\n\n\nEXTRACTS. (Supplied by a Sub-Sub-Librarian).\n\n\n"
        + prose(904, 6)
    )
    heads = [(f"CHAPTER {i}. {t}.", 8) for i, t in enumerate(TOPICS, 1)] + [("Epilogue", 3)]
    return novel(toc, heads), [f"Chapter {i}. {t}" for i, t in enumerate(TOPICS, 1)] + ["Epilogue"]


def letters_then_chapters() -> tuple[str, list[str]]:  # Frankenstein
    toc = _toc([f" Letter {n}" for n in range(1, 5)] + [f" Chapter {n}" for n in range(1, 13)], "CONTENTS")
    heads = [(f"Letter {n}\n\n_To Mrs. Saville, England._", 6) for n in range(1, 5)] + [(f"Chapter {n}", 8) for n in range(1, 13)]
    return novel(toc, heads), [f"Letter {n}" for n in range(1, 5)] + [f"Chapter {n}" for n in range(1, 13)]


def journals() -> tuple[str, list[str]]:  # Dracula
    toc = _toc([f"CHAPTER {n}. Jonathan Orrin’s Journal" for n in _ROMAN[:9]])
    heads = [(f"CHAPTER {n}\n\nJONATHAN ORRIN’S JOURNAL\n\n(_Kept in shorthand._)", 8) for n in _ROMAN[:9]]
    return novel(toc, heads, back="\n\n\n\nNOTE\n\n\n" + prose(905, 2)), [f"Chapter {n}. Jonathan Orrin’s Journal" for n in _ROMAN[:9]]


def numerals_only() -> tuple[str, list[str]]:  # Heart of Darkness
    return novel("THE SALT LANTERN\n\nBy Ada Merrow\n\n", [(n, 30) for n in _ROMAN[:3]]), [f"Chapter {n}" for n in _ROMAN[:3]]


def prelude_books_finale() -> tuple[str, list[str]]:  # Middlemarch
    toc, heads, titles = ["PRELUDE."], [("PRELUDE.", 4)], ["Prelude"]
    for book in range(3):
        toc.append(f"BOOK {_ROMAN[book]}. MISS {_SPELLED[book]}.")
        heads.append((f"BOOK {_ROMAN[book]}.\nMISS {_SPELLED[book]}.", 0))
        for n in _ROMAN[book * 4 : book * 4 + 4]:
            toc.append(f"CHAPTER {n}.")
            heads.append(
                (
                    f"CHAPTER {n}.\n\n     “Since I can do no good because a lamp,\n     Reach constantly at something that is near it.\n           —_The Keeper:_ QUILL.",
                    8,
                )
            )
            titles.append(f"Chapter {n}")
    return novel(_toc([*toc, "FINALE."], "Contents", "\n\n"), [*heads, ("FINALE.", 4)]), [*titles, "Finale"]


def books_and_epilogues() -> tuple[str, list[str]]:  # War and Peace
    toc, heads, titles = [], [], []
    for name in ("BOOK ONE: 1805", "BOOK TWO: 1805", "FIRST EPILOGUE: 1813-20", "SECOND EPILOGUE"):
        toc.append(f" {name}")
        heads.append((name, 0))
        for n in _ROMAN[:5]:
            toc.append(f" CHAPTER {n}")
            heads.append((f"CHAPTER {n}", 8))
            titles.append(f"Chapter {n}")
    return novel(_toc(toc, "CONTENTS", "\n\n"), heads), titles


def volumes_books_chapters() -> tuple[str, list[str]]:  # Les Miserables
    toc, heads, titles = [], [], []
    for volume in ("I—FANTINE", "II—COSETTE"):
        toc.append(f"VOLUME {volume}")
        heads.append((f"VOLUME {volume.replace('—', chr(10))}", 0))
        if volume.startswith("I—"):
            toc.append("PREFACE")
            heads.append(("PREFACE", 1))
        for book in ("FIRST—A JUST MAN", "SECOND—THE FALL"):
            toc.append(f"BOOK {book}")
            heads.append((f"BOOK {book}", 0))
            for n, t in zip(_ROMAN[:3], TOPICS, strict=False):
                toc.append(f"CHAPTER {n}—{t.upper()}")
                heads.append((f"CHAPTER {n}—{t.upper()}", 8))
                titles.append(f"Chapter {n}. {t}")
    return novel(_toc(toc, "CONTENTS", "\n\n"), heads), titles


def brackets() -> tuple[str, list[str]]:  # Ulysses
    toc, heads, number = [], [], 0
    for part in _ROMAN[:3]:
        toc.append(f"— {part} —")
        heads.append((f"— {part} —", 0))
        for _ in range(3):
            number += 1
            toc.append(f"[ {number} ]")
            heads.append((f"[ {number} ]", 10))
    return novel(_toc(toc, "Contents", "\n\n"), heads), [f"Chapter {n}" for n in range(1, 10)]


def stories() -> tuple[str, list[str]]:  # Dubliners
    return novel(_toc([f" {t.upper()}" for t in TOPICS], "Contents"), [(t.upper(), 10) for t in TOPICS]), [t.rstrip(".") for t in TOPICS]


def stories_with_songs() -> tuple[str, list[str]]:  # The Jungle Book
    toc, heads = [], []
    song = "\n\n".join(
        "\n".join(
            [
                "     Now the lamp is lit and low",
                "       Keep the harbour, keep it so",
                "     All the boats are out to sea",
                "       None of them comes home to me",
            ]
        )
        for _ in range(3)
    )
    for topic in TOPICS[:7]:
        toc += [f"     {topic}", f"          Road-Song of {topic}"]
        heads += [(topic, 10), (f"Road-Song of {topic}\n\n{song}", 0)]
    return novel(_toc(toc, "Contents"), heads), TOPICS[:7]


def author_introduction() -> tuple[str, list[str]]:  # The Wonderful Wizard of Oz
    toc = (
        _toc([" Introduction"] + [f" Chapter {n}. {t}" for n, t in zip(_ROMAN, TOPICS, strict=False)], "Contents")
        + "Introduction\n\n\n"
        + prose(906, 3)
        + "\n\nA. M.\n\nBay City, April, 1900.\n"
    )
    return novel(toc, [(f"Chapter {n}\n{t}", 8) for n, t in zip(_ROMAN, TOPICS, strict=False)]), [
        f"Chapter {n}. {t.rstrip('.')}" for n, t in zip(_ROMAN, TOPICS, strict=False)
    ]


def preface_then_chapters() -> tuple[str, list[str]]:  # The Picture of Dorian Gray
    toc = _toc([" THE PREFACE"] + [f" CHAPTER {n}." for n in _ROMAN], "CONTENTS") + "THE PREFACE\n\n" + prose(907, 5, 20)
    return novel(toc, [(f"CHAPTER {n}.", 8) for n in _ROMAN]), [f"Chapter {n}" for n in _ROMAN]


def spelled() -> tuple[str, list[str]]:  # Little Women
    toc = (
        "THE SALT LANTERN\n\nby Ada Merrow\n\n\nCONTENTS\n\n\nPART 1\n\n"
        + "\n".join(f"  {w:<12}{t.upper()}" for w, t in zip(_SPELLED, TOPICS, strict=False))
        + "\n\n\n"
    )
    return novel(toc, [(f"CHAPTER {w}\n\n{t.upper()}", 8) for w, t in zip(_SPELLED, TOPICS, strict=False)]), [f"Chapter {w.capitalize()}" for w in _SPELLED]


def dashes() -> tuple[str, list[str]]:  # The Count of Monte Cristo
    toc, heads, titles = [], [], []
    for number, topic in enumerate(TOPICS, 1):
        if number in (1, 7):
            volume = f"VOLUME {_SPELLED[number // 6]}"
            toc.append(volume)
            heads.append((volume, 0))
        toc.append(f"Chapter {number}. {topic}—The Arrival")
        heads.append((f"Chapter {number}. {topic}—The Arrival", 8))
        titles.append(f"Chapter {number}. {topic}—The Arrival")
    return novel(_toc(toc), heads), titles


def parts_of_titles() -> tuple[str, list[str]]:  # Siddhartha
    toc = ["FIRST PART", *(t.upper() for t in TOPICS[:4]), "SECOND PART", *(t.upper() for t in TOPICS[4:])]
    heads = [
        ("FIRST PART\n\nTo Roland Quill, my dear friend", 0),
        *((t.upper(), 10) for t in TOPICS[:4]),
        ("SECOND PART\n\nDedicated to my cousin in the north", 0),
        *((t.upper(), 10) for t in TOPICS[4:]),
    ]
    return novel(_toc(toc, "Contents"), heads), [t.rstrip(".") for t in TOPICS]


def periods_and_narratives() -> tuple[str, list[str]]:  # The Moonstone
    heads = [
        ("PROLOGUE\n\nTHE STORMING OF THE BAY (1799)\n\n_Extracted from a Family Paper_", 10),
        ("THE STORY", 0),
        ("FIRST PERIOD\n\nTHE LOSS OF THE LAMP (1848)\n\n_The events related by Gabriel Quill_", 0),
    ]
    heads += [(f"CHAPTER {n}", 8) for n in _ROMAN[:6]] + [
        ("SECOND PERIOD\n\nTHE DISCOVERY OF THE TRUTH", 0),
        ("FIRST NARRATIVE\n\n_Contributed by Miss Clark_", 0),
    ]
    heads += [(f"CHAPTER {n}", 8) for n in _ROMAN[:4]] + [("SECOND NARRATIVE\n\n_Contributed by Mr. Orrin_", 10), ("EPILOGUE\n\nTHE FINDING OF THE LAMP", 10)]
    return novel("THE SALT LANTERN\n\nA Romance\n\nby Ada Merrow\n\n", heads), [
        "Prologue",
        *(f"Chapter {n}" for n in _ROMAN[:6]),
        *(f"Chapter {n}" for n in _ROMAN[:4]),
        "Second Narrative",
        "Epilogue",
    ]


def short_first_lines() -> tuple[str, list[str]]:  # Tom Sawyer: a bare heading, then short speeches
    heads = [(f"CHAPTER {n}\n\n“Tom!”\n\nNo answer.\n\n“Where is that boy?”", 8) for n in _ROMAN[:9]]
    return novel("THE SALT LANTERN\n\nby Ada Merrow\n\n", heads), [f"Chapter {n}" for n in _ROMAN[:9]]


def german() -> tuple[str, list[str]]:
    names = ["Erstes", "Zweites", "Drittes", "Viertes", "Fünftes"]
    return novel("DAS SALZLICHT\n\nvon Ada Merrow\n\n", [(f"{n} Kapitel", 10) for n in names]), [f"{n} Kapitel" for n in names]


def french() -> tuple[str, list[str]]:
    heads = [("PREMIÈRE PARTIE", 0), *((n, 10) for n in _ROMAN[:4]), ("DEUXIÈME PARTIE", 0), *((n, 10) for n in _ROMAN[:5])]
    return novel("LA LANTERNE\n\npar Ada Merrow\n\n", heads), [f"Chapter {n}" for n in (*_ROMAN[:4], *_ROMAN[:5])]


def untold_opening() -> tuple[str, list[str]]:  # The Turn of the Screw
    return novel("THE SALT LANTERN\n\n\n" + prose(908, 12), [(n, 8) for n in _ROMAN[:8]]), ["Opening", *(f"Chapter {n}" for n in _ROMAN[:8])]


def capitals_without_contents() -> tuple[str, list[str]]:
    return novel("THE SALT LANTERN\n\nby Ada Merrow\n\n", [(t.upper(), 12) for t in TOPICS]), [t.rstrip(".") for t in TOPICS]


def call_of_the_wild() -> tuple[str, list[str]]:
    toc = _toc([f" Chapter {n}. {t}" for n, t in zip(_ROMAN[:7], TOPICS, strict=False)], "Contents", "\n")
    verse = "“Old longings nomadic leap,\nChafing at custom’s chain;\nAgain from its brumal sleep\nWakens the ferine strain.”"
    heads = [(f"Chapter {n}. {t}" + (f"\n\n{verse}" if n == "I" else ""), 10) for n, t in zip(_ROMAN[:7], TOPICS, strict=False)]
    return novel(toc, heads), [f"Chapter {n}. {t}" for n, t in zip(_ROMAN[:7], TOPICS, strict=False)]


def room_with_a_view() -> tuple[str, list[str]]:
    toc, heads, titles = [], [], []
    for number, topic in enumerate(TOPICS):
        if number in (0, 6):
            toc.append(f" PART {('ONE', 'TWO')[number // 6]}")
            heads.append((f"PART {('ONE', 'TWO')[number // 6]}", 0))
        toc.append(f" Chapter {_ROMAN[number]}. {topic}")
        heads.append((f"Chapter {_ROMAN[number]}\n{topic}", 8))
        titles.append(f"Chapter {_ROMAN[number]}. {topic.rstrip('.')}")
    return novel(_toc(toc), heads), titles


def adventures_1999() -> tuple[str, list[str]]:
    heads: list[tuple[str, int]] = []
    for number, topic in enumerate(TOPICS):
        heads.append((f"ADVENTURE {_ROMAN[number]}. THE ADVENTURE OF {topic.upper()}" + ("\n\nI." if number == 0 else ""), 10))
        heads += [(n + ".", 6) for n in _ROMAN[1:3]] if number == 0 else []
    return novel("THE SALT LANTERN\n\nby\n\nAda Merrow\n\n" + "\n".join(f"   {n}. {t}" for n, t in zip(_ROMAN, TOPICS, strict=False)), heads), [
        f"Adventure {n}. The Adventure of" for n in _ROMAN[:12]
    ]


def jump(mark: str) -> Callable[[], tuple[str, list[str]]]:
    def made() -> tuple[str, list[str]]:
        return novel("THE SALT LANTERN\n\nby Ada Merrow\n\n", [(mark.format(n=n, t=t, u=t.upper()), 8) for n, t in zip(_ROMAN, TOPICS, strict=False)]), list(
            _ROMAN[:12]
        )

    return made


LAYOUTS: dict[str, Callable[[], tuple[str, list[str]]]] = {
    name: made
    for name, made in list(globals().items())
    if callable(made) and getattr(made, "__module__", "") == __name__ and name not in ("prose", "novel", "_toc", "jump")
}
for _name, _mark in {
    "roman_dot_title": "{n}. {u}",
    "roman_title_apart": "{n}.\n\n{u}",
    "roman_dash_title": "{n}--{t}",
    "centred": "                          CHAPTER {n}\n\n                     {t}",
    "colon": "CHAPTER {n}: {u}",
    "bold_underscores": "_CHAPTER {n}_\n\n_{t}_",
}.items():
    LAYOUTS[_name] = jump(_mark)
