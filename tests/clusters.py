"""A two-node cluster for tests and benchmarks, in processes of its own."""

from __future__ import annotations

import contextlib
import os
import secrets
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent


@dataclass
class Cluster:
    address: str
    token: str
    process: subprocess.Popen[str] = field(repr=False)

    def order(self, what: str) -> None:
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(f"{what}\n")
        self.process.stdin.flush()
        assert self.process.stdout.readline() == "done\n"

    @property
    def environment(self) -> dict[str, str]:
        return {**environment(), "RAY_AUTH_TOKEN": self.token, "RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER": "0"}


def environment() -> dict[str, str]:
    """This process's, without tokens, with the tests' own modules to be imported."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("RAY_")}
    return {
        **kept,
        "PYTHONPATH": os.pathsep.join([str(HERE.parent), str(HERE)]),
        "SOURCE_DATE_EPOCH": "1700000000",
        "RAY_AUTH_TOKEN_PATH": os.devnull + "/none",
    }


@contextlib.contextmanager
def two_nodes() -> Iterator[Cluster]:
    token = secrets.token_hex(32)
    told = {**environment(), "RAY_AUTH_TOKEN": token}
    process = subprocess.Popen(
        [sys.executable, str(HERE / "two_nodes.py")], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=told
    )
    try:
        assert process.stdout and process.stdin
        address = process.stdout.readline().strip()
        assert address.startswith("127.0.0.1:"), f"the cluster did not come up on loopback: {address!r}"
        yield Cluster(address, token, process)
    finally:
        with process:  # closes its pipes, and waits; the end of its input ends it
            if process.stdin:
                process.stdin.close()
            with contextlib.suppress(subprocess.TimeoutExpired):
                process.wait(30)
            process.kill()
