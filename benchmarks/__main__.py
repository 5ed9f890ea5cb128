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
        run("played in a browser", "plays", made / "site")
        run("the page of an hour-long episode", "page", "--lighthouse")
    run("a picture's files", "pictures")
    run("killed and resumed", "kill", SAMPLE, "--kills", "5")
    run("the command's help", "help")


if __name__ == "__main__":
    main()
