"""What every engine of a role must keep, whichever model is behind it: one suite a role, every engine in it.

The engines are real and loaded by their real paths; the GPU engines read tiny checkpoints made here, and the chat engines ask a server
on this machine that speaks OpenAI's protocol and answers by rote. Chatterbox alone is left out: its package needs older libraries.
"""

from __future__ import annotations

import inspect
import json
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parents[1]))
import tiny_tortoise
from chat_samples import TALK

from literai import conversation, paint, scene, summarize
from literai.dialogue import LONGEST_TURN
from literai.engines import Ask, Passage, Topic, loading
from literai.jotting import Jotting
from literai.notes import jot, take
from literai.types import Chunk, Fields, Line, Quote, Scene, Source

WARNINGS = (*tiny_tortoise.WARNINGS, "ignore:dropout option adds dropout:UserWarning")  # of other people's networks
pytestmark = [pytest.mark.filterwarnings(warning) for warning in WARNINGS]

FIRST = (
    "The lamp burned low in the old house. A woman in a grey coat waited beside the cold river for a letter from her brother.\n\n"
    "Nobody came. The rain fell on the roof while two people talked softly in the kitchen."
)
SECOND = f"{FIRST}\n\nAt dawn a boat drifted along the harbour wall, and three children climbed the hill behind the mill."
CHUNKS = [Chunk(n, 1, 1000 * n, 1000 * n + len(text), text) for n, text in enumerate((FIRST, SECOND))]
TOLD = (
    "A woman waits beside the river for a letter while the lamp burns low.",
    "Rain falls on the house, and people talk in the kitchen while nobody comes.",
)  # what the taught and the rote models say: true of both chunks
QUOTE = Quote("Nobody came.", Source(1, FIRST.index("Nobody came."), FIRST.index("Nobody came.") + 12), 0)
TOPICS = [
    Topic("The Heavy Pound", "A. Writer", ("Alice", "Bob"), " ".join(TOLD), 2, quote=QUOTE, seed=3),
    Topic("The Heavy Pound", "", ("Ann", "Ben"), SECOND.replace("\n\n", " "), 4, earlier=TOLD[0], seed=4),
]
SCENES = [
    Scene("A woman in a grey coat waits beside a river.", "A woman by a river.", Fields(setting="river", cast=(("woman", 1),)), 0, Source(1, 0, 20), 5),
    Scene("Three children on a hill at dawn.", "Children.", Fields(setting="hill", time="dawn", cast=(("child", 3),)), 1, Source(1, 1000, 1020), 6),
]
NEEDS = {
    **dict.fromkeys(("long_t5", "cosmo"), ("torch", "transformers")),
    "flan_t5": ("torch", "transformers", "langchain_core"),
    "chat": ("langchain_openai",),
    **dict.fromkeys(("stable_diffusion", "diffusion"), ("torch", "diffusers", "transformers")),
    "tortoise": ("torch", "TTS"),
    "kokoro_torch": ("torch", "kokoro"),
}
ELSEWHERE = {"chatterbox"}


def names(role: str, method: str) -> list[str]:
    """Every engine of a role that has a method."""
    return [name for name in loading.ENGINES[role] if name not in ELSEWHERE and hasattr(loading.engine_class(role, name), method)]


class Rote(BaseHTTPRequestHandler):
    """Answers by the name of the schema that is asked for."""

    def do_POST(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        kind = asked["response_format"]["json_schema"]
        hosts = ("Ann", "Ben") if "Ann" in json.dumps(asked["messages"]) else ("Alice", "Bob")
        answers: dict[str, object] = {
            "summary": {"summary": " ".join(TOLD)},
            "talk": {"turns": [{"speaker": hosts[n % 2], "text": text} for n, text in enumerate(TALK[: 4 if hosts[0] == "Ann" else 2])]},
            "scenes": {"scenes": [{"quote": "The lamp burned low in the old house.", "description": "An old house at night with a lamp in its window."}]},
        }
        message = {"role": "assistant", "content": json.dumps(answers[kind.get("name") or kind["schema"]["title"]])}
        body = json.dumps(
            {"id": "1", "object": "chat.completion", "created": 0, "model": "rote", "choices": [{"index": 0, "message": message, "finish_reason": "stop"}]}
        )
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, format: str, *args: object) -> None: ...


