/**
 * Measures the on-device classifier on a label set: `npm run accuracy -- --data DIR [--json FILE] [--per-class 0,10,30]`.
 * DIR holds `train.csv` and `test.csv` with the columns `text,category`, `categories.json` (the names) and, if wanted,
 * `descriptions.json` (name to what it means). Seeds are fixed; the code that is trained is the code that ships.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measure, type Measured } from './accuracy/measure';
import { InputError, readLabelSet } from './accuracy/label-set';

const DRAWS = 3;
const DEFAULT_PER_CLASS = '0,1,5,10,30,all';

function perClassOf(text: string): (number | 'all')[] {
  return text.split(',').map((part) => {
    if (part.trim() === 'all') return 'all';
    const count = Number(part);
    if (!Number.isInteger(count) || count < 0)
      throw new InputError(`--per-class: “${part}” is neither a whole number nor “all”`);
    return count;
  });
}

const line = ({ perClass, examples, mean }: Measured): string =>
  [
    String(perClass).padStart(9),
    String(examples).padStart(9),
    mean.top1.toFixed(3).padStart(7),
    mean.top3.toFixed(3).padStart(7),
    mean.ece.toFixed(3).padStart(7),
    mean.trainSeconds.toFixed(2).padStart(8),
    mean.msPerTicket.toFixed(2).padStart(10),
  ].join(' ');

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      json: { type: 'string' },
      'per-class': { type: 'string', default: DEFAULT_PER_CLASS },
    },
  });
  if (!values.data)
    throw new InputError('Usage: npm run accuracy -- --data DIR [--json FILE] [--per-class 0,10,30,all]');
  const set = readLabelSet(values.data);
  const wanted = perClassOf(values['per-class']);
  console.log(
    `${set.categories.length} categories, ${set.train.length} training and ${set.test.length} test texts${set.described > 0 ? `, ${set.described} descriptions` : ''}`,
  );
  console.log('per class  examples    top1    top3     ece  train s  ms/ticket');
  const settings: Measured[] = [];
  for (const perClass of wanted) {
    if (typeof perClass === 'number' && perClass > set.largestClass) {
      console.log(`${String(perClass).padStart(9)}  skipped: no category has so many training texts`);
      continue;
    }
    const measured = await measure(set, perClass, perClass === 0 || perClass === 'all' ? 1 : DRAWS);
    settings.push(measured);
    console.log(line(measured));
  }
  if (values.json) {
    const config = {
      eceBins: 15,
      seeds: 'draw 1, 2, 3',
      classifier:
        'word 1–2-gram and character 3–5-gram TF-IDF logistic regressions, log-probabilities blended with name overlap, weights fitted by cross-validation',
    };
    writeFileSync(
      values.json,
      `${JSON.stringify({ categories: set.categories.length, train: set.train.length, test: set.test.length, config, settings }, null, 2)}\n`,
    );
  }
}

try {
  await main();
} catch (thrown) {
  if (!(thrown instanceof InputError) && !(thrown instanceof TypeError && 'code' in thrown)) throw thrown;
  console.error(thrown.message);
  process.exitCode = 2;
}
