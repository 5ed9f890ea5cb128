"""A chat model behind one method: messages in, text out, through LangChain.

Holds: the seed, the temperature and the longest answer are always sent, so that the server's defaults decide nothing; a
JSON schema is sent for the server to enforce, and left out from then on when it refuses one (the prompts ask for JSON all
the same); nothing is cut silently to fit a context. LangChain's `with_structured_output` is the road not taken: it throws
away an answer that was cut off or malformed, which is the one worth mending; the same schema is bound to the request.
"""

from __future__ import annotations

import os
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from literai.engines.chat.faults import AGAIN, fault_of, told
from literai.errors import LiteraiError, MissingPart, UsageError

# Qwen3-8B: Apache-2.0, a hundred languages, 5 GB in 4 bits, answers in JSON well (Qwen3 Technical Report, arXiv 2505.09388).
MODELS = {"ollama": "qwen3:8b", "openai": "Qwen/Qwen3-8B", "transformers": "Qwen/Qwen3-8B"}
URLS = {"ollama": "http://127.0.0.1:11434", "openai": "http://127.0.0.1:8000/v1", "transformers": ""}  # Ollama's and vLLM's own; never a paid service unasked
TEMPERATURE = 0.7  # Qwen3's model card, for answers without reasoning
TOKENS = 1500  # of one answer: twenty turns of sixty words
CHARACTERS_A_TOKEN = 3.0  # English has four or more, other languages fewer: on the safe side
WAIT = 0.5  # seconds before the second try; doubled before each next one

Message = tuple[str, str]  # ("system" | "user" | "assistant", text)


@dataclass(frozen=True)
class Settings:
    """Which model, where, and how it is asked.

    Args:
        server: "ollama", "openai" (any server that speaks OpenAI's chat completions: vLLM, llama.cpp) or "transformers" (in this process).
        model: "" is the server's entry in `MODELS`; for transformers a folder or a name in the hub's cache.
        url: "" is the server's entry in `URLS`.
        temperature: 0 (always the likeliest word) to 2.
        tokens: of one answer, at most.
        context: tokens of prompt and answer together, for "ollama" and "transformers"; "openai" servers set their own.
        timeout: seconds for one answer.
        retries: how often a request is sent again when the server is away, late or overloaded.
    """

    server: str = "ollama"
    model: str = ""
    url: str = ""
    temperature: float = TEMPERATURE
    tokens: int = TOKENS
    context: int = 8192
    timeout: float = 600.0
    retries: int = 2
    device: str = "auto"
    dtype: str = "auto"

    def complete(self) -> Settings:
        """With the server's own model and address.

        Raises:
            UsageError: a value that does not exist.
        """
        if self.server not in MODELS:
            raise UsageError(f"chat has no server {self.server!r}; there are {', '.join(MODELS)}")
        if not 0 <= self.temperature <= 2:
            raise UsageError(f"temperature is 0 to 2, not {self.temperature}")
        for name in ("tokens", "timeout"):
            if getattr(self, name) <= 0:
                raise UsageError(f"{name} must be more than 0, not {getattr(self, name)}")
        if self.context <= self.tokens:
            raise UsageError(f"context ({self.context} tokens) must be more than the answer's tokens ({self.tokens})")
        if self.retries < 0:
            raise UsageError(f"retries must be 0 or more, not {self.retries}")
        url = (self.url or URLS[self.server]).rstrip("/")
        return Settings(**{**self.__dict__, "model": self.model or MODELS[self.server], "url": url})


def connect(settings: Settings) -> Client:
    """A client for the model of `settings`; no request is made yet.

    Raises:
        UsageError: a setting does not exist.
        MissingPart: LangChain, its package for this server, or the model is not installed.
    """
    settings = settings.complete()
    try:
        return Client(_chat(settings), settings)
    except ImportError as error:
        raise MissingPart(f"the engine chat needs {error.name or error}: pip install 'literai[modern]'") from error


