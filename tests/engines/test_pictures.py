"""Pictures as a whole: different for different lines, bright and dark enough, figures and things where the fields say."""

from __future__ import annotations

from itertools import combinations
from zlib import crc32

import numpy as np
import pytest

from literai import chunk, notes, paint
from literai.engines import Passage
from literai.engines.illustrator import Illustrator
from literai.types import Fields, Image, Scene, Source

pytest.importorskip("skia", reason="skia or its system libraries are not installed")

from novels import sample

from literai.engines.illustrator import actors, camera, cast, casting, known
from literai.engines.illustrator.animals import ANIMALS, animal
from literai.engines.illustrator.bestiary import BEASTS
from literai.engines.illustrator.compose import compose
from literai.engines.illustrator.expression import FACES, face_of
from literai.engines.illustrator.heads import VIEWS, head
from literai.engines.illustrator.household import HOUSEHOLD
from literai.engines.illustrator.outdoor import OUTDOOR
from literai.engines.illustrator.people import person
from literai.engines.illustrator.picture import Part, Sheet
from literai.engines.illustrator.things import thing
from literai.engines.illustrator.wardrobe import ROLES, trimmed
from literai.engines.scene_lines import SceneLines

SMALL = {"width": 128, "height": 192}


def scene(fields: Fields, text: str = "") -> Scene:
    text = text or repr(fields)
    return Scene(text, "Illustration.", fields, 0, Source(1, 0, 1), crc32(text.encode()))


def extent(parts: list[Part]) -> tuple[float, float, float, float]:
    boxes = [part.path.getBounds() for part in parts]
    return min(b.left() for b in boxes), min(b.top() for b in boxes), max(b.right() for b in boxes), max(b.bottom() for b in boxes)


@pytest.fixture(scope="module")
def lines() -> list[Scene]:
    """Scene lines of the sample novel's first pieces."""
    pieces = chunk.split(sample())[:4]
    engine, jotted = SceneLines(), notes.take(notes.jot(pieces))
    found = [line for piece, note in zip(pieces, jotted, strict=True) for line in engine.describe([Passage(piece, note, 40)])[0]]
    return list({line.description: line for line in found}.values())


