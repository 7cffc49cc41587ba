/**
 * Part of `npm run lint`: every sentence that a person reads stands in `locales/`, not in the code. Prints file, line and text of each
 * that does not; exit 1 when there is one. `tests/tools/words/not-for-readers.ts` says which files hold texts for models, logs or machines.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentencesOf } from './words/find';
import { notForReaders } from './words/not-for-readers';

const rooms = ['core', 'adapters', 'providers', 'components', 'entrypoints'];

const files = rooms.flatMap((room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(room, name)),
);

const isUnder = (file: string, paths: readonly string[]): string | undefined =>
  paths.find((path) => file === path || (path.endsWith('/') && file.startsWith(path)));

const excused = new Set<string>();
const problems: string[] = [];
for (const file of files) {
  const found = sentencesOf(file, readFileSync(file, 'utf8'));
  const by = isUnder(file, Object.keys(notForReaders));
  if (by === undefined) problems.push(...found.map(({ line, text }) => `${file}:${line} ${text}`));
  else if (found.length > 0) excused.add(by);
}
for (const path of Object.keys(notForReaders))
  if (!excused.has(path)) problems.push(`tests/tools/words/not-for-readers.ts: ${path} holds no sentence any more`);

for (const problem of problems) console.error(problem);
if (problems.length > 0) {
  console.error(
    `\n${problems.length} sentences stand in the code. Put them into locales/en/ and say them by their key.`,
  );
  process.exitCode = 1;
} else console.log(`${files.length} files, no sentence for readers in the code.`);
