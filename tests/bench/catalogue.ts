/**
 * Measures how a catalogue that is too large for a prompt is asked about: `npm run catalogue -- --data DIR [--size 2000] [--every 1] [--json FILE]`.
 * DIR holds Banking77 as `npm run accuracy` reads it. Its 77 names stand among other options that we wrote, on four levels. For every
 * text of the official test set (`--every 10`: for every tenth): is the right option in the prompt, what does the request cost in
 * tokens (estimated) against one that lists everything, and how long does finding the options take. No model is asked, so nothing is
 * said about its answers.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { pathText, type DeskField } from '../../core/fields';
import { takeTables } from '../../core/tables';
import { phrasesFile } from '../../phrases-file';
import { readMeanings, takeMeaningsFrom } from '../../providers/on-device/meanings';
import { seededRandom, shuffle } from '../../providers/on-device/random';
import type { TrainingExample } from '../../providers/on-device';
import { InputError, readLabelSet, type LabelSet } from './accuracy/label-set';
import { bigField } from './catalogue/build';
import { measure, type Figures, type Setting } from './catalogue/measure';
import { acceptedTickets } from './catalogue/world';

const PER_CLASS = 10;
const SEED = 1;

function draw(set: LabelSet): TrainingExample[] {
  const random = seededRandom(SEED);
  return set.categories.flatMap((category) => {
    const rows = Int32Array.from([...set.train.keys()].filter((row) => set.train[row]?.label === category));
    shuffle(rows, random);
    return Array.from(rows.slice(0, PER_CLASS), (row) => set.train[row] as TrainingExample);
  });
}

/** The same options without levels: what a desk with one long list has. */
const flat = (field: DeskField): DeskField => ({
  ...field,
  options: field.options.map(({ id, path }) => ({ id, path: [pathText(path)] })),
});

function settingsOf(set: LabelSet, size: number): Setting[] {
  const field = bigField(set.categories, size);
  const apart = bigField(set.categories, size, 'apart');
  const drawn = draw(set);
  const examples = acceptedTickets(field, drawn, false);
  const inCompany = acceptedTickets(field, drawn, true);
  return [
    { name: 'no examples', field, examples: [], examplesInPrompt: false },
    { name: 'no examples, names set apart', field: apart, examples: [], examplesInPrompt: false },
    { name: 'no examples, one level', field: flat(field), examples: [], examplesInPrompt: false },
    { name: '10 per name', field, examples, examplesInPrompt: false },
    { name: '10 per name, sent too', field, examples, examplesInPrompt: true },
    { name: '10 per name, names set apart', field: apart, examples, examplesInPrompt: false },
    { name: '10 per name, 1 made up per other', field, examples: inCompany, examplesInPrompt: false },
  ];
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

const line = (figures: Figures): string =>
  [
    figures.name.padEnd(34),
    figures.recall.toFixed(4).padStart(7),
    figures.recallWithArea.toFixed(4).padStart(10),
    figures.listed.toFixed(0).padStart(7),
    figures.tokens.toFixed(0).padStart(7),
    percent(figures.share).padStart(8),
    percent(figures.shareWithArea).padStart(10),
    figures.msCold.toFixed(0).padStart(8),
    figures.msWarm.toFixed(1).padStart(8),
    figures.msWarm95.toFixed(1).padStart(8),
    figures.msProcessor.toFixed(1).padStart(8),
  ].join(' ');

function positive(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value <= 0) throw new InputError(`${name}: “${text}” is not a whole number above 0`);
  return value;
}

function main(): void {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      json: { type: 'string' },
      size: { type: 'string', default: '2000' },
      every: { type: 'string', default: '1' },
    },
  });
  if (!values.data)
    throw new InputError('Usage: npm run catalogue -- --data DIR [--size 2000] [--every 1] [--json FILE]');
  const size = positive('--size', values.size);
  const every = positive('--every', values.every);
  const set = readLabelSet(values.data);
  const texts = set.test.filter((_, index) => index % every === 0);
  const settings = settingsOf(set, size);
  console.log(
    `${size} options, ${texts.length} test texts; “with area” is after a second prompt where the first does not hold the right option`,
  );
  console.log(
    `${''.padEnd(34)}  recall  with area  listed  tokens   of all  with area  cold ms  warm ms   95th %   cpu ms`,
  );
  const all: Figures[] = [];
  for (const setting of settings) {
    const figures = measure(setting, texts);
    all.push(figures);
    console.log(line(figures));
  }
  const [first] = all;
  if (first)
    console.log(
      `everything in one prompt: ${first.tokensAll.toFixed(0)} tokens; the same for every ticket: ${first.tokensStable.toFixed(0)}`,
    );
  if (values.json)
    writeFileSync(
      values.json,
      `${JSON.stringify({ size, test: texts.length, tokens: 'estimated by tokenx, whole request with its schema', seed: SEED, settings: all }, null, 2)}\n`,
    );
}

takeMeaningsFrom(() => Promise.resolve(phrasesFile.meanings));
takeTables(phrasesFile.tables);

try {
  await readMeanings();
  main();
} catch (thrown) {
  if (!(thrown instanceof InputError) && !(thrown instanceof TypeError && 'code' in thrown)) throw thrown;
  console.error(thrown.message);
  process.exitCode = 2;
}
