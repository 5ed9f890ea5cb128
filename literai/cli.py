"""The `literai` command: flags in, one clear outcome out. Everything heavy is imported by the command that needs it.

Exit codes: 0 done, 1 failed, 2 usage or unusable input, 3 partly done, 130 interrupted.
"""

from __future__ import annotations

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from types import FrameType
from typing import NoReturn

from literai import __version__, flags_books, flags_library
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

  literai scene "A girl follows a white rabbit across a field." -o scene.jpg
  literai gallery novel.epub --episodes 1        the pictures of an episode with their lines

exit codes: 0 done, 1 failed, 2 usage or unusable input, 3 partly done, 130 interrupted
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    options = _parser().parse_args(arguments)
    signal.signal(signal.SIGTERM, _terminate)
    try:
        return _run(options)
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


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="literai", description=_ABOUT, epilog=_MORE, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--version", action="version", version=f"literai {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    flags_books.add(commands)
    flags_library.add(commands)
    return parser


def _run(options: argparse.Namespace) -> int:
    """The command's own function, imported only now."""
    if options.run == flags_books.MAKE and len(options.books) == 1 and not options.dry_run:  # a second start leaves before it has loaded anything
        from literai.lock import of_file, refuse_if_held

        refuse_if_held(of_file(options.output.absolute() / "store", options.books[0]), f"{options.books[0].name!r}")
    module, _, function = options.run.rstrip("+").partition(":")
    streams = (_out, _say) if options.run.endswith("+") else (_out,)
    return int(getattr(import_module(module), function)(options, *streams))
