/** The keyboard map, its help and its switch; and the theatre, which the pictures fill. */
"use strict";

(() => {
  const { player, memory } = literai;
  const $ = (id) => document.getElementById(id);
  const help = $("help"), body = document.body, root = document.documentElement;
  const IDLE = 3000;                                  // milliseconds until the controls leave the theatre

  // -- theatre -----------------------------------------------------------------------------------

  let idle = 0;
  const stir = () => {
    body.classList.remove("idle");
    clearTimeout(idle);
    if (body.classList.contains("theatre")) idle = setTimeout(() => body.classList.toggle("idle", !player.audio.paused && !$("player").querySelector(":popover-open")), IDLE);
  };

  function theatre(on = !body.classList.contains("theatre")) {
    body.classList.toggle("theatre", on);
    $("theatre").setAttribute("aria-pressed", String(on));
    for (const rest of document.querySelectorAll(".skip, .top, .words")) rest.inert = on;
    if (on) root.requestFullscreen?.({ navigationUI: "hide" }).catch(() => { /* then it fills the window */ });
    else if (document.fullscreenElement) document.exitFullscreen();
    stir();
  }

  $("theatre").addEventListener("click", () => theatre());
  document.addEventListener("fullscreenchange", () => { if (!document.fullscreenElement) theatre(false); });
  for (const name of ["pointermove", "pointerdown", "keydown", "focusin"]) addEventListener(name, stir, { passive: true });
  player.audio.addEventListener("pause", stir);

  // -- keys --------------------------------------------------------------------------------------

  const go = (id) => () => $(id)?.click();
  const { BACK, FORWARD, NUDGE } = player;
  const keys = {
    " ": player.toggle, k: player.toggle, j: () => player.step(-BACK), l: () => player.step(FORWARD),
    ArrowLeft: () => player.step(-NUDGE), ArrowRight: () => player.step(NUDGE),
    "[": () => player.chapter(-1), "]": () => player.chapter(1), N: go("later"), P: go("earlier"),
    "<": () => player.faster(-1), ">": () => player.faster(1), m: player.toggleMute, c: player.toggleCaptions,
    f: () => theatre(), t: () => player.words.follow(!player.words.following), "/": () => $("find").focus(), "?": () => help.showModal(),
  };

  $("keys-on").checked = memory.get("keys") !== false;
  $("keys-on").addEventListener("change", () => memory.set("keys", $("keys-on").checked));
  $("help-key").addEventListener("click", () => { $("more").hidePopover(); help.showModal(); });
  help.addEventListener("click", (event) => { if (event.target === help) help.close(); });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || help.open) return;
    if (event.key === "Escape" && body.classList.contains("theatre")) return theatre(false);
    // what is in the help has the focus for a moment after it closes
    if (event.target.closest("input, select, textarea") && !help.contains(event.target)) return;
    if (!$("keys-on").checked) return;                 // then keys do only what they do on any page
    if (event.key === " " && event.target.closest("button, a, summary")) return;
    const act = keys[event.key] ?? (event.shiftKey ? undefined : keys[event.key.toLowerCase()]);
    if (!act) return;
    event.preventDefault();
    act();
  });
})();
