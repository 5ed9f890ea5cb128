# ruff: noqa: E501
"""Small EPUBs for tests."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OEBPS/p.opf"/></rootfiles></container>'
)


def epub(
    pages: Mapping[str, str],
    *,
    nav: str = "",
    ncx: str = "",
    meta: str = "<dc:title>T</dc:title><dc:creator>A</dc:creator><dc:language>en</dc:language>",
    nonlinear: tuple[str, ...] = (),
    doctype: str = "",
    extra: Mapping[str, str] | None = None,
) -> bytes:
    """An EPUB of bodies in spine order. nav: the inside of <nav epub:type="toc">; ncx: the inside of <navMap>."""
    items = "".join(f'<item id="i{n}" href="{name}" media-type="application/xhtml+xml"/>' for n, name in enumerate(pages))
    refs = "".join(f'<itemref idref="i{n}"{" linear=" + chr(34) + "no" + chr(34) if name in nonlinear else ""}/>' for n, name in enumerate(pages))
    items += '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>' if nav else ""
    items += '<item id="ncx" href="t.ncx" media-type="application/x-dtbncx+xml"/>' if ncx else ""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/epub+zip")
        archive.writestr("META-INF/container.xml", CONTAINER)
        archive.writestr(
            "OEBPS/p.opf",
            f'<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{meta}</metadata>'
            f"<manifest>{items}</manifest><spine{' toc=' + chr(34) + 'ncx' + chr(34) if ncx else ''}>{refs}</spine></package>",
        )
        for name, body in pages.items():
            inside = body if body.startswith("<body") else f"<body>{body}</body>"
            archive.writestr(
                f"OEBPS/{name}",
                f'{doctype}<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head>{inside}</html>',
            )
        if nav:
            archive.writestr(
                "OEBPS/nav.xhtml",
                f'<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="toc"><ol>{nav}</ol></nav></body></html>',
            )
        if ncx:
            archive.writestr("OEBPS/t.ncx", f'<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>{ncx}</navMap></ncx>')
        for name, text in (extra or {}).items():
            archive.writestr(name, text)
    return made.getvalue()
