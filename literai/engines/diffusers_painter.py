"""What the painters built on diffusers share: painting in batches, pictures a safety checker refuses, and weights that do not fit.

Noise comes from one generator a scene, made on the CPU from the scene's seed, so that neither the batch nor the device decides
what is drawn. Attention is torch's scaled dot product, which diffusers uses by itself.
"""

from __future__ import annotations

import inspect
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, ClassVar
from zlib import crc32

import numpy as np

from literai.engines import accelerator, diffusers_checkpoint, picture_prompt
from literai.errors import LiteraiError, MissingPart, UsageError
from literai.types import Image, Scene

SCHEDULERS = {"own": "", "euler_ancestral": "EulerAncestralDiscreteScheduler", "dpm_solver": "DPMSolverMultistepScheduler"}
OFFLOADS = ("when_needed", "model", "sequential")
MULTIPLE = 16  # pixels: a side every architecture takes (8 for the autoencoder, times 2 for a transformer's patches)
LONGEST = 256  # tokens of a prompt, where the text encoder takes more than CLIP's 77


@dataclass(frozen=True)
class Brush:
    """Every choice a painter makes; the engines' docstrings say what each one does."""

    engine: str
    extra: str
    model: str
    revision: str
    width: int
    height: int
    area: int
    steps: int
    guidance: float
    scheduler: str
    style: str
    negative: str
    tries: int
    half: str
    dtype: str
    device: str
    batch: int
    offload: str
    compile: bool

    def __post_init__(self) -> None:
        if not (64 <= self.width <= 4096 and 64 <= self.height <= 4096):
            raise UsageError(f"picture size {self.width}x{self.height} is out of range: each side takes 64 to 4096 pixels")
        for name, least in (("steps", 1), ("tries", 1), ("batch", 0), ("area", 0), ("guidance", 0)):
            if getattr(self, name) < least:
                raise UsageError(f"{name} must be {least} or more, not {getattr(self, name)}")
        for name, known in (("scheduler", tuple(SCHEDULERS)), ("offload", OFFLOADS)):
            if getattr(self, name) not in known:
                raise UsageError(f"there is no {name} {getattr(self, name)!r}; there are {', '.join(known)}")

    @property
    def native(self) -> tuple[int, int]:
        """Width and height the model paints: the picture's shape at `area` pixels (0: the picture's own), in multiples of 16."""
        scale = math.sqrt(self.area / (self.width * self.height)) if self.area else 1.0
        wide, high = (max(1, round(side * scale / MULTIPLE)) * MULTIPLE for side in (self.width, self.height))
        return wide, high


@dataclass(frozen=True)
class _Job:
    prompt: str
    seed: int


