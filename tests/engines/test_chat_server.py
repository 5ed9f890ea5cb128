"""Chat engines against a real server, llama.cpp's, with a model of 135 million parameters.

It writes badly; what is shown is transport, structure, and going on after the server was killed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

pytest.importorskip("langchain_openai", reason="LangChain is not installed: pip install 'literai[modern]'")

import chat_server

from literai import scene, summarize
from literai.engines import Passage, Topic, chat, loading
from literai.engines.chat import asking, prompts
from literai.engines.chat.client import Settings, connect
from literai.errors import Failures, LiteraiError, MissingPart
from literai.run import Run
from literai.stages import SUMMARIZE
from literai.store import Store
from literai.types import Chunk, Notes

if chat_server.missing():
    pytest.skip(chat_server.missing(), allow_module_level=True)

TEXTS = (
    "The captain climbed the mast himself. Below him the ship rolled in the grey sea. He saw a white sail far to the north.",
    "The lamp had gone out. An old servant in a black coat came running over the wet stones with a lantern.",
    "A girl walked down to the river with a basket of apples. A small boat lay under the willows, and a boy sat in it.",
    "The doctor opened the iron door. The room was empty, and the fire was still burning in the grate.",
    "Snow fell on the road all night. In the morning the horses could not pull the coach up the hill.",
    "The old woman counted her coins on the table. There were four of them, and she put them back into the jar.",
)
CHUNKS = [Chunk(n, 1, 1000 * n, 1000 * n + len(text), text) for n, text in enumerate(TEXTS)]
TOPIC = Topic("A Book", "", ("Alice", "Bob"), TEXTS[0], 12)


@pytest.fixture(scope="module")
def server() -> Iterator[chat_server.Server]:
    with chat_server.Server() as running:
        yield running


def options(server: chat_server.Server, **more: object) -> dict[str, object]:
    return {"server": "openai", "url": server.url, "model": "smollm2", "tokens": 100, "temperature": 0.0, "timeout": 60.0, "retries": 1, **more}


@pytest.mark.parametrize("prompt", [prompts.summary(CHUNKS[0]), prompts.scenes(Passage(CHUNKS[0], Notes(0), 6)), prompts.talk(TOPIC)])
def test_the_server_enforces_the_schema(server: chat_server.Server, prompt: asking.Prompt) -> None:
    client = connect(Settings("openai", "smollm2", server.url, tokens=12))
    answer = client.reply([("system", prompt.system), ("user", prompt.user)], prompt.schema, seed=5)
    assert re.match(rf'\s*{{\s*"{prompt.schema["required"][0]}"', answer)
    assert not client._plain  # the schema was not refused


def test_the_same_question_has_the_same_answer() -> None:
    prompt = prompts.summary(CHUNKS[0])
    with chat_server.Server(cached=False) as server:
        client = connect(Settings("openai", "smollm2", server.url, tokens=24, temperature=1.0))
        one, same, other = (client.reply([("user", prompt.user)], prompt.schema, seed=seed) for seed in (5, 5, 6))
    assert one == same != other


@pytest.mark.slow
def test_scenes_hold_what_the_stage_wants(server: chat_server.Server) -> None:
    engine = chat.ChatDescriber(**options(server))  # type: ignore[arg-type]
    described = 0
    for chunk in CHUNKS[:4]:
        try:
            (scenes,) = scene.describe([Passage(chunk, Notes(chunk.index), 2)], engine)
        except LiteraiError as error:
            assert "gave no answer that can be used" in str(error)  # it is a small model
        else:
            described += 1
            assert all(found.alt.startswith("Illustration: ") for found in scenes)
            break
    assert described


@pytest.mark.slow
def test_talk_is_two_hosts_by_turns(server: chat_server.Server) -> None:
    engine = chat.ChatConversationalist(**options(server, temperature=0.7, tokens=200))  # type: ignore[arg-type]
    talked = 0
    for seed, text in enumerate(TEXTS[:4]):
        try:
            (turns,) = engine.converse([Topic("A Book", "", ("Alice", "Bob"), text, 2, seed=seed)])
        except LiteraiError as error:
            assert "gave no answer that can be used" in str(error)
        else:
            talked += 1
            assert [turn.speaker for turn in turns] == ["Alice", "Bob"]
            assert all(turn.text.strip() and len(turn.text.split()) <= 60 for turn in turns)
            break
    assert talked


class KillAfter:
    """Progress that kills the server after so many items."""

    def __init__(self, server: chat_server.Server, items: int) -> None:
        self.server, self.items = server, items

    def begin(self, label: str, total: int) -> None: ...

    def advance(self, count: int) -> None:
        self.items -= count
        if self.items == 0:
            self.server.kill()

    def end(self) -> None: ...


@pytest.mark.slow
def test_a_run_goes_on_where_the_killed_server_left_it(tmp_path: Path) -> None:
    with chat_server.Server() as server, ThreadPoolExecutor(1) as executor:
        engines = {"summarizer": loading.spec("summarizer", "chat", options(server))}

        def run(kill_after: int = 0) -> Run:
            return Run(Store(tmp_path), engines, executor, KillAfter(server, kill_after))

        first = run(kill_after=1)
        with pytest.raises(Failures, match=r"cannot be reached: is it running\? start it, .*run the same command") as caught:
            first.map(SUMMARIZE, CHUNKS[:4])
        made = first.made["summarize"]
        assert 1 <= made <= 2
        assert len(caught.value.causes) == len(CHUNKS[:4]) - made

        server.start()
        second = run()
        summaries = [artifact.value for artifact in second.map(SUMMARIZE, CHUNKS[:4])]
        assert (second.reused["summarize"], second.made["summarize"]) == (made, len(CHUNKS[:4]) - made)
        assert [summary.chunk for summary in summaries] == [chunk.index for chunk in CHUNKS[:4]]
        assert all(summary.text.endswith((".", "!", "?", "”", '"')) for summary in summaries)

        server.kill()
        third = run()
        assert [artifact.value for artifact in third.map(SUMMARIZE, CHUNKS[:4])] == summaries  # nobody is asked
    loading._loaded.clear()


def test_nobody_there_is_one_clear_line() -> None:
    nobody = chat_server.Server()
    engine = chat.ChatSummarizer(**options(nobody, retries=0))  # type: ignore[arg-type]
    with pytest.raises(LiteraiError) as caught:
        summarize.summarize(CHUNKS[:1], engine)
    assert "\n" not in str(caught.value)
    assert f"{nobody.url} cannot be reached" in str(caught.value)


def test_ollamas_client_says_the_same() -> None:
    pytest.importorskip("langchain_ollama")
    nobody = chat_server.Server()
    engine = chat.ChatSummarizer(url=nobody.url.removesuffix("/v1"), retries=0)
    with pytest.raises(LiteraiError, match=r"cannot be reached.*ollama serve"):
        engine.summarize(CHUNKS[:1])


def test_ollamas_client_and_a_server_that_is_not_ollama(server: chat_server.Server) -> None:
    pytest.importorskip("langchain_ollama")
    engine = chat.ChatSummarizer(url=server.url, retries=0)
    with pytest.raises(MissingPart, match="has no model 'qwen3:8b': ollama pull qwen3:8b"):
        engine.summarize(CHUNKS[:1])
