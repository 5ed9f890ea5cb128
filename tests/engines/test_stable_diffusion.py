"""Stable Diffusion through its real path, on checkpoints of random weights: what it is called with, seeds, refusals, memory, what is missing."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

torch = pytest.importorskip("torch", reason="torch is not installed: pip install 'literai[classic]'")
pytest.importorskip("diffusers", reason="diffusers is not installed: pip install 'literai[classic]'")
pytest.importorskip("transformers", reason="transformers is not installed: pip install 'literai[classic]'")

from PIL import Image as Pillow  # noqa: E402
from tiny_diffusion import build_sd, build_sdxl  # noqa: E402

from literai import config, paint, stages  # noqa: E402
from literai.engines import loading  # noqa: E402
from literai.engines.diffusers_painter import Brush, another_seed  # noqa: E402
from literai.engines.diffusion import Diffusion  # noqa: E402
from literai.engines.picture_prompt import NEGATIVE  # noqa: E402
from literai.engines.stable_diffusion import StableDiffusion  # noqa: E402
from literai.errors import LiteraiError, MissingPart, UsageError  # noqa: E402
from literai.types import Fields, Image, Scene, Source  # noqa: E402

# diffusers 0.42 hands torch tensors to numpy.array in its Euler schedulers; numpy 2 would like torch to take `copy`.
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation doesn't accept a copy keyword:DeprecationWarning")

SMALL = {"width": 64, "height": 96, "area": 0, "steps": 3, "device": "cpu"}


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> object:
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(scope="module")
def sd(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_sd(tmp_path_factory.mktemp("checkpoints") / "tiny-sd")


@pytest.fixture(scope="module")
def strict(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_sd(tmp_path_factory.mktemp("checkpoints") / "strict-sd", checker="strict")


def scene(line: str, seed: int, **fields: object) -> Scene:
    return Scene(line, line, Fields(**fields), 0, Source(1, 0, 1), seed)  # type: ignore[arg-type]


SCENES = (scene("a girl and a white rabbit at the river", 1), scene("an old man on a ship", 2), scene("a whale in the rain", 3), scene("a ship at night", 4))


def small(model: Path, **options: Any) -> StableDiffusion:
    return StableDiffusion(model=str(model), **{**SMALL, **options})


def same(first: Sequence[Image], second: Sequence[Image]) -> bool:
    return len(first) == len(second) and all(np.array_equal(a.pixels, b.pixels) for a, b in zip(first, second, strict=True))


class Recorder:
    """Stands before a pipeline and keeps what it is called with."""

    def __init__(self, inner: Callable[..., Any]) -> None:
        self.inner, self.calls = inner, []  # type: ignore[var-annotated]

    def __call__(self, **arguments: Any) -> Any:
        self.calls.append(arguments)
        return self.inner(**arguments)


def grey(**arguments: Any) -> SimpleNamespace:
    return SimpleNamespace(images=np.full((len(arguments["prompt"]), arguments["height"], arguments["width"], 3), 0.5, np.float32))


# -- what the model is asked for -----------------------------------------------------------------


def test_called_as_in_2023(sd: Path) -> None:
    """Golden: 2023's scheduler, steps, guidance and size by default, on the real loading path; only the painting itself is replaced."""
    engine = StableDiffusion(model=str(sd), device="cpu", batch=2)
    assert type(engine._pipe.scheduler).__name__ == "EulerAncestralDiscreteScheduler"
    assert engine._pipe.scheduler.config.beta_end == 0.012  # the checkpoint's own settings are kept
    recorder = engine._pipe = Recorder(grey)
    images = engine.paint(SCENES[:2])
    assert [(image.width, image.height) for image in images] == [(512, 768)] * 2
    (call,) = recorder.calls
    assert {name: call[name] for name in ("width", "height", "num_inference_steps", "guidance_scale", "output_type")} == {
        "width": 512,
        "height": 768,
        "num_inference_steps": 50,
        "guidance_scale": 7.0,
        "output_type": "np",
    }
    assert set(call) == {"width", "height", "num_inference_steps", "guidance_scale", "output_type", "prompt", "negative_prompt", "generator"}
    assert call["negative_prompt"] == [NEGATIVE] * 2
    assert [generator.initial_seed() for generator in call["generator"]] == [1, 2]
    assert [text.startswith(said.description) for text, said in zip(call["prompt"], SCENES[:2], strict=True)] == [True, True]
    assert {generator.device.type for generator in call["generator"]} == {"cpu"}


