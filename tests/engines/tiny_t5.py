"""Checkpoints of the T5 family, tiny and made on the spot: the real architecture, a tokenizer trained here, safetensors.

`build_t5(folder)` gives random weights, which write gibberish; `build_t5(folder, says=SAYINGS)` learns by heart, in a few
seconds, to write one of those sentences whatever it reads, so that a whole profile can be run with it. `long=True` makes it a
LongT5 with transient-global attention.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

SAYINGS = (
    "The evening grows dark before the lamp is lit.",
    "Does the silence in this room tell us more than the words?",
    "A man waits beside the cold river for a letter.",
    "I hear a promise in that answer, though nobody keeps it.",
    "Is the old house a shelter here, or is it a trap?",
    "The rain falls on the roof while two people talk softly.",
    "What does she want when she opens the garden gate?",
    "Every coin on that table was earned by somebody else.",
    "The narrator trusts his own memory far too much.",
    "Why would anyone walk home across the frozen field?",
    "A woman carries a basket of bread through the market.",
    "Such small gestures make the ending feel inevitable.",
    "Could kindness be the strangest thing about this passage?",
    "A boat drifts along the harbour wall at dawn.",
    "Notice how the clock returns whenever somebody lies.",
    "How should we read his laughter at the funeral?",
    "Three children climb the hill behind the mill.",
    "Anger arrives late, and it never quite leaves them.",
)


def build_t5(folder: Path, *, long: bool = False, says: Sequence[str] = (), texts: Sequence[str] = (), width: int = 64, layers: int = 2, seed: int = 0) -> Path:
    """Save a checkpoint into `folder` and give it back.

    Args:
        says: sentences to learn by heart; none leaves the weights random.
        texts: more words for the tokenizer.
        width: of the model (`d_model`); `layers` in the encoder and as many in the decoder.
    """
    import torch
    from transformers import LongT5Config, LongT5ForConditionalGeneration, T5Config, T5ForConditionalGeneration

    torch.manual_seed(seed)
    tokenizer = _tokenizer([*SAYINGS, *says, *texts])
    shape: dict[str, Any] = {
        "vocab_size": len(tokenizer),
        "d_model": width,
        "d_kv": width // 4,
        "d_ff": 2 * width,
        "num_layers": layers,
        "num_decoder_layers": layers,
        "num_heads": 4,
        "feed_forward_proj": "gated-gelu",  # as in T5 v1.1, of which all three models of 2023 are made
        "tie_word_embeddings": False,
        "dropout_rate": 0.0,
        "pad_token_id": 0,
        "eos_token_id": 1,
        "decoder_start_token_id": 0,
    }
    model: Any
    if long:
        model = LongT5ForConditionalGeneration(LongT5Config(**shape, encoder_attention_type="transient-global", local_radius=15, global_block_size=4))
    else:
        model = T5ForConditionalGeneration(T5Config(**shape))
    if says:
        _learn(torch, model, tokenizer, says)
    model.save_pretrained(folder, safe_serialization=True)
    tokenizer.save_pretrained(folder)
    return folder


def _tokenizer(texts: Sequence[str]) -> Any:
    from tokenizers import Tokenizer, decoders, normalizers, pre_tokenizers, processors, trainers
    from tokenizers.models import Unigram
    from transformers import PreTrainedTokenizerFast

    tokenizer = Tokenizer(Unigram())
    tokenizer.normalizer = normalizers.Replace("\n", " ")
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.decoder = decoders.Metaspace()
    specials = ["<pad>", "</s>", "<unk>", "<sep>", "<turn>"]
    tokenizer.train_from_iterator(texts, trainers.UnigramTrainer(vocab_size=1000, special_tokens=specials, unk_token="<unk>", show_progress=False))
    tokenizer.post_processor = processors.TemplateProcessing(single="$A </s>", special_tokens=[("</s>", 1)])
    return PreTrainedTokenizerFast(tokenizer_object=tokenizer, pad_token="<pad>", eos_token="</s>", unk_token="<unk>")


def _learn(torch: Any, model: Any, tokenizer: Any, says: Sequence[str], steps: int = 120, lessons: int = 5) -> None:
    """Teach by heart: any of `says`, each as likely, whatever is read. What was learnt is asked for, and taught again where it is not known.

    Arithmetic differs in its last bits from one processor to the next, and now and then a lesson goes wrong by them.
    """
    targets = tokenizer(list(says), return_tensors="pt", padding=True)
    labels = targets["input_ids"].masked_fill(targets["attention_mask"] == 0, -100)
    for _ in range(lessons):
        optimizer = torch.optim.AdamW(model.parameters(), lr=6e-3)
        slower = torch.optim.lr_scheduler.LinearLR(optimizer, 1.0, 0.05, steps)
        model.train()
        for _ in range(steps):
            loss = model(input_ids=torch.randint(2, len(tokenizer), (len(says), 12)), labels=labels).loss
            optimizer.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            optimizer.step()
            slower.step()
        model.eval()
        if _known(torch, model, tokenizer, says):
            return
    raise AssertionError(f"the tiny model did not learn its {len(says)} sentences in {lessons} lessons of {steps} steps")


def _known(torch: Any, model: Any, tokenizer: Any, says: Sequence[str]) -> bool:
    """Does it say one of `says` to whatever it reads, short and long?"""
    with torch.inference_mode():
        for length in (3, 12, 60, 300, 900):
            said = model.generate(input_ids=torch.randint(2, len(tokenizer), (8, length)), max_new_tokens=64, do_sample=False)
            if not set(tokenizer.batch_decode(said, skip_special_tokens=True)) <= set(says):
                return False
    return True
