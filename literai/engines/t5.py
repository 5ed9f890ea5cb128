"""What the engines of the T5 family share: a checkpoint loaded as it was saved, and text written by it in batches.

Holds: results come in the order of the prompts, whatever the batch; the longest prompts go first, so that a batch which does
not fit is found out at once; nothing is downloaded here, and pickled weights are never opened. Sampled rows draw from their
own seeds, so that a row does not depend on its neighbours (but for the last bits of the arithmetic, which a batch's padding
can turn: in float32 one token in some hundred thousand, in bfloat16 more).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from literai import models
from literai.engines import accelerator
from literai.errors import MissingPart, UsageError

FAMILY = ("t5", "longt5")  # `model_type` of a checkpoint's config.json
MARKS = re.compile(r"<(?:sep|turn|pad|unk|s|/s|extra_id_\d+)>")  # pieces of the vocabulary that mean something to a model


@dataclass(frozen=True)
class Decoding:
    """How text is written. `temperature` 0 takes the likeliest; above it `top_p` of the likeliest tokens are drawn from."""

    tokens: int  # new ones, at most
    beams: int = 1
    repetition_penalty: float = 1.0
    length_penalty: float = 1.0
    min_length: int = 0  # tokens
    early_stopping: bool = False
    ngrams: int = 0  # runs of so many tokens never come twice; 0 lets them
    temperature: float = 0.0
    top_p: float = 1.0


class Written(NamedTuple):
    """What a model wrote; `ended` is false where it was cut off at the most tokens."""

    text: str
    ended: bool


class T5:
    """A T5 or LongT5 checkpoint on a device.

    Args:
        engine: the engine's name, for errors.
        model: a local folder, or the name of a model that was pulled ("google/flan-t5-xl").
        revision: the commit wanted; "" is the one that was pulled.
        dtype: "auto" is bfloat16 on a GPU, float32 on a CPU.
        compiled: a static cache, which transformers compiles and replays as a CUDA graph on a GPU; for one beam only.

    Raises:
        MissingPart: torch, transformers or the model is not here; names the remedy.
        LiteraiError: the model's weights are pickles.
        UsageError: dtype float16, a device that is not here, or a model of another family.
    """

    def __init__(self, engine: str, model: str, *, revision: str, device: str, dtype: str, compiled: bool = False) -> None:
        if dtype == "float16":
            raise UsageError(f"{engine} cannot run in float16: T5's feed-forward layers overflow its range and give NaN; use bfloat16, float32 or auto")
        self._torch: Any = accelerator.torch_for(engine, "classic")
        try:
            import transformers
        except ImportError as error:
            raise MissingPart(f"the engine {engine} needs transformers: pip install 'literai[classic]'") from error
        self._transformers: Any = transformers
        transformers.utils.logging.disable_progress_bar()  # literai shows its own
        self._compiled = compiled
        self.device = accelerator.device_of(device)
        self.tokenizer, self.model = self._load(engine, model, revision, accelerator.dtype_of(dtype, self.device))
        ids = self.model.config
        self._ids = {"pad_token_id": ids.pad_token_id, "eos_token_id": ids.eos_token_id, "decoder_start_token_id": ids.decoder_start_token_id}
        self.model.generation_config = transformers.GenerationConfig(**self._ids)  # a checkpoint's own settings would mix with ours

    def _load(self, engine: str, model: str, revision: str, dtype: Any) -> tuple[Any, Any]:
        auto, place = self._transformers, str(models.weights(model, revision or None))
        try:
            config = auto.AutoConfig.from_pretrained(place, local_files_only=True)
            if config.model_type not in FAMILY:
                raise UsageError(f"{engine} runs models of the T5 family; {model} is a {config.model_type}: choose another model or engine")
            tokenizer = auto.AutoTokenizer.from_pretrained(place, local_files_only=True)
            loaded = auto.AutoModelForSeq2SeqLM.from_pretrained(place, dtype=dtype, use_safetensors=True, local_files_only=True)
        except (OSError, ValueError) as error:
            cause = (str(error).strip().splitlines() or [type(error).__name__])[0]
            raise MissingPart(f"the model {model} of {engine} is not here as safetensors: run: literai models pull {model} ({cause})") from error
        return tokenizer, loaded.to(self.device).eval()

    def lengths(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text, the end mark left out."""
        return [len(row) for row in self.tokenizer(list(texts), add_special_tokens=False)["input_ids"]] if texts else []

    def write(self, prompts: Sequence[str], decoding: Decoding, *, batch: int, seeds: Sequence[int] = ()) -> list[Written]:
        """What the model writes to each prompt.

        Args:
            batch: prompts at a time; halved when they do not fit.
            seeds: one a prompt, 32 bits; only for sampling.

        Raises:
            LiteraiError: one prompt alone does not fit into memory.
        """
        rows = list(zip(prompts, seeds or [0] * len(prompts), self.lengths(prompts), strict=True))
        order = sorted(range(len(rows)), key=lambda n: (-rows[n][2], rows[n][0]))  # the same prompt's rows stay together
        written = accelerator.in_batches([rows[n] for n in order], batch, lambda some: self._batch(some, decoding), offload=self._offload)
        found = dict(zip(order, written, strict=True))
        return [found[n] for n in range(len(rows))]

    def _offload(self) -> bool:
        if self.device.type == "cpu":
            return False
        self.device = self._torch.device("cpu")
        self.model.to(self.device)
        return True

    def _batch(self, rows: Sequence[tuple[str, int, int]], decoding: Decoding) -> list[Written]:
        torch = self._torch
        different = list(dict.fromkeys(prompt for prompt, _, _ in rows))
        with torch.inference_mode():
            encoded = self.tokenizer(different, return_tensors="pt", padding=True).to(self.device)
            hidden = self.model.get_encoder()(input_ids=encoded["input_ids"], attention_mask=encoded["attention_mask"]).last_hidden_state
            which = torch.tensor([different.index(prompt) for prompt, _, _ in rows], device=self.device)  # each prompt is read once
            tokens = self.model.generate(
                encoder_outputs=self._transformers.modeling_outputs.BaseModelOutput(last_hidden_state=hidden.index_select(0, which)),
                attention_mask=encoded["attention_mask"].index_select(0, which),
                generation_config=self._settings(decoding),
                logits_processor=self._drawing(rows, decoding),
            )
        return [self._text(row) for row in tokens.tolist()]

    def _settings(self, decoding: Decoding) -> Any:
        return self._transformers.GenerationConfig(
            **self._ids,
            max_new_tokens=decoding.tokens,
            do_sample=False,
            num_beams=decoding.beams,
            repetition_penalty=decoding.repetition_penalty,
            length_penalty=decoding.length_penalty,
            min_length=decoding.min_length,
            early_stopping=decoding.early_stopping,
            no_repeat_ngram_size=decoding.ngrams,
            use_cache=True,
            cache_implementation="static" if self._compiled and decoding.beams == 1 else None,
        )

    def _drawing(self, rows: Sequence[tuple[str, int, int]], decoding: Decoding) -> Any:
        if not decoding.temperature:
            return None
        return self._transformers.LogitsProcessorList([Drawing(self._torch, [seed for _, seed, _ in rows], decoding, self.device)])

    def _text(self, row: Sequence[int]) -> Written:
        body = list(row[1:])  # the first token only starts the decoder
        end = self._ids["eos_token_id"]
        ended = end in body
        body = body[: body.index(end)] if ended else body
        kept = [token for token in body if token != self._ids["pad_token_id"]]
        return Written(self.tokenizer.decode(kept, skip_special_tokens=False, clean_up_tokenization_spaces=False).strip(), ended)


