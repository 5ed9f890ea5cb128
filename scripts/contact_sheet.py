"""A contact sheet of lines drawn in all three styles, to be looked at: python scripts/contact_sheet.py LINES.txt SHEET.jpg

LINES.txt holds one line of prose a line; each is understood as a scene line is and drawn 512 x 768, the styles taking turns.
"""

from __future__ import annotations

import sys
from pathlib import Path
from zlib import crc32

from PIL import Image as Pillow

from literai.engines.illustrator import Illustrator
from literai.engines.scene_lines import parse_line
from literai.types import Scene, Source

STYLES = ("gouache", "woodcut", "print")
COLUMNS, WIDE, HIGH, GAP = 8, 232, 348, 4  # pixels of a miniature and of the gap between two


def main(lines: Path, sheet: Path) -> None:
    painters = [Illustrator(style=style) for style in STYLES]
    texts = [line.strip() for line in lines.read_text(encoding="utf-8").splitlines() if line.strip()]
    rows = -(-len(texts) // COLUMNS)
    page = Pillow.new("RGB", (COLUMNS * (WIDE + GAP) + GAP, rows * (HIGH + GAP) + GAP), (28, 28, 32))
    for number, text in enumerate(texts):
        scene = Scene(text, text, parse_line(text), 0, Source(1, 0, 1), crc32(text.encode()))
        picture = Pillow.fromarray(painters[number % len(painters)].paint([scene])[0].pixels)
        at = (GAP + number % COLUMNS * (WIDE + GAP), GAP + number // COLUMNS * (HIGH + GAP))
        page.paste(picture.resize((WIDE, HIGH), Pillow.Resampling.LANCZOS), at)
    page.save(sheet, "JPEG", quality=80, progressive=True, optimize=True)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
