"""The episode page in a real browser: it plays, and what is on screen is what the timeline says."""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import Any

import pytest
from driving import BOXES, FIRST, HOME, ON_SCREEN, Visit, agrees, playing_from, seek, until, wait_ready

pytestmark = pytest.mark.browser


def test_press_play(visit: Visit) -> None:
    page = visit(FIRST)
    wait_ready(page)
    assert page.evaluate(ON_SCREEN)["scene"] == -1 and page.is_visible(".shot.titled.now >> text=Chapters I and II")
    playing_from(page, 5.3)
    page.wait_for_selector("#stage[data-scene='0'] .shot.now")
    until(page, "document.querySelector('#line-2').getAttribute('aria-current') === 'true'")
    assert page.get_attribute("#play", "aria-label") == "Pause"
    until(page, "document.querySelector('#line-3').getAttribute('aria-current') === 'true'")
    assert page.locator(".line[aria-current]").count() == 1
    assert page.inner_text("#now") == "0:08"
    assert page.locator("#line-3").evaluate("(line) => { const box = line.getBoundingClientRect(); return box.top >= 0 && box.bottom <= innerHeight; }")


@pytest.mark.parametrize(("motion", "width"), [("no-preference", 1280), ("no-preference", 1920), ("reduce", 360)])
def test_the_scene_is_the_timelines_at_200_random_times(visit: Visit, timeline: dict[str, Any], motion: str, width: int) -> None:
    page = visit(FIRST, reduced_motion=motion, viewport={"width": width, "height": 900})
    wait_ready(page)
    chance = random.Random(7)
    for _ in range(200):
        agrees(seek(page, chance.uniform(0, timeline["duration"] - 0.1)), timeline)


@pytest.mark.parametrize("motion", ["no-preference", "reduce"])
def test_also_while_playing_forward_and_back(visit: Visit, timeline: dict[str, Any], motion: str) -> None:
    page = visit(FIRST, reduced_motion=motion)
    wait_ready(page)
    page.click("#play")
    chance, checked = random.Random(8), 0
    edges = [edge for span in (*timeline["shots"], *timeline["lines"]) for edge in (span["start"], span["end"])]
    for _ in range(60):
        seen = seek(page, chance.uniform(0, timeline["duration"] - 2))
        if min(abs(seen["time"] - edge) for edge in edges) > 0.15:  # while it plays, page and clock are read a moment apart
            agrees(seen, timeline)
            checked += 1
    assert checked > 30 and not page.evaluate("document.querySelector('#audio').paused")


def test_a_line_seeks(visit: Visit, timeline: dict[str, Any]) -> None:
    page = visit(FIRST)
    wait_ready(page)
    page.click("#line-6 .said")
    until(page, f"Math.abs(document.querySelector('#audio').currentTime - {timeline['lines'][6]['start']}) < 0.05")
    page.wait_for_selector("#line-6[aria-current]")
    agrees(page.evaluate(ON_SCREEN), timeline)
    page.focus("#line-3 .time")
    page.keyboard.press("Enter")
    until(page, "!document.querySelector('#audio').paused")
    assert timeline["lines"][3]["start"] <= page.evaluate(ON_SCREEN)["time"] < timeline["lines"][4]["start"]


def test_sections_seek(visit: Visit, timeline: dict[str, Any]) -> None:
    page = visit(FIRST)
    wait_ready(page)
    page.click("[popovertarget=marks]")
    page.click("#marks li:nth-child(2) a")
    assert page.evaluate("literai.player.at()") >= timeline["marks"][1]["start"] - 0.01  # asked for, whether or not the sound is here yet
    until(page, f"!document.querySelector('#audio').paused && document.querySelector('#audio').currentTime >= {timeline['marks'][1]['start'] - 0.01}")
    assert page.is_hidden("#marks")


@pytest.mark.parametrize("link", ["#t=14.2", "?t=14.2", "?t=0:14"])
def test_deep_links(visit: Visit, timeline: dict[str, Any], link: str) -> None:
    page = visit(FIRST + link)
    until(page, "literai.player.at() > 13.9")
    page.wait_for_selector("#line-5[aria-current]")
    assert page.locator("#line-5").evaluate("(line) => line.getBoundingClientRect().bottom < innerHeight")
    agrees(page.evaluate(ON_SCREEN), timeline)
    page.evaluate("() => { location.hash = 't=3'; }")
    until(page, "document.querySelector('#audio').currentTime < 3.2")


def test_buttons_and_speed(visit: Visit) -> None:
    page = visit(FIRST)
    wait_ready(page)
    seek(page, 16)
    page.click("#back")
    until(page, "Math.abs(document.querySelector('#audio').currentTime - 1) < 0.1")
    page.click("#forward")
    until(page, "document.querySelector('#audio').currentTime > 27")
    page.select_option("#rate", "1.5")
    assert page.evaluate("document.querySelector('#audio').playbackRate") == 1.5
    page.reload()
    wait_ready(page)
    assert page.evaluate("document.querySelector('#audio').playbackRate") == 1.5
    assert page.input_value("#rate") == "1.5"


