"""For everybody: axe-core on every page, all of it by keyboard alone, forced colours, print, no motion, no colour."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from driving import FIRST, HOME, Visit, playing_from, until, wait_ready

pytestmark = pytest.mark.browser
PAGES = ["index.html", HOME + "index.html", HOME + "credits.html", FIRST]
VIEWS = [(scheme, width) for scheme in ("light", "dark") for width in (360, 1280)]


@pytest.fixture(scope="module")
def axe() -> Any:
    from axe_playwright_python.sync_playwright import Axe

    return Axe()


def faultless(axe: Any, page: Any) -> None:
    page.wait_for_timeout(50)
    found = axe.run(page).response["violations"]
    told = [(fault["id"], [node["target"] for node in fault["nodes"]][:3], fault["nodes"][0].get("failureSummary")) for fault in found]
    assert told == []


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize(("scheme", "width"), VIEWS)
def test_axe_finds_nothing(visit: Visit, axe: Any, path: str, scheme: str, width: int) -> None:
    page = visit(path, color_scheme=scheme, viewport={"width": width, "height": 800}, bypass_csp=True)
    page.evaluate("document.querySelectorAll('details').forEach((node) => { node.open = true; })")
    faultless(axe, page)


@pytest.mark.parametrize(("scheme", "width"), VIEWS)
def test_axe_finds_nothing_while_it_plays_with_everything_open(visit: Visit, axe: Any, scheme: str, width: int) -> None:
    page = visit(FIRST, color_scheme=scheme, viewport={"width": width, "height": 800}, bypass_csp=True)
    wait_ready(page)
    playing_from(page, 14)
    page.click("#captions")
    page.select_option("#sleep", "15")
    page.fill("#find", "comfort")
    faultless(axe, page)
    page.fill("#find", "zebra")
    page.click("[popovertarget=marks]")
    faultless(axe, page)
    page.click("[popovertarget=more]")
    faultless(axe, page)
    page.keyboard.press("Escape")
    page.click("#theatre")
    faultless(axe, page)
    page.click("#theatre")
    page.evaluate("document.querySelector('#help').showModal()")
    faultless(axe, page)


def stops(page: Any, most: int = 80) -> Iterator[str]:
    """What the Tab key comes to, until it leaves the page; each shows that it has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        name, ring = page.evaluate(
            """() => {
              const node = document.activeElement, holder = node.closest('.pick') ?? node, style = getComputedStyle(holder);
              const named = [node.id, node.getAttribute('popovertarget'), node.className, node.getAttribute('href'), node.tagName];
              const name = node === document.body ? 'BODY' : named.find((one) => one);
              return [name, style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2];
            }"""
        )
        if name == "BODY":
            return
        assert ring, f"{name} does not show that it has the focus"
        yield name


def test_all_controls_by_keyboard_alone(visit: Visit) -> None:
    page = visit(FIRST, viewport={"width": 1280, "height": 800})
    wait_ready(page)
    until(page, "document.querySelectorAll('.time[tabindex=\"-1\"]').length === 9")
    found = list(stops(page))
    controls = ["seek", "back", "play", "forward", "later", "marks", "rate", "sleep", "captions", "theatre", "mute", "volume", "more", "find", "follow", "time"]
    assert [name for name in controls if name not in found] == []
    assert found.count("time") == 1 and found[0] == "skip"

    def press(where: str, key: str) -> None:
        page.focus(where)
        page.keyboard.press(key)

    press("#play", "Enter")
    until(page, "!document.querySelector('#audio').paused")
    press("#play", "Space")
    until(page, "document.querySelector('#audio').paused")
    press("#line-0 .time", "ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.closest('.line').id") == "line-2"
    page.keyboard.press("Enter")
    until(page, "literai.player.at() > 5.5")
    page.keyboard.press("k")
    press("[popovertarget=marks]", "Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("!!document.activeElement.closest('#marks')")
    page.keyboard.press("Enter")
    until(page, "literai.player.at() < 3")
    press("#rate", "ArrowDown")
    until(page, "document.querySelector('#audio').playbackRate === 1.1")
    press("#captions", "Space")
    assert page.get_attribute("#captions", "aria-pressed") == "true"
    press("#theatre", "Enter")
    until(page, "document.body.classList.contains('theatre')")
    page.keyboard.press("Escape")
    until(page, "!document.body.classList.contains('theatre')")
    press("[popovertarget=more]", "Enter")
    page.focus("#help-key")
    page.keyboard.press("Enter")
    assert page.is_visible("#help")


def test_speakers_are_told_apart_without_colour(visit: Visit) -> None:
    page = visit(FIRST)
    names = page.eval_on_selector_all(".line.named:not(.quotation) .who > span", "(all) => all.map((one) => one.textContent)")
    assert set(names) == {"Alice", "Bob"}
    shapes = page.eval_on_selector_all(
        ".host-1.named .who > span, .host-2.named .who > span",
        "(all) => [...new Set(all.map((one) => one.textContent + getComputedStyle(one, '::before').borderRadius))]",
    )
    assert len(shapes) == 2 and len({shape.removeprefix("Alice").removeprefix("Bob") for shape in shapes}) == 2
    assert page.locator(".quotation blockquote cite").inner_text() == "I. Introduction"


def test_forced_colours(visit: Visit) -> None:
    page = visit(FIRST, forced_colors="active")
    wait_ready(page)
    playing_from(page, 14)
    assert page.evaluate("getComputedStyle(document.querySelector('.line[aria-current]')).borderLeftWidth") == "2px"
    assert page.evaluate("getComputedStyle(document.querySelector('#play')).borderTopStyle") == "solid"
    assert page.evaluate("getComputedStyle(document.querySelector('.shot.now')).outlineStyle") == "solid"


def test_on_paper_there_is_the_talk_and_nothing_else(visit: Visit) -> None:
    page = visit(FIRST)
    wait_ready(page)
    page.emulate_media(media="print")
    assert page.locator(".line:visible").count() == 10
    for gone in ("#player", ".art", "#tools", ".time >> nth=0", ".turn"):
        assert page.is_hidden(gone), gone
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.documentElement).color") == "rgb(0, 0, 0)"