@pytest.fixture(scope="module")
def rote() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Rote)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}/v1"
    server.shutdown()
    server.server_close()


Make = Callable[[str, str], Any]


@pytest.fixture(scope="module")
def make(tmp_path_factory: pytest.TempPathFactory, rote: str) -> Make:
    """The engine of a role, loaded once; skips where its libraries are not installed."""

    def options(name: str) -> Mapping[str, object]:
        folder = tmp_path_factory.mktemp(name)
        if name in ("long_t5", "cosmo", "flan_t5"):
            from tiny_t5 import SAYINGS, build_t5

            says = TOLD if name == "long_t5" else SAYINGS
            return {"model": str(build_t5(folder, long=name == "long_t5", says=says, texts=(FIRST, SECOND))), "device": "cpu"}
        if name in ("stable_diffusion", "diffusion"):
            from tiny_diffusion import build_sd, build_sdxl

            build = build_sd if name == "stable_diffusion" else build_sdxl
            return {"model": str(build(folder)), "width": 64, "height": 96, "area": 0, "steps": 2, "device": "cpu"}
        if name == "tortoise":
            own = tiny_tortoise.build_voices(folder / "voices")
            model = str(tiny_tortoise.build_tortoise(folder / "model"))
            return {"model": model, "voices_dir": str(folder / "voices"), "own_clips": own, "preset": "ultra_fast", "steps": 2, "device": "cpu"}
        if name == "kokoro_torch":
            from test_kokoro_torch import build_kokoro

            return {"model": str(build_kokoro(folder)), "device": "cpu"}
        return {"server": "openai", "url": rote, "model": "rote"} if name == "chat" else {}

    @cache
    def engine(role: str, name: str) -> Any:
        for module in NEEDS.get(name, ()):
            if find_spec(module) is None:
                pytest.skip(f"{module} is not installed: pip install 'literai[classic]' or 'literai[modern]'")
        if name == "tortoise":
            tiny_tortoise.importable()
        return loading.engine_class(role, name)(**options(name))

    return engine


@pytest.mark.parametrize(("role", "name"), [(role, name) for role, engines in loading.ENGINES.items() for name in engines])
def test_an_engine_is_known_before_it_is_loaded(role: str, name: str) -> None:
    kind = loading.engine_class(role, name)
    assert isinstance(kind.fingerprint, str) and kind.fingerprint
    parameters = [parameter for own, parameter in inspect.signature(kind).parameters.items() if own != "self"]
    assert all(parameter.kind is inspect.Parameter.KEYWORD_ONLY and parameter.default is not inspect.Parameter.empty for parameter in parameters)
    assert set(getattr(kind, "neutral", ())) <= {parameter.name for parameter in parameters}


@pytest.mark.parametrize("name", names("summarizer", "summarize"))
def test_summarizers(make: Make, name: str) -> None:
    engine = make("summarizer", name)
    found = summarize.summarize(CHUNKS, engine)
    assert [summary.chunk for summary in found] == [0, 1]
    assert all(summary.text and "\n" not in summary.text for summary in found)
    assert all(CHUNKS[summary.chunk].start <= source.start < source.end <= CHUNKS[summary.chunk].end for summary in found for source in summary.sources)
    assert engine.summarize(CHUNKS[1:]) == engine.summarize(CHUNKS)[1:]
    assert engine.summarize([]) == []


