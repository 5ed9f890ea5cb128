/**
 * The art: a strip of pictures that is drawn through the stage with the sound, one to three abreast. What is
 * on screen depends on nothing but the last call of `show`, however fast the calls come: see `literai.glide`.
 */
"use strict";

literai.Stage = class {
  static SMALLEST = 240;                              // pixels: no column is narrower, unless it is the only one
  static NEAR = 2;                                    // rows kept hanging above and below; the rest of the strip does not exist

  /**
   * @param {HTMLElement} frame the window, its first child the strip, in which the title card hangs
   * @param {[number, number, number][]} shots [start, end, scene]
   * @param {(scene: number) => Element} picture a scene's picture element, a new one each time
   */
  constructor(frame, shots, duration, picture) {
    Object.assign(this, { frame, shots, duration, picture, strip: frame.firstElementChild, hung: new Map(), time: 0, now: null, scene: null });
    this.card = this.strip.firstElementChild;
    this.still = matchMedia("(prefers-reduced-motion: reduce)");
    this.measure();
    new ResizeObserver(() => { this.measure(); this.show(this.time); }).observe(frame);
  }

  /** As many columns as leave a picture large enough; a picture is two wide and three high. */
  measure() {
    const { clientWidth: width, clientHeight: height } = this.frame;
    if (width === this.width && height === this.height) return;
    Object.assign(this, { width, height });
    const gap = Math.round(height * 0.025);
    const wide = (columns) => Math.floor(Math.min((width - gap * (columns - 1)) / columns, ((height - 2 * gap) * 2) / 3));
    const columns = [3, 2].find((count) => wide(count) >= Math.max(literai.Stage.SMALLEST, 0.7 * wide(1))) ?? 1;
    this.tall = Math.round(wide(columns) * 1.5) + gap;
    this.sizes = `${wide(columns)}px`;
    this.frame.style.setProperty("--shot", this.sizes);
    this.frame.style.setProperty("--gap", `${gap}px`);
    this.rows = literai.rows(this.shots, this.duration, columns);
    this.frame.dataset.columns = columns;
    for (const row of this.hung.values()) row.remove();
    this.hung.clear();
    this.row = this.now = null;
  }

  /** @returns {boolean} whether another scene is on now; -1 is the title card */
  show(time) {
    this.time = time;
    const n = Math.max(0, literai.lastBefore(this.rows, time));
    if (n !== this.row) this.hang(n);
    const item = this.rows[n][2].findLastIndex(([start]) => start <= time);
    const now = this.hung.get(n).children[Math.max(0, item)];
    if (now !== this.now) {
      this.now?.classList.remove("now");
      now.classList.add("now");
      this.now = now;
    }
    const at = this.still.matches ? n + 0.5 : literai.glide(this.rows, time);
    this.strip.style.transform = `translate3d(0,${(this.height / 2 - at * this.tall).toFixed(2)}px,0)`;
    const scene = this.rows[n][2][Math.max(0, item)][2], changed = scene !== this.scene;
    this.scene = this.frame.dataset.scene = scene;
    return changed;
  }

  /** Row `n` and its neighbours, nothing else. */
  hang(n) {
    const { NEAR } = literai.Stage;
    for (const [place, row] of this.hung) {
      if (Math.abs(place - n) <= NEAR) continue;
      row.remove();
      this.hung.delete(place);
    }
    const reach = document.readyState === "complete" ? NEAR : 1;         // what lies further off waits until the page is here
    for (let place = Math.max(0, n - reach); place <= Math.min(this.rows.length - 1, n + reach); place++) {
      let row = this.hung.get(place);
      if (!row) {
        row = document.createElement("div");
        row.className = "abreast";
        row.style.transform = `translateY(${place * this.tall}px)`;
        row.append(...this.rows[place][2].map(([, , scene]) => this.made(scene, place === n ? "high" : "auto")));
        this.hung.set(place, row);
        this.strip.append(row);
      }
      if (place === n) row.removeAttribute("aria-hidden");
      else row.setAttribute("aria-hidden", "true");   // whoever listens to the page hears of the row that is shown
    }
    for (const drawn of this.strip.querySelectorAll(":scope > .card, :scope > .shot")) drawn.remove();   // their copies hang in rows now
    this.row = n;
  }

  /** @param {string} urgency what is shown now is fetched before what is shown soon */
  made(scene, urgency) {
    const shot = document.createElement("div");
    shot.className = scene < 0 ? "shot titled" : "shot";
    shot.dataset.scene = scene;
    const shown = scene < 0 ? this.card.cloneNode(true) : this.picture(scene);
    for (const part of shown.querySelectorAll("source")) part.sizes = this.sizes;
    Object.assign(shown.querySelector("img"), { loading: "eager", fetchPriority: urgency });
    shot.append(shown);
    return shot;
  }

  /** @returns {string} address of what is on screen */
  get src() { const image = this.now.querySelector("img"); return image.currentSrc || image.src; }
};

/** Where the copies of a picture lie: format -> [address, width]; they are named after it. */
literai.copies = (image, copies) => {
  const stem = image.getAttribute("src").replace(/\.jpg$/, "");
  return new Map(copies.map(([kind, widths]) => [kind, widths.map((width) => [`${stem}-${width}.${kind}`, width])]));
};

/** @returns {Element} a picture element in all formats, from its place in the gallery, where only the lightest is named */
literai.picture = (image, copies) => {
  const picture = document.createElement("picture");
  for (const [kind, files] of literai.copies(image, copies))
    picture.append(Object.assign(document.createElement("source"), { type: `image/${kind}`, srcset: files.map(([file, width]) => `${file} ${width}w`).join(", ") }));
  picture.append(image.cloneNode());
  return picture;
};
