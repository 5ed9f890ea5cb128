"""Any chat model as summariser, writer and describer: Ollama, an OpenAI-compatible server (vLLM, llama.cpp), or transformers.

Prompts (prompts.py) go through LangChain (client.py, in_process.py); the server enforces the answer's JSON schema where it
can; what comes back is mended (answer.py), checked against what the book says (summaries.py, turns.py, scenes.py, with
names.py, hosts.py, prose.py), and asked for once more when it does not hold (asking.py). Book text is sent to `url`: the
defaults are this machine; a key is read from OPENAI_API_KEY, never from a profile.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from literai.engines import Passage, Said, Topic
from literai.engines.chat import prompts, scenes, summaries, turns
from literai.engines.chat.asking import Desk, ask
from literai.engines.chat.client import MODELS, TEMPERATURE, TOKENS, Settings, connect
from literai.types import Chunk, Scene, Summary

_VERSION = f"prompts-{prompts.VERSION}:{','.join(MODELS.values())}:t{TEMPERATURE}:n{TOKENS}"  # defaults are not in the options, so they are named here


class _Chat:
    """The options that all three have; see `Settings` for what they mean.

    Args:
        parallel: requests at once, within a batch.
        device, dtype: for server="transformers".

    Raises:
        UsageError: an option's value does not exist.
        MissingPart: LangChain or its package for the server is not installed.
    """

    neutral: ClassVar[Sequence[str]] = ("url", "timeout", "retries", "parallel", "context", "device")

    def __init__(
        self,
        *,
        server: str = "ollama",
        model: str = "",
        url: str = "",
        temperature: float = TEMPERATURE,
        tokens: int = TOKENS,
        context: int = 8192,
        timeout: float = 600.0,
        retries: int = 2,
        parallel: int = 4,
        device: str = "auto",
        dtype: str = "auto",
    ) -> None:
        self._client = connect(Settings(server, model, url, temperature, tokens, context, timeout, retries, device, dtype))
        self._desk = Desk(parallel)


class ChatSummarizer(_Chat):
    """Says what happens in a chunk, in one paragraph of at most 250 words."""

    fingerprint: ClassVar[str] = f"chat-summarizer:{_VERSION}"

    def summarize(self, chunks: Sequence[Chunk]) -> list[Summary]:
        """One summary a chunk.

        Raises:
            LiteraiError: no answer could be used for a chunk, or the server fails; the others' are kept for the next call.
        """
        return self._desk.each(self._one, chunks)

    def _one(self, chunk: Chunk) -> Summary:
        about = f"the summary of chunk {chunk.index} (chapter {chunk.chapter})"
        return Summary(chunk.index, ask(self._client, prompts.summary(chunk), lambda text: summaries.read(text, chunk.text), about))


class ChatConversationalist(_Chat):
    """Lets two hosts talk a topic through."""

    fingerprint: ClassVar[str] = f"chat-conversationalist:{_VERSION}"

    def converse(self, topics: Sequence[Topic]) -> list[tuple[Said, ...]]:
        """The turns of each topic; turns may speak about its quotation, and never say it again.

        Raises:
            LiteraiError: a topic came to fewer than two turns, or the server fails; the others' are kept for the next call.
        """
        return self._desk.each(self._one, topics)

    def _one(self, topic: Topic) -> tuple[Said, ...]:
        return ask(self._client, prompts.talk(topic), lambda text: turns.read(text, topic), f"the talk about “{topic.summary[:60]}...”")


class ChatDescriber(_Chat):
    """Finds the scenes of a passage and paints them in words."""

    fingerprint: ClassVar[str] = f"chat-describer:{_VERSION}"

    def describe(self, passages: Sequence[Passage]) -> list[tuple[Scene, ...]]:
        """The scenes of each passage.

        Raises:
            LiteraiError: no scene of a passage could be used, or the server fails; the others' are kept for the next call.
        """
        return self._desk.each(self._one, passages)

    def _one(self, passage: Passage) -> tuple[Scene, ...]:
        chunk = passage.chunk
        return ask(self._client, prompts.scenes(passage), lambda text: scenes.read(text, passage), f"scenes of chunk {chunk.index} (chapter {chunk.chapter})")
