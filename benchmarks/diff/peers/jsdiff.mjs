// jsdiff, the npm package `diff`: words of the whole text, as it comes.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { answer, packages } from "./answering.mjs";

const { diffWords } = packages("diff");
const { version } = JSON.parse(readFileSync(join(dirname(packages.resolve("diff")), "..", "package.json")));

function kind(change) {
  if (change.added) return "inserted";
  return change.removed ? "deleted" : "same";
}

answer(version, diffWords, (changes) => ({ runs: changes.map((change) => [kind(change), change.value]) }));
