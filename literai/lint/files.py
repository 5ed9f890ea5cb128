"""Rules of the files a feed and its pages point at: sound, covers, pictures, captions, chapters, links, and how a server gives them out."""

from __future__ import annotations

import io
import json
import posixpath
import re
import warnings
from collections.abc import Iterator
from itertools import pairwise
from typing import Any
from urllib.parse import unquote, urlsplit

from lxml import etree
from lxml import html as markup

from literai.lint.place import SOUND, Finding, Place, Web

_MAKE = "run literai make again"
_SMALLEST, _LARGEST, _HEAVIEST = 1400, 3000, 512 * 1024  # pixels and bytes of a cover, Apple
_LINE, _TAGGED = 65, 2000  # characters of a caption's line, without its tags and with them
_SHORTEST, _LONGEST = 0.7, 7.0  # seconds of a caption
_NEAR = 0.050  # seconds: chapters that differ by more are others
_MILLISECOND = 0.0015  # seconds: what rounding to one may differ
_MONO, _STEREO, _OFF = -19.0, -16.0, 0.5  # LUFS, LU
_PEAK = -1.0  # dBTP
_APART = 1.0  # LU between the loudest and the quietest speaker
_BEGINNINGS = {
    "audio/mpeg": (b"ID3", b"\xff\xfb", b"\xff\xfa", b"\xff\xf3", b"\xff\xf2"),
    "audio/x-m4a": (b"ftyp",),
    "video/mp4": (b"ftyp",),
}
_ENDINGS = {"audio/mpeg": ".mp3", "audio/x-m4a": ".m4a", "video/mp4": ".mp4"}


def sound(place: Place, name: str, kind: str) -> Iterator[Finding]:
    """Whether a file is what the feed says it is."""
    if kind not in _BEGINNINGS:
        yield Finding(name, f"its type {kind!r} is none that podcast apps play", f"{_MAKE}: MP3 is audio/mpeg, M4A audio/x-m4a, MP4 video/mp4")
        return
    if not name.endswith(_ENDINGS[kind]):
        yield Finding(name, f"its name does not end in {_ENDINGS[kind]}, as {kind} should", _MAKE)
    start = (place.read(name, most=SOUND) or b"")[:12]
    if not any(start.startswith(mark) or start[4:].startswith(mark) for mark in _BEGINNINGS[kind]):
        yield Finding(name, f"its bytes are not those of {kind}", _MAKE)


def served(place: Web, name: str, kind: str, size: int) -> Iterator[Finding]:
    """HEAD, byte ranges and type, which players need to seek."""
    remedy = "use a host that knows byte ranges (literai serve does; python -m http.server does not)"
    status, headers, _ = place.ask(name, method="HEAD")
    if status != 200 or headers.get("content-length") != str(size):
        yield Finding(name, f"HEAD answers {status} and {headers.get('content-length', 'no length')}", remedy)
    status, headers, body = place.ask(name, headers={"Range": "bytes=100-199"})
    if status != 206 or len(body) != 100 or not headers.get("content-range", "").startswith("bytes 100-199/"):
        yield Finding(name, f"the server does not give out byte ranges (it answers {status})", remedy)
    said = headers.get("content-type", "").split(";")[0]
    if said and said != kind and {said, kind} - {"audio/mp4", "audio/x-m4a"}:
        yield Finding(name, f"the server calls it {said}, the feed {kind}", "set the type at the host; output/site/_headers has it for some")


def cover(place: Place, name: str) -> Iterator[Finding]:
    """Square, 1400 to 3000 pixels, RGB, JPEG or PNG, under 512 KB."""
    from PIL import Image, UnidentifiedImageError

    data = place.read(name) or b""
    try:
        with warnings.catch_warnings(action="error", category=Image.DecompressionBombWarning), Image.open(io.BytesIO(data), formats=("JPEG", "PNG")) as picture:
            picture.load()
            width, height, mode = picture.width, picture.height, picture.mode
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        yield Finding(name, f"the cover has far too many pixels; a square of {_SMALLEST} to {_LARGEST} is right", _MAKE)
        return
    except (UnidentifiedImageError, OSError):
        yield Finding(name, "the cover is no JPEG or PNG that can be read", _MAKE)
        return
    if width != height or not _SMALLEST <= width <= _LARGEST:
        yield Finding(name, f"the cover is {width} x {height} pixels; a square of {_SMALLEST} to {_LARGEST} is right", _MAKE)
    if mode != "RGB":
        yield Finding(name, f"the cover's pixels are {mode}; RGB without transparency is right", _MAKE)
    if len(data) > _HEAVIEST:
        yield Finding(name, f"the cover has {len(data) // 1024} KB; at most {_HEAVIEST // 1024} are right", _MAKE)


