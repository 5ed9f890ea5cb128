"""What a face says: brows, lids and mouth, from the mood of the scene and from what the figure does."""

# ruff: noqa: E501 - tables and shapes read best one a line

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Expression:
    """Measures of a face; 0 is calm."""

    inner: float = 0.0  # how far the inner ends of the brows rise, head radii
    outer: float = 0.0  # and the outer ends
    smile: float = 0.0  # corners of the mouth up, negative down
    gape: float = 0.0  # how far the mouth stands open
    lids: float = 1.0  # 0 closed, 1 open, 1.5 wide


FACES = {
    "": Expression(smile=0.02),
    "happy": Expression(inner=0.02, outer=0.02, smile=0.1),
    "laughing": Expression(inner=0.04, outer=0.03, smile=0.1, gape=0.1, lids=0.35),
    "sad": Expression(inner=0.11, outer=-0.04, smile=-0.07, lids=0.7),
    "afraid": Expression(inner=0.13, outer=0.06, smile=-0.05, gape=0.12, lids=1.5),
    "angry": Expression(inner=-0.1, outer=0.07, smile=-0.07, lids=0.85),
    "stern": Expression(inner=-0.05, outer=0.02, smile=-0.02, lids=0.8),
    "asleep": Expression(inner=0.02, smile=0.02, lids=0.0),
    "rapt": Expression(inner=0.05, outer=0.05, lids=1.2),
}
_MOODS = {
    "happy": "joyful happy merry cheerful gay playful festive warm tender hopeful amused proud comic friendly",
    "sad": "sad sorrow sorrowful weeping grief mournful melancholy gloomy lonely desolate miserable despair despairing weary resigned",
    "afraid": "afraid fear fearful terrified terror horror horrified dread dreadful panic alarmed eerie",
    "angry": "angry anger furious fury rage violent fierce hostile",
    "stern": "tense grim ominous suspicious solemn anxious uneasy bitter cold",
    "rapt": "curious wonder awe astonished surprised mysterious excited",
}
MOODS = {word: face for face, words in _MOODS.items() for word in words.split()}
POSES = {
    "horror": "afraid", "cower": "afraid", "fall": "afraid", "weep": "sad", "fight": "angry", "raise": "laughing", "embrace": "happy", "dance": "happy", "lie": "asleep", "sleep": "asleep", "look_up": "rapt", "think": "stern", "kneel": "sad",
}  # fmt: skip


def face_of(mood: str, pose: str, *, dead: bool = False) -> Expression:
    """What the pose says wins over the mood of the whole scene."""
    if dead:
        return FACES["asleep"]
    if pose in POSES:
        return FACES[POSES[pose]]
    for word in mood.lower().split():
        if word in MOODS:
            return FACES[MOODS[word]]
    return FACES[""]
