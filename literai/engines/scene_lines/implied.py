"""Where things and people stand, when a sentence names no place: a table of cues, furniture for some room, and weaker cues of `habitats.toml`."""

# ruff: noqa: E501 - tables and shapes read best one a line

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from literai.engines.illustrator import lexicon


def _tails(noun: str) -> list[str]:
    """The noun, its shorter endings, what it is drawn as."""
    parts = noun.split()
    key = lexicon.find("things", noun)
    return [
        *(" ".join(parts[start:]) for start in range(len(parts))),
        *([key] if key in ("bed", "sofa", "armchair", "fireplace", "piano", "stove", "bookcase", "desk") else []),
    ]


_IMPLIED = (  # things, deeds or people that stand in one place only, when no place is named
    ("church", True, "pulpit, aisle, pew, altar, hymn, organ loft, font, lectern, choirboy, congregation, nave, sermon"),
    ("courtroom", True, "jury, juror, juryman, dock, verdict, witness box, prosecutor, barrister"),
    ("schoolroom", True, "blackboard, tutor, schoolmaster, schoolmistress, slate, headmaster, pupil, usher"),
    ("theatre", True, "footlight, curtain call, spotlight, stage, orchestra pit, ballerina, ballet, prima donna, scene-shifter, stagehand, prompter, applause"),
    ("bedroom", True, "bed, pillow, four-poster, bedclothes, blanket, counterpane, mattress, quilt, nightcap, cradle, bedpost, nightstand, bedstead, coverlet"),
    ("ballroom", True, "waltz, ballroom, quadrille, dance floor, dancing partner, polka, minuet"),
    ("kitchen", True, "stove, oven, saucepan, frying pan, rolling pin, dough, scullery maid, kitchen maid, cook, cauldron, range"),
    ("tavern", True, "tankard, innkeeper, barman, barmaid, landlord, publican, ale, beer mug, bartender"),
    ("dining room", True, "soup, joint, dinner, banquet, dinner table, supper, roast, toast"),
    ("laboratory", True, "test tube, retort, bunsen burner, crucible, microscope, scalpel"),
    ("workshop", True, "anvil, bellows, lathe, workbench, easel, loom, forge, palette"),
    ("shop", True, "counter, shopkeeper, shopman, customer, till, shop window"),
    ("park", False, "perambulator, bandstand, nursemaid and pram, pram, baby carriage, park bench"),
    ("market", False, "awning, stall, market stall, carpet seller, fishwife, costermonger, hawker, stallholder, market woman"),
    ("office", True, "clerk, typewriter, typist, cashier, stool and ledger, pigeonhole, copying clerk"),
    ("study", True, "desk, writing desk, inkstand, ledger, writing-table, manuscript"),
    ("prison", True, "turnkey, gaoler, jailer, warder, shackle, iron bars, prison door"),
    ("hospital", True, "hospital bed, stretcher, ward nurse, operating table"),
    ("parlour", True, "fireplace, armchair, sofa, piano, hearthrug, mantelpiece, hearth rug, tea tray, settee, hearth"),
    ("library", True, "bookcase, bookshelf, bookshelves"),
    (
        "ship",
        False,
        "mast, deck, rigging, helm, helmsman, steersman, cabin boy, first mate, stowaway, mainsail, bowsprit, quarterdeck, capstan, harpooner, boatswain, crow's nest, ship's wheel, anchor, bulwark, cutlass, boarding party, sail",
    ),
    ("boat", False, "oar, oarsman, canoe, rowing boat, raft, dinghy, punt, lifeboat, whaleboat, skiff, gondola, gondolier, paddle"),
    ("sea", False, "wave, whale, shark, dolphin, ship, schooner, steamer, billow, shipwreck, mermaid, frigate, sailing ship, yacht"),
    ("battlefield", False, "cannon, cavalry, bayonet, regiment, infantry, artillery, musketry, bugler, cannonball, trench, battalion, standard-bearer"),
    ("churchyard", False, "grave, gravestone, tombstone, gravedigger, headstone, hearse, pallbearer, yew, sexton, coffin bearer, mourner, burial"),
    ("railway", False, "train, locomotive, railway engine, stationmaster, rail, signalman"),
    ("sky", False, "airship, aeroplane, biplane, flying machine, aeronaut, aviator, parachute"),
    ("square", False, "gallows, guillotine, scaffold, pillory, hangman, executioner"),
    ("road", False, "carriage, coach, stagecoach, cart, wagon, coachman, milestone, highwayman, waggon, cab, caravan, postilion, signpost, horseman"),
    ("snowfield", False, "sled, sledge, husky, sleigh, iceberg, igloo, dog-team, ice floe, sled dog, polar bear"),
    ("field", False, "windmill, plough, scythe, haystack, harvester, reaper, sheaf, ploughman, scarecrow, furrow, haycock, haymaker, stile"),
    ("barn", True, "hay, straw, manger, hayloft"),
    ("farm", False, "cow, hen, pigsty, milkmaid, rooster, barnyard"),
    ("camp", False, "campfire, tent, wigwam, bivouac"),
    ("forest", False, "oak, fir, woodcutter, pine, elm, beech, thicket, bracken, bough"),
    (
        "garden",
        False,
        "lavender, foxglove, hollyhock, dahlia, bush, hedge, rose bush, flower bed, gardener, sundial, beehive, rose tree, lawnmower, trellis, arbour, apple tree",
    ),
    ("river", False, "ford, weir, ferryman, water lily, waterfall, angler, fishing rod"),
    ("beach", False, "castaway, palm, palm tree, coconut, cocoanut, seashell, sandcastle, driftwood, seaweed, crab, footprint in the sand"),
    ("street", False, "street lamp, lamp-post, pavement, cab, omnibus, lamplighter, policeman, hansom, passer-by, shop window, crossing sweeper"),
    ("desert", False, "camel, pyramid, sphinx, oasis, sand dune"),
    ("window", None, "window, windowsill, blind, casement, pane"),
    ("doorway", None, "door, threshold, doorstep, doorway, knocker"),
)
_TABLE = {word.strip(): (number, name, inside) for number, (name, inside, text) in reversed(list(enumerate(_IMPLIED))) for word in text.split(",")}


