"""A review, told to people: a table on a terminal, plain lines in a pipe."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from literai.review import GRAMS_EPISODE, GRAMS_SERIES, LONGEST, OPENINGS, QUOTED, Measures, Review

HEADS = ("episode", "verbatim", "chapters", "unknown names", "4-grams", "openings", "quoted", "longest", "turn", "questions", "talk/quote/silence", "weighed")
LIMITS = ("limit", "all", "all", "0", f"{GRAMS_EPISODE}", f"{OPENINGS:.0%}", f"{QUOTED[0]:.0%}-{QUOTED[1]:.0%}", f"{LONGEST}", "", "", "", "")


def row(one: Measures) -> tuple[str, ...]:
    """The cells under `HEADS`."""
    counts = (f"{one.verbatim}/{one.quotations}", f"{one.discussed}/{one.chapters}", f"{one.unknown_names}", f"{one.most_repeated}")
    sizes = (f"{one.openings:.0%}", f"{one.quoted:.1%}", f"{one.longest}", f"{one.median:g}", f"{one.grounded}/{one.questions}")
    clock = f"{one.talk_seconds:.0f}/{one.quotation_seconds:.0f}/{one.silence_seconds:.0f} s"
    return (f"{one.episode}", *counts, *sizes, clock, f"{one.accepted}/{one.tried}" if one.tried else "")


def after(found: Review) -> Iterator[str]:
    """What is said under the table: the series, then every alarm with its lines."""
    alike = f"; segments at most {found.most_alike:.2f} alike" if found.most_alike else ""
    yield f"Over the series the commonest 4-gram of talk is said {found.most_repeated} times (at most {GRAMS_SERIES}){alike}."
    for alarm in found.alarms:
        yield f"{f'Episode {alarm.episode}' if alarm.episode else 'Series'}: {alarm.said}"
        yield from (f"    {line}" for line in alarm.lines[:8])
        if len(alarm.lines) > 8:
            yield f"    and {len(alarm.lines) - 8} lines more (--json has them all)"
    count = len(found.alarms)
    yield "No alarms." if not count else "1 alarm." if count == 1 else f"{count} alarms."


def plain(found: Review, out: Callable[[str], None]) -> None:
    """Tabs between cells, a line an episode."""
    for cells in (HEADS, LIMITS, *map(row, found.episodes)):
        out("\t".join(cells))
    for line in after(found):
        out(line)


def show(found: Review) -> None:
    """On a terminal."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False)
    table = Table(title=found.title, title_justify="left")
    for head in HEADS:
        table.add_column(head, justify="right")
    table.add_row(*LIMITS, style="dim", end_section=True)
    bad = {alarm.episode for alarm in found.alarms}
    for one in found.episodes:
        table.add_row(*row(one), style="yellow" if one.episode in bad else "")
    console.print(table)
    for line in after(found):
        console.print(Text(line, style="dim" if line.startswith("    ") else ""), soft_wrap=True)
