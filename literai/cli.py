"""The `literai` command: flags in, one clear outcome out. Everything heavy is imported by the command that needs it.

Exit codes: 0 done, 1 failed, 2 usage or unusable input, 3 partly done, 130 interrupted.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType
from typing import NoReturn

from literai import __version__
from literai.errors import LiteraiError

_ABOUT = """\
Turn a novel into a podcast series: two hosts talk it through part by part, the author's own
lines are read aloud by a third voice, and scene art follows the talk. Everything is made on
this computer; nothing is sent anywhere.

  literai make novel.txt          make the whole series (TXT or EPUB)
  literai serve                   then open http://127.0.0.1:8000/ and listen
"""

_MORE = """\
examples:
  literai read novel.epub                        what was understood: title, author, chapters
  literai notes novel.epub --until 4             who is who after four chapters, without spoilers
  literai plan novel.epub                        episodes, minutes of sound, time and disk it will take
  literai make novel.epub --episodes 1           only the first episode
  literai script novel.epub                      write the scripts to output/scripts to edit, then make again
  literai make novel.epub --hosts Ann,Ben --voice Ann=bf_emma
  literai make novel.epub --base-url https://example.org/pod    with an RSS feed

exit codes: 0 done, 1 failed, 2 usage or unusable input, 3 partly done, 130 interrupted
"""


_NOTES = """\
It is made from the pages up to the end of the chapter you name, and from no other: nothing later
can show in it. Names are those the book has used so far; lines are copied from it; who speaks is
counted only where the text says so.

  literai notes dracula.epub --until 4     who was the third Miss, again? you are in chapter five
  literai notes novel.txt                  the whole book (you have finished it)
  literai notes novel.txt --until 9 --json > companion.json
"""

_REVIEW = """\
Counts, not marks: an alarm means that a line breaks a limit, no alarm does not mean that the talk is good.

  verbatim       quotations that stand in the book at their offsets (limit: all)
  chapters       of the episode's, those that are discussed (all)
  unknown names  said before the pages have given them (0)
  4-grams        the commonest run of four words of talk, names and quotations aside (3 an episode, 8 a series)
  openings       turns of talk whose first three words are their own (85 %)
  quoted         share of the author's words in all words (20 to 45 %)
  longest, turn  words in the longest turn of talk (60), and in the middle one
  questions      those that name somebody or quote, of all that the hosts ask
  talk/quote/silence   seconds of each minute, estimated
  weighed        lines said, of the lines that the writer weighed for them

Scripts that you have edited (output/scripts) are counted as you left them.

  literai review novel.txt               the whole series
  literai review novel.txt --strict      exit 1 when there is an alarm, for scripts
  literai review novel.txt --json        every number and every line at fault
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    options = _parser().parse_args(arguments)
    signal.signal(signal.SIGTERM, _terminate)
    try:
        return int(options.run(options))
    except LiteraiError as error:
        _say(f"literai: {' '.join(str(error).split())}")
        return error.exit_code
    except KeyboardInterrupt:
        _say("literai: interrupted; what was finished is kept, run the same command to go on")
        return _leave(130)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except OSError as error:
        _say(f"literai: {error.strerror or error}{f': {error.filename}' if error.filename else ''}; what was finished is kept, run the same command to go on")
        return 1


def _terminate(signum: int, frame: FrameType | None) -> NoReturn:
    raise KeyboardInterrupt


def _leave(code: int) -> int:
    """Leave at once: what is in flight is not waited for, as its artifact is whole or absent."""
    sys.stdout.flush()
    sys.stderr.flush()
    if threading_busy():
        os._exit(code)
    return code


def threading_busy() -> bool:
    """Whether a worker thread still runs, which would hold the interpreter's exit."""
    import threading

    return threading.active_count() > 1


def _say(text: str) -> None:
    sys.stderr.write(f"{text}\n")


def _out(text: str) -> None:
    sys.stdout.write(f"{text}\n")


