# ruff: noqa: E501
"""EPUBs: order, titles, what is left out, how text is set."""

from __future__ import annotations

from epubs import epub

from literai.reading import read_bytes

LONG = "Old captain had been walking toward her window slowly because morning light fell upon quiet water. " * 12


def li(href: str, title: str, inside: str = "") -> str:
    return f'<li><a href="{href}">{title}</a>{f"<ol>{inside}</ol>" if inside else ""}</li>'


def point(href: str, title: str, inside: str = "") -> str:
    return f'<navPoint><navLabel><text>{title}</text></navLabel><content src="{href}"/>{inside}</navPoint>'


def test_chapters_over_files_and_several_in_one() -> None:
    pages = {
        "cover.xhtml": "<p><img src='c.jpg' alt='Cover'/></p>",
        "one.xhtml": f"<h2>CHAPTER I</h2><p>{LONG}</p>",
        "one_b.xhtml": "<p>Still the first.</p>",
        "two.xhtml": f'<h2 id="a">CHAPTER II</h2><p>Second. {LONG}</p><h2 id="b">CHAPTER III</h2><p>Third. {LONG}</p>',
        "aside.xhtml": "<p>Not in the reading order.</p>",
        "copyright.xhtml": "<p>Copyright © 2020 Nobody. All rights reserved.</p>",
    }
    nav = (
        li("cover.xhtml", "Cover")
        + li("one.xhtml", "Chapter I")
        + li("two.xhtml#a", "Chapter II")
        + li("two.xhtml#b", "Chapter III")
        + li("copyright.xhtml", "Copyright")
    )
    ncx = point("cover.xhtml", "Cover") + point("one.xhtml", "Chapter I") + point("two.xhtml#a", "Chapter II") + point("two.xhtml#b", "Chapter III")
    three = read_bytes(epub(pages, nav=nav, nonlinear=("aside.xhtml",)), "a.epub")
    two = read_bytes(epub(pages, ncx=ncx, nonlinear=("aside.xhtml",)), "a.epub")
    assert [c.title for c in three.chapters] == ["Chapter I", "Chapter II", "Chapter III"]
    assert three.chapters == two.chapters
    assert three.chapters[0].text.endswith("\n\nStill the first.")
    assert three.chapters[1].text.startswith("Second.") and three.chapters[2].text.startswith("Third.")
    assert not any(word in c.text for c in three.chapters for word in ("rights reserved", "reading order", "CHAPTER"))


def test_parts_hold_chapters_and_matter_is_left_out() -> None:
    pages = {
        "t.xhtml": '<body epub:type="frontmatter"><section epub:type="titlepage"><h1>T</h1><p>A</p></section></body>',
        "d.xhtml": f'<body><section epub:type="dedication"><h2>Dedication</h2><p>{LONG}</p></section></body>',
        "p1.xhtml": "<h1>Part I</h1><h2>The Bay</h2>",
        "c1.xhtml": f"<h3>I</h3><p>{LONG}</p>",
        "c2.xhtml": f"<h3>II</h3><p>{LONG}</p>",
        "p2.xhtml": "<h1>Part II</h1>",
        "c3.xhtml": f"<h3>I</h3><p>{LONG}</p>",
        "u.xhtml": f"<h2>Uncopyright</h2><p>{LONG}</p>",
    }
    nav = li("t.xhtml", "Titlepage") + li("d.xhtml", "Dedication") + li("p1.xhtml", "PART I: THE BAY", li("c1.xhtml", "I") + li("c2.xhtml", "II"))
    nav += li("p2.xhtml", "PART II", li("c3.xhtml", "I")) + li("u.xhtml", "Uncopyright")
    book = read_bytes(epub(pages, nav=nav), "a.epub")
    assert [(c.part, c.title) for c in book.chapters] == [("Part I. The Bay", "Chapter I"), ("Part I. The Bay", "Chapter II"), ("Part II", "Chapter I")]
    assert {c.words for c in book.chapters} == {len(LONG.split())}


