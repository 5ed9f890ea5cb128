"""Pictures of a made site at four widths, light and dark: python scripts/screenshots.py [SITE] [FOLDER].

Serves the site (output/site) as `literai serve` does, opens its first book in headless Chromium, and writes WebP files into
FOLDER (docs/screenshots): each episode and book page at every width, light and dark; the theatre, the library and the
credits once. Needs Chromium; `make screenshots` sees to that.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

from literai.publish.serve import server

SCREENS = ((360, 740), (768, 1024), (1280, 800), (1920, 1080))
SCHEMES = ("light", "dark")
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
QUALITY = 80


def views() -> Iterator[tuple[str, int, int, str]]:
    """Kind of page, width, height, scheme."""
    for width, height in SCREENS:
        for scheme in SCHEMES:
            yield "episode", width, height, scheme
            yield "book", width, height, scheme
    yield from (("theatre", 1920, 1080, "dark"), ("library", 1280, 800, "light"), ("credits", 768, 1024, "light"))


def addresses(site: Path) -> dict[str, str]:
    """Kind of page -> its address in the site."""
    page = sorted(site.glob("*/episodes/*/index.html"))[0].relative_to(site).as_posix()
    book = page.split("/")[0]
    return {"episode": page, "theatre": page, "book": f"{book}/index.html", "credits": f"{book}/credits.html", "library": "index.html"}


def take(browser: Browser, address: str, kind: str, width: int, height: int, scheme: str) -> bytes:
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    page.goto(address)
    page.wait_for_timeout(500)
    if kind in ("episode", "theatre"):
        _listen(page, theatre=kind == "theatre")
    shot = page.screenshot()
    page.close()
    return shot


def _listen(page: Page, *, theatre: bool) -> None:
    """In the middle of a scene near the middle of the episode, while it plays."""
    page.evaluate("""() => {
      const shots = literai.player.data.shots, [start, end] = shots[Math.floor(shots.length * 0.45)];
      literai.player.seek(start + (end - start) * 0.5);
    }""")
    if theatre:
        page.click("#captions")
        page.click("#theatre")
    page.mouse.move(0, 0)
    page.keyboard.press("k")
    page.wait_for_timeout(3800 if theatre else 1500)


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("site", type=Path, nargs="?", default=Path("output/site"))
    ask.add_argument("folder", type=Path, nargs="?", default=Path("docs/screenshots"))
    told = ask.parse_args()
    if not list(told.site.glob("*/episodes/*/index.html")):
        raise SystemExit(f"no episode in {told.site}; make one first with: make demo")
    told.folder.mkdir(parents=True, exist_ok=True)
    chromium = os.environ.get("LITERAI_CHROMIUM") or next((path for name in NAMES if (path := shutil.which(name))), None)
    with sync_playwright() as running, server(told.site, port=0) as listening:
        threading.Thread(target=listening.serve_forever, daemon=True).start()
        browser = running.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--mute-audio"])
        for kind, width, height, scheme in views():
            shot = take(browser, f"http://127.0.0.1:{listening.server_address[1]}/{addresses(told.site)[kind]}", kind, width, height, scheme)
            with Image.open(io.BytesIO(shot)) as picture:
                picture.convert("RGB").save(told.folder / f"{kind}-{width}-{scheme}.webp", quality=QUALITY, method=6)
        browser.close()
        listening.shutdown()


if __name__ == "__main__":
    main()
