import { parseArgs } from 'node:util';
import { writeDesk } from './new-desk/write';
import { writeRecorded } from './recorded/write';

/**
 * `npm run new:desk -- my-desk "My Desk"` writes everything that a described desk begins with; `--from FILE` (a HAR file or a saved
 * page, as often as wanted) makes fixtures of it for the practice desk. Ends with 1 where nothing was written.
 */
const usage = `npm run new:desk -- my-desk "My Desk"
npm run new:desk -- my-desk --from recording.har [--from page.html] [--origin https://desk.example]`;

function run(): string | null {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { from: { type: 'string', multiple: true }, origin: { type: 'string' } },
  });
  const [id, name, more] = positionals;
  const { from = [], origin } = values;
  if (id === undefined || more !== undefined || (name === undefined && from.length === 0)) return usage;
  if (name !== undefined) {
    const written = writeDesk('.', id, name);
    if (typeof written === 'string') return written;
    console.log(`Wrote\n${written.map((path) => `  ${path}`).join('\n')}`);
    console.log('It reads nothing yet. docs/desk-in-an-hour.md says how its facts are filled in.');
  }
  if (from.length === 0) return null;
  const told = writeRecorded('.', id, from, origin);
  if (!told.ok) return told.problem;
  console.log(told.said);
  return null;
}

let problem: string | null;
try {
  problem = run();
} catch (thrown) {
  problem = thrown instanceof Error ? thrown.message : String(thrown);
}
if (problem !== null) {
  console.error(problem);
  process.exitCode = 1;
}
