// The page's end of the worker: starts it once, on demand, and answers each question with a promise.
// Rejects for good when Python cannot run here; says `slow` when it takes long but may still come.
const ROOT = new URL("../../", import.meta.url);
const SLOW_MS = 6_000;
const GIVE_UP_MS = 90_000;
const KEEP_AFTER_MS = 1_000;

class Runtime extends EventTarget {
  #started = null;
  #asked = new Map();
  #last = 0;

  // Settles when Python is ready. Later calls give the same promise.
  start() {
    this.#started ??= this.#start();
    return this.#started;
  }

  // JSON text in, JSON text out; waits for the start.
  async ask(request) {
    const worker = await this.start();
    return new Promise((resolve, reject) => {
      this.#asked.set(++this.#last, { resolve, reject });
      worker.postMessage({ id: this.#last, request });
    });
  }

  async #start() {
    if (typeof WebAssembly !== "object") throw new Error("this browser has no WebAssembly");
    if (typeof Worker !== "function") throw new Error("this browser has no workers");
    const slow = setTimeout(() => this.dispatchEvent(new Event("slow")), SLOW_MS);
    try {
      const found = await fetch(new URL("runtime.json", ROOT), { cache: "no-cache" });
      if (!found.ok) throw new Error(`runtime.json: ${found.status}`);
      const { runtime, files } = await found.json();
      const folder = new URL(runtime, ROOT).href;
      const worker = await this.#ready(new Worker(folder + "worker.mjs", { type: "module" }));
      setTimeout(keepForNextTime, KEEP_AFTER_MS, { folder, files });
      return worker;
    } finally {
      clearTimeout(slow);
    }
  }

  #ready(worker) {
    return new Promise((resolve, reject) => {
      const fail = (reason) => {
        worker.terminate();
        reject(new Error(reason));
        for (const { reject: refuse } of this.#asked.values()) refuse(new Error(reason));
        this.#asked.clear();
      };
      const limit = setTimeout(fail, GIVE_UP_MS, "not ready in time");
      worker.addEventListener("error", (event) => fail(event.message || "the worker did not load"));
      worker.addEventListener("message", ({ data }) => {
        if (data.state) clearTimeout(limit);
        if (data.state === "ready") resolve(worker);
        else if (data.state === "failed") fail(data.reason);
        else {
          this.#asked.get(data.id)?.resolve(data.response);
          this.#asked.delete(data.id);
        }
      });
    });
  }
}

// The service worker keeps the runtime's files; it is set up after the start, never in its way.
async function keepForNextTime(kept) {
  try {
    await navigator.serviceWorker?.register(new URL("sw.js", ROOT));
    (await navigator.serviceWorker?.ready)?.active.postMessage(kept);
  } catch (error) {
    console.info("The runtime is not kept for next time:", error.message);
  }
}

export const runtime = new Runtime();
