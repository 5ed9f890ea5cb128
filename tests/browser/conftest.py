"""A real Chromium before a real server of a made-up site.

Set LITERAI_CHROMIUM to the browser's path where it is not in one of the usual places.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[1])]

USUAL = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-sync",
    "--no-first-run",
    "--mute-audio",
)


def find_chromium() -> str | None:
    named = os.environ.get("LITERAI_CHROMIUM")
    return next((found for name in ((named,) if named else USUAL) if (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install playwright")
    path = find_chromium()
    if path is None:
        pytest.skip("no Chromium found; install one or set LITERAI_CHROMIUM to its path")
    with playwright.sync_playwright() as running:
        opened = running.chromium.launch(executable_path=path, args=list(QUIET))
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two books, and one whose every word is hostile, under a folder, as on a host with a sub-path."""
    from publish_fixtures import HOSTILE, TALK, published, work

    from literai.publish.site import publish

    root = tmp_path_factory.mktemp("web") / "some" / "path"
    publish(root, work(base_url="https://books.example"))
    talk = tuple((speaker, f"{HOSTILE} {text}", chunk) for speaker, text, chunk in TALK)
    publish(
        root,
        work(slug="hostile", title=HOSTILE, author=HOSTILE, source=HOSTILE, about=HOSTILE, chapters=(HOSTILE,), episodes=(published(1, HOSTILE, 3, talk),)),
    )
    return root


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Of the library's root; ends with "/"."""
    from literai.publish.serve import server

    with server(site.parents[1], port=0) as listening:
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{listening.server_port}/some/path/"
        listening.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def timeline(site: Path) -> dict[str, Any]:
    """Of the first book's first episode."""
    from driving import FIRST

    return json.loads((site / FIRST).with_name("timeline.json").read_text())  # type: ignore[no-any-return]


@pytest.fixture
def visit(browser: object, address: str) -> Iterator[Callable[..., object]]:
    """Opens a page of the site in a fresh profile (options as Playwright's `new_context`); every fault on it fails the test."""
    contexts, faults = [], []

    def opening(path: str, **options: object) -> object:
        context = browser.new_context(**{"reduced_motion": "reduce", **options})
        contexts.append(context)
        context.set_default_timeout(10_000)
        page = context.new_page()
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
        page.on("request", lambda request: None if request.url.startswith((address, "data:", "file:")) else faults.append(f"asked for {request.url}"))
        page.on("response", lambda response: faults.append(f"{response.status} {response.url}") if response.status >= 400 else None)
        page.goto(path if "://" in path else address + path)
        return page

    yield opening
    for context in contexts:
        context.close()
    assert faults == []
