"""Books that Hypothesis makes up, for tests and `benchmarks/fuzz.py`: plain texts and EPUBs whose every part may be odd, missing, doubled or damaged.

The words come from the readers' own lists, so that what is made up looks enough like a book to get past the first look at it.
"""

from __future__ import annotations

import io
import warnings
import zipfile
from collections.abc import Sequence
from html import escape

from hypothesis import strategies as st

from literai.reading import headings

NAMES = sorted(headings.KINDS | dict.fromkeys(headings.STORY, ""))
PHRASES = (
    *("Contents", "Preface", "THE END", "Index", "Transcriber's note", "CHAPTER", "Chapter the Last", "BOOK THE FIRST", "Illustrations", "by", "von", "of"),
    *("*** START OF THE PROJECT GUTENBERG EBOOK", "*** END OF THE PROJECT GUTENBERG EBOOK", "The Project Gutenberg EBook of", "*END*THE SMALL PRINT!"),
    *("START: FULL LICENSE", "Title:", "Author:", "Language:", "Produced by", "[eBook #11]", "[Illustration: a", "[Footnote 1: b", "]", "[12]", "{Pg 4}"),
)
MARKS = tuple(" .,:;!?-–—―'’“”\"«»()[]{}*_=~#+&<>/\\|·•…§†‡\t\n\r\x0b\x0c\x85\u2028\0\x01\x1b\x7f\xad\xa0\u200b\u202e\ufeff\ufffe\ud800\u0301ßИ本𝒜ſﬁİǅ")
NUMERALS = ("I", "II", "IV", "XII", "MCMXCIX", "IIIIII", "1", "2", "10", "999", "one", "Two", "Twenty-One", "FIRST", "second", "0", "١", "²")
PROSE = "It was a dark and stormy night, and the rain fell in torrents upon the roof of the old house where nobody had lived for years."
CODECS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1", "cp437", "koi8-r", "shift_jis", "gb18030", "cp037")

many = st.one_of(st.integers(1, 3), st.integers(1, 3), st.integers(1, 300), st.sampled_from((1000, 5000)))
atoms = st.one_of(
    st.sampled_from(NAMES),
    st.sampled_from([name.upper() for name in NAMES]),
    st.sampled_from([name.capitalize() for name in NAMES]),
    st.sampled_from(PHRASES),
    st.sampled_from(NUMERALS),
    st.sampled_from(MARKS[:40]),
    st.sampled_from(MARKS),
    st.sampled_from(("the", "a", "word", "WORD", "Anna", PROSE)),
    st.text(max_size=6),
)
pieces = st.tuples(atoms, many, st.sampled_from(("", " ", "  "))).map(lambda made: f"{made[0]}{made[2]}" * made[1])
lines = st.lists(pieces, max_size=6).map("".join).map(lambda line: line[:6000])
runs = st.tuples(  # what expressions that may begin or end anywhere are slow at: much of the same, then something else
    st.sampled_from((*PHRASES, *NAMES)),
    st.sampled_from((" ", " ", "\t", ".", "-", "*", "a", "I ", "a by ", "1 ", "[", "&")),
    many,
    st.sampled_from(("", "x", "*x")),
).map(lambda made: f"{made[0]} x{made[1] * made[2]}{made[3]}")
paragraphs = st.one_of(
    runs, st.tuples(runs, runs).map("".join), st.just(PROSE), st.just("\n".join([PROSE] * 4)), lines, st.lists(lines, max_size=4).map("\n".join)
)
gaps = st.sampled_from(("\n", "\n\n", "\n\n\n", "\n\n\n\n\n", "\r\n\r\n", "\r\r", "\n \n", ""))


@st.composite
def texts(draw: st.DrawFn) -> str:
    """A plain text: a header perhaps, then headings and prose in whatever order, perhaps a series of one kind."""
    found = draw(st.lists(st.tuples(paragraphs, gaps), max_size=12))
    if draw(st.booleans()):
        word, numerals = draw(st.sampled_from((*NAMES, ""))), draw(st.lists(st.sampled_from(NUMERALS), min_size=2, max_size=8))
        title, prose = draw(st.sampled_from(("", ". The Storm", " —", "\n\nTHE STORM"))), draw(st.sampled_from((PROSE, "\n\n".join([PROSE] * 5), "")))
        series = [(f"{word.upper()} {numeral}{title}", gap) for numeral in numerals for gap in ("\n\n",)]
        at = draw(st.integers(0, len(found)))
        found[at:at] = [part for head in series for part in (head, (prose, "\n\n\n"))]
    return "".join(text + gap for text, gap in found)[:200_000]


def _encoded(text: str, codec: str) -> bytes:
    return text.encode(codec, errors="surrogatepass" if codec.startswith(("utf-8", "utf-16", "utf-32")) else "replace")


encoded = st.builds(_encoded, texts(), st.sampled_from(CODECS))


