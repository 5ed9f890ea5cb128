/** The transcript: the line being said, following it, searching it, walking it with the keys, links to it. */
"use strict";

literai.Transcript = class {
  /** @param {{seek: (time: number) => void, tell: (text: string) => void}} player */
  constructor(root, spans, player) {
    const $ = (id) => document.getElementById(id);
    Object.assign(this, { root, spans, player, line: -1, following: true, moving: false, oursUntil: 0, found: [], at: -1 });
    this.lines = spans.map((_, number) => $(`line-${number}`));
    this.links = this.lines.map((line) => line.querySelector(".time"));
    this.stop = this.links[0];                        // the one link of them all that the Tab key comes to
    this.still = matchMedia("(prefers-reduced-motion: reduce)");
    this.key = $("follow");
    this.key.addEventListener("click", () => this.follow(!this.following));
    this.watchScrolling();
    this.walk();
    this.search($("find"), $("count"));
    this.copying($("copy"));
  }

  // -- the line being said -----------------------------------------------------------------------

  show(time) {
    const next = literai.lastBefore(this.spans, time);
    if (next === this.line) return;
    this.lines[this.line]?.removeAttribute("aria-current");
    this.lines[next]?.setAttribute("aria-current", "true");
    this.line = next;
    if (this.moving) this.keepInView();
  }

  keepInView(node = this.following ? this.lines[this.line] : null) {
    if (!node) return;
    this.oursUntil = performance.now() + 4000;       // or until the scrolling ends
    const { top, height } = node.getBoundingClientRect(), far = Math.abs(top) > 2 * innerHeight;   // what lies between is not laid out yet
    node.scrollIntoView({ block: height > innerHeight * 0.35 ? "start" : "center", behavior: far || this.still.matches ? "auto" : "smooth" });
  }

  follow(on) {
    if (on === this.following) return;
    this.following = on;
    this.key.setAttribute("aria-pressed", String(on));
    document.documentElement.classList.toggle("astray", !on);
    if (on) this.keepInView();
  }

  /** The reader's own scrolling is theirs: nothing pulls the page back until they ask. */
  watchScrolling() {
    const stray = () => { if (this.moving) this.follow(false); };
    addEventListener("wheel", (event) => { if (!event.target.closest?.(".player, [popover], dialog")) stray(); }, { passive: true });
    addEventListener("touchmove", (event) => { if (!event.target.closest?.(".player, [popover], dialog")) stray(); }, { passive: true });
    addEventListener("resize", () => { this.oursUntil = performance.now() + 500; });
    addEventListener("scrollend", () => { this.oursUntil = Math.min(this.oursUntil, performance.now() + 400); });
    addEventListener("scroll", () => { if (performance.now() > this.oursUntil) stray(); }, { passive: true });
    addEventListener("keydown", (event) => {
      if (!event.target.closest("input, select, dialog") && ["PageUp", "PageDown", "Home", "End", "ArrowUp", "ArrowDown"].includes(event.key)) stray();
    });
  }

  // -- by keyboard -------------------------------------------------------------------------------

  /** Nine hundred lines are one stop of the Tab key; the arrows walk from line to line. */
  walk() {
    const later = window.requestIdleCallback ?? setTimeout;
    later(() => { for (const link of this.links.slice(1)) if (link !== document.activeElement) link.tabIndex = -1; });
    this.root.addEventListener("focusin", ({ target }) => {
      if (!target.matches(".time")) return;
      this.stop.tabIndex = -1;
      this.stop = target;
      target.tabIndex = 0;
    });
    this.root.addEventListener("keydown", (event) => {
      const way = { ArrowDown: 1, ArrowUp: -1 }[event.key], from = this.links.indexOf(event.target);
      if (!way || from < 0) return;
      event.preventDefault();
      const next = this.links[from + way];
      if (next) { this.follow(false); next.focus(); }
    });
  }

  // -- searching ---------------------------------------------------------------------------------

  search(field, count) {
    const plain = (text) => text.toLowerCase().replace(/[‘’ʼ]/g, "'").replace(/[“”]/g, '"');
    let texts = null;
    const look = () => {
      texts ??= this.lines.map((line) => line.querySelector(".said, blockquote > p").firstChild);
      const wanted = plain(field.value.trim());
      this.found = [];
      if (wanted) for (const node of texts) {
        const text = plain(node.data);
        for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
          const range = new Range();
          range.setStart(node, at);
          range.setEnd(node, Math.min(node.length, at + wanted.length));
          this.found.push(range);
        }
      }
      this.at = -1;
      mark();
      count.textContent = !wanted ? "" : this.found.length ? `${this.found.length} found` : "none found";
    };
    const mark = () => {
      if (!window.CSS?.highlights) return;            // an older browser goes there without marking it
      CSS.highlights.set("found", new Highlight(...this.found));
      CSS.highlights.set("here", new Highlight(...this.found.slice(this.at, this.at + 1).filter(() => this.at >= 0)));
    };
    const go = (way) => {
      if (!this.found.length) return;
      this.at = this.at < 0 && way < 0 ? this.found.length - 1 : (this.at + way + this.found.length) % this.found.length;
      mark();
      count.textContent = `${this.at + 1} of ${this.found.length}`;
      this.follow(false);
      this.keepInView(this.found[this.at].startContainer.parentElement.closest(".line"));
    };
    field.addEventListener("input", look);
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter") { event.preventDefault(); go(event.shiftKey ? -1 : 1); }
      if (event.key === "Escape") { field.value = ""; look(); field.blur(); }
    });
    document.getElementById("earlier-find").addEventListener("click", () => go(-1));
    document.getElementById("later-find").addEventListener("click", () => go(1));
  }

  // -- links -------------------------------------------------------------------------------------

  /** One key for all lines: it stands in the one that is pointed at, or that has the focus. */
  copying(key) {
    const stand = ({ target }) => {
      const line = target.closest?.(".line");
      if (!line || line.contains(key)) return;
      line.querySelector(".who").append(key);
      key.hidden = false;
    };
    this.root.addEventListener("pointerover", stand);
    this.root.addEventListener("focusin", stand);
    key.addEventListener("click", (event) => {
      event.stopPropagation();
      const link = key.closest(".line").querySelector(".time");
      literai.copy(link.href).then(() => this.player.tell("Link to this line copied"), () => this.player.tell(link.href));
    });
  }
};

/** To the clipboard; the old way where a page from a file may not use the new one. */
literai.copy = async (text) => {
  if (navigator.clipboard && isSecureContext) return navigator.clipboard.writeText(text);
  const field = Object.assign(document.createElement("textarea"), { value: text });
  document.body.append(field);
  field.select();
  const done = document.execCommand("copy");
  field.remove();
  if (!done) throw new Error("not copied");
};
