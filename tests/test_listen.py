"""The listener: what counts as misheard; and that it hears a real voice."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from literai import config, episode, listen, stages
from literai.order import Order
from literai.run import Run
from literai.store import Store
from literai.types import Audio, Line


def test_words_that_sound_alike_are_alike() -> None:
    found = listen.compare("The Time Traveller, grey-haired, met Mr. Filby in 1895.", "the time traveler gray haired met mister philby in eighteen ninety five")
    assert (found.errors, found.words) == (0, 12)


def test_a_dropped_g_is_no_error() -> None:
    assert listen.compare("I'm goin' nowhere, nor comin' back.", "I'm going nowhere nor comin' back.").errors == 0


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

    line = Line("The old lighthouse keeper walked slowly down to the harbour with a lantern.", "am_michael")
    (clip,) = Kokoro().synthesize([line])
    (good,) = listen.listen([(line, clip)])
    assert not good.bad, good
    import numpy as np

    half = len(clip.samples) // 2
    stuttered = Audio(np.concatenate([clip.samples[:half], clip.samples]), clip.rate)
    (worse,) = listen.listen([(line, stuttered)])
    assert worse.bad, worse


def test_what_is_not_understood_is_spoken_again_and_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """With a listener that understands the second line in its second take only, and the third never."""

    def scripted(items: Sequence[tuple[Line, Audio]]) -> list[listen.Heard]:
        return [listen.Heard("what?", 6 if line.text.startswith("Third") else 4 * (line.take == 0 and line.text.startswith("Second")), 7) for line, _ in items]

    monkeypatch.setattr(stages, "LISTEN", dataclasses.replace(stages.LISTEN, fn=scripted))
    settings = config.settings("fake")
    lines = tuple(Line(f"{which} line, which has seven words.", "low") for which in ("First", "Second", "Third"))
    told: list[str] = []
    with ThreadPoolExecutor(1) as executor:
        run = Run(Store(tmp_path), settings.engines(), executor)
        order = Order(tmp_path / "b.txt", tmp_path, settings, "fake", listen=True)
        spoken = run.map(stages.SPEAK, lines)
        clips = episode.understood(run, order, lines, spoken, told.append)
        plain = episode.understood(run, dataclasses.replace(order, listen=False), lines, spoken, told.append)
    assert run.made["speak"] == 3 + 2 + 1, "all, then the two that were bad, then the one that still is"
    assert len(clips) == len(plain) == 3
    assert [line for line in told if "turn 3" in line and "understood as" in line]
    assert not [line for line in told if "turn 2" in line]
    assert "6 of 21 words not understood" in told[-1]
