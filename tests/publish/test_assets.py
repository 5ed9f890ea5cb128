"""The player's own files: found, named by their content, small."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from pathlib import Path

import pytest
from PIL import Image
from publish_fixtures import work

from literai.errors import MissingPart
from literai.publish import assets
from literai.publish.site import publish


def test_names_carry_the_content() -> None:
    found = assets.load()
    for name, data in found.content.items():
        assert name.split(".")[-2] == hashlib.sha256(data).hexdigest()[:8]
    assert set(found.names.values()) == set(found.content)


def test_the_style_sheet_names_fonts_that_are_there_with_their_licence(tmp_path: Path) -> None:
    publish(tmp_path, work())
    (sheet,) = (tmp_path / "assets").glob("site.*.css")
    fonts = re.findall(r'url\("([^"]+)"\)', sheet.read_text())
    assert len(fonts) == 6
    for font in fonts:
        assert (tmp_path / "assets" / font).read_bytes()[:4] == b"wOF2"
    (licence,) = (tmp_path / "assets").glob("OFL.*.txt")
    assert "SIL Open Font License" in licence.read_text()


def test_script_and_style_stay_small() -> None:
    """media-chrome is 38 KB, Plyr 33 KB, compressed; ours may take 25."""
    found = assets.load()
    together = [data for name, data in [*found.content.items(), *found.rooted.items()] if name.endswith((".js", ".css"))]
    assert len(together) == 4
    assert sum(len(gzip.compress(data)) for data in together) <= 25_000


def test_scripts_are_sent_without_their_comments_and_nothing_else_is_lost() -> None:
    found = assets.load()
    sent = found.content[found.names["episode.js"]].decode().splitlines()
    sources = [line.strip() for part in assets.BUNDLES["episode.js"] for line in (assets.player_folder() / part).read_text("utf-8").splitlines()]
    assert all(line.count("`") % 2 == 0 for line in sources)  # a string over several lines would lose its indents
    assert sent == [line for line in sources if line and not line.startswith(("/**", "*", "//"))]


def test_an_installation_without_the_player(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets, "_ROOM", tmp_path / "literai")
    with pytest.raises(MissingPart, match="reinstall"):
        assets.player_folder()


def test_in_a_wheel_the_player_lies_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = tmp_path / "literai" / "_player"
    inside.mkdir(parents=True)
    (inside / "site.css").write_text("")
    monkeypatch.setattr(assets, "_ROOM", tmp_path / "literai")
    assert assets.player_folder() == inside


def test_the_manifest_names_icons_that_are_there(tmp_path: Path) -> None:
    publish(tmp_path, work())
    manifest = json.loads((tmp_path / "literai.webmanifest").read_text())
    assert manifest["start_url"] == "index.html" and manifest["display"] == "standalone"
    for icon in manifest["icons"]:
        path = tmp_path / icon["src"]
        if icon["type"] == "image/png":
            with Image.open(path) as shown:
                assert f"{shown.width}x{shown.height}" == icon["sizes"]
    assert {icon["sizes"] for icon in manifest["icons"]} >= {"192x192", "512x512"}
