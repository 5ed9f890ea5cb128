"""What it costs to write a picture's files beside drawing the picture: python -m benchmarks.picture_files [--scenes 12]

Draws scenes with the embedded illustrator and encodes each in every format and size that pages use; CPU seconds of the
same process, one picture after the other, and the bytes of each file.
"""

from __future__ import annotations

import argparse
import statistics
import time

from literai import paint, stages
from literai.engines.illustrator import Illustrator
from literai.types import Fields, Scene, Source

PLACES = ("riverbank", "library", "street", "forest", "harbour", "kitchen", "castle", "garden", "cave", "field", "laboratory", "bedroom")


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("--scenes", type=int, default=12)
    told = ask.parse_args()
    scenes = [
        Scene(f"A woman walks in the {PLACES[n % len(PLACES)]}.", "", Fields(setting=PLACES[n % len(PLACES)], cast=(("woman", 1),)), n, Source(1, 0, 1), n)
        for n in range(told.scenes)
    ]
    engine = Illustrator()
    engine.paint(scenes[:1])
    kinds: tuple[tuple[paint.Kind, int, int], ...] = (("jpeg", 512, 85), *stages.COPIES)
    drawing, writing = [], {(kind, width): ([], []) for kind, width, _ in kinds}
    for scene in scenes:
        began = time.process_time()
        (image,) = engine.paint([scene])
        drawing.append(time.process_time() - began)
        for kind, width, quality in kinds:
            began = time.process_time()
            data = paint.encode(image, kind=kind, width=width, quality=quality).data
            writing[kind, width][0].append(time.process_time() - began)
            writing[kind, width][1].append(len(data))
    for (kind, width), (seconds, sizes) in writing.items():
        print(f"{kind} {width}: {1000 * statistics.median(seconds):.0f} ms, {statistics.median(sizes) / 1000:.0f} kB")
    total = sum(statistics.median(seconds) for seconds, _ in writing.values())
    print(f"all files {1000 * total:.0f} ms, drawing {1000 * statistics.median(drawing):.0f} ms of CPU: {total / statistics.median(drawing):.2f} of it")


if __name__ == "__main__":
    main()
