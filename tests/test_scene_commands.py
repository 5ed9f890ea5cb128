"""`literai scene` and `literai gallery`: what is printed, what is drawn, what stands beside a picture."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from literai import gallery, rights
from literai.cli import main
from literai.engines.illustrator import Illustrator
from literai.types import Blob, Book, Chapter, Episode, Fields, Scene, Segment, Source


def test_a_line_is_understood_and_drawn(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "scene.jpg"
    assert main(["scene", "Two children skate on the frozen lake, and no dog barks.", "-o", str(target)]) == 0
    told = capsys.readouterr().out
    assert "2 children (skate)" in told and "lake" in told and "dog" not in told
    with Image.open(target) as picture:
        assert picture.size == (512, 768)
    assert b"algorithmicMedia" in target.read_bytes()
    beside = json.loads((tmp_path / "scene.jpg.json").read_text(encoding="utf-8"))["pictures"]["scene.jpg"]
    assert beside["painter"] == Illustrator.fingerprint and beside["sources"][0]["licence"] == "MIT"
    first = target.read_bytes()
    assert main(["scene", "Two children skate on the frozen lake, and no dog barks.", "-o", str(target)]) == 0
    assert target.read_bytes() == first


def test_json_has_every_field(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scene", "At dusk an old man with a lantern crosses the bridge in the rain.", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["setting"][0], said["indoors"], said["time"], said["weather"]) == ("bridge", False, "dusk", "rain")
    assert said["cast"] == [{"kind": "old man", "count": 1, "action": "cross", "held": "lantern", "traits": ["old"]}]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["scene", "..."], "no words"),
        (["scene", "a cat " * 1000], "too long"),
        (["scene", "A cat sat.", "-o", "cat.png"], "cat.jpg"),
        (["scene", "A cat sat.", "-o", "/nowhere/at/all/cat.jpg"], "no folder"),
        (["scene", "A cat sat.", "-o", "cat.jpg", "--style", "crayon"], "crayon"),
    ],
)
def test_wrong_use_is_one_line(arguments: list[str], says: str, capsys: pytest.CaptureFixture[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(arguments) == 2
    error = capsys.readouterr().err
    assert says in error and error.count("\n") == 1
    assert list(tmp_path.iterdir()) == []


def _part(line: str) -> tuple[Episode, list[tuple[Scene, Blob]]]:
    scene = Scene(line, "Illustration: a cat.", Fields("street", False, "night", cast=(("cat", 3),), actions=("run",), unsure=(0,)), 0, Source(1, 0, 9), 7)
    return Episode(1, 1, "Chapter <b>I</b>", (Segment(1, (0,)),), 60.0), [(scene, Blob(b"picture"))]


def test_the_gallery_is_text_only_and_names_every_source(tmp_path: Path) -> None:
    book = Book("A <i>Book</i>", "", "en", "utf-8", (Chapter(1, "I", "text"),))
    stale = tmp_path / "002-001.jpg"
    stale.write_bytes(b"old")
    path = gallery.write(tmp_path, book, [_part("<script>alert(1)</script> A cat.")], painter="illustrator (x)", note="n", source_type="algorithmicMedia")
    page = path.read_text(encoding="utf-8")
    assert "<script>" not in page and "&lt;script&gt;" in page and "<b>I</b>" not in page
    assert "street, outdoors, night; who: several cats (run)" in page
    assert (tmp_path / "001-001.jpg").read_bytes() == b"picture" and not stale.exists()
    entry = json.loads((tmp_path / "sources.json").read_text(encoding="utf-8"))["pictures"]["001-001.jpg"]
    assert entry["from"] == {"chapter": 1, "start": 0, "end": 9} and entry["seed"] == 7


def test_lettered_pictures_name_their_fonts() -> None:
    assert [source["what"] for source in rights.sources("illustrator (x)", lettered=True)][1:] == ["Playfair Display", "EB Garamond"]
    assert rights.sources("diffusion (sdxl)")[0]["who"] == "diffusion (sdxl)"
