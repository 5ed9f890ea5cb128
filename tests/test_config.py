"""Profiles are strict: what is not understood is refused with the names that would do."""

from __future__ import annotations

from pathlib import Path
from typing import get_args, get_type_hints

import pytest

from literai import config
from literai.config import profiles, settings
from literai.errors import UsageError
from literai.mux.mp3 import BITRATES


def test_the_packaged_profiles() -> None:
    assert profiles() == ["classic", "embedded", "fake", "modern"]
    for name in profiles():
        assert settings(name).description


def test_changes_hosts_voices_and_seed() -> None:
    found = settings("fake", changes=["plan.minutes=10", "painter.width=128", "writer.batch=4"], hosts="Ann, Ben", voices=["Ben=high", "reader=low"], seed=7)
    assert found.plan.minutes == 10
    assert found.painter.options == {"width": 128}
    assert found.writer.batch == 4
    assert found.seed == 7
    assert found.voice_of() == {"Ann": "low", "Ben": "high", "Reader": "low"}


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"profile": "nope"}, "there is no profile 'nope'; there are classic, embedded, fake, modern"),
        ({"changes": ["plan.minuts=10"]}, "did you mean 'minutes'"),
        ({"changes": ["plan.minutes=two"]}, "Expected `float`"),
        ({"changes": ["plan.minutes=45"]}, "<= 20"),
        ({"changes": ["sound.bitrate=97"]}, "97 .*it can be 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320$"),
        ({"changes": ["video.height=480"]}, "480 .*it can be 0, 720, 1080$"),
        ({"changes": ["plan"]}, "wants section.key=value"),
        ({"changes": ["painter.brush=1"]}, "has no option 'brush'; it has height, width"),
        ({"changes": ["painter.engine=rembrandt"]}, "no painter engine is called 'rembrandt'"),
        ({"voices": ["Alice=nobody"]}, "Alice cannot have the voice 'nobody'; fake has low, middle, high"),
        ({"voices": ["Carol=low"]}, "wants host=name"),
        ({"hosts": "Ann"}, "two different names"),
        ({"hosts": "Ann,Reader"}, "that is the reader's name"),
    ],
)
def test_what_is_not_understood_is_refused(arguments: dict[str, object], message: str) -> None:
    with pytest.raises(UsageError, match=message) as caught:
        settings(**{"profile": "fake", **arguments})  # type: ignore[arg-type]
    assert "\n" not in str(caught.value)


def test_every_bit_rate_that_may_be_chosen_is_one_of_mp3s() -> None:
    assert set(get_args(get_type_hints(config.SoundOptions)["bitrate"])) <= set(BITRATES)


def test_a_profile_of_ones_own(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text((Path(__file__).parent.parent / "literai/profiles/fake.toml").read_text() + "\n[plan]\nminutes = 9\n")
    assert settings(str(own)).plan.minutes == 9
    own.write_text("not toml")
    with pytest.raises(UsageError, match="is not TOML"):
        settings(str(own))


def test_the_sites_own_file(tmp_path: Path) -> None:
    path = tmp_path / "literai.toml"
    assert config.site(path) == config.Site()
    path.write_text('[site]\nbase_url = "https://a.example/p"\nemail = "me@a.example"\n')
    assert config.site(path) == config.Site(base_url="https://a.example/p", email="me@a.example")
    for wrong in ("[site]\nbase = 1\n", "[sight]\n", "not toml"):
        path.write_text(wrong)
        with pytest.raises(UsageError, match="base_url, title, author, email"):
            config.site(path)
