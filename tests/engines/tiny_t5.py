"""Checkpoints of the T5 family, tiny and made on the spot: the real architecture, a tokenizer trained here, safetensors.

`build_t5(folder)` gives random weights, which write gibberish; `build_t5(folder, says=SAYINGS)` knows those sentences by heart and
writes one of them whatever it reads, so that a whole profile can be run with it. Nothing is trained: the last layer is set so
that each piece calls for the next, by a margin no processor's rounding can reach. `long=True` makes it a LongT5 with
transient-global attention.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from itertools import pairwise
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

SPACE = "\N{LOWER ONE EIGHTH BLOCK}"  # as SentencePiece writes it


def build_t5(folder: Path, *, long: bool = False, says: Sequence[str] = (), texts: Sequence[str] = (), width: int = 64, layers: int = 2, seed: int = 0) -> Path:
    """Save a checkpoint into `folder` and give it back.

    Args:
        says: sentences to know by heart; none leaves the weights random.
        texts: more words for the tokenizer.
        width: of the model (`d_model`); `layers` in the encoder and as many in the decoder.
    """
    import torch
    from transformers import LongT5Config, LongT5ForConditionalGeneration, T5Config, T5ForConditionalGeneration

    torch.manual_seed(seed)
    tokenizer = _tokenizer([*SAYINGS, *says, *texts], says)
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
        _set_by_heart(torch, model, tokenizer, says)
    model.save_pretrained(folder, safe_serialization=True)
    tokenizer.save_pretrained(folder)
    return folder


def _tokenizer(texts: Sequence[str], says: Sequence[str]) -> Any:
    from tokenizers import Tokenizer, decoders, normalizers, pre_tokenizers, processors, trainers
    from tokenizers.models import Unigram
    from transformers import PreTrainedTokenizerFast

    tokenizer = Tokenizer(Unigram())
    tokenizer.normalizer = normalizers.Replace("\n", " ")
    tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
    tokenizer.decoder = decoders.Sequence([decoders.Replace(SPACE, " "), decoders.Fuse(), decoders.Strip(" ", 1, 0)])
    specials = ["<pad>", "</s>", "<unk>", "<sep>", "<turn>"]
    tokenizer.train_from_iterator(texts, trainers.UnigramTrainer(vocab_size=1000, special_tokens=specials, unk_token="<unk>", show_progress=False))
    learnt = json.loads(tokenizer.to_str())
    spoken = [[piece, -99.0] for sentence in says for piece in _pieces(sentence)]  # written, but never read: words are parted before
    learnt["model"]["vocab"] += spoken
    tokenizer = Tokenizer.from_str(json.dumps(learnt))
    tokenizer.post_processor = processors.TemplateProcessing(single="$A </s>", special_tokens=[("</s>", 1)])
    return PreTrainedTokenizerFast(tokenizer_object=tokenizer, pad_token="<pad>", eos_token="</s>", unk_token="<unk>")


def _pieces(sentence: str) -> list[str]:
    """Two words a piece, so that a piece stands once in all that is said: "▁The▁evening", "▁grows▁dark"."""
    words = [SPACE + word for word in sentence.split()]
    return ["".join(words[start : start + 2]) for start in range(0, len(words), 2)]


def _set_by_heart(torch: Any, model: Any, tokenizer: Any, says: Sequence[str]) -> None:
    """Any of `says`, all about as likely, whatever is read.

    A piece's embedding is a row of signs, ten times as large as what the layers add to it; the last layer's row for the next piece
    is the same signs. Rows of 64 signs are far from alike, so the right next piece stands tens of units above every other. All last
    pieces share one row, which calls for the end.
    """
    chains = [tokenizer.convert_tokens_to_ids(_pieces(sentence)) for sentence in says]
    pieces = [piece for chain in chains for piece in chain]
    assert len(pieces) == len(set(pieces)), "a pair of words is said twice: its follower would be a guess"
    end = model.config.eos_token_id
    with torch.no_grad():
        signs = torch.randint(0, 2, model.shared.weight.shape) * 2.0 - 1.0
        signs[[chain[-1] for chain in chains]] = signs[end].clone()
        model.shared.weight.copy_(10 * signs)
        head = torch.zeros_like(model.lm_head.weight)
        head[end] = signs[end].clone()
        for chain in chains:
            head[chain[0]] = signs[model.config.decoder_start_token_id]
            for piece, following in pairwise(chain):
                head[following] = signs[piece]
        own = 0.3 * torch.randn(len(chains), head.shape[1])  # by what was read, one beginning is a little likelier than another
        head[[chain[0] for chain in chains]] += own - own @ signs[0, :, None] * signs[0] / head.shape[1]
    model.lm_head.weight = torch.nn.Parameter(head)  # of its own, as in T5 v1.1, whatever the config says