class DiffusersPainter:
    """Base of the painters whose pictures come from a trained text-to-image model."""

    source_type: ClassVar[str] = "trainedAlgorithmicMedia"  # IPTC's word for it
    neutral: ClassVar[Sequence[str]] = ("device", "batch", "offload", "compile")
    together: ClassVar[int] = 8  # pictures at once on a GPU, unless `batch` says otherwise

    def __init__(self, brush: Brush) -> None:
        self._brush = brush
        self._torch = accelerator.torch_for(brush.engine, brush.extra)
        self._device = accelerator.device_of(brush.device)
        self._batch = brush.batch or (1 if self._device.type == "cpu" else self.together)
        dtype = accelerator.dtype_of(brush.dtype, self._device, half=brush.half)
        self._pipe = diffusers_checkpoint.pipeline(
            brush.model, brush.revision, dtype, engine=brush.engine, extra=brush.extra, scheduler=SCHEDULERS[brush.scheduler]
        )
        self._takes = frozenset(inspect.signature(self._pipe.__call__).parameters)
        self._place()
        tokenizers = [found for name in ("tokenizer", "tokenizer_2", "tokenizer_3") if (found := getattr(self._pipe, name, None)) is not None]
        self._tokenizer = max(tokenizers, key=lambda one: int(one.model_max_length))

    @classmethod
    def made_by(cls, options: Mapping[str, Any]) -> str:
        """What a picture's file says of its maker; known without loading a model."""
        model = options.get("model", inspect.signature(cls.__init__).parameters["model"].default)
        return f"Painted by the trained model {Path(str(model)).name if Path(str(model)).is_absolute() else model} for literai ({cls.source_type})"

    def paint(self, scenes: Sequence[Scene]) -> list[Image]:
        """One picture a scene; one that the checkpoint's safety checker refuses is painted again from another seed.

        Raises:
            LiteraiError: a scene was refused `tries` times, the model gave no numbers, or one picture alone does not fit into memory.
        """
        jobs = [_Job(picture_prompt.prompt(scene, self._brush.style, self._fits), scene.seed) for scene in scenes]
        found = self._render(jobs)
        for attempt in range(1, self._brush.tries):
            refused = [n for n, picture in enumerate(found) if picture is None]
            if not refused:
                break
            again = self._render([replace(jobs[n], seed=another_seed(jobs[n].seed, attempt)) for n in refused])
            for n, picture in zip(refused, again, strict=True):
                found[n] = picture
        for scene, picture in zip(scenes, found, strict=True):
            if picture is None:
                line = scene.description if len(scene.description) <= 80 else scene.description[:77].rstrip() + "..."
                raise LiteraiError(
                    f"the safety checker refused {self._brush.tries} pictures of {line!r}: raise painter.tries, or choose another painter or model"
                )
        return [picture for picture in found if picture is not None]

    def _fits(self, text: str) -> bool:
        limit = min(int(self._tokenizer.model_max_length), LONGEST)
        return len(self._tokenizer(text, truncation=True, max_length=limit + 1).input_ids) <= limit

    def _render(self, jobs: Sequence[_Job]) -> list[Image | None]:
        return accelerator.in_batches(jobs, self._batch, self._call, offload=self._offload)

    def _call(self, jobs: Sequence[_Job]) -> list[Image | None]:
        """One call of the pipeline; None for a picture that was refused.

        A batch that is not full is filled up: kernels round otherwise for another size, so that a resumed run would give other pixels, and
        a compiled network would be compiled again.
        """
        while (result := self._tried([*jobs, *[jobs[-1]] * (self._batch - len(jobs))])) is None:
            accelerator.release()  # what filled the batch up did not fit
            if self._batch < len(jobs):
                raise MemoryError(f"{len(jobs)} pictures at once")
        refused = getattr(result, "nsfw_content_detected", None) or [False] * len(jobs)
        return [None if flag else self._image(pixels) for pixels, flag in zip(result.images, refused, strict=False)][: len(jobs)]

    def _tried(self, jobs: Sequence[_Job]) -> Any:
        """The pipeline's answer; None when it does not fit, and batches are to be half as large from now on."""
        try:
            with self._torch.inference_mode(self._whole):  # accelerate makes weights anew at each step, which inference mode does not like
                return self._pipe(**self._arguments(jobs))
        except Exception as error:
            if len(jobs) == 1 or not accelerator.out_of_memory(error):
                raise
            self._batch = len(jobs) // 2
            return None

    def _arguments(self, jobs: Sequence[_Job]) -> dict[str, Any]:
        """What the pipeline is called with; a negative prompt only where guidance would use it."""
        brush, (width, height) = self._brush, self._brush.native
        arguments: dict[str, Any] = {
            "prompt": [job.prompt for job in jobs],
            "width": width,
            "height": height,
            "num_inference_steps": brush.steps,
            "guidance_scale": brush.guidance,
            "generator": [self._torch.Generator("cpu").manual_seed(job.seed) for job in jobs],
            "output_type": "np",
        }
        if brush.negative and brush.guidance > 1 and "negative_prompt" in self._takes:
            arguments["negative_prompt"] = [brush.negative] * len(jobs)
        return arguments

    def _image(self, pixels: Any) -> Image:
        from PIL import Image as Pillow
        from PIL import ImageOps

        if not np.isfinite(pixels).all():
            raise LiteraiError(f"{self._brush.model} gives no numbers in this dtype: run again with --set painter.dtype=float32")
        whole = (np.asarray(pixels) * 255).round().astype(np.uint8)
        size = (self._brush.width, self._brush.height)
        if (whole.shape[1], whole.shape[0]) == size:
            return Image(whole)
        return Image(np.asarray(ImageOps.fit(Pillow.fromarray(whole), size, Pillow.Resampling.LANCZOS)))

    # -- where the weights are ---------------------------------------------------------------------

    def _place(self) -> None:
        """Weights onto the device, or as far as they fit."""
        self._whole = True  # all weights are on the device
        self._steps_down = [step for step in ("model", "sequential") if self._device.type != "cpu"]
        if self._brush.offload != "when_needed":
            while self._steps_down and self._offload_step() != self._brush.offload:
                pass
            return
        try:
            self._pipe.to(self._device)
        except Exception as error:
            if not accelerator.out_of_memory(error):
                raise
        else:
            self._quicken()
            return
        if not self._offload():
            raise LiteraiError(f"{self._brush.model} does not fit into memory: choose a smaller model")

    def _quicken(self) -> None:
        """The memory layout convolutions like on a GPU, and compiled denoising where asked for."""
        for name in ("unet", "transformer", "vae"):
            module = getattr(self._pipe, name, None)
            if module is None:
                continue
            if self._device.type == "cuda" and name != "transformer":
                module.to(memory_format=self._torch.channels_last)
            if self._brush.compile and name != "vae":
                module.compile(fullgraph=True)

    def _offload(self) -> bool:
        """Move weights off the device: whole networks first, then layer by layer; False when nothing is left to move."""
        return bool(self._offload_step())

    def _offload_step(self) -> str:
        if not self._steps_down:
            return ""
        try:
            import accelerate  # noqa: F401
        except ImportError as error:
            raise MissingPart(f"the engine {self._brush.engine} needs accelerate to work in this little memory: pip install accelerate") from error
        step, self._whole = self._steps_down.pop(0), False
        self._pipe.remove_all_hooks()
        self._pipe.to("cpu")
        accelerator.release()
        move = self._pipe.enable_model_cpu_offload if step == "model" else self._pipe.enable_sequential_cpu_offload
        move(device=self._device)
        return step


def another_seed(seed: int, attempt: int) -> int:
    """The seed of the `attempt`-th picture after the first; 32 bits, from the first seed."""
    return crc32(f"{seed} again {attempt}".encode())