_HINTS = (  # places that only two or more of these together speak for
    ("battlefield", False, "warrior, spear, shield, archer, chariot, general, gun, drum, soldier, smoke, troops, bullet, regiment, wounded man"),
    (
        "ship",
        False,
        "captain, sailor, crew, rope, plank, gangplank, parrot, mate, cabin boy, treasure map, deckhand, telescope, pirate, compass, horizon, lookout, gull, barrel of rum, wheel",
    ),
    ("street", False, "beggar, crowd, lamp, dog, carriage, policeman, errand boy, newsboy, window, organ, monkey, passer-by, knife grinder"),
    ("forest", False, "tree, poacher, hunter, wolf, bear, stag, fox, axe, leaf, bush, deer, gamekeeper, creeper, vine, root"),
    ("garden", False, "tree, flower, rose, gardener, bee, butterfly, wall, apple, pear, lily, ladder, basket, robin, blackbird, bird"),
    ("road", False, "horse, rider, dust, driver, wheel, donkey, traveller, coach, pedlar, cart, mud, dog"),
    ("field", False, "hound, huntsman, mare, sheep, shepherd, cow, goat, farmer, horse, hay, lamb, lark"),
    ("shore", False, "gull, fisherman, boat, net, rock, seal, mermaid, wave"),
)
_HINTED = {word.strip(): (number, name, inside) for number, (name, inside, text) in reversed(list(enumerate(_HINTS))) for word in text.split(",")}
_INSIDE = frozenset(("table", "round table", "desk", "chair", "armchair", "sofa", "bookcase", "cupboard", "clock", "piano", "mirror", "picture", "fireplace", "stove", "chandelier", "curtain", "cushion", "lamp", "candle", "door", "cradle", "stool", "teapot"))  # fmt: skip


_MOVED = ("parlour", "study", "dining room", "bedroom")  # whose furniture people carry out of doors


def _hinted(nouns: Sequence[str]) -> tuple[str, bool | None]:
    """By two things of one open place; else some room, by furniture that stands in rooms only."""
    entries: dict[tuple[int, str, bool | None], set[str]] = {}
    for noun in nouns:
        for tail in _tails(noun):
            if tail in _HINTED:
                entries.setdefault(_HINTED[tail], set()).add(tail)
                break
    best = max(entries, key=lambda key: (len(entries[key]), -key[0]), default=None)
    if best is not None and len(entries[best]) > 1:
        return best[1], best[2]
    if any(lexicon.find("things", noun) in _INSIDE and not lexicon.find("animals", noun) and not lexicon.find("people", noun) for noun in nouns):
        return "room", True
    return "", None