@st.composite
def damaged(draw: st.DrawFn, whole: st.SearchStrategy[bytes]) -> bytes:
    """Now and then cut, or with some bytes changed."""
    data = bytearray(draw(whole))
    if draw(st.integers(0, 3)) == 0:
        for _ in range(draw(st.integers(1, 5))):
            at = draw(st.integers(0, len(data)))
            data[at : at + draw(st.integers(0, 8))] = draw(st.binary(max_size=8))
    if draw(st.integers(0, 9)) == 0:
        del data[draw(st.integers(0, len(data))) :]
    return bytes(data)


# -- EPUB -----------------------------------------------------------------------------------------

PATHS = (
    "a.xhtml",
    "b.xhtml",
    "A.XHTML",
    "c d.xhtml",
    "c%20d.xhtml",
    "é.xhtml",
    "../a.xhtml",
    "/a.xhtml",
    "x\\a.xhtml",
    "t/../a.xhtml",
    "nav.xhtml",
    "t.ncx",
    "",
)
HREFS = (*PATHS, "a.xhtml#x", "#x", "a.xhtml#", "http://[::1", "http://example.org/a", "file:///etc/passwd", "%zz%00", "a.xhtml?q", "//host/a", "a" * 3000)
TAGS = (
    *("p", "div", "h1", "h2", "h6", "span", "a", "br", "hr", "ol", "ul", "li", "nav", "section", "blockquote", "pre", "table", "tr", "td", "ruby", "rt"),
    *("img", "svg", "math", "script", "style", "head", "title", "body", "figure", "aside", "em", "epub:switch", "x:y", "p:", "é"),
)
ATTRIBUTES = (
    *('id="x"', 'id=""', 'name="x"', 'href="a.xhtml#x"', 'class="pagenum footnote"', 'epub:type="toc"', 'hidden=""', 'lang="en"'),
    *("id='x' id='y'", 'data-literai-hidden="1"', 'style="display:none"', 'epub:type="footnote"', "href", 'title="T"'),
)
inside = st.one_of(
    st.just(PROSE),
    lines.map(lambda text: escape(text[:400])),
    st.sampled_from(("&nbsp;", "&#0;", "&#xD800;", "&undefined;", "&e;", "<![CDATA[<p>x]]>", "<!-- x -- y -->", "<?pi x?>", "]]>", "<", "&", "\0")),
)


def _element(made: tuple[str, Sequence[str], Sequence[str], int]) -> str:
    name, attributes, children, form = made
    opened = " ".join((name, *attributes))
    return f"<{opened}/>" if form == 0 else f"<{opened}>{''.join(children)}{'' if form == 1 else f'</{name}>'}"


nodes: st.SearchStrategy[str] = st.recursive(
    inside,
    lambda below: st.tuples(st.sampled_from(TAGS), st.lists(st.sampled_from(ATTRIBUTES), max_size=2), st.lists(below, max_size=4), st.integers(0, 8)).map(
        _element
    ),
    max_leaves=8,
)
OPENINGS = (
    *[""] * 8,
    *(
        '<?xml version="1.0" encoding="utf-8"?>',
        '<?xml version="1.0" encoding="utf-16"?>',
        '<?xml version="1.0" encoding="nonsense"?>',
        "",
        "\ufeff",
        "<!DOCTYPE html>",
    ),
    *(
        '<!DOCTYPE x [<!ENTITY e "eee"><!ENTITY f SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.1//EN" "http://127.0.0.1:9/x.dtd">',
    ),
)


@st.composite
def pages(draw: st.DrawFn) -> bytes:
    """A document: XHTML, nearly so, or not at all."""
    body = "".join([draw(st.sampled_from((f"<p>{PROSE}</p>", ""))), *draw(st.lists(nodes, max_size=6))])
    body = (body * draw(many))[:100_000]
    spaces = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
    text = f"{draw(st.sampled_from(OPENINGS))}<html {spaces}><body>{body}</body></html>"
    return _encoded(draw(st.sampled_from((text, text, text, body, ""))), draw(st.sampled_from((*CODECS[:1] * 6, *CODECS))))


NAV = ('<html xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="toc"><ol>', "</ol></nav></body></html>")
NCX = ("<ncx><navMap>", "</navMap></ncx>")


def _table(draw: st.DrawFn, opened: str, closed: str, line: str) -> bytes:
    """A table of contents, of which some lines lead nowhere."""
    entries = draw(st.lists(st.tuples(lines.map(lambda text: escape(text[:200])), st.sampled_from(HREFS)), max_size=8))
    inner = "".join(line.replace("{label}", label).replace("{href}", escape(href)) for label, href in entries)
    return _encoded(opened + inner * draw(st.sampled_from((1, 1, 1, 200))) + closed, "utf-8")


