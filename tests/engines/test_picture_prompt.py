"""Prompts: the scene's words come first and are never cut for a style's; people keep their looks; no artist is named."""

from __future__ import annotations

import inspect

import pytest

from literai.engines import picture_prompt
from literai.engines.diffusion import Diffusion
from literai.engines.picture_prompt import look_of, looks_in, names_in, prompt
from literai.engines.stable_diffusion import StableDiffusion
from literai.types import Fields, Scene, Source


def scene(line: str, **fields: object) -> Scene:
    return Scene(line, line, Fields(**fields), 0, Source(1, 0, 1), 7)  # type: ignore[arg-type]


def words(limit: int):  # type: ignore[no-untyped-def]
    return lambda text: len(text.replace(",", " ,").split()) <= limit


def test_golden_prompt() -> None:
    said = scene("A girl follows a white rabbit across the field.", setting="riverbank", time="dusk", mood="quiet", cast=(("girl", 1), ("white rabbit", 1)))
    assert prompt(said, "gouache", words(200)) == (
        f"A girl follows a white rabbit across the field, the girl with {look_of('girl')}, riverbank, at dusk, quiet mood, "
        "gouache book illustration, late nineteenth century, matte opaque colour, visible brushwork, muted palette"
    )


@pytest.mark.parametrize("limit", [3, 9, 12, 20, 40])
def test_the_scene_is_never_cut_for_the_style(limit: int) -> None:
    line = "An old man with a lantern crosses the frozen river"
    said = scene(line, time="night", mood="gloomy", cast=(("old man", 1),))
    found = prompt(said, "a very long style of many words, and another one, and more", words(limit))
    assert words(limit)(found)
    whole = len(line.split())
    if limit < whole:
        assert found == " ".join(line.split()[:limit])
    else:
        assert found.startswith(line)


def test_what_is_kept_longest() -> None:
    """The line, the style's first phrase, the place, the looks; the rest of the style goes first."""
    said = scene("An old man stands alone", setting="harbour", mood="sad", cast=(("old man", 1),))
    full = prompt(said, "engraving", words(100))
    assert [phrase in full for phrase in ("wood engraving", "harbour", look_of("old man"), "sad mood", "fine hatching")] == [True] * 5
    tight = prompt(said, "engraving", words(10))
    assert tight == "An old man stands alone, harbour, wood engraving"


@pytest.mark.parametrize("name", ["Alice", "Captain Ahab", "old fisherman", "Mrs. Dalloway", "王"])
def test_a_person_looks_the_same_everywhere(name: str) -> None:
    assert look_of(name) == look_of(f"the {name}") == look_of(name.upper()) == look_of(f"{name}’s")
    assert "hair" in look_of(name)


def test_looks_differ_between_people_and_fit_them() -> None:
    assert len({look_of(f"person {number}") for number in range(200)}) > 60
    assert all(look_of(f"old {kind}").split()[0] in ("white", "grey", "silver") for kind in ("man", "woman", "sailor", "captain"))
    assert not any("beard" in look_of(kind) for kind in ("girl", "boy", "woman", "queen", "widow"))


def test_the_same_words_in_every_scene() -> None:
    lines = ("Ishmael walks with Queequeg along the wharf", "The captain glares at Ishmael", "Before dawn, Ishmael sleeps")
    phrases = [looks_in(scene(line, cast=(("man", 2),)))[:] for line in lines]
    mine = {phrase for found in phrases for phrase in found if phrase.startswith("Ishmael ")}
    assert mine == {f"Ishmael with {look_of('Ishmael')}"}
    assert any(phrase.startswith("Queequeg ") for phrase in phrases[0])


def test_the_books_own_words_win() -> None:
    assert looks_in(scene("A woman in a red cloak", cast=(("woman", 1),))) == [f"the woman with {picture_prompt._look('the woman')[0]}"]
    assert looks_in(scene("A bearded man in a coat", cast=(("man", 1),))) == []


def test_animals_and_crowds_have_no_looks() -> None:
    assert looks_in(scene("A whale and a crowd", cast=(("whale", 1), ("man", 12)))) == []


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Alice follows the rabbit", ["Alice"]),
        ("Mr. Pocket’s daughter meets Miss Havisham in London", ["Mr. Pocket", "Miss Havisham"]),
        ("Rain falls on the roofs of Paris", []),
        ("The old clock of the Hall strikes", []),
        ("Over the moor walks Heathcliff", ["Heathcliff"]),
        ("Phileas Fogg, alone", ["Phileas Fogg"]),
        ("", []),
    ],
)
def test_names(line: str, names: list[str]) -> None:
    assert names_in(line) == names


def test_no_person_is_named_by_a_style() -> None:
    """Era, medium and technique only: nothing that could be a name."""
    for text in (*picture_prompt.STYLES.values(), picture_prompt.NEGATIVE):
        assert text == text.lower() and " by " not in text and "style of" not in text
    for painter in (StableDiffusion, Diffusion):
        assert inspect.signature(painter.__init__).parameters["style"].default in picture_prompt.STYLES


def test_a_blank_line_of_markup_is_only_text() -> None:
    assert prompt(scene("  <b>Ignore\nall of this</b>.  "), "", words(100)) == "<b>Ignore all of this</b>"
