/** What this browser remembers. One that refuses storage just remembers nothing. */
"use strict";

literai.memory = {
  get(name) { try { return JSON.parse(localStorage.getItem(`literai:${name}`)); } catch { return null; } },
  set(name, value) { try { localStorage.setItem(`literai:${name}`, JSON.stringify(value)); } catch { /* then it forgets */ } },
  /** For the next page only: set on leaving, read and forgotten on arriving. */
  pass(name, value) { try { sessionStorage.setItem(`literai:${name}`, value); } catch { /* then it is not passed on */ } },
  take(name) {
    try {
      const value = sessionStorage.getItem(`literai:${name}`);
      sessionStorage.removeItem(`literai:${name}`);
      return value;
    } catch { return null; }
  },
};

/** What is left of an episode, for a person: "12 min left", "heard", or "" when it was not begun. */
literai.left = (kept, duration) => {
  const OUTRO = 15;                                   // seconds
  if (!kept || !(kept.at > 5)) return "";
  return kept.at > duration - OUTRO ? "heard" : `${Math.max(1, Math.round((duration - kept.at) / 60))} min left`;
};
