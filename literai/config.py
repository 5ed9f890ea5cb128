"""Profiles and settings: TOML in, frozen and strict values out.

A profile is a named choice of engines with options for the stages. `--set section.key=value` changes one
key of it for one command. A key or value that is not understood is refused before any work, with the
names that would do.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any, Literal, get_args, get_type_hints

import msgspec
from msgspec import Meta

from literai.cover import ART
from literai.engines import loading
from literai.engines.loading import EngineSpec
from literai.errors import UsageError
from literai.types import Value

PROFILES = Path(__file__).parent / "profiles"
ROLES = tuple(loading.ENGINES)


class EngineChoice(Value, frozen=True):
    """One role's engine. `batch`: items a call, 1 or more."""

    engine: str
    batch: Annotated[int, Meta(ge=1)] = 1
    options: dict[str, Any] = msgspec.field(default_factory=dict)


class ChunkOptions(Value, frozen=True):
    tokens: Annotated[int, Meta(ge=100, le=16384)] = 2000  # a chunk's length, as in 2023


class PlanOptions(Value, frozen=True):
    minutes: Annotated[float, Meta(ge=8, le=20)] = 12.0  # wished length of an episode


class SceneOptions(Value, frozen=True):
    every: Annotated[float, Meta(ge=5, le=300)] = 25.0  # seconds of talk a picture


class SoundOptions(Value, frozen=True):
    loudness: Annotated[float, Meta(ge=-30, le=-10)] = -16.0  # LUFS, in stereo; a mono file is made 3 LU lower, which is as loud
    stereo: bool = True
    music: bool = True  # a theme, stings between chapters, an ending
    bitrate: Literal[48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320] = 96  # kbit/s of the MP3, of MPEG-1 Layer III


class PictureOptions(Value, frozen=True):
    quality: Annotated[int, Meta(ge=40, le=95)] = 85  # JPEG


class VideoOptions(Value, frozen=True):
    height: Literal[0, 720, 1080] = 0  # pixels; 0 makes no video
    captions: bool = False  # burnt into the picture


class Site(Value, frozen=True):
    """The `[site]` of `literai.toml`: what all books of a library share when they are published."""

    base_url: str = ""  # where output/site will be hosted
    title: str = ""  # of the whole library's feed
    author: str = ""  # of the feed's owner
    email: str = ""


class Voices(Value, frozen=True):
    """Voice names of the first host, the second host and the reader."""

    first: str
    second: str
    reader: str
    paces: tuple[Annotated[float, Meta(ge=0.5, le=2)], Annotated[float, Meta(ge=0.5, le=2)], Annotated[float, Meta(ge=0.5, le=2)]] = (1.0, 1.0, 1.0)  # speeds


class Settings(Value, frozen=True):
    """A profile after `--set`, `--hosts` and `--voice`; decides everything but the book."""

    description: str
    summarizer: EngineChoice
    writer: EngineChoice
    describer: EngineChoice
    painter: EngineChoice
    synthesizer: EngineChoice
    voices: Voices
    hosts: tuple[str, str] = ("Alice", "Bob")
    reader: str = "Reader"
    resident: Annotated[int, Meta(ge=1)] = 6  # engines kept loaded at once
    seed: Annotated[int, Meta(ge=0, lt=2**32)] = 0
    chunk: ChunkOptions = ChunkOptions()
    plan: PlanOptions = PlanOptions()
    scene: SceneOptions = SceneOptions()
    sound: SoundOptions = SoundOptions()
    picture: PictureOptions = PictureOptions()
    video: VideoOptions = VideoOptions()

    def engines(self) -> dict[str, EngineSpec]:
        """Role -> engine; the cover is painted by the same painter in the cover's own shape."""
        choices = {role: getattr(self, role) for role in ROLES}
        found = {role: loading.spec(role, c.engine, c.options, batch=c.batch, resident=self.resident) for role, c in choices.items()}
        return {**found, "cover_painter": loading.resized(found["painter"], ART.width, ART.height)}

    def voice_of(self) -> dict[str, str]:
        """Speaker -> voice name."""
        return {self.hosts[0]: self.voices.first, self.hosts[1]: self.voices.second, self.reader: self.voices.reader}

    def pace_of(self) -> dict[str, float]:
        """Speaker -> speed."""
        first, second, reader = self.voices.paces
        return {self.hosts[0]: first, self.hosts[1]: second, self.reader: reader}


def profiles() -> list[str]:
    return sorted(path.stem for path in PROFILES.glob("*.toml"))


