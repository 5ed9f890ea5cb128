"""How an episode's page behaves in real Chromium: python -m benchmarks.page [SITE] [--minutes 10] [--lighthouse]

Without SITE, a made-up episode of an hour with 900 lines and 400 scenes is published and looked at. Measured: what is
fetched before play; when the title card and a scene stand on the screen over 1.6 Mbit/s with 150 ms (beside one bare
file, the floor); the time between frames and the longest tasks while it plays for a minute (beside a page that only moves
one box, the floor of this machine's browser), in wall time and in the main thread's own CPU time, which other work on the
machine does not lengthen; memory over some minutes. With --lighthouse and npm, Lighthouse is fetched into a folder of its own and asked too.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.plays import NAMES
from literai.publish.serve import server

SLOW = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}  # ms, bytes/s
LIGHTHOUSE = "12.8.2"  # the last that runs on Node 18 and 20; 13 asks for 22.19
FLOOR = """<!doctype html><meta charset="utf-8"><style>body{margin:0}div{width:480px;height:700px;background:#a53}</style><div></div>
<script>let x=0;const step=()=>{document.querySelector('div').style.transform=`translate3d(0,${(x+=.2)%90}px,0)`;requestAnimationFrame(step)};step()</script>"""
WATCH = """() => {
  window.gaps = [];
  let last = 0;
  const frame = (now) => { if (last) window.gaps.push(now - last); last = now; requestAnimationFrame(frame); };
  requestAnimationFrame(frame);
}"""
PAINTED = """new Promise((done) => {
  const started = performance.now(), waited = {};
  const look = () => {
    const card = document.querySelector('.card img'), scene = document.querySelector('.shot:not(.titled) img');
    const asked = document.querySelector('.shot.now:not(.titled) img');
    for (const [name, image] of [['card', card], ['scene', scene], ['asked', asked]])
      if (!(name in waited) && image?.complete && image.naturalWidth && image.getBoundingClientRect().top < innerHeight)
        waited[name] = performance.now();
    if (WANTED.every((name) => name in waited) || performance.now() > 20000) done(waited);
    else setTimeout(look, 10);
  };
  look();
})"""


def main() -> None:
    ask = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ask.add_argument("site", type=Path, nargs="?")
    ask.add_argument("--minutes", type=float, default=1, help="for how long memory is watched (default: %(default)g)")
    ask.add_argument("--lighthouse", action="store_true")
    told = ask.parse_args()
    chromium = os.environ.get("LITERAI_CHROMIUM") or next(path for name in NAMES if (path := shutil.which(name)))
    with tempfile.TemporaryDirectory(prefix="literai-page-") as folder, sync_playwright() as running:
        site = told.site or made(Path(folder) / "site")
        page = sorted(site.glob("*/episodes/*/index.html"))[0].relative_to(site).as_posix()
        with server(site, port=0) as listening:
            threading.Thread(target=listening.serve_forever, daemon=True).start()
            address = f"http://127.0.0.1:{listening.server_address[1]}/"
            browser = running.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--mute-audio", "--enable-precise-memory-info"])
            print(f"load of this machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
            weight(browser, address + page)
            first_sight(browser, address, page)
            smoothness(browser, address + page)
            memory(browser, address + page, told.minutes)
            browser.close()
            if told.lighthouse:
                lighthouse(address + page, chromium)
            listening.shutdown()


def made(site: Path) -> Path:
    """The hour that the tests are made from too."""
    sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))
    from publish_fixtures import hour, work

    from literai.publish.site import publish

    publish(site, work(slug="hour", title="The Long Hour", episodes_planned=(hour().episode,), episodes=(hour(),)))
    return site


@contextmanager
def opened(browser: Browser, **options: Any) -> Iterator[tuple[Page, Any]]:
    context = browser.new_context(**{"viewport": {"width": 1280, "height": 800}, **options})
    page = context.new_page()
    wire = context.new_cdp_session(page)
    wire.send("Network.enable")
    yield page, wire
    context.close()


def weight(browser: Browser, address: str) -> None:
    for width in (1280, 360):
        with opened(browser, viewport={"width": width, "height": 800}) as (page, wire):
            sizes: dict[str, float] = {}
            kinds: dict[str, str] = {}
            wire.on("Network.responseReceived", lambda event, kinds=kinds: kinds.update({event["requestId"]: event["type"]}))
            wire.on("Network.loadingFinished", lambda event, sizes=sizes: sizes.update({event["requestId"]: event["encodedDataLength"]}))
            page.goto(address)
            page.wait_for_timeout(2000)
            by = {kind: round(sum(size for name, size in sizes.items() if kinds.get(name) == kind) / 1000) for kind in sorted(set(kinds.values()))}
            print(f"before play, {width} px: {sum(sizes.values()) / 1000:.0f} kB in {len(sizes)} answers: {by}")


def first_sight(browser: Browser, address: str, page_name: str) -> None:
    bare = []
    for _ in range(3):
        with opened(browser) as (page, wire):
            wire.send("Network.emulateNetworkConditions", SLOW)
            page.goto(address + "literai.webmanifest")
            bare.append(page.evaluate("performance.now()"))
    print(f"over 1.6 Mbit/s and 150 ms: a bare file {statistics.median(bare):.0f} ms")
    for width, height in ((1280, 800), (360, 740)):
        for what, mark, wanted in (("from the start", "", ["card", "scene"]), ("by a link to a later second", "#t=1200", ["asked"])):
            times: list[dict[str, float]] = []
            for _ in range(3):
                with opened(browser, viewport={"width": width, "height": height}) as (page, wire):
                    wire.send("Network.emulateNetworkConditions", SLOW)
                    page.goto(address + page_name + mark, wait_until="commit")
                    times.append(page.evaluate(PAINTED.replace("WANTED", json.dumps(wanted))))
            print(f"  {width} px, {what}: " + ", ".join(f"{name} {statistics.median(one.get(name, 20_000) for one in times):.0f} ms" for name in wanted))


def smoothness(browser: Browser, address: str, seconds: float = 60) -> None:
    with opened(browser) as (page, _):
        page.set_content(FLOOR)
        watch(browser, "a page that moves one box", page, seconds / 4)
    with opened(browser) as (page, _):
        page.goto(address)
        page.click("#play")
        page.evaluate("() => { document.querySelector('#audio').currentTime = 100; }")
        page.wait_for_timeout(1500)
        watch(browser, "the episode, playing", page, seconds)


def watch(browser: Browser, what: str, page: Page, seconds: float) -> None:
    browser.start_tracing(page=page, categories=["toplevel", "disabled-by-default-devtools.timeline"])
    page.evaluate(WATCH)
    page.wait_for_timeout(seconds * 1000)
    gaps = sorted(page.evaluate("window.gaps"))
    events = json.loads(browser.stop_tracing())["traceEvents"]
    main_thread = {(one["pid"], one["tid"]) for one in events if one.get("name") == "thread_name" and one["args"]["name"] == "CrRendererMain"}
    tasks = [one for one in events if one.get("name", "").endswith("RunTask") and one.get("ph") == "X" and (one["pid"], one["tid"]) in main_thread]
    own = sorted(one.get("tdur", 0) / 1000 for one in tasks)
    share, rare = sum(gap < 20 for gap in gaps) / len(gaps), gaps[int(len(gaps) * 0.99)]
    print(f"{what}: {len(gaps)} frames, {share:.1%} under 20 ms, median {statistics.median(gaps):.1f}, 99th of 100 {rare:.1f} ms")
    wall = sum(one["dur"] > 50_000 for one in tasks) // 2  # each task is told of twice, by its two schedulers
    print(f"  longest task {own[-1]:.1f} ms of CPU, {sum(one > 50 for one in own)} over 50 ms; in wall time {wall} over 50 ms")


def memory(browser: Browser, address: str, minutes: float) -> None:
    """Heap, nodes and listeners after a collection, at even times while it plays."""
    with opened(browser) as (page, wire):
        wire.send("Performance.enable")
        page.goto(address)
        page.click("#play")
        rows = []
        for place in range(6):
            page.wait_for_timeout(minutes * 60_000 / 5 if place else 5000)
            wire.send("HeapProfiler.collectGarbage")
            found = {one["name"]: one["value"] for one in wire.send("Performance.getMetrics")["metrics"]}
            rows.append(f"{found['JSHeapUsedSize'] / 1e6:.2f} MB, {found['Nodes']:.0f} nodes, {found['JSEventListeners']:.0f} listeners")
        print(f"memory over {minutes:g} minutes of play: " + " -> ".join(rows))


def lighthouse(address: str, chromium: str) -> None:
    """Scores of 100, from Google's Lighthouse, which is fetched once into a cache folder."""
    npm = shutil.which("npm")
    if npm is None:
        print("Lighthouse was not asked: there is no npm here")
        return
    home = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "literai" / f"lighthouse-{LIGHTHOUSE}"
    program = home / "node_modules" / ".bin" / "lighthouse"
    if not program.exists():
        home.mkdir(parents=True, exist_ok=True)
        subprocess.run([npm, "install", "--silent", "--no-audit", "--no-fund", "--prefix", str(home), f"lighthouse@{LIGHTHOUSE}"], check=True)
    for preset, flags in (("mobile", []), ("desktop", ["--preset=desktop"])):
        run = [str(program), address, "--quiet", "--output=json", "--chrome-flags=--headless=new --no-sandbox --mute-audio", *flags]
        done = subprocess.run(run, check=True, capture_output=True, text=True, env={**os.environ, "CHROME_PATH": chromium})
        report = json.loads(done.stdout)
        scores = {name: round(100 * one["score"]) for name, one in report["categories"].items() if one["score"] is not None}
        failed = [name for name, audit in report["audits"].items() if audit["score"] == 0 and audit["scoreDisplayMode"] == "binary"]
        print(f"Lighthouse {report['lighthouseVersion']}, {preset}: {scores}; failed: {failed}")
        told = ("first-contentful-paint", "largest-contentful-paint", "speed-index", "total-blocking-time", "cumulative-layout-shift")
        values = ", ".join(f"{name} {report['audits'][name]['displayValue']}" for name in told)
        print(f"  {values}; this machine's speed {report['environment']['benchmarkIndex']:.0f} (a quiet laptop has 1500), load {os.getloadavg()[0]:.1f}")


if __name__ == "__main__":
    main()