def picture(place: Place, name: str) -> Iterator[Finding]:
    """A scene: there, and saying in its XMP what kind of machine made it."""
    data = place.read(name)
    if data is None:
        yield Finding(name, "it is missing", _MAKE)
    elif b"DigitalSourceType" not in data:
        yield Finding(name, "it does not say that it was made by machine (XMP DigitalSourceType)", _MAKE, "warning")


def captions(place: Place, name: str, length: float) -> Iterator[Finding]:
    """WebVTT: well formed, in order, readable."""
    text = (place.read(name) or b"").decode("utf-8", "replace")
    if not re.match(r"\ufeff?WEBVTT(?=[ \t\n\r]|$)", text):
        yield Finding(name, "it is no WebVTT file" if text else "it is missing", _MAKE)
        return
    shown: list[tuple[float, float]] = []
    for block in re.split(r"\n{2,}", text.replace("\r\n", "\n").strip())[1:]:
        if block.startswith(("NOTE", "STYLE", "REGION")):
            continue
        match = re.search(r"^((?:\d+:)?\d\d:\d\d\.\d{3}) --> ((?:\d+:)?\d\d:\d\d\.\d{3})[^\n]*\n(.+)", block, re.MULTILINE | re.DOTALL)
        if not match:
            yield Finding(name, f"this is no caption: {block[:60]!r}", _MAKE)
            continue
        shown.append((_seconds(match[1]), _seconds(match[2])))
        for line in match[3].split("\n"):
            if len(re.sub(r"<[^>]*>", "", line[:_TAGGED])) > _LINE + 4 * line.count("&"):
                yield Finding(name, f"a line has more than {_LINE} characters: {line[:60]!r}", _MAKE)
        if "<v " not in match[3]:
            yield Finding(name, f"a caption does not say who speaks: {match[3][:60]!r}", _MAKE)
    yield from _times(name, shown, length)


def subtitles(place: Place, name: str, length: float) -> Iterator[Finding]:
    """SRT: numbered from 1, in order."""
    text = (place.read(name) or b"").decode("utf-8", "replace")
    blocks = re.split(r"\n{2,}", text.replace("\r\n", "\n").strip())
    shown = []
    for number, block in enumerate(blocks, 1):
        match = re.match(rf"{number}\n(\d\d:\d\d:\d\d,\d{{3}}) --> (\d\d:\d\d:\d\d,\d{{3}})\n.", block)
        if not match:
            yield Finding(name, f"caption {number} is none" if text else "it is missing", _MAKE)
            return
        shown.append((_seconds(match[1]), _seconds(match[2])))
    yield from _times(name, shown, length)


def _times(name: str, shown: list[tuple[float, float]], length: float) -> Iterator[Finding]:
    if not shown:
        yield Finding(name, "it has no captions", _MAKE)
    for start, end in shown:
        if not _SHORTEST - _MILLISECOND <= end - start <= _LONGEST + _MILLISECOND:
            yield Finding(name, f"the caption at {start:.3f} s shows for {end - start:.3f} s; {_SHORTEST} to {_LONGEST} are right", _MAKE)
        if end > length + _SHORTEST:
            yield Finding(name, f"the caption at {start:.3f} s ends after the sound ({length:.3f} s)", _MAKE)
    for (_, end), (start, _) in pairwise(shown):
        if start < end - _MILLISECOND:
            yield Finding(name, f"the caption at {start:.3f} s begins before the one before it ends ({end:.3f} s)", _MAKE)


def transcript(place: Place, name: str, length: float) -> Iterator[Finding]:
    """Podcasting 2.0 transcript JSON."""
    try:
        segments = json.loads(place.read(name) or b"")["segments"]
        times = [(float(row["startTime"]), float(row["endTime"])) for row in segments if row["speaker"] and isinstance(row["body"], str)]
    except (ValueError, KeyError, TypeError):
        yield Finding(name, "it is no transcript", _MAKE)
        return
    if any(end < start or end > length + _NEAR for start, end in times) or times != sorted(times):
        yield Finding(name, "its times are not in order within the sound", _MAKE)


def chapters(place: Place, name: str, length: float, marks: list[tuple[float, str]]) -> Iterator[Finding]:
    """Podcasting 2.0 chapters: in range, in order, the listed ones those of the timeline, pictures there."""
    try:
        read = json.loads(place.read(name) or b"")
        rows = [(float(row["startTime"]), row) for row in read["chapters"]]
        version = str(read["version"])
    except (ValueError, KeyError, TypeError):
        yield Finding(name, "it is no chapters file", _MAKE)
        return
    if not version.startswith("1.2"):
        yield Finding(name, f"its version is {version}; 1.2.0 is right", _MAKE)
    starts = [start for start, _ in rows]
    if starts != sorted(starts) or any(not 0 <= start <= length for start in starts):
        yield Finding(name, f"its chapters are not in order within the {length:.1f} s of sound", _MAKE)
    listed = [(start, str(row.get("title"))) for start, row in rows if row.get("toc", True)]
    if [title for _, title in listed] != [title for _, title in marks] or any(abs(a - b) > _NEAR for (a, _), (b, _) in zip(listed, marks, strict=False)):
        yield Finding(name, "its sections are not those of the timeline", _MAKE)
    folder = posixpath.dirname(name)
    for image in {str(row["img"]) for _, row in rows if row.get("img")}:
        if place.size(_within(folder, image)) is None:
            yield Finding(name, f"its picture {image} is not there", _MAKE)