def test_follow_stops_when_the_reader_scrolls_and_comes_back_when_asked(visit: Visit) -> None:
    page = visit(FIRST, viewport={"width": 390, "height": 700})
    wait_ready(page)
    playing_from(page, 12)
    assert page.get_attribute("#follow", "aria-pressed") == "true"
    page.mouse.move(200, 500)
    page.mouse.wheel(0, -3000)
    page.wait_for_selector("#follow[aria-pressed='false']")
    until(page, "scrollY === 0")
    before = page.evaluate(ON_SCREEN)["line"]
    until(page, f"!document.querySelector('#line-{before[0]}[aria-current]')")
    assert page.evaluate("scrollY") == 0
    page.click("#follow")
    page.wait_for_selector("#follow[aria-pressed='true']")
    until(page, "scrollY > 0")


def test_a_reload_goes_on_where_it_was(visit: Visit) -> None:
    page = visit(FIRST)
    wait_ready(page)
    playing_from(page, 12)
    page.click("#play")
    at = page.evaluate("document.querySelector('#audio').currentTime")
    page.reload()
    until(page, f"Math.abs(document.querySelector('#audio').currentTime - {at}) < 0.5")
    page.goto(page.url.split("episodes/")[0] + "index.html")
    assert page.inner_text("#start") == "Continue: episode 1, 1 min left"
    assert page.inner_text("#sum") == "You have heard 1 of 1 minutes"
    assert page.inner_text("li.done .heard >> nth=0") == "1 min left"
    page.click("#start")
    until(page, f"Math.abs(document.querySelector('#audio').currentTime - {at}) < 0.5")


def test_it_plays_where_storage_is_refused(visit: Visit, address: str) -> None:
    page = visit("index.html")
    page.add_init_script("""for (const name of ["localStorage", "sessionStorage"]) Object.defineProperty(window, name, {
      get() { throw new DOMException("no", "SecurityError"); } });""")
    page.goto(address + FIRST)
    wait_ready(page)
    playing_from(page, 12)


def test_the_next_episode_follows_by_itself(visit: Visit) -> None:
    page = visit(FIRST)
    wait_ready(page)
    playing_from(page, 26.2)
    page.wait_for_url(re.compile("/002-"))
    assert page.inner_text("h1") == "Chapters III and IV"
    until(page, "document.querySelector('#audio').currentTime > 0.2")
    assert page.locator("#line-0[aria-current]").count() == 1


def test_without_javascript_it_reads_and_plays(visit: Visit) -> None:
    page = visit(FIRST, java_script_enabled=False)
    assert page.locator(".line").count() == 10
    assert page.is_visible("audio[controls]") and not page.is_visible("#controls")
    assert page.is_visible("text=It is a law of nature we overlook")


def test_opened_from_a_file(visit: Visit, site: Path, timeline: dict[str, Any]) -> None:
    page = visit((site / FIRST).as_uri())
    wait_ready(page)
    playing_from(page, 6)
    page.click("#play")
    agrees(seek(page, 14.5), timeline)
    image = "document.querySelector('.shot.now img')"
    assert page.evaluate(f"{image}.decode().then(() => {image}.naturalWidth > 0)")


def test_the_policy_stops_injected_code(browser: Any, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(address + FIRST)
    page.evaluate("() => { const script = document.createElement('script'); script.textContent = 'window.injected = true'; document.body.append(script); }")
    assert page.evaluate("window.injected") is None
    context.close()


def test_hostile_words_show_as_text(visit: Visit, site: Path) -> None:
    dialogs = []
    for path in (
        "index.html",
        "hostile/index.html",
        "hostile/credits.html",
        next((site / "hostile").glob("episodes/*/index.html")).relative_to(site).as_posix(),
    ):
        page = visit(path)
        page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
        page.wait_for_timeout(100)
        assert "</script><script>alert(1)</script><img src=x onerror=alert(2)>" in page.inner_text("main")
        assert page.locator("img[src='x']").count() == 0
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert dialogs == []


@pytest.mark.parametrize("path", ["index.html", HOME + "index.html", HOME + "credits.html", FIRST])
def test_nothing_sticks_out(visit: Visit, path: str) -> None:
    page = visit(path)
    for width in (320, 360, 768, 960, 1280, 1920):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), width
        if path == FIRST:
            apart(page.evaluate(BOXES), width)


def apart(boxes: list[Any], width: int) -> None:
    """The player's keys lie on the screen and not on each other."""
    assert len(boxes) >= 8
    for place, one in enumerate(boxes):
        assert one[0] >= 0 and one[2] <= width and one[3] <= 800, one
        for other in boxes[place + 1 :]:
            assert one[2] <= other[0] + 1 or other[2] <= one[0] + 1 or one[3] <= other[1] + 1 or other[3] <= one[1] + 1, (one, other)


def test_under_reduced_motion_pictures_are_cut_and_else_they_glide(visit: Visit, timeline: dict[str, Any]) -> None:
    where = "new DOMMatrix(getComputedStyle(document.querySelector('.strip')).transform).f"
    for motion, still in (("reduce", True), ("no-preference", False)):
        page = visit(FIRST, reduced_motion=motion)
        wait_ready(page)
        shot = timeline["shots"][2]
        seen = []
        for share in (0.1, 0.5, 0.9):
            seek(page, shot["start"] + share * (shot["end"] - shot["start"]))
            seen.append(page.evaluate(where))
        assert (len(set(seen)) == 1) is still and seen == sorted(seen, reverse=True)
        assert (page.evaluate("getComputedStyle(document.querySelector('.shot')).transitionDuration") == "0s") is still
