"""Flags that several commands share."""

from __future__ import annotations

import argparse
from pathlib import Path


def command(commands: argparse._SubParsersAction[argparse.ArgumentParser], name: str, run: str, text: str) -> argparse.ArgumentParser:
    """A command of its own.

    Args:
        run: "module:function", imported when it is run; with "+" behind it for one that also says things on stderr.
        text: what it does, in lower case.
    """
    parser = commands.add_parser(name, help=text, description=f"{text[0].upper()}{text[1:]}.")
    parser.set_defaults(run=run)
    return parser


def candidates(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--keep-candidates", action="store_true", help="for the curious: also write the lines that were weighed and not said (NNN.candidates.md)"
    )


def book(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("book", metavar="BOOK", type=Path, help="a novel, TXT or EPUB")
    naming(parser)


def naming(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--title", help="its title, where the file does not say or is wrong")
    parser.add_argument("--author", help="its author, likewise")


def made_book(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("book", metavar="BOOK", help="a book that has been made: its file, or its name in the library")


def output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--output", metavar="FOLDER", type=Path, default=Path("output"), help="where everything goes (default: %(default)s)")


def choices(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--profile", default="embedded", help="a named choice of models, or the path of a .toml (default: %(default)s)")
    parser.add_argument("--hosts", metavar="ALICE,BOB", help="other names for the two hosts")
    parser.add_argument("--voice", metavar="HOST=NAME", action="append", default=[], help="a host's or the Reader's voice; a wrong name lists them all")
    parser.add_argument("--seed", type=int, help="another number gives another script and other pictures (default: 0)")
    parser.add_argument("--set", metavar="KEY=VALUE", action="append", default=[], help="change one setting, such as plan.minutes=15 or painter.style=woodcut")


def series(parser: argparse.ArgumentParser) -> None:
    """A book, where its series goes, and what was chosen for it."""
    book(parser)
    output(parser)
    choices(parser)


def episodes(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--episodes", metavar="1-2", help="only these episodes")


def explained(parser: argparse.ArgumentParser, text: str) -> None:
    """Text that stands after the flags, as it is laid out."""
    parser.epilog = text
    parser.formatter_class = argparse.RawDescriptionHelpFormatter


def workers(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--jobs", metavar="N", type=int, help="processes on this machine (default: what its cores and memory are good for; 1 with a GPU profile)"
    )
    parser.add_argument(
        "--executor", choices=["local", "ray"], default="local", help="who does the work: this machine, or a Ray cluster (default: %(default)s)"
    )
    parser.add_argument("--address", metavar="HOST:PORT", help="of a running Ray cluster that this machine is part of (default: one is started, here alone)")
    parser.add_argument("--store", metavar="URL", help="keep finished work there too, and find it there: s3://bucket/folder or any place that fsspec knows")
