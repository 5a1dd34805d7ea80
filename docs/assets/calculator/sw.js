// Keeps runtime/<hash>/ for good: those addresses never change what they hold. Everything else goes to the network
// as if this were not here, so pages, live reload and new versions are never held back.
const CACHE = "runtime";
const RUNTIME = new URL("runtime/", self.registration.scope).pathname;

self.addEventListener("install", (event) => {
  skipWaiting();
  // Where the browser knows static routes, other addresses do not even wake this worker.
  event.addRoutes?.([
    { condition: { not: { urlPattern: { pathname: `${RUNTIME}*` } } }, source: "network" },
    { condition: { urlPattern: { pathname: `${RUNTIME}*` } }, source: { cacheName: CACHE } },
  ]).catch(() => undefined); // an older form of the same feature: the fetch handler below does the work
});

self.addEventListener("activate", (event) => event.waitUntil(clients.claim()));

self.addEventListener("fetch", (event) => {
  const { pathname, origin } = new URL(event.request.url);
  if (event.request.method !== "GET" || origin !== location.origin || !pathname.startsWith(RUNTIME)) return;
  event.respondWith(fromCache(event));
});

async function fromCache(event) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(event.request.url);
  if (kept) return kept;
  const fresh = await fetch(event.request);
  if (fresh.ok) event.waitUntil(cache.put(event.request.url, fresh.clone()).then(() => dropOthers(cache, event.request.url)));
  return fresh;
}

// One hash is kept: the newest asked for.
async function dropOthers(cache, address) {
  const folder = new URL("./", address).href;
  for (const request of await cache.keys()) if (!request.url.startsWith(folder)) await cache.delete(request);
}
