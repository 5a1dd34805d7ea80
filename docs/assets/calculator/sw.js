// Keeps one runtime/<hash>/ for good: those addresses never change what they hold. Everything else goes to the network
// as if this were not here, so pages, live reload and new versions are never held back.
// It is told what to keep once a page has started ({folder, files}), so that keeping is never in the way of starting.
const CACHE = "runtime";
const RUNTIME = new URL("runtime/", self.registration.scope).pathname;

self.addEventListener("install", (event) => {
  skipWaiting();
  // Where the browser knows static routes, it looks into the cache itself; other addresses do not even wake this worker.
  event.addRoutes?.([
    { condition: { not: { urlPattern: { pathname: `${RUNTIME}*` } } }, source: "network" },
    { condition: { urlPattern: { pathname: `${RUNTIME}*` } }, source: { cacheName: CACHE } },
  ]).catch(() => undefined); // an older form of the same feature: the fetch handler below does the work
});

self.addEventListener("activate", (event) => event.waitUntil(clients.claim()));

self.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== location.origin || !pathname.startsWith(RUNTIME)) return;
  event.respondWith(caches.match(event.request.url, { cacheName: CACHE }).then((kept) => kept ?? fetch(event.request)));
});

self.addEventListener("message", (event) => event.waitUntil(keep(event.data)));

// All files of the folder or none; then whatever else was kept goes.
async function keep({ folder, files }) {
  const cache = await caches.open(CACHE);
  const wanted = files.map((name) => new URL(name, folder).href);
  const kept = (await cache.keys()).map((request) => request.url);
  const missing = wanted.filter((address) => !kept.includes(address));
  // The browser has just loaded them: force-cache takes them from there, however short the host lets them live.
  await cache.addAll(missing.map((address) => new Request(address, { cache: "force-cache" })));
  await Promise.all(kept.filter((address) => !wanted.includes(address)).map((address) => cache.delete(address)));
}
