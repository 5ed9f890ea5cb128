"""A disk that is full or failing: every write, flush and rename fails once, and each time nothing is broken, one line says so, and the same
command goes on."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from finished import DAY, kept

from literai.store import Store

Run = Callable[..., tuple[int, str, str]]
FAULTS = (errno.ENOSPC, errno.EIO)


class Shim:
    """Fails each kind of operation on each file under `root` once, the first time it is tried, with one reason and then the other by turns."""

    def __init__(self, root: Path) -> None:
        self.root, self.failed, self.armed = root, list[str](), True

    def meet(self, kind: str, path: Path) -> None:
        if not self.armed or not path.is_relative_to(self.root) or path.parent.name in ("locks", "runs"):
            return
        name = path.name.split(".")[1] if path.name.endswith(".tmp") else path.name
        key = f"{kind} {path.parent.relative_to(self.root)}/{name}"
        if key not in self.failed:
            self.failed.append(key)
            self.armed = False
            fault = FAULTS[len(self.failed) % 2]
            raise OSError(fault, os.strerror(fault), str(path))


@pytest.fixture
def shim(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Shim]:
    made = Shim(tmp_path / "out")
    real_open, real_sync, real_replace = Path.open, os.fsync, Path.replace

    def opening(path: Path, mode: str = "r", *arguments: Any, **options: Any) -> Any:
        file = real_open(path, mode, *arguments, **options)
        if "w" not in mode:
            return file
        real_write = file.write

        class Failing:
            def __enter__(self) -> Failing:
                return self

            def __exit__(self, *raised: object) -> None:
                file.close()

            def write(self, data: bytes) -> int:
                real_write(data[: len(data) // 2])
                made.meet("write", path)
                return int(real_write(data[len(data) // 2 :]))

            def __getattr__(self, name: str) -> Any:
                return getattr(file, name)

        return Failing()

    def sync(handle: int) -> None:
        made.meet("fsync", Path(f"/proc/self/fd/{handle}").readlink())
        real_sync(handle)

    def replace(path: Path, target: Path) -> Path:
        made.meet("rename", target)
        return real_replace(path, target)

    monkeypatch.setattr(Path, "open", opening)
    monkeypatch.setattr(Path, "replace", replace)
    monkeypatch.setattr(os, "fsync", sync)
    yield made


@pytest.mark.slow
@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="needs /proc to name an open file")
def test_every_write_flush_and_rename_fails_once(literai: Run, tiny_book: Path, tmp_path: Path, shim: Shim, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", DAY)
    flags = ("--profile", "fake", "--quiet", "--jobs", "1")
    shim.armed = False
    assert literai("make", tiny_book, "--output", tmp_path / "whole", *flags)[0] == 0
    whole, output = kept(tmp_path / "whole"), tmp_path / "out"
    for _ in range(2000):
        shim.armed = True
        code, _, err = literai("make", tiny_book, "--output", output, *flags)
        if shim.armed:
            break
        what = shim.failed[-1]
        for thread in threading.enumerate():  # one process for all runs: the last one's worker may still have an item in hand
            if thread.name.startswith("ThreadPool"):
                thread.join()
        assert code == 1, (what, code, err)
        assert err.startswith("literai: ") and err.count("\n") == 1 and "run the same command to go on" in err, (what, err)
        assert [problem for problem in Store(output / "store").problems() if "harmless" not in problem[1]] == [], what
        broken = [name for name, data in kept(output).items() if not name.endswith(".tmp") and "books/" not in name and whole.get(name) != data]
        assert broken == [], what
    assert code == 0
    assert kept(output) == whole
    kinds = [key.split()[0] for key in shim.failed]
    assert min(kinds.count(kind) for kind in ("write", "fsync", "rename")) > 40


@pytest.mark.slow
@pytest.mark.skipif(os.geteuid() != 0, reason="only root may mount a small file system")
def test_a_small_disk_that_fills_up(short_book: Path, tmp_path: Path) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)], capture_output=True).returncode:
        pytest.skip("mounting is not allowed here")
    try:
        command = [sys.executable, "-m", "literai", "make", str(short_book), "--output", str(disk / "out"), "--profile", "fake", "--quiet"]
        refused = subprocess.run(command, capture_output=True, text=True)
        assert refused.returncode == 1 and "MB free, and this needs about" in refused.stderr
        full = subprocess.run([*command, "--ignore-space"], capture_output=True, text=True)
        assert full.returncode == 1, full.stderr
        assert full.stderr.count("\n") == 1 and "No space left on device" in full.stderr, full.stderr
        assert [problem for problem in Store(disk / "out/store").problems() if "harmless" not in problem[1]] == []
        subprocess.run(["mount", "-o", "remount,size=200m", str(disk)], check=True)
        assert subprocess.run([*command, "--ignore-space"], capture_output=True).returncode == 0
    finally:
        subprocess.run(["umount", str(disk)], check=False)
