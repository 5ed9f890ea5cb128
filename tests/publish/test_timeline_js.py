"""The player's pure functions, tested by node where there is one."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

PLAYER = Path(__file__).parents[2] / "player"


@pytest.mark.skipif(shutil.which("node") is None, reason="node is not on this machine")
def test_timeline_js() -> None:
    ran = subprocess.run(["node", "--test", str(PLAYER / "timeline.test.mjs")], capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout
    assert "# pass 14" in ran.stdout or "ℹ pass 14" in ran.stdout
