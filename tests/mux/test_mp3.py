"""MP3: the length, the level and the words that went in come out, and the same bytes each time."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import numpy as np
import pytest

from literai import loudness
from literai.errors import LiteraiError, MissingPart
from literai.mux import ffmpeg, mp3
from literai.types import Audio, Blob


@pytest.fixture(scope="module")
def sound() -> Audio:
    time = np.arange(int(24_000 * 7.3337)) / 24_000
    samples = 0.2 * np.sin(2 * np.pi * 220 * time) * np.abs(np.sin(3 * time))
    samples[: 24_000 // 2] = 0
    return Audio(samples.astype(np.float32), 24_000)


def probe(blob: Blob, folder: Path) -> str:
    path = folder / "probe.mp3"
    path.write_bytes(blob.data)
    return subprocess.run([ffmpeg.program(), "-hide_banner", "-i", str(path)], capture_output=True, check=False).stderr.decode()


def test_it_lasts_as_long_and_starts_on_time(sound: Audio, tmp_path: Path) -> None:
    made = mp3.encode(sound)
    heard = mp3.decode(made)
    assert heard.seconds == pytest.approx(sound.seconds, abs=0.001)
    assert int((np.abs(heard.samples) > 0.01).argmax()) / heard.rate == pytest.approx(int((np.abs(sound.samples) > 0.01).argmax()) / sound.rate, abs=0.003)
    assert "44100 Hz, mono" in probe(made, tmp_path)
    assert "96 kb/s" in probe(made, tmp_path)


@pytest.mark.parametrize("rate", [64, 96, 128, 192, 256])
def test_it_is_as_loud(sound: Audio, rate: int) -> None:
    heard = mp3.decode(mp3.encode(sound, bitrate_kbps=rate))
    assert loudness.integrated(heard.samples, heard.rate) == pytest.approx(loudness.integrated(sound.samples, sound.rate), abs=0.1)


def test_the_same_bytes_again(sound: Audio) -> None:
    made = mp3.encode(sound)
    assert made.data == mp3.encode(sound).data
    assert not re.search(rb"Lav[cf]\d", made.data[:2000])
    assert made.data[:2] in (b"\xff\xfb", b"\xff\xfa"), "sound from the first byte: the tag is put before it later"


def test_stereo_stays_stereo(sound: Audio, tmp_path: Path) -> None:
    pair = Audio(np.stack([sound.samples, sound.samples * np.float32(0.5)], axis=1), sound.rate)
    made = mp3.encode(pair)
    assert "44100 Hz, stereo" in probe(made, tmp_path)
    assert mp3.decode(made).seconds == pytest.approx(sound.seconds, abs=0.001)


def test_wrong_wishes_are_refused(sound: Audio) -> None:
    with pytest.raises(ValueError, match="no bit rate of 97"):
        mp3.encode(sound, bitrate_kbps=97)
    with pytest.raises(ValueError, match=r"mono has \(n,\), stereo \(n, 2\)"):
        mp3.encode(Audio(np.zeros((100, 3), np.float32), 24_000))
    with pytest.raises(ValueError, match="no samples"):
        mp3.encode(Audio(np.zeros(0, np.float32), 24_000))


def test_ffmpegs_own_words_are_in_the_error() -> None:
    with pytest.raises(LiteraiError, match=r"ffmpeg failed \(\d+\): .*"):
        mp3.decode(Blob(b"this is no sound"))


def test_a_missing_ffmpeg_is_named(sound: Audio, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LITERAI_FFMPEG", "/nowhere/ffmpeg")
    with pytest.raises(MissingPart, match="LITERAI_FFMPEG names '/nowhere/ffmpeg'"):
        mp3.encode(sound)
