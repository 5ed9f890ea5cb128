"""Where a torch engine runs: its device, its dtype, and how many items fit at once.

Holds: `in_batches` gives one result an item, in order; when memory runs out it halves the batch, down to one, then asks the
engine to move its weights off the device, and only then fails, that item alone. Nothing here imports torch until called.
"""

from __future__ import annotations

import gc
import resource
import sys
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from literai.errors import LiteraiError, MissingPart, UsageError

T = TypeVar("T")
R = TypeVar("R")

DTYPES = ("auto", "bfloat16", "float16", "float32")


def torch_for(engine: str, extra: str) -> Any:
    """The torch module.

    Raises:
        MissingPart: torch is not installed; names the extra that brings it.
    """
    try:
        import torch
    except ImportError as error:
        raise MissingPart(f"the engine {engine} needs torch: pip install 'literai[{extra}]'") from error
    return torch


def device_of(wanted: str = "auto") -> Any:
    """A torch.device: "auto" is the first of cuda, mps, cpu that is here.

    Raises:
        UsageError: the device named is not here.
    """
    import torch

    here = {"cuda": torch.cuda.is_available(), "mps": torch.backends.mps.is_available(), "cpu": True}
    if wanted == "auto":
        return torch.device(next(name for name, present in here.items() if present))
    if not here.get(wanted.split(":")[0], False):
        raise UsageError(f"there is no device {wanted!r} here; there are {', '.join(name for name, present in here.items() if present)}")
    return torch.device(wanted)


def dtype_of(wanted: str, device: Any, *, half: str = "bfloat16") -> Any:
    """A torch.dtype: "auto" is `half` on a GPU that has it, float32 on a CPU.

    Args:
        half: what the architecture stands; T5-XL gives NaN in float16.

    Raises:
        UsageError: not one of DTYPES.
    """
    import torch

    if wanted not in DTYPES:
        raise UsageError(f"there is no dtype {wanted!r}; there are {', '.join(DTYPES)}")
    if wanted != "auto":
        return getattr(torch, wanted)
    if device.type == "cpu":
        return torch.float32
    if half == "bfloat16" and device.type == "cuda" and not torch.cuda.is_bf16_supported():
        return torch.float32
    return getattr(torch, half)


def in_batches(items: Sequence[T], size: int, call: Callable[[Sequence[T]], Sequence[R]], *, offload: Callable[[], bool] | None = None) -> list[R]:
    """`call` over at most `size` items at a time, fewer when they do not fit.

    Args:
        call: one result an item, in order; may be called again with fewer of the same items.
        offload: moves weights off the device; False when there is nothing left to move.

    Raises:
        LiteraiError: one item alone does not fit.
    """
    found: list[R] = []
    size, start = max(1, size), 0
    while start < len(items):
        batch = items[start : start + size]
        results = _try(call, batch)
        if results is None:  # out of memory; here, outside the handler, the failed call's tensors are gone
            release()
            if len(batch) > 1:
                size = max(1, len(batch) // 2)
            elif offload is None or not offload():
                raise LiteraiError("one item alone does not fit into memory: free some, choose a smaller model, or run on the CPU with device=cpu")
            continue
        found += results
        start += len(batch)
    return found


def _try(call: Callable[[Sequence[T]], Sequence[R]], batch: Sequence[T]) -> Sequence[R] | None:
    try:
        return call(batch)
    except Exception as error:
        if not out_of_memory(error):
            raise
        return None


def out_of_memory(error: BaseException) -> bool:
    """Is it torch, or the machine, that has no memory left?"""
    import torch

    return isinstance(error, (torch.cuda.OutOfMemoryError, MemoryError)) or "DefaultCPUAllocator: can't allocate memory" in str(error)


def release() -> None:
    """Give back what is not in use."""
    import torch

    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()


def peak_memory() -> float:
    """GB held at most: on the GPU since `forget_peak`, where torch uses one; else by this process so far."""
    torch = sys.modules.get("torch")
    if torch is not None and torch.cuda.is_available() and torch.cuda.is_initialized():
        return float(torch.cuda.max_memory_allocated()) / 1e9
    unit = 1 if sys.platform == "darwin" else 1024  # getrusage(2): bytes on macOS, kilobytes on Linux
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e9


def forget_peak() -> None:
    """Begin to count the GPU's peak anew; a process's own cannot be."""
    torch = sys.modules.get("torch")
    if torch is not None and torch.cuda.is_available() and torch.cuda.is_initialized():
        torch.cuda.reset_peak_memory_stats()
