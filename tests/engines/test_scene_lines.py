"""The embedded describer: exact sources, what is there and not what is denied or compared, alt text that says so."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from zlib import crc32

import pytest

from literai import parse, scene
from literai.engines import Passage
from literai.engines.scene_lines import SceneLines, parse_line
from literai.engines.scene_lines.alt import alt, plural
from literai.engines.scene_lines.choosing import LONGEST, trimmed
from literai.engines.scene_lines.repair import read
from literai.engines.scene_lines.report import as_json
from literai.engines.scene_lines.similes import literal
from literai.engines.scene_lines.understand import understand
from literai.types import Character, Chunk, Fields, Notes

SHARED = Path(__file__).parents[3] / "shared" / "scenes"

CHAPTER = """It is a truth that nobody doubts, and philosophers have argued about it.

At dusk the old fisherman rowed his boat across the lake while the rain fell. "Where is the lantern?" said Ruth. He did not answer.

Ruth ran down the hill with a lantern, and a black dog followed her through the wood. She thought of her mother and the kitchen at home.

In the churchyard a priest stood beside an open grave, and three crows sat upon the wall. There was no moon. His heart was a stone.
"""
OFFSET = 40
TEXT = CHAPTER.strip()


def passage(wanted: int) -> Passage:
    chunk = Chunk(7, 2, OFFSET, OFFSET + len(TEXT), TEXT)
    notes = Notes(7, characters=(Character("Ruth", pronoun="she", mentions=3),), present=("Ruth",), time_of_day="evening")
    return Passage(chunk, notes, wanted)


@pytest.fixture(scope="module")
def engine() -> SceneLines:
    return SceneLines()


def test_scenes_point_at_their_sentences(engine: SceneLines) -> None:
    [scenes] = scene.describe([passage(3)], engine)
    chapter = " " * OFFSET + TEXT
    assert len(scenes) == 3
    for found in scenes:
        sentence = chapter[found.source.start : found.source.end]
        assert found.source.chapter == 2 and found.chunk == 7
        assert sentence[0].isupper() and sentence[-1] in ".!?"
        assert found.description.rstrip(".") in " ".join(sentence.split())
        assert found.seed == crc32(sentence.encode())
        assert found.alt.startswith("Illustration: ") and found.alt.endswith(".")
    settings = [found.fields.setting for found in scenes]
    assert settings[0] == "lake" and settings[2] in ("churchyard", "grave")
    assert engine.describe([passage(3)]) == [scenes]


def test_one_scene_is_the_least_and_a_poor_chunk_gives_fewer(engine: SceneLines) -> None:
    assert len(engine.describe([passage(1)])[0]) == 1
    poor = Passage(Chunk(0, 1, 0, 28, "To be is to doubt. Is it so?"), Notes(0), 5)
    [scenes] = scene.describe([poor], engine)
    assert 1 <= len(scenes) <= 2
    assert scenes[0].fields.setting == ""


def test_notes_fill_in_what_the_line_leaves_open(engine: SceneLines) -> None:
    [scenes] = engine.describe([passage(3)])
    ruth = scenes[1].fields
    assert ("woman named Ruth", 1) in ruth.cast
    assert ruth.time == "evening"


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("A girl and two white rabbits sit beneath an oak in the meadow.", {"girl": 1, "white rabbit": 2}),
        ("The captain stood on the deck with three sailors.", {"captain": 1, "sailor": 3}),
        ("A crowd of beggars waited before the church.", {"beggar": 7}),
        ("He lit a candle.", {"man": 1}),
    ],
)
def test_cast(line: str, kinds: dict[str, int]) -> None:
    assert dict(parse_line(line).cast) == kinds


@pytest.mark.parametrize(
    ("line", "absent"),
    [
        ("There was no dog in the yard that night.", "dog"),
        ("She ran like a deer across the park.", "deer"),
        ("He walked home without his umbrella.", "umbrella"),
        ("He was as strong as a horse, that old sailor.", "horse"),
        ("They talked about a dragon by the fire.", "dragon"),
        ("His heart was a stone.", "stone"),
        ("A mastiff as big as a calf stalks across a moonlit lawn.", "calf"),
    ],
)
def test_what_is_denied_or_compared_is_not_there(line: str, absent: str) -> None:
    fields = parse_line(line)
    assert absent not in {kind for kind, _ in fields.cast} | set(fields.objects)


def test_a_denied_action_is_not_done() -> None:
    fields = parse_line("The countess refuses to dance with the officer in the ballroom.")
    assert fields.actions[0] == "" and fields.setting == "ballroom" and fields.indoors is True


@pytest.mark.parametrize(
    ("line", "setting", "indoors", "time", "weather"),
    [
        ("At midnight a boy crept through the foggy streets.", "street", False, "night", "fog"),
        ("In the kitchen the cook stirred a cauldron at noon.", "kitchen", True, "noon", ""),
        ("Snow fell on the churchyard.", "churchyard", False, None, "snow"),
        ("The ship rolled on a stormy sea at dawn.", "sea", False, "dawn", "storm"),
        ("He considered the nature of truth.", "", None, None, ""),
    ],
)
def test_where_and_when(line: str, setting: str, indoors: bool | None, time: str | None, weather: str) -> None:
    fields = parse_line(line)
    assert (fields.setting, fields.indoors, fields.time, fields.weather) == (setting, indoors, time, weather)


def test_alt_says_what_the_picture_shows() -> None:
    fields = Fields("laboratory", True, "night", cast=(("man", 1), ("woman", 1)), objects=("lamp",))
    assert alt(fields) == "Illustration: a man and a woman in a laboratory at night, with a lamp."
    assert alt(Fields("hill", False, None, "rain", cast=(("horse", 3),))) == "Illustration: three horses on a hill in the rain."
    assert alt(Fields(cast=(("man named Scrooge", 1),))) == "Illustration: a man named Scrooge against a plain background."
    assert alt(Fields()) == "Illustration: an empty vignette."
    assert [plural(word) for word in ("white mouse", "policeman", "lady", "fox", "boy")] == ["white mice", "policemen", "ladies", "foxes", "boys"]


def test_long_lines_are_cut_at_a_clause() -> None:
    long = "The old woman went slowly down the lane with a basket on her arm and a cat behind her; " * 4
    cut = trimmed(long)
    assert len(cut) <= LONGEST + 1 and cut.endswith("behind her.")
    assert trimmed("A cat sat.\n") == "A cat sat."


@pytest.mark.parametrize(
    ("line", "gone"),
    [
        ("She reads of pirates and shipwrecks in the window seat.", "pirate"),
        ("His heart was a stone.", "stone"),
        ("A fair girl weeps; a golden idol, she says, has taken her place.", "idol"),
        ("The widow calls for a doctor, but nobody comes.", "doctor"),
        ("He is a lion, that old general.", "lion"),
        ("An old portrait of a bishop hangs over the fireplace.", "bishop"),
        ("Instead of a horse he has a broom.", "horse"),
        ("Men tumble out like peas from a pod.", "pea"),
        ("High on a tor a tall, thin figure stands motionless as a statue.", "statue"),
        ("The cell is open, and the rope that bound him has disappeared.", "rope"),
    ],
)
def test_what_is_told_felt_or_only_a_figure_is_not_there(line: str, gone: str) -> None:
    fields = parse_line(line)
    assert gone not in {kind.split()[-1] for kind, _ in fields.cast} | set(fields.objects)


def test_verbs_that_look_like_nouns_have_their_subjects() -> None:
    fields = parse_line("A large caterpillar lounges on a mushroom among the tall grass.")
    assert fields.cast == (("caterpillar", 1),) and fields.actions == ("lounge",) and fields.seats == ("mushroom",)


def test_held_things_seats_looks_and_relations() -> None:
    fields = parse_line("A tall man with a lantern rides a horse, and a cat sits under the table.")
    who = {kind: i for i, (kind, _) in enumerate(fields.cast)}
    assert fields.held[who["man"]] == "lantern" and fields.seats[who["man"]] == "horse" and "tall" in fields.traits[who["man"]]
    assert ("cat", "under", "table") in fields.relations


@pytest.mark.parametrize(
    ("line", "setting", "cast"),
    [
        ("Darkness comes down on the battlefield, where a young officer lies with a bullet through his heart.", "battlefield", ["young officer"]),
        ("A wounded stag stands at bay in the forest.", "forest", ["stag"]),
        ("A funeral procession files in at the churchyard gate.", "churchyard", ["funeral procession"]),
        ("Passers-by stare at a drunkard in the street.", "street", ["onlooker", "drunkard"]),
    ],
)
def test_who_is_there_and_where(line: str, setting: str, cast: list[str]) -> None:
    fields = parse_line(line)
    assert fields.setting == setting and [kind for kind, _ in fields.cast] == cast


def test_unnumbered_plurals_are_left_open() -> None:
    fields = parse_line("Three sailors feed gulls on the quay.")
    assert dict(fields.cast) == {"sailor": 3, "gull": 3}
    assert [fields.cast[i][0] for i in fields.unsure] == ["gull"]
    said = as_json(fields)
    assert [(entry["kind"], entry["count"]) for entry in said["cast"]] == [("sailor", 3), ("gull", "several")]
    assert said["setting"] == ["quay", "harbour"]


@pytest.mark.parametrize(
    ("line", "setting", "indoors"),
    [
        ("The judge frowns at the woman in the dock.", "courtroom", True),
        ("Gulls wheel above the dock.", "dock", False),
        ("The old dressmaker pins a hem beneath the chandelier.", "room", True),
        ("The parlour curtains stir.", "parlour", True),
        ("Hope dies last.", "", None),
    ],
)
def test_places_said_in_passing_and_implied(line: str, setting: str, indoors: bool | None) -> None:
    fields = parse_line(line)
    assert (fields.setting, fields.indoors) == (setting, indoors)


def test_a_character_is_one_kind_in_every_scene() -> None:
    dracula = Character("Dracula", aliases=("the Count",), pronoun="he", mentions=9)
    kinds = set()
    for line in ("The Count stood in the hall.", "Dracula climbed the wall.", "In the chapel Dracula lay in a box."):
        doc = read([line])[0]
        kinds |= {kind for kind, _, _ in understand(doc, [dracula]).cast}
    assert kinds == {"count named Dracula"}


def _score(labels: Path, tmp_path: Path) -> dict[str, float]:
    parsed = tmp_path / "parsed.jsonl"
    items = [json.loads(line) for line in labels.read_text(encoding="utf-8").splitlines()]
    parsed.write_text("".join(json.dumps({"id": item["id"], **as_json(parse_line(item["text"]))}) + "\n" for item in items), encoding="utf-8")
    told = subprocess.run([sys.executable, str(SHARED / "score.py"), str(labels), str(parsed)], capture_output=True, text=True, check=True).stdout
    return {name: float(value) for name, _, value in (pair.partition("=") for pair in told.strip().splitlines()[-1].split())}


@pytest.mark.skipif(not SHARED.exists(), reason="../shared/scenes is not here")
def test_labelled_lines(tmp_path: Path) -> None:
    figures = _score(SHARED / "dev.jsonl", tmp_path)
    assert figures["headline"] >= 0.98 and figures["must_not_violations"] == 0


@pytest.mark.skipif(not SHARED.exists(), reason="../shared/scenes is not here")
def test_labelled_lines_of_other_novels(tmp_path: Path) -> None:
    data = Path(__file__).parents[1] / "data"
    figures = _score(data / "scene_lines.jsonl", tmp_path)
    assert figures["headline"] >= 0.94 and figures["must_not_violations"] <= 6
    last = _score(data / "scene_lines_last.jsonl", tmp_path)  # the set that was written last: scored before any mending for it, and little after
    assert last["headline"] >= 0.9 and last["must_not_violations"] <= 4


@pytest.mark.parametrize(
    ("line", "plain"),
    [
        ("Pale as marble, a servant girl stands before her judges.", "A servant girl stands before her judges."),
        ("Like a hound on a scent Holmes crawls along the pool.", "Holmes crawls along the pool."),
        ("A mongrel as thin as a rake noses along the quay.", "A mongrel noses along the quay."),
        ("He puts a model no bigger than a clock on a table.", "He puts a model on a table."),
        ("The sharks glide by him as if with padlocks on their mouths.", "The sharks glide by him."),
        ("A lost officer takes the beavers for a tribe of men.", "A lost officer takes the beavers."),
        ("The canary-yellow caravan topples into the ditch.", "The yellow caravan topples into the ditch."),
        ("The magistrate, a whale among minnows, thumps the table.", "The magistrate, thumps the table."),
        ("The room grows quiet as the hangman tests the rope.", ""),
        ("As soon as the clock strikes, two men cross the square.", ""),
        ("She takes the dog for a walk in the park.", ""),
        ("He would like a glass of wine.", ""),
    ],
)
def test_figures_go_out_of_the_text_and_clauses_of_time_stay(line: str, plain: str) -> None:
    [doc] = parse.parse([line])
    assert literal(doc) == plain


@pytest.mark.parametrize(
    ("line", "there", "gone"),
    [
        ("The captain's hatred is a locked furnace that warms no living soul.", "captain", "furnace"),
        ("Suspicion gnaws at the old steward like a rat behind the wainscot.", "old steward", "rat"),
        ("Two black fiends lurk beneath the man's brows.", "man", "black fiend"),
        ("Her grief is a river without a bridge.", "woman", "bridge"),
        ("A scarecrow of a man counts his money in the garret.", "man", "scarecrow"),
    ],
)
def test_the_vehicle_goes_and_the_tenor_stays(line: str, there: str, gone: str) -> None:
    fields = parse_line(line)
    seen = {kind for kind, _ in fields.cast} | set(fields.objects)
    assert there in seen and gone not in seen
