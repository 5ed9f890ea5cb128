"""What is no novel gives one clear line, never another exception."""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path

import pytest
from epubs import epub

from literai.errors import UnreadableBook
from literai.reading import read, read_bytes


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b" \r\n\t\n" * 500, "empty"),
        (b"\xef\xbb\xbf  \n", "white space"),
        (bytes(range(256)) * 40, "binary"),
        (b"%PDF-1.7\n...", "PDF"),
        (b"<!DOCTYPE html><html><body>Hi</body></html>", "HTML"),
        (b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "PNG"),
        (b"a" * 3_000_000, "no words"),
        (b"* * *\n\n----\n", "no text"),
        (b"x " * (17 * 1024 * 1024), "too large"),
        (b"PK\x03\x04" + b"\0" * 90, "damaged ZIP"),
        (b"PK\x05\x06" + b"\0" * 18, "not an EPUB"),
    ],
)
@pytest.mark.parametrize("name", ["book.txt", "book.epub"])
def test_one_clear_line(data: bytes, says: str, name: str) -> None:
    with pytest.raises(UnreadableBook) as caught:
        read_bytes(data, name)
    message = str(caught.value)
    assert "\n" not in message and name in message and ";" in message
    assert says in message or (name == "book.epub" and "not an EPUB" in message)


def test_missing_folder_and_hostile_names(tmp_path: Path) -> None:
    for path, says in ((tmp_path / "none.txt", "does not exist"), (tmp_path, "is a folder"), (tmp_path / ("n" * 300), "cannot be read")):
        with pytest.raises(UnreadableBook, match=says):
            read(path)
    with pytest.raises(UnreadableBook) as caught:
        read_bytes(b"", "a\nb\x1b[31m.txt")
    assert "\n" not in str(caught.value) and "\x1b" not in str(caught.value)


def test_type_is_told_from_the_content(tmp_path: Path) -> None:
    (tmp_path / "novel.txt").write_bytes(epub({"c.xhtml": "<h1>Chapter 1</h1><p>Call me Ada.</p>"}))
    assert read(tmp_path / "novel.txt").encoding == "epub"


def damaged(seed: int) -> bytes:
    """An EPUB cut short, with bytes changed, or with a block repeated."""
    dice = random.Random(seed)
    data = bytearray(epub({f"c{n}.xhtml": f"<h1>Chapter {n}</h1><p>{'Call me Ada. ' * 20}</p>" for n in range(3)}))
    match seed % 3:
        case 0:
            del data[dice.randrange(len(data)) :]
        case 1:
            for _ in range(dice.randrange(1, 30)):
                data[dice.randrange(len(data))] = dice.randrange(256)
        case _:
            at = dice.randrange(len(data))
            data[at:at] = data[dice.randrange(len(data)) :][: dice.randrange(1, 400)]
    return bytes(data)


@pytest.mark.parametrize("start", range(0, 300, 30))
def test_damage_never_ends_in_another_exception(start: int) -> None:
    outcomes = set()
    for seed in range(start, start + 30):
        try:
            outcomes.add(len(read_bytes(damaged(seed), "book.epub").chapters) > 0)
        except UnreadableBook as error:
            outcomes.add("\n" in str(error))
    assert outcomes <= {True, False} and False in outcomes


def test_zip_bomb_and_many_members() -> None:
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("content.opf", "<package/>" + " " * 40_000_000)
    with pytest.raises(UnreadableBook, match="bomb"):
        read_bytes(bomb.getvalue(), "b.epub")
    many = io.BytesIO()
    with zipfile.ZipFile(many, "w") as archive:
        for number in range(20_001):
            archive.writestr(f"{number}", "")
    with pytest.raises(UnreadableBook, match="20001 files"):
        read_bytes(many.getvalue(), "m.epub")


def test_protected_text_is_refused_obfuscated_fonts_are_not() -> None:
    def encryption(uri: str, algorithm: str) -> dict[str, str]:
        return {
            "META-INF/encryption.xml": f'<encryption xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData><e:EncryptionMethod Algorithm="{algorithm}"/>'
            f'<e:CipherData><e:CipherReference URI="{uri}"/></e:CipherData></e:EncryptedData></encryption>'
        }

    page = {"c.xhtml": "<p>Call me Ada.</p>"}
    with pytest.raises(UnreadableBook, match="DRM"):
        read_bytes(epub(page, extra=encryption("OEBPS/c.xhtml", "http://www.w3.org/2001/04/xmlenc#aes128-cbc")), "d.epub")
    assert read_bytes(epub(page, extra=encryption("OEBPS/f.otf", "http://www.idpf.org/2008/embedding")), "d.epub").chapters[0].text == "Call me Ada."


def test_entities_of_a_file_are_neither_expanded_nor_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("TOPSECRET")
    head = f'<!DOCTYPE html [<!ENTITY a "ha"><!ENTITY b "{"&a;" * 50}"><!ENTITY c "{"&b;" * 50}"><!ENTITY x SYSTEM "{secret.as_uri()}">]>'
    made = epub({"c.xhtml": "<p>Call me&nbsp;Ada &mdash; &x; &c;</p>"}, doctype=head)
    text = read_bytes(made, "e.epub").chapters[0].text
    assert text.startswith("Call me Ada —") and "TOPSECRET" not in text and len(text) < 100


def test_deep_nesting_is_bounded() -> None:
    made = epub({"c.xhtml": "<p>Before.</p>" + "<div>" * 100_000 + "deep" + "</div>" * 100_000})
    try:
        assert read_bytes(made, "deep.epub").chapters
    except UnreadableBook as error:
        assert "\n" not in str(error)
