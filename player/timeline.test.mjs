import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

runInThisContext(readFileSync(new URL("timeline.js", import.meta.url), "utf8"));
const { spanAt, lastBefore, sceneAt, clock, spoken, wanted } = globalThis.literai;

const spans = [[0, 1, 7], [1, 2, 8], [3, 4, 7]];

test("a boundary belongs to the span it opens", () => assert.equal(spanAt(spans, 1), 1));
test("a gap belongs to no span", () => assert.equal(spanAt(spans, 2.5), -1));
test("after the end there is no span", () => assert.equal(spanAt(spans, 4), -1));
test("before the first there is no span", () => assert.equal(spanAt([[2, 3]], 1), -1));
test("no spans, no span", () => assert.equal(spanAt([], 0), -1));
test("in a gap one is still at the line before it", () => assert.equal(lastBefore(spans, 2.5), 1));
test("a shot knows its scene, a gap shows the card", () => {
  assert.equal(sceneAt(spans, 3.5), 7);
  assert.equal(sceneAt(spans, 2.5), -1);
});

test("as a plain search would find it, at 2000 random times in 50 random timelines", () => {
  let seed = 1;
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  for (let round = 0; round < 50; round++) {
    const shots = [];
    let at = random() * 3;
    for (let n = 0; n < 40; n++) {
      const end = at + 0.1 + random() * 9;
      shots.push([at, end, n % 13]);
      at = end + (random() < 0.3 ? random() : 0);
    }
    for (let n = 0; n < 40; n++) {
      const time = random() * (at + 2);
      assert.equal(spanAt(shots, time), shots.findIndex(([start, end]) => start <= time && time < end));
    }
  }
});

test("times as people write and say them", () => {
  assert.equal(clock(200.9), "3:20");
  assert.equal(clock(3723), "1:02:03");
  assert.equal(clock(-1), "0:00");
  assert.equal(spoken(200), "3 minutes 20 seconds");
  assert.equal(spoken(3661), "1 hour 1 minute 1 second");
  assert.equal(spoken(0), "0 seconds");
  assert.equal(spoken(60), "1 minute");
});

test("links to a time", () => {
  assert.equal(wanted("#t=83.5"), 83.5);
  assert.equal(wanted("?a=1&t=83"), 83);
  assert.equal(wanted("#t=1:23"), 83);
  assert.equal(wanted("#t=1:00:01"), 3601);
  assert.equal(wanted("#t=1m23s"), 83);
  assert.equal(wanted("#t="), null);
  assert.equal(wanted("#t=abc"), null);
  assert.equal(wanted("#t=%E0%A4%A"), null);
  assert.equal(wanted("#start=4"), null);
  assert.equal(wanted(""), null);
});
