"""COSMO: its input to the letter, its turns checked by rule, and whole talks through tiny checkpoints made here."""

from __future__ import annotations

from pathlib import Path

import pytest

torch = pytest.importorskip("torch", reason="torch is not installed: pip install 'literai[classic]'")
pytest.importorskip("transformers", reason="transformers is not installed: pip install 'literai[classic]'")

from tiny_t5 import SAYINGS, build_t5  # noqa: E402

from literai.engines import Said, Topic, cosmo, grounding, loading, t5  # noqa: E402
from literai.engines.cosmo import Cosmo  # noqa: E402
from literai.errors import LiteraiError, UsageError  # noqa: E402
from literai.types import Quote, Source  # noqa: E402

QUOTE = Quote("The lamp burned low.", Source(1, 0, 20), 0)
TOPIC = Topic(
    book="The Heavy Pound",
    author="A. Writer",
    hosts=("Alice", "Bob"),
    summary="Ruth waits by the cold river for a letter while the lamp burns low.",
    turns=4,
    people=("Ruth Harker",),
    quote=QUOTE,
    earlier="Ruth left the mill.",
    seed=7,
)
PLAIN = Topic(book="Untitled", author="", hosts=("Alice", "Bob"), summary="Three children climb a hill at dawn.", turns=3, seed=1)

GOLDEN = (
    "Alice and Bob host a podcast of literary criticism. They have both just read a passage of The Heavy Pound by A. Writer and are talking it over. "
    "Their talk is scholarly, sharp, subtle and full of detail. "
    "Earlier in the conversation: Ruth left the mill. "
    "What happens in the passage: Ruth waits by the cold river for a letter while the lamp burns low. "
    "A reader has just read these words of it aloud: The lamp burned low."
    " <sep> You are Bob. In this conversation Bob answers Alice with insight, and always points to particular details of the passage."
    " <sep> Why does she wait? <turn> Because she hopes. <turn> For whom?"
)
OPENING = (
    "Alice and Bob host a podcast of literary criticism. They have both just read a passage of Untitled and are talking it over. "
    "Their talk is scholarly, sharp, subtle and full of detail. What happens in the passage: Three children climb a hill at dawn."
    " <sep> You are Alice. In this conversation Alice asks Bob questions that make one think, about the characters, the plot, what moves people, the style, "
    "the tone and the values of the passage, and always points to particular details of the passage. <sep> "
)


def said(*texts: str) -> list[Said]:
    return [Said(TOPIC.hosts[n % 2], text) for n, text in enumerate(texts)]


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> None:
    torch.set_num_threads(1)


@pytest.fixture(scope="module")
def taught(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_t5(tmp_path_factory.mktemp("cosmo"), says=SAYINGS, texts=[GOLDEN])


@pytest.fixture(scope="module")
def random(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_t5(tmp_path_factory.mktemp("cosmo_random"), texts=[GOLDEN])


def test_the_input_to_the_letter() -> None:
    assert cosmo.prompt(TOPIC, said("Why does she wait?", "Because she hopes.", "For whom?")) == GOLDEN
    assert cosmo.prompt(PLAIN, []) == OPENING


def test_the_last_eight_turns_and_no_marks_of_the_books() -> None:
    turns = [f"Turn number {n} here." for n in range(11)]
    assert cosmo.prompt(TOPIC, said(*turns)).split(" <sep> ")[2].split(" <turn> ") == turns[3:]
    odd = Topic(book="B", author="", hosts=("Alice", "Bob"), summary="He <sep> wrote\n<turn> it.", turns=2)
    assert cosmo.prompt(odd, []).count("<sep>") == 2 and "He wrote it." in cosmo.prompt(odd, [])


def test_the_sampling_of_2023(taught: Path) -> None:
    assert Cosmo(model=str(taught), device="cpu")._decoding == t5.Decoding(160, temperature=0.9, top_p=0.95)


@pytest.mark.parametrize(
    ("raw", "turn"),
    [
        ("Alice: Why does she wait?", "Why does she wait?"),
        ("Host 1: She hopes for news. And she", "She hopes for news."),
        ("She hopes.  <turn> No, she fears.", "She hopes."),
        ("<turn> She hopes", ""),
        ("  ", ""),
    ],
)
def test_turns_are_cleaned(raw: str, turn: str) -> None:
    assert cosmo.clean(raw, TOPIC) == turn


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", "blank"),
        ("Yes, quite.", "blank"),
        ("She waits there. Bob: Does she?", "label"),
        ("I think, Alice, that she hopes.", "own name"),
        ("See http://example.org for more of it.", "marks"),
        ("She hopes and hopes and hopes and hopes.", "loops"),
        ("But why does she wait there?", "repeats"),
    ],
)
def test_turns_with_a_fault(text: str, fault: str) -> None:
    earlier = said("But why does she wait there?", "The river is too cold to cross tonight.")
    assert fault in cosmo.turn_faults(text, TOPIC, earlier)
    assert cosmo.turn_faults("What does the lamp tell us, Bob?", TOPIC, earlier) == ()


