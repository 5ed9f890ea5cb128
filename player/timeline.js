/**
 * Where playback stands in a timeline. Pure: no page, no clock.
 *
 * Spans are half-open [start, end) in seconds, sorted by start, never overlapping; a gap between
 * spans belongs to no span. Classic script, so that it also runs from a file: it adds one name,
 * `literai`, to the global object.
 */
"use strict";

globalThis.literai = {
  /**
   * Spans as a page carries them, which is short: in thousandths of a second, how long after the end of the last one each
   * begins, and how long it lasts.
   * @param {[number, number, ...*][]} rows [gap, length, ...]
   * @returns {[number, number, ...*][]} [start, end, ...] in seconds
   */
  spans(rows) {
    let at = 0;
    return rows.map(([gap, length, ...more]) => [(at += gap) / 1000, (at += length) / 1000, ...more]);
  },

  /**
   * @param {[number, number][]} spans [start, end, ...]
   * @param {number} time seconds
   * @returns {number} index of the span that holds `time`, or -1 in a gap
   */
  spanAt(spans, time) {
    const last = literai.lastBefore(spans, time);
    return last >= 0 && time < spans[last][1] ? last : -1;
  },

  /**
   * @returns {number} index of the last span that starts at or before `time`, or -1: the line one
   *   is still thinking of in the breath after it
   */
  lastBefore(spans, time) {
    let low = 0, high = spans.length;
    while (low < high) {                        // find the first span that starts after `time`
      const middle = (low + high) >> 1;
      if (spans[middle][0] <= time) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  },

  /** @returns {number} the scene on screen at `time`, or -1 for the title card */
  sceneAt(shots, time) {
    const shot = literai.spanAt(shots, time);
    return shot < 0 ? -1 : shots[shot][2];
  },

  /**
   * The strip of pictures: one item a shot, the title card (scene -1) wherever there is none, in rows.
   * A card has a row to itself; the other rows are filled from left to right.
   * @param {[number, number, number][]} shots [start, end, scene]
   * @param {number} columns 1, 2 or 3
   * @returns {[number, number, [number, number, number][]][]} rows [start, end, items], end to end from 0 to `duration`
   */
  rows(shots, duration, columns) {
    const items = [];
    let at = 0;
    for (const shot of [...shots, [duration, duration, -1]]) {
      if (shot[0] > at) items.push([at, shot[0], -1]);
      if (shot[1] > shot[0]) items.push(shot);
      at = Math.max(at, shot[1]);
    }
    const rows = [];
    for (const item of items) {
      const last = rows.at(-1);
      if (last && item[2] >= 0 && last[2][0][2] >= 0 && last[2].length < columns) {
        last[1] = item[1];
        last[2].push(item);
      } else rows.push([item[0], item[1], [item]]);
    }
    return rows;
  },

  /**
   * How far the strip has been drawn through at `time`: n.0 is the upper edge of row n at the middle of the
   * stage, n.5 its own middle. So the row at the middle is always the row of that second, for it passes from
   * one to the next exactly when the time does; between, it drifts by `DRIFT` of a row, and hurries only near
   * the edges, for `TURN` seconds or a third of the row's time. Smooth: position and speed have no steps.
   */
  glide(rows, time) {
    const DRIFT = 0.06, TURN = 1.4;
    const turn = ([start, end]) => Math.min(TURN, (end - start) / 3);
    const n = Math.min(Math.max(literai.lastBefore(rows, time), 0), rows.length - 1);
    if (n < 0) return 0;
    const [start, end] = rows[n], t = Math.min(Math.max(time, start), end), edge = turn(rows[n]);
    const low = 0.5 - DRIFT / 2, high = 0.5 + DRIFT / 2;
    const from = n > 0 ? start + edge : start, to = n < rows.length - 1 ? end - edge : end;
    const drift = DRIFT / (to - from);
    const pace = (other) => (1.5 * low) / Math.max(edge, turn(other));    // rows a second, over the border to another row
    if (t < from) return n + literai.ease(0, low, pace(rows[n - 1]), drift, edge, t - start);
    if (t > to) return n + literai.ease(high, 1, drift, pace(rows[n + 1]), edge, t - to);
    return n + low + drift * (t - from);
  },

  /** From `a` to `b` in `span` seconds, leaving at speed `v` and arriving at `w` (a cubic Hermite curve). */
  ease(a, b, v, w, span, time) {
    const s = time / span, r = 1 - s;
    return a * (1 + 2 * s) * r * r + b * (3 - 2 * s) * s * s + span * s * r * (v * r - w * s);
  },

  /** A line cut into captions of these lengths (UTF-16 units), without the spaces between them. */
  pieces(text, lengths) {
    const flat = text.trim().replace(/\s+/g, " ");
    let at = 0;
    return lengths.map((length) => {
      const piece = flat.slice(at, at + length);
      at += length + (flat[at + length] === " ");
      return piece;
    });
  },

  /** @returns {string} "3:20", "1:02:03" */
  clock(seconds) {
    const whole = Math.max(0, Math.floor(seconds));
    const two = (n) => String(n).padStart(2, "0");
    const hours = Math.floor(whole / 3600), minutes = Math.floor(whole / 60) % 60;
    return hours ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`;
  },

  /** @returns {string} "3 minutes 20 seconds", for a slider that is heard */
  spoken(seconds) {
    const whole = Math.max(0, Math.floor(seconds)), parts = [];
    const say = (n, unit) => { if (n) parts.push(`${n} ${unit}${n === 1 ? "" : "s"}`); };
    say(Math.floor(whole / 3600), "hour");
    say(Math.floor(whole / 60) % 60, "minute");
    if (!parts.length || whole % 60) say(whole % 60, "second");
    return parts.join(" ") || "0 seconds";
  },

  /**
   * The second a link asks for: `?t=` or `#t=` with seconds ("83.5"), or "1:23", or "1m23s".
   * @returns {number|null}
   */
  wanted(text) {
    const match = /[?&#]t=([\d.:hms]+)/.exec(text);
    if (!match) return null;
    const value = match[1];
    if (/^\d+(\.\d+)?s?$/.test(value)) return parseFloat(value);
    const clock = /^(?:(\d+):)?(\d+):(\d+(?:\.\d+)?)$/.exec(value) ||
      /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+(?:\.\d+)?)s)?$/.exec(value);
    if (!clock) return null;
    return (+clock[1] || 0) * 3600 + (+clock[2] || 0) * 60 + (+clock[3] || 0);
  },
};
