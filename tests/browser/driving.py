"""What the browser tests share: where the pages are, waiting, seeking, and what is on screen."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

HOME = "the-time-machine/"
FIRST = HOME + "episodes/001-chapters-i-and-ii/index.html"
SECOND = HOME + "episodes/002-chapters-iii-and-iv/index.html"
Visit = Callable[..., Any]

ON_SCREEN = """() => {
  const stage = document.querySelector('#stage'), frame = stage.getBoundingClientRect(), middle = (frame.top + frame.bottom) / 2;
  const over = [...stage.querySelectorAll('.shot')].filter((shot) => {
    const box = shot.parentElement.getBoundingClientRect();
    return box.top <= middle && middle < box.bottom;
  });
  const now = [...stage.querySelectorAll('.shot.now')], image = now[0].querySelector('img'), line = [...document.querySelectorAll('.line[aria-current]')];
  return {
    time: document.querySelector('#audio').currentTime,
    scene: +stage.dataset.scene,
    now: now.map((shot) => +shot.dataset.scene),
    inMiddle: over.includes(now[0]),
    picture: new URL(image.currentSrc || image.src).pathname.split('/').pop(),
    alt: image.alt,
    hidden: !!now[0].closest('[aria-hidden]'),
    line: line.map((one) => +one.id.split('-')[1]),
  };
}"""


BOXES = """[...document.querySelectorAll('#now, .total, .keys > *, .more > *')].filter((key) => key.offsetWidth).map((key) => {
  const box = key.getBoundingClientRect();
  return [box.left, box.top, box.right, box.bottom, key.id || key.className];
})"""


def seek(page: Any, second: float) -> dict[str, Any]:
    """Through the page's own slider, then what it shows once the audio says it is there."""
    page.evaluate(
        """(time) => new Promise((done) => {
          const audio = document.querySelector('#audio'), bar = document.querySelector('#seek');
          audio.addEventListener('seeked', () => requestAnimationFrame(done), { once: true });
          bar.value = time;
          bar.dispatchEvent(new Event('input', { bubbles: true }));
          bar.dispatchEvent(new Event('change', { bubbles: true }));
        })""",
        second,
    )
    return page.evaluate(ON_SCREEN)


def expected(timeline: dict[str, Any], at: float) -> tuple[int, int]:
    """By plain search through timeline.json: scene, line."""
    scene = next((shot["scene"] for shot in timeline["shots"] if shot["start"] <= at < shot["end"]), -1)
    line = max((number for number, line in enumerate(timeline["lines"]) if line["start"] <= at), default=-1)
    return scene, line


def agrees(seen: dict[str, Any], timeline: dict[str, Any]) -> None:
    scene, line = expected(timeline, seen["time"])
    assert (seen["scene"], seen["now"], seen["line"]) == (scene, [scene], [line]), seen
    assert seen["inMiddle"] and not seen["hidden"], seen
    if scene >= 0:
        shown = timeline["scenes"][scene]
        assert seen["picture"].startswith(shown["image"].split("/")[-1].removesuffix(".jpg")) and seen["alt"] == shown["alt"], seen


def until(page: Any, holds: str) -> None:
    """Wait for a JavaScript expression (`wait_for_function` evaluates in the page, which the policy forbids)."""
    deadline = time.monotonic() + 10
    while not page.evaluate(holds):
        assert time.monotonic() < deadline, f"still not so after 10 s: {holds}"
        page.wait_for_timeout(20)


def wait_ready(page: Any) -> None:
    page.wait_for_selector("html.scripted", state="attached")


def playing_from(page: Any, second: float) -> None:
    seek(page, second)
    page.click("#play")
    until(page, f"document.querySelector('#audio').currentTime > {second + 0.2}")