def test_defaults_name_the_model_of_2023() -> None:
    spec = loading.spec("painter", "stable_diffusion", {})
    assert loading.engine_class("painter", "stable_diffusion") is StableDiffusion
    assert "dreamlike-art/dreamlike-diffusion-1.0" in spec.fingerprint
    assert spec.fingerprint != loading.spec("painter", "stable_diffusion", {"model": "other"}).fingerprint
    assert spec.fingerprint == loading.spec("painter", "stable_diffusion", {"device": "cpu", "batch": 3, "offload": "model", "compile": True}).fingerprint


def test_prompts_stay_within_77_tokens_and_keep_the_scene(sd: Path) -> None:
    engine = small(sd)
    recorder = engine._pipe = Recorder(grey)
    short, long = "a girl on a ship", " ".join(["a whale in the rain"] * 40)
    engine.paint([scene(short, 1, cast=(("girl", 1),)), scene(long, 2)])
    prompts = [text for call in recorder.calls for text in call["prompt"]]
    lengths = [len(engine._tokenizer(text).input_ids) for text in prompts]
    assert max(lengths) <= 77
    assert prompts[0].startswith(short)
    assert long.startswith(prompts[1]) and lengths[1] == 77  # all of it the scene's, none the style's


def test_without_guidance_there_is_no_negative_prompt(sd: Path) -> None:
    engine = small(sd, guidance=1.0)
    recorder = engine._pipe = Recorder(grey)
    engine.paint(SCENES[:1])
    assert "negative_prompt" not in recorder.calls[0]


# -- pixels ----------------------------------------------------------------------------------------


def test_the_same_pixels_whatever_else_is_in_the_batch(sd: Path) -> None:
    engine = small(sd, batch=4)
    together = engine.paint(SCENES)
    assert same(together, engine.paint(SCENES))
    assert same(together, [engine.paint([one])[0] for one in SCENES])
    assert same(together, engine.paint(SCENES[::-1])[::-1])
    assert same(together[:3], small(sd, batch=4).paint(SCENES[:3]))
    assert not same(together[:1], engine.paint([scene(SCENES[0].description, 99)]))
    assert not same(together[:1], engine.paint([scene("a whale", SCENES[0].seed)]))
    for image in together:
        assert image.pixels.shape == (96, 64, 3) and image.pixels.dtype == np.uint8 and image.pixels.std() > 5
    assert engine.paint([]) == []


def test_another_batch_size_changes_no_more_than_rounding(sd: Path) -> None:
    one, four = small(sd, batch=1).paint(SCENES), small(sd, batch=4).paint(SCENES)
    assert max(int(np.abs(a.pixels.astype(int) - b.pixels).max()) for a, b in zip(one, four, strict=True)) <= 2


@pytest.mark.parametrize(
    ("size", "area", "native"),
    [((512, 768), 512 * 768, (512, 768)), ((1240, 900), 512 * 768, (736, 528)), ((512, 768), 1024 * 1024, (832, 1248)), ((70, 90), 0, (64, 96))],
)
def test_painted_at_the_area_the_model_knows(size: tuple[int, int], area: int, native: tuple[int, int], sd: Path) -> None:
    engine = small(sd, width=size[0], height=size[1], area=area)
    assert engine._brush.native == native
    recorder = engine._pipe = Recorder(grey)
    (image,) = engine.paint(SCENES[:1])
    assert (recorder.calls[0]["width"], recorder.calls[0]["height"]) == native
    assert (image.width, image.height) == size


def test_other_architectures_by_name(tmp_path: Path) -> None:
    folder = build_sdxl(tmp_path / "tiny-sdxl")
    options = {**SMALL, "model": str(folder), "guidance": 5.0}
    engine = Diffusion(**options)  # type: ignore[arg-type]
    assert type(engine._pipe).__name__ == "StableDiffusionXLPipeline"
    assert type(engine._pipe.scheduler).__name__ == "EulerDiscreteScheduler"  # the checkpoint's own
    assert same(engine.paint(SCENES[:2]), StableDiffusion(**{**options, "scheduler": "own", "negative": ""}).paint(SCENES[:2]))  # type: ignore[arg-type]


# -- pictures that are refused -----------------------------------------------------------------


