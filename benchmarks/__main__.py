"""All benchmarks that need nothing but this checkout, one after the other: `python -m benchmarks`."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

SAMPLE = Path(__file__).parent.parent / "books" / "the-heavy-pound.txt"
RUNS = (
    ("a whole book, cold and again", ["benchmarks.whole", str(SAMPLE)]),
    ("killed and resumed", ["benchmarks.kill", str(SAMPLE), "--kills", "5"]),
    ("the command's help", ["benchmarks.help"]),
)


def main() -> None:
    for title, arguments in RUNS:
        print(f"== {title}", flush=True)
        subprocess.run([sys.executable, "-m", *arguments], check=True)


if __name__ == "__main__":
    main()
