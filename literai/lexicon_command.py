"""`literai lexicon`: a book's names and odd words with how they will be said; one of them aloud; a file to correct them in.

What holds here: what is shown is what the voice says: the same front end, the same corrections.
"""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from literai import pronunciation
from literai.engines.loading import engine_class, load
from literai.errors import UsageError
from literai.types import Book, Line

if TYPE_CHECKING:
    from literai.config import Settings
    from literai.engines.kokoro.phonemes import FrontEnd

Out = Callable[[str], None]
_PLAYERS = (("ffplay", "-nodisp", "-autoexit", "-loglevel", "error"), ("afplay",), ("paplay",), ("aplay", "-q"), ("play", "-q"))


def run(book: Book, path: Path, settings: Settings, options: argparse.Namespace, out: Out) -> int:
    """List, say one (`--say`), or write the file to correct (`--write`).

    Args:
        path: of the file with corrections; it need not be there.

    Raises:
        UsageError: the profile's voice takes no pronunciations; the word cannot be said; the file is wrong.
    """
    from literai.engines.kokoro.wordlist import is_word

    kind = engine_class("synthesizer", settings.synthesizer.engine)
    if not hasattr(kind, "pronounced"):
        raise UsageError(f"the voice engine {settings.synthesizer.engine!r} takes no pronunciations; the profile embedded does")
    mine = pronunciation.read(path, kind.pronounced)
    if options.say:
        return _say(options.say, mine, settings, options.output, out)
    rows = _rows(book, mine, is_word, every=options.all)
    if options.write:
        return _write(path, rows, out)
    if options.json:
        out(json.dumps({"title": book.title, "file": str(path), "words": rows}, ensure_ascii=False, indent=1))
        return 0
    width = max((len(row["word"]) for row in rows), default=4)
    how = max((len(row["respelled"]) for row in rows), default=4)
    for row in rows:
        out(f"{row['word']:<{width}}  {row['times']:>5}  {row['respelled']:<{how}}  /{row['phonemes']}/  {row['from']}")
    out(f'Correct one in {path} ([say], {rows[0]["word"] if rows else "Name"} = "WEE-nah"); --write makes the file, --say WORD plays one.')
    return 0


def _rows(book: Book, mine: Mapping[str, str], known: Callable[[str], bool], *, every: bool) -> list[dict[str, Any]]:
    from literai.engines.kokoro.phonemes import FrontEnd
    from literai.engines.kokoro.respell import respelled

    front_end, rows = FrontEnd(), []
    found = pronunciation.entries(book, known)
    for entry in found:
        before = front_end.guesses
        said = mine.get(entry.word) or spoken(front_end, entry.word)
        origin = "yours" if entry.word in mine else "guessed" if front_end.guesses > before else "lexicon"
        if said and (every or origin != "lexicon" or entry.name):
            rows.append({"word": entry.word, "times": entry.times, "name": entry.name, "respelled": respelled(said), "phonemes": said, "from": origin})
    return rows


def spoken(front_end: FrontEnd, word: str) -> str:
    """A word's phonemes, alone."""
    from literai.engines.kokoro.normalize import normalize

    return front_end.phonemes(normalize(word)).strip(" .,!?")


def _write(path: Path, rows: list[dict[str, Any]], out: Out) -> int:
    if path.exists():
        raise UsageError(f"{path} is there already, with your corrections; delete it first to begin anew")
    path.write_text(pronunciation.template({row["word"]: row["respelled"] for row in rows if row["from"] == "guessed"}), encoding="utf-8")
    out(f"{path}: {sum(row['from'] == 'guessed' for row in rows)} words that no lexicon has. Change some, then run literai make again.")
    return 0


def _say(word: str, mine: Mapping[str, str], settings: Settings, output: Path, out: Out) -> int:
    """Say a word in the first host's voice: played where there is a program for it, else kept as a file."""
    import soundfile

    from literai.speak import said_so

    engine = load(settings.engines()["synthesizer"])
    (clip,) = engine.synthesize([Line(word, settings.voices.first, settings.voices.paces[0], said_so(word, mine))])
    if not len(clip.samples):
        raise UsageError(f"there is nothing in {word!r} that can be said")
    player = next((command for command in _PLAYERS if shutil.which(command[0])), None)
    if player is not None:
        with tempfile.TemporaryDirectory(prefix="literai-") as folder:
            path = Path(folder) / "word.wav"
            soundfile.write(path, clip.samples, clip.rate)
            if subprocess.run([*player, str(path)], check=False, capture_output=True).returncode == 0:
                return 0
    path = output / "lexicon" / f"{''.join(c if c.isalnum() else '-' for c in word)[:60]}.wav"
    path.parent.mkdir(parents=True, exist_ok=True)
    soundfile.write(path, clip.samples, clip.rate)
    out(f"{path}: no program to play it was found (ffplay, afplay, paplay, aplay, play)")
    return 0
