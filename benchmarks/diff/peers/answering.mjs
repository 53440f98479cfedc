// The loop of the programs in JavaScript; answering.py says what goes in and out.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";

const [folder, repeats, wanted] = process.argv.slice(2);
export const packages = createRequire(`${folder}/`);

export async function answer(version, compare, show) {
  console.log(JSON.stringify({ version }));
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    const [old, now] = JSON.parse(line).map((paragraphs) => paragraphs.join("\n"));
    let microseconds = Infinity;
    let result;
    for (let k = 0; k < Number(repeats); k++) {
      const start = process.cpuUsage();
      result = compare(old, now);
      const { user, system } = process.cpuUsage(start);
      microseconds = Math.min(microseconds, user + system);
    }
    const shown = wanted === "shown" ? show(result) : {};
    console.log(JSON.stringify({ seconds: microseconds / 1e6, ...shown }));
  }
}
