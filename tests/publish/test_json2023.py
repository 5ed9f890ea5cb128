"""The site's JSON is what the website of 2023 reads, and more."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from json2023_schema import BOOK_1, CATALOGUE_2023, ENTRY_2023, PART_2023, TIMELINE_1
from jsonschema import Draft202012Validator, ValidationError
from publish_fixtures import scene, work

from literai.publish.json2023 import groups
from literai.publish.site import publish
from literai.types import Shot


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("site")
    publish(root, work())
    publish(root, work(slug="other", title="Other", author=""))
    return root


def read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def check(schema: dict[str, Any], value: object) -> None:
    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(value)


def test_schemas_of_2023(site: Path) -> None:
    check(CATALOGUE_2023, read(site / "index.json"))
    for book in ("the-time-machine", "other"):
        index = read(site / book / "index.json")
        check(ENTRY_2023, index)
        for part in index["parts"]:
            check(PART_2023, read(site / book / part))


def test_our_own_schemas_hold_and_nothing_else_is_there(site: Path) -> None:
    index = read(site / "the-time-machine" / "index.json")
    check(BOOK_1, index)
    for part in index["parts"]:
        check(TIMELINE_1, read(site / "the-time-machine" / part))


def test_the_schema_can_fail(site: Path) -> None:
    part = read(site / "the-time-machine" / read(site / "the-time-machine" / "index.json")["parts"][0])
    for spoilt in ({**part, "audio": "/etc/passwd"}, {**part, "audio": "a/../b.mp3"}, {**part, "speakers": ["Alice"]}):
        with pytest.raises(ValidationError):
            check(PART_2023, spoilt)


def test_replaying_what_the_old_website_looks_up(site: Path) -> None:
    for book in read(site / "index.json"):
        home = site / book["slug"]
        for number, name in enumerate(read(home / "index.json")["parts"], 1):
            part = read(home / name)
            assert part["part"] == number and part["num_parts"] == 3
            assert (home / part["audio"]).stat().st_size > 1000
            assert all((home / image).is_file() for image in part["images"])
            assert all((home / image).is_file() for group in part["summaries"] for image in group["images"])
            for line in part["lines"]:
                assert part["speakers"][line["speaker"]] in ("Alice", "Bob", "Reader")
                assert 0 <= line["start"] < line["end"] <= part["duration"] + 0.001
                assert "summary" not in line or line["summary"] < len(part["summaries"])


def test_a_lines_summary_is_the_group_on_screen(site: Path) -> None:
    part = read(site / "the-time-machine" / "episodes" / "001-chapters-i-and-ii" / "timeline.json")
    shown = 0
    for line in part["lines"]:
        shot = next((shot for shot in part["shots"] if shot["start"] <= line["start"] < shot["end"]), None)
        assert ("summary" in line) == (shot is not None)
        if shot is not None:
            assert part["scenes"][shot["scene"]]["image"] in part["summaries"][line["summary"]]["images"]
            shown += 1
    assert shown == 7
    assert "summary" not in part["lines"][0] and "summary" not in part["lines"][-1]
    assert [len(group["images"]) for group in part["summaries"]] == [2, 2, 2]
    assert part["summaries"][0]["text"] == "Guests at dinner hear of a machine."


def test_groups_are_runs_of_one_chunk() -> None:
    scenes = [scene(0, 4), scene(1, 4), scene(2, 5), scene(3, 4)]
    shots = [Shot(scene=place, start=place, end=place + 1) for place in range(4)]
    assert [(group.chunk, group.shots, group.start, group.end) for group in groups(shots, scenes)] == [(4, (0, 1), 0, 2), (5, (2,), 2, 3), (4, (3,), 3, 4)]
