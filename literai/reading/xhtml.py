"""XML and XHTML to trees and paragraphs, without DTDs, entities of a file's own, or the network."""

from __future__ import annotations

import html.entities
import re
from typing import Any, NamedTuple

from lxml import etree

EPUB = "{http://www.idpf.org/2007/ops}type"
MAX_BLOCKS = 400_000
_BLOCKS = frozenset(
    [
        "p",
        "div",
        "section",
        "article",
        "aside",
        "header",
        "footer",
        "main",
        "nav",
        "blockquote",
        "pre",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "li",
        "dl",
        "dt",
        "dd",
        "table",
        "tbody",
        "thead",
        "tfoot",
        "tr",
        "td",
        "th",
        "caption",
        "figure",
        "figcaption",
        "hr",
        "address",
        "center",
        "body",
        "form",
        "fieldset",
        "details",
        "summary",
        "hgroup",
    ]
)
_SKIPPED = frozenset(
    [
        "script",
        "style",
        "head",
        "svg",
        "math",
        "img",
        "audio",
        "video",
        "object",
        "iframe",
        "embed",
        "canvas",
        "template",
        "noscript",
        "rt",
        "rp",
        "button",
        "input",
        "select",
        "textarea",
        "title",
        "link",
        "meta",
        "map",
        "area",
        "applet",
        "figure",
        "param",
        "source",
        "track",
        "datalist",
    ]
)
_SKIPPED_TYPES = frozenset(
    [
        "pagebreak",
        "page-list",
        "noteref",
        "footnote",
        "footnotes",
        "endnote",
        "endnotes",
        "rearnote",
        "rearnotes",
        "toc",
        "landmarks",
        "loi",
        "lot",
        "annoref",
        "backlink",
    ]
)
_SKIPPED_CLASSES = re.compile(
    r"(^|\s)(pg-?boilerplate|pg-?header|pg-?footer|pgheader|pgfooter|pagenum|page-?number|pageno|footnote|footnotes|noteref|fnanchor|x-ebookmaker-pageno)(\s|$)",
    re.IGNORECASE,
)
_SKIPPED_IDS = frozenset({"pg-header", "pg-footer", "pg-machine-header", "pg-start-separator", "pg-end-separator", "pgheader", "pgfooter"})
_ENTITY = re.compile(rb"&([A-Za-z][A-Za-z0-9]{1,31});")
_XML_OWN = frozenset({b"amp", b"lt", b"gt", b"quot", b"apos"})


class Piece(NamedTuple):
    """A paragraph or heading of a document. level: 1..6 for h1..h6, else 0. ids: anchors before or in it."""

    text: str  # lines of verse parted by "\n"
    level: int
    ids: tuple[str, ...]


def parse(data: bytes) -> Any | None:
    """A tree of XML or, if it is not well-formed, of what can be made of it as HTML; None for nothing.

    HTML's names for characters (&nbsp;) are known without a DTD; entities that a file declares itself are
    neither expanded nor read from elsewhere.
    """
    data = _ENTITY.sub(_character, data)
    for make in (_xml, _html):
        try:
            root = etree.fromstring(data, make())
        except (etree.XMLSyntaxError, etree.ParserError, ValueError, LookupError, AssertionError):
            continue
        if root is not None:
            return root
    return None


def _xml() -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
        remove_pis=True,
        remove_comments=True,
    )


def _html() -> etree.HTMLParser:
    return etree.HTMLParser(no_network=True, remove_pis=True, remove_comments=True, huge_tree=False)


def _character(found: re.Match[bytes]) -> bytes:
    name = found[1]
    if name in _XML_OWN:
        return found[0]
    text = html.entities.html5.get(name.decode("ascii") + ";")
    return "".join(f"&#{ord(c)};" for c in text).encode("ascii") if text else found[0]


def tag(element: Any) -> str:
    """The element's name without its namespace, in lower case; "" for comments and entities."""
    name = element.tag
    return name.rpartition("}")[2].lower() if isinstance(name, str) else ""


def types(element: Any) -> frozenset[str]:
    """Its epub:type, with ARIA's doc- roles."""
    role = element.get("role", "") if isinstance(element.tag, str) else ""
    return frozenset((element.get(EPUB) or element.get("epub:type") or "").split()) | frozenset(
        word.removeprefix("doc-") for word in role.split() if word.startswith("doc-")
    )


def skipped(element: Any) -> bool:
    """Not part of the text: scripts, pictures, page numbers, notes, licence blocks, hidden things."""
    name = tag(element)
    if not name or name in _SKIPPED or element.get("hidden") is not None or element.get("id") in _SKIPPED_IDS:
        return True
    if name == "nav" or _SKIPPED_CLASSES.search(element.get("class", "")):
        return True
    return name not in ("body", "html") and bool(types(element) & _SKIPPED_TYPES)


def body(root: Any) -> Any:
    return next((element for element in root.iter() if tag(element) == "body"), root)


def text_of(element: Any) -> str:
    """All text of a small element, on one line."""
    return " ".join("".join(element.itertext()).split())


class _Writer:
    """Collects text into pieces; a piece ends where a block begins or ends."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.parts: list[str] = []
        self.ids: list[str] = []
        self.level = 0

    def close(self) -> None:
        lines = [" ".join(line.split()) for line in "".join(self.parts).split("\0")]
        text = "\n".join(line for line in lines if line)
        if text and len(self.pieces) < MAX_BLOCKS:
            self.pieces.append(Piece(text, self.level, tuple(self.ids)))
            self.ids = []
        self.parts = []


def pieces(root: Any) -> list[Piece]:
    """Paragraphs and headings in reading order. Linear, and no recursion however deep the nesting."""
    top = body(root)
    writer = _Writer()
    for event, element in etree.iterwalk(top, events=("start", "end")):
        pass_by = _enter(writer, element) if event == "start" else _leave(writer, element, top)
        if pass_by:
            break
    writer.close()
    if writer.ids:
        writer.pieces.append(Piece("", 0, tuple(writer.ids)))
    return writer.pieces


_HIDDEN = "literai-hidden"


def _enter(writer: _Writer, element: Any) -> bool:
    parent = element.getparent()
    inside = parent is not None and isinstance(parent.tag, str) and parent.get(_HIDDEN) is not None
    if not isinstance(element.tag, str):
        return False
    if inside or skipped(element):
        element.set(_HIDDEN, "1")
        if not inside:
            writer.ids += [value for value in (element.get("id"), element.get("name")) if value]
        return False
    name = tag(element)
    if name in _BLOCKS:
        writer.close()
        writer.level = int(name[1]) if re.fullmatch("h[1-6]", name) else writer.level
    writer.ids += [value for value in (element.get("id"), element.get("name") if name == "a" else None) if value]
    if name == "br":
        writer.parts.append("\0")
    if element.text:
        writer.parts.append(element.text.replace("\n", "\0") if name == "pre" else element.text)
    return False


def _leave(writer: _Writer, element: Any, top: Any) -> bool:
    name = tag(element)
    parent = element.getparent()
    hidden = isinstance(element.tag, str) and element.get(_HIDDEN) is not None
    if name in _BLOCKS and not hidden:
        writer.close()
        writer.level = 0 if re.fullmatch("h[1-6]", name) else writer.level
    outside = element is top or (parent is not None and isinstance(parent.tag, str) and parent.get(_HIDDEN) is not None)
    if element.tail and not outside:
        writer.parts.append(element.tail.replace("\n", "\0") if parent is not None and tag(parent) == "pre" else element.tail)
    return False
