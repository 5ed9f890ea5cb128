"""Does a made site play in a real browser: python -m benchmarks.plays SITE [--pictures FOLDER]

Serves the site as `literai serve` does, opens every episode in headless Chromium, presses play, jumps to three places, and
looks each time at four things: the clock goes on, a scene stands on the stage, the line being said is marked, and it is in
view. Then the same from the folder, without a server. Exit status 1 if anything is amiss. Needs Chromium (see tests/browser).
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import threading
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, sync_playwright

from literai.publish.serve import server

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
LOOK = """() => {
  const audio = document.querySelector("audio"), line = document.querySelector(".line[aria-current]");
  const box = line && line.getBoundingClientRect(), shot = document.querySelector("#stage .shot.now img");
  return {
    time: audio.currentTime, paused: audio.paused,
    line: line ? Number(line.id.split("-")[1]) : null,
    inView: !!box && box.bottom > 0 && box.top < innerHeight,
    scene: document.querySelector("#stage").dataset.scene ?? null,
    drawn: shot instanceof HTMLImageElement ? shot.complete && shot.naturalWidth > 0 : !!shot,
  };
}"""


def watch(page: Page, address: str, timeline: dict[str, Any], shot: Path | None) -> list[str]:
    """What is amiss on this page."""
    page.goto(address)
    page.wait_for_timeout(500)
    page.click("#play")
    found = []
    opening, length = timeline["shots"][0]["start"], timeline["duration"]  # before its first scene an episode shows its title
    for place in (opening + 1, length * 0.4, length * 0.8):
        page.evaluate("(at) => { document.querySelector('audio').currentTime = at }", place)
        page.wait_for_timeout(1500)
        first = page.evaluate(LOOK)
        page.wait_for_timeout(1500)
        then = page.evaluate(LOOK)
        said = next((number for number, cue in enumerate(timeline["lines"]) if cue["start"] <= then["time"] < cue["end"]), then["line"])
        checks = {
            "the clock stands still": not then["paused"] and 0.5 < then["time"] - first["time"] < 3,
            "no scene shows": then["scene"] is not None and then["drawn"],
            f"line {then['line']} is marked, {said} is said": then["line"] is not None and abs(then["line"] - said) <= 1,
            "the line is out of view": then["inView"],
        }
        found += [f"{address} at {then['time']:.0f} s: {what}" for what, good in checks.items() if not good]
        if shot is not None and place == length * 0.4:
            page.screenshot(path=shot)
    return found


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("site", type=Path)
    ask.add_argument("--pictures", type=Path, help="a folder for screenshots")
    told = ask.parse_args()
    chromium = os.environ.get("LITERAI_CHROMIUM") or next((path for name in NAMES if (path := shutil.which(name))), None)
    if told.pictures:
        told.pictures.mkdir(parents=True, exist_ok=True)
    pages = sorted(told.site.glob("*/episodes/*/index.html"))
    amiss = [] if pages else [f"no episode in {told.site}"]
    with sync_playwright() as running, server(told.site, port=0) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        browser = running.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--mute-audio", "--autoplay-policy=no-user-gesture-required"])
        for number, path in enumerate(pages):
            timeline = json.loads(next(path.parent.glob("timeline*.json")).read_text(encoding="utf-8"))
            web = f"http://127.0.0.1:{listening.server_address[1]}/{path.parent.relative_to(told.site).as_posix()}/"
            for kind, address in (("web", web), ("folder", path.resolve().as_uri())):
                page = browser.new_page(viewport={"width": 1280, "height": 800})
                errors: list[str] = []
                page.on("pageerror", lambda error, errors=errors: errors.append(str(error)))
                shot = told.pictures / f"{number + 1:03}-{kind}.png" if told.pictures else None
                amiss += watch(page, address, timeline, shot) + errors
                page.close()
        browser.close()
        listening.shutdown()
    print(f"{len(pages)} episode{'s' * (len(pages) != 1)} played over the web and from the folder, {3 * 2 * len(pages)} places looked at: {len(amiss)} amiss")
    if amiss:
        raise SystemExit("\n".join(amiss))


if __name__ == "__main__":
    main()