def tag(name: str, data: bytes, length: float, marks: list[tuple[float, str]]) -> Iterator[Finding]:
    """The chapters inside an MP3."""
    found = [(start, end, title) for start, end, title, _ in id3_chapters(data)]
    if not found:
        yield Finding(name, "it has no chapters (ID3 CHAP)", _MAKE)
        return
    if any(not 0 <= start < end <= length + _NEAR for start, end, _ in found):
        yield Finding(name, f"a chapter lies outside its {length:.1f} s", _MAKE)
    if not all(any(abs(start - at) <= _NEAR and title == called for at, _, called in found) for start, title in marks):
        yield Finding(name, "its sections are not those of the timeline", _MAKE)
    if b"D\0I\0S\0C\0L\0O\0S\0U\0R\0E\0" not in data:
        yield Finding(name, "it does not say that it was made by machine (TXXX DISCLOSURE)", _MAKE)


def id3_chapters(data: bytes) -> list[tuple[float, float, str, bool]]:
    """(start, end, title, has a picture) of each CHAP frame of an ID3v2.3 tag, as they stand."""
    found: list[tuple[float, float, str, bool]] = []
    if data[:3] != b"ID3":
        return found
    size = sum(byte << shift for byte, shift in zip(data[6:10], (21, 14, 7, 0), strict=True))
    for name, body in _frames(data[10 : 10 + size]):
        if name == b"CHAP":
            at = body.index(b"\0") + 1
            start, end = (int.from_bytes(body[at + shift : at + shift + 4], "big") / 1000 for shift in (0, 4))
            inside = dict(_frames(body[at + 16 :]))
            title = inside.get(b"TIT2", b"\x03")
            found.append((start, end, title[1:].decode("utf-16" if title[:1] == b"\x01" else "latin-1", "replace").rstrip("\0"), b"APIC" in inside))
    return found


def _frames(body: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at + 10 <= len(body) and body[at : at + 4].isalnum():
        size = int.from_bytes(body[at + 4 : at + 8], "big")
        yield body[at : at + 4], body[at + 10 : at + 10 + size]
        at += 10 + size


def loudness(name: str, row: dict[str, Any]) -> Iterator[Finding]:
    """What was measured after encoding, against what podcast directories ask."""
    said, remedy = row.get("loudness"), "set sound.loudness back to its default, or choose another voice"
    if not isinstance(said, dict):
        yield Finding(name, f"episode {row.get('number')} has no measured loudness", _MAKE, "warning")
        return
    wanted = _STEREO if said["channels"] == 2 else _MONO
    if abs(said["lufs"] - wanted) > _OFF:
        yield Finding(name, f"episode {row.get('number')} has {said['lufs']:.1f} LUFS; {wanted:.0f} is right", remedy, "warning")
    if said["peak_dbtp"] > _PEAK:
        yield Finding(name, f"episode {row.get('number')} peaks at {said['peak_dbtp']:.1f} dBTP; {_PEAK:.0f} is the most", remedy, "warning")
    levels = sorted(said["speakers"].values())
    if levels and levels[-1] - levels[0] > _APART:
        yield Finding(name, f"episode {row.get('number')}: one speaker is {levels[-1] - levels[0]:.1f} LU louder than another", remedy, "warning")


def links(place: Place, name: str, page: bytes) -> Iterator[Finding]:
    """Whether everything a page names is there, and nothing comes from another site."""
    try:
        root: Any = markup.document_fromstring(page)
    except (etree.ParserError, ValueError):
        yield Finding(name, "it is no page", _MAKE)
        return
    for node, attribute, address, _ in root.iterlinks():
        parts = urlsplit(address)
        if parts.scheme in ("http", "https", "mailto"):
            if attribute == "src" or node.tag in ("link", "script"):
                yield Finding(name, f"it loads {address} from another site", _MAKE)
            continue
        if parts.scheme or not parts.path:
            continue
        target = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(parts.path)))
        if place.size(target) is None:
            yield Finding(name, f"it points at {target}, which is not there", _MAKE)


def _seconds(clock: str) -> float:
    parts = clock.replace(",", ".").split(":")
    return sum(float(part) * 60.0**power for power, part in enumerate(reversed(parts)))


def _within(folder: str, address: str) -> str:
    """Where in the site a file lies that something in `folder` points at, relatively or by its whole address."""
    path, book = unquote(urlsplit(address).path), folder.split("/")[0]
    if "://" not in address:
        return posixpath.normpath(f"{folder}/{path}")
    return f"{book}/{path.rpartition(f'/{book}/')[2]}"
