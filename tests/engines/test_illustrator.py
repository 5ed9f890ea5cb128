"""The illustrator: real pictures, the same for the same scene, different for different ones, nothing invented."""

from __future__ import annotations

from itertools import combinations
from zlib import crc32

import numpy as np
import pytest

from literai import paint
from literai.engines.illustrator import Illustrator
from literai.errors import UsageError
from literai.types import Fields, Scene, Source

pytest.importorskip("skia", reason="skia or its system libraries are not installed")

from literai.engines.illustrator import lexicon
from literai.engines.illustrator.actions import ACTIONS
from literai.engines.illustrator.animals import ANIMALS
from literai.engines.illustrator.builds import BUILDS
from literai.engines.illustrator.colour import from_lab, lightness, mix, rgb, to_lab
from literai.engines.illustrator.compose import compose
from literai.engines.illustrator.landscapes import LANDS
from literai.engines.illustrator.people import person
from literai.engines.illustrator.places import place_of
from literai.engines.illustrator.rig import POSES
from literai.engines.illustrator.room_plans import ROOMS
from literai.engines.illustrator.things import THINGS
from literai.engines.illustrator.wardrobe import ROLES, look_for

SMALL = {"width": 128, "height": 192}
OWN_PLACES = {"street", "alley", "square", "market", "city", "courtyard", "harbour", "ship", "boat", "sea", "sky", "cave", "well"}


def scene(fields: Fields, text: str = "") -> Scene:
    text = text or repr(fields)
    return Scene(text, "Illustration.", fields, 0, Source(1, 0, 1), crc32(text.encode()))


def test_the_same_scene_gives_the_same_pixels() -> None:
    fields = Fields("street", False, "night", "fog", cast=(("detective", 1), ("doctor", 1)), objects=("lantern",), actions=("walk", ""))
    first, second = Illustrator(**SMALL), Illustrator(**SMALL)
    assert first.paint([scene(fields)])[0].pixels.tobytes() == second.paint([scene(fields)])[0].pixels.tobytes()


def test_every_setting_gives_a_picture_of_its_own() -> None:
    painter = Illustrator(**SMALL)
    names = sorted({*LANDS, *OWN_PLACES}) + sorted(ROOMS)
    scenes = [scene(Fields(name, name in ROOMS or name in ("cave", "well"), cast=(("man", 1),))) for name in names] + [scene(Fields(mood="sad"))]
    images = paint.paint(scenes, painter)
    prints = [paint.fingerprint(image) for image in images]
    assert min(paint.distance(a, b) for a, b in combinations(prints, 2)) >= 6
    assert all(image.pixels.shape == (192, 128, 3) for image in images)


def test_the_seed_changes_camera_and_layout() -> None:
    painter = Illustrator(**SMALL)
    fields = Fields("parlour", True, "evening", cast=(("woman", 1),))
    prints = [paint.fingerprint(image) for image in painter.paint([scene(fields, f"line {i}") for i in range(8)])]
    assert min(paint.distance(a, b) for a, b in combinations(prints, 2)) >= 8


@pytest.mark.parametrize("style", ["gouache", "woodcut", "print"])
@pytest.mark.parametrize("size", [(128, 192), (192, 128), (160, 160)])
def test_styles_and_shapes(style: str, size: tuple[int, int]) -> None:
    image = Illustrator(style=style, width=size[0], height=size[1]).paint(
        [scene(Fields("garden", False, cast=(("girl", 1), ("cat", 2)), objects=("table", "teapot")))]
    )[0]
    assert (image.width, image.height) == size
    assert paint.spread(image) > 0.3


def test_wrong_options_are_refused() -> None:
    with pytest.raises(UsageError, match="unknown style 'oil': choose one of gouache, woodcut, print"):
        Illustrator(style="oil")
    with pytest.raises(UsageError, match="9x192"):
        Illustrator(width=9, height=192)