def test_a_refused_picture_is_never_given_out(strict: Path) -> None:
    engine = small(strict, tries=3, batch=2)
    recorder = engine._pipe = Recorder(engine._pipe)
    with pytest.raises(LiteraiError, match="refused 3 pictures of 'an old man on a ship'"):
        engine.paint([SCENES[1]])
    seeds = [call["generator"][0].initial_seed() for call in recorder.calls]
    assert seeds == [2, another_seed(2, 1), another_seed(2, 2)] and len(set(seeds)) == 3


def test_a_lenient_checker_changes_nothing(sd: Path, tmp_path: Path) -> None:
    """The same networks with a checker that refuses nothing: the same pictures."""
    lenient = small(build_sd(tmp_path / "lenient-sd", checker="lenient"))
    assert lenient._pipe.safety_checker is not None
    assert same(lenient.paint(SCENES[:2]), small(sd).paint(SCENES[:2]))


def test_only_the_refused_one_is_painted_again(sd: Path) -> None:
    engine = small(sd, batch=4)
    clean = engine.paint(SCENES)
    instead = engine.paint([scene(SCENES[2].description, another_seed(3, 1))])

    def refuses_the_third_seed(**arguments: Any) -> Any:
        result = inner(**arguments)
        flags = [generator.initial_seed() == 3 for generator in arguments["generator"]]
        images = np.where(np.array(flags)[:, None, None, None], 0, result.images)  # as diffusers does, black
        return SimpleNamespace(images=images, nsfw_content_detected=flags)

    inner = engine._pipe
    recorder = engine._pipe = Recorder(refuses_the_third_seed)
    found = engine.paint(SCENES)
    assert same(found, [clean[0], clean[1], instead[0], clean[3]])
    assert len(recorder.calls) == 2


# -- memory ----------------------------------------------------------------------------------------


def test_batches_that_do_not_fit_are_halved(sd: Path) -> None:
    """Found once and remembered; the filling-up of a batch never costs a picture."""
    expected = small(sd, batch=2).paint(SCENES)
    engine = small(sd, batch=8)
    inner, sizes = engine._pipe, []

    def crowded(**arguments: Any) -> Any:
        sizes.append(len(arguments["prompt"]))
        if sizes[-1] > 2:
            raise torch.cuda.OutOfMemoryError("CUDA out of memory")
        return inner(**arguments)

    engine._pipe = crowded
    assert same(engine.paint(SCENES), expected)
    assert sizes == [8, 4, 2, 2]
    assert same(engine.paint(SCENES[:1]), expected[:1]) and sizes[4:] == [2]


def test_one_that_does_not_fit_fails_alone_and_says_so(sd: Path) -> None:
    engine = small(sd, batch=2)

    def full(**_: Any) -> Any:
        raise torch.cuda.OutOfMemoryError("CUDA out of memory")

    engine._pipe = full
    with pytest.raises(LiteraiError, match="one item alone does not fit into memory"):
        engine.paint(SCENES[:2])


def test_weights_are_moved_off_a_gpu_step_by_step(sd: Path) -> None:
    """The order of moves, on a machine without a GPU: the pipeline's own methods are recorded."""
    engine = small(sd)
    moves: list[str] = []
    engine._pipe = SimpleNamespace(
        remove_all_hooks=lambda: moves.append("hooks off"),
        to=lambda device: moves.append(f"to {device}"),
        enable_model_cpu_offload=lambda device: moves.append(f"model, {device}"),
        enable_sequential_cpu_offload=lambda device: moves.append(f"sequential, {device}"),
    )
    assert not engine._offload()  # on a CPU there is nothing to move
    engine._steps_down = ["model", "sequential"]
    assert [engine._offload(), engine._offload(), engine._offload()] == [True, True, False]
    assert moves == ["hooks off", "to cpu", "model, cpu", "hooks off", "to cpu", "sequential, cpu"]


def test_pictures_that_are_no_numbers(sd: Path) -> None:
    engine = small(sd)
    engine._pipe = lambda **arguments: SimpleNamespace(images=np.full((len(arguments["prompt"]), 96, 64, 3), np.nan))
    with pytest.raises(LiteraiError, match="dtype=float32"):
        engine.paint(SCENES[:1])


# -- what is not there -------------------------------------------------------------------------


