"""How long `literai --help` takes, beside Python doing nothing: medians of paired runs.

python -m benchmarks.help
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import time


def seconds(*arguments: str) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def main() -> None:
    pairs = [(seconds("-m", "literai", "--help"), seconds("-c", "pass")) for _ in range(11)]
    ours, bare = (statistics.median(column) for column in zip(*pairs, strict=True))
    print(f"literai --help {ours:.3f} s, python doing nothing {bare:.3f} s, ratio {ours / bare:.2f}")
    told = subprocess.run([sys.executable, "-X", "importtime", "-m", "literai", "--help"], capture_output=True, text=True, check=True).stderr
    heavy = [name for name in ("onnxruntime", "torch", "spacy", "numpy", "skia") if f" {name}\n" in told]
    print(f"imports of onnxruntime, torch, spacy, numpy, skia: {heavy or 'none'}")


if __name__ == "__main__":
    main()
