import { test } from "node:test";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { runInThisContext } from "node:vm";

runInThisContext(readFileSync(new URL("timeline.js", import.meta.url), "utf8"));
const { spanAt, lastBefore, sceneAt, clock, spoken, wanted } = globalThis.literai;

const spans = [[0, 1, 7], [1, 2, 8], [3, 4, 7]];

test("spans are laid end to end from gaps and lengths, without rounding faults", () => {
  assert.deepEqual(literai.spans([[100, 200, 7], [0, 1300, 8], [50, 1, 7]]), [[0.1, 0.3, 7], [0.3, 1.6, 8], [1.65, 1.651, 7]]);
});
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

// -- the strip -----------------------------------------------------------------------------------

const { rows, glide, pieces } = globalThis.literai;

test("rows: a card wherever there is no shot, alone; shots fill rows of so many columns; end to end", () => {
  const shots = [[2, 5, 0], [5, 9, 1], [9, 12, 2], [14, 16, 0]];
  assert.deepEqual(rows(shots, 20, 1).map(([start, end, items]) => [start, end, items.map((item) => item[2])]), [[0, 2, [-1]], [2, 5, [0]], [5, 9, [1]], [9, 12, [2]], [12, 14, [-1]], [14, 16, [0]], [16, 20, [-1]]]);
  assert.deepEqual(rows(shots, 20, 2).map((row) => row[2].map((item) => item[2])), [[-1], [0, 1], [2], [-1], [0], [-1]]);
  assert.deepEqual(rows(shots, 20, 3).map((row) => row[2].map((item) => item[2])), [[-1], [0, 1, 2], [-1], [0], [-1]]);
  assert.deepEqual(rows([], 20, 3), [[0, 20, [[0, 20, -1]]]]);
  for (const columns of [1, 2, 3]) {
    const made = rows(shots, 20, columns);
    for (let n = 1; n < made.length; n++) assert.equal(made[n][0], made[n - 1][1]);
  }
});

test("the strip is at the row of that second, never goes back, and has no jumps in place or speed", () => {
  let seed = 3;
  const random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
  for (let round = 0; round < 6; round++) {
    const strip = [];
    for (let n = 0, at = 0; n < 30; n++) { const end = at + 0.3 + random() * (n % 5 ? 14 : 1); strip.push([at, end, []]); at = end; }
    const end = strip.at(-1)[1], step = 0.004;
    let before = glide(strip, 0), pace = null;
    for (let time = step; time < end; time += step) {
      const place = glide(strip, time), now = (place - before) / step;
      const n = strip.findIndex(([start, stop]) => start <= time && time < stop);
      assert.equal(Math.min(Math.floor(place + 1e-9), 29), n, `row ${n} at ${time}`);
      assert.ok(place >= before - 1e-9 && place - before < 0.12, `from ${before} to ${place}`);
      const quick = Math.min(...strip.slice(Math.max(0, n - 1), n + 2).map(([start, stop]) => Math.min(1.4, (stop - start) / 3)));
      if (pace !== null) assert.ok(Math.abs(now - pace) * quick * quick < 0.06, `speed from ${pace} to ${now} at ${time}`);
      [before, pace] = [place, now];
    }
    assert.ok(Math.abs(glide(strip, end + 9) - 29.53) < 1e-9);
  }
  assert.equal(glide([], 3), 0);
});

test("a line in captions, by their lengths, is the whole line again", () => {
  const text = "  Comfort is what the\n book is going to take apart. ";
  assert.deepEqual(pieces(text, [15, 22, 8]), ["Comfort is what", "the book is going to t", "ake apar"]);
  assert.deepEqual(pieces(text, [15, 23, 11]), ["Comfort is what", "the book is going to ta", "ke apart."]);
});
