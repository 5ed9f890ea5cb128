"""A current text-to-image model: the painter of the profile `modern`.

The default is Z-Image-Turbo (Tongyi-MAI, 2025; Apache-2.0): a 6-billion-parameter transformer distilled to 8 steps, read by a
language model, so that a scene's line of prose is understood as prose. Its makers' settings: 9 steps (the last one does nothing),
no guidance, about 1024 x 1024, bfloat16.
"""

from __future__ import annotations

from typing import ClassVar

from literai.engines.diffusers_painter import Brush, DiffusersPainter


class Diffusion(DiffusersPainter):
    """Painter of the profile `modern`: any text-to-image checkpoint in diffusers' layout.

    Args: those of `literai.engines.stable_diffusion.StableDiffusion`, with defaults for the model above; `dtype` "auto" is bfloat16
        on a GPU. For a model with guidance, such as SDXL, set `guidance`, `steps` and, if wanted, `negative`.

    Raises:
        MissingPart: a library or the model is not here; one line with the remedy.
        UsageError: an option is out of its range.
    """

    fingerprint: ClassVar[str] = "diffusion-1:Tongyi-MAI/Z-Image-Turbo:main"
    together: ClassVar[int] = 4

    def __init__(
        self,
        *,
        model: str = "Tongyi-MAI/Z-Image-Turbo",
        revision: str = "main",
        width: int = 512,
        height: int = 768,
        area: int = 1024 * 1024,
        steps: int = 9,
        guidance: float = 0.0,
        scheduler: str = "own",
        style: str = "gouache",
        negative: str = "",
        tries: int = 4,
        dtype: str = "auto",
        device: str = "auto",
        batch: int = 0,
        offload: str = "when_needed",
        compile: bool = False,
    ) -> None:
        super().__init__(
            Brush(
                engine="diffusion",
                extra="modern",
                half="bfloat16",
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
