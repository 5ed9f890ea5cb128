"""Every control by pointer and by key: captions, theatre, search, sleep, links, chapters, episodes, keeping an episode."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import webvtt
from driving import FIRST, SECOND, Visit, playing_from, seek, until, wait_ready

pytestmark = pytest.mark.browser
NOW = "literai.player.at()"


def near(page: Any, second: float, off: float = 0.15) -> None:
    until(page, f"Math.abs({NOW} - {second}) < {off}")


def test_keys(visit: Visit, timeline: dict[str, Any]) -> None:
    page = visit(FIRST)
    wait_ready(page)
    page.keyboard.press("Space")
    until(page, "!document.querySelector('#audio').paused")
    page.keyboard.press("k")
    until(page, "document.querySelector('#audio').paused")
    seek(page, 20)
    for key, second in (("ArrowLeft", 15), ("j", 0), ("ArrowRight", 5), ("l", timeline["duration"] - 0.05), ("[", timeline["marks"][1]["start"]), ("[", 0)):
        page.keyboard.press(key)
        near(page, second)
    page.keyboard.press("]")
    near(page, timeline["marks"][1]["start"])
    page.keyboard.press("m")
    until(page, "document.querySelector('#audio').muted")
    page.keyboard.press(">")
    until(page, "document.querySelector('#audio').playbackRate === 1.1")
    page.keyboard.press("<")
    until(page, "document.querySelector('#audio').playbackRate === 1")
    page.keyboard.press("c")
    assert page.get_attribute("#captions", "aria-pressed") == "true"
    page.keyboard.press("t")
    assert page.get_attribute("#follow", "aria-pressed") == "false"
    page.keyboard.press("/")
    page.keyboard.type("k?")
    assert page.input_value("#find") == "k?" and page.evaluate("document.querySelector('#audio').paused") and page.is_hidden("#help")
    page.keyboard.press("Escape")
    page.keyboard.press("?")
    assert page.is_visible("#help >> text=Captions over the pictures")
    page.keyboard.press("Escape")
    page.wait_for_selector("#help", state="hidden")
    page.keyboard.press("Shift+N")
    page.wait_for_url(re.compile("/002-"))
    wait_ready(page)
    page.keyboard.press("Shift+P")
    page.wait_for_url(re.compile("/001-"))


def test_the_slider_by_key(visit: Visit) -> None:
    page = visit(FIRST)
    wait_ready(page)
    page.focus("#seek")
    page.keyboard.press("Home")
    near(page, 0)
    page.keyboard.press("ArrowRight")
    near(page, 5)
    page.wait_for_selector("#seek[aria-valuetext='5 seconds of 27 seconds']")
    page.keyboard.press("PageUp")
    until(page, f"{NOW} > 27")


def test_keys_can_be_switched_off(visit: Visit) -> None:
    page = visit(FIRST)
    wait_ready(page)
    page.keyboard.press("?")
    page.uncheck("#keys-on")
    page.click("#help >> text=Close")
    page.reload()
    wait_ready(page)
    for key in "kjlmct?":
        page.keyboard.press(key)
    assert page.evaluate("document.querySelector('#audio').paused && !document.querySelector('#audio').muted")
    assert page.is_hidden("#help") and page.get_attribute("#captions", "aria-pressed") == "false"


def test_captions_say_what_the_caption_file_says(visit: Visit, site: Path) -> None:
    page = visit(FIRST)
    wait_ready(page)
    page.click("#captions")
    for caption in webvtt.read(str((site / FIRST).with_name("captions.vtt"))):
        seek(page, (caption.start_in_seconds + caption.end_in_seconds + 0.9) / 2)  # webvtt-py cuts seconds down to whole ones
        at = page.evaluate(NOW)
        (now,) = [one for one in webvtt.read(str((site / FIRST).with_name("captions.vtt"))) if seconds(one.start) <= at < seconds(one.end)] or [None]
        assert page.inner_text("#caption") == ("" if now is None else now.text)
    assert page.locator("#caption.read").count() in (0, 1)
    page.click("#captions")
    assert page.is_hidden("#caption")


def seconds(clock: str) -> float:
    hours, minutes, rest = clock.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(rest)


@pytest.mark.parametrize(("width", "height", "columns"), [(1920, 1080, 3), (390, 844, 1), (1024, 768, 2)])
def test_the_theatre_fills_the_screen(visit: Visit, width: int, height: int, columns: int) -> None:
    page = visit(FIRST, viewport={"width": width, "height": height})
    wait_ready(page)
    playing_from(page, 12)
    page.keyboard.press("f")
    until(page, f"document.querySelector('#stage').dataset.columns === '{columns}'")
    box = page.locator("#stage").bounding_box()
    assert (box["x"], box["y"]) == (0, 0) and box["width"] >= width - 20 and box["height"] >= height - 1
    assert page.evaluate("document.querySelector('.words').inert") and page.is_visible("#play")
    until(page, "document.body.classList.contains('idle')")
    until(page, "getComputedStyle(document.querySelector('#player')).opacity === '0'")
    page.mouse.move(100, 100)
    page.mouse.move(120, 120)
    until(page, "getComputedStyle(document.querySelector('#player')).opacity === '1'")
    page.keyboard.press("f")
    until(page, "!document.body.classList.contains('theatre')")
    assert not page.evaluate("document.querySelector('.words').inert")
    page.click("#theatre")
    page.keyboard.press("Escape")
    until(page, "!document.body.classList.contains('theatre')")


def test_search_counts_and_goes_there(visit: Visit) -> None:
    page = visit(FIRST, viewport={"width": 1280, "height": 500})
    wait_ready(page)
    page.fill("#find", "COMF")
    assert page.inner_text("#count") == "2 found"
    assert page.evaluate("[...CSS.highlights.get('found')].map(String)") == ["comf", "Comf"]
    page.press("#find", "Enter")
    assert page.inner_text("#count") == "1 of 2"
    page.fill("#find", "compensation for")
    page.click("#later-find")
    assert page.inner_text("#count") == "1 of 1"
    until(page, "(() => { const box = document.querySelector('#line-5').getBoundingClientRect(); return box.top >= 0 && box.top < innerHeight; })()")
    page.fill("#find", "zebra")
    assert page.inner_text("#count") == "none found"
    page.press("#find", "Escape")
    assert page.inner_text("#count") == "" and page.input_value("#find") == ""


def test_a_link_to_a_line_is_copied_and_leads_there(visit: Visit, timeline: dict[str, Any]) -> None:
    page = visit(FIRST, permissions=["clipboard-read", "clipboard-write"])
    wait_ready(page)
    page.hover("#line-6")
    page.click("#line-6 #copy")
    page.wait_for_selector("#told:has-text('copied')")
    link = page.evaluate("navigator.clipboard.readText()")
    assert link == page.url + f"#t={timeline['lines'][6]['start']:g}" and page.evaluate(NOW) == 0
    page.click("[popovertarget=more]")
    seek(page, 14.3)
    page.click("#share")
    assert page.evaluate("navigator.clipboard.readText()") == page.url + "#t=14"


@pytest.mark.parametrize("wanted", ["5", "chapter"])
def test_the_sleep_timer(visit: Visit, timeline: dict[str, Any], wanted: str) -> None:
    page = visit(FIRST)
    wait_ready(page)
    playing_from(page, 3)
    page.select_option("#sleep", wanted)
    assert page.inner_text("#sleep-left") == ("5" if wanted == "5" else "•")
    if wanted == "5":
        page.wait_for_timeout(400)
        assert not page.evaluate("document.querySelector('#audio').paused")
        page.evaluate("() => { const real = Date.now; Date.now = () => real() + 5 * 60e3; }")
    until(page, "document.querySelector('#audio').paused")
    if wanted == "chapter":
        near(page, timeline["marks"][1]["start"], 0.5)
    assert page.input_value("#sleep") == "" and page.inner_text("#sleep-left") == ""
    page.click("#play")
    page.wait_for_timeout(400)
    assert not page.evaluate("document.querySelector('#audio').paused")


def test_asleep_after_this_episode_the_next_does_not_begin(visit: Visit) -> None:
    page = visit(FIRST)
    wait_ready(page)
    page.select_option("#sleep", "episode")
    playing_from(page, 26.2)
    until(page, "document.querySelector('#audio').ended")
    page.wait_for_timeout(500)
    assert "/001-" in page.url


def test_each_episode_has_its_own_speed_and_place(visit: Visit, address: str) -> None:
    page = visit(FIRST)
    wait_ready(page)
    playing_from(page, 8)
    page.select_option("#rate", "1.5")
    page.click("#play")
    page.goto(address + SECOND)
    wait_ready(page)
    playing_from(page, 11)
    page.select_option("#rate", "0.75")
    page.click("#play")
    for path, rate, least in ((FIRST, 1.5, 8), (SECOND, 0.75, 11)):
        page.goto(address + path)
        wait_ready(page)
        assert page.evaluate("document.querySelector('#audio').playbackRate") == rate
        assert least < page.evaluate(NOW) < least + 3


def test_volume_and_mute(visit: Visit) -> None:
    page = visit(FIRST)
    wait_ready(page)
    page.focus("#volume")
    page.keyboard.press("ArrowLeft")
    until(page, "Math.abs(document.querySelector('#audio').volume - 0.95) < 0.001")
    page.click("#mute")
    until(page, "document.querySelector('#audio').muted && document.querySelector('#mute').getAttribute('aria-pressed') === 'true'")
    page.reload()
    wait_ready(page)
    until(page, "Math.abs(document.querySelector('#audio').volume - 0.95) < 0.001")


def test_the_lock_screen_knows_the_scene(visit: Visit, timeline: dict[str, Any]) -> None:
    page = visit(FIRST)
    wait_ready(page)
    playing_from(page, 14)
    told = page.evaluate("(({ title, album, artist, artwork }) => ({ title, album, artist, src: artwork[0].src }))(navigator.mediaSession.metadata)")
    assert (told["title"], told["album"], told["artist"]) == ("Chapters I and II", "The Time Machine", "H. G. Wells")
    scene = page.evaluate("+document.querySelector('#stage').dataset.scene")
    assert timeline["scenes"][scene]["image"].split("/")[-1].removesuffix(".jpg") in told["src"]


def test_a_kept_episode_plays_without_a_connection(visit: Visit, timeline: dict[str, Any]) -> None:
    page = visit(FIRST)
    wait_ready(page)
    page.click("[popovertarget=more]")
    page.click("#keep")
    page.wait_for_selector("#keep:has-text('Remove')")
    page.reload()
    wait_ready(page)
    until(page, "!!navigator.serviceWorker.controller")
    page.context.set_offline(True)
    page.reload()
    wait_ready(page)
    playing_from(page, 14)
    image = "document.querySelector('.shot.now img')"
    assert page.evaluate(f"{image}.decode().then(() => {image}.naturalWidth)") > 0
    got = page.evaluate(
        """fetch(document.querySelector('#audio').src, { headers: { Range: 'bytes=10-19' } })
        .then(async (answer) => [answer.status, answer.headers.get('Content-Range'), (await answer.arrayBuffer()).byteLength])"""
    )
    assert got[0] == 206 and got[1].startswith("bytes 10-19/") and got[2] == 10
    page.click("[popovertarget=more]")
    page.click("#keep")
    page.wait_for_selector("#keep:has-text('Keep for offline')")
    assert page.evaluate("caches.keys()") == []


def test_the_library_is_searched(visit: Visit) -> None:
    page = visit("index.html")
    page.fill("#find-book", "wells time")
    assert page.inner_text("#count-books") == "1 of 2"
    assert page.locator("[data-book]:visible").count() == 1
    page.fill("#find-book", "zebra")
    assert page.inner_text("#count-books") == "No book matches"
