/**
 * The episode page's clock and controls. The audio element is the only clock: a key or a click asks it for
 * something, and the page changes when it reports back. So a seek, a reload or a stall cannot leave
 * yesterday's picture, line or number standing.
 */
"use strict";

(() => {
  const { memory, lastBefore, clock, spoken, wanted } = literai;
  const $ = (id) => document.getElementById(id);
  const data = JSON.parse($("data").textContent);
  Object.assign(data, { lines: literai.spans(data.lines), shots: literai.spans(data.shots) });
  const audio = $("audio"), bar = $("seek"), rate = $("rate"), sleep = $("sleep"), volume = $("volume");
  const BACK = 15, FORWARD = 30, NUDGE = 5;           // seconds
  const picture = (scene) => literai.picture($(`scene-${scene}`).querySelector("img"), data.copies);
  const cuts = data.cuts.map((row) => row.filter((_, n) => n % 2 === 0));

  // -- asking the audio --------------------------------------------------------------------------

  const tell = (text) => { $("told").textContent = text; clearTimeout(tell.timer); tell.timer = setTimeout(() => { $("told").textContent = ""; }, 4000); };
  const problem = (text) => { $("problem").textContent = text; };

  let wish = null;                                    // where to begin, while nothing of the sound is here yet
  const at = () => wish ?? audio.currentTime;

  function seek(time) {
    const safe = Math.min(Math.max(0, time), data.duration - 0.05);
    if (audio.readyState > 0) { audio.currentTime = safe; return; }
    wish = safe;
    const fetch = () => { audio.preload = "metadata"; };   // not before it is asked for, and after the pictures: it is the heaviest part of the page
    if (document.readyState === "complete") fetch();
    else addEventListener("load", fetch, { once: true });
    moved();
  }

  const lost = "The sound could not be loaded. Check the connection, then press play.";
  const play = () => {
    if (audio.error) audio.load();                    // asks once more
    return audio.play().catch((error) => problem({ NotSupportedError: lost, NotAllowedError: "Press play to go on." }[error.name] ?? ""));
  };
  const toggle = () => (audio.paused ? play() : audio.pause());
  const step = (seconds) => { words.follow(true); seek(at() + seconds); };
  const faster = (way) => { rate.selectedIndex = Math.min(Math.max(0, rate.selectedIndex + way), rate.length - 1); rate.dispatchEvent(new Event("change")); };
  const chapter = (way) => {
    const starts = data.marks, time = at(), here = starts.findLastIndex((start) => start <= time + 0.05);
    const target = way < 0 && time - starts[here] > 3 ? here : here + way;
    if (target < starts.length) step((starts[Math.max(0, target)] ?? 0) - time);
  };

  const words = new literai.Transcript($("transcript"), data.lines, { seek, tell });
  const stage = new literai.Stage($("stage"), data.shots, data.duration, picture);
  Object.assign(literai, { player: { audio, data, stage, at, words, seek, step, toggle, play, faster, chapter, tell, toggleCaptions, toggleMute, BACK, FORWARD, NUDGE } });

  // -- showing what it reports -------------------------------------------------------------------

  let shownSecond = -1, shownPiece = "", sliding = false, frame = 0, started = false, captioned = memory.get("captions") === true;

  function show(time) {
    if (stage.show(time)) showArtwork();
    words.show(time);
    if (captioned) showCaption(time);
    const second = Math.floor(time);
    if (second === shownSecond) return;
    shownSecond = second;
    if (!sliding) bar.value = time;
    bar.style.setProperty("--heard", `${(100 * time) / data.duration}%`);
    $("now").textContent = clock(time);
    bar.setAttribute("aria-valuetext", `${spoken(time)} of ${spoken(data.duration)}`);
    showMark(time);
    if (second % 5 === 0) remember();
  }

  function showCaption(time) {
    const n = lastBefore(data.lines, time), row = data.cuts[n] ?? [], heard = (time - (data.lines[n]?.[0] ?? 0)) * 100;
    const piece = row.findIndex((end, place) => place % 2 && heard < end) >> 1, key = `${n}:${piece}`;
    if (key === shownPiece) return;
    shownPiece = key;
    $("caption").textContent = piece < 0 ? "" : literai.pieces(words.lines[n].querySelector(".said, blockquote > p").textContent, cuts[n])[piece];
    $("caption").className = piece < 0 ? "caption" : `caption ${words.lines[n].classList.contains("quotation") ? "read" : ""}`;
  }

  function toggleCaptions() {
    captioned = !captioned;
    memory.set("captions", captioned);
    $("captions").setAttribute("aria-pressed", String(captioned));
    $("caption").hidden = !captioned;
    shownPiece = "";
    now();
  }

  let shownMark = -1;
  function showMark(time) {
    const n = data.marks.findLastIndex((start) => start <= time + 0.05);
    if (n === shownMark) return;
    const links = document.querySelectorAll("#marks a");
    links[shownMark]?.removeAttribute("aria-current");
    links[n]?.setAttribute("aria-current", "true");
    shownMark = n;
  }

  const now = () => show(at());
  function moved() { shownSecond = -1; now(); }

  function tick() {
    now();
    cancelAnimationFrame(frame);
    if (!audio.paused) frame = requestAnimationFrame(tick);
  }

  function remember() {
    if (!started) return;
    memory.set(data.key, { at: audio.ended ? data.duration : at(), of: data.duration, rate: audio.playbackRate });
    memory.set(`last:${data.book}`, data.number);
  }

  audio.addEventListener("loadedmetadata", () => {
    if (wish !== null) audio.currentTime = wish;
    wish = null;
  });
  audio.addEventListener("timeupdate", () => { now(); awake(); });
  for (const name of ["seeking", "seeked", "loadedmetadata"]) audio.addEventListener(name, moved);
  for (const name of ["pause", "seeked", "ended"]) audio.addEventListener(name, remember);
  addEventListener("pagehide", remember);
  for (const name of ["play", "pause", "ended"]) audio.addEventListener(name, () => {
    $("play").setAttribute("aria-label", audio.paused ? "Play" : "Pause");
    document.body.classList.toggle("playing", !audio.paused);
  });
  audio.addEventListener("play", () => { if (Date.now() >= until) rest(); started = words.moving = true; problem(""); words.keepInView(); announce(); tick(); });
  audio.addEventListener("waiting", () => document.body.classList.add("waiting"));
  for (const name of ["playing", "pause", "error"]) audio.addEventListener(name, () => document.body.classList.remove("waiting"));
  audio.addEventListener("error", () => problem(lost));
  audio.addEventListener("ratechange", () => { rate.value = String(audio.playbackRate); });
  audio.addEventListener("volumechange", () => {
    volume.value = audio.muted ? 0 : audio.volume;
    $("mute").setAttribute("aria-pressed", String(audio.muted));
  });
  audio.addEventListener("ended", () => {
    if (sleep.value === "episode") return rest();
    if (!$("later")) return;
    memory.pass("go-on", data.book);
    location.href = $("later").href;
  });

  // -- sleep -------------------------------------------------------------------------------------

  let until = Infinity, last = Infinity;              // Date.now(), and seconds of the episode

  sleep.addEventListener("change", () => {
    const minutes = +sleep.value;
    until = minutes ? Date.now() + minutes * 60e3 : Infinity;
    last = sleep.value === "chapter" ? data.marks.find((start) => start > audio.currentTime + 0.05) ?? data.duration : Infinity;
    awake();
    tell(sleep.value === "" ? "Sleep timer off" : `Sound stops: ${sleep.selectedOptions[0].text.toLowerCase()}`);
  });

  /** Is it still time to be awake? Asked whenever the sound goes on. */
  function awake() {
    $("sleep-left").textContent = until < Infinity ? Math.max(1, Math.ceil((until - Date.now()) / 60e3)) : sleep.value && "•";
    if (Date.now() >= until || audio.currentTime >= last) { audio.pause(); rest(); }
  }

  function rest() {
    sleep.value = "";
    until = last = Infinity;
    $("sleep-left").textContent = "";
  }

  // -- what the listener asks --------------------------------------------------------------------

  function toggleMute() { audio.muted = !audio.muted; }
  $("play").addEventListener("click", toggle);
  $("stage").addEventListener("click", toggle);
  $("back").addEventListener("click", () => step(-BACK));
  $("forward").addEventListener("click", () => step(FORWARD));
  $("captions").addEventListener("click", toggleCaptions);
  $("mute").addEventListener("click", toggleMute);
  volume.addEventListener("input", () => { audio.muted = false; audio.volume = +volume.value; memory.set("volume", audio.volume); });
  bar.addEventListener("input", () => { sliding = true; words.follow(true); seek(+bar.value); });
  bar.addEventListener("change", () => { sliding = false; });
  bar.addEventListener("keydown", (event) => {
    const way = { ArrowLeft: -NUDGE, ArrowDown: -NUDGE, ArrowRight: NUDGE, ArrowUp: NUDGE, PageUp: FORWARD, PageDown: -FORWARD }[event.key];
    if (!way) return;
    event.preventDefault();
    event.stopPropagation();
    step(way);
  });
  rate.addEventListener("change", () => {
    audio.playbackRate = +rate.value;
    memory.set("rate", audio.playbackRate);           // for episodes not yet begun
    remember();
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#t="]');
    if (link) {
      event.preventDefault();
      words.follow(true);
      seek(wanted(link.hash));
      link.closest("[popover]")?.hidePopover();
      play();
      return;
    }
    const node = event.target.closest(".line");
    if (!node || String(getSelection())) return;      // whoever selects words wants the words
    words.follow(true);
    seek(data.lines[words.lines.indexOf(node)][0]);
  });
  addEventListener("hashchange", () => { const time = wanted(location.hash); if (time !== null) { words.follow(true); seek(time); } });

  // -- lock screen, headset keys -----------------------------------------------------------------

  function announce() {
    if (!("mediaSession" in navigator)) return;
    const go = (id) => ($(id) ? () => { memory.pass("go-on", data.book); location.href = $(id).href; } : null);
    const keys = {
      play, pause: () => audio.pause(), seekto: (wish) => seek(wish.seekTime), nexttrack: go("later"), previoustrack: go("earlier"),
      seekbackward: (wish) => step(-(wish?.seekOffset || BACK)), seekforward: (wish) => step(wish?.seekOffset || FORWARD),
    };
    for (const [name, act] of Object.entries(keys)) try { navigator.mediaSession.setActionHandler(name, act); } catch { /* not every browser knows every key */ }
    showArtwork();
  }

  function showArtwork() {
    if (!started || !("mediaSession" in navigator) || location.protocol === "file:") return;   // there pictures are refused
    navigator.mediaSession.metadata = new MediaMetadata({ title: data.title, artist: data.author, album: data.show, artwork: [{ src: stage.src, sizes: "512x768" }] });
  }

  // -- begin -------------------------------------------------------------------------------------

  for (const start of data.marks.slice(1)) {
    const mark = document.createElement("i");
    mark.style.left = `${(100 * start) / data.duration}%`;
    $("ticks").append(mark);
  }
  audio.removeAttribute("controls");
  $("controls").hidden = $("tools").hidden = false;
  document.documentElement.classList.add("scripted");
  const lettered = () => { document.documentElement.classList.remove("unlettered"); memory.set("letters", true); };
  if (memory.get("letters")) lettered();              // most likely this browser has them
  else addEventListener("load", lettered);
  new ResizeObserver(([{ target }]) => document.documentElement.style.setProperty("--bar", `${target.offsetHeight}px`)).observe($("player"));

  const kept = memory.get(data.key), speed = kept?.rate ?? memory.get("rate");
  if ([...rate.options].some((option) => +option.value === speed)) audio.playbackRate = audio.defaultPlaybackRate = speed;
  audio.volume = memory.get("volume") ?? 1;
  $("caption").hidden = !captioned;
  $("captions").setAttribute("aria-pressed", String(captioned));
  const link = wanted(location.hash) ?? wanted(location.search);
  if (link !== null) {
    seek(link);
    audio.addEventListener("seeked", () => words.keepInView(), { once: true });
  }
  const resumed = link === null && kept?.at > 5 && kept.at < data.duration - 10;
  if (resumed) seek(kept.at);
  now();
  if (memory.take("go-on") === data.book) play();
})();
