"""Words that tell when, in what weather and mood; and words whose objects are not really there."""

from __future__ import annotations

from typing import cast

from literai.types import TimeOfDay


def _by_word(table: dict[str, str]) -> dict[str, str]:
    return {word.strip(): label for label, words in table.items() for word in words.split(",")}


_TIMES = {
    "dawn": "dawn,daybreak,sunrise,sunup,cockcrow,daylight breaking,first light",
    "morning": "morning,forenoon,breakfast,breakfast-time",
    "noon": "noon,midday,noonday,noontide",
    "afternoon": "afternoon,teatime",
    "dusk": "dusk,twilight,sunset,gloaming,nightfall,sundown",
    "evening": "evening",
    "night": "night,midnight,moonlight,moonlit,nighttime,night-time,starlight,starlit,small hours,moon",
    "day": "daylight,sunlight,sunshine,sunny,daytime,noon-day",
}
TIMES = cast("dict[str, TimeOfDay]", _by_word(_TIMES))
STRONG = ("dawn", "morning", "noon", "afternoon", "dusk", "evening", "night")  # asked first; "day" only when nothing else is said
WEATHERS = _by_word(
    {
        "storm": "storm,thunder,lightning,tempest,thunderstorm,gale,hurricane,squall,stormy,hail",
        "snow": "snow,snowy,snowing,snowflake,blizzard,snowfall,snowdrift,sleet,snowstorm",
        "rain": "rain,rainy,raining,drizzle,downpour,shower,pouring,rained,drizzling",
        "fog": "fog,foggy,mist,misty,haze,hazy,smog",
        "wind": "windy,breeze,gust,gusty,breezy,wind",
        "clear": "sunny,sunshine,sunlight,cloudless,sunlit",
    }
)
SEASONS = _by_word(
    {
        "spring": "spring,april,may,springtime",
        "summer": "summer,june,july,august,midsummer,summertime",
        "autumn": "autumn,autumnal,september,october,november",
        "winter": "winter,december,january,february,christmas,wintry,snow,frost,frosty",
    }
)
MOODS = _by_word(
    {
        "afraid": "afraid,terrified,terror,frightened,fear,horror,horrible,dread,trembling,ghastly,fearful,scream,shriek,cower,terrible,alarm,panic",
        "sad": "sad,sorrow,weep,tears,grief,mournful,melancholy,sob,wretched,miserable,lonely,desolate,gloomy,mourn,despair,sigh,brimming",
        "angry": "angry,furious,rage,fury,quarrel,anger,savage,wrath",
        "joyful": "laugh,laughing,merry,joy,joyful,cheerful,happy,delight,delighted,festive,gay,jolly,smiling",
        "calm": "quiet,calm,peaceful,peace,drowsy,still,serene,gentle,sleepy,silent",
        "tense": "anxious,uneasy,nervous,tense,suspicion,secret,stealthy,creep,listening,troubled,frantic",
        "wonder": "wonder,astonished,strange,curious,marvellous,amazed,puzzled,gaze,wonderful",
        "grim": "grim,dead,murder,death,corpse,cruel,blood,dark",
    }
)
# What these verbs speak or think of is not in the room.
MENTAL = frozenset(
    ["think", "remember", "recall", "imagine", "dream", "fancy", "wish", "want", "hope", "believe", "suppose", "suspect", "expect", "mean", "intend", "mention", "describe", "tell", "talk", "speak", "say", "hear", "wonder", "know", "fear", "consider", "forget", "forget", "promise", "plan", "discuss", "argue", "swear", "name", "call", "miss", "need", "seek", "desire", "prefer", "resemble", "deserve", "doubt", "understand", "explain", "recollect", "regret", "propose", "complain", "love", "hate"]
)  # fmt: skip
REFUSAL = frozenset(["refuse", "decline", "forbid", "deny", "avoid", "fail", "cease", "stop", "omit", "neglect", "forbear"])
NOT = frozenset(["no", "not", "never", "without", "nor", "neither", "none", "n't", "hardly", "scarcely", "nobody", "nothing"])
LIKE = frozenset(["like", "as", "than", "unlike"])
LIGHT_OF = frozenset(
    ["light", "darkness", "shadow", "fog", "smoke", "mist", "silence", "sound", "thought", "feeling", "time", "death", "life", "love", "fear", "hope", "grief", "blood", "fire", "moonlight", "sunlight", "colour", "color", "air"]
)
HOLLOW = frozenset(
    ["sort", "kind", "piece", "bit", "part", "side", "end", "top", "middle", "edge", "bottom", "front", "back", "corner", "rest", "number", "lot", "half", "dozen", "score", "hundred", "thousand", "couple", "pair", "row", "line", "heap", "pile", "set", "sight", "glimpse", "view", "name"]
)
SPELLED = {
    word: i for i, word in enumerate(["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"])
} | {"thirty": 30, "forty": 40, "fifty": 50, "hundred": 100, "both": 2, "dozen": 12, "score": 20}  # fmt: skip
SHE_NAMES = frozenset(
    ["alice", "anna", "anne", "mary", "elizabeth", "jane", "emma", "emily", "charlotte", "catherine", "margaret", "sarah", "lucy", "mina", "lydia", "kitty", "ellen", "helen", "rose", "ruth", "clara", "dora", "agnes", "grace", "julia", "laura", "lily", "edith", "eva", "florence", "harriet", "irene", "isabella", "josephine", "kate", "louisa", "maria", "martha", "nora", "olivia", "phyllis", "rachel", "rebecca", "sophia", "susan", "sylvia", "violet", "virginia", "weena", "estella", "cosette", "nancy", "amy", "beth", "meg", "jo", "dinah", "bess", "belle", "phoebe", "hester", "pearl"]
)  # fmt: skip
TITLES = {
    "mr": "man", "mr.": "man", "mister": "man", "sir": "gentleman", "master": "boy", "mrs": "woman", "mrs.": "woman", "miss": "lady", "ms": "woman", "madame": "lady", "lady": "lady",
    "lord": "nobleman", "count": "nobleman", "baron": "nobleman", "dr": "doctor", "dr.": "doctor", "doctor": "doctor", "professor": "professor", "captain": "captain", "colonel": "officer",
    "general": "officer", "major": "officer", "inspector": "inspector", "king": "king", "queen": "queen", "prince": "prince", "princess": "princess", "father": "priest", "reverend": "priest",
    "uncle": "uncle", "aunt": "aunt", "sergeant": "policeman", "lieutenant": "officer",
}  # fmt: skip
IN = frozenset(
    ["in", "into", "inside", "within", "at", "on", "onto", "upon", "through", "across", "along", "down", "up", "by", "beside", "near", "over", "under", "beneath", "around", "round", "above", "outside", "from", "toward", "towards", "to", "off", "past", "between", "behind", "before", "against", "amid", "below"]
)
INNER = frozenset(("in", "into", "inside", "within", "at", "on", "onto", "upon", "through", "across", "along", "down", "up", "amid"))
