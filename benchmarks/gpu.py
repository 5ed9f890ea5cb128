"""The networks of the profile `classic`, full size with random weights, against their floor and against the way of 2023.

python -m benchmarks.gpu [--small] [--device cuda|cpu] [--compile]

Nothing is downloaded, and nothing but torch, transformers and diffusers is imported. Each stage is called as its engine calls it
(batched, half precision on a GPU, weights left where they are) and, in the same run, as in 2023 (float32, one at a time; TorToiSe 16
samples at a time, without a key-value cache, its weights moved to the device and back for each utterance, as its api.py did). The
floor is the larger of two times: operations counted by torch over the device's peak, and bytes that must be read over its bandwidth.
`--small` takes small networks, so that the same ratios can be had on a processor in under three minutes; `--compile` also measures
compiled networks (minutes more).
"""

from __future__ import annotations

import argparse
import gc
import resource
import string
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import torch
from torch.utils.flop_counter import FlopCounterMode

# Dense bfloat16 operations and bytes a second, from the makers' data sheets (SXM and NVL cards, GeForce with float32 accumulation).
SHEETS = {"H200": (989e12, 4.8e12), "H100 NVL": (835e12, 3.9e12), "H100": (989e12, 3.35e12), "A100": (312e12, 2.0e12), "RTX 4090": (165e12, 1.0e12)}


@dataclass(frozen=True)
class Sizes:
    """What is measured: `full` is what a book needs, `small` keeps the shape of the work."""

    unet: tuple[int, ...]
    vae: tuple[int, ...]
    clip: tuple[int, int]  # width, layers
    picture: tuple[int, int]  # width, height in pixels
    steps: int
    pictures: int  # at once
    t5: tuple[int, int, int, int]  # width, inner width, layers, heads
    prompt: int  # tokens read
    reply: int  # tokens written
    talks: int  # at once
    gpt: tuple[int, int, int]  # width, layers, heads
    text: int  # tokens before the sound: conditioning and text
    sound: int  # mel codes written; 21.5 make a second
    samples: int  # at once
    decoder: tuple[int, int]  # width, layers
    steps_sound: int  # of diffusion
    times: int  # each measurement is taken; the quickest counts


FULL = Sizes(
    unet=(320, 640, 1280, 1280), vae=(128, 256, 512, 512), clip=(768, 12), picture=(512, 768), steps=50, pictures=8,
    t5=(2048, 5120, 24, 32), prompt=256, reply=160, talks=64,
    gpt=(1024, 30, 16), text=64, sound=200, samples=256, decoder=(1024, 10), steps_sound=200, times=1,
)  # fmt: skip
SMALL = Sizes(
    unet=(32, 64, 64, 64), vae=(16, 32, 32, 32), clip=(64, 2), picture=(128, 192), steps=4, pictures=4,
    t5=(256, 640, 4, 4), prompt=128, reply=24, talks=32,
    gpt=(256, 4, 4), text=32, sound=32, samples=48, decoder=(256, 3), steps_sound=6, times=2,
)  # fmt: skip
SAMPLES_2023, CODES_A_SECOND = 16, 22050 / 1024  # TorToiSe: its choice for a 24 GB card; one code stands for 1024 samples at 22.05 kHz


@dataclass(frozen=True)
class Machine:
    device: torch.device
    half: torch.dtype
    flops: float  # a second
    bytes: float  # a second
    name: str

    def floor(self, flops: float, size: float) -> float:
        """Seconds below which nothing can be done."""
        return max(flops / self.flops, size / self.bytes)


@dataclass(frozen=True)
class Row:
    """Rates are units a second."""

    stage: str
    unit: str
    ours: float
    then: float
    floor: float
    peak: float  # GB


