/** The library and a book's page: searching, what this browser remembers of each episode, and where to go on. */
"use strict";

(() => {
  const { memory, left } = literai;
  const $ = (id) => document.getElementById(id);

  // -- the library -------------------------------------------------------------------------------

  const find = $("find-book"), count = $("count-books"), books = [...document.querySelectorAll("[data-book]")];
  if (find && books.length > 1) {
    const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    const texts = books.map((book) => plain(book.textContent));
    find.closest("form").hidden = false;
    find.closest("form").addEventListener("submit", (event) => event.preventDefault());
    find.addEventListener("input", () => {
      const wanted = plain(find.value).split(/\s+/).filter(Boolean);
      const shown = texts.filter((text, n) => !(books[n].hidden = !wanted.every((word) => text.includes(word)))).length;
      count.textContent = !wanted.length ? "" : shown ? `${shown} of ${books.length}` : "No book matches";
    });
  }
  for (const book of books) if (memory.get(`last:${book.dataset.book}`)) book.classList.add("begun");

  // -- a book ------------------------------------------------------------------------------------

  const rows = [...document.querySelectorAll("li[data-key]")], start = $("start");
  let heard = 0, whole = 0;
  for (const row of rows) {
    const kept = memory.get(row.dataset.key), all = +row.dataset.seconds, said = left(kept, all);
    whole += all;
    if (!said) continue;
    const done = said === "heard", bar = row.querySelector("progress");
    heard += done ? all : kept.at;
    bar.hidden = done;
    bar.value = kept.at / all;
    row.querySelector(".heard").textContent = said;
    row.classList.toggle("finished", done);
    row.dataset.left = done ? "" : said;
  }
  if (heard > 0) {
    const sum = $("sum");
    sum.hidden = false;
    sum.querySelector("progress").value = heard / whole;
    sum.querySelector("span").textContent = heard >= whole - 1 ? "You have heard all of it" : `You have heard ${Math.max(1, Math.round(heard / 60))} of ${Math.round(whole / 60)} minutes`;
  }
  if (window.caches) for (const row of rows) caches.has(`literai:${row.dataset.key}`).then((kept) => { row.querySelector(".kept").hidden = !kept; }, () => { /* a page from a file has none */ });

  if (!start || !rows.length) return;
  const last = rows.findIndex((row) => row.dataset.key.endsWith(`/${memory.get(`last:${rows[0].dataset.key.split("/")[0]}`)}`));
  if (last < 0) return;
  const next = rows[last].dataset.left ? rows[last] : rows[last + 1];
  if (!next) return;
  start.href = next.dataset.page;
  start.textContent = next.dataset.left ? `Continue: episode ${next.dataset.number}, ${next.dataset.left}` : `On to episode ${next.dataset.number}`;
})();
