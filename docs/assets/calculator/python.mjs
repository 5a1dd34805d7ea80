// Starts Python with the calculators in it. The worker uses it, and so does the build under Node, so that what is proved
// is what is shipped. It is served beside the runtime it belongs to.
import { loadPyodide } from "./pyodide.mjs";

const LOCK = {}; // the build puts our lock file here

// `files.load` promises a file of the runtime's folder as bytes; `files.loadNow` gives it at once: an import cannot wait.
export async function startPython(folder, files = overTheWire(folder)) {
  const wheel = files.load(LOCK.packages.calculators.file_name);
  const pyodide = await loadPyodide({
    indexURL: folder,
    lockFileContents: LOCK,
    packageBaseUrl: folder,
    env: { PYTHONPATH: "/calculators.whl" },
    fsInit: async (FS) => FS.writeFile("/calculators.whl", await wheel),
  });
  const fetchRest = () => pyodide.FS.writeFile("/rest.zip", files.loadNow("rest.zip"));
  pyodide.pyimport("rest").offer(fetchRest);
  return pyodide;
}

function overTheWire(folder) {
  return {
    async load(name) {
      const found = await fetch(folder + name);
      if (!found.ok) throw new Error(`${name}: ${found.status}`);
      return new Uint8Array(await found.arrayBuffer());
    },
    loadNow(name) {
      const request = new XMLHttpRequest();
      request.open("GET", folder + name, false);
      request.responseType = "arraybuffer";
      request.send();
      if (request.status !== 200) throw new Error(`${name}: ${request.status}`);
      return new Uint8Array(request.response);
    },
  };
}
