/** The book page: what this browser remembers of each episode, and where to go on. */
"use strict";

(() => {
  const recall = (name) => { try { return JSON.parse(localStorage.getItem(`literai:${name}`)); } catch { return null; } };
  const rows = [...document.querySelectorAll("li[data-key]")];
  const start = document.getElementById("start");
  const DONE = 15;                                    // seconds from the end: that was the outro

  for (const row of rows) {
    const kept = recall(row.dataset.key);
    if (!kept || !(kept.at > 5)) continue;
    const all = +row.dataset.seconds, done = kept.at > all - DONE;
    const bar = row.querySelector("progress");
    bar.hidden = done;
    bar.value = kept.at / all;
    row.querySelector(".heard").textContent = done ? "heard" : `${Math.max(1, Math.round((all - kept.at) / 60))} min left`;
    row.classList.toggle("finished", done);
    row.dataset.left = done ? "" : "yes";
  }

  if (!start || !rows.length) return;
  const last = rows.findIndex((row) => row.dataset.key.endsWith(`/${recall(`last:${rows[0].dataset.key.split("/")[0]}`)}`));
  if (last < 0) return;
  const next = rows[last].dataset.left ? rows[last] : rows[last + 1];
  if (!next) return;
  start.href = next.dataset.page;
  start.textContent = next.dataset.left ? "Continue listening" : "On to the next episode";
})();
