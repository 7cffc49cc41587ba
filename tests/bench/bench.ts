/**
 * Measures the built extension against its budgets: `npm run bench [-- --json FILE] [--rounds N] [--only sizes|start|watching|settings|queue]`. Ends with 1 when one is
 * over.
 *
 * Sizes: the built files after gzip at level 9. Other pages: the debugger tells every script that a page runs.
 * Card: mutation observers in the page note when the ticket's messages and our card are there, and the frame that shows each;
 * the answer counts from the document on. The model server's process notes when it is about to write its last piece. Both read
 * the same machine's clock. The tickets are new in every round, since a known suggestion is not asked for again.
 * Long tasks: `longtask` entries do not say whose script it was, and long animation frames leave extensions out. So the
 * browser traces the main thread's tasks together with sampled call stacks; see `tasks.ts` and
 * `long-tasks.ts` for what counts as ours.
 *
 * Reader: the one for mails, in an isolated world of a desk's page, as a content script runs it.
 *
 * Pipeline: a draft from the moment in which it is asked for to its last word in the page, less one `fetch` of the same body to
 * the same server from a page of the extension, one after the other in one run.
 *
 * Values: the card's list over 2,000 described values, built as the extension is, with the main thread's work for opening it and for
 * each key.
 *
 * Stop: the person's switch in the popup, pressed while a draft is being written, to the end of the request at the server and of our
 * controls in the page.
 *
 * Settings: see `settings.ts`; alone with `--only settings`.
 *
 * Queue: see `queue.ts`. It runs in a browser of its own, and alone with `--only queue`. Tasks and the worker are told in processor time,
 * what a person waits for by the clock.
 *
 * Watching: see `watching.ts`. It runs in a browser of its own with all three practice desks, and alone with `--only watching`.
 *
 * Times are medians of the rounds, with the lowest and the highest. Other work on the machine makes them longer, never shorter.
 */
import { writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { cardRows } from './card';
import { elsewhereRow } from './elsewhere';
import { longTasks } from './long-tasks';
import { pipelineRows } from './pipeline';
import { queueRows } from './queue';
import { readerRows } from './reader';
import { settingsRows } from './settings';
import { sizeRows } from './sizes';
import { stopRows } from './stop';
import { isOk, tableOf, type Row } from './table';
import { valuePickerRows } from './value-picker';
import { watchingRows } from './watching';
import { workerStartRow } from './worker-start';
import { withWorld } from './world';

const { values } = parseArgs({
  options: { json: { type: 'string' }, rounds: { type: 'string', default: '7' }, only: { type: 'string' } },
});
const count = Number(values.rounds);
if (!Number.isInteger(count) || count < 1) throw new RangeError('--rounds: a whole number from 1 up');
const { only } = values;
const parts = ['sizes', 'start', 'watching', 'settings', 'queue'] as const;
type Part = (typeof parts)[number];
if (only !== undefined && !parts.some((part) => part === only))
  throw new RangeError(`--only: one of ${parts.join(', ')}`);

interface Measured {
  readonly rows: readonly Row[];
  /** What stands below the table. */
  readonly says: readonly string[];
  /** What the JSON holds beside the rows. */
  readonly more: Readonly<Record<string, unknown>>;
}

const onATicket = (): Promise<Measured> =>
  withWorld(async (world) => {
    const elsewhere = await elsewhereRow(world);
    const reader = await readerRows(world, count);
    const card = await cardRows(world, count);
    const pipeline = await pipelineRows(world, count);
    const start = await workerStartRow(world, count);
    const stop = await stopRows(world, count);
    const picker = await valuePickerRows(world, count);
    const { rows, on, off, whyOurs } = await longTasks(world, count);
    const { reading } = pipeline;
    const { sinceInDocument } = card;
    return {
      rows: [...sizeRows(), start, elsewhere, ...card.rows, ...pipeline.rows, ...stop, ...reader, ...picker, ...rows],
      says: [
        `Long tasks of the whole page when the 500-comment ticket opens, for each round: with Deskside ${on.join(', ')}; without ${off.join(', ')}.`,
        ...whyOurs,
        `Messages in the document to the frame with the card, medians: ${sinceInDocument.load} ms after a page load, ${sinceInDocument.switch} ms after a switch.`,
        `Before a draft is asked for, the practice desk is read anew: ${reading} ms, median.`,
      ],
      more: { reading, sinceInDocument, longTasks: { on, off, whyOurs } },
    };
  });

const load = (): string => loadavg()[0]?.toFixed(1) ?? '?';
const before = load();
const ticket: Measured = only === undefined ? await onATicket() : { rows: [], says: [], more: {} };
const of = async (part: Part, rows: () => Promise<readonly Row[]>): Promise<readonly Row[]> =>
  only === undefined || only === part ? rows() : [];
const rows = [
  ...ticket.rows,
  ...(only === 'sizes' ? sizeRows() : []),
  ...(only === 'start' ? [await withWorld((world) => workerStartRow(world, count))] : []),
  ...(await of('settings', () => withWorld((world) => settingsRows(world, count)))),
  ...(await of('queue', () => queueRows(count))),
  ...(await of('watching', () => watchingRows(count))),
];

console.log(tableOf(rows));
console.log('');
for (const line of ticket.says) console.log(line);
console.log(`${count} rounds; ${cpus().length} cores; load of the machine ${before} before, ${load()} after.`);
if (values.json) {
  const machine = { cores: cpus().length, loadBefore: before, loadAfter: load(), node: process.version };
  writeFileSync(
    values.json,
    `${JSON.stringify({ rounds: count, machine, rows: rows.map((row) => ({ ...row, ok: isOk(row) })), ...ticket.more }, null, 2)}\n`,
  );
}
process.exitCode = rows.every(isOk) ? 0 : 1;