def test_a_missing_model_names_the_command(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for model, remedy in (("nobody/no-such-model", "literai models pull nobody/no-such-model"), (str(tmp_path / "nothing"), "literai models list")):
        with pytest.raises(MissingPart, match=remedy) as caught:
            StableDiffusion(model=model, device="cpu")
        assert "\n" not in str(caught.value)


def test_a_folder_under_models_is_found(sd: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "somebody--tiny-sd").symlink_to(sd)
    monkeypatch.chdir(tmp_path)
    assert same(StableDiffusion(model="somebody/tiny-sd", **SMALL).paint(SCENES[:1]), small(sd).paint(SCENES[:1]))  # type: ignore[arg-type]


def test_pickled_weights_are_refused(tmp_path: Path) -> None:
    folder = build_sd(tmp_path / "pickled")
    for weights in folder.glob("*/*.safetensors"):
        weights.rename(weights.with_name("pytorch_model.bin"))
    with pytest.raises(MissingPart, match="pickled ones are not opened"):
        small(folder)


def test_one_pickled_network_among_safe_ones_is_refused(tmp_path: Path) -> None:
    folder = build_sd(tmp_path / "mixed")
    weights = next((folder / "vae").glob("*.safetensors"))
    weights.unlink()
    (folder / "vae" / "diffusion_pytorch_model.bin").write_bytes(b"\x80\x04N.")
    with pytest.raises(MissingPart, match="cannot be loaded"):
        small(folder)


def test_damaged_weights_are_one_line(tmp_path: Path) -> None:
    folder = build_sd(tmp_path / "cut")
    weights = next((folder / "unet").glob("*.safetensors"))
    weights.write_bytes(weights.read_bytes()[:1000])
    with pytest.raises(MissingPart, match="literai models pull") as caught:
        small(folder)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("index", "error"),
    [('{"_class_name": "AudioLDMPipeline"}', UsageError), ('{"_class_name": ["mine", "Pipeline"]}', UsageError), ("{}", MissingPart), ("x", MissingPart)],
)
def test_what_is_not_a_text_to_image_checkpoint(index: str, error: type[LiteraiError], tmp_path: Path) -> None:
    (tmp_path / "unet").mkdir()
    (tmp_path / "unet" / "model.safetensors").write_bytes(b"")
    (tmp_path / "model_index.json").write_text(index)
    with pytest.raises(error):
        small(tmp_path)


@pytest.mark.parametrize(
    "options", [{"width": 10}, {"steps": 0}, {"tries": 0}, {"batch": -1}, {"scheduler": "mine"}, {"offload": "disk"}, {"device": "quantum"}, {"dtype": "int4"}]
)
def test_options_out_of_range(options: dict[str, Any], sd: Path) -> None:
    with pytest.raises(UsageError):
        small(sd, **options)


# -- in the story ----------------------------------------------------------------------------------


def test_a_profile_takes_it_and_the_cover_has_its_own_shape() -> None:
    changed = config.settings("fake", changes=["painter.engine=stable_diffusion", "painter.steps=20", "painter.batch=8"]).engines()
    cover = dict(changed["cover_painter"].options)
    assert (cover["width"], cover["height"], cover["steps"], cover["batch"]) == (1240, 900, 20, 1)
    assert changed["painter"].options == (("steps", 20),) and changed["painter"].batch == 8


def test_files_say_a_trained_model_painted_them() -> None:
    spec = loading.spec("painter", "stable_diffusion", {"model": "/somewhere/private/my-model"})
    assert stages.maker(spec)["note"] == "Painted by the trained model my-model for literai (trainedAlgorithmicMedia)"
    said = stages.maker(loading.spec("painter", "stable_diffusion", {}))
    picture = Pillow.open(io.BytesIO(paint.encode(Image(np.zeros((32, 32, 3), np.uint8)), **said).data))
    assert b"dreamlike-art/dreamlike-diffusion-1.0" in picture.info["comment"]
    assert b"digitalsourcetype/trainedAlgorithmicMedia" in picture.info["xmp"]
    assert stages.maker(spec, composite=True)["source_type"] == "compositeWithTrainedAlgorithmicMedia"
    assert stages.maker(loading.spec("painter", "illustrator", {})) == {}


def test_a_brush_is_frozen(sd: Path) -> None:
    brush: Brush = small(sd)._brush
    with pytest.raises(AttributeError):
        brush.steps = 1  # type: ignore[misc]