@st.composite
def packages(draw: st.DrawFn) -> str:
    """A package document."""
    word = lines.map(lambda text: escape(text[:300]))
    names = st.sampled_from(("title", "creator", "language", "source", "identifier", "rights", "date"))
    metadata = "".join(f'<dc:{name} id="{name}">{text}</dc:{name}>' for name, text in draw(st.lists(st.tuples(names, word), max_size=5)))
    refines = st.tuples(st.sampled_from(("title-type", "role", "file-as", "display-seq", "")), st.sampled_from(("title", "creator", "")), word)
    metadata += "".join(f'<meta property="{name}" refines="#{of}">{text}</meta>' for name, of, text in draw(st.lists(refines, max_size=3)))
    media = st.sampled_from(("application/xhtml+xml", "text/html", "image/png", "application/x-dtbncx+xml", "text/plain", ""))
    item = st.tuples(st.sampled_from("ijkln"), st.sampled_from(HREFS), media, st.sampled_from(("", "nav", "cover-image", "nav nav")), st.sampled_from("ijklnx"))
    manifest = "".join(
        f'<item id="{name}" href="{escape(href)}" media-type="{kind}" properties="{own}" fallback="{other}"/>'
        for name, href, kind, own, other in [("i", "a.xhtml", "application/xhtml+xml", "", ""), *draw(st.lists(item, max_size=6))]
    )
    reference = st.tuples(st.sampled_from("iijklnx"), st.sampled_from(("yes", "no", "")))
    spine = "".join(f'<itemref idref="{name}" linear="{linear}"/>' for name, linear in draw(st.lists(reference, max_size=6)))
    pointed = st.tuples(st.sampled_from(("toc", "text", "cover", "")), st.sampled_from(HREFS))
    guide = "".join(f'<reference type="{kind}" href="{escape(href)}"/>' for kind, href in draw(st.lists(pointed, max_size=3)))
    version, toc, repeats = draw(st.sampled_from(("2.0", "3.0", ""))), draw(st.sampled_from("nnix")), draw(st.sampled_from((1, 1, 1, 500)))
    return (
        f'<package xmlns="http://www.idpf.org/2007/opf" version="{version}"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">{metadata}</metadata>'
        f'<manifest>{manifest}</manifest><spine toc="{toc}">{spine * repeats}</spine><guide>{guide}</guide></package>'
    )


CONTAINER = '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="{}"/></rootfiles></container>'
LOCKED = (
    '<encryption xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData><e:EncryptionMethod Algorithm="{}"/><e:CipherData><e:CipherReference URI="{}"/>'
    "</e:CipherData></e:EncryptedData></encryption>"
)


packing = st.sampled_from((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA))


@st.composite
def epubs(draw: st.DrawFn) -> bytes:
    """An archive with the parts of an EPUB, of which any may be missing, doubled, elsewhere or something else."""
    nav = _table(draw, *NAV, '<li><a href="{href}">{label}</a></li>')
    ncx = _table(draw, *NCX, '<navPoint><navLabel>{label}</navLabel><content src="{href}"/></navPoint>')
    members: list[tuple[str, bytes]] = [
        ("mimetype", b"application/epub+zip"),
        ("META-INF/container.xml", CONTAINER.format(draw(st.sampled_from(("p.opf", "p.opf", "p.opf", "./p.opf", "q.opf", "../p.opf", "")))).encode()),
        ("p.opf", _encoded(draw(packages()), draw(st.sampled_from(("utf-8", "utf-8", "utf-8", "utf-16", "latin-1"))))),
        *((name, draw(pages())) for name in ("a.xhtml", *draw(st.lists(st.sampled_from(PATHS[:-3]), max_size=3)))),
        ("nav.xhtml", draw(st.sampled_from((nav, nav, b"", b"\xff")))),
        ("t.ncx", draw(st.sampled_from((ncx, ncx, b"<ncx>")))),
    ]
    if draw(st.integers(0, 9)) == 0:
        algorithm = draw(st.sampled_from(("http://www.idpf.org/2008/embedding", "http://www.w3.org/2001/04/xmlenc#aes128-cbc", "")))
        members.append(("META-INF/encryption.xml", LOCKED.format(algorithm, escape(draw(st.sampled_from(HREFS)))).encode()))
    for at in draw(st.lists(st.integers(0, len(members) - 1), max_size=2)) if draw(st.booleans()) else ():
        members[at] = (members[at][0], draw(damaged(st.just(members[at][1]))))
    left_out = draw(st.integers(0, 4 * len(members)))
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of members of one name
        for at, (name, data) in enumerate(members):
            if at != left_out and name:
                archive.writestr(zipfile.ZipInfo(name), data, draw(packing))
    return made.getvalue()


ODD = ("CON", "", ".txt", "..", "-rf", "a\nb.txt", "x" * 5000, "<b>.epub", "\u202etxt.epub", "\ud800.txt")
file_names = st.one_of(st.just("book"), st.just("the_book.txt"), st.sampled_from(ODD), st.text(max_size=20))
books = st.tuples(file_names, st.one_of(damaged(encoded), damaged(epubs())))