@pytest.mark.parametrize("name", names("writer", "reply"))
def test_writers(make: Make, name: str) -> None:
    engine = make("writer", name)
    slots = {"topic": "welcome_first", "role": "people", "book": "Emma", "author": "Jane Austen", "part": "one", "next_part": "two", "total": "three"}
    slots["ordinal"] = "first"
    asks = [Ask("welcome", "Alice", "Bob", "Emma", "Jane Austen", 1, 3, slots, seed=seed) for seed in (1, 2)]
    replies = engine.reply(asks)
    assert len(replies) == 2
    assert all(reply.text and len(reply.text.split()) <= LONGEST_TURN for reply in replies)
    assert engine.reply(asks[1:]) == replies[1:]
    assert engine.reply([]) == []


@pytest.mark.parametrize("name", names("writer", "converse"))
def test_conversationalists(make: Make, name: str) -> None:
    engine = make("writer", name)
    found = conversation.converse(TOPICS, engine)  # hosts by turns, none blank, as many as wanted
    for topic, talk in zip(TOPICS, found, strict=True):
        assert len({turn.text for turn in talk}) == len(talk)
        assert not any(turn.text.startswith(f"{host}:") for turn in talk for host in topic.hosts)
    assert conversation.converse(TOPICS[1:], engine) == found[1:]
    assert list(engine.converse([])) == []


@cache
def jottings() -> tuple[Jotting, ...]:
    return tuple(jot(CHUNKS))


@pytest.mark.parametrize("name", names("describer", "describe"))
def test_describers(make: Make, name: str) -> None:
    engine = make("describer", name)
    passages = [Passage(chunk, notes, wanted) for chunk, notes, wanted in zip(CHUNKS, take(jottings()), (1, 2), strict=True)]
    found = scene.describe(passages, engine)  # in reading order, inside their chunk, with words
    assert all(0 <= picture.seed < 2**32 for scenes in found for picture in scenes)
    assert all(len({picture.seed for picture in scenes}) == len(scenes) for scenes in found)
    assert scene.describe(passages[1:], engine) == found[1:]
    assert engine.describe([]) == []


@pytest.mark.parametrize("name", names("painter", "paint"))
def test_painters(make: Make, name: str) -> None:
    engine = make("painter", name)
    found = engine.paint(SCENES)
    assert len(found) == 2
    for image in found:
        assert image.pixels.dtype == np.uint8 and image.pixels.shape == (image.height, image.width, 3)
        assert image.height * 2 == image.width * 3  # 512 x 768 in small
        assert paint.spread(image) > 0
    assert not np.array_equal(found[0].pixels, found[1].pixels)
    assert np.abs(engine.paint(SCENES[1:])[0].pixels.astype(int) - found[1].pixels).max() <= 2  # arithmetic of another batch
    assert engine.paint([]) == []


@pytest.mark.parametrize("name", names("synthesizer", "synthesize"))
def test_synthesizers(make: Make, name: str) -> None:
    engine = make("synthesizer", name)
    voices = [voice for voice in engine.voices if not voice.startswith("train_")][:2]
    lines = [Line("Good morning.", voices[0]), Line("The rain fell on the roof all night long.", voices[1])]
    found = engine.synthesize(lines)
    assert len(found) == 2
    for clip in found:
        assert clip.samples.dtype == np.float32 and clip.samples.ndim == 1 and clip.rate >= 8000
        assert 0.1 < clip.seconds < 30 and float(np.abs(clip.samples).max()) <= 1.0
    np.testing.assert_array_equal(engine.synthesize(lines[1:])[0].samples, found[1].samples)
    assert engine.synthesize([]) == []


def test_no_engine_is_forgotten() -> None:
    covered = {
        name
        for role, method in (("summarizer", "summarize"), ("writer", "reply"), ("writer", "converse"), ("describer", "describe"), ("painter", "paint"))
        for name in names(role, method)
    } | set(names("synthesizer", "synthesize"))
    assert covered | ELSEWHERE == {name for engines in loading.ENGINES.values() for name in engines}
