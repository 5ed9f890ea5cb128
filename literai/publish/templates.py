"""From templates to HTML: escaping, the pages' policy, and how times and texts are written in them."""

from __future__ import annotations

import functools
import json
import re
import unicodedata
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from literai.publish import credits
from literai.publish.assets import MANIFEST, WORKER, player_folder
from literai.publish.captions import clock

if TYPE_CHECKING:
    from jinja2 import Environment

CSP = "; ".join(
    ["default-src 'none'", "base-uri 'none'", "form-action 'none'", "connect-src 'self'", "object-src 'none'"]
    + [f"{kind}-src 'self'" for kind in ("script", "style", "font", "media", "manifest", "worker")]
    + ["img-src 'self' data:"]
)
_FROM_THE_RIGHT = {"R", "AL", "AN", "RLE", "RLO", "RLI"}  # of Unicode's bidirectional classes


def page(template: str, assets: Mapping[str, str], root: str, **values: object) -> str:
    """A page from its template in `player/`.

    Args:
        assets: source name -> name in assets/.
        root: the way from the page to the library's folder, "../" or so.
        values: what the template names.
    """
    linked = {re.sub(r"\W", "_", name): f"{root}assets/{file}" for name, file in assets.items()}
    return _templates().get_template(template).render(csp=CSP, root=root, assets=linked, worker=WORKER, manifest=MANIFEST, **values)


def inline(data: Mapping[str, Any]) -> object:
    """JSON that can stand in a script element: no text in it can end the element or start another."""
    from markupsafe import Markup

    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    for mark, code in (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026"), ("\u2028", "\\u2028"), ("\u2029", "\\u2029")):
        text = text.replace(mark, code)
    return Markup(text)


@functools.cache
def _templates() -> Environment:
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(player_folder()), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, finalize=_shown
    )
    made.filters["clock"] = clock
    made.filters["minutes"] = lambda value: max(1, round(value / 60))
    made.filters["long"] = _long
    made.filters["short"] = lambda value: int(value) if value == int(value) else value
    made.filters["turned"] = _turned
    made.filters["names"] = credits.names
    return made


def _long(value: float) -> str:
    """ "48 min", "2 h 05 min"."""
    minutes = max(1, round(value / 60))
    return f"{minutes} min" if minutes < 60 else f"{minutes // 60} h {minutes % 60:02d} min"


def _turned(text: str) -> object:
    """An attribute for text in which some letters run from right to left, nothing for any other: a long page has thousands of texts."""
    from markupsafe import Markup

    right = not text.isascii() and any(unicodedata.bidirectional(mark) in _FROM_THE_RIGHT for mark in text)
    return Markup(' dir="auto"') if right else ""


def _shown(value: object) -> object:
    """Without characters that HTML forbids (controls, lone surrogates)."""
    if type(value) is not str:
        return value
    return "".join(mark for mark in value if mark in "\t\n" or (mark >= " " and mark != "\x7f" and not "\ud800" <= mark <= "\udfff"))
