// Runs one script of this folder in a Pyodide under Node:
//   node node.mjs <pyodide folder> <host folder> <script> [--library <zip>]
// Without a library of its own the folder is a finished bundle, and Python starts as it starts in the browser.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const { positionals, values } = parseArgs({ allowPositionals: true, options: { library: { type: "string" } } });
const [runtime, host, script] = positionals;
const inside = dirname(fileURLToPath(import.meta.url));
try {
  const pyodide = values.library ? await withLibrary(values.library) : await asInTheBrowser();
  pyodide.mountNodeFS("/host", host);
  pyodide.mountNodeFS("/inside", inside);
  pyodide.runPython(readFileSync(join(inside, script), "utf8"), { filename: script });
} catch (error) {
  // Node would print Pyodide's whole minified source line first.
  console.error(error.message);
  process.exitCode = 1;
}

async function withLibrary(stdLibURL) {
  const { loadPyodide } = await import(pathToFileURL(join(runtime, "pyodide.mjs")).href);
  return loadPyodide({ indexURL: runtime, stdLibURL });
}

async function asInTheBrowser() {
  const { startPython } = await import(pathToFileURL(join(runtime, "python.mjs")).href);
  return startPython(runtime, readFileSync);
}
