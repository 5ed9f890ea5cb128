"""All benchmarks that need nothing but this checkout, one after the other: `python -m benchmarks`."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

SAMPLE = Path(__file__).parent.parent / "books" / "the-heavy-pound.txt"


def run(title: str, module: str, *arguments: str | Path) -> None:
    print(f"== {title}", flush=True)
    subprocess.run([sys.executable, "-m", f"benchmarks.{module}", *map(str, arguments)], check=True)


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="literai-bench-") as folder:
        made = Path(folder) / "made"
        run("a whole book, cold and again", "whole", SAMPLE, "--output", made)
        for episode in sorted(made.glob("site/*/episodes/*/")):
            run("the transcript's clock against the sound", "sync", episode)
            run("the episode's sound", "voice_episode", episode)
        run("played in a browser", "plays", made / "site")
        run("the page of an hour-long episode", "page", "--lighthouse")
    run("a picture's files", "picture_files")
    run("the voices beside the bare runtime", "voice")
    run("killed and resumed", "kill", SAMPLE, "--kills", "20", "--profile", "fake")
    run("twenty starts on one book", "starts", SAMPLE)
    run("more processes", "jobs", "--sleeping")
    run("bad books", "readers", "--mutations", "1000")
    run("films, beside MoviePy's own way and ffmpeg's", "video", "20")
    run("the command's help", "help")


if __name__ == "__main__":
    main()
