"""The README tells the truth about what lies here."""

from __future__ import annotations

import subprocess
import sys

from novels import ROOT


def test_every_file_has_its_line() -> None:
    told = subprocess.run([sys.executable, str(ROOT / "scripts" / "filelist.py"), "--check"], capture_output=True, text=True)
    assert told.returncode == 0, told.stderr
