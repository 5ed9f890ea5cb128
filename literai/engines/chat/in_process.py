"""A chat model of transformers in this process, as a LangChain chat model.

Holds: the same messages and seed give the same answer on the same device; the random numbers of the rest of the process are
left as they were. Nothing enforces a schema here: the prompt asks for JSON, and the answer is mended.
"""

from __future__ import annotations

from threading import Lock
from typing import Any
from weakref import WeakValueDictionary

from langchain_core.language_models.chat_models import BaseChatModel
from langchain_core.messages import AIMessage, BaseMessage
from langchain_core.outputs import ChatGeneration, ChatResult

from literai.engines.accelerator import device_of, dtype_of, torch_for
from literai.errors import LiteraiError, MissingPart
from literai.models import weights

_ROLES = {"system": "system", "human": "user", "ai": "assistant"}
_busy = Lock()  # one model, one answer at a time
_networks: WeakValueDictionary[tuple[str, str, str], Any] = WeakValueDictionary()  # one set of weights for all roles, as long as one of them lives


class InProcess(BaseChatModel):  # type: ignore[misc]
    """`network` and `tokenizer` are transformers' own; `temperature` 0 is greedy."""

    network: Any
    tokenizer: Any
    temperature: float = 0.7
    context: int = 8192

    @property
    def _llm_type(self) -> str:
        return "literai-in-process"

    def _generate(self, messages: list[BaseMessage], stop: list[str] | None = None, run_manager: Any = None, **call: Any) -> ChatResult:
        turns = [{"role": _ROLES[message.type], "content": str(message.content)} for message in messages]
        text = self._answer(turns, seed=int(call.get("seed", 0)), tokens=int(call.get("max_tokens", 1500)))
        return ChatResult(generations=[ChatGeneration(message=AIMessage(content=text))])

    def _answer(self, turns: list[dict[str, str]], *, seed: int, tokens: int) -> str:
        import torch

        prompt = self.tokenizer.apply_chat_template(turns, add_generation_prompt=True, enable_thinking=False, return_tensors="pt", return_dict=True)
        prompt = prompt.to(self.network.device)
        length = prompt["input_ids"].shape[1]
        if length + tokens > self.context:
            raise LiteraiError(
                f"a prompt of {length} tokens and an answer of {tokens} do not fit the context of {self.context}: raise context, or make chunks shorter"
            )
        sampling = {"do_sample": True, "temperature": self.temperature} if self.temperature else {"do_sample": False}
        device = self.network.device
        with _busy, torch.random.fork_rng([device] if device.type == "cuda" else []), torch.inference_mode():
            torch.manual_seed(seed)
            written = self.network.generate(
                **prompt, max_new_tokens=tokens, pad_token_id=self.tokenizer.pad_token_id or self.tokenizer.eos_token_id, **sampling
            )
        return str(self.tokenizer.decode(written[0, length:], skip_special_tokens=True))


def load(model: str, *, device: str, dtype: str, temperature: float, context: int) -> InProcess:
    """The model and its tokenizer, from a folder or the hub's cache.

    Raises:
        MissingPart: transformers, torch or the model is not here, or the model has no chat template.
        UsageError: there is no such device or dtype.
    """
    torch_for("chat", "modern")
    from transformers import AutoModelForCausalLM, AutoTokenizer

    place = device_of(device)
    try:
        folder = weights(model)
        tokenizer = AutoTokenizer.from_pretrained(folder)
        key = (model, str(place), dtype)
        network = _networks.get(key)
        if network is None:
            network = AutoModelForCausalLM.from_pretrained(folder, dtype=dtype_of(dtype, place), use_safetensors=True).to(place).eval()
    except (OSError, ValueError) as error:
        said = " ".join(str(error).split())[:160]
        raise MissingPart(f"the chat model {model!r} cannot be loaded ({said}): run: literai models pull {model}, or give a folder") from error
    if not tokenizer.chat_template:
        raise MissingPart(f"the model {model!r} has no chat template: choose an instruct model")
    _networks[key] = network
    longest = getattr(network.config, "max_position_embeddings", None) or context
    return InProcess(network=network, tokenizer=tokenizer, temperature=temperature, context=min(context, int(longest)))
