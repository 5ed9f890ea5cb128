"""Covers: lettering that fits its plate in any script, files that directories take, colours that can be read."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image as Pillow
from PIL import ImageDraw

from literai import cover, lettering
from literai.errors import LiteraiError
from literai.types import Image

TITLES = [
    "It",
    "The Time Machine",
    "THE ADVENTURES OF SHERLOCK HOLMES",
    "Moby-Dick; or, The Whale",
    "Война и мир",
    "Οδύσσεια",
    "Die Verwandlung",
    "Les Misérables",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "The Life and Strange Surprizing Adventures of Robinson Crusoe, of York, Mariner: Who lived Eight and Twenty Years, all alone in an un-inhabited Island",
    "W" * 300,
    "<script>alert('x')</script>",
    "A title with a \u202edirection mark and a\x07 bell",
    " ".join(["word"] * 400),
]


def art(colour: tuple[int, int, int] = (60, 90, 160), width: int = 120, height: int = 90) -> Image:
    pixels = np.full((height, width, 3), colour, np.uint8)
    pixels[: height // 3] = (230, 220, 190)
    return Image(pixels)


@pytest.mark.parametrize("title", TITLES)
def test_lettering_stays_in_its_box(title: str) -> None:
    box = (600.0, 240.0)
    setting = lettering.fit(title, box)
    assert setting is not None
    assert setting.height <= box[1] + 1
    assert max(lettering.width_of(line, setting.font, setting.size, setting.weight) for line in setting.lines) <= box[0]
    page = Pillow.new("RGB", (800, 400))
    lettering.draw(ImageDraw.Draw(page), setting, 400, 80, (255, 255, 255))
    drawn = page.getbbox()
    assert drawn is not None and drawn[0] >= 100 - 12 and drawn[2] <= 700 + 12 and drawn[1] >= 40 and drawn[3] <= 360


def test_letters_no_font_has() -> None:
    assert lettering.settable("紅樓夢") == ("Hong Lou Meng", lettering.DISPLAY)
    assert lettering.settable("\U0001f600\U0001f601") == ("", lettering.DISPLAY)
    assert lettering.settable("Śmierć w Wenecji 1") == ("Śmierć w Wenecji 1", lettering.settable("Śmierć w Wenecji 1")[1])
    assert lettering.settable("Dream of 紅")[0] == "Dream of Hong"
    assert lettering.settable("")[0] == ""
    assert lettering.fit("\U0001f600", (600, 200)) is None


def test_long_titles_are_cut_at_a_word_and_say_so() -> None:
    setting = lettering.fit(" ".join(["word"] * 400), (600, 240))
    assert setting is not None and setting.lines[-1].endswith("word…")


@pytest.mark.parametrize(("title", "author"), [("The Time Machine", "H. G. Wells"), ("紅樓夢", "曹雪芹"), ("", "")])
def test_a_cover_in_any_script(title: str, author: str) -> None:
    first = cover.cover(title, author, seed=5, art=art(), size=600)
    assert first.pixels.shape == (600, 600, 3)
    assert first.pixels.tobytes() == cover.cover(title, author, seed=5, art=art(), size=600).pixels.tobytes()


def test_title_author_and_art_are_all_on_it() -> None:
    full = cover.cover("Emma", "Jane Austen", seed=1, art=art(), size=600).pixels.astype(int)
    for other in (("Emmeline", "Jane Austen", art()), ("Emma", "", art()), ("Emma", "Jane Austen", art((160, 60, 60))), ("Emma", "Jane Austen", None)):
        changed = cover.cover(other[0], other[1], seed=1, art=other[2], size=600).pixels.astype(int)
        assert np.abs(full - changed).max() > 60


def test_the_file_is_what_directories_take() -> None:
    noise = Image(np.random.default_rng(1).integers(0, 256, (900, 1240, 3)).astype(np.uint8))
    data = cover.encode(cover.cover("Noise", "Nobody", seed=2, art=noise, size=1500)).data
    picture = Pillow.open(io.BytesIO(data))
    assert picture.format == "JPEG" and picture.mode == "RGB" and picture.size == (1500, 1500)
    assert len(data) <= cover.LIMIT


def test_a_cover_too_busy_for_its_size_is_made_smaller() -> None:
    noise = Image(np.random.default_rng(1).integers(0, 256, (2600, 2600, 3)).astype(np.uint8))
    data = cover.encode(noise, limit=2 * cover.LIMIT)
    picture = Pillow.open(io.BytesIO(data.data))
    assert cover.SMALLEST <= picture.width < 2600 and len(data.data) <= 2 * cover.LIMIT


def test_a_limit_that_cannot_be_met_is_said() -> None:
    with pytest.raises(LiteraiError, match="does not fit into 1 KB"):
        cover.encode(art(width=400, height=400), limit=1024)


@pytest.mark.parametrize("colour", [(60, 90, 160), (250, 240, 80), (10, 10, 10), (240, 240, 240), (200, 30, 40), (0, 255, 0)])
def test_the_accent_can_be_read(colour: tuple[int, int, int]) -> None:
    text = cover.accent(art(colour))
    assert len(text) == 7 and text[0] == "#"
    value = (int(text[1:3], 16), int(text[3:5], 16), int(text[5:7], 16))
    assert cover.contrast(value, (255, 255, 255)) >= 4.5
    assert cover.contrast(value, (17, 17, 17)) >= 3.0
