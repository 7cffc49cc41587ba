import { automaticMail } from '../../../core/automatic-mail/automatic-mail';
import { mailData, mailPhrasesFrom } from '../../../core/automatic-mail/data';
import { clip } from '../../../core/text';
import { MOST_OF_AUTOMATIC } from '../../../entrypoints/background/features/triage/automatic';
import { predict, trainModel, type TrainingExample } from '../../../providers/on-device';
import { cleanText } from '../../../providers/on-device/clean-text';
import { honest } from '../../../providers/on-device/honest';
import type { LabelRow, LabelSet } from './label-set';

const phrases = mailPhrasesFrom(mailData);

/** What the product says of a ticket: labels, best first, and how sure it calls the first one. */
export interface Ranked {
  readonly best: readonly string[];
  readonly confidence: number;
}

const CHARS = 2000;
const LEVELS = ' > ';

/** As a decided ticket is kept, and cleaned before it is learnt. */
const exampleOf = ({ subject, text, requester, label }: LabelRow): TrainingExample => ({
  text: subject === '' ? text : cleanText(clip(`${subject}\n\n${text}`, CHARS), requester),
  label,
});

/** As an open ticket is read. */
const problemOf = ({ subject, text, requester }: LabelRow): string =>
  subject === '' ? text : clip(`${subject}\n${cleanText(text, requester)}`.trim(), CHARS);

/** Trains on the rows as the product does; what comes back ranks a ticket as the product does, caps on confidence included. */
export async function learn(
  { categories, descriptions }: Pick<LabelSet, 'categories' | 'descriptions'>,
  rows: readonly LabelRow[],
): Promise<(row: LabelRow) => Ranked> {
  const labels = categories.map((id) => ({ id, path: id.split(LEVELS), description: descriptions[id] }));
  const model = await trainModel(rows.map(exampleOf), { labels }, new AbortController().signal);
  const examples = new Map<string, number>();
  for (const { label } of rows) examples.set(label, (examples.get(label) ?? 0) + 1);
  return (row) => {
    const { best, probabilities } = predict(model, problemOf(row));
    const names = best.map((position) => model.labels[position] ?? '');
    const [first = ''] = names;
    const sure = honest(probabilities[best[0] ?? -1] ?? 0, model.learned !== null, examples.get(first) ?? 0);
    const isAutomatic = automaticMail(row.subject, row.text, phrases) !== null;
    return { best: names, confidence: isAutomatic ? Math.min(MOST_OF_AUTOMATIC, sure) : sure };
  };
}
