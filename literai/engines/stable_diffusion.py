"""Stable Diffusion 1.5 and its family: the painter of the profile `classic`, with the parameters of 2023 as defaults.

What was 2023's: the checkpoint, the Euler-ancestral scheduler, 50 steps, guidance 7, 512 x 768 (jquesnelle/literAI). What is new:
a seed a scene, batches, half precision, a negative prompt, looks that stay, a style without artists' names, and a
picture the safety checker refuses is painted again, never kept as a black one.
"""

from __future__ import annotations

from typing import ClassVar

from literai.engines.diffusers_painter import Brush, DiffusersPainter
from literai.engines.picture_prompt import NEGATIVE


class StableDiffusion(DiffusersPainter):
    """Painter of the profile `classic`.

    Args:
        model: a text-to-image checkpoint in diffusers' layout, by its hub name or a folder: SD 1.5, SDXL or another architecture that
            diffusers paints from text with.
        revision: of the checkpoint in the hub's cache.
        width, height: of the pictures, pixels, 64 to 4096.
        area: pixels the model paints, in the picture's shape; the result is scaled to `width` and `height`. Models repeat themselves
            far beyond the area they were trained at. 0 paints the picture's own size.
        steps: of denoising. guidance: how strongly the prompt binds; 1 or less turns the negative prompt off.
        scheduler: "euler_ancestral", "dpm_solver", or "own" for the checkpoint's.
        style: gouache, watercolour, engraving, oil, lithograph, or any phrases with commas between.
        negative: what should not be in the picture; "" for nothing.
        tries: pictures of one scene before a refusal by the safety checker stands, at least 1.
        dtype: "auto" is float16 on a GPU (the family is published in it; finer steps than bfloat16) and float32 on a CPU.
        device: auto, cuda, mps or cpu.
        batch: pictures at once, 0 for 8 on a GPU and 1 on a CPU; halved by itself when they do not fit.
        offload: "when_needed" moves weights off a GPU only when one picture alone does not fit; "model" and "sequential" from the start.
        compile: compile the network that denoises; minutes once, and quicker steps after.

    Raises:
        MissingPart: a library or the model is not here; one line with the remedy.
        UsageError: an option is out of its range.
    """

    fingerprint: ClassVar[str] = "stable-diffusion-1:dreamlike-art/dreamlike-diffusion-1.0:main"

    def __init__(
        self,
        *,
        model: str = "dreamlike-art/dreamlike-diffusion-1.0",
        revision: str = "main",
        width: int = 512,
        height: int = 768,
        area: int = 512 * 768,
        steps: int = 50,
        guidance: float = 7.0,
        scheduler: str = "euler_ancestral",
        style: str = "gouache",
        negative: str = NEGATIVE,
        tries: int = 4,
        dtype: str = "auto",
        device: str = "auto",
        batch: int = 0,
        offload: str = "when_needed",
        compile: bool = False,
    ) -> None:
        super().__init__(
            Brush(
                engine="stable_diffusion",
                extra="classic",
                half="float16",
                model=model,
                revision=revision,
                width=width,
                height=height,
                area=area,
                steps=steps,
                guidance=guidance,
                scheduler=scheduler,
                style=style,
                negative=negative,
                tries=tries,
                dtype=dtype,
                device=device,
                batch=batch,
                offload=offload,
                compile=compile,
            )
        )
