"""What a finished episode sounds like, in numbers: python -m benchmarks.voice_episode FOLDER_OF_AN_EPISODE [--listen] [--picture FILE.png]

From the MP3 and timeline.json alone: loudness of the whole, of each voice and of each line; silences, clipped samples, clicks at the
joints, what folding to mono loses, words a minute; with --listen, the words that Whisper-base does not understand, line by line. The
picture is the waveform and the spectrogram, 60 seconds a row. Exit status 1 when a limit below is broken.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

import numpy as np

from literai import loudness
from literai.mux import ffmpeg
from literai.types import Audio

RATE = 44_100
BETWEEN_HOSTS, WITHIN_HOST = 1.0, 2.0  # LU
SILENCE = 2.5  # seconds
MONO_LOSS = 1.0  # dB
WRONG, WRONG_CLIP = 0.02, 0.10  # share of words
_FLOOR = -50.0  # dB re full scale: silence
_MEASURED = 1.5  # seconds; shorter lines are too short for a loudness

Samples = np.ndarray[Any, np.dtype[np.float32]]


def decoded(path: Path) -> Samples:
    raw = ffmpeg.run(["-i", str(path), "-map", "0:a:0", "-f", "f32le", "-ac", "2", "-ar", str(RATE), "pipe:1"])
    return np.frombuffer(raw, "<f4").reshape(-1, 2)


def cut(sound: Samples, line: dict[str, Any]) -> Samples:
    return sound[round(line["start"] * RATE) : round(line["end"] * RATE)]


def levels(sound: Samples, lines: list[dict[str, Any]], names: list[str]) -> list[str]:
    """Faults; prints the numbers."""
    faults = []
    whole, peak = loudness.integrated(sound, RATE), loudness.true_peak(sound)
    print(f"  whole {whole:.1f} LUFS, true peak {peak:.1f} dBTP, samples at full scale {int((np.abs(sound) >= 0.999).sum())}")
    voices, each = {}, defaultdict(list)
    for speaker in dict.fromkeys(line["speaker"] for line in lines):
        mine = [line for line in lines if line["speaker"] == speaker]
        voices[speaker] = loudness.integrated(np.concatenate([cut(sound, line) for line in mine]), RATE)
        each[speaker] = [loudness.integrated(cut(sound, line), RATE) for line in mine if line["end"] - line["start"] >= _MEASURED]
        words, seconds = sum(len(line["text"].split()) for line in mine), sum(line["end"] - line["start"] for line in mine)
        spread = max(each[speaker]) - min(each[speaker])
        name = names[speaker] if isinstance(speaker, int) else speaker
        print(f"  {name}: {voices[speaker]:.1f} LUFS; {len(mine)} lines, spread {spread:.2f} LU; {words / seconds * 60:.0f} words a minute while speaking")
        if spread > WITHIN_HOST:
            faults.append(f"{speaker}'s lines spread over {spread:.2f} LU")
    apart = max(voices.values()) - min(voices.values())
    print(f"  voices apart {apart:.2f} LU")
    if apart > BETWEEN_HOSTS:
        faults.append(f"voices are {apart:.2f} LU apart")
    if (np.abs(sound) >= 0.999).any():
        faults.append("samples are clipped")
    return faults


def silences(sound: Samples) -> float:
    """The longest silence inside, seconds."""
    hop = RATE // 100
    count = len(sound) // hop
    level = np.sqrt((sound[: count * hop].reshape(count, hop * 2).astype(np.float64) ** 2).mean(axis=1))
    loud = np.flatnonzero(level > 10 ** (_FLOOR / 20))
    return float(np.diff(loud).max() - 1) / 100


def clicks(sound: Samples, lines: list[dict[str, Any]]) -> tuple[float, int]:
    """The largest step of the slope within 5 ms of a joint, as a share of the largest in the speech beside it; and how many joints are above it."""
    mono = sound.mean(axis=1)
    slope = np.abs(np.diff(mono, 2))
    worst, above = 0.0, 0
    for line in lines:
        inside = slope[round((line["start"] + 0.01) * RATE) : round((line["end"] - 0.01) * RATE)]
        if not len(inside):
            continue
        for at in (line["start"], line["end"]):
            near = slope[max(0, round((at - 0.005) * RATE)) : round((at + 0.005) * RATE)]
            share = float(near.max(initial=0.0) / max(1e-6, inside.max()))
            worst, above = max(worst, share), above + (share > 1)
    return worst, above


def mono_loss(sound: Samples) -> float:
    """dB by which left plus right, halved, is weaker than the two."""
    return float(10 * np.log10((sound.astype(np.float64) ** 2).mean() / (sound.mean(axis=1).astype(np.float64) ** 2).mean()))


def heard(sound: Samples, lines: list[dict[str, Any]]) -> tuple[float, list[str]]:
    from literai import listen

    wrong, words, bad = defaultdict(int), defaultdict(int), []
    for line in lines:
        found = listen.compare(line["text"], listen.ear()(Audio(np.ascontiguousarray(cut(sound, line).mean(axis=1)), RATE)))
        wrong[line["speaker"]] += found.errors
        words[line["speaker"]] += found.words
        if found.errors > WRONG_CLIP * found.words:
            bad.append(f"{found.errors}/{found.words} {line['speaker']}: {line['text']!r} heard as {found.text!r}")
    for speaker, count in words.items():
        print(f"  {speaker}: {wrong[speaker]} of {count} words wrong, {wrong[speaker] / count:.2%}")
    print(f"  all: {sum(wrong.values())} of {sum(words.values())} words wrong, {sum(wrong.values()) / sum(words.values()):.2%}")
    return sum(wrong.values()) / sum(words.values()), bad


def picture(sound: Samples, path: Path) -> None:
    """Rows of a minute: waveform above, spectrogram to 8 kHz below."""
    import PIL.Image

    rows, wide, step = [], 1500, RATE * 60 // 1500
    for start in range(0, len(sound), RATE * 60):
        mono = np.zeros(RATE * 60, np.float32)
        piece = sound[start : start + RATE * 60].mean(axis=1)
        mono[: len(piece)] = piece
        columns = mono.reshape(wide, step)
        wave = np.abs(np.linspace(-1, 1, 60)[:, None]) <= np.abs(columns).max(axis=1)[None, :]
        frames = np.stack(
            [mono[max(0, c * step - 700) : max(0, c * step - 700) + 2048] if c * step + 1400 < len(mono) else np.zeros(2048) for c in range(wide)]
        )
        power = 20 * np.log10(np.abs(np.fft.rfft(frames * np.hanning(2048), axis=1))[:, :372] + 1e-6)
        shade = np.clip((power.T[::-1][::3] + 50) / 90, 0, 1)
        rows += [np.uint8(255 * wave), np.uint8(255 * shade), np.full((6, wide), 128, np.uint8)]
    PIL.Image.fromarray(np.concatenate(rows)).save(path)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--listen", action="store_true")
    parser.add_argument("--picture", type=Path)
    options = parser.parse_args()
    timeline = json.loads((options.folder / "timeline.json").read_text(encoding="utf-8"))
    (path,) = options.folder.glob("*.mp3")
    sound, lines = decoded(path), [line for line in timeline["lines"] if line["end"] > line["start"]]
    print(f"{path.name}: {len(lines)} lines, {len(sound) / RATE / 60:.1f} minutes")
    faults = levels(sound, lines, timeline["speakers"])
    longest, (worst, above), lost = silences(sound), clicks(sound, lines), mono_loss(sound)
    print(f"  longest silence {longest:.2f} s; steepest joint {worst:.2f} of the speech beside it, {above} above it; mono loses {lost:.2f} dB")
    faults += (
        [f"a silence of {longest:.2f} s"] * (longest > SILENCE) + [f"{above} joints click"] * (above > 0) + [f"mono loses {lost:.2f} dB"] * (lost >= MONO_LOSS)
    )
    if options.picture:
        picture(sound, options.picture)
    if options.listen:
        share, bad = heard(sound, lines)
        faults += [f"{share:.2%} of the words are not understood"] * (share > WRONG)
        print(*(f"    {one}" for one in bad), sep="\n")
    for fault in faults:
        print(f"  FAULT: {fault}")
    return int(bool(faults))


if __name__ == "__main__":
    sys.exit(main())
