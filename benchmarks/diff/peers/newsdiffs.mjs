// What NewsDiffs shows: diff-match-patch in JavaScript, on letters of the whole text, with its semantic clean-up.
import { readFileSync } from "node:fs";
import { answer, packages } from "./answering.mjs";

const DiffMatchPatch = packages("diff-match-patch");
const { version } = JSON.parse(readFileSync(packages.resolve("diff-match-patch/package.json")));
const engine = new DiffMatchPatch();
const kinds = { "-1": "deleted", 0: "same", 1: "inserted" };

function compare(old, now) {
  const changes = engine.diff_main(old, now);
  engine.diff_cleanupSemantic(changes);
  return changes;
}

answer(version, compare, (changes) => ({ runs: changes.map((change) => [kinds[change[0]], change[1]]) }));
