"""An EPUB's package: where it is, what it says of itself, its spine and its table of contents."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from literai.errors import UnreadableBook
from literai.reading import xhtml
from literai.reading.archive import Archive, resolve
from literai.reading.xhtml import tag, text_of

MAX_SPINE = 5000  # documents; repeats of one count once
_FONT = ("http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC")
_TEXT = (
    "application/xhtml+xml",
    "text/html",
    "text/x-oeb1-document",
    "application/html+xml",
    "application/x-dtbook+xml",
    "application/xml",
    "text/xml",
    "text/plain",
)
_NOT_TEXT = re.compile(r"\.(otf|ttf|woff2?|jpe?g|png|gif|svg|webp|css|mp3|mp4|m4a|js)$", re.IGNORECASE)


class Entry(NamedTuple):
    """A line of the table of contents. depth: 0 for the outermost; path "" when it is only a name."""

    title: str
    path: str
    fragment: str
    depth: int


class Package(NamedTuple):
    """What the package document says."""

    title: str
    author: str
    language: str
    source: str
    spine: tuple[str, ...]  # paths of the documents to read, in order, each once
    entries: tuple[Entry, ...]
    outside: frozenset[str]  # paths that the guide or landmarks call front or back matter
    warnings: tuple[str, ...]


class Item(NamedTuple):
    path: str
    media: str
    properties: frozenset[str]
    fallback: str


def load(archive: Archive) -> Package:
    """Read container, protection, package document and contents.

    Raises:
        UnreadableBook: no package, or its text is encrypted.
    """
    path = _package_path(archive)
    root = _tree(archive, path)
    if root is None or tag(root) != "package":
        root = next((element for element in root.iter() if tag(element) == "package"), None) if root is not None else None
    if root is None:
        raise UnreadableBook(f"{archive.name} is a damaged EPUB (its package document {path[:80]!r} cannot be read); get the file again")
    items = _manifest(root, path)
    spine, warnings = _spine(root, items)
    _refuse_protected(archive, frozenset(spine))
    entries = _contents(archive, root, items)
    title, author, language, source = _metadata(root)
    return Package(title, author, language, source, tuple(spine), tuple(entries), frozenset(_guide(root, path)), tuple(warnings))


def _tree(archive: Archive, path: str) -> Any | None:
    try:
        return xhtml.parse(archive.read(path))
    except KeyError:
        return None


def _all(root: Any, name: str) -> Iterator[Any]:
    return (element for element in root.iter() if tag(element) == name)


def _package_path(archive: Archive) -> str:
    container = _tree(archive, "META-INF/container.xml")
    if container is not None:
        for element in _all(container, "rootfile"):
            path = (element.get("full-path") or "").strip().removeprefix("./")
            if path and archive.find(path):
                return path
    packages = sorted(name for name in archive.names if name.lower().endswith(".opf"))
    if packages:
        return packages[0]
    raise UnreadableBook(f"{archive.name} is a ZIP archive but not an EPUB (it has no package document); give a .txt or .epub file")


def _refuse_protected(archive: Archive, spine: frozenset[str]) -> None:
    """Encrypted text means DRM; obfuscated fonts are no concern of ours."""
    root = _tree(archive, "META-INF/encryption.xml")
    for data in _all(root, "encrypteddata") if root is not None else ():
        algorithm = next((element.get("Algorithm", "") for element in _all(data, "encryptionmethod")), "")
        for reference in _all(data, "cipherreference"):
            path, _ = resolve("x", reference.get("URI", "").lstrip("/"))
            if algorithm not in _FONT and (path in spine or not _NOT_TEXT.search(path)):
                raise UnreadableBook(f"{archive.name} is DRM-protected; give a copy without DRM")


def _manifest(root: Any, path: str) -> dict[str, Item]:
    items: dict[str, Item] = {}
    for element in _all(root, "item"):
        name, href = element.get("id"), element.get("href")
        if name and href:
            items.setdefault(
                name.strip(),
                Item(
                    resolve(path, href)[0],
                    (element.get("media-type") or "").strip().lower(),
                    frozenset((element.get("properties") or "").split()),
                    element.get("fallback") or "",
                ),
            )
    return items


def _spine(root: Any, items: dict[str, Item]) -> tuple[list[str], list[str]]:
    linear, other, warnings = dict[str, None](), dict[str, None](), list[str]()
    repeats = 0
    for reference in _all(root, "itemref"):
        item = _readable(items, (reference.get("idref") or "").strip())
        if item is None or not item.path:
            continue
        target = other if (reference.get("linear") or "").strip() == "no" else linear
        repeats += item.path in target
        target[item.path] = None
    if repeats:
        warnings.append(f"{repeats} repeats of documents in the spine were left out")
    paths = list(linear) or list(other)
    if not paths:
        paths = [item.path for item in items.values() if item.media in _TEXT[:3] and item.path and "nav" not in item.properties]
    if len(paths) > MAX_SPINE:
        warnings.append(f"{len(paths) - MAX_SPINE} documents after the first {MAX_SPINE} were left out")
    return paths[:MAX_SPINE], warnings


def _readable(items: dict[str, Item], name: str) -> Item | None:
    """The item, or the first of its fallbacks that is text."""
    seen = set[str]()
    while name in items and name not in seen:
        seen.add(name)
        if items[name].media in _TEXT or (not items[name].media and items[name].path.lower().endswith(("html", "htm"))):
            return items[name]
        name = items[name].fallback
    return None


def _metadata(root: Any) -> tuple[str, str, str, str]:
    values: dict[str, list[Any]] = {}
    for element in root.iter():
        name = element.tag if isinstance(element.tag, str) else ""
        if "purl.org/dc/elements" in name or name.startswith("dc:"):
            values.setdefault(name.rpartition("}")[2].rpartition(":")[2].lower(), []).append(element)
    refined: dict[str, list[str]] = {}
    for meta in _all(root, "meta"):
        refined.setdefault(f"{(meta.get('refines') or '').lstrip('#')} {meta.get('property') or ''}", []).append(text_of(meta))

    def writes(element: Any) -> bool:
        roles = refined.get(f"{element.get('id')} role", []) or [element.get("{http://www.idpf.org/2007/opf}role") or "aut"]
        return "aut" in roles

    titles = [element for element in values.get("title", []) if text_of(element)]
    main = next((element for element in titles if "main" in refined.get(f"{element.get('id')} title-type", [])), titles[0] if titles else None)
    creators = [text_of(element) for element in values.get("creator", []) if writes(element) and text_of(element)]
    language = next((text_of(element) for element in values.get("language", []) if text_of(element)), "")
    marks = [text_of(element) for name in ("identifier", "source") for element in values.get(name, [])]
    return _one_line(text_of(main) if main is not None else ""), _one_line(" and ".join(dict.fromkeys(creators))), language, _credit(marks)


def _one_line(text: str) -> str:
    return "".join(c for c in text if c >= " " and not "\x7f" <= c <= "\x9f")


def _credit(marks: list[str]) -> str:
    for mark in marks:
        if mark.startswith("https://standardebooks.org/"):
            return f"Standard Ebooks, {mark[:200]}"
        number = re.search(r"gutenberg\.org/(?:ebooks/|files/)?(\d+)", mark)
        if number:
            return f"Project Gutenberg eBook #{number[1]}"
    return ""


def _guide(root: Any, path: str) -> Iterator[str]:
    front = {
        "cover",
        "title-page",
        "titlepage",
        "toc",
        "index",
        "glossary",
        "acknowledgements",
        "bibliography",
        "colophon",
        "copyright-page",
        "dedication",
        "loi",
        "lot",
        "preface",
        "foreword",
    }
    for reference in _all(root, "reference"):
        if (reference.get("type") or "").lower() in front:
            target, fragment = resolve(path, reference.get("href") or "")
            if target and not fragment:
                yield target


def _contents(archive: Archive, root: Any, items: dict[str, Item]) -> list[Entry]:
    """Entries of the EPUB 3 navigation document, else of the EPUB 2 ncx."""
    nav = next((item.path for item in items.values() if "nav" in item.properties), "")
    tree = _tree(archive, nav) if nav else None
    if tree is not None:
        entries = _nav(tree, nav)
        if entries:
            return entries
    spine = next(_all(root, "spine"), None)
    ncx = items.get((spine.get("toc") or "").strip()) if spine is not None else None
    ncx = ncx or next((item for item in items.values() if item.media == "application/x-dtbncx+xml"), None)
    tree = _tree(archive, ncx.path) if ncx is not None and ncx.path else None
    return _ncx(tree, ncx.path) if tree is not None and ncx is not None else []


def _nav(tree: Any, path: str) -> list[Entry]:
    navs = list(_all(tree, "nav"))
    chosen = next((nav for nav in navs if "toc" in xhtml.types(nav)), None)
    entries = list[Entry]()
    for element in _all(chosen, "li") if chosen is not None else ():
        label = next((child for child in element if tag(child) in ("a", "span")), None)
        if label is None:
            continue
        link = label if tag(label) == "a" else next(_all(label, "a"), None)
        depth = sum(tag(above) in ("ol", "ul") for above in element.iterancestors()) - 1
        target, fragment = resolve(path, link.get("href") or "") if link is not None and link.get("href") else ("", "")
        entries.append(Entry(_one_line(text_of(label)) or (label.get("title") or ""), target, fragment, max(0, depth)))
    return entries


def _ncx(tree: Any, path: str) -> list[Entry]:
    entries = list[Entry]()
    for point in _all(tree, "navpoint"):
        label = next((child for child in point if tag(child) == "navlabel"), None)
        content = next((child for child in point if tag(child) == "content"), None)
        target, fragment = resolve(path, content.get("src") or "") if content is not None else ("", "")
        depth = sum(tag(above) == "navpoint" for above in point.iterancestors())
        entries.append(Entry(_one_line(text_of(label)) if label is not None else "", target, fragment, depth))
    return entries
