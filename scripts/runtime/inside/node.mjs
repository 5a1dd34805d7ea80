// Runs one script of this folder in a Pyodide under Node:
//   node node.mjs <pyodide folder> <host folder> <script> [--library <zip>] [--wheel <name>]
// With a wheel, Pyodide starts as docs/assets/calculator/worker.mjs starts it in the browser.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { library: { type: "string" }, wheel: { type: "string" } },
});
const [runtime, host, script] = positionals;
const inside = dirname(fileURLToPath(import.meta.url));
const { loadPyodide } = await import(pathToFileURL(join(runtime, "pyodide.mjs")).href);
const options = { indexURL: runtime, stdLibURL: values.library };
if (values.wheel) {
  options.env = { PYTHONPATH: "/calculators.whl" };
  options.fsInit = (FS) => FS.writeFile("/calculators.whl", readFileSync(join(runtime, values.wheel)));
}
const pyodide = await loadPyodide(options);
pyodide.mountNodeFS("/host", host);
pyodide.mountNodeFS("/inside", inside);
try {
  pyodide.runPython(readFileSync(join(inside, script), "utf8"), { filename: script });
} catch (error) {
  // Node would print Pyodide's whole minified source line first.
  console.error(error.message);
  process.exitCode = 1;
}
