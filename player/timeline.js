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