# -- flags --------------------------------------------------------------------------------------


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="literai", description=_ABOUT, epilog=_MORE, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--version", action="version", version=f"literai {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    make = _command(commands, "make", _make, "make the podcast of a book, doing only what no earlier run has done")
    _book(make)
    _output(make)
    _choices(make)
    make.add_argument("--episodes", metavar="1-2", help="only these episodes: 3, 1-4 or 1,3 (default: all)")
    make.add_argument("--base-url", metavar="URL", help="where output/site will be hosted; with it an RSS feed is written")
    make.add_argument("--force", metavar="STAGE", action="append", default=[], help="do a stage again even if nothing changed (names: literai status)")
    make.add_argument("--dry-run", action="store_true", help="go through every step with scripted stand-ins in a temporary folder; writes nothing")
    _candidates(make)
    make.add_argument("--quiet", action="store_true", help="no progress, only errors and the last lines")

    read = _command(commands, "read", _read, "show what was understood of a book: title, author, chapters")
    _book(read)
    read.add_argument("--json", action="store_true", help='as JSON: {"title", "author", "language", "encoding", "chapters": [{"title", "words"}]}')

    notes = _command(commands, "notes", _notes, "a reader's companion without spoilers: who is who so far, where and when, motifs, lines, questions")
    notes.epilog = _NOTES
    notes.formatter_class = argparse.RawDescriptionHelpFormatter
    _book(notes)
    notes.add_argument("--until", metavar="CHAPTER", type=int, help="you have read up to the end of this chapter (1, 2, ... as literai read counts them)")
    notes.add_argument("--json", action="store_true", help='as JSON: {"title", "until", "cast", "chapters", "motifs", "lines", "questions"}')

    plan = _command(commands, "plan", _plan, "show the episodes, minutes of sound, and the time and disk they will take")
    _book(plan)
    _output(plan)
    _choices(plan)
    plan.add_argument("--json", action="store_true", help="as JSON")

    script = _command(commands, "script", _script, "write the hosts' scripts as text to edit before they are spoken")
    _book(script)
    _output(script)
    _choices(script)
    script.add_argument("--episodes", metavar="1-2", help="only these episodes")
    script.add_argument("--overwrite", action="store_true", help="replace files you have edited, too")
    _candidates(script)

    review = _command(commands, "review", _review, "count what can be counted about the scripts, and quote the lines that break a limit")
    review.epilog = _REVIEW
    review.formatter_class = argparse.RawDescriptionHelpFormatter
    _book(review)
    _output(review)
    _choices(review)
    review.add_argument("--episodes", metavar="1-2", help="only these episodes")
    review.add_argument("--json", action="store_true", help='as JSON: {"title", "episodes": [...], "most_repeated", "most_alike", "alarms": [...]}')
    review.add_argument("--strict", action="store_true", help="exit 1 when there is an alarm")

    status = _command(commands, "status", _status, "show what each book's last run made and what it found ready")
    _output(status)
    status.add_argument("--json", action="store_true", help="as JSON")

    verify = _command(commands, "verify", _verify, "check every stored and published file against its hash")
    _output(verify)

    serve = _command(commands, "serve", _serve, "serve the site on this computer, so that one can listen and seek")
    _output(serve)
    serve.add_argument("--host", default="127.0.0.1", help="address to listen on (default: %(default)s, this computer only)")
    serve.add_argument("--port", type=int, default=8000, help="port (default: %(default)s)")

    _models_flags(_command(commands, "models", _models, "the models of the GPU profiles: what there is, bring one, check them"))

    doctor = _command(commands, "doctor", _doctor, "what this computer has, which profiles can run on it, and what each lacks")
    doctor.add_argument("--profile", metavar="NAME", help="only this profile; exit 1 when it cannot run here")
    doctor.add_argument("--json", action="store_true", help="as JSON")
    return parser


def _candidates(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--keep-candidates", action="store_true", help="for the curious: also write the lines that were weighed and not said (NNN.candidates.md)"
    )


def _command(commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, run: object, text: str) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.")
    parser.set_defaults(run=run)
    return parser


def _book(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("book", metavar="BOOK", type=Path, help="a novel, TXT or EPUB")
    parser.add_argument("--title", help="its title, where the file does not say or is wrong")
    parser.add_argument("--author", help="its author, likewise")


def _output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--output", metavar="FOLDER", type=Path, default=Path("output"), help="where everything goes (default: %(default)s)")


def _choices(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--profile", default="embedded", help="a named choice of models, or the path of a .toml (default: %(default)s)")
    parser.add_argument("--hosts", metavar="ALICE,BOB", help="other names for the two hosts")
    parser.add_argument("--voice", metavar="HOST=NAME", action="append", default=[], help="a host's or the Reader's voice; a wrong name lists them all")
    parser.add_argument("--seed", type=int, help="another number gives another script and other pictures (default: 0)")
    parser.add_argument("--set", metavar="KEY=VALUE", action="append", default=[], help="change one setting, such as plan.minutes=15 or painter.style=woodcut")


def _models_flags(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(title="actions", metavar="ACTION", dest="what", required=True)
    actions.add_parser("list", help="every model: what it is for, its licence, its size, and whether it is here")
    pull = actions.add_parser("pull", help="bring a model from the hub into models/ (or $LITERAI_MODELS), as safetensors")
    pull.add_argument("name", metavar="NAME", help="such as google/flan-t5-xl; any model of the hub will do")
    pull.add_argument("--revision", help="a commit or branch (default: what the card names)")
    pull.add_argument("--pin", metavar="FILE=SHA256", action="append", default=[], help="let this pickle be read, if it is exactly this file")
    pull.add_argument("--quiet", action="store_true", help="no progress, only errors and the last line")
    verify = actions.add_parser("verify", help="hash every file of the pulled models; exit 1 when one has changed")
    verify.add_argument("name", metavar="NAME", nargs="?", help="only this model")
    path = actions.add_parser("path", help="print the folder of a model; exit 2 when it is not here")
    path.add_argument("name", metavar="NAME")


# -- commands -----------------------------------------------------------------------------------


def _make(options: argparse.Namespace) -> int:
    from literai.commands import make

    return make(options, _out, _say)


def _read(options: argparse.Namespace) -> int:
    from literai.commands import read

    return read(options, _out)


def _notes(options: argparse.Namespace) -> int:
    from literai.commands import notes

    return notes(options, _out)


def _plan(options: argparse.Namespace) -> int:
    from literai.commands import plan

    return plan(options, _out)


def _script(options: argparse.Namespace) -> int:
    from literai.commands import script

    return script(options, _out)


def _review(options: argparse.Namespace) -> int:
    from literai.commands import review

    return review(options, _out, _say)


def _status(options: argparse.Namespace) -> int:
    from literai.commands import status

    return status(options, _out)


def _verify(options: argparse.Namespace) -> int:
    from literai.commands import verify

    return verify(options, _out)


def _serve(options: argparse.Namespace) -> int:
    from literai.commands import serve

    return serve(options, _out)


def _models(options: argparse.Namespace) -> int:
    from literai.models.command import run

    return run(options, _out, _say)


def _doctor(options: argparse.Namespace) -> int:
    from literai.doctor import run

    return run(options, _out)
