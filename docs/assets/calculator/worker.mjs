// The worker: starts Python and passes JSON text through the calculators' one door. It is served beside the runtime
// it belongs to (runtime/<hash>/worker.mjs), so that page and runtime never disagree about versions.
//
// In:  {id, request}            request: JSON text
// Out: {state: "ready"} | {state: "failed", reason}   once
//      {id, response}           response: JSON text
import "./pyodide.mjs"; // python.mjs imports it: named here, both are asked for at once
import { startPython } from "./python.mjs";

const here = new URL("./", import.meta.url).href;
const EMPTY_MODULE = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);
const waiting = [];
let handle = null;

function answer({ id, request }) {
  postMessage({ id, response: handle(request) });
}

addEventListener("message", ({ data }) => (handle ? answer(data) : waiting.push(data)));

async function start() {
  // Where a policy forbids WebAssembly this throws at once; loadPyodide might never settle.
  new WebAssembly.Module(EMPTY_MODULE);
  const pyodide = await startPython(here);
  handle = pyodide.pyimport("calculators.door").handle;
  postMessage({ state: "ready" });
  waiting.forEach(answer);
}

start().catch((error) => postMessage({ state: "failed", reason: String(error) }));