def machine(device: torch.device) -> Machine:
    """Peaks from the data sheet; measured where there is none."""
    name = torch.cuda.get_device_name(device) if device.type == "cuda" else "processor"
    half = torch.bfloat16 if device.type == "cuda" else torch.float32
    for known, (flops, rate) in SHEETS.items():
        if known in name:
            return Machine(device, half, flops, rate, name)
    side = 4096 if device.type == "cuda" else 2048
    a = torch.randn(side, side, device=device, dtype=half)
    big = torch.empty((1 << 30 if device.type == "cuda" else 1 << 27), dtype=torch.uint8, device=device)
    flops = 2 * side**3 / timed(lambda: a @ a, device, times=20)
    rate = 2 * big.numel() / timed(big.clone, device, times=20)
    return Machine(device, half, flops, rate, f"{name}, peaks measured")


def timed(work: Callable[[], object], device: torch.device, *, times: int = 1) -> float:
    """Seconds of the quickest of `times`."""
    wait = torch.cuda.synchronize if device.type == "cuda" else (lambda: None)
    taken = []
    for _ in range(times):
        wait()
        began = time.perf_counter()
        work()
        wait()
        taken.append(time.perf_counter() - began)
    return min(taken)


def counted(work: Callable[[], object]) -> float:
    """Floating-point operations, a multiplication and an addition as two."""
    with FlopCounterMode(display=False) as counter:
        work()
    return float(counter.get_total_flops())


def fresh(device: torch.device) -> None:
    gc.collect()
    if device.type == "cuda":
        torch.cuda.empty_cache()
        torch.cuda.reset_peak_memory_stats()


def peak(device: torch.device) -> float:
    """GB held at most: on a GPU by this stage, else by the process so far."""
    return (torch.cuda.max_memory_allocated() if device.type == "cuda" else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024) / 1e9


def size_of(network: torch.nn.Module) -> int:
    return sum(weight.numel() * weight.element_size() for weight in network.parameters())


def made(build: Callable[[], Any], at: Machine, dtype: torch.dtype) -> Any:
    """A network of random weights, made where it is used."""
    before = torch.get_default_dtype()
    torch.set_default_dtype(dtype)
    try:
        with at.device:
            return build().eval()
    finally:
        torch.set_default_dtype(before)


# -- pictures --------------------------------------------------------------------------------------


