"""The same podcast from a cluster, whatever dies meanwhile; and nobody without the token."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from clusters import Cluster, environment, two_nodes
from finished import kept
from sleepers import diary_of

pytest.importorskip("ray", reason="Ray is not installed: pip install 'literai[ray]'")
pytestmark = [pytest.mark.cluster, pytest.mark.slow]


@pytest.fixture(scope="module")
def cluster() -> Iterator[Cluster]:
    with two_nodes() as made:
        yield made


def command(book: Path, output: Path, *flags: str) -> list[str]:
    make = [sys.executable, "-m", "literai", "make", str(book), "--output", str(output), "--quiet", "--profile", "fake"]
    return [*make, "--set", "synthesizer.engine=sleepers:SleepingVoice", *flags]


def until(true: Callable[[], bool], seconds: float = 120.0) -> None:
    end = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < end, "it did not happen"
        time.sleep(0.05)


def test_killed_worker_node_and_driver_and_still_the_same_bytes(cluster: Cluster, short_book: Path, tmp_path: Path) -> None:
    subprocess.run(command(short_book, tmp_path / "local", "--jobs", "1"), check=True, env=environment(), stdout=subprocess.DEVNULL)
    diary = tmp_path / "diary"
    slowly = ("--set", "synthesizer.seconds=0.5", "--set", f"synthesizer.diary={diary}", "--executor", "ray", "--address", cluster.address)
    remote = command(short_book, tmp_path / "ray", *slowly)
    driver = subprocess.Popen(remote, env=cluster.environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    until(lambda: len(diary_of(diary)) >= 6 or driver.poll() is not None)
    assert len({process for process, _ in diary_of(diary)}) == 2, "both nodes speak"
    os.kill(diary_of(diary)[-1][0], signal.SIGKILL)
    until(lambda: len(diary_of(diary)) >= 12 or driver.poll() is not None)
    cluster.order("drop")
    until(lambda: len(diary_of(diary)) >= 18 or driver.poll() is not None)
    assert driver.poll() is None, "it ended before it was killed"
    driver.kill()
    driver.wait()
    cluster.order("add")
    again = subprocess.run(remote, env=cluster.environment, capture_output=True, text=True)
    assert again.returncode == 0, again.stderr
    assert kept(tmp_path / "ray") == kept(tmp_path / "local")
    begun = [what for _, what in diary_of(diary)]
    assert len(begun) - len(set(begun)) <= 4, "a kill costs what was in hand: one piece for the worker, one for the node, two for the driver of two"


@pytest.mark.parametrize("token", ["", "0" * 64])
def test_no_one_without_the_token(cluster: Cluster, short_book: Path, tmp_path: Path, token: str) -> None:
    """Without one the command does not even ask; with another the cluster does not answer."""
    flags = ("--executor", "ray", "--address", cluster.address)
    told = {**cluster.environment, "RAY_AUTH_TOKEN": token}
    refused = subprocess.run(command(short_book, tmp_path, *flags), env=told, capture_output=True, text=True)
    assert refused.returncode == 2
    assert ("there is no token" if not token else "no Ray cluster answers") in refused.stderr
    assert "Traceback" not in refused.stderr
    assert refused.stderr.splitlines()[-1].startswith("literai: ")


def test_the_cluster_itself_refuses_a_client_that_has_no_token(cluster: Cluster) -> None:
    """Ray's own client, in a process that does not know of tokens at all."""
    script = f"import ray; ray.init(address={cluster.address!r}, log_to_driver=False); print('IN')"
    told = {name: value for name, value in cluster.environment.items() if not name.startswith("RAY_AUTH")} | {
        "RAY_AUTH_MODE": "disabled",
        "HOME": "/nonexistent",
    }
    refused = subprocess.run([sys.executable, "-c", script], env=told, capture_output=True, text=True)
    assert refused.returncode != 0
    assert "IN" not in refused.stdout


def test_cluster_tells_what_it_would_use(cluster: Cluster) -> None:
    told = subprocess.run(
        [sys.executable, "-m", "literai", "cluster", "--address", cluster.address], env=cluster.environment, capture_output=True, text=True, check=True
    ).stdout
    assert "token authentication is on" in told
    assert told.count("1 processors") == 2
    assert "one for each processor (2), one for each GPU (1)" in told


def test_engines_that_name_a_device_share_the_only_gpu(cluster: Cluster, tiny_book: Path, tmp_path: Path) -> None:
    """What is begun ahead waits for the GPU that another engine has; one process holds it at a time, and the bytes are those of one machine."""
    diary = tmp_path / "diary"
    devices = ("--set", "synthesizer.engine=sleepers:DeviceVoice", "--set", "painter.engine=sleepers:DevicePainter")
    local = command(tiny_book, tmp_path / "local", *devices, "--jobs", "1")
    subprocess.run(local, check=True, env=environment(), stdout=subprocess.DEVNULL)
    flags = ("--set", f"synthesizer.diary={diary}", "--executor", "ray", "--address", cluster.address)
    made = subprocess.run(command(tiny_book, tmp_path / "ray", *devices, *flags), env=cluster.environment, capture_output=True, text=True, timeout=120)
    assert made.returncode == 0, made.stderr
    assert len({process for process, _ in diary_of(diary)}) == 1, "one GPU, one actor"
    assert kept(tmp_path / "ray") == kept(tmp_path / "local")


def test_a_signal_is_heard_at_once(cluster: Cluster, short_book: Path, tmp_path: Path) -> None:
    """In the middle of items that would take a minute each, on other nodes."""
    diary = tmp_path / "diary"
    slowly = ("--set", "synthesizer.seconds=60", "--set", f"synthesizer.diary={diary}", "--executor", "ray", "--address", cluster.address)
    with subprocess.Popen(command(short_book, tmp_path / "out", *slowly), env=cluster.environment, stderr=subprocess.PIPE, text=True) as driver:
        until(lambda: bool(diary_of(diary)) or driver.poll() is not None)
        driver.send_signal(signal.SIGTERM)
        _, err = driver.communicate(timeout=10)
    assert driver.returncode == 130
    assert err.endswith("literai: interrupted; what was finished is kept, run the same command to go on\n")
