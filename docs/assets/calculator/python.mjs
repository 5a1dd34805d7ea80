// Starts Python with the calculators in it. The worker uses it, and so does the build under Node, so that what is proved
// is what is shipped. It is served beside the runtime it belongs to.
import { loadPyodide } from "./pyodide.mjs";

const LOCK = {}; // the build puts our lock file here
const PATIENCE_MS = 30_000; // the worker answers nothing meanwhile

// `loadNow` gives a file's bytes at once, for an import cannot wait.
export async function startPython(folder, loadNow = fetchNow) {
  const pyodide = await loadPyodide({ indexURL: folder, lockFileContents: LOCK, packageBaseUrl: folder });
  const fetchRest = () => pyodide.FS.writeFile("/rest.zip", loadNow(folder + "rest.zip"));
  pyodide.pyimport("rest").offer(fetchRest);
  return pyodide;
}

function fetchNow(address) {
  const request = new XMLHttpRequest();
  request.open("GET", address, false);
  request.responseType = "arraybuffer";
  request.timeout = PATIENCE_MS;
  request.send();
  if (request.status !== 200) throw new Error(`${address}: ${request.status}`);
  return new Uint8Array(request.response);
}
