/**
 * Part of `npm run lint`: no pattern in the extension's code may take longer than linear, since tickets, servers and models write
 * the texts that they are run on. Prints file, line and a text on which the pattern is slow; exit 1 when there is one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bounded } from './patterns/bounded';
import { patternsOf } from './patterns/find';
import { slowness } from './patterns/slow';

const rooms = ['core', 'adapters', 'providers', 'components', 'entrypoints'];

const files = rooms.flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(room, name)),
);

const seen = new Set<string>();
const problems: string[] = [];
for (const file of files) {
  for (const { line, source, flags } of patternsOf(file, readFileSync(file, 'utf8'))) {
    const written = `/${source}/${flags}`;
    seen.add(written);
    const slow = Object.hasOwn(bounded, written) ? null : slowness(source, flags);
    if (slow !== null) problems.push(`${file}:${line} ${slow.how}: ${written}\n    slow on ${slow.attack}`);
  }
}
for (const written of Object.keys(bounded))
  if (!seen.has(written)) problems.push(`tests/tools/patterns/bounded.ts: no longer in the code: ${written}`);

for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error(
    `\n${problems.length} patterns are slow. Write them anew, or bound the text and say so in tests/tools/patterns/bounded.ts.`,
  );
  process.exitCode = 1;
} else console.log(`${seen.size} patterns, none worse than linear.`);
