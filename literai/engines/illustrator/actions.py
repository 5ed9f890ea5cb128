"""What verbs and things in the hand look like: verb to pose, word to held item. Pure data."""

# ruff: noqa: E501 - tables and shapes read best one a line

from __future__ import annotations

# verb: pose. Verbs are lemmas, as the describer gives them.
ACTIONS = {
    "haul": "push",
    "shove": "push",
    "hail": "wave",
    "worship": "pray",
    "fire": "aim",
    "shoot": "aim",
    "aim": "aim",
    "plough": "dig",
    "run": "run", "rush": "run", "dash": "run", "hurry": "run", "flee": "run", "chase": "run", "race": "run", "gallop": "run", "dart": "run", "escape": "run", "bolt": "run", "scamper": "run", "charge": "run",
    "walk": "walk", "go": "walk", "come": "walk", "stride": "walk", "wander": "walk", "march": "walk", "pace": "walk", "stroll": "walk", "step": "walk", "enter": "walk", "leave": "walk", "pass": "walk",
    "creep": "walk", "limp": "walk", "trudge": "walk", "stagger": "walk", "approach": "walk", "follow": "walk", "cross": "walk", "wade": "walk", "stalk": "walk", "return": "walk", "trot": "walk", "lead": "walk", "advance": "walk", "stumble": "walk", "slip": "walk",
    "sit": "sit", "rest": "sit", "perch": "sit", "seat": "sit", "dine": "drink", "drink": "drink", "eat": "drink", "sip": "drink", "breakfast": "drink", "toast": "drink", "row": "sit", "lounge": "sit", "nurse": "sit",
    "read": "read", "study": "read", "write": "write", "copy": "write", "sign": "write", "draw": "write", "work": "write",
    "kneel": "kneel", "pray": "pray", "crouch": "cower", "cower": "cower", "hide": "cower", "huddle": "cower", "shrink": "cower", "tremble": "cower", "squat": "cower", "crawl": "crawl",
    "bow": "bow", "stoop": "lean", "bend": "lean", "curtsy": "bow", "lean": "lean", "listen": "listen", "peer": "lean", "peep": "listen",
    "point": "point", "accuse": "point", "show": "point", "gesture": "point", "beckon": "wave", "warn": "point", "order": "point", "command": "point", "lecture": "point",
    "reach": "reach", "give": "reach", "hand": "reach", "take": "reach", "offer": "reach", "push": "push", "pull": "reach", "open": "reach", "touch": "reach", "seize": "reach", "grasp": "reach", "catch": "reach", "grab": "reach", "knock": "reach", "stretch": "reach", "pour": "reach", "stir": "reach", "feed": "reach", "beat": "fight", "drag": "reach", "paint": "reach", "examine": "reach",
    "wave": "wave", "raise": "raise", "lift": "raise", "shout": "raise", "cheer": "raise", "throw": "raise", "call": "raise", "cry": "horror", "hold": "hold", "carry": "carry", "bear": "carry", "bring": "carry",
    "think": "think", "ponder": "think", "wonder": "think", "consider": "think", "puzzle": "think", "doubt": "think", "brood": "think", "muse": "think", "reflect": "think", "smoke": "smoke",
    "scream": "horror", "shriek": "horror", "start": "horror", "recoil": "horror", "fear": "horror", "stare": "horror", "gasp": "horror", "gaze": "look_up", "look": "stand2", "watch": "stand2", "see": "stand2", "stand": "stand", "wait": "folded", "speak": "talk", "talk": "talk", "say": "talk", "tell": "talk", "argue": "point", "explain": "point", "ask": "talk",
    "weep": "weep", "sob": "weep", "mourn": "weep", "grieve": "weep", "dance": "dance", "waltz": "dance", "embrace": "embrace", "kiss": "embrace", "hug": "embrace", "fight": "fight", "strike": "fight", "hit": "fight", "attack": "fight", "struggle": "fight", "wrestle": "fight", "swing": "fight", "stab": "fight", "kill": "fight", "duel": "aim", "dig": "dig",
    "climb": "climb", "mount": "climb", "scramble": "climb", "ascend": "climb", "swim": "swim", "float": "swim", "drown": "swim", "dive": "swim", "fall": "fall", "tumble": "fall", "trip": "fall", "drop": "fall", "faint": "fall", "drift": "fall", "hang": "climb", "fly": "fall", "jump": "fall", "leap": "fall",
    "lie": "lie", "sleep": "lie", "snore": "lie", "slumber": "lie", "nap": "lie", "die": "lie", "sprawl": "lie", "doze": "sit", "nod": "sit", "bask": "sit", "ride": "ride", "play": "play", "sing": "raise", "laugh": "talk", "smile": "stand", "meet": "talk", "greet": "reach",
}  # fmt: skip
HOLDABLE = {
    "book": "book", "letter": "letter", "lantern": "lantern", "candle": "candle", "sword": "sword", "gun": "gun", "cup": "cup", "glass": "glass", "bottle": "bottle", "flask": "bottle", "watch": "watch",
    "umbrella": "umbrella", "bag": "bag", "flowers": "flower", "violin": "violin", "lamp": "lantern",
}  # fmt: skip
HAND_WORDS = {"match": "match", "torch": "torch", "stick": "stick", "cane": "stick", "walking-stick": "stick", "staff": "staff", "crutch": "stick", "pipe": "pipe", "lens": "lens", "magnifying glass": "lens", "spear": "spear", "axe": "axe", "hatchet": "axe", "spade": "tool", "shovel": "dig", "rake": "dig", "club": "stick", "poker": "stick", "whip": "stick", "iron bar": "stick", "harpoon": "spear", "hoe": "dig", "candle": "candle"}  # fmt: skip
