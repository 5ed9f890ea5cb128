"""The doctor looks, loads nothing, and names for each lack what brings it."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest

from literai import doctor, models
from literai.config import profiles
from literai.doctor import Diagnosis, diagnose
from literai.doctor import machine as hardware
from literai.doctor.machine import Gpu, Machine
from literai.doctor.needs import NEEDS, Needs, Part
from literai.doctor.report import lines
from literai.engines.loading import ENGINES

Run = Callable[..., tuple[int, str, str]]

BARE = Machine("0", "3.11", "Linux", 2, 24.0, 500.0, "models", "", (), "7.1", ("EBGaramond",))
CARD = Gpu("Some GPU", 24.0, 23.0, ("float32", "float16", "bfloat16"))


@pytest.fixture(autouse=True)
def nothing_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test sees this computer's own models."""
    monkeypatch.setenv("LITERAI_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "cache"))


@pytest.fixture
def all_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every engine and package is here; models are not."""
    monkeypatch.setattr(hardware, "installed", lambda module, package: "1.0")
    monkeypatch.setattr(hardware, "has_library", lambda name: True)
    monkeypatch.setattr(hardware, "look", lambda: BARE)
    monkeypatch.setattr(doctor, "ENGINES", {role: dict.fromkeys(NEEDS, "x:Y") for role in ENGINES})


def lacking(one: Diagnosis) -> dict[str, str]:
    return {lack.what: lack.remedy for lack in one.lacks}


def test_every_engine_of_every_profile_is_in_the_table() -> None:
    for name in profiles():
        assert set(diagnose(name, BARE).engines.values()) <= NEEDS.keys()
    assert {engine for role in ENGINES.values() for engine in role} <= NEEDS.keys()


def test_the_embedded_profile_can_run_where_its_packages_are(all_installed: None) -> None:
    one = diagnose("embedded", BARE)
    assert one.runs and not one.lacks and not one.notes


def test_a_missing_package_is_named_with_what_brings_it(all_installed: None, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = {"torch", "diffusers", "langchain_core", "TTS"}
    monkeypatch.setattr(hardware, "installed", lambda module, package: None if module in gone else "1.0")
    found = lacking(diagnose("classic", BARE))
    for package in ("torch", "diffusers", "langchain-core", "coqui-tts"):
        assert found[package] == "pip install 'literai[classic]'"
    assert "transformers" not in found


def test_one_of_two_is_enough(all_installed: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(hardware, "installed", lambda module, package: None if module == "langchain_ollama" else "1.0")
    assert not any("langchain" in what for what in lacking(diagnose("modern", BARE)))
    monkeypatch.setattr(hardware, "installed", lambda module, package: None if module in ("langchain_ollama", "langchain_openai") else "1.0")
    assert lacking(diagnose("modern", BARE))["langchain-ollama or langchain-openai"] == "pip install langchain-ollama"


def test_missing_models_are_named_with_the_command_that_brings_them(all_installed: None) -> None:
    one = diagnose("classic", BARE)
    assert not one.runs
    remedies = set(lacking(one).values())
    assert {"literai models pull google/flan-t5-xl", "literai models pull tortoise-voices", "literai models pull allenai/cosmo-xl"} <= remedies
    for name in one.models:
        models.folder_of(name).mkdir(parents=True)
    there = diagnose("classic", msgspec.structs.replace(BARE, gpus=(CARD,)))
    assert there.runs, there.lacks
    assert all(there.models.values())


def test_a_chat_model_is_a_lack_only_where_it_runs_in_this_process(all_installed: None, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    fake = (Path(doctor.__file__).parents[1] / "profiles" / "fake.toml").read_text()
    for options, missing in (
        ("{}", {}),
        ('{ server = "openai", model = "Qwen/Qwen3-8B" }', {}),
        ('{ server = "transformers" }', {"the model Qwen/Qwen3-8B (16.4 GB)": "literai models pull Qwen/Qwen3-8B"}),
        ('{ server = "transformers", model = "Qwen/Qwen3-8B" }', {"the model Qwen/Qwen3-8B (16.4 GB)": "literai models pull Qwen/Qwen3-8B"}),
    ):
        own.write_text(fake.replace('[writer]\nengine = "fake"', f'[writer]\nengine = "chat"\noptions = {options}'))
        assert lacking(diagnose(str(own), BARE)) == missing


def test_a_shared_library_that_is_missing(all_installed: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(hardware, "has_library", lambda name: name != "libEGL.so.1")
    assert lacking(diagnose("embedded", BARE)) == {"libEGL.so.1": "sudo apt-get install libegl1"}


def test_ffmpeg_that_is_missing(all_installed: None) -> None:
    one = diagnose("embedded", msgspec.structs.replace(BARE, ffmpeg=""))
    assert not one.runs and "imageio-ffmpeg" in lacking(one)["ffmpeg"]


def test_memory_and_speed(all_installed: None) -> None:
    without = diagnose("classic", BARE)
    assert any("no GPU" in note for note in without.notes)
    small = diagnose("classic", msgspec.structs.replace(BARE, memory=4.0))
    assert any(what.startswith("6 GB of memory for") for what in lacking(small))
    card = diagnose("classic", msgspec.structs.replace(BARE, gpus=(msgspec.structs.replace(CARD, memory=8.0),)))
    assert any("batches are halved" in note for note in card.notes)
    full = diagnose("classic", msgspec.structs.replace(BARE, gpus=(CARD,)))
    assert not any("GPU" in note for note in full.notes)
    blind = diagnose("classic", msgspec.structs.replace(BARE, torch="2.6+cpu", gpus=(msgspec.structs.replace(CARD, dtypes=()),)))
    assert any("cannot use the GPU" in note for note in blind.notes)
    crowded = diagnose("classic", msgspec.structs.replace(BARE, disk_free=1.0))
    assert any("set LITERAI_MODELS to a larger disk" in note for note in crowded.notes)


def test_a_licence_that_restricts_is_told(all_installed: None) -> None:
    assert any("teams of 10 or fewer" in note for note in diagnose("classic", BARE).notes)
    assert not any("licence" in note for note in diagnose("modern", BARE).notes)


def test_an_engine_that_is_not_in_this_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "ENGINES", {role: {} for role in ENGINES})
    assert lacking(diagnose("fake", BARE))["the writer engine fake"] == "pip install --upgrade literai"


def test_a_profile_and_an_engine_of_ones_own(tmp_path: Path, all_installed: None) -> None:
    own = tmp_path / "own.toml"
    own.write_text(
        (Path(doctor.__file__).parents[1] / "profiles" / "fake.toml").read_text().replace('[painter]\nengine = "fake"', '[painter]\nengine = "my.own:Painter"')
    )
    one = diagnose(str(own), BARE)
    assert one.runs and "what it needs is not known" in one.notes[0]


# -- the machine ---------------------------------------------------------------------------------


def test_this_machine_is_looked_at() -> None:
    here = hardware.look()
    assert here.cores >= 1 and here.memory > 0.1 and here.disk_free > 0
    assert here.ffmpeg and {"EBGaramond", "PlayfairDisplay"} <= set(here.fonts)
    assert bool(here.torch) == (hardware.installed("torch", "torch") is not None)


def test_gpus_are_read_from_nvidia_smi(monkeypatch: pytest.MonkeyPatch) -> None:
    told = ["NVIDIA H100 80GB HBM3, 81559, 81000", "broken line"]
    monkeypatch.setattr(hardware, "_said", lambda command: told if command[0] == "nvidia-smi" else [])
    monkeypatch.setattr(hardware, "installed", lambda module, package: None)
    (gpu,) = hardware.look().gpus
    assert (gpu.name, round(gpu.memory, 1), gpu.dtypes) == ("NVIDIA H100 80GB HBM3", 85.5, ())


def test_gpus_are_read_from_torch(monkeypatch: pytest.MonkeyPatch) -> None:
    told = ["a warning", "GPU|NVIDIA H200|150000000000|140000000000|float32,float16,bfloat16"]
    monkeypatch.setattr(hardware, "_said", lambda command: told if command[0] == sys.executable else [])
    monkeypatch.setattr(hardware, "installed", lambda module, package: "2.9")
    (gpu,) = hardware.look().gpus
    assert (gpu.name, gpu.memory, gpu.free, gpu.dtypes[-1]) == ("NVIDIA H200", 150.0, 140.0, "bfloat16")


def test_a_program_that_is_not_here_or_fails_says_nothing() -> None:
    assert hardware._said(["no-such-program-at-all"]) == []
    assert hardware._said([sys.executable, "-c", "print('x'); raise SystemExit(3)"]) == []


def test_what_is_installed_is_found_without_importing_it() -> None:
    assert hardware.installed("msgspec", "msgspec") == msgspec.__version__
    assert hardware.installed("no_such_module_at_all", "none") is None
    assert hardware.installed("json", "no-such-package") == "unknown"
    assert not hardware.has_library("libnothing-of-this-name.so.9")


# -- the command ---------------------------------------------------------------------------------


def test_exit_codes(literai: Run, all_installed: None) -> None:
    assert literai("doctor")[0] == 0, "a report is no failure"
    assert literai("doctor", "--profile", "embedded")[0] == 0
    assert literai("doctor", "--profile", "classic")[0] == 1
    code, _, err = literai("doctor", "--profile", "nope")
    assert code == 2 and "there is no profile 'nope'" in err


def test_the_report_in_a_pipe(literai: Run, all_installed: None) -> None:
    code, out, _ = literai("doctor")
    assert code == 0
    assert "embedded: can run here\n" in out and "classic: cannot run here yet" in out
    assert "  missing: the model google/flan-t5-xl (5.7 GB); literai models pull google/flan-t5-xl\n" in out
    assert "\x1b" not in out and "[bold" not in out


def test_the_report_as_json(literai: Run) -> None:
    told = json.loads(literai("doctor", "--json")[1])
    assert told["machine"]["cores"] >= 1
    assert {one["profile"] for one in told["profiles"]} >= {"embedded", "classic", "modern"}
    classic = next(one for one in told["profiles"] if one["profile"] == "classic")
    assert classic["runs"] is False and classic["models"]["google/flan-t5-xl"] == ""
    assert {"what": "the model tortoise-voices", "remedy": "literai models pull tortoise-voices"} in classic["lacks"]


def test_the_report_on_a_terminal_cuts_no_remedy(all_installed: None, capsys: pytest.CaptureFixture[str]) -> None:
    from literai.doctor.report import show

    found = diagnose("classic", BARE)
    show(BARE, [found])
    out = capsys.readouterr().out
    for lack in found.lacks:
        assert f"      {lack.remedy}\n" in out
    assert [line for line in lines(BARE, [found]) if line.startswith("classic:")]


def test_the_doctor_imports_nothing_heavy() -> None:
    script = "import sys, literai.cli\nliteral = literai.cli.main(['doctor', '--json'])\nprint(sorted(sys.modules))"
    told = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    for heavy in ("torch", "transformers", "diffusers", "onnxruntime", "spacy", "skia", "huggingface_hub"):
        assert f"'{heavy}'" not in told.splitlines()[-1]


def test_a_part_is_said_once(all_installed: None, monkeypatch: pytest.MonkeyPatch) -> None:
    twice = Part("twice", "twice", "pip install twice")
    monkeypatch.setitem(doctor.NEEDS, "fake", Needs((twice, twice)))
    monkeypatch.setattr(hardware, "installed", lambda module, package: None)
    assert [lack.what for lack in diagnose("fake", BARE).lacks] == ["twice"]
