"""A whole novel from a cold store, then again: wall time for a minute of sound, peak memory, and what a second run costs.

    python -m benchmarks.whole BOOK [--output FOLDER] [literai make's flags]

Prints one figure a line. Wall time is also given as a ratio to the floor measured in the same run: the
synthesizer alone saying the first episode's lines.
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path


def make(book: Path, output: Path, flags: list[str]) -> tuple[float, str]:
    began = time.perf_counter()
    told = subprocess.run([sys.executable, "-m", "literai", "make", str(book), "--output", str(output), "--quiet", *flags], capture_output=True, text=True)
    if told.returncode:
        sys.exit(f"make failed with {told.returncode}: {told.stderr}")
    return time.perf_counter() - began, told.stdout


def snapshot(site: Path) -> dict[str, tuple[int, int]]:
    return {str(path.relative_to(site)): (path.stat().st_mtime_ns, path.stat().st_ino) for path in sorted(site.rglob("*")) if path.is_file()}


def speech_floor(site: Path) -> tuple[float, float]:
    """Wall seconds and seconds of sound of the bare synthesizer on the first episode's lines."""
    import json

    from literai.engines.kokoro import Kokoro
    from literai.types import Line

    page = next(iter(sorted(site.glob("*/episodes/001-*/timeline.json"))))
    part = json.loads(page.read_text(encoding="utf-8"))
    engine = Kokoro()
    engine.synthesize([Line("Warm.", "af_heart")])
    lines = [Line(line["text"], "af_heart") for line in part["lines"][:40]]
    began = time.perf_counter()
    clips = engine.synthesize(lines)
    return time.perf_counter() - began, sum(clip.seconds for clip in clips)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("book", type=Path)
    parser.add_argument("--output", type=Path, help="kept when given; must not exist yet")
    options, flags = parser.parse_known_args()
    output = options.output or Path(tempfile.mkdtemp(prefix="literai-bench-"))
    if options.output and output.exists():
        sys.exit(f"{output} exists: the store would not be cold")
    cold, told = make(options.book, output, flags)
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1e6
    found = re.search(r"([\d.]+) minutes of sound", told)
    minutes = float(found[1]) if found else 0.0
    before = snapshot(output / "site")
    warm, again = make(options.book, output, flags)
    changed = sum(1 for name, state in snapshot(output / "site").items() if before.get(name) != state)
    floor, spoken = speech_floor(output / "site")
    print(f"cores                      {os.cpu_count()}")
    print(f"sound                      {minutes:.1f} min")
    print(f"cold, wall                 {cold:.1f} s = {cold / minutes:.1f} s a minute of sound")
    print(f"bare synthesis, same run   {60 * floor / spoken:.1f} s a minute of sound; whole to bare {cold / minutes / (60 * floor / spoken):.2f}")
    print(f"peak memory                {peak:.2f} GB")
    print(f"the same again, wall       {warm:.2f} s; {changed} files of the site rewritten; {again.splitlines()[0]}")
    if not options.output:
        shutil.rmtree(output)


if __name__ == "__main__":
    main()
