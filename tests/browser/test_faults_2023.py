"""What was wrong with the player of 2023, one test each: none of it comes back."""

from __future__ import annotations

import re
from typing import Any

import pytest
from driving import FIRST, ON_SCREEN, SECOND, Visit, agrees, expected, playing_from, seek, until, wait_ready

pytestmark = pytest.mark.browser


def test_a_new_scene_does_not_walk_through_the_old_ones_pictures(visit: Visit, timeline: dict[str, Any]) -> None:
    """Watched frame by frame across three changes of scene, and across a jump."""
    page = visit(FIRST, reduced_motion="no-preference")
    wait_ready(page)
    page.evaluate(
        """() => {
          window.seen = [];
          const look = () => { window.seen.push([literai.player.at(), +document.querySelector('.shot.now').dataset.scene]); requestAnimationFrame(look); };
          look();
        }"""
    )
    third = timeline["shots"][2]
    playing_from(page, third["start"] - 0.6)
    until(page, f"literai.player.at() > {third['start'] + 0.6}")
    seek(page, timeline["shots"][5]["start"] + 0.5)
    page.wait_for_timeout(300)
    seen = page.evaluate("window.seen")
    edges = [edge for shot in timeline["shots"] for edge in (shot["start"], shot["end"])]
    clear = [(at, scene) for at, scene in seen if min(abs(at - edge) for edge in edges) > 0.1]
    wrong = [(at, scene) for at, scene in clear if scene != expected(timeline, at)[0]]
    assert len(clear) > 30 and len(wrong) <= 2, wrong  # the frames in which a jump is asked for and not yet shown


def test_seeking_while_it_plays_does_not_freeze_the_pictures(visit: Visit, timeline: dict[str, Any]) -> None:
    page = visit(FIRST)
    wait_ready(page)
    playing_from(page, 7)
    for second in (20, 9, 16):
        seek(page, second)
        here = page.evaluate(ON_SCREEN)["scene"]
        until(page, f"+document.querySelector('#stage').dataset.scene !== {here}")
        page.click("#play")
        agrees(seek(page, page.evaluate("document.querySelector('#audio').currentTime")), timeline)
        page.click("#play")


def test_another_part_brings_its_own_transcript(visit: Visit) -> None:
    page = visit(FIRST)
    wait_ready(page)
    playing_from(page, 14)
    page.click("#later")
    page.wait_for_url(re.compile("/002-"))
    wait_ready(page)
    assert page.inner_text("h1") == "Chapters III and IV"
    assert page.locator(".quotation cite").inner_text() == "II. The Machine"
    seen = page.evaluate(ON_SCREEN)
    assert seen["line"] in ([], [0]) and seen["scene"] == -1


def test_nothing_fights_the_readers_own_scrolling(visit: Visit, timeline: dict[str, Any]) -> None:
    page = visit(FIRST, viewport={"width": 390, "height": 700}, reduced_motion="no-preference")
    wait_ready(page)
    playing_from(page, 6)
    page.mouse.move(200, 500)
    page.mouse.wheel(0, 200)
    page.wait_for_selector("#follow[aria-pressed='false']")
    page.wait_for_timeout(300)
    places = set()
    for _ in range(3):
        line = page.evaluate(ON_SCREEN)["line"][0]
        until(page, f"!document.querySelector('#line-{line}[aria-current]')")
        page.wait_for_timeout(150)
        places.add(page.evaluate("scrollY"))
    assert len(places) == 1


def test_every_picture_has_its_own_words(visit: Visit, timeline: dict[str, Any]) -> None:
    page = visit(FIRST, viewport={"width": 1920, "height": 1000})
    wait_ready(page)
    for shot in timeline["shots"]:
        seek(page, (shot["start"] + shot["end"]) / 2)
        hung = page.eval_on_selector_all(".shot:not(.titled)", "(all) => all.map((one) => [+one.dataset.scene, one.querySelector('img').alt])")
        assert len(hung) >= 3
        for scene, alt in hung:
            assert alt == timeline["scenes"][scene]["alt"]


def test_lost_sound_is_said_and_asked_for_again(browser: Any, address: str) -> None:
    page = browser.new_page()
    page.route("**/*.mp3", lambda route: route.fulfill(status=404, body="gone"))
    page.goto(address + FIRST)
    wait_ready(page)
    page.click("#play")
    page.wait_for_selector("#problem:has-text('could not be loaded')")
    page.unroute("**/*.mp3")
    page.click("#play")
    until(page, "document.querySelector('#audio').currentTime > 0.2")
    assert page.inner_text("#problem") == ""
    page.close()


def test_a_lost_picture_leaves_its_words_not_the_picture_before(browser: Any, address: str, timeline: dict[str, Any]) -> None:
    page = browser.new_page()
    page.route(re.compile(r"/scenes/003-"), lambda route: route.abort())
    page.goto(address + FIRST)
    wait_ready(page)
    seek(page, timeline["shots"][1]["start"] + 1)
    seek(page, timeline["shots"][2]["start"] + 1)
    page.wait_for_timeout(300)
    seen = page.evaluate(ON_SCREEN)
    assert seen["scene"] == 2 and seen["alt"] == timeline["scenes"][2]["alt"]
    assert page.evaluate("document.querySelector('.shot.now img').naturalWidth") == 0
    page.close()


def test_the_letters_are_our_own(visit: Visit, address: str) -> None:
    page = visit(FIRST)
    wait_ready(page)
    until(page, "!document.documentElement.classList.contains('unlettered')")
    fonts = page.evaluate(
        "document.fonts.ready.then(() => performance.getEntriesByType('resource').map((one) => one.name).filter((name) => /woff2/.test(name)))"
    )
    assert fonts and all(font.startswith(address) for font in fonts)
    assert page.evaluate("document.fonts.check('16px Newsreader')")


@pytest.mark.parametrize("path", [FIRST, SECOND])
def test_captions_links_keys_and_still_pictures_are_there(visit: Visit, path: str) -> None:
    """That they work is tested in test_controls and test_player; here, that every episode has them."""
    page = visit(path + "#t=14")
    wait_ready(page)
    page.keyboard.press("c")
    assert page.inner_text("#caption") != "" and 13.9 < page.evaluate("literai.player.at()") < 14.1
    assert page.evaluate("getComputedStyle(document.querySelector('.shot')).transitionDuration") == "0s"
