from __future__ import annotations

import pytest

from literai.publish.colour import contrast, parse, stylesheet, theme, to_hex


def test_contrast_of_black_and_white_is_21() -> None:
    assert contrast(parse("#000000"), parse("#ffffff")) == pytest.approx(21)


@pytest.mark.parametrize("accent", ["#000000", "#ffffff", "#ffee00", "#0000ff", "#a5532f", "#808080", "#00ff00", "#2a1b0c"])
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_whatever_the_cover_everything_can_be_read(accent: str, mode: str) -> None:
    sheet = {name: parse(value) for name, value in theme(accent)[mode].items()}
    for ground in ("paper", "wash", "panel"):
        for text in ("ink", "soft", "accent"):
            assert contrast(sheet[text], sheet[ground]) >= 4.5, (text, ground)
    assert contrast(sheet["on-accent"], sheet["accent"]) >= 4.5


def test_a_colour_that_is_none() -> None:
    with pytest.raises(ValueError, match="'red; }' is no colour"):
        stylesheet("red; }")


def test_hex_round_trip() -> None:
    assert to_hex(parse("#A5532F")) == "#a5532f"