def settings(
    profile: str = "embedded",
    *,
    changes: Sequence[str] = (),
    hosts: str | None = None,
    voices: Sequence[str] = (),
    seed: int | None = None,
) -> Settings:
    """The settings for one command.

    Args:
        profile: a packaged profile's name, or the path of a TOML file.
        changes: "section.key=value" or "key=value"; the value is read as TOML, else as text.
        hosts: "Ann,Ben".
        voices: "host=voice"; the host by name, or first, second, reader.
        seed: 0..2**32-1.

    Raises:
        UsageError: anything that does not exist or has the wrong type.
    """
    table = _read(profile)
    if hosts is not None:
        table["hosts"] = _hosts(hosts)
    if seed is not None:
        table["seed"] = seed
    for change in changes:
        _apply(table, change)
    found = _convert(table, profile)
    if voices:
        table["voices"] = {**table["voices"], **dict(_voice(item, found) for item in voices)}
        found = _convert(table, profile)
    _check(found)
    return found


def site(path: Path = Path("literai.toml")) -> Site:
    """What `literai.toml` in the current folder says of the site; nothing where there is no such file.

    Raises:
        UsageError: it is not TOML, or holds something else.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        return msgspec.convert(table, _SiteFile).site
    except FileNotFoundError:
        return Site()
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise UsageError(f"{path}: {error}; it holds [site] with {', '.join(Site.__struct_fields__)}") from error


class _SiteFile(Value, frozen=True):
    site: Site = Site()


def _read(profile: str) -> dict[str, Any]:
    path = Path(profile) if profile.endswith(".toml") else PROFILES / f"{profile}.toml"
    if not path.is_file():
        raise UsageError(f"there is no profile {profile!r}; there are {', '.join(profiles())}, or give the path of a .toml file")
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"the profile {path} is not TOML: {error}") from error


def _hosts(text: str) -> list[str]:
    names = [name.strip() for name in text.split(",")]
    if len(names) != 2 or not all(names) or names[0] == names[1] or any(set(name) & set(":<>=\n") or len(name) > 40 for name in names):
        raise UsageError(f"--hosts wants two different names with a comma between, such as Alice,Bob; not {text!r}")
    return names


def _apply(table: dict[str, Any], change: str) -> None:
    key, equals, text = change.partition("=")
    if not equals:
        raise UsageError(f"--set wants section.key=value; not {change!r}")
    section, dot, name = key.strip().partition(".")
    value = _toml(text)
    if section in ROLES and name and name not in EngineChoice.__struct_fields__:
        table.setdefault(section, {}).setdefault("options", {})[name] = value
    elif dot:
        if not isinstance(table.setdefault(section, {}), dict):
            raise UsageError(f"--set {change}: {section} is not a section")
        table[section][name] = value
    else:
        table[section] = value


def _toml(text: str) -> Any:
    try:
        return tomllib.loads(f"value = {text}")["value"]
    except tomllib.TOMLDecodeError:
        return text


def _voice(item: str, found: Settings) -> tuple[str, str]:
    host, equals, voice = item.partition("=")
    places = {"first": "first", "second": "second", "reader": "reader"}
    places |= {found.hosts[0].lower(): "first", found.hosts[1].lower(): "second", found.reader.lower(): "reader"}
    if not equals or host.strip().lower() not in places:
        raise UsageError(f"--voice wants host=name with a host of {found.hosts[0]}, {found.hosts[1]}, {found.reader}; not {item!r}")
    return places[host.strip().lower()], voice.strip()


def _convert(table: Mapping[str, Any], profile: str) -> Settings:
    try:
        return msgspec.convert(table, Settings, strict=False)
    except msgspec.ValidationError as error:
        raise UsageError(f"profile {profile}: {error}{_hint(str(error))}") from error


def _hint(message: str) -> str:
    """The nearest known key for an unknown one; the values there are where only some will do."""
    quoted = message.split("`")
    if "Invalid enum value" in message:
        kind: Any = Settings
        for name in quoted[-2].removeprefix("$.").split("."):
            kind = get_type_hints(kind)[name]
        return f"; it can be {', '.join(map(str, get_args(kind)))}"
    if "unknown field" not in message or len(quoted) < 2:
        return ""
    known = {name for kind in _SECTIONS for name in kind.__struct_fields__}
    near = get_close_matches(quoted[1], sorted(known), 1)
    return f"; did you mean {near[0]!r}?" if near else ""


_SECTIONS: tuple[type[msgspec.Struct], ...] = (
    *(Settings, EngineChoice, ChunkOptions, PlanOptions, SceneOptions),
    *(SoundOptions, PictureOptions, VideoOptions, Voices),
)


def _check(found: Settings) -> None:
    for spec in found.engines().values():
        loading.check_options(spec)
    known = tuple(loading.engine_class("synthesizer", found.synthesizer.engine).voices)
    for speaker, voice in found.voice_of().items():
        if voice not in known:
            raise UsageError(f"{speaker} cannot have the voice {voice!r}; {found.synthesizer.engine} has {', '.join(known)}")
    if found.reader in found.hosts:
        raise UsageError(f"a host cannot be called {found.reader!r}: that is the reader's name; choose another with --hosts")