def test_stories_keep_their_numbered_sections() -> None:
    pages = {
        f"s{n}.xhtml": f'<h2>STORY {name}</h2><h3 id="i">I</h3><p>{LONG}</p><h3 id="j">II</h3><p>{LONG}</p>'
        for n, name in enumerate(("OF A LAMP", "OF A KEY", "OF A BOAT"))
    }
    nav = (
        li("s0.xhtml", "STORY OF A LAMP", li("s0.xhtml#i", "I") + li("s0.xhtml#j", "II")) + li("s1.xhtml", "STORY OF A KEY") + li("s2.xhtml", "STORY OF A BOAT")
    )
    assert [c.title for c in read_bytes(epub(pages, nav=nav), "a.epub").chapters] == ["Story of a Lamp", "Story of a Key", "Story of a Boat"]


def test_text_is_set_in_paragraphs_and_lines() -> None:
    body = (
        "<h1>Chapter 1</h1><script>alert(1)</script><style>p{}</style><p>One<br/>\n two <i>three</i>&nbsp;four&mdash;five<a epub:type='noteref' href='#n'>1</a>.</p>"
        "<div>Loose <span class='pagenum'>[12]</span>text<p>Inner</p>after</div><blockquote><p>Line one<br/>Line two</p></blockquote><hr/><p>* * *</p>"
        "<table><tr><td>a</td><td>b</td></tr></table><aside epub:type='footnote' id='n'><p>A note.</p></aside>"
    )
    text = read_bytes(epub({"c.xhtml": body}), "a.epub").chapters[0].text
    assert text == "One\ntwo three four—five.\n\nLoose text\n\nInner\n\nafter\n\nLine one\nLine two\n\na\n\nb"


def test_no_contents_falls_back_on_headings_then_on_text() -> None:
    many = {f"{n}.xhtml": f"<h2>CHAPTER {n + 1}. THE {word}</h2><p>{LONG}</p>" for n, word in enumerate(("LAMP", "KEY", "BOAT"))}
    assert [c.title for c in read_bytes(epub(many), "a.epub").chapters] == ["Chapter 1. The Lamp", "Chapter 2. The Key", "Chapter 3. The Boat"]
    plain = {"a.xhtml": "".join(f"<p>CHAPTER {n}</p><p>{LONG}</p>" for n in range(1, 5))}
    assert [c.title for c in read_bytes(epub(plain), "a.epub").chapters] == [f"Chapter {n}" for n in range(1, 5)]


def test_licence_pages_are_left_out() -> None:
    pages = {
        "h.xhtml": '<section id="pg-header"><h2>The Project Gutenberg eBook of T</h2></section><h1>T</h1><p>by A</p>',
        "c.xhtml": f"<h2>CHAPTER I</h2><p>{LONG}</p>",
        "f.xhtml": '<section class="pg-boilerplate pgheader" id="pg-footer"><p>THE FULL PROJECT GUTENBERG LICENSE</p><p>Please read this.</p></section>',
    }
    nav = li("h.xhtml", "T", li("c.xhtml", "CHAPTER I")) + li("f.xhtml", "THE FULL PROJECT GUTENBERG™ LICENSE")
    book = read_bytes(epub(pages, nav=nav), "a.epub")
    assert [(c.part, c.title, c.words) for c in book.chapters] == [("", "Chapter I", len(LONG.split()))]


def test_metadata() -> None:
    meta = (
        '<dc:title id="t">The &lt;b&gt;Salt&lt;/b&gt; Lantern</dc:title><dc:creator id="c">Ada Merrow</dc:creator><dc:creator id="d">Some Artist</dc:creator>'
        '<meta property="role" refines="#d">ill</meta><dc:language>de-at</dc:language><dc:source>https://www.gutenberg.org/ebooks/12</dc:source>'
    )
    book = read_bytes(epub({"c.xhtml": "<p>Hallo.</p>"}, meta=meta), "a.epub")
    assert (book.title, book.author, book.language, book.encoding) == ("The <b>Salt</b> Lantern", "Ada Merrow", "de-AT", "epub")
    assert book.source == "Project Gutenberg eBook #12"
