"""Sums of money: new and old, pounds, shillings and pence, halfpennies and farthings."""

from __future__ import annotations

import re

from literai.engines.kokoro.counting import cardinal, number

CURRENCIES = {"£": ("pound", "pounds"), "$": ("dollar", "dollars"), "€": ("euro", "euros"), "¢": ("cent", "cents")}
SMALL_COINS = {"½": "halfpenny", "¼": "farthing", "¾": "three farthings"}
_NOTE = re.compile(r"[\s-]+(?:bank-?)?(?:notes?|bills?|gold|pieces?|coins?|fine|fee|bet|tickets?|cheques?|checks?|cigars?|stamps?|prize|reward|shares?|loan)\b")

_WORTH = re.compile(
    r"[\s-]+(?:bits?|pieces?|stamps?|buns?|loaf|loaves|tickets?|cigars?|novels?|pies?|packets?|nails?|whistles?|readings?|gaff|edition|magazine|post|ales?|seats?)\b"
)
_ARTICLE = re.compile(r"\b(?:an?|the|one|this|that|his|her|my|your|their) $", re.IGNORECASE)


def money(match: re.Match[str]) -> str:
    sign, figures, scale = match[1], match[2], match[3]
    one, many = CURRENCIES[sign]
    whole, _, cents = figures.replace(",", "").partition(".")
    if scale:
        return f"{number(figures)}{scale} {many}"
    note = not cents and _NOTE.match(match.string[match.end() :])  # "a £5 note" is singular, as any measure before its thing
    said = f"{cardinal(int(whole))} {one if int(whole) == 1 or note else many}"
    if len(cents) == 2 and int(cents):
        small = "pence" if sign == "£" else "cent" if int(cents) == 1 else "cents"
        said = f"{cardinal(int(cents))} {small}" if not int(whole) else f"{said} and {cardinal(int(cents))} {small}"
    return said


def old_money(match: re.Match[str]) -> str:
    """Pounds, shillings and pence: "£3 10s. 6d.", "10s. 6d.", "6d."."""
    pounds, shillings, pence = match["l"], match["s"], match["d"]
    said = []
    note = _NOTE.match(match.string[match.end() :])
    if pounds and (pounds != "0" or match["d"] == match["s"] == "0"):
        said.append(f"{number(pounds)} {'pound' if pounds == '1' else 'pounds'}")
    if shillings and int(shillings):
        said.append(f"{number(shillings)} {'shilling' if shillings == '1' or note else 'shillings'}")
    if pence and int(pence):
        amount = int(pence)
        said.append(
            _pence(amount, of=bool(_WORTH.match(match.string[match.end() :])) and not said, one="" if _ARTICLE.search(match.string[: match.start()]) else "a ")
        )
    end = "." if re.match(r"\s*$|\s+[A-Z]", match.string[match.end() :]) else ""
    return " ".join(said) + end


def _pence(amount: int, *, of: bool, one: str) -> str:
    """ "sixpence"; "a sixpenny novel" where `of` says that a thing follows."""
    if amount == 1:
        return "penny" if of else f"{one}penny"
    return f"{cardinal(amount)}{' ' if amount > 11 else ''}{'penny' if of else 'pence'}"


def small_money(match: re.Match[str]) -> str:
    """ "3½d." and "½d.": halfpennies and farthings."""
    part = SMALL_COINS[match[2]]
    amount = int(match[1] or 0)
    if not amount:
        return part if " " in part else f"a {part}"
    return f"{'a penny' if amount == 1 else f'{cardinal(amount)}pence'} {part}"