@pytest.mark.parametrize("style", ["gouache", "woodcut", "print"])
def test_every_line_of_a_novel_has_a_picture_of_its_own(style: str, lines: list[Scene]) -> None:
    assert len(lines) >= 60
    chosen = lines[:: max(1, len(lines) // 60)]
    images = Illustrator(style=style, **SMALL).paint(chosen)
    prints = [paint.fingerprint(image) for image in images]
    assert min(paint.distance(a, b) for a, b in combinations(prints, 2)) >= 24
    again = Illustrator(style=style, **SMALL).paint(chosen[:8])
    assert [image.pixels.tobytes() for image in again] == [image.pixels.tobytes() for image in images[:8]]


def test_ten_scenes_in_one_house_are_ten_pictures() -> None:
    scenes = [scene(Fields("parlour", True, "evening", cast=(("woman", 1), ("man", 1))), f"line {i}") for i in range(10)]
    prints = [paint.fingerprint(image) for image in Illustrator(**SMALL).paint(scenes)]
    assert min(paint.distance(a, b) for a, b in combinations(prints, 2)) >= 40


@pytest.mark.parametrize("style", ["gouache", "woodcut", "print"])
@pytest.mark.parametrize("time", ["dawn", "noon", "afternoon", None])
def test_light_spreads_unless_the_line_says_dark(style: str, time: str | None) -> None:
    painter = Illustrator(style=style, **SMALL)
    for name, indoors in (
        ("field", False),
        ("street", False),
        ("sea", False),
        ("snowfield", False),
        ("desert", False),
        ("parlour", True),
        ("prison", True),
        ("kitchen", True),
        ("", None),
    ):
        for weather in ("", "rain", "snow"):
            image = painter.paint([scene(Fields(name, indoors, time, weather, cast=(("man", 1),)))])[0]  # type: ignore[arg-type]
            assert paint.spread(image) >= 0.35, (name, weather)


def test_styles_are_clearly_different() -> None:
    """Colours of the print are few, the woodcut has the most edges."""
    shot = scene(Fields("garden", False, "afternoon", cast=(("girl", 1), ("cat", 1))), "one line")
    gouache, woodcut, silk = (Illustrator(style=style, width=256, height=384).paint([shot])[0] for style in ("gouache", "woodcut", "print"))

    def shades(image: Image) -> int:
        return len(np.unique(image.pixels[20:-20:2, 20:-20:2].reshape(-1, 3) // 8, axis=0))

    def edges(image: Image) -> float:
        grey = image.pixels[20:-20, 20:-20].astype(float).mean(-1)
        return float(np.abs(np.diff(grey, axis=0)).mean() + np.abs(np.diff(grey, axis=1)).mean())

    assert shades(silk) < shades(gouache) / 3
    assert edges(woodcut) > 1.3 * edges(gouache)


@pytest.mark.parametrize("name", sorted(ANIMALS))
def test_animals_stand_on_the_ground(name: str) -> None:
    left, top, right, bottom = extent(animal(name, 1.0))
    assert -0.4 < bottom < 0.16 and top < -0.35 and right - left > 0.2
    if name in BEASTS and name != "dragon":
        poses = {tuple(round(v, 2) for v in extent(animal(name, 1.0, pose))) for pose in ("stand", "run", "lie", "graze")}
        assert len(poses) >= 3


@pytest.mark.parametrize("name", sorted({*HOUSEHOLD, *OUTDOOR}))
def test_sketches_are_whole(name: str) -> None:
    left, top, right, bottom = extent(thing(name, 1.0))
    assert 0.3 < -top < 2.0 and bottom < 0.22 and right - left < 5.5
    assert thing(name, 1.0)


def test_heads_differ_by_view_and_mood() -> None:
    sizes = {view: len(head(ROLES["man"], 1.0, view=view)) for view in VIEWS}
    assert sizes["back"] < sizes["profile"] < sizes["quarter"]
    assert face_of("", "weep") == FACES["sad"] and face_of("merry", "") == FACES["happy"] and face_of("merry", "horror") == FACES["afraid"]
    looks = {tuple(part.path.getBounds().top() for part in head(ROLES["woman"], 1.0, mood)) for mood in ("", "sad", "angry", "terror", "merry")}
    assert len(looks) == 5


def test_looks_follow_what_is_said() -> None:
    plain = ROLES["man"]
    assert trimmed(plain, ("fat",)).bulk > plain.bulk > trimmed(plain, ("thin",)).bulk
    assert trimmed(plain, ("bald",)).hair == "bald" and trimmed(plain, ("ragged",)).garb == "rags"
    assert trimmed(plain, ("red-haired",)).hair_colour != plain.hair_colour
    assert trimmed(plain, ()) == plain


def test_held_things_seats_and_perches() -> None:
    fields = Fields(
        "parlour",
        True,
        cast=(("old man", 1), ("cat", 1)),
        actions=("sit", "sit"),
        objects=("newspaper", "armchair", "table"),
        held=("newspaper", ""),
        seats=("armchair", ""),
        relations=(("cat", "on", "table"),),
    )
    [man, cat] = casting.unfold(fields, 1)
    assert (man.held, man.seat, man.pose) == ("thing:newspaper", "armchair", "sit") and cat.animal == "cat"
    assert cast.perched(fields) == {"cat": "table"}
    picture = compose(scene(fields), 128, 192)
    perched = actors.perched_actor(picture, cat, "table")
    assert extent(perched.parts)[3] < -0.25  # its feet are on the table's top
    with_paper, without = person(man.look, "hold", item="thing:newspaper"), person(man.look, "hold")
    assert len(with_paper) > len(without)
    ridden = Fields("road", False, cast=(("monk", 1), ("donkey", 1)), seats=("donkey", ""), actions=("", ""))
    assert casting.unfold(ridden, 1)[0].pose == "ride"


def test_what_a_figure_brings_is_not_drawn_twice() -> None:
    def reds(fields: Fields) -> int:
        picture = compose(scene(fields, "the queen"), 128, 192)
        return sum(part.colour == thing("throne", 1.0)[1].colour for layer in picture.layers if isinstance(layer, Sheet) for part in layer.parts)

    assert reds(Fields("throne room", True, cast=(("queen", 1),), actions=("sit",))) == 1
    assert reds(Fields("throne room", True)) == 1


def test_nobody_is_cut_off_by_the_camera() -> None:
    for i in range(24):
        picture = compose(scene(Fields("library", True, cast=(("man", 1), ("woman", 1))), f"talk {i}"), 512, 768)
        assert picture.focal is not None
        x, _y, _tall, wide = picture.focal
        share = 1 - 1 / picture.zoom
        left, right = (picture.zoom * (edge - picture.width * picture.focus[0] * share) for edge in (x - wide / 2, x + wide / 2))
        assert left > -0.06 * picture.width and right < 1.06 * picture.width


def test_the_camera_stands_far_and_near() -> None:
    zooms, heights = [], []
    for i in range(40):
        picture = compose(scene(Fields("moor", False, cast=(("man", 1),)), f"alone {i}"), 512, 768)
        assert picture.focal is not None
        zooms.append(picture.zoom)
        heights.append(picture.focal[2] * picture.zoom / picture.height)
    assert min(zooms) < 1.1 and max(zooms) > 1.4
    assert min(heights) < 0.3 and max(heights) > 0.6
    assert camera.FAR < 1


def test_names_are_found_exactly_before_the_lexicon_is_asked() -> None:
    assert known.animal("two black cats") == "black cat" and known.animal("giraffe") == "giraffe"
    assert known.thing("rusty anvil") == "anvil" and known.thing("spinning wheels") == "spinning wheel"
    assert known.animal("doctor") == ""
