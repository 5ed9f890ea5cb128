/**
 * The art: one scene at a time, or the title card. What is on screen depends on nothing but the last call
 * of `show`, however fast the calls come.
 */
"use strict";

literai.Stage = class {
  /**
   * @param {HTMLElement} frame where pictures hang, over the title card
   * @param {HTMLElement} card
   * @param {{src: string, alt: string}[]} scenes
   */
  constructor(frame, card, scenes) {
    Object.assign(this, { frame, card, scenes, scene: -2, picture: null, ahead: "" });
    this.still = matchMedia("(prefers-reduced-motion: reduce)");
  }

  /** @returns {boolean} whether this changed anything; `scene` -1 is the title card */
  show(scene) {
    if (scene === this.scene) return false;
    const before = this.picture, fade = this.still.matches ? 0 : 1000;   // milliseconds, a little over the style sheet's
    for (const old of this.frame.querySelectorAll(".shot")) if (old !== before) old.remove();
    if (before) {
      before.classList.replace("on", scene < 0 ? "off" : "under");       // one fades in over the other; two half-seen ones would show the paper
      before.setAttribute("aria-hidden", "true");
      setTimeout(() => before.remove(), fade);
    }
    this.scene = scene;
    this.picture = scene < 0 ? null : this.hang(this.scenes[scene]);
    this.card.classList.toggle("off", scene >= 0);
    this.frame.dataset.scene = scene;
    return true;
  }

  /** A new element each time: an old one would go on showing its old picture while the new one loads. */
  hang({ src, alt }) {
    const image = new Image(512, 768);
    image.className = "shot";
    image.alt = alt;
    image.src = src;
    this.frame.append(image);
    void image.offsetWidth;                            // so that the fade has a start
    image.classList.add("on");
    return image;
  }

  /** Have a picture ready before its time. */
  fetch(scene) {
    if (scene === undefined || this.scenes[scene].src === this.ahead) return;
    this.ahead = this.scenes[scene].src;
    new Image().src = this.ahead;
  }

  /** @returns {string} address of what is on screen */
  get src() { return this.picture ? this.picture.src : this.card.querySelector("img").src; }
};
