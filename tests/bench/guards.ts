/**
 * Measures the guards over drafts: `npm run guards -- [--seed 1] [--each 3] [--misses] [--json FILE]`. False alarms are counted on the
 * clean drafts of `tests/fixtures/drafts`, misses on drafts made from them by planting one thing that has to be found. Fails where more
 * than one in twenty of either is wrong. The language of a draft is measured in a browser: `tests/e2e/desks/replies.spec.ts`.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { DraftWarning } from '../../core/draft-text/warning';
import { cleanDrafts } from '../fixtures/drafts';
import { saidOf } from './guards/look';
import { planted, plantedKinds, type Planted } from './guards/plant';

const MOST_WRONG = 0.05;

interface Row {
  readonly kind: string;
  readonly clean: number;
  readonly falseAlarms: number;
  readonly planted: number;
  readonly missed: number;
}

/** A warning of the kind at the planted place; a longer sentence, or a part of it, is the same place. */
const isFound = ({ kind, piece }: Planted, warnings: readonly DraftWarning[]): boolean =>
  warnings.some(
    (warning) =>
      warning.kind === kind &&
      'text' in warning &&
      (kind === 'placeholder' || warning.text.includes(piece) || piece.includes(warning.text) || kind === 'question'),
  );

function rowOf(kind: (typeof plantedKinds)[number], made: readonly Planted[], showMisses: boolean): Row {
  const alarms = cleanDrafts.filter((draft) => saidOf(draft).some((warning) => warning.kind === kind));
  const own = made.filter((one) => one.kind === kind);
  const misses = own.filter((one) => !isFound(one, saidOf(one.made)));
  if (showMisses)
    for (const { made: draft, piece } of misses)
      console.log(`missed ${kind} ${draft.language} ${draft.about}: ${piece}`);
  return { kind, clean: cleanDrafts.length, falseAlarms: alarms.length, planted: own.length, missed: misses.length };
}

const share = (part: number, of: number): string => (of === 0 ? '–' : (part / of).toFixed(3));

const line = ({ kind, clean, falseAlarms, planted: of, missed }: Row): string =>
  [
    kind.padEnd(14),
    `${falseAlarms}/${clean}`.padStart(8),
    share(falseAlarms, clean).padStart(8),
    `${missed}/${of}`.padStart(10),
    share(missed, of).padStart(8),
    falseAlarms / clean <= MOST_WRONG && missed / of <= MOST_WRONG ? 'ok' : 'OVER',
  ].join('  ');

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    each: { type: 'string', default: '3' },
    misses: { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
const made = planted(Number(options.seed), Number(options.each));
const rows = plantedKinds.map((kind) => rowOf(kind, made, options.misses));
console.log(
  ['guard'.padEnd(14), 'alarms'.padStart(8), 'share'.padStart(8), 'missed'.padStart(10), 'share'.padStart(8)].join(
    '  ',
  ),
);
for (const row of rows) console.log(line(row));
if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(rows, null, 2)}\n`);
process.exitCode = rows.every(
  (row) => row.falseAlarms / row.clean <= MOST_WRONG && row.missed / row.planted <= MOST_WRONG,
)
  ? 0
  : 1;
