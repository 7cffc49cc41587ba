import { fieldById, optionOf, pathText, type Catalogue } from '../../../core/fields';
import type { ExampleView, Requests } from '../../../core/messages';
import { catalogues, examples } from '../store/ledger/ledger';

const PAGE = 50;

const firstLine = (text: string): string => text.trim().split(/\r?\n/, 1)[0]?.trim() ?? '';

/** `Category: Hardware › Printer`; what the desk no longer knows keeps its id. */
function inWords(values: Readonly<Record<string, string>>, catalogue: Catalogue | undefined): string[] {
  return Object.entries(values).map(([fieldId, optionId]) => {
    const field = catalogue && fieldById(catalogue, fieldId);
    const option = optionOf(field, optionId);
    return `${field?.title ?? fieldId}: ${option ? pathText(option.path) : optionId}`;
  });
}

/** Every word of the query has to be somewhere in the text or the values; upper and lower case are the same. */
function finds(query: string, { text, values }: Pick<ExampleView, 'text' | 'values'>): boolean {
  const all = [text, ...values].join('\n').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => all.includes(word));
}

/** What was learnt at one desk, newest first, fifty at a time from position `from`; `total` counts all that the query finds. */
export async function listExamples({
  origin,
  query = '',
  from = 0,
}: Requests['examples.list']['in']): Promise<Requests['examples.list']['out']> {
  const [learnt, catalogue] = await Promise.all([examples.keyed(origin), catalogues.get(origin)]);
  const found = learnt
    .map((example): ExampleView => ({
      key: example.key,
      ticketId: example.ref.ticketId,
      title: firstLine(example.text),
      text: example.text,
      values: inWords(example.values, catalogue),
      from: example.from,
      learnedAt: example.learnedAt,
    }))
    .filter((example) => finds(query, example));
  return { examples: found.slice(from, from + PAGE), total: found.length };
}

/** Deletes it; a key that is not there any more is none the worse. */
export async function deleteExample({
  key,
}: Requests['example.delete']['in']): Promise<Requests['example.delete']['out']> {
  await examples.forget(key);
  return {};
}
