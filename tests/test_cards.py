"""Cards and covers: fifty titles whose lettering stays on its plate, files of the size directories take."""

# ruff: noqa: E501 - titles

from __future__ import annotations

import io
from itertools import pairwise

import numpy as np
import pytest
from PIL import Image as Pillow
from PIL import ImageDraw

from literai import cards, cover, lettering, paint
from literai.types import Image, Size

TITLES = [
    "It", "Emma", "Dracula", "The Time Machine", "THE TIME MACHINE", "Moby-Dick; or, The Whale", "MOBY DICK; OR, THE WHALE", "Alice's Adventures in Wonderland", "THE ADVENTURES OF SHERLOCK HOLMES",
    "The Strange Case of Dr Jekyll and Mr Hyde", "A Christmas Carol in Prose; Being a Ghost Story of Christmas", "Frankenstein; or, The Modern Prometheus", "Twenty Thousand Leagues under the Sea", "The Picture of Dorian Gray",
    "The Life and Strange Surprizing Adventures of Robinson Crusoe, of York, Mariner: Who lived Eight and Twenty Years, all alone in an un-inhabited Island", "The Expedition of Humphry Clinker", "Middlemarch", "War and Peace",
    "Война и мир", "Преступление и наказание", "ПРЕСТУПЛЕНИЕ И НАКАЗАНИЕ", "Братья Карамазовы", "Οδύσσεια", "Ἰλιάς", "ΟΔΥΣΣΕΙΑ", "紅樓夢", "源氏物語", "吾輩は猫である", "구운몽", "ألف ليلة وليلة", "שלום עליכם", "गोदान", "พระอภัยมณี",
    "Les Misérables", "L'Éducation sentimentale", "Die Leiden des jungen Werthers", "Die Verwandlung", "Žert", "Quo vadis", "Śmierć w Wenecji", "Niels Lyhne", "Så talade Zarathustra", "Don Quijote de la Mancha", "Os Maias",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft", "W" * 120, "i" * 200, "Q&A: 100% <b>bold</b> \"quotes\" & 'more'", "A title with a \u202edirection mark and a\x07 bell", " ".join(["word"] * 120),
]  # fmt: skip
AUTHORS = ("", "Jane Austen", "Лев Толстой", "曹雪芹", "Johann Wolfgang von Goethe and a dozen others who are named here in full")


def drawn(placed: lettering.Placed, size: Size) -> tuple[int, int, int, int]:
    """The box of the pixels that the lettering really covers, drawn with a margin of one sheet on every side."""
    page = Pillow.new("L", (size.width * 3, size.height * 3))
    moved = lettering.Placed(placed.setting, placed.middle + size.width, placed.top + size.height, placed.gap)
    canvas = ImageDraw.Draw(page)
    font = lettering.face(placed.setting.font, placed.setting.size, placed.setting.weight)
    assert font is not None
    lettering.put(canvas, moved, 255)  # type: ignore[arg-type]
    box = page.getbbox()
    assert box is not None
    return (box[0] - size.width, box[1] - size.height, box[2] - size.width, box[3] - size.height)


def holds(plate: tuple[float, float, float, float], box: tuple[int, int, int, int]) -> bool:
    return plate[0] - 1 <= box[0] and plate[1] - 1 <= box[1] and box[2] <= plate[2] + 1 and box[3] <= plate[3] + 1


def test_there_are_fifty_titles() -> None:
    assert len(set(TITLES)) == 50


@pytest.mark.parametrize("title", TITLES)
def test_lettering_stays_on_its_plate(title: str) -> None:
    number = TITLES.index(title)
    author = AUTHORS[number % len(AUTHORS)]
    side = 600
    words, rule = cover.layout(title, author, side)
    frame = max([rule, *(placed.bottom for placed in words)])
    assert frame < side * 0.5, "the picture has half the sheet"
    for placed in words:
        assert holds((side * 88 / 3000, side * 88 / 3000, side * 2912 / 3000, frame + 2), drawn(placed, Size(side, side)))
    small = Size(960, 540)
    for plate, size in (
        (cards.wide_words(title, author, small), small),
        (cards.episode_words(title, number, "Chapters I to III", side), Size(side, side)),
        (cards.episode_words("Emma", number, title, side), Size(side, side)),
        (cards.chapter_words(title, "Emma", small), small),
        (cards.chapter_words(title, title, Size(256, 384)), Size(256, 384)),
    ):
        boxes = [drawn(placed, size) for placed in plate.words]
        assert all(holds(plate.box, box) for box in boxes), (plate.box, boxes)
        assert all(above[3] <= below[1] + 1 for above, below in pairwise(boxes)), "lines overlap"


def art() -> Image:
    y, x = np.mgrid[0:300, 0:420]
    return Image(np.stack([x % 256, y % 256, (x + y) % 256], -1).astype(np.uint8))


def test_shapes_and_bytes() -> None:
    for make, shape in (
        (lambda: cards.wide_cover("Emma", "Jane Austen", seed=3, art=art()), (1080, 1920, 3)),
        (lambda: cards.chapter_card("Chapter I", "Emma", seed=3, art=art()), (1080, 1920, 3)),
        (lambda: cards.chapter_card("Chapter I", "Emma", seed=3, size=Size(512, 768)), (768, 512, 3)),
        (lambda: cards.episode_cover("Emma", 2, "Chapters IV to VI", seed=3, art=art(), size=900), (900, 900, 3)),
    ):
        first = make()
        assert first.pixels.shape == shape
        assert first.pixels.tobytes() == make().pixels.tobytes()
        assert paint.spread(first) > 0.35


def test_a_real_episode_cover_fits_a_directory() -> None:
    data = cover.encode(cards.episode_cover("Emma", 2, "Chapters IV to VI", seed=3, art=art())).data
    picture = Pillow.open(io.BytesIO(data))
    assert picture.size == (3000, 3000) and picture.mode == "RGB" and len(data) <= cover.LIMIT


def test_the_words_are_on_the_sheet() -> None:
    def pixels(book: str, number: int, title: str) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
        return cards.episode_cover(book, number, title, seed=3, art=art(), size=600).pixels.astype(int)

    whole = pixels("Emma", 2, "Chapters I to III")
    for other in (("Emmeline", 2, "Chapters I to III"), ("Emma", 3, "Chapters I to III"), ("Emma", 2, "Chapters I to IV")):
        assert np.abs(whole - pixels(*other)).max() > 60


def test_a_sheet_too_heavy_for_its_limit_keeps_its_shape() -> None:
    noise = Image(np.random.default_rng(1).integers(0, 256, (1080, 1920, 3), dtype=np.uint8))
    picture = Pillow.open(io.BytesIO(cover.encode(noise, limit=450 * 1024).data))
    assert picture.size == (1400, 788)
