"""How fast the voices are: python -m benchmarks.voice [THREADS]

Seconds of work per second of sound, ours whole (text to trimmed clip) against bare onnxruntime on the same phonemes, turn about in one
run, so that a busy machine slows both. Prints wall and CPU time, the load it met, and the most memory held.
"""

from __future__ import annotations

import os
import resource
import sys
import time
from collections.abc import Callable

import numpy as np

from literai.engines.kokoro import HEADROOM, Kokoro, weights
from literai.engines.kokoro.normalize import normalize
from literai.engines.kokoro.phonemes import FrontEnd, tokens
from literai.engines.kokoro.voices import british, style_of
from literai.types import Line

LINES = (
    Line("Welcome back. Tonight we begin The Time Machine, by H. G. Wells, published in 1895.", "af_heart"),
    Line("Right. And it opens not with a machine at all, but with a dinner party and an argument about geometry.", "am_michael"),
    Line("“There is no difference between Time and any of the three dimensions of Space except that our consciousness moves along it.”", "bm_george"),
    Line("He wants his guests to see that time is only a kind of space. Would you have believed him, Bob?", "af_heart"),
    Line("Not for a moment! I would have enjoyed the fire, finished my drink, and gone home early.", "am_michael"),
    Line(
        "“It took two years to make,” retorted the Time Traveller. Then, when we had all imitated the action of the Medical Man, he said no more.", "bm_george"
    ),
)


def bare(threads: int) -> Callable[[list[tuple[str, str]]], None]:
    """onnxruntime with the same settings, phonemes in, sound thrown away."""
    import onnxruntime as ort

    settings = ort.SessionOptions()
    settings.intra_op_num_threads, settings.inter_op_num_threads, settings.log_severity_level = threads, 1, 3
    settings.add_session_config_entry("session.intra_op.allow_spinning", "0")
    session = ort.InferenceSession(str(weights.model()), settings, providers=["CPUExecutionProvider"])

    def say(pieces: list[tuple[str, str]]) -> None:
        for phonemes, voice in pieces:
            numbers = tokens(phonemes)
            style = style_of(voice)[len(numbers) - 1][None, :]
            session.run(None, {"tokens": np.array([[0, *numbers, 0]], np.int64), "style": style, "speed": np.ones(1, np.float32)})[0] * HEADROOM

    return say


def timed(work: Callable[[], object]) -> tuple[float, float, object]:
    wall, cpu = time.perf_counter(), time.process_time()
    result = work()
    return time.perf_counter() - wall, time.process_time() - cpu, result


def main(threads: int) -> None:
    front_end = FrontEnd()
    pieces = [[(piece.phonemes, line.voice) for piece in front_end.pieces(normalize(line.text), british=british(line.voice))] for line in LINES]
    loading, _, engine = timed(lambda: Kokoro(threads=threads))
    assert isinstance(engine, Kokoro)
    alone = bare(threads)
    engine.synthesize([*LINES[:3]])  # lexicons, voices and memory are in place before the clock starts
    ours, theirs, sound = np.zeros(2), np.zeros(2), 0.0
    for line, said in zip(LINES, pieces, strict=True):
        wall, cpu, clips = timed(lambda line=line: engine.synthesize([line]))  # type: ignore[misc]
        ours += wall, cpu
        sound += clips[0].seconds  # type: ignore[index]
        wall, cpu, _ = timed(lambda said=said: alone(said))  # type: ignore[misc]
        theirs += wall, cpu
    print(f"{sound:.1f} s of sound, {threads} threads, load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores, loaded in {loading:.1f} s")
    print(f"  ours whole    wall {ours[0] / sound:.3f}, CPU {ours[1] / sound:.3f} seconds a second")
    print(f"  bare runtime  wall {theirs[0] / sound:.3f}, CPU {theirs[1] / sound:.3f}")
    print(f"  ours / bare   CPU {ours[1] / theirs[1]:.2f}; most memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6:.2f} GB (both loaded)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else min(4, os.cpu_count() or 1))
