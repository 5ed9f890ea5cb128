"""The README's list of files, from what each file says of itself in its first line.

python scripts/filelist.py            writes it into README.md between its two marks
python scripts/filelist.py --check    exit 1 when README.md is not up to date
"""

from __future__ import annotations

import ast
import re
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDERS = ("literai", "player", "models", "scripts", "benchmarks")
KINDS = {".py", ".toml", ".html", ".js", ".mjs", ".css", ".sh", ".svg"}
OTHERS = {
    "literai/lexicon.toml": "word lists that the notes look for; add to them freely",
    "player/base.html": "what all pages share",
    "player/icon.svg": "the site's icon",
    "player/timeline.test.mjs": "tests of timeline.js, run by node",
}
BEGIN, END = "<!-- files -->", "<!-- /files -->"


def first_line(path: Path) -> str:
    """What a file says of itself."""
    name = path.relative_to(ROOT).as_posix()
    text = path.read_text(encoding="utf-8")
    if name in OTHERS:
        return OTHERS[name]
    if path.suffix == ".py":
        said = ast.get_docstring(ast.parse(text)) or ""
    elif path.parent.name == "models":
        said = re.search(r'^what = "(.*)"', text, re.MULTILINE)[1]  # type: ignore[index]
    else:
        said = re.sub(r"^(#!.*\n|<!.*\n)?[\s/*{#]*", "", text)
    line = re.split(r"(?<=[a-z)`\"’”])\. |\.?\n| See | #\}|\*/", f"{said}\n")[0].strip()
    return line[:1].lower() + line[1:] if line[1:2].islower() else line


def listing() -> str:
    lines: list[str] = []
    for folder in FOLDERS:
        paths = sorted(path for path in (ROOT / folder).rglob("*") if path.suffix in KINDS and "__pycache__" not in path.parts and path.stat().st_size)
        for place in sorted({path.parent for path in paths}):
            lines += ["", f"**`{place.relative_to(ROOT).as_posix()}/`**", ""]
            lines += [f"- `{path.name}` {first_line(path)}" for path in paths if path.parent == place]
    return "\n".join(lines).strip()


def main() -> int:
    readme = ROOT / "README.md"
    text = readme.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    made = f"{before}{BEGIN}\n{listing()}\n{END}{rest.split(END)[1]}"
    if "--check" in sys.argv:
        return int(made != text)
    readme.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
