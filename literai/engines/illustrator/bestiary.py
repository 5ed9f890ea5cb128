"""Measures of the four-legged animals."""

# ruff: noqa: E501 - a beast a line

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Beast:
    """A four-legged body plan; lengths in heights of the withers."""

    colour: str
    head: str = "dog"  # of SKULLS
    long: float = 1.1  # of the trunk
    deep: float = 0.44  # of the chest; the legs are the rest
    thick: float = 0.085  # of a leg at the cannon
    neck: float = 0.3
    neck_angle: float = 45.0  # above level
    size: float = 0.36  # length of the head
    head_angle: float = 24.0  # below level
    tuck: float = 0.06  # of the belly
    sag: float = 0.03  # of the back
    croup: float = 0.0  # how far the rump rises
    ears: str = "point"  # point, cat, long, side, round, big, flop, none
    horns: str = ""
    tail: str = "thin"  # thin, tuft, bush, plume, curl, brush, taper, short, none
    foot: str = "paw"
    under: str = ""  # colour of belly and chin
    second: str = ""  # colour of mane and marks
    face: str = ""
    mane: str = ""  # crest, ruff, wig
    marks: str = ""  # stripes, spots, patches, wool, spines
    humps: int = 0

    @property
    def legs(self) -> float:
        return 1.0 - self.deep


_HORSE = Beast("#7a4f34", "horse", 1.08, 0.44, 0.078, 0.5, 52, 0.42, 46, 0.07, 0.035, 0.02, tail="plume", foot="hoof", second="#33211a", mane="crest")
_COW = Beast(
    "#9c5f40",
    "cow",
    1.32,
    0.56,
    0.088,
    0.26,
    12,
    0.42,
    34,
    0.02,
    0.02,
    0.02,
    ears="side",
    horns="short",
    tail="tuft",
    foot="hoof",
    marks="patches",
    second="#efe4d2",
)
_DOG = Beast("#a8763f", "dog", 1.02, 0.44, 0.085, 0.26, 52, 0.42, 14, 0.1, 0.02, 0.0, ears="flop", tail="curl", under="#e8d8b8")
_CAT = Beast(
    "#b8803f", "cat", 1.24, 0.5, 0.095, 0.16, 48, 0.42, 6, 0.06, 0.0, 0.03, ears="cat", tail="curl", under="#f0e2c8", marks="stripes", second="#8a5a28"
)
_LION = Beast("#cf9a4a", "cat", 1.24, 0.46, 0.12, 0.24, 34, 0.4, 10, 0.1, 0.02, ears="round", tail="tuft", second="#8a5226", mane="ruff", under="#ead0a0")
_DEER = Beast("#a8703f", "deer", 1.0, 0.38, 0.052, 0.46, 58, 0.3, 26, 0.08, 0.01, 0.02, ears="side", tail="short", foot="hoof", under="#ead8b8")
_MOUSE = Beast("#8e8478", "mouse", 1.5, 0.78, 0.09, 0.06, 10, 0.66, 6, 0.02, 0.0, 0.14, ears="big", tail="thin", under="#d8cec2")

