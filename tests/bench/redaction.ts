/**
 * What the redaction finds in generated messages, and what it takes for an identifier that is none. `--messages N` (10,000),
 * `--seed N`, `--json FILE`, `--examples`: shows some that went wrong. Exit 1 below the bars.
 * `--own FILE`: measures messages of your own in their place, a JSON object on each line: `{"text": "Call 030 1234567",
 * "identifiers": [{"kind": "phone", "value": "030 1234567"}], "harmless": []}`.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { takeTables } from '../../core/tables';
import { phrasesFile } from '../../phrases-file';
import { InputError } from './accuracy/label-set';
import { measure, type Share } from './redaction/measure';
import { messageOf, type Message } from './redaction/messages';
import { ownMessages } from './redaction/own';
import { Random } from './redaction/random';
import { measureRestoring } from './redaction/restoring';
import { measureNames } from './redaction/people';

const LEAST_RECALL = 0.99;
const MOST_FALSE = 0.02;

const { values } = parseArgs({
  options: {
    messages: { type: 'string', default: '10000' },
    seed: { type: 'string', default: '20261130' },
    json: { type: 'string' },
    own: { type: 'string' },
    examples: { type: 'boolean', default: false },
  },
});

takeTables(phrasesFile.tables);

const random = new Random(Number(values.seed));
const generated = Array.from({ length: values.own === undefined ? Number(values.messages) : 0 }, () =>
  messageOf(random),
);

function messagesToMeasure(): readonly Omit<Message, 'language'>[] {
  if (values.own === undefined) return generated;
  try {
    return ownMessages(values.own);
  } catch (thrown) {
    if (!(thrown instanceof InputError) && !(thrown instanceof Error && 'code' in thrown)) throw thrown;
    console.error(thrown.message);
    process.exit(2);
  }
}

const messages = messagesToMeasure();
const started = performance.now();
const { recall, falsePositives } = measure(messages);
const ms = performance.now() - started;
const restoring = measureRestoring(messages, random);
const names = measureNames(new Random(Number(values.seed)), Math.ceil(generated.length / 5));

const share = ({ found, of }: Share): number => (of === 0 ? 0 : found / of);
const sum = (rows: ReadonlyMap<string, Share>): Share =>
  [...rows.values()].reduce<Share>(
    (total, row) => ({ found: total.found + row.found, of: total.of + row.of, examples: [] }),
    { found: 0, of: 0, examples: [] },
  );

function table(title: string, rows: ReadonlyMap<string, Share>, isWrong: (row: Share) => boolean): boolean {
  console.log(`\n${title}`);
  let wrong = false;
  for (const [kind, row] of [...rows, ['all', sum(rows)] as const]) {
    const bad = row.of > 0 && isWrong(row);
    wrong ||= bad;
    console.log(
      `  ${kind.padEnd(32)} ${String(row.found).padStart(6)} of ${String(row.of).padStart(6)}  ${share(row).toFixed(4)}${bad ? '  <--' : ''}`,
    );
    if (values.examples) for (const example of row.examples) console.log(`      ${example}`);
  }
  return wrong;
}

const missed = table('Found (recall)', recall, (row) => share(row) < LEAST_RECALL);
const wrong = table('Taken for an identifier (false positives)', falsePositives, (row) => share(row) > MOST_FALSE);
const lost = table('Put back exactly', restoring, (row) => share(row) < 1);
table('Names (no bar: told as they are)', names, () => false);
const chars = messages.reduce((total, { text }) => total + text.length, 0);
console.log(
  `\n${messages.length} messages, ${chars} characters, ${Math.round(ms)} ms (${(ms / messages.length).toFixed(2)} ms each)`,
);
if (values.json !== undefined)
  writeFileSync(
    values.json,
    JSON.stringify(
      {
        recall: Object.fromEntries(recall),
        falsePositives: Object.fromEntries(falsePositives),
        restoring: Object.fromEntries(restoring),
        names: Object.fromEntries(names),
        ms,
      },
      null,
      1,
    ),
  );
if (missed || wrong || lost) process.exitCode = 1;
