"""Whether a word is English, by misaki's American lexicon (Apache-2.0): its file is read, its code is not.

What holds here: only lower-case words are asked for; a name is no word.
"""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from literai.errors import MissingPart


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    """The checked part of the lexicon: some 90,000 words.

    Raises:
        MissingPart: misaki is not installed.
    """
    spec = find_spec("misaki")
    path = Path(next(iter(spec.submodule_search_locations))) / "data" / "us_gold.json" if spec and spec.submodule_search_locations else None
    if path is None or not path.is_file():
        raise MissingPart("misaki is not installed; run: pip install misaki==0.9.4")
    return frozenset(json.loads(path.read_text(encoding="utf-8")))


def is_word(word: str) -> bool:
    """Whether the lexicon has it, in lower case and longer than one letter."""
    return len(word) > 1 and word in _words()
