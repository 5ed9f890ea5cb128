"""The reader's companion on paper: tables with colour on a terminal, the same without colour in a pipe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from literai.companion import Companion

if TYPE_CHECKING:
    from rich.console import Console


def show(found: Companion, console: Console | None = None) -> None:
    """Print it: tables with colour on a terminal, the same without colour in a pipe."""
    from rich.console import Console
    from rich.text import Text

    paper = console or Console(highlight=False, width=None if Console().is_terminal else 110)
    by = f" by {found.author}" if found.author else ""
    paper.print(Text(f"{found.title}{by}", style="bold"))
    whole = found.until == found.chapters_in_all
    paper.print(
        "the whole book" if whole else f"as far as chapter {found.until} of {found.chapters_in_all}; nothing later shows here", style="dim", markup=False
    )
    _show_cast(found, paper)
    _show_chapters(found, paper)
    if found.motifs:
        _heading(paper, "What comes back")
        paper.print(", ".join(f"{motif.word} ({motif.count})" for motif in found.motifs), markup=False)
    if found.lines:
        _heading(paper, "Lines worth keeping")
        for line in found.lines:
            who = f"{line.speaker}, " if line.speaker else ""
            paper.print(Text.assemble(" ".join(line.text.split()), (f"   {who}chapter {line.source.chapter}", "dim")))
    if found.questions:
        _heading(paper, "Asked, and perhaps open")
        for asked in found.questions:
            paper.print(Text.assemble(asked.text, (f"   chapter {asked.source.chapter}", "dim")))


def _heading(paper: Console, text: str) -> None:
    paper.print()
    paper.print(text, style="bold cyan", markup=False)


def _show_cast(found: Companion, paper: Console) -> None:
    from rich.box import SIMPLE
    from rich.table import Table
    from rich.text import Text

    _heading(paper, "Who is who")
    table = Table(box=SIMPLE, pad_edge=False, show_edge=False)
    for name in ("name", "also called", "chapters", "seen with", "speaks"):
        table.add_column(name, overflow="fold")
    for each in found.cast:
        seen = f"{each.first_seen}" if each.first_seen == each.last_seen else f"{each.first_seen} to {each.last_seen}"
        says = f"{each.speeches} times, {100 * each.share:.0f}%" if each.speeches else ""
        tells = "tells it; " if each.narrates else ""
        table.add_row(Text(each.name, style="bold"), Text(", ".join(each.aliases)), seen, Text(", ".join(each.seen_with)), f"{tells}{says}".removesuffix("; "))
    paper.print(table)


def _show_chapters(found: Companion, paper: Console) -> None:
    from rich.box import SIMPLE
    from rich.table import Table
    from rich.text import Text

    _heading(paper, "Where and when")
    table = Table(box=SIMPLE, pad_edge=False, show_edge=False)
    for name in ("chapter", "told by", "places", "time and weather", "mood"):
        table.add_column(name, overflow="fold")
    for each in found.chapters:
        air = ", ".join(part for part in (each.time_of_day or "", each.season, each.weather) if part)
        table.add_row(Text(f"{each.chapter}. {each.title}"), Text(each.told_by), Text(", ".join(each.places)), air, each.mood)
    paper.print(table)
