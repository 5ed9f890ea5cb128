"""Finding an engine by name and loading it where the work is done, once.

`ENGINES[role][name]` is "module:Class"; a profile may also name any "package.module:Class". Nothing is
imported until an engine is asked for, and the module itself stays light: heavy libraries belong in the
class's `__init__`.
"""

from __future__ import annotations

import inspect
from collections import OrderedDict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from threading import Lock
from typing import Any

from literai import codec
from literai.errors import UsageError

ENGINES: dict[str, dict[str, str]] = {
    "summarizer": {
        "extractive": "literai.engines.extractive:Extractive",
        "long_t5": "literai.engines.long_t5:LongT5",
        "chat": "literai.engines.chat:ChatSummarizer",
        "fake": "literai.engines.fake:FakeSummarizer",
    },
    "writer": {
        "talk": "literai.engines.talk:Talk",
        "cosmo": "literai.engines.cosmo:Cosmo",
        "chat": "literai.engines.chat:ChatConversationalist",
        "fake": "literai.engines.fake:FakeWriter",
        "fake_talker": "literai.engines.fake:FakeTalker",
    },
    "describer": {
        "scene_lines": "literai.engines.scene_lines:SceneLines",
        "flan_t5": "literai.engines.flan_t5:FlanT5",
        "chat": "literai.engines.chat:ChatDescriber",
        "fake": "literai.engines.fake:FakeDescriber",
    },
    "painter": {
        "illustrator": "literai.engines.illustrator:Illustrator",
        "stable_diffusion": "literai.engines.stable_diffusion:StableDiffusion",
        "diffusion": "literai.engines.diffusion:Diffusion",
        "fake": "literai.engines.fake:FakePainter",
    },
    "synthesizer": {
        "kokoro": "literai.engines.kokoro:Kokoro",
        "tortoise": "literai.engines.tortoise:Tortoise",
        "kokoro_torch": "literai.engines.kokoro_torch:KokoroTorch",
        "chatterbox": "literai.engines.chatterbox:Chatterbox",
        "fake": "literai.engines.fake:FakeSynthesizer",
    },
}

# How many engines stay loaded in one process. The embedded ones are small (the largest, Kokoro, holds about
# 0.7 GB); a profile with large models lowers this to 1.
_RESIDENT = 6


@dataclass(frozen=True)
class EngineSpec:
    """A choice of engine that travels to workers. `options` are (name, value) pairs, sorted."""

    role: str
    name: str
    options: tuple[tuple[str, Any], ...] = ()
    batch: int = 1  # items a call
    resident: int = _RESIDENT

    @cached_property
    def fingerprint(self) -> str:
        """Name, weights revision and the options that can change a result (`neutral` ones, such as threads, cannot)."""
        kind = engine_class(self.role, self.name)
        neutral = getattr(kind, "neutral", ())
        decisive = {key: value for key, value in self.options if key not in neutral}
        return codec.encode([self.name, kind.fingerprint, decisive]).decode()


def engine_class(role: str, name: str) -> Any:
    """The class, imported but not loaded.

    Raises:
        UsageError: there is no such engine.
    """
    target = ENGINES[role].get(name, name)
    module, colon, attribute = target.partition(":")
    if not colon:
        raise UsageError(f"no {role} engine is called {name!r}; there are {', '.join(sorted(ENGINES[role]))}, or give package.module:Class")
    try:
        return getattr(import_module(module), attribute)
    except (ImportError, AttributeError) as error:
        raise UsageError(f"the {role} engine {name!r} cannot be imported: {error}") from error


def check_options(spec: EngineSpec) -> None:
    """Refuse options the engine does not take, before any work.

    Raises:
        UsageError: an unknown option; the message lists the known ones.
    """
    parameters = inspect.signature(engine_class(spec.role, spec.name).__init__).parameters
    known = sorted(name for name, parameter in parameters.items() if parameter.kind is inspect.Parameter.KEYWORD_ONLY)
    for name, _ in spec.options:
        if name not in known:
            raise UsageError(f"the {spec.role} engine {spec.name!r} has no option {name!r}; it has {', '.join(known) or 'none'}")


_lock = Lock()
_loaded: OrderedDict[tuple[str, str, str], Any] = OrderedDict()


def load(spec: EngineSpec) -> Any:
    """The engine for `spec`, loaded once a process; the longest unused are let go first to keep `spec.resident`."""
    key = (spec.role, spec.name, codec.encode(dict(spec.options)).decode())
    with _lock:
        if key not in _loaded:
            while len(_loaded) >= max(1, spec.resident):
                _loaded.popitem(last=False)
            _loaded[key] = engine_class(spec.role, spec.name)(**dict(spec.options))
        _loaded.move_to_end(key)
        return _loaded[key]


def loaded() -> tuple[str, ...]:
    """Names of the engines now in this process, for tests and `--verbose`."""
    return tuple(name for _, name, _ in _loaded)


def spec(role: str, name: str, options: Mapping[str, Any], *, batch: int = 1, resident: int = _RESIDENT) -> EngineSpec:
    return EngineSpec(role, name, tuple(sorted(options.items())), batch, resident)


def resized(painter: EngineSpec, width: int, height: int) -> EngineSpec:
    """The same painter for pictures of another size; itself when it cannot choose."""
    parameters = inspect.signature(engine_class(painter.role, painter.name).__init__).parameters
    if not {"width", "height"} <= parameters.keys():
        return painter
    alone = {"batch": 1} if "batch" in parameters else {}
    return spec(painter.role, painter.name, {**dict(painter.options), "width": width, "height": height, **alone}, batch=1, resident=painter.resident)