class Drawing:
    """Nucleus sampling (Holtzman et al. 2020) with each row's own random numbers.

    Given to `generate` as a logits processor: all but the drawn token are ruled out, and the greedy search that follows can
    only take it. So a row depends on its seed and its prompt, not on the batch, which torch's one generator for all rows would.
    """

    def __init__(self, torch: Any, seeds: Sequence[int], decoding: Decoding, device: Any) -> None:
        draws = [torch.rand(decoding.tokens, generator=torch.Generator().manual_seed(seed), dtype=torch.float64) for seed in seeds]
        self._torch, self._decoding = torch, decoding
        self._draws = torch.stack(draws).to(device=device, dtype=torch.float32)  # (rows, tokens), 0..1

    def __call__(self, input_ids: Any, scores: Any) -> Any:
        torch = self._torch
        shares, tokens = torch.softmax(scores.float() / self._decoding.temperature, -1).sort(dim=-1, descending=True, stable=True)
        before = shares.cumsum(-1) - shares
        shares = shares * (before < self._decoding.top_p)  # the fewest tokens that make up top_p
        mark = self._draws[:, input_ids.shape[1] - 1, None] * shares.sum(-1, keepdim=True)
        place = (shares.cumsum(-1) <= mark).sum(-1, keepdim=True).clamp(max=shares.shape[-1] - 1)
        place = torch.minimum(place, (shares > 0).sum(-1, keepdim=True) - 1)
        return torch.full_like(scores, float("-inf")).scatter(-1, tokens.gather(-1, place), 0.0)


def plain(text: str) -> str:
    """`text` on one line, without the marks a model takes for its own."""
    return " ".join(MARKS.sub(" ", text).split())
