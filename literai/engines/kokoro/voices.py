"""The voices carried with the package: style vectors of Kokoro-82M (Apache-2.0, see data/NOTICE).

What holds here: a vector that `style_of` returns has the SHA-256 that `DIGESTS` states for it.
"""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

from literai.errors import Damaged, UsageError

# SHA-256 of the 510 x 256 little-endian float32 values. The first letter is the accent (a: American, b: British),
# the second the sex (f, m).
DIGESTS = {
    "af_heart": "d583ccff3cdca2f7fae535cb998ac07e9fcb90f09737b9a41fa2734ec44a8f0b",
    "af_bella": "f69d836209b78eb8c66e75e3cda491e26ea838a3674257e9d4e5703cbaf55c8b",
    "am_michael": "1d1f21dd8da39c30705cd4c75d039d265e9bc4a2a93ed09bc9e1b1225eb95ba1",
    "am_fenrir": "c27989f741f7ee34d273a39d8a595cc0837d35f5ced9a29b7cc162614616df43",
    "bf_emma": "669fe0647f9dd04fcab92f1439a40eeb4c8b4ab1f82e4996fe3d918ce4a63b73",
    "bm_george": "c4b235a4c1f2cd3b939fed08b899ce9385638b763f7b73a59616c4fc9bd6c9bc",
}
VOICES = tuple(DIGESTS)
SHAPE = (510, 256)

DATA = Path(__file__).parent / "data"


def british(voice: str) -> bool:
    return voice.startswith("b")


def style_of(voice: str) -> Any:
    """The voice's vectors, float32 of shape (510, 256): row n is for n + 1 phoneme tokens.

    Raises:
        UsageError: there is no such voice; the message names those there are.
        Damaged: its file does not hold what it should.
    """
    import numpy as np

    if voice not in DIGESTS:
        raise UsageError(f"kokoro has no voice {voice!r}; it has {', '.join(VOICES)}")
    remedy = f"the file of the voice {voice} is damaged; install literai again"
    try:
        with np.load(DATA / "voices" / f"{voice}.npz", allow_pickle=False) as packed:
            style = packed["style"].astype("<f4")
    except Exception as error:  # from numpy, zipfile or zlib: whichever met the damage first
        raise Damaged(remedy) from error
    if style.shape != SHAPE or hashlib.sha256(style.tobytes()).hexdigest() != DIGESTS[voice]:
        raise Damaged(remedy)
    return style