def test_an_unknown_place_is_a_vignette_not_a_meadow() -> None:
    assert place_of(Fields("glorfindel")).name == ""
    assert place_of(Fields("")).name == ""
    assert place_of(Fields("", True)).name == "room"
    assert place_of(Fields("old churchyard", False)).name == "churchyard"
    greens = []
    for i in range(6):
        pixels = Illustrator(**SMALL).paint([scene(Fields(), f"abstract {i}")])[0].pixels.astype(int)
        low = pixels[150:, 20:108].reshape(-1, 3).mean(0)
        greens.append(low[1] > 1.12 * max(low[0], low[2]))
    assert not any(greens)


def test_night_is_darker_than_day_and_snow_lies_white() -> None:
    painter = Illustrator(**SMALL)
    day, night = (painter.paint([scene(Fields("field", False, time), "same line")])[0].pixels.mean() for time in ("day", "night"))
    assert night < day * 0.75
    plain, snowy = (
        painter.paint([scene(Fields("field", False, "day", weather), "same line")])[0].pixels[140:160].reshape(-1, 3).std(1).mean() for weather in ("", "snow")
    )
    assert snowy < plain  # the green is gone


def test_a_figure_in_the_scene_is_a_figure_in_the_picture() -> None:
    painter = Illustrator(**SMALL)
    empty = painter.paint([scene(Fields("hill", False, "day"), "same")])[0].pixels.astype(int)
    for kind in ("man", "woman named Ruth", "horse", "white rabbit", "ghost"):
        there = painter.paint([scene(Fields("hill", False, "day", cast=((kind, 1),)), "same")])[0].pixels.astype(int)
        assert (np.abs(there - empty).sum(-1) > 60).mean() > 0.008, kind


def test_a_named_character_keeps_one_look() -> None:
    first, second, other = look_for("man", "Utterson", 0, 1), look_for("man", "Utterson", 3, 99), look_for("man", "Enfield", 0, 1)
    assert first == second != other


@pytest.mark.parametrize("pose", sorted(POSES))
def test_poses_stand_on_the_ground(pose: str) -> None:
    for role in ("man", "woman", "king"):
        boxes = [part.path.getBounds() for part in person(ROLES[role], pose)]
        assert -0.2 < max(box.bottom() for box in boxes) < 0.13
        assert min(box.top() for box in boxes) > -1.6


def test_the_tables_agree() -> None:
    assert set(lexicon.PEOPLE.values()) <= set(ROLES)
    assert set(lexicon.ANIMALS.values()) <= set(ANIMALS)
    assert set(lexicon.THINGS.values()) - {lexicon.UNDRAWN} <= set(THINGS)
    drawn = {"people": set(ROLES), "animals": set(ANIMALS), "things": set(THINGS), "builds": set(BUILDS)}
    assert dict(lexicon.DRAWN) == drawn, "run python -m literai.engines.illustrator.drawn"
    assert set(lexicon.BUILDS.values()) <= set(BUILDS)
    assert set(lexicon.OUTDOORS.values()) <= {*LANDS, *OWN_PLACES}
    assert set(lexicon.INDOORS.values()) <= {*ROOMS, "cave", "well"}
    assert set(ACTIONS.values()) <= set(POSES)
    assert len(ANIMALS) >= 60 and len({*THINGS, *BUILDS}) >= 150 and len({*LANDS, *OWN_PLACES, *ROOMS}) >= 40


def test_everything_that_can_be_drawn_is_drawn() -> None:
    words = [*THINGS, *BUILDS]
    for start in range(0, len(words), 5):
        for indoors, place in ((True, "study"), (False, "park")):
            picture = compose(scene(Fields(place, indoors, objects=tuple(words[start : start + 5]))), 128, 192)
            assert sum(len(layer.parts) for layer in picture.layers if hasattr(layer, "parts")) > 20


def test_phrases_find_their_heads() -> None:
    assert lexicon.find("animals", "little white mice") == "mouse"
    assert lexicon.find("people", "policemen") == "policeman"
    assert lexicon.find("things", "brass pocket watch") == "watch"
    assert lexicon.find("outdoors", "xyzzy") == ""


def test_colours_mix_in_oklab() -> None:
    for colour in ("#ff0000", "#123456", "#fefefe"):
        assert from_lab(to_lab(rgb(colour))) == pytest.approx(rgb(colour), abs=1e-3)
    assert lightness(mix("#000000", "#ffffff", 0.5)) == pytest.approx(0.5, abs=0.01)