def test_what_keeps_to_the_page_is_worth_more() -> None:
    near, far = "Does the cold river by the lamp stand for the letter Ruth fears?", "Do you enjoy cooking pasta with your friends on holiday sometimes?"
    assert cosmo.worth(near, TOPIC, []) > cosmo.worth(far, TOPIC, [])
    assert cosmo.worth(near, TOPIC, []) > cosmo.worth(near, TOPIC, said("The cold river, the lamp, the letter: all of them wait."))
    assert cosmo.worth("Does the river stand for the letter?", TOPIC, []) > cosmo.worth("The river does stand for the letter.", TOPIC, [])


def check(topic: Topic, turns: tuple[Said, ...]) -> None:
    """What a Conversationalist promises."""
    assert 2 <= len(turns) <= topic.turns
    for n, turn in enumerate(turns):
        assert turn.speaker == topic.hosts[n % 2]
        assert grounding.whole(turn.text) == turn.text and cosmo.turn_faults(turn.text, topic, turns[:n]) == ()
    assert grounding.strangers([turn.text for turn in turns], [cosmo.known(topic)] * len(turns)) == [()] * len(turns)


def test_a_talk_is_the_same_alone_and_among_others(taught: Path) -> None:
    options = {"model": str(taught), "device": "cpu", "tokens": 60}
    engine = loading.load(loading.spec("writer", "cosmo", options))
    topics = [TOPIC, PLAIN, Topic(book="Other", author="", hosts=("Cleo", "Dan"), summary="A market at dawn; a woman carries bread.", turns=6, seed=99)]
    found = engine.converse(topics)
    for topic, turns in zip(topics, found, strict=True):
        check(topic, turns)
    assert 0 < engine.accepted <= engine.tried
    assert engine.tried - engine.accepted <= sum(engine.rejects.values())
    small = Cosmo(model=str(taught), device="cpu", tokens=60, batch=3)
    assert [small.converse([topic])[0] for topic in topics] == found
    assert small.converse([Topic(**{**{f: getattr(TOPIC, f) for f in TOPIC.__struct_fields__}, "seed": 8})])[0] != found[0]


def test_gibberish_fails_with_one_clear_line_or_is_valid(random: Path) -> None:
    engine = Cosmo(model=str(random), device="cpu", tokens=24, candidates=2, tries=2)
    for topic in (TOPIC, PLAIN):
        try:
            [turns] = engine.converse([topic])
        except LiteraiError as error:
            assert topic.book in str(error) and "\n" not in str(error) and "tries" in str(error)
        else:
            check(topic, turns)
    assert engine.tried >= 4