_SIDES = {"indoors": True, "outdoors": False, "either": None}
_HABITATS: dict[str, tuple[str, bool | None]] = {}  # word to where it is most often found, where no surer table speaks
for _side, _places in tomllib.loads(Path(__file__).with_name("habitats.toml").read_text(encoding="utf-8")).items():
    for _place, _words in _places.items():
        for _word in _words.split(","):
            _HABITATS.setdefault(_word.strip(), (_place, _SIDES[_side]))
_WILD = {"pine": "forest", "tree": "forest", "bush": "garden", "rock": "hill", "palm": "beach"}  # of what grows or lies there
_BEASTS = {
    "forest": "wolf, bear, deer, fox, owl, hedgehog, squirrel", "jungle": "lion, tiger, elephant, monkey, ape, leopard, rhinoceros, hippopotamus, snake, parrot",
    "sea": "whale, shark, fish, octopus, jellyfish, seal, dolphin", "field": "cow, sheep, lamb, bull, calf, hare, rabbit, goat, crow, horse", "farm": "pig, chicken, cock, turkey, goose",
    "desert": "camel, vulture", "river": "swan, heron, otter, beaver, duck, crocodile, frog", "shore": "gull, crab, lobster, penguin",
}  # fmt: skip
_LAIRS = {word.strip(): place for place, text in _BEASTS.items() for word in text.split(",")}


_WILD_PEOPLE = frozenset(("hunter", "native", "sailor", "pirate", "castaway", "boy", "explorer", "savage", "charmer", "soldier", "gipsy", "child", "girl"))


def likely(nouns: Sequence[str]) -> tuple[str, bool | None]:
    """The last guess: where most of what is seen is usually found; then where such a beast or plant lives. The first of a tie in the table's order."""
    votes = Counter(entry for noun in nouns if (entry := next((_HABITATS[tail] for tail in _tails(noun) if tail in _HABITATS), None)) is not None)
    if votes:
        order = list(dict.fromkeys(_HABITATS.values()))
        return max(votes, key=lambda entry: (votes[entry], -order.index(entry)))
    tame = any(lexicon.find("animals", noun) in ("parrot", "monkey", "snake", "cat") for noun in nouns)
    if tame and any(lexicon.find("people", noun) and not lexicon.find("animals", noun) and noun not in _WILD_PEOPLE for noun in nouns):
        return "room", True  # a parrot that somebody keeps
    wild = [place for noun in nouns if (place := _LAIRS.get(lexicon.find("animals", noun)) or _WILD.get(lexicon.find("plants", noun)))]
    if wild:
        return wild[0], False
    hints = Counter(_HINTED[tail][1:] for noun in nouns if (tail := next((tail for tail in _tails(noun) if tail in _HINTED), "")))
    return max(hints, key=lambda entry: hints[entry]) if hints else ("", None)


def speaks(noun: str) -> bool:
    """Is it in these tables by its own name?"""
    return any(tail in _TABLE or tail in _HINTED or tail in _HABITATS for tail in _tails(noun))


def implied(nouns: Sequence[str]) -> tuple[str, bool | None]:
    """Where these things and people are found, when no place is named: the first place of the list that two speak for, else that one does."""
    votes: dict[tuple[int, str, bool | None], int] = {}
    for noun in nouns:
        entry = next((_TABLE[tail] for tail in _tails(noun) if tail in _TABLE), None)
        if entry is not None:
            votes[entry] = votes.get(entry, 0) + 1
    fireside = {lexicon.find("things", noun) for noun in nouns}
    if (
        "fire" in fireside
        and fireside
        & {"table", "chair", "armchair", "sofa", "glass", "bottle", "teapot", "round table", "cup", "food", "book", "cushion", "letter", "watch", "basket"}
        and not any(key[2] is False for key in votes)
        and not any(lexicon.exact("plants", noun) for noun in nouns)
    ):
        return "parlour", True
    hinted = _hinted(nouns)
    if not votes:
        return hinted
    growing = [key for key in votes if key[1] in ("garden", "forest", "field")]
    if growing and not any(key[2] is True and key[1] not in _MOVED for key in votes):
        return growing[0][1], False  # a chair among the lavender was carried out
    if hinted[0] and max(votes.values()) == 1 and hinted[1] is False:
        return hinted
    _number, name, inside = max(votes, key=lambda key: (votes[key], -key[0]))
    return name, inside
