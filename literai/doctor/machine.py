"""What this computer has: processor, memory, disk, GPUs, ffmpeg, fonts. Nothing here changes anything."""

from __future__ import annotations

import ctypes
import os
import platform
import re
import shutil
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

from literai import __version__
from literai.errors import LiteraiError
from literai.models import home
from literai.types import Value

_WAIT = 20.0  # seconds for a program that answers questions about hardware


class Gpu(Value, frozen=True):
    """Memory in GB; `dtypes` that it computes in at speed, empty where torch is not here to ask."""

    name: str
    memory: float
    free: float
    dtypes: tuple[str, ...] = ()


class Machine(Value, frozen=True):
    """Memory and disk in GB (1e9 bytes)."""

    literai: str
    python: str
    system: str
    cores: int
    memory: float
    disk_free: float
    models: str
    torch: str
    gpus: tuple[Gpu, ...]
    ffmpeg: str
    fonts: tuple[str, ...]


def look() -> Machine:
    """Everything about this computer that decides what can run on it."""
    torch = installed("torch", "torch")
    return Machine(
        literai=__version__,
        python=platform.python_version(),
        system=f"{platform.system()} {platform.machine()}",
        cores=_cores(),
        memory=_memory() / 1e9,
        disk_free=_disk(home()) / 1e9,
        models=str(home().absolute()),
        torch=torch or "",
        gpus=(_gpus_of_torch() if torch else ()) or _gpus_of_nvidia(),
        ffmpeg=ffmpeg(),
        fonts=fonts(),
    )


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _memory() -> int:
    """Bytes of RAM, or of what a container may use when that is less; 0 where the system does not say."""
    try:
        total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (ValueError, OSError, AttributeError):
        return 0
    limit = Path("/sys/fs/cgroup/memory.max")
    text = limit.read_text(encoding="ascii").strip() if limit.is_file() else ""
    return min(total, int(text)) if text.isdigit() else total


def _disk(folder: Path) -> int:
    folder = folder.absolute()
    while not folder.exists():
        folder = folder.parent
    return shutil.disk_usage(folder).free


def installed(module: str, package: str) -> str | None:
    """The version of a package, "unknown" where it does not say, None where its module is not here. Imports nothing."""
    try:
        if find_spec(module) is None:
            return None
    except (ImportError, ValueError):
        return None
    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"


def has_library(name: str) -> bool:
    """Can this shared library be loaded?"""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _gpus_of_torch() -> tuple[Gpu, ...]:
    """GPUs that torch can use, asked in a process of its own: a broken torch breaks nothing here, and its memory is given back."""
    script = (
        "import torch\n"
        "for n in range(torch.cuda.device_count()):\n"
        "    free, total = torch.cuda.mem_get_info(n)\n"
        "    half = ',bfloat16' if torch.cuda.get_device_capability(n) >= (8, 0) else ''\n"
        "    print('GPU', torch.cuda.get_device_name(n), total, free, f'float32,float16{half}', sep='|')\n"
        "if torch.backends.mps.is_available(): print('GPU|Apple|0|0|float32,float16')\n"
    )
    lines = _said([sys.executable, "-c", script])
    found = [line.split("|") for line in lines if line.startswith("GPU|")]
    return tuple(Gpu(name, int(total) / 1e9, int(free) / 1e9, tuple(dtypes.split(","))) for _, name, total, free, dtypes in found)


def _gpus_of_nvidia() -> tuple[Gpu, ...]:
    lines = _said(["nvidia-smi", "--query-gpu=name,memory.total,memory.free", "--format=csv,noheader,nounits"])
    rows = [[cell.strip() for cell in line.split(",")] for line in lines]
    mib = 1024 * 1024 / 1e9
    return tuple(Gpu(row[0], int(row[1]) * mib, int(row[2]) * mib) for row in rows if len(row) == 3 and row[1].isdigit() and row[2].isdigit())


def _said(command: list[str]) -> list[str]:
    """Lines that a program says; none when it is not here, fails, or hangs."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=_WAIT)
    except (OSError, subprocess.TimeoutExpired):
        return []
    return done.stdout.splitlines() if done.returncode == 0 else []


def ffmpeg() -> str:
    """ffmpeg's version, "" where there is none."""
    from literai.mux.ffmpeg import program

    try:
        lines = _said([program(), "-version"])
    except LiteraiError:
        return ""
    match = re.match(r"ffmpeg version (\S+)", lines[0]) if lines else None
    return match[1] if match else ""


def fonts() -> tuple[str, ...]:
    """Names of the fonts that the covers and pages are set in, which come with literai."""
    root = Path(__file__).parent.parent
    found = {path.stem for place in (root, root.parent / "player") for path in place.rglob("*") if path.suffix in (".ttf", ".otf", ".woff2")}
    return tuple(sorted(found))
