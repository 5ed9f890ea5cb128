"""The listener: what counts as misheard; and that it hears a real voice."""

from __future__ import annotations

import pytest

from literai import listen


def test_words_that_sound_alike_are_alike() -> None:
    found = listen.compare("The Time Traveller, grey-haired, met Mr. Filby in 1895.", "the time traveler gray haired met mister philby in eighteen ninety five")
    assert (found.errors, found.words) == (0, 12)


@pytest.mark.parametrize(
    ("expected", "heard", "count"),
    [("a b c", "a b c", 0), ("a b c", "a c", 1), ("a b c", "a b b c", 1), ("a b c", "a x c", 1), ("", "a", 1), ("a b", "", 2)],
)
def test_errors_are_counted_as_words_put_in_left_out_or_taken_for_others(expected: str, heard: str, count: int) -> None:
    assert listen.errors(expected.split(), heard.split()) == count


def test_what_is_bad() -> None:
    assert not listen.Heard("", 1, 10).bad
    assert listen.Heard("", 2, 10).bad
    assert not listen.Heard("", 1, 3).bad
    assert listen.Heard("", 2, 3).bad


def test_it_hears_a_real_voice_and_a_repeated_word() -> None:
    pytest.importorskip("faster_whisper", reason="faster-whisper is not installed: pip install 'literai[listen]'")
    from literai.engines.kokoro import Kokoro
    from literai.types import Audio, Line

    line = Line("The old lighthouse keeper walked slowly down to the harbour with a lantern.", "am_michael")
    (clip,) = Kokoro().synthesize([line])
    (good,) = listen.listen([(line, clip)])
    assert not good.bad, good
    import numpy as np

    half = len(clip.samples) // 2
    stuttered = Audio(np.concatenate([clip.samples[:half], clip.samples]), clip.rate)
    (worse,) = listen.listen([(line, stuttered)])
    assert worse.bad, worse
