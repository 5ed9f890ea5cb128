"""Whole numbers, decimals, ordinals and years in words."""

from __future__ import annotations

from num2words import num2words

LONGEST = 21  # digits; longer figures are read one by one


def cardinal(number: int) -> str:
    words: str = num2words(number)
    return words.replace(",", "")


def ordinal(number: int) -> str:
    words: str = num2words(number, to="ordinal")
    return words.replace(",", "")


def year(number: int) -> str:
    if number % 1000 == 0 or 2000 <= number < 2010:
        return cardinal(number)
    words: str = num2words(number, to="year")
    return words.replace("-hundred", " hundred")


def number(figures: str) -> str:
    """Digits with commas or a decimal point."""
    whole, _, part = figures.replace(",", "").rstrip(".").partition(".")
    if not whole:
        return f"point {digits(part)}"
    one_by_one = len(whole) > LONGEST or (len(whole) > 1 and whole[0] == "0")
    said = digits(whole) if one_by_one else cardinal(int(whole))
    return f"{said} point {digits(part)}" if part else said


def digits(figures: str) -> str:
    return " ".join("oh" if figure == "0" else cardinal(int(figure)) for figure in figures)
