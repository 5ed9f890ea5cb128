"""JSON schemas: what the website of 2023 reads (`*_2023`), and all that we promise beside it."""

from __future__ import annotations

from typing import Any

Schema = dict[str, Any]
TEXT, NUMBER, WHOLE, FLAG = {"type": "string"}, {"type": "number", "minimum": 0}, {"type": "integer", "minimum": 0}, {"type": "boolean"}
RELATIVE = {"type": "string", "minLength": 1, "not": {"pattern": r"^/|^[a-z]+:|\\|(^|/)\.\.?(/|$)"}}


def each(schema: Schema) -> Schema:
    return {"type": "array", "items": schema}


def record(fields: Schema, optional: Schema | None = None, *, closed: bool = False) -> Schema:
    made: Schema = {"type": "object", "properties": {**fields, **(optional or {})}, "required": sorted(fields)}
    return {**made, "additionalProperties": False} if closed else made


ENTRY_2023 = record(
    {"title": TEXT, "author": TEXT, "slug": {"type": "string", "pattern": "^[a-z0-9-]+$"}, "parts": each(RELATIVE), "literai_version": TEXT, "created_at": TEXT}
)
CATALOGUE_2023 = each(ENTRY_2023)
SUMMARY_2023 = {"text": TEXT, "batch": WHOLE, "descriptions": each(TEXT), "images": {**each(RELATIVE), "minItems": 1}}
LINE_2023 = {"speaker": WHOLE, "text": {"type": "string", "minLength": 1}, "start": NUMBER, "end": NUMBER}
PART_2023_FIELDS = {
    "book_title": TEXT,
    "book_author": TEXT,
    "part": {"type": "integer", "minimum": 1},
    "num_parts": {"type": "integer", "minimum": 1},
    "speakers": {**each(TEXT), "minItems": 2},
    "images": {**each(RELATIVE), "minItems": 1},
    "duration": NUMBER,
    "audio": RELATIVE,
}
PART_2023 = record({**PART_2023_FIELDS, "summaries": each(record(SUMMARY_2023)), "lines": each(record(LINE_2023, {"summary": WHOLE, "audio": RELATIVE}))})

SOURCE = record({"chapter": {"type": "integer", "minimum": 1}, "start": WHOLE, "end": WHOLE}, closed=True)
TEXTS = {"type": "object", "additionalProperties": TEXT}
TIMELINE_1 = record(
    {
        **PART_2023_FIELDS,
        "schema": {"const": "literai/timeline/1"},
        "title": TEXT,
        "summaries": each(record({**SUMMARY_2023, "start": NUMBER, "end": NUMBER}, closed=True)),
        "lines": each(
            {
                **record({**LINE_2023, "kind": {"enum": ["talk", "quotation"]}}, {"summary": WHOLE, "source": SOURCE}, closed=True),
                "if": {"properties": {"kind": {"const": "quotation"}}},
                "then": {"required": ["source"]},
            }
        ),
        "scenes": each(record({"image": RELATIVE, "width": WHOLE, "height": WHOLE, "description": TEXT, "alt": TEXT, "source": SOURCE}, closed=True)),
        "shots": each(record({"scene": WHOLE, "start": NUMBER, "end": NUMBER}, closed=True)),
        "marks": each(record({"title": TEXT, "start": NUMBER}, closed=True)),
        "language": TEXT,
        "published": TEXT,
        "profile": TEXT,
        "engines": TEXTS,
        "voices": TEXTS,
        "machine_made": {"const": True},
        "literai_version": TEXT,
    },
    closed=True,
)
EPISODE = record(
    {"number": WHOLE, "title": TEXT, "page": RELATIVE, "timeline": RELATIVE, "audio": RELATIVE, "duration": NUMBER, "published": TEXT}, closed=True
)
BOOK_1 = record(
    {
        **ENTRY_2023["properties"],
        "schema": {"const": "literai/book/1"},
        "identity": TEXT,
        "language": TEXT,
        "cover": RELATIVE,
        "thumbnail": RELATIVE,
        "thumbnails": each({"type": "array", "prefixItems": [{"enum": ["avif", "webp"]}, WHOLE, RELATIVE], "items": False, "minItems": 3}),
        "accent": {"type": "string", "pattern": "^#[0-9a-f]{6}$"},
        "num_parts": WHOLE,
        "duration": NUMBER,
        "source": TEXT,
        "guid": {"type": ["string", "null"]},
        "profile": TEXT,
        "machine_made": FLAG,
        "episodes": each(EPISODE),
        "planned": each(record({"number": WHOLE, "title": TEXT, "seconds": WHOLE}, closed=True)),
    },
    closed=True,
)