def _chat(settings: Settings) -> Any:
    if settings.server == "ollama":
        from langchain_ollama import ChatOllama

        return ChatOllama(model=settings.model, base_url=settings.url, reasoning=False, client_kwargs={"timeout": settings.timeout})
    if settings.server == "openai":
        from langchain_openai import ChatOpenAI

        key = os.environ.get("OPENAI_API_KEY") or "none"  # local servers want none, LangChain wants one
        return ChatOpenAI(model=settings.model, base_url=settings.url, api_key=key, timeout=settings.timeout, max_retries=0, temperature=settings.temperature)
    from literai.engines.chat.in_process import load

    return load(settings.model, device=settings.device, dtype=settings.dtype, temperature=settings.temperature, context=settings.context)


class Client:
    """A LangChain chat model and how to call it."""

    def __init__(self, chat: Any, settings: Settings) -> None:
        self._chat, self.settings = chat, settings
        self._plain = False  # the server takes no schema
        self._down = False  # the last request found nobody: don't wait long for the next ones

    def reply(self, messages: Sequence[Message], schema: Mapping[str, Any], *, seed: int) -> str:
        """What the model answers.

            Args:
                schema: JSON schema of the answer, with a "title".
        X

            Raises:
                LiteraiError: the server cannot be reached, refuses, or the prompt does not fit.
        """
        self._check_length(messages)
        attempts = 1 if self._down else 1 + self.settings.retries
        for attempt in range(attempts):
            if attempt:
                time.sleep(WAIT * 2 ** (attempt - 1))
            try:
                text = self._send(messages, schema, seed)
            except LiteraiError:
                raise
            except Exception as error:
                fault = fault_of(error)
                if fault == "other":
                    raise
                self._down = fault == "unreachable"
                if attempt + 1 < attempts and fault in AGAIN:
                    continue
                s = self.settings
                raise told(fault, error, server=s.server, url=s.url, model=s.model, timeout=s.timeout) from error
            self._down = False
            return text
        raise AssertionError("unreachable: there is at least one attempt")

    def _send(self, messages: Sequence[Message], schema: Mapping[str, Any], seed: int) -> str:
        if not self._plain:
            try:
                return self._invoke(messages, schema, seed)
            except Exception as error:
                if fault_of(error) != "refused":
                    raise
        text = self._invoke(messages, None, seed)
        self._plain = True  # only now is it sure that the schema was the matter
        return text

    def _invoke(self, messages: Sequence[Message], schema: Mapping[str, Any] | None, seed: int) -> str:
        from langchain_core.messages import AIMessage, HumanMessage, SystemMessage

        kinds = {"system": SystemMessage, "user": HumanMessage, "assistant": AIMessage}  # not templates: braces in a book stay braces
        answer = self._chat.invoke([kinds[role](content=text) for role, text in messages], **self.call(schema, seed))
        return str(answer.text) if isinstance(answer.content, list) else str(answer.content)

    def call(self, schema: Mapping[str, Any] | None, seed: int) -> dict[str, Any]:
        """What goes with a request beside the messages, in this server's words."""
        s = self.settings
        if s.server == "ollama":
            options = {"temperature": s.temperature, "seed": seed, "num_predict": s.tokens, "num_ctx": s.context}
            return {"options": options, **({"format": dict(schema)} if schema else {})}
        if s.server == "openai":
            asked = {"type": "json_schema", "json_schema": {"name": (schema or {}).get("title", "answer"), "schema": schema}}
            # In extra_body: as a named argument LangChain would parse the answer itself, and fail on one that was cut off.
            return {"seed": seed, "max_tokens": s.tokens, **({"extra_body": {"response_format": asked}} if schema else {})}
        return {"seed": seed, "max_tokens": s.tokens}

    def _check_length(self, messages: Sequence[Message]) -> None:
        if self.settings.server == "openai":
            return  # it knows its own context, and refuses what does not fit
        length = sum(len(text) for _, text in messages)
        room = (self.settings.context - self.settings.tokens) * CHARACTERS_A_TOKEN
        if length > room:
            needed = int(length / CHARACTERS_A_TOKEN) + self.settings.tokens
            raise LiteraiError(
                f"a prompt of {length} characters does not fit a context of {self.settings.context} tokens: set context to {needed}, or make chunks shorter"
            )
