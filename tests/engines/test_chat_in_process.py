"""The chat engine with transformers in this process: a real checkpoint of 0.1 million parameters, set to give one answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="torch is not installed: pip install 'literai[modern]'")
transformers = pytest.importorskip("transformers", reason="transformers is not installed: pip install 'literai[modern]'")
pytest.importorskip("langchain_core", reason="LangChain is not installed: pip install 'literai[modern]'")

from literai.engines import chat  # noqa: E402
from literai.engines.chat import prompts  # noqa: E402
from literai.engines.chat.client import Client, Settings, connect  # noqa: E402
from literai.errors import LiteraiError, MissingPart, UsageError  # noqa: E402
from literai.types import Chunk, Summary  # noqa: E402

TEXT = "The captain climbed the mast himself. Below him the ship rolled in the grey sea."
CHUNK = Chunk(7, 1, 0, len(TEXT), TEXT)
SAID = "The captain climbs the mast while the ship rolls in the grey sea."
TEMPLATE = (
    "{% for message in messages %}<|{{ message['role'] }}|>{{ message['content'] }}<|end|>{% endfor %}{% if add_generation_prompt %}<|assistant|>{% endif %}"
)


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A Llama of two layers that knows the answer to the prompt for `CHUNK` by heart, and nothing else."""
    torch.set_num_threads(1)
    torch.manual_seed(0)
    folder = tmp_path_factory.mktemp("model")
    prompt = prompts.summary(CHUNK)
    tokenizer = _tokenizer([prompt.system, prompt.user, SAID])
    config = transformers.LlamaConfig(
        vocab_size=len(tokenizer), hidden_size=48, intermediate_size=96, num_hidden_layers=2, num_attention_heads=4, max_position_embeddings=2048
    )
    network = transformers.LlamaForCausalLM(config)
    asked = tokenizer.apply_chat_template(
        [{"role": "system", "content": prompt.system}, {"role": "user", "content": prompt.user}],
        add_generation_prompt=True,
        return_tensors="pt",
        return_dict=True,
    )["input_ids"]
    answer = tokenizer(f"{json.dumps({'summary': SAID})}<|end|>", return_tensors="pt")["input_ids"]
    _set_by_heart(network, asked, answer)
    network.generation_config.eos_token_id = tokenizer.convert_tokens_to_ids("<|end|>")
    network.save_pretrained(folder)
    tokenizer.save_pretrained(folder)
    return folder


def _tokenizer(texts: list[str]) -> object:
    from tokenizers import Tokenizer, decoders, models, pre_tokenizers, trainers

    plain = Tokenizer(models.BPE())
    plain.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    plain.decoder = decoders.ByteLevel()
    special = ["<|system|>", "<|user|>", "<|assistant|>", "<|end|>"]
    plain.train_from_iterator(
        texts, trainers.BpeTrainer(vocab_size=700, special_tokens=special, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False)
    )
    tokenizer = transformers.PreTrainedTokenizerFast(tokenizer_object=plain, eos_token="<|end|>", pad_token="<|end|>", additional_special_tokens=special[:3])
    tokenizer.chat_template = TEMPLATE
    return tokenizer


def _set_by_heart(network: transformers.LlamaForCausalLM, asked: torch.Tensor, answer: torch.Tensor) -> None:
    """The last layer solved for: after the prompt and after each word of the answer, the next one is the likeliest by 20 units."""
    with torch.no_grad():
        states = network.model(torch.cat([asked, answer], dim=1)).last_hidden_state[0, asked.shape[1] - 1 : -1].double()
        called = 20.0 * torch.nn.functional.one_hot(answer[0], network.config.vocab_size)
        solved = torch.linalg.lstsq(states, called.double()).solution
        assert torch.dist(states @ solved, called) < 0.1, "fewer dimensions than words"
        network.lm_head.weight.copy_(solved.T)


def client(checkpoint: Path, **settings: object) -> Client:
    return connect(Settings("transformers", str(checkpoint), device="cpu", tokens=60, context=2048, **settings))  # type: ignore[arg-type]


def test_a_summary_comes_through_the_real_path(checkpoint: Path) -> None:
    engine = chat.ChatSummarizer(server="transformers", model=str(checkpoint), device="cpu", tokens=60, context=2048, temperature=0.0)
    assert engine.summarize([CHUNK]) == [Summary(7, SAID)]


def test_the_seed_decides_and_nothing_else_is_touched(checkpoint: Path) -> None:
    talker = client(checkpoint, temperature=2.0)
    before = torch.random.get_rng_state()
    one, same, other = (talker.reply([("user", "The sea.")], {}, seed=seed) for seed in (1, 1, 2))
    assert one == same != other
    assert torch.equal(before, torch.random.get_rng_state())


def test_all_roles_share_one_set_of_weights(checkpoint: Path) -> None:
    one, other = client(checkpoint), client(checkpoint, temperature=0.1)
    assert one._chat.network is other._chat.network


def test_what_does_not_fit_is_refused(checkpoint: Path) -> None:
    small = connect(Settings("transformers", str(checkpoint), device="cpu", tokens=60, context=100))
    with pytest.raises(LiteraiError, match=r"fit .*context of 100"):
        small.reply([("user", "xq" * 50)], {}, seed=1)


def test_what_is_missing_is_named(checkpoint: Path, tmp_path: Path) -> None:
    with pytest.raises(MissingPart, match=r"cannot be loaded.*or give a folder"):
        connect(Settings("transformers", str(tmp_path), device="cpu"))
    with pytest.raises(UsageError, match="there is no dtype 'int3'"):
        connect(Settings("transformers", str(checkpoint), device="cpu", dtype="int3"))
    for file in checkpoint.iterdir():
        if file.name != "chat_template.jinja":
            (tmp_path / file.name).write_bytes(file.read_bytes())
    with pytest.raises(MissingPart, match="has no chat template: choose an instruct model"):
        connect(Settings("transformers", str(tmp_path), device="cpu"))


def test_pickled_weights_are_not_opened(checkpoint: Path, tmp_path: Path) -> None:
    for file in checkpoint.iterdir():
        if file.suffix != ".safetensors":
            (tmp_path / file.name).write_bytes(file.read_bytes())
    torch.save({}, tmp_path / "pytorch_model.bin")
    with pytest.raises(MissingPart, match="cannot be loaded"):
        connect(Settings("transformers", str(tmp_path), device="cpu"))
