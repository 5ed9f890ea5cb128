"""Checkpoints in diffusers' layout: where they are on this machine, and loading one."""

from __future__ import annotations

import inspect
import json
from typing import Any

from literai.errors import MissingPart, UsageError
from literai.models import weights


def pipeline(model: str, revision: str, dtype: Any, *, engine: str, extra: str, scheduler: str = "") -> Any:
    """The checkpoint's own pipeline, safetensors only, no code of the checkpoint's, nothing fetched.

    diffusers' AutoPipelineForText2Image would import every pipeline there is (ten seconds); the class is named in model_index.json.

    Args:
        dtype: a torch.dtype for every network.
        engine, extra: who asks, and what to install for it, for the messages.
        scheduler: a class of diffusers, which takes over the settings of the checkpoint's own; "" keeps that.

    Raises:
        MissingPart: a library or the model is not here, or the model has pickled weights only.
        UsageError: the checkpoint does not paint from text.
    """
    try:
        import diffusers
        from safetensors import SafetensorError
        from transformers.utils import logging as transformers_logging
    except ImportError as error:
        raise MissingPart(f"the engine {engine} needs diffusers and transformers: pip install 'literai[{extra}]'") from error
    for log in (diffusers.utils.logging, transformers_logging):
        log.disable_progress_bar()
        log.set_verbosity_error()
    folder = weights(model, revision)
    remedy = f"run: literai models pull {model}"
    found = list(folder.glob("*/*.safetensors"))
    if not found:
        raise MissingPart(f"{model} at {folder} has no safetensors weights, and pickled ones are not opened; {remedy}")
    half_only = all(path.name.endswith(".fp16.safetensors") for path in found)
    try:
        kind = getattr(diffusers, str(json.loads((folder / "model_index.json").read_text(encoding="utf-8"))["_class_name"]), None)
        if kind is None or not {"prompt", "generator", "width", "height", "guidance_scale"} <= inspect.signature(kind.__call__).parameters.keys():
            raise UsageError(f"{model} does not paint from text with this diffusers: choose a text-to-image model, or pip install --upgrade diffusers")
        pipe = kind.from_pretrained(folder, dtype=dtype, use_safetensors=True, local_files_only=True, variant="fp16" if half_only else None)
    except (OSError, ValueError, KeyError, SafetensorError) as error:
        raise MissingPart(f"{model} at {folder} cannot be loaded ({' '.join(str(error).split())[:200]}); {remedy}") from error
    if scheduler:
        pipe.scheduler = getattr(diffusers, scheduler).from_config(pipe.scheduler.config)
    pipe.set_progress_bar_config(disable=True)
    return pipe
