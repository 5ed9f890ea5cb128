"""What was understood of a line, for people and for programs."""

from __future__ import annotations

from typing import Any

from literai.engines.illustrator import lexicon
from literai.types import Fields

_CLEARER = {"plain": "open plain"}  # a word that, alone, might be read as "nothing there"


def as_json(fields: Fields) -> dict[str, Any]:
    """Plain data, as `literai scene --json` prints it.

    `setting` goes from near to far, at most two names: where it is, then the wider place or what kind of place that is. A `count` of
    "several" was left open by the text. What a line denies, compares with or only speaks of is in none of the lists.
    """
    settings = [_CLEARER.get(fields.setting, fields.setting)] if fields.setting else []
    kind = (
        (lexicon.find("indoors", fields.setting) if fields.indoors else "")
        or lexicon.find("outdoors", fields.setting)
        or lexicon.find("indoors", fields.setting)
    )
    for wider in (fields.within, kind):
        if wider and wider not in settings and len(settings) < 2:
            settings.append(wider)
    cast = []
    for i, (who, count) in enumerate(fields.cast):
        entry: dict[str, Any] = {"kind": who, "count": "several" if i in fields.unsure else count}
        for name, listed in (("action", fields.actions), ("held", fields.held), ("seat", fields.seats), ("traits", fields.traits)):
            if i < len(listed) and listed[i]:
                entry[name] = list(listed[i]) if name == "traits" else listed[i]
        cast.append(entry)
    return {
        "setting": settings,
        "indoors": fields.indoors,
        "time": fields.time,
        "weather": fields.weather,
        "season": fields.season,
        "mood": fields.mood,
        "cast": cast,
        "objects": list(fields.objects),
        "relations": [list(relation) for relation in fields.relations],
    }
