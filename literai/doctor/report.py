"""How `literai doctor` tells what it found: plain lines in a pipe, tables on a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from literai.doctor.machine import Gpu, Machine

if TYPE_CHECKING:
    from rich.text import Text

    from literai.doctor import Diagnosis


def facts(here: Machine) -> list[tuple[str, str]]:
    """Label and value, a line each."""
    return [
        ("literai", f"{here.literai} on Python {here.python}, {here.system}"),
        ("processor", f"{here.cores} cores, {here.memory:.1f} GB of memory" if here.memory else f"{here.cores} cores"),
        ("disk", f"{here.disk_free:.1f} GB free for models in {here.models}"),
        *([("GPU", _gpu(gpu)) for gpu in here.gpus] or [("GPU", "none found")]),
        ("torch", here.torch or "not installed (only the GPU profiles want it)"),
        ("ffmpeg", here.ffmpeg or "missing"),
        ("fonts", ", ".join(here.fonts) or "missing"),
    ]


def _gpu(gpu: Gpu) -> str:
    memory = f", {gpu.memory:.0f} GB ({gpu.free:.0f} free)" if gpu.memory else ""
    return f"{gpu.name}{memory}{', ' + ' '.join(gpu.dtypes) if gpu.dtypes else ''}"


def lines(here: Machine, found: Sequence[Diagnosis]) -> Iterator[str]:
    """The whole report, plain."""
    for label, value in facts(here):
        yield f"{label + ':':<11} {value}"
    for one in found:
        yield ""
        yield f"{one.profile}: {_verdict(one)}"
        yield f"  {one.description}"
        if present := _present(one):
            yield f"  here:    {present}"
        for lack in one.lacks:
            yield f"  missing: {lack.what}; {lack.remedy}"
        for note in one.notes:
            yield f"  note:    {note}"


def _verdict(one: Diagnosis) -> str:
    if one.runs:
        return "can run here"
    return f"cannot run here yet, {len(one.lacks)} {'thing is' if len(one.lacks) == 1 else 'things are'} missing"


def _present(one: Diagnosis) -> str:
    packages = [f"{name} {version}" for name, version in one.packages.items() if version]
    return ", ".join([*packages, *(name for name, place in one.models.items() if place)])


def show(here: Machine, found: Sequence[Diagnosis]) -> None:
    """The whole report, on a terminal."""
    from rich.console import Console
    from rich.table import Table

    console = Console(highlight=False)
    table = Table.grid(padding=(0, 2))
    for label, value in facts(here):
        table.add_row(_text(label, "dim"), _text(value, "red" if value == "missing" else ""))
    console.print(table)
    for one in found:
        console.print()
        mark, style = ("✓", "bold green") if one.runs else ("✗", "bold yellow")
        console.print(_text(f"{mark} {one.profile}", style), _text(_verdict(one), "default" if one.runs else "yellow"))
        console.print(_text(f"  {one.description}", "dim"))
        for lack in one.lacks:
            console.print(_text(f"  • {lack.what}"), soft_wrap=True)
            console.print(_text(f"      {lack.remedy}", "bold"), soft_wrap=True)  # to be copied, so never cut
        for note in one.notes:
            console.print(_text(f"  {note}", "italic"))


def _text(words: str, style: str = "") -> Text:
    """Words as they are: brackets in them are no markup."""
    from rich.text import Text

    return Text(words, style=style)
