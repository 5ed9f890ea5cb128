"""Who may import whom: the house stays a house. Read from the sources, so nothing needs to be installed."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "literai"
STAGE_MODULES = ("chunk", "summarize", "notes", "plan", "dialogue", "scene", "paint", "cover", "speak", "loudness", "timeline", "mux")
ENGINE_ROOM = (
    "literai.store",
    "literai.run",
    "literai.lock",
    "literai.config",
    "literai.pipeline",
    "literai.order",
    "literai.writing",
    "literai.episode",
    "literai.release",
    "literai.records",
    "literai.commands",
    "literai.cli",
)
HEAVY = ("torch", "transformers", "diffusers", "onnxruntime", "spacy", "skia", "misaki", "ray", "moviepy", "soundfile", "rich")


def name_of(path: Path) -> str:
    parts = ["literai", *path.relative_to(ROOT).with_suffix("").parts]
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(path: Path, *, top_only: bool = False) -> set[str]:
    """Modules a file imports at run time; imports under TYPE_CHECKING do not count."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    typing_only = {id(inner) for node in ast.walk(tree) if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test) for inner in ast.walk(node)}
    nodes = tree.body if top_only else list(ast.walk(tree))
    found: set[str] = set()
    for node in nodes:
        if id(node) in typing_only:
            continue
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found |= {str(node.module)} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found


SOURCES = sorted(ROOT.rglob("*.py"))


def touches(found: set[str], names: tuple[str, ...]) -> set[str]:
    return {module for module in found if any(module == name or module.startswith(f"{name}.") for name in names)}


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_imports_go_one_way(path: Path) -> None:
    name, found = name_of(path), imports(path)
    if name not in ("literai.commands", "literai.scene_commands", "literai.cli"):
        assert not touches(found, ("literai.pipeline", "literai.commands")), "nothing imports the story but the command"
    if name.startswith(("literai.engines.", "literai.reading")) and name != "literai.engines.loading":
        assert not touches(found, (*ENGINE_ROOM, "literai.publish", "literai.stages")), "engines and readers know values only"
    if any(name == f"literai.{module}" or name.startswith(f"literai.{module}.") for module in STAGE_MODULES):
        assert not touches(found, (*ENGINE_ROOM, "literai.publish", "literai.stages")), "stages know values and roles only"
        concrete = {module for module in touches(found, ("literai.engines",)) if module.split(".")[2:3] and module.split(".")[2].islower()}
        assert not concrete, "stages know roles, not engines"
    if name.startswith("literai.publish"):
        assert not touches(found, (*ENGINE_ROOM, "literai.stages")), "publishing knows values only"


@pytest.mark.parametrize("path", [path for path in SOURCES if path.parent.parent.name != "engines"], ids=name_of)
def test_heavy_libraries_are_imported_late(path: Path) -> None:
    assert not touches(imports(path, top_only=True), HEAVY)


def test_naming_an_engine_loads_nothing_heavy() -> None:
    """A fingerprint, an option or a voice is checked without loading a model's libraries."""
    script = "import sys\nfrom literai.config import settings\nsettings('embedded').engines()['synthesizer'].fingerprint\nprint(sorted(sys.modules))"
    modules = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert [heavy for heavy in HEAVY if f"'{heavy}'" in modules] == []


def test_help_imports_nothing_heavy() -> None:
    script = "import sys, literai.cli\ntry: literai.cli.main(['--help'])\nexcept SystemExit: pass\nprint(sorted(sys.modules))"
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert "usage: literai" in told
    modules = told.splitlines()[-1]
    for heavy in (*HEAVY, "PIL", "numpy", "msgspec", "lxml"):
        assert f"'{heavy}'" not in modules
