"""Batches that do not fit are halved; what alone does not fit is moved, then refused."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from literai.errors import LiteraiError, UsageError

torch = pytest.importorskip("torch", reason="torch is not installed: pip install 'literai[classic]'")

from literai.engines import accelerator  # noqa: E402


def fits(most: int, calls: list[int]) -> object:
    def call(items: Sequence[int]) -> list[int]:
        calls.append(len(items))
        if len(items) > most:
            raise torch.cuda.OutOfMemoryError("CUDA out of memory")
        return [item * 2 for item in items]

    return call


@pytest.mark.parametrize(("most", "size"), [(8, 8), (3, 8), (1, 16), (100, 4)])
def test_batches_are_halved_until_they_fit(most: int, size: int) -> None:
    calls: list[int] = []
    assert accelerator.in_batches(range(20), size, fits(most, calls)) == [item * 2 for item in range(20)]
    assert max(calls) <= size
    assert calls.count(size) <= (20 // size if most >= size else 1)


def test_weights_are_moved_before_an_item_fails() -> None:
    room = [0]

    def call(items: Sequence[int]) -> list[int]:
        if len(items) > room[0]:
            raise MemoryError
        return list(items)

    def offload() -> bool:
        room[0] += 1
        return room[0] == 1

    assert accelerator.in_batches([1, 2, 3], 2, call, offload=offload) == [1, 2, 3]
    room[0] = -5
    with pytest.raises(LiteraiError, match="does not fit into memory"):
        accelerator.in_batches([1], 1, call, offload=lambda: False)


def test_other_errors_are_not_taken_for_memory() -> None:
    def call(items: Sequence[int]) -> list[int]:
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        accelerator.in_batches([1], 4, call)


def test_devices_and_dtypes_that_are_not_there() -> None:
    with pytest.raises(UsageError, match="there is no device 'quantum' here"):
        accelerator.device_of("quantum")
    with pytest.raises(UsageError, match="there is no dtype 'int4'"):
        accelerator.dtype_of("int4", torch.device("cpu"))
    assert accelerator.dtype_of("auto", torch.device("cpu")) is torch.float32


def test_the_peak_of_memory_is_told_in_gigabytes() -> None:
    before = accelerator.peak_memory()
    held = torch.ones(50_000_000)  # 0.2 GB
    accelerator.forget_peak()
    assert 0.05 < before < accelerator.peak_memory() + 1e-9 < 64
    del held
