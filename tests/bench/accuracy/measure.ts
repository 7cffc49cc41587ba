import { predict, trainModel, type TrainedModel, type TrainingExample } from '../../../providers/on-device';
import { seededRandom, shuffle } from '../../../providers/on-device/random';
import type { LabelSet } from './label-set';

interface Figures {
  /** Shares of the test texts, 0 to 1. */
  readonly top1: number;
  readonly top3: number;
  /** Expected calibration error of the first answer, 15 bins of equal width. */
  readonly ece: number;
  readonly meanConfidence: number;
  readonly trainSeconds: number;
  readonly msPerTicket: number;
}

export interface Measured {
  readonly perClass: number | 'all';
  /** Training texts of the first draw. */
  readonly examples: number;
  readonly mean: Figures;
  readonly draws: readonly Figures[];
}

const BINS = 15;

/** So many training texts of each category, drawn with the seed; all of them where a category has fewer. */
function drawExamples(set: LabelSet, perClass: number | 'all', seed: number): TrainingExample[] {
  if (perClass === 'all') return [...set.train];
  const random = seededRandom(seed);
  return set.categories.flatMap((category) => {
    const rows = Int32Array.from([...set.train.keys()].filter((row) => set.train[row]?.label === category));
    shuffle(rows, random);
    return Array.from(rows.slice(0, perClass), (row) => set.train[row] as TrainingExample);
  });
}

interface Bin {
  count: number;
  confidence: number;
  right: number;
}

function score(model: TrainedModel, test: readonly TrainingExample[]): Omit<Figures, 'trainSeconds'> {
  const bins: Bin[] = Array.from({ length: BINS }, () => ({ count: 0, confidence: 0, right: 0 }));
  let top1 = 0;
  let top3 = 0;
  const start = performance.now();
  for (const { text, label } of test) {
    const { best, probabilities } = predict(model, text);
    const right = model.labels.indexOf(label);
    const first = best[0];
    const confidence = first === undefined ? 0 : (probabilities[first] as number);
    const bin = bins[Math.min(BINS - 1, Math.floor(confidence * BINS))] as Bin;
    bin.count += 1;
    bin.confidence += confidence;
    if (first === right) {
      top1 += 1;
      bin.right += 1;
    }
    if (best.includes(right)) top3 += 1;
  }
  const msPerTicket = (performance.now() - start) / test.length;
  const sum = (of: (bin: Bin) => number): number => bins.reduce((total, bin) => total + of(bin), 0) / test.length;
  return {
    top1: top1 / test.length,
    top3: top3 / test.length,
    ece: sum(({ confidence, right }) => Math.abs(confidence - right)),
    meanConfidence: sum(({ confidence }) => confidence),
    msPerTicket,
  };
}

export async function measure(set: LabelSet, perClass: number | 'all', draws: number): Promise<Measured> {
  const labels = set.categories.map((id) => ({ id, path: [id], description: set.descriptions[id] }));
  const figures: Figures[] = [];
  let examples = 0;
  for (let draw = 1; draw <= draws; draw += 1) {
    const drawn = drawExamples(set, perClass, draw);
    if (draw === 1) examples = drawn.length;
    const start = performance.now();
    const model = await trainModel(drawn, { labels }, new AbortController().signal);
    const trainSeconds = (performance.now() - start) / 1000;
    figures.push({ ...score(model, set.test), trainSeconds });
  }
  const mean = (key: keyof Figures): number => figures.reduce((sum, one) => sum + one[key], 0) / figures.length;
  return {
    perClass,
    examples,
    mean: {
      top1: mean('top1'),
      top3: mean('top3'),
      ece: mean('ece'),
      meanConfidence: mean('meanConfidence'),
      trainSeconds: mean('trainSeconds'),
      msPerTicket: mean('msPerTicket'),
    },
    draws: figures,
  };
}
