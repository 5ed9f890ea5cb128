"""Word times of a voice that does not tell them: even over the sound, and pauses between words."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from literai.sound.align import align

RATE = 16_000


def sound(*parts: float) -> np.ndarray:  # type: ignore[type-arg]
    """Seconds of noise and of silence by turns, noise first."""
    rng = np.random.default_rng(1)
    return np.concatenate([rng.uniform(-0.3, 0.3, int(part * RATE)) * (n % 2 == 0) for n, part in enumerate(parts)]).astype(np.float32)


def test_a_pause_falls_at_the_mark() -> None:
    told = align(sound(1.0, 0.4, 1.2), RATE, "One two three, four five six seven.")
    assert len(told) == 7
    assert told[2].end == pytest.approx(1.0, abs=0.03)
    assert told[3].start == pytest.approx(1.4, abs=0.03)
    assert told[-1].end == pytest.approx(2.6, abs=0.03)


@pytest.mark.parametrize("text", ["One.", "One two", "Figures: 1851, 2 and £3 — so.", " ".join(["word"] * 40)])
@pytest.mark.parametrize("parts", [(0.6,), (0.5, 0.2, 0.5), (0.2, 0.2, 0.2, 0.2, 0.2, 0.2, 0.2)])
def test_one_span_a_word_in_order_inside_the_sound(text: str, parts: tuple[float, ...]) -> None:
    told = align(sound(*parts), RATE, text)
    assert len(told) == len(text.split())
    assert all(span.end > span.start for span in told)
    assert all(a.end <= b.start + 1e-9 for a, b in pairwise(told))
    assert told[-1].end <= sum(parts) + 0.02


def test_silence_has_no_words() -> None:
    assert align(np.zeros(8000, np.float32), RATE, "One two") == ()
    assert align(np.zeros(0, np.float32), RATE, "One two") == ()
    assert align(sound(1.0), RATE, "") == ()
