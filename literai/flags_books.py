"""Flags of the commands that are given a book: making it, and looking into it."""

from __future__ import annotations

import argparse
from pathlib import Path

from literai import flags

MAKE = "literai.commands:make+"

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

_LEXICON = """\
Corrections are read from SLUG.lexicon.toml beside the book, where SLUG is the book's folder in output/site:

  [say]
  Weena = "WEE-nah"            syllables with hyphens, the stressed one in capitals
  Morlocks = "/mˈɔɹlɑks/"      or phonemes, between slashes

  literai lexicon novel.txt                  names first, then odd words; where each saying comes from
  literai lexicon novel.txt --say Weena      hear it
  literai lexicon novel.txt --write          the file, with every guessed word in it
  literai make novel.txt                     only the lines with corrected words are spoken again
"""


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """make, read, notes, plan, script, review, scene, gallery, lexicon."""
    for group in (_make, _reading, _scripts, _pictures, _sayings):
        group(commands)


def _make(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    make = flags.command(commands, "make", MAKE, "make the podcast of a book, doing only what no earlier run has done")
    make.add_argument("books", metavar="BOOK", type=Path, nargs="+", help="a novel, TXT or EPUB; more than one make one library, with a table at the end")
    flags.naming(make)
    flags.output(make)
    flags.choices(make)
    flags.workers(make)
    make.add_argument("--episodes", metavar="1-2", help="only these episodes: 3, 1-4 or 1,3 (default: all)")
    make.add_argument("--base-url", metavar="URL", help="where output/site will be hosted; with it an RSS feed is written")
    make.add_argument(
        "--video", metavar="HEIGHT", nargs="?", type=int, choices=(720, 1080), const=1080, help="also an MP4 of each episode, 1080 (default) or 720"
    )
    make.add_argument("--captions", action="store_true", help="burn captions into the video")
    make.add_argument("--force", metavar="STAGE", action="append", default=[], help="do a stage again even if nothing changed (names: literai status)")
    make.add_argument("--listen", action="store_true", help="check every clip with a listener (pip install 'literai[listen]'); say again what it mishears")
    make.add_argument("--dry-run", action="store_true", help="go through every step with scripted stand-ins in a temporary folder; writes nothing")
    make.add_argument("--ignore-space", action="store_true", help="begin even if the disk seems too small for what is estimated")
    flags.candidates(make)
    make.add_argument("--quiet", action="store_true", help="no progress, only errors and the last lines")


def _reading(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    read = flags.command(commands, "read", "literai.commands:read", "show what was understood of a book: title, author, chapters")
    flags.book(read)
    read.add_argument("--json", action="store_true", help='as JSON: {"title", "author", "language", "encoding", "chapters": [{"title", "words"}]}')

    notes = flags.command(
        commands, "notes", "literai.commands:notes", "a reader's companion without spoilers: who is who so far, where and when, motifs, lines, questions"
    )
    flags.explained(notes, _NOTES)
    flags.book(notes)
    notes.add_argument("--until", metavar="CHAPTER", type=int, help="you have read up to the end of this chapter (1, 2, ... as literai read counts them)")
    notes.add_argument("--json", action="store_true", help='as JSON: {"title", "until", "cast", "chapters", "motifs", "lines", "questions"}')


def _scripts(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    plan = flags.command(commands, "plan", "literai.commands:plan", "show the episodes, minutes of sound, and the time and disk they will take")
    flags.series(plan)
    plan.add_argument("--json", action="store_true", help="as JSON")

    script = flags.command(commands, "script", "literai.commands:script", "write the hosts' scripts as text to edit before they are spoken")
    flags.series(script)
    flags.episodes(script)
    script.add_argument("--overwrite", action="store_true", help="replace files you have edited, too")
    flags.candidates(script)

    review = flags.command(
        commands, "review", "literai.commands:review+", "count what can be counted about the scripts, and quote the lines that break a limit"
    )
    flags.explained(review, _REVIEW)
    flags.series(review)
    flags.episodes(review)
    review.add_argument("--json", action="store_true", help='as JSON: {"title", "episodes": [...], "most_repeated", "most_alike", "alarms": [...]}')
    review.add_argument("--strict", action="store_true", help="exit 1 when there is an alarm")


def _pictures(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    scene = flags.command(commands, "scene", "literai.scene_commands:scene", "what one line of prose shows: what was understood of it, and a picture of it")
    scene.add_argument("text", metavar="TEXT", help="a sentence, such as 'An old man reads by the fire.'")
    scene.add_argument("--json", action="store_true", help='as JSON: {"setting", "indoors", "time", "weather", "cast", "objects", ...}')
    scene.add_argument("-o", "--out", metavar="FILE", type=Path, help="draw it into this JPEG, with FILE.json beside it saying what made it")
    scene.add_argument("--style", help="a manner of drawing; a wrong name lists them all (default: the illustrator's own)")
    scene.add_argument("--seed", type=int, help="another number gives another picture of the same line (default: from the text)")

    gallery = flags.command(commands, "gallery", "literai.scene_commands:gallery+", "one page of all scenes of a book with their lines, for looking them over")
    flags.series(gallery)
    flags.episodes(gallery)


def _sayings(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lexicon = flags.command(
        commands, "lexicon", "literai.commands:lexicon", "show a book's names and odd words with how they will be said; hear one; correct them"
    )
    flags.explained(lexicon, _LEXICON)
    flags.book(lexicon)
    flags.output(lexicon)
    lexicon.add_argument("--profile", default="embedded", help="whose voices are meant (default: %(default)s)")
    lexicon.add_argument("--voice", metavar="HOST=NAME", action="append", default=[], help="a host's or the Reader's voice")
    lexicon.add_argument("--set", metavar="KEY=VALUE", action="append", default=[], help="change one setting, as in literai make")
    lexicon.add_argument("--say", metavar="WORD", help="say this word or phrase aloud, as the first host will")
    lexicon.add_argument("--write", action="store_true", help="write the file to correct them in, beside the book; every line a comment until you change it")
    lexicon.add_argument("--all", action="store_true", help="odd words that the voice's own lexicon has, too")
    lexicon.add_argument("--json", action="store_true", help='as JSON: {"title", "file", "words": [{"word", "times", "respelled", "phonemes", "from"}]}')
