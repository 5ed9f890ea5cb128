"""The pages as a reader without JavaScript, and an attacker, meets them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import msgspec
import pytest
from lxml import html
from PIL import Image
from publish_fixtures import HOSTILE, QUOTE, TALK, published, work

from literai.publish.site import Credit, publish

EPISODE = "the-time-machine/episodes/001-chapters-i-and-ii/index.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("site")
    publish(root, work(base_url="https://a.example"))
    return root


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("hostile")
    talk = tuple((speaker, f"{HOSTILE} {text}", chunk) for speaker, text, chunk in TALK)
    credit = Credit(what=HOSTILE, who=HOSTILE, licence=HOSTILE, url="javascript:alert(3)")
    publish(
        root,
        work(
            slug="h",
            title=HOSTILE,
            author=HOSTILE,
            source=HOSTILE,
            about=HOSTILE,
            chapters=(HOSTILE,),
            episodes=(published(1, HOSTILE, 3, talk),),
            credits=(credit,),
            base_url="https://a.example",
        ),
    )
    return root


def pages(root: Path) -> list[Path]:
    return sorted(root.rglob("*.html"))


def document(path: Path) -> html.HtmlElement:
    return html.document_fromstring(path.read_text(encoding="utf-8"))


def test_the_whole_transcript_is_in_the_page(site: Path) -> None:
    page = document(site / EPISODE)
    said = [" ".join(node.text_content().split()) for node in page.cssselect(".line .said, .line blockquote > p")]
    assert said == [text for _, text, _ in TALK]
    (quotation,) = page.cssselect(".line.quotation blockquote")
    assert quotation.cssselect("p")[0].text_content() == QUOTE
    assert quotation.cssselect("footer cite")[0].text_content() == "I. Introduction"
    assert [node.text_content() for node in page.cssselect(".part h2")] == ["Opening", "The dinner party"]
    assert page.cssselect("audio[controls]")


def test_every_address_leads_to_a_file_of_the_site(site: Path) -> None:
    count = 0
    for path in pages(site):
        for element, _, address, _ in document(path).iterlinks():
            if element.tag == "a" and address.startswith("https://example.org/"):
                continue
            parts = urlsplit(address)
            assert not parts.scheme and not parts.netloc and not parts.path.startswith("/"), address
            if parts.path:
                assert (path.parent / unquote(parts.path)).resolve().is_file(), (path, address)
                count += 1
    assert count > 50


def test_every_page_has_the_policy_and_no_inline_code(site: Path) -> None:
    for path in pages(site):
        page = document(path)
        (policy,) = page.cssselect('meta[http-equiv="Content-Security-Policy"]')
        assert "default-src 'none'" in policy.get("content") and "unsafe" not in policy.get("content")
        assert not page.cssselect("style, [style], iframe, object")
        for script in page.cssselect("script"):
            assert script.get("src") or script.get("type") == "application/json"
        assert not [name for node in page.iter() if isinstance(node.tag, str) for name in node.attrib if str(name).startswith("on")]


def test_hostile_words_are_only_words(hostile: Path) -> None:
    found = 0
    for path in pages(hostile):
        page = document(path)
        assert not page.cssselect('img[src="x"], script:not([src]):not([type="application/json"]), a[href^="javascript"]')
        assert "49" not in re.findall(r"\b49\b", page.text_content())
        found += sum(HOSTILE.replace("\u202e", "").split()[1] in node.text_content() for node in page.cssselect("h1, .said, cite, dd, b"))
        for data in page.cssselect('script[type="application/json"]'):
            assert json.loads(data.text)["title"] == HOSTILE
    assert found > 10


def test_each_page_says_what_is_machine_made(site: Path) -> None:
    for path in pages(site):
        assert "Machine-made" in document(path).text_content(), path


def test_the_book_page_lists_what_is_done_and_what_is_coming(site: Path) -> None:
    page = document(site / "the-time-machine/index.html")
    assert len(page.cssselect(".episodes li.done")) == 2
    (coming,) = page.cssselect(".episodes li.coming")
    assert "Chapter V to the Epilogue" in coming.text_content() and "Not made yet" in coming.text_content()
    assert [node.text_content() for node in page.cssselect("li.done .covers")] == [
        "I. Introduction · II. The Machine",
        "II. The Machine · III. The Time Traveller Returns",
    ]
    assert page.cssselect('link[type="application/rss+xml"]')


def test_the_credits_name_engines_voices_text_and_licences(site: Path) -> None:
    text = document(site / "the-time-machine/credits.html").text_content()
    for word in ("Kokoro-82M v1.0", "literai illustrator 1", "am_michael", "Project Gutenberg eBook #35", "Apache-2.0", "embedded"):
        assert word in text


def test_control_characters_are_left_out(tmp_path: Path) -> None:
    publish(tmp_path, work(title="A\x00B\x1bC\ud800D", slug="x"))
    assert "ABCD" in document(tmp_path / "x/index.html").cssselect("h1")[0].text_content()


def test_no_episode_yet(tmp_path: Path) -> None:
    publish(tmp_path, work(episodes=()))
    page = document(tmp_path / "the-time-machine/index.html")
    assert len(page.cssselect("li.coming")) == 3 and not page.cssselect("#start")


def test_the_book_page_tells_what_an_episode_covers_and_who_is_who_by_then(site: Path) -> None:
    first, second = document(site / "the-time-machine/index.html").cssselect("li.done details.inside")
    assert "I. Introduction The Time Traveller was expounding" in " ".join(first.text_content().split())
    assert [" ".join(node.text_content().split()) for node in first.cssselect(".cast dt, .cast dd")] == [
        "The Time Traveller",
        "Also the host; first met in this episode; seen with Filby and the Medical Man.",
        "Filby",
        "First met in this episode.",
    ]
    assert [node.text_content() for node in second.cssselect(".cast dd")][1] == "Since I. Introduction; not met in this episode."


def test_an_episode_without_cast_and_copies_is_shown_too(tmp_path: Path) -> None:
    bare = msgspec.structs.replace(published(), cast=(), covers=(), copies=())
    publish(tmp_path, work(episodes=(bare,)))
    assert not document(tmp_path / "the-time-machine/index.html").cssselect("details.inside")
    pictures = document(tmp_path / EPISODE).cssselect(".gallery picture")
    assert len(pictures) == 6 and not [node for picture in pictures for node in picture.cssselect("source")]


def test_pictures_come_in_three_formats_with_their_size_and_late(site: Path) -> None:
    for path in pages(site):
        for image in document(path).cssselect("img"):
            assert image.get("width") and image.get("height") and image.get("alt") is not None
    first = document(site / EPISODE).cssselect("#stage .shot picture")[0]  # the scripts make the others like it
    assert [source.get("type") for source in first.cssselect("source")] == ["image/avif", "image/webp"]
    for source in first.cssselect("source"):
        assert source.get("sizes")
        for address, width in (part.split() for part in source.get("srcset").split(", ")):
            with Image.open((site / EPISODE).parent / address) as shown:
                assert (f"image/{shown.format.lower()}", f"{shown.width}w") == (source.get("type"), width)


def test_the_gallery_takes_the_lightest_pictures_and_those_late(site: Path) -> None:
    page = document(site / EPISODE)
    data = json.loads(page.cssselect("#data")[0].text)
    assert data["copies"] == [["avif", [512, 256]], ["webp", [512]]]
    for picture in page.cssselect(".gallery picture"):
        (source,) = picture.cssselect("source")
        (image,) = picture.cssselect("img")
        assert image.get("loading") == "lazy" and source.get("type") == "image/avif"
        with Image.open((site / EPISODE).parent / source.get("srcset")) as shown:
            assert (shown.format, shown.width) == ("AVIF", 256)
        for kind, widths in data["copies"]:  # as the scripts name the others
            for width in widths:
                name = image.get("src").replace(".jpg", f"-{width}.{kind}")
                assert ((site / EPISODE).parent / name).is_file()


def test_texts_that_run_from_right_to_left_say_so_and_others_do_not(tmp_path: Path) -> None:
    talk = tuple((speaker, "שלום, עולם" if n == 3 else text, chunk) for n, (speaker, text, chunk) in enumerate(TALK))
    publish(tmp_path, work(episodes=(published(1, "Chapters I and II", 3, talk),)))
    said = document(tmp_path / EPISODE).cssselect(".line .said, .line blockquote > p")
    assert [n for n, node in enumerate(said) if node.get("dir") == "auto"] == [3]


def test_the_scripts_get_the_times_of_lines_and_shots(site: Path) -> None:
    timeline = json.loads((site / EPISODE).with_name("timeline.json").read_text())
    data = json.loads(document(site / EPISODE).cssselect("#data")[0].text)
    for short, long in ((data["lines"], timeline["lines"]), (data["shots"], timeline["shots"])):
        at, found = 0, []
        for gap, length, *_ in short:
            found.append(((at + gap) / 1000, (at + gap + length) / 1000))
            at += gap + length
        assert found == [(one["start"], one["end"]) for one in long]


def test_gallery_pictures_have_their_own_words(site: Path) -> None:
    timeline = json.loads((site / EPISODE).with_name("timeline.json").read_text())
    for scene in document(site / EPISODE).cssselect(".gallery li"):
        told = timeline["scenes"][int(scene.get("id").removeprefix("scene-"))]
        image = scene.cssselect("img")[0]
        assert (told["alt"], told["image"].split("/")[-1]) == (image.get("alt"), image.get("src").split("/")[-1])


@pytest.mark.parametrize(
    ("page", "picture", "card"),
    [("index.html", "wide.", "summary_large_image"), ("episodes/001-chapters-i-and-ii/index.html", "episodes/001-chapters-i-and-ii/cover.", "summary")],
)
def test_a_page_that_is_passed_on_shows_its_cover(tmp_path: Path, page: str, picture: str, card: str) -> None:
    base = "https://books.example/pods"
    publish(tmp_path, work(base_url=base + "/", title=HOSTILE))
    told = {m.get("property") or m.get("name"): m.get("content") for m in html.parse(str(tmp_path / "the-time-machine" / page)).findall(".//meta")}
    assert told["og:url"] == f"{base}/the-time-machine/{page}" and told["twitter:card"] == card
    assert str(told["og:title"]).endswith(HOSTILE) and str(told["og:description"]).startswith("Machine-made")
    assert str(told["og:image"]).startswith(f"{base}/the-time-machine/{picture}")
    assert (tmp_path / str(told["og:image"]).removeprefix(base + "/")).read_bytes()[:2] == b"\xff\xd8"


def test_without_an_address_nothing_is_promised(tmp_path: Path) -> None:
    publish(tmp_path, work())
    assert not [name for name in tmp_path.rglob("*.html") if "og:image" in name.read_text(encoding="utf-8")]