BEASTS: dict[str, Beast] = {
    "horse": _HORSE, "white horse": replace(_HORSE, colour="#e6e0d6", second="#c2bab0"), "black horse": replace(_HORSE, colour="#2c2830", second="#16141a"),
    "zebra": replace(_HORSE, colour="#ece8e0", second="#2a2628", marks="stripes", neck=0.42, tail="tuft"), "donkey": replace(_HORSE, colour="#8a8078", neck=0.38, neck_angle=44, size=0.4, ears="long", tail="tuft", under="#d6cec0", second="#4a423c"),
    "pony": replace(_HORSE, colour="#a87a4e", second="#e6d8bc", thick=0.092, deep=0.48, neck=0.4), "cow": _COW, "ox": replace(_COW, colour="#7a4a34", marks="", second=""), "bull": replace(_COW, colour="#2f2624", marks="", second="", deep=0.6, neck_angle=2, thick=0.1),
    "buffalo": replace(_COW, colour="#4a3428", marks="", second="#2a1c16", deep=0.62, neck_angle=-12, croup=-0.12, horns="short", mane="ruff"), "dog": _DOG,
    "puppy": replace(_DOG, size=0.54, long=0.9, deep=0.5, thick=0.11), "terrier": replace(_DOG, colour="#e8e0d0", marks="patches", second="#7a4a2c", deep=0.5, tail="short"), "hound": replace(_DOG, colour="#37302e", long=1.12, deep=0.42, neck=0.3, tail="thin", under="", size=0.44),
    "greyhound": replace(_DOG, colour="#9a8c80", deep=0.36, tuck=0.16, thick=0.06, neck=0.36, size=0.38, tail="thin", under=""), "poodle": replace(_DOG, colour="#ece6dc", marks="wool", deep=0.48, tail="short", under=""), "wolf": replace(_DOG, colour="#6f737d", ears="cat", long=1.14, neck=0.28, neck_angle=26, size=0.46, tail="bush", under="#c6c6c4"),
    "fox": replace(_DOG, colour="#c4622a", ears="cat", long=1.2, deep=0.38, thick=0.07, neck=0.22, neck_angle=32, size=0.44, tail="bush", under="#f2e6d4"), "jackal": replace(_DOG, colour="#b08a5a", ears="cat", tail="bush", thick=0.07), "hyena": replace(_DOG, colour="#a08a68", ears="round", croup=-0.12, marks="spots", second="#5a4632", under=""),
    "cat": _CAT, "black cat": replace(_CAT, colour="#2a2830", marks="", under="", second=""), "kitten": replace(_CAT, size=0.58, long=1.05), "lion": _LION, "lioness": replace(_LION, mane="", second="#b07a34"), "tiger": replace(_LION, colour="#d27f34", mane="", marks="stripes", second="#241a16", tail="thin", under="#f2e6d2"),
    "leopard": replace(_LION, colour="#d8a850", mane="", marks="spots", second="#4a3018", tail="thin", deep=0.42), "panther": replace(_LION, colour="#26242c", mane="", second="", tail="thin", under="", deep=0.42), "bear": Beast("#5a4030", "bear", 1.26, 0.62, 0.15, 0.2, 12, 0.46, 14, 0.03, -0.02, -0.03, ears="round", tail="short"),
    "polar bear": Beast("#ece8de", "bear", 1.34, 0.58, 0.15, 0.28, 14, 0.44, 12, 0.03, -0.01, ears="round", tail="short"), "badger": Beast("#5a5650", "bear", 1.5, 0.66, 0.13, 0.1, -4, 0.6, 10, 0.02, -0.06, ears="round", tail="short", face="#e6e0d4"),
    "pig": Beast("#dc9c92", "pig", 1.36, 0.66, 0.1, 0.1, 2, 0.52, 16, 0.0, -0.03, ears="flop", tail="thin", foot="hoof"), "boar": Beast("#4a3c34", "pig", 1.3, 0.64, 0.09, 0.12, -2, 0.56, 20, 0.05, -0.05, -0.06, ears="point", horns="tusks", tail="thin", foot="hoof", mane="crest"),
    "sheep": Beast("#ece4d4", "sheep", 1.18, 0.6, 0.075, 0.16, 22, 0.38, 28, 0.0, 0.0, ears="side", tail="short", foot="hoof", face="#4a423e", marks="wool", mane="wig"), "lamb": Beast("#f4eee2", "sheep", 0.98, 0.5, 0.075, 0.16, 34, 0.42, 24, 0.0, 0.0, ears="side", tail="short", foot="hoof", face="#e8dccc", marks="wool"),
    "ram": Beast("#ddd2bc", "sheep", 1.2, 0.6, 0.08, 0.16, 18, 0.4, 30, 0.0, 0.0, ears="side", horns="ram", tail="short", foot="hoof", face="#5a4c42", marks="wool"), "goat": Beast("#d2c8b8", "sheep", 1.04, 0.48, 0.065, 0.28, 48, 0.36, 30, 0.05, 0.02, ears="side", horns="curved", tail="short", foot="hoof"),
    "deer": _DEER, "stag": replace(_DEER, colour="#8f5c34", horns="antlers", deep=0.42, thick=0.058), "fawn": replace(_DEER, colour="#c08a54", marks="spots", second="#f2e6cc", size=0.36, long=0.9), "antelope": replace(_DEER, colour="#c4955a", horns="straight"), "reindeer": replace(_DEER, colour="#8a7a6a", horns="antlers", deep=0.48, neck_angle=36, under="#d8d0c4"),
    "elephant": Beast("#83868f", "rhino", 1.3, 0.62, 0.19, 0.1, 20, 0.5, 10, -0.02, -0.05, -0.03, ears="none", horns="trunk", tail="thin"), "rhinoceros": Beast("#8c8a86", "rhino", 1.46, 0.62, 0.16, 0.16, -4, 0.56, 12, 0.0, 0.02, ears="point", horns="nose", tail="thin"),
    "hippopotamus": Beast("#8a7480", "pig", 1.6, 0.72, 0.17, 0.1, 0, 0.6, 8, -0.02, -0.02, ears="round", tail="short"), "camel": Beast("#c8985a", "camel", 1.04, 0.42, 0.07, 0.56, 40, 0.34, 12, 0.06, 0.0, ears="round", tail="tuft", foot="paw", humps=1), "llama": Beast("#e2d4bc", "camel", 0.96, 0.46, 0.07, 0.56, 76, 0.3, 10, 0.02, ears="point", tail="short", foot="hoof", marks="wool"),
    "giraffe": Beast("#d8a860", "camel", 0.82, 0.34, 0.058, 1.05, 68, 0.26, 26, 0.08, 0.05, -0.1, ears="side", horns="short", tail="tuft", foot="hoof", marks="patches", second="#8f5a2c", mane="crest"), "kangaroo": Beast("#b08458", "deer", 0.9, 0.5, 0.09, 0.3, 62, 0.32, 18, 0.0, ears="long", tail="taper"),
    "monkey": Beast("#6a4c38", "ape", 0.86, 0.42, 0.085, 0.08, 40, 0.42, 0, 0.06, ears="round", tail="curl", under="#d8b894"), "ape": Beast("#3c3230", "ape", 0.9, 0.5, 0.14, 0.1, 46, 0.46, 0, 0.04, croup=-0.14, ears="round", tail="none"), "mouse": _MOUSE, "rat": replace(_MOUSE, colour="#5f564e", long=1.8, size=0.62, ears="round", under=""),
    "squirrel": Beast("#a8582c", "mouse", 1.1, 0.66, 0.1, 0.12, 46, 0.52, 6, 0.02, ears="cat", tail="brush", under="#f0e2cc"), "weasel": Beast("#9a6a3c", "mouse", 2.1, 0.56, 0.1, 0.3, 30, 0.5, 6, 0.04, ears="round", tail="thin", under="#f2e8d6"), "hedgehog": Beast("#6a5440", "mouse", 1.5, 0.84, 0.1, 0.02, -20, 0.6, 16, 0.0, ears="round", tail="none", marks="spines", face="#c8ac88"),
    "lizard": Beast("#6f8f4a", "lizard", 1.9, 0.5, 0.12, 0.2, 16, 0.66, 0, 0.0, ears="none", tail="taper", under="#c8cc94"), "crocodile": Beast("#55693f", "lizard", 2.6, 0.62, 0.16, 0.1, 4, 1.15, 0, 0.0, ears="none", tail="taper", under="#c2c48e"), "mole": replace(_MOUSE, colour="#3a3438", ears="none", tail="short", under=""),
    "otter": Beast("#6a4a34", "mouse", 2.0, 0.6, 0.12, 0.24, 26, 0.5, 6, 0.03, ears="round", tail="taper", under="#c8b094"), "beaver": Beast("#6a4428", "mouse", 1.5, 0.8, 0.13, 0.06, 10, 0.6, 6, 0.0, -0.02, 0.06, ears="round", tail="taper"),
    "ass": replace(_HORSE, colour="#9a8e82", neck=0.38, neck_angle=40, size=0.4, ears="long", tail="tuft", under="#dcd4c6", second="#4a423c"), "calf": replace(_COW, size=0.46, long=1.05, deep=0.48, horns=""), "unicorn": replace(_HORSE, colour="#f0ece6", second="#d8cfe0", horns="straight"), "griffin": replace(_LION, head="dog", colour="#b8863c", mane="", marks="", tail="tuft"),
    "porcupine": Beast("#3f3832", "mouse", 1.6, 0.84, 0.1, 0.04, -10, 0.6, 12, 0.0, ears="round", tail="none", marks="spines", face="#6a5a4c"), "guinea pig": replace(_MOUSE, colour="#a8642c", ears="round", tail="none", marks="patches", second="#f2e8d8"),
    "dragon": Beast("#5a7a44", "lizard", 1.3, 0.46, 0.1, 0.62, 58, 0.46, 16, 0.06, horns="curved", ears="none", tail="taper", under="#c8b878"),
}  # fmt: skip