def _pipeline(at: Machine, sizes: Sizes, dtype: torch.dtype) -> Any:
    """Stable Diffusion 1.5 and its Euler-ancestral scheduler."""
    from diffusers import AutoencoderKL, EulerAncestralDiscreteScheduler, StableDiffusionPipeline, UNet2DConditionModel
    from transformers import CLIPTextConfig, CLIPTextModel, CLIPTokenizer

    letters = [letter + end for letter in string.ascii_lowercase for end in ("", "</w>")]
    vocabulary = {token: number for number, token in enumerate(["<|startoftext|>", "<|endoftext|>", *letters])}
    width, layers = sizes.clip
    text = CLIPTextConfig(hidden_size=width, intermediate_size=4 * width, num_hidden_layers=layers, num_attention_heads=max(1, width // 64), vocab_size=49408)
    blocks = len(sizes.vae)
    pipe = StableDiffusionPipeline(
        vae=made(
            lambda: AutoencoderKL(
                block_out_channels=sizes.vae,
                down_block_types=("DownEncoderBlock2D",) * blocks,
                up_block_types=("UpDecoderBlock2D",) * blocks,
                layers_per_block=2,
                norm_num_groups=min(32, sizes.vae[0]),
            ),
            at,
            dtype,
        ),
        text_encoder=made(lambda: CLIPTextModel(text), at, dtype),
        tokenizer=CLIPTokenizer(vocab=vocabulary, merges=[], model_max_length=77),
        unet=made(lambda: UNet2DConditionModel(block_out_channels=sizes.unet, cross_attention_dim=width, attention_head_dim=8), at, dtype),
        scheduler=EulerAncestralDiscreteScheduler(beta_start=0.00085, beta_end=0.012, beta_schedule="scaled_linear", steps_offset=1),
        safety_checker=None,
        feature_extractor=None,
        requires_safety_checker=False,
    )
    pipe.set_progress_bar_config(disable=True)
    return pipe


def _paint(pipe: Any, sizes: Sizes, count: int, steps: int) -> Callable[[], object]:
    def work() -> object:
        noise = [torch.Generator("cpu").manual_seed(number) for number in range(count)]
        size = {"width": sizes.picture[0], "height": sizes.picture[1]}
        with torch.inference_mode():
            return pipe(
                ["a b c"] * count, negative_prompt=["d"] * count, num_inference_steps=steps, guidance_scale=7.0, generator=noise, output_type="np", **size
            )

    return work


def pictures(at: Machine, sizes: Sizes, *, compiled: bool) -> list[Row]:
    fresh(at.device)
    pipe = _pipeline(at, sizes, torch.float16 if at.device.type == "cuda" else torch.float32)
    if at.device.type == "cuda":
        pipe.unet.to(memory_format=torch.channels_last)
        pipe.vae.to(memory_format=torch.channels_last)
    once, twice = (counted(_paint(pipe, sizes, 1, steps)) for steps in (1, 2))
    flops = once + (twice - once) * (sizes.steps - 1)
    floor = 1 / at.floor(flops, 0)
    ours = sizes.pictures / timed(_paint(pipe, sizes, sizes.pictures, sizes.steps), at.device, times=sizes.times)
    held = peak(at.device)
    rates = [("pictures", ours, held)]
    if compiled:
        pipe.unet.compile(fullgraph=True)
        _paint(pipe, sizes, sizes.pictures, 1)()
        rates.append(
            ("pictures, compiled", sizes.pictures / timed(_paint(pipe, sizes, sizes.pictures, sizes.steps), at.device, times=sizes.times), peak(at.device))
        )
    del pipe
    fresh(at.device)
    old = _pipeline(at, sizes, torch.float32)
    _paint(old, sizes, 1, 1)()
    then = 1 / timed(_paint(old, sizes, 1, sizes.steps), at.device, times=sizes.times)
    return [Row(stage, "pictures", rate, then, floor, held) for stage, rate, held in rates]


# -- words -----------------------------------------------------------------------------------------


def _t5(at: Machine, sizes: Sizes, dtype: torch.dtype) -> Any:
    """FLAN-T5-XL, which COSMO-XL shares."""
    from transformers import GenerationConfig, T5Config, T5ForConditionalGeneration

    width, inner, layers, heads = sizes.t5
    config = T5Config(
        d_model=width, d_kv=64, d_ff=inner, num_layers=layers, num_heads=heads, vocab_size=32128, feed_forward_proj="gated-gelu", tie_word_embeddings=False,
        decoder_start_token_id=0,
    )  # fmt: skip
    network = made(lambda: T5ForConditionalGeneration(config), at, dtype)
    network.generation_config = GenerationConfig(pad_token_id=0, eos_token_id=1, decoder_start_token_id=0)
    return network


def _write(network: Any, sizes: Sizes, count: int, *, cache: str | None = None) -> Callable[[], object]:
    ids = torch.randint(2, 32000, (count, sizes.prompt), device=network.device)
    length = {"max_new_tokens": sizes.reply, "min_new_tokens": sizes.reply}

    def work() -> object:
        with torch.inference_mode():
            return network.generate(input_ids=ids, attention_mask=torch.ones_like(ids), do_sample=False, cache_implementation=cache, **length)

    return work


def _read(network: Any, sizes: Sizes, count: int) -> Callable[[], object]:
    ids = torch.randint(2, 32000, (count, sizes.prompt), device=network.device)

    def work() -> object:
        with torch.inference_mode():
            return network.get_encoder()(input_ids=ids, attention_mask=torch.ones_like(ids))

    return work


def words(at: Machine, sizes: Sizes, *, compiled: bool) -> list[Row]:
    fresh(at.device)
    network, count = _t5(at, sizes, at.half), sizes.talks
    _, _, layers, heads = sizes.t5
    reading = counted(_read(network, sizes, count))
    read = count * sizes.prompt / timed(_read(network, sizes, count), at.device, times=sizes.times)
    held = peak(at.device)
    _write(network, sizes, count)()
    rates = [("T5-XL writes", count * sizes.reply / timed(_write(network, sizes, count), at.device, times=sizes.times), peak(at.device))]
    if compiled:
        work = _write(network, sizes, count, cache="static")
        work()
        rates.append(("T5-XL writes, static cache", count * sizes.reply / timed(work, at.device, times=sizes.times), peak(at.device)))
    weights = size_of(network.decoder) + size_of(network.lm_head)
    keys = count * layers * 2 * heads * 64 * (sizes.prompt + sizes.reply / 2) * at.half.itemsize  # read at each step, on average
    step = at.floor(2 * count * weights / at.half.itemsize, weights + keys)
    floor = count * sizes.reply / (at.floor(reading, 0) + sizes.reply * step)
    del network
    fresh(at.device)
    old = _t5(at, sizes, torch.float32)
    _read(old, sizes, 1)()
    then_read = sizes.prompt / timed(_read(old, sizes, 1), at.device, times=sizes.times)
    then = sizes.reply / timed(_write(old, sizes, 1), at.device, times=sizes.times)
    return [
        Row("T5-XL reads", "tokens", read, then_read, count * sizes.prompt / at.floor(reading, size_of(old.encoder) * at.half.itemsize / 4), held),
        *(Row(stage, "tokens", rate, then, floor, held) for stage, rate, held in rates),
    ]


# -- voices ----------------------------------------------------------------------------------------


def _gpt(at: Machine, sizes: Sizes, dtype: torch.dtype) -> Any:
    """TorToiSe's autoregressive network: GPT-2's blocks over mel codes, 30 layers of 1024."""
    from transformers import GenerationConfig, GPT2Config, GPT2LMHeadModel

    width, layers, heads = sizes.gpt
    config = GPT2Config(vocab_size=8194, n_positions=1024, n_embd=width, n_layer=layers, n_head=heads, bos_token_id=8192, eos_token_id=8193)
    network = made(lambda: GPT2LMHeadModel(config), at, dtype)
    network.generation_config = GenerationConfig(pad_token_id=8193, eos_token_id=8193, bos_token_id=8192)
    return network


def _sing(network: Any, sizes: Sizes, count: int, *, cache: bool) -> Callable[[], object]:
    length = {"max_new_tokens": sizes.sound, "min_new_tokens": sizes.sound}

    def work() -> object:
        ids = torch.randint(0, 8192, (count, sizes.text), device=network.device)
        with torch.inference_mode():
            return network.generate(
                input_ids=ids,
                attention_mask=torch.ones_like(ids),
                do_sample=True,
                temperature=0.8,
                top_p=0.8,
                repetition_penalty=2.0,
                use_cache=cache,
                **length,
            )

    return work


def voices(at: Machine, sizes: Sizes) -> list[Row]:
    fresh(at.device)
    network, count = _gpt(at, sizes, at.half), sizes.samples
    _, layers, _ = sizes.gpt
    _sing(network, sizes, count, cache=True)()
    ours, held = count * sizes.sound / timed(_sing(network, sizes, count, cache=True), at.device, times=sizes.times), peak(at.device)
    weights = size_of(network)
    keys = count * layers * 2 * sizes.gpt[0] * (sizes.text + sizes.sound / 2) * at.half.itemsize
    floor = count / at.floor(2 * count * weights / at.half.itemsize, weights + keys)
    del network
    fresh(at.device)
    old = _gpt(at, sizes, torch.float32).to("cpu")

    def utterance() -> None:
        old.to(at.device)
        _sing(old, sizes, SAMPLES_2023, cache=False)()
        old.to("cpu")

    then = SAMPLES_2023 * sizes.sound / timed(utterance, at.device, times=sizes.times)
    return [Row("TorToiSe samples", "mel codes", ours, then, floor, held)]


def decoding(at: Machine, sizes: Sizes) -> list[Row]:
    """TorToiSe's diffusion decoder (with and without the text in one call, where 2023 made two); its vocoder is not measured.

    Raises:
        ImportError: coqui-tts, or a package it needs, is not installed.
    """
    from TTS.tts.layers.tortoise.diffusion_decoder import DiffusionTts

    width, layers = sizes.decoder
    frames, seconds = sizes.sound * 4 * 24000 // 22050, sizes.sound / CODES_A_SECOND
    fresh(at.device)
    network = made(
        lambda: DiffusionTts(width, layers, in_latent_channels=width, num_heads=width // 64, layer_drop=0.0, unconditioned_percentage=0.0), at, torch.float32
    )
    mel, place = torch.randn(1, 100, frames, device=at.device), torch.randn(1, width, frames, device=at.device)

    def ours(steps: int = sizes.steps_sound) -> None:
        with torch.inference_mode(), torch.autocast(at.device.type, dtype=at.half, enabled=at.half != torch.float32):
            both = torch.cat([place, network.unconditioned_embedding.repeat(1, 1, frames)])
            for step in range(steps):
                network(mel.repeat(2, 1, 1), torch.full((2,), step, device=at.device), precomputed_aligned_embeddings=both)

    def then() -> None:
        network.to(at.device)
        with torch.inference_mode():
            for step in range(sizes.steps_sound):
                when = torch.full((1,), step, device=at.device)
                network(mel, when, precomputed_aligned_embeddings=place)
                network(mel, when, precomputed_aligned_embeddings=place, conditioning_free=True)
        network.to("cpu")

    once, twice = counted(lambda: ours(1)), counted(lambda: ours(2))
    floor = seconds / at.floor(once + (twice - once) * (sizes.steps_sound - 1), 0)
    rate, held = seconds / timed(ours, at.device, times=sizes.times), peak(at.device)
    network.to("cpu")
    return [Row("TorToiSe decodes", "s of sound", rate, seconds / timed(then, at.device, times=sizes.times), floor, held)]


# -- the table -------------------------------------------------------------------------------------


def table(rows: list[Row]) -> str:
    head = f"{'stage':28} {'unit':10} {'ours /s':>10} {'2023 /s':>10} {'times':>7} {'floor /s':>11} {'of floor':>9} {'peak GB':>8}"
    lines = [
        f"{row.stage:28} {row.unit:10} {row.ours:10.4g} {row.then:10.4g} {row.ours / row.then:7.1f} {row.floor:11.4g} "
        f"{row.ours / row.floor:9.1%} {row.peak:8.2f}"
        for row in rows
    ]
    return "\n".join([head, *lines])


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.gpu", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--small", action="store_true", help="small networks, for a processor")
    parser.add_argument("--device", choices=("cuda", "cpu"), default="cuda" if torch.cuda.is_available() else "cpu")
    parser.add_argument("--compile", action="store_true", help="compiled networks as well")
    chosen = parser.parse_args()
    from diffusers.utils import logging as diffusers_logging
    from transformers.utils import logging as transformers_logging

    diffusers_logging.set_verbosity_error()
    transformers_logging.set_verbosity_error()
    torch.manual_seed(0)
    began, sizes = time.perf_counter(), SMALL if chosen.small else FULL
    at = machine(torch.device(chosen.device))
    rows = [*pictures(at, sizes, compiled=chosen.compile), *words(at, sizes, compiled=chosen.compile), *voices(at, sizes)]
    try:
        rows += decoding(at, sizes)
        skipped = ""
    except ImportError as error:
        skipped = f"TorToiSe's diffusion decoder is skipped (pip install coqui-tts torchaudio): {' '.join(str(error).split())[:120]}"
    what = f"{'small' if chosen.small else 'full-size'} networks, {time.perf_counter() - began:.0f} s in all"
    print(f"{at.name}: {at.flops / 1e12:.4g} TFLOP/s, {at.bytes / 1e9:.4g} GB/s; {what}")
    print(table(rows))
    by_stage = {row.stage: row for row in rows}
    print(f"\na picture takes {1 / by_stage['pictures'].ours:.3f} s, {sizes.pictures} at a time")
    sung = 256 * CODES_A_SECOND / by_stage["TorToiSe samples"].ours
    print(f"preset standard (256 samples): {sung:.3f} s of sampling a second of sound")
    print(skipped or f"and {1 / by_stage['TorToiSe decodes'].ours:.3f} s of diffusion; the vocoder is not measured")


if __name__ == "__main__":
    main()
