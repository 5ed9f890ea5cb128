"""An hour of talk, 900 lines, 400 scenes: the page stays light, and only what is near exists in it."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from driving import until, wait_ready

pytestmark = [pytest.mark.browser, pytest.mark.slow]
PAGE = "hour/episodes/001-the-whole-hour/index.html"


@pytest.fixture(scope="module")
def long_address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    from publish_fixtures import hour, work

    from literai.publish.serve import server
    from literai.publish.site import publish

    root = tmp_path_factory.mktemp("long")
    publish(root, work(slug="hour", title="The Long Hour", episodes_planned=(hour().episode,), episodes=(hour(),)))
    with server(root, port=0) as listening:
        thread = threading.Thread(target=listening.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{listening.server_port}/"
        listening.shutdown()
        thread.join()


@pytest.mark.parametrize("width", [360, 1280])
def test_what_is_fetched_before_play(browser: Any, long_address: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 800})
    sizes: dict[str, float] = {}
    wire = page.context.new_cdp_session(page)
    wire.send("Network.enable")
    wire.on("Network.loadingFinished", lambda event: sizes.update({event["requestId"]: event["encodedDataLength"]}))
    page.goto(long_address + PAGE)
    page.wait_for_timeout(1500)
    assert 50_000 < sum(sizes.values()) <= 500_000
    assert page.evaluate("performance.getEntriesByType('resource').filter((one) => one.name.endsWith('.mp3')).length") == 0
    page.close()


def test_nodes_do_not_pile_up_and_every_jump_lands(browser: Any, long_address: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    page.goto(long_address + PAGE)
    wait_ready(page)
    page.click("#play")
    counts = []
    for second in range(30, 3600, 170):
        page.evaluate(f"literai.player.step({second} - literai.player.at())")
        until(page, f"Math.abs(document.querySelector('#audio').currentTime - {second}) < 3")
        until(
            page,
            """(() => {
              const box = document.querySelector('.line[aria-current]').getBoundingClientRect();
              return box.top >= 0 && box.bottom <= innerHeight - document.querySelector('#player').offsetHeight;
            })()""",
        )
        scene, line, nodes = page.evaluate(
            """[+document.querySelector('#stage').dataset.scene, +document.querySelector('.line[aria-current]').id.split('-')[1],
              document.querySelectorAll('#stage *').length]"""
        )
        counts.append(nodes)
        assert abs(line - second / 4) <= 2 and (scene == -1 if second < 35 else abs(scene - (second - 40) / 8.9) <= 1.5)
    assert max(counts) <= 45
    page.close()


def letters(page: Any) -> list[str]:
    return page.evaluate("performance.getEntriesByType('resource').map((one) => one.name).filter((name) => name.endsWith('.woff2'))")  # type: ignore[no-any-return]


def test_letters_come_after_the_pictures_and_for_whoever_has_them_at_once(browser: Any, long_address: str) -> None:
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(long_address + PAGE, wait_until="load")
    until(page, "document.fonts.status === 'loaded' && document.fonts.check('16px Newsreader') && !document.documentElement.className.includes('unlettered')")
    first, last = page.evaluate(
        """(() => {
          const of = (kind) => performance.getEntriesByType('resource').filter((one) => one.name.endsWith(kind));
          return [Math.min(...of('.woff2').map((one) => one.startTime)), of('.avif').filter((one) => /001-/.test(one.name)).at(-1).responseEnd];
        })()"""
    )
    assert len(letters(page)) >= 3 and first >= last
    page.reload(wait_until="commit")
    until(page, "window.literai?.player && !document.documentElement.className.includes('unlettered')")
    context.close()


def test_without_scripts_the_letters_come_with_the_page(browser: Any, long_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(long_address + PAGE, wait_until="load")
    page.wait_for_timeout(500)
    assert sum(one.endswith(".woff2") for one in asked) >= 3
    context.close()
