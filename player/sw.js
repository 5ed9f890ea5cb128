/**
 * The service worker: answers from what the listener kept of an episode, and otherwise steps aside. It keeps
 * nothing by itself. A browser asks for sound in byte ranges, so a kept sound is cut into them here.
 */
"use strict";

const OURS = "literai:";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

async function kept(address) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(OURS)) continue;
    const cache = await caches.open(name), found = await cache.match(address, { ignoreSearch: true });
    if (found) return found;
    const picture = /^(.*\/scenes\/\d+-[0-9a-f]+)[^/]*$/.exec(address);    // in whichever format and size it was kept
    if (picture) for (const other of await cache.keys()) if (other.url.startsWith(picture[1])) return cache.match(other);
  }
  return undefined;
}

async function part(whole, header) {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header) ?? [];
  if (first === undefined || (first === "" && last === "")) return whole;
  const body = await whole.blob(), size = body.size;
  const start = first === "" ? Math.max(0, size - +last) : +first;
  const end = first === "" || last === "" ? size : Math.min(size, +last + 1);
  if (start >= end) return new Response(null, { status: 416, headers: { "Content-Range": `bytes */${size}` } });
  const headers = { "Content-Type": whole.headers.get("Content-Type") ?? "audio/mpeg", "Content-Length": end - start, "Content-Range": `bytes ${start}-${end - 1}/${size}`, "Accept-Ranges": "bytes" };
  return new Response(body.slice(start, end), { status: 206, statusText: "Partial Content", headers });
}

async function answer(request) {
  const address = request.url.split(/[?#]/)[0], range = request.headers.get("range");
  const page = request.mode === "navigate";
  if (page) {                                         // a page may be newer on the network than what was kept
    try { return await fetch(request); } catch { /* offline */ }
  }
  const found = (await kept(address)) ?? (page && address.endsWith("/") ? await kept(`${address}index.html`) : undefined);
  if (!found) return page ? Response.error() : fetch(request);
  return range ? part(found, range) : found;
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && request.url.startsWith(self.registration.scope)) event.respondWith(answer(request));
});
