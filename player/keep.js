/** Taking an episode along: kept for a train without a connection, or sent to somebody at this very moment. */
"use strict";

(() => {
  const { player } = literai;
  const $ = (id) => document.getElementById(id);
  const key = $("keep"), name = `literai:${player.data.key}`;
  const can = isSecureContext && "serviceWorker" in navigator && "caches" in window && location.protocol !== "file:";

  $("share").addEventListener("click", async () => {
    const link = new URL(location.href);
    link.search = "";
    link.hash = player.at() > 1 ? `t=${Math.floor(player.at())}` : "";
    $("more").hidePopover();
    if (navigator.share) return navigator.share({ title: document.title, url: link.href }).catch(() => { /* changed their mind */ });
    return literai.copy(link.href).then(() => player.tell("Link to this moment copied"), () => player.tell(link.href));
  });

  /** All that this page needs: itself, its style, scripts and letters, the sound, and each picture once. */
  function needed() {
    const files = new Set([location.href.split(/[?#]/)[0], player.audio.src]);
    for (const entry of performance.getEntriesByType("resource")) if (/\/assets\/|\/theme\./.test(entry.name)) files.add(entry.name);
    for (const node of document.querySelectorAll('script[src], link[rel="stylesheet"], link[rel="icon"], link[rel="manifest"]')) files.add(node.src || node.href);
    files.add(player.stage.card.querySelector("img").currentSrc || player.stage.card.querySelector("img").src);
    const kind = player.stage.src.split(".").at(-1);
    for (const image of document.querySelectorAll(".gallery img")) {
      const [largest] = literai.copies(image, player.data.copies).get(kind) ?? [[image.src]];
      files.add(new URL(largest[0], location.href).href);
    }
    return [...files];
  }

  async function keep() {
    const worker = await navigator.serviceWorker.register(key.dataset.worker, { scope: key.dataset.scope });
    const cache = await caches.open(name), files = needed();
    let done = 0;
    for (const file of files) {
      const answer = await fetch(file, { cache: "no-cache" });
      if (!answer.ok) throw new Error(`${answer.status} ${file}`);
      await cache.put(file, answer);
      key.textContent = `Keeping… ${Math.round((100 * ++done) / files.length)} %`;
    }
    await (worker.active ?? navigator.serviceWorker.ready);
  }

  const state = (kept) => {
    key.textContent = kept ? "Remove from this device" : "Keep for offline";
    key.setAttribute("aria-pressed", String(kept));
  };

  if (!can) return;
  key.hidden = false;
  caches.has(name).then(state);
  key.addEventListener("click", async () => {
    if (key.disabled) return;
    key.disabled = true;
    const kept = key.getAttribute("aria-pressed") === "true";
    try {
      await (kept ? caches.delete(name) : keep());
      state(!kept);
      player.tell(kept ? "Removed from this device" : "Kept: this episode plays without a connection");
    } catch {
      await caches.delete(name);
      state(false);
      player.tell("It could not be kept: the connection or the room on this device gave out");
    }
    key.disabled = false;
  });
})();