def scripted(monkeypatch: pytest.MonkeyPatch, rounds: list[list[str]]) -> list[list[str]]:
    asked: list[list[str]] = []

    def write(self: t5.T5, prompts: list[str], decoding: t5.Decoding, *, batch: int, seeds: list[int]) -> list[t5.Written]:
        asked.append(list(prompts))
        assert len(set(seeds)) == len(seeds)
        return [t5.Written(text, True) for text in rounds[len(asked) - 1]]

    monkeypatch.setattr(t5.T5, "write", write)
    return asked


def test_the_best_candidate_is_said_and_a_dry_topic_ends(taught: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = Cosmo(model=str(taught), device="cpu", candidates=2, tries=2)
    asked = scripted(
        monkeypatch,
        [
            ["Do you like pasta with cheese on it?", "Why does Ruth wait by the cold river?"],
            ["David is late again, I think.", "Alice: She"],  # both thrown out: a name nobody knows, nothing whole
            ["Alice, she hopes the letter brings news of home.", ""],
            ["And does the lamp tell us that she has lost hope?", ""],
            ["", ""],
            ["", ""],  # dry: the question nobody answers is not said
        ],
    )
    [turns] = engine.converse([TOPIC])
    assert [turn.text for turn in turns] == ["Why does Ruth wait by the cold river?", "Alice, she hopes the letter brings news of home."]
    assert asked[1] == asked[2] and asked[3][0].endswith("<turn> Alice, she hopes the letter brings news of home.")
    assert (engine.tried, engine.accepted) == (12, 4) and engine.rejects == {"stranger": 1, "blank": 7}


def test_a_topic_with_nothing_to_say_is_named(taught: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = scripted(monkeypatch, [[""]] * 8)
    with pytest.raises(LiteraiError, match=r"“Ruth waits.*\(The Heavy Pound\) in 8 rounds"):
        Cosmo(model=str(taught), device="cpu", candidates=1, tries=2).converse([TOPIC])
    assert len(asked) == 8


def test_what_was_earlier_is_kept_short() -> None:
    assert cosmo.brief("She left. " + "He stayed on and on and on in the mill. " * 12) == "She left." + " He stayed on and on and on in the mill." * 5
    assert cosmo.brief("") == "" and cosmo.brief("word " * 100).count("word") == 100


def test_what_cannot_be_asked_is_refused(taught: Path) -> None:
    with pytest.raises(UsageError, match="temperature"):
        Cosmo(model=str(taught), temperature=0)
    with pytest.raises(UsageError, match="float16"):
        Cosmo(model=str(taught), dtype="float16")
    with pytest.raises(UsageError, match="2 turns or more"):
        Cosmo(model=str(taught), device="cpu").converse([Topic(book="B", author="", hosts=("A", "B"), summary="It rains.", turns=1)])


def test_drawing_follows_the_shares() -> None:
    shares = torch.tensor([0.5, 0.3, 0.15, 0.05])
    rows = 4000
    drawing = t5.Drawing(torch, list(range(rows)), t5.Decoding(1, temperature=1.0, top_p=0.9), "cpu")
    drawn = drawing(torch.zeros(rows, 1, dtype=torch.long), shares.log().expand(rows, -1)).argmax(-1)
    counts = torch.bincount(drawn, minlength=4) / rows
    assert counts[3] == 0  # the three likeliest make up 0.9
    assert torch.allclose(counts[:3], shares[:3] / 0.95, atol=0.03)


def test_a_static_cache_says_the_same(taught: Path) -> None:
    decoding, prompts = t5.Decoding(40, temperature=0.9, top_p=0.95), [GOLDEN, OPENING, OPENING]
    plain, fixed = (t5.T5("cosmo", str(taught), revision="", device="cpu", dtype="auto", compiled=compiled) for compiled in (False, True))
    assert fixed.write(prompts, decoding, batch=3, seeds=[1, 2, 3]) == plain.write(prompts, decoding, batch=3, seeds=[1, 2, 3])
