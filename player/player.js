/**
 * The episode page. The audio element is the only clock: a key or a click asks it for something, and the
 * page changes when it reports back. What is on screen is a function of `audio.currentTime` alone (see
 * timeline.js), so a seek, a reload or a stall cannot leave yesterday's picture standing.
 */
"use strict";

(() => {
  const { lastBefore, sceneAt, clock, spoken, wanted } = literai;
  const $ = (id) => document.getElementById(id);
  const data = JSON.parse($("data").textContent);
  const stage = new literai.Stage($("stage"), $("card"), data.scenes);
  const audio = $("audio"), seekBar = $("seek"), followKey = $("follow");
  const lines = data.lines.map((_, number) => $(`line-${number}`));
  const still = matchMedia("(prefers-reduced-motion: reduce)");
  const BACK = 15, FORWARD = 30, NUDGE = 5;           // seconds

  /** What this browser remembers; a browser that refuses storage just remembers nothing. */
  const memory = {
    get(name) { try { return JSON.parse(localStorage.getItem(`literai:${name}`)); } catch { return null; } },
    set(name, value) { try { localStorage.setItem(`literai:${name}`, JSON.stringify(value)); } catch { /* private window */ } },
  };

  // -- words -----------------------------------------------------------------------------------

  let line = -1, following = true, started = false, oursUntil = 0;

  function showLine(next) {
    if (next === line) return;
    lines[line]?.removeAttribute("aria-current");
    line = next;
    lines[line]?.setAttribute("aria-current", "true");
    if (started) keepInView();
  }

  function keepInView() {
    const node = lines[line];
    if (!following || !node) return;
    oursUntil = performance.now() + 1500;
    const tall = node.offsetHeight > innerHeight * 0.4;
    node.scrollIntoView({ block: tall ? "start" : "center", behavior: still.matches ? "auto" : "smooth" });
  }

  function follow(on) {
    if (on === following) return;
    following = on;
    followKey.setAttribute("aria-pressed", String(on));
    document.body.classList.toggle("astray", !on);
    if (on) keepInView();
  }

  const readerScrolls = () => { if (started) follow(false); };
  addEventListener("wheel", readerScrolls, { passive: true });
  addEventListener("touchmove", (event) => { if (!event.target.closest?.(".player")) readerScrolls(); }, { passive: true });
  addEventListener("resize", () => { oursUntil = performance.now() + 500; });
  addEventListener("scrollend", () => { oursUntil = Math.min(oursUntil, performance.now() + 100); });
  addEventListener("scroll", () => { if (performance.now() > oursUntil) readerScrolls(); }, { passive: true });
  followKey.addEventListener("click", () => follow(!following));

  // -- clock -----------------------------------------------------------------------------------

  let shownSecond = -1, sliding = false, frame = 0;

  function show(time) {
    if (stage.show(sceneAt(data.shots, time))) showArtwork();
    showLine(lastBefore(data.lines, time));
    if (!sliding) seekBar.value = time;
    seekBar.style.setProperty("--heard", `${(100 * time) / data.duration}%`);
    const second = Math.floor(time);
    if (second === shownSecond) return;
    shownSecond = second;
    $("now").textContent = clock(time);
    seekBar.setAttribute("aria-valuetext", `${spoken(time)} of ${spoken(data.duration)}`);
    stage.fetch(data.shots[lastBefore(data.shots, time) + 1]?.[2]);
    if (second % 5 === 0) remember();
  }

  const now = () => show(audio.currentTime);

  function tick() {
    now();
    cancelAnimationFrame(frame);
    if (!audio.paused) frame = requestAnimationFrame(tick);
  }

  function seek(time) {
    const safe = Math.min(Math.max(0, time), data.duration - 0.05);
    if (audio.readyState > 0) audio.currentTime = safe;
    else audio.addEventListener("loadedmetadata", () => { audio.currentTime = safe; }, { once: true });
  }

  const problem = (text) => { $("problem").textContent = text; };
  const play = () => audio.play().catch((error) => { if (error.name === "NotSupportedError") problem("The sound could not be loaded."); });
  const toggle = () => (audio.paused ? play() : audio.pause());
  const step = (seconds) => { follow(true); seek(audio.currentTime + seconds); };

  function remember() {
    if (!started) return;
    const heard = audio.ended ? data.duration : audio.currentTime;
    memory.set(data.key, { at: heard, of: data.duration });
    memory.set(`last:${data.book}`, data.number);
  }

  // -- what the audio reports ------------------------------------------------------------------

  for (const name of ["timeupdate", "seeking", "seeked", "loadedmetadata"]) audio.addEventListener(name, now);
  for (const name of ["pause", "seeked", "ended"]) audio.addEventListener(name, remember);
  addEventListener("pagehide", remember);
  for (const name of ["play", "pause", "ended"]) audio.addEventListener(name, () => {
    $("play").setAttribute("aria-label", audio.paused ? "Play" : "Pause");
    document.body.classList.toggle("playing", !audio.paused);
  });
  audio.addEventListener("play", () => { started = true; problem(""); keepInView(); announce(); tick(); });
  audio.addEventListener("error", () => problem("The sound could not be loaded."));
  audio.addEventListener("ratechange", () => { $("rate").value = String(audio.playbackRate); });
  audio.addEventListener("ended", () => {
    const later = $("later");
    if (!later) return;
    try { sessionStorage.setItem("literai:go-on", data.book); } catch { /* then it waits to be asked */ }
    location.href = later.href;
  });

  // -- what the listener asks ------------------------------------------------------------------

  $("play").addEventListener("click", toggle);
  $("stage").addEventListener("click", toggle);
  $("back").addEventListener("click", () => step(-BACK));
  $("forward").addEventListener("click", () => step(FORWARD));
  seekBar.addEventListener("input", () => { sliding = true; follow(true); seek(+seekBar.value); });
  seekBar.addEventListener("change", () => { sliding = false; });
  seekBar.addEventListener("keydown", (event) => {
    const way = { ArrowLeft: -NUDGE, ArrowDown: -NUDGE, ArrowRight: NUDGE, ArrowUp: NUDGE }[event.key];
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    step(way);
  });
  $("rate").addEventListener("change", () => {
    audio.playbackRate = +$("rate").value;
    memory.set("rate", audio.playbackRate);
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#t="]');
    if (link) {
      event.preventDefault();
      follow(true);
      seek(wanted(link.hash));
      link.closest("details.menu")?.removeAttribute("open");
      play();
      return;
    }
    const node = event.target.closest(".line");
    if (!node || String(getSelection())) return;      // whoever selects words wants the words
    follow(true);
    seek(data.lines[lines.indexOf(node)][0]);
  });

  document.addEventListener("click", (event) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(event.target)) menu.removeAttribute("open");
  });

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") return $("marks")?.removeAttribute("open");
    if (event.target.closest("input, select, textarea")) return;
    const pressed = event.target.closest("button, a, summary");
    const act = {
      " ": pressed ? null : toggle, k: toggle,
      ArrowLeft: () => step(-BACK), j: () => step(-BACK),
      ArrowRight: () => step(FORWARD), l: () => step(FORWARD),
      m: () => { audio.muted = !audio.muted; },
      f: () => follow(!following),
    }[event.key];
    if (act) { event.preventDefault(); act(); return; }
    if (["PageUp", "PageDown", "Home", "End", "ArrowUp", "ArrowDown"].includes(event.key)) readerScrolls();
  });

  addEventListener("hashchange", () => { const time = wanted(location.hash); if (time !== null) { follow(true); seek(time); } });

  // -- lock screen, headset keys ---------------------------------------------------------------

  function announce() {
    if (!("mediaSession" in navigator)) return;
    const keys = { play, pause: () => audio.pause(), seekbackward: () => step(-BACK), seekforward: () => step(FORWARD), seekto: (wish) => seek(wish.seekTime) };
    for (const [name, act] of Object.entries(keys)) try { navigator.mediaSession.setActionHandler(name, act); } catch { /* not every browser knows every key */ }
    showArtwork();
  }

  function showArtwork() {
    if (!started || !("mediaSession" in navigator) || location.protocol === "file:") return;   // there pictures are refused
    navigator.mediaSession.metadata = new MediaMetadata({ title: data.title, artist: data.author, album: data.show, artwork: [{ src: stage.src, type: "image/jpeg" }] });
  }

  // -- begin -----------------------------------------------------------------------------------

  for (const [start] of data.marks) {
    const mark = document.createElement("i");
    mark.style.left = `${(100 * start) / data.duration}%`;
    $("ticks").append(mark);
  }
  audio.removeAttribute("controls");
  $("controls").hidden = false;
  document.documentElement.classList.add("scripted");
  new ResizeObserver(([bar]) => document.documentElement.style.setProperty("--bar", `${bar.target.offsetHeight}px`)).observe($("player"));

  const rate = memory.get("rate");
  if ([...$("rate").options].some((option) => +option.value === rate)) audio.playbackRate = audio.defaultPlaybackRate = rate;
  const kept = memory.get(data.key)?.at;
  const link = wanted(location.hash) ?? wanted(location.search);
  if (link !== null) {
    seek(link);
    audio.addEventListener("seeked", keepInView, { once: true });
  }
  if (link === null && kept > 5 && kept < data.duration - 10) seek(kept);
  show(0);
  try {
    if (sessionStorage.getItem("literai:go-on") === data.book) play();
    sessionStorage.removeItem("literai:go-on");
  } catch { /* then it waits to be asked */ }
})();
