/**
 * Measures the on-device classifier on a label set: `npm run accuracy -- --data DIR [--json FILE] [--per-class 0,10,30]`.
 * DIR holds `categories.json` (the names, levels parted by ` > `), if wanted `descriptions.json` (name to what it means), and either
 * `tickets.jsonl` (whole tickets: then every one of them is also held out in turn) or `train.csv`, `test.csv` and, if wanted, `oos.csv`
 * with the columns `text,category`. Seeds are fixed; what is measured is what the card says, by the code that ships.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { takeTables } from '../../core/tables';
import { phrasesFile } from '../../phrases-file';
import { takeMeaningsFrom } from '../../providers/on-device/meanings';
import { folds, measure, ownSplit, type Measured } from './accuracy/measure';
import { InputError, readLabelSet } from './accuracy/label-set';
import { measurePriority } from './accuracy/priority';

const DRAWS = 3;
const DEFAULT_PER_CLASS = '0,1,6,10,30,all';

function perClassOf(text: string): (number | 'all')[] {
  return text.split(',').map((part) => {
    if (part.trim() === 'all') return 'all';
    const count = Number(part);
    if (!Number.isInteger(count) || count < 0)
      throw new InputError(`--per-class: “${part}” is neither a whole number nor “all”`);
    return count;
  });
}

const share = (value: number | null): string => (value === null ? '–' : value.toFixed(3)).padStart(6);

const HEAD = 'per class  examples    top1   top3    ece likely  right   very  right    oos  train s ms/ticket  how';

const line = ({ way, perClass, examples, figures, trainSeconds, msPerTicket }: Measured): string =>
  [
    String(perClass).padStart(9),
    String(examples).padStart(9),
    share(figures.top1).padStart(7),
    share(figures.top3),
    share(figures.ece),
    share(figures.likely),
    share(figures.likelyRight),
    share(figures.veryLikely),
    share(figures.veryLikelyRight),
    share(figures.outside),
    trainSeconds.toFixed(2).padStart(8),
    msPerTicket.toFixed(2).padStart(9),
    ` ${way}`,
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
  console.log(HEAD);
  const settings: Measured[] = [];
  for (const perClass of wanted) {
    if (typeof perClass === 'number' && perClass > set.largestClass) {
      console.log(`${String(perClass).padStart(9)}  skipped: no category has so many training texts`);
      continue;
    }
    const draws = perClass === 0 || perClass === 'all' ? 1 : DRAWS;
    for (const way of set.whole ? (['split', 'cross-validated'] as const) : (['split'] as const)) {
      const measured = await measure(set, perClass, draws, way);
      settings.push(measured);
      console.log(line(measured));
    }
  }
  const ways = set.whole ? ([ownSplit, folds] as const) : [ownSplit];
  const priority = await Promise.all(ways.map((partsOf) => measurePriority(partsOf(set, 'all', 1))));
  for (const [index, figures] of priority.entries())
    if (figures !== null)
      console.log(
        `priority${index === 0 ? '' : ', cross-validated'}, macro F1: always Normal ${share(figures.alwaysNormal).trim()}, by words ${share(figures.byRule).trim()}, learnt ${share(figures.learnt).trim()}`,
      );
  if (values.json) {
    const config = {
      eceBins: 15,
      seeds: 'draw 1, 2, 3',
      classifier:
        'word 1–2-gram, meaning and character 3–5-gram TF-IDF logistic regressions over options and areas, log-probabilities blended with name overlap, weights fitted by cross-validation',
    };
    writeFileSync(
      values.json,
      `${JSON.stringify({ categories: set.categories.length, train: set.train.length, test: set.test.length, config, settings, priority }, null, 2)}\n`,
    );
  }
}

takeMeaningsFrom(() => Promise.resolve(phrasesFile.meanings));
takeTables(phrasesFile.tables);

try {
  await main();
} catch (thrown) {
  if (!(thrown instanceof InputError) && !(thrown instanceof TypeError && 'code' in thrown)) throw thrown;
  console.error(thrown.message);
  process.exitCode = 2;
}
