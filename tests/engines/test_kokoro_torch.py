"""Kokoro through its maker's package: random weights of the true shape, saved and read by the real loading path."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from literai.engines import kokoro_torch
from literai.engines.kokoro.voices import DATA
from literai.engines.kokoro_torch import KokoroTorch
from literai.errors import Damaged, MissingPart, UsageError
from literai.types import Line

pytestmark = [
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),  # torch.jit and weight_norm in packages that kokoro imports
    pytest.mark.filterwarnings("ignore::FutureWarning"),
    pytest.mark.filterwarnings("ignore:dropout option adds dropout:UserWarning"),
]

CONFIG = {
    **{"dim_in": 64, "dropout": 0.2, "hidden_dim": 512, "max_dur": 12, "n_layer": 1, "n_mels": 80, "n_token": 178, "style_dim": 128},
    "text_encoder_kernel_size": 5,
    "plbert": {"hidden_size": 64, "num_attention_heads": 2, "intermediate_size": 64, "max_position_embeddings": 512, "num_hidden_layers": 1, "dropout": 0.1},
    "istftnet": {
        **{"upsample_kernel_sizes": [20, 12], "upsample_rates": [10, 6], "gen_istft_hop_size": 5, "gen_istft_n_fft": 20},
        **{"resblock_kernel_sizes": [3], "resblock_dilation_sizes": [[1, 3, 5]], "upsample_initial_channel": 512},
    },
}


def build_kokoro(folder: Path) -> Path:
    """A checkpoint of Kokoro's network with small parts (the decoder has one width only: 150 MB) in `folder`; returns it."""
    import torch

    folder.mkdir(parents=True, exist_ok=True)
    config = {**CONFIG, "vocab": json.loads((DATA / "vocab.json").read_text(encoding="utf-8"))["vocab"]}
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    torch.save({}, folder / "kokoro-v1_0.pth")
    with torch.random.fork_rng():
        torch.manual_seed(0)
        model = kokoro_torch._network()(repo_id="hexgrad/Kokoro-82M", config=str(folder / "config.json"), model=str(folder / "kokoro-v1_0.pth"))
    parts = ("bert", "bert_encoder", "predictor", "text_encoder", "decoder")
    torch.save({part: {f"module.{name}": tensor for name, tensor in getattr(model, part).state_dict().items()} for part in parts}, folder / "kokoro-v1_0.pth")
    return folder


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    torch = pytest.importorskip("torch", reason="torch is not installed: pip install 'literai[modern]'")
    if find_spec("kokoro") is None:
        pytest.skip("kokoro is not installed: pip install --no-deps kokoro==0.9.4")
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield build_kokoro(tmp_path_factory.mktemp("kokoro"))
    torch.set_num_threads(threads)


@pytest.fixture(scope="module")
def engine(model: Path) -> KokoroTorch:
    return KokoroTorch(model=str(model), device="cpu")


def test_lines_become_sound_that_does_not_depend_on_their_neighbours(engine: KokoroTorch) -> None:
    lines = [Line("Good morning.", "af_heart"), Line("* * *", "af_heart"), Line("Good morning.", "bm_george")]
    first, nothing, second = engine.synthesize(lines)
    assert (first.rate, len(nothing.samples)) == (24_000, 0)
    for clip in (first, second):
        assert clip.samples.dtype == np.float32
        assert len(clip.samples) and np.isfinite(clip.samples).all()
    (again,) = engine.synthesize(lines[2:])
    np.testing.assert_array_equal(again.samples, second.samples)
    assert first.samples.shape != second.samples.shape or not np.array_equal(first.samples, second.samples)


def test_a_voice_or_a_speed_that_does_not_exist_is_refused(engine: KokoroTorch) -> None:
    with pytest.raises(UsageError, match="no voice 'alice'"):
        engine.synthesize([Line("Hello.", "alice")])
    with pytest.raises(UsageError, match="speed"):
        engine.synthesize([Line("Hello.", "af_heart", 3.0)])


def test_weights_that_are_not_there_are_asked_for(model: Path, tmp_path: Path) -> None:
    with pytest.raises(MissingPart, match="literai models pull hexgrad/Kokoro-82M"):
        KokoroTorch(model=str(tmp_path), device="cpu")


class Payload:
    """Runs when it is unpickled by a careless reader."""

    def __init__(self, witness: Path) -> None:
        self.witness = witness

    def __reduce__(self) -> Any:
        return (os.mkdir, (str(self.witness),))


def test_a_pickle_with_a_payload_is_refused_unrun(model: Path, tmp_path: Path) -> None:
    (tmp_path / "config.json").write_bytes((model / "config.json").read_bytes())
    (tmp_path / "kokoro-v1_0.pth").write_bytes(pickle.dumps(Payload(tmp_path / "ran")))
    with pytest.raises(Damaged, match="not opened"):
        KokoroTorch(model=str(tmp_path), device="cpu")
    assert not (tmp_path / "ran").exists()


def test_weights_that_are_lost_are_not_made_up(model: Path, tmp_path: Path) -> None:
    import torch

    (tmp_path / "config.json").write_bytes((model / "config.json").read_bytes())
    found = torch.load(model / "kokoro-v1_0.pth", weights_only=True)
    found["bert_encoder"].pop("module.weight")
    torch.save(found, tmp_path / "kokoro-v1_0.pth")
    with pytest.raises(Damaged, match=r"lacks 1 weights of the network, bert_encoder\.weight"):
        KokoroTorch(model=str(tmp_path), device="cpu")


def test_no_gpl_code_comes_in(model: Path) -> None:
    code = f"import sys; from literai.engines.kokoro_torch import KokoroTorch; KokoroTorch(model={str(model)!r}, device='cpu'); print(sorted(sys.modules))"
    told = subprocess.run([sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=True).stdout
    assert "'kokoro.model'" in told
    assert "phonemizer" not in told and "espeakng_loader" not in told and "misaki.espeak" not in told
