import { mistakesIn } from '../described/mistakes';
import { parseDescriptionText } from '../described/parse';
import { say } from '../words/say';
import { listText } from '../words/formats';
import { careful, wrong, type Advice } from './advice-note';
import type { Policy } from './schema';

/** What an organisation’s text is called and which desk it tells of, or what is wrong with it. */
export type ReadText =
  | { readonly is: 'right'; readonly id: string; readonly name: string }
  | { readonly is: 'wrong'; /** In lines of the text, in their order. */ readonly mistakes: readonly number[] };

export function readText(text: string): ReadText {
  const parsed = parseDescriptionText(text);
  if (parsed.ok) return { is: 'right', id: parsed.value.id, name: parsed.value.name };
  const mistakes = mistakesIn(text, parsed.problems).map(({ line }) => line);
  return { is: 'wrong', mistakes: mistakes.toSorted((a, b) => a - b) };
}

/** Texts of descriptions that nobody can use, that are there twice, or that no desk can be added for. */
export function adviseOnDescriptions({ deskDescriptions = [], featuresOff = [] }: Policy): readonly Advice[] {
  const read = deskDescriptions.map(readText);
  const advice = read.flatMap((one, index): Advice[] => {
    if (one.is === 'right') return [];
    const [line = 1] = one.mistakes;
    const said = say('advice.description-passed-over', { number: index + 1, count: one.mistakes.length, line });
    return [wrong('deskDescriptions', said)];
  });
  const ids = read.flatMap((one) => (one.is === 'right' ? [one.id] : []));
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  if (twice.length > 0)
    advice.push(
      careful('deskDescriptions', say('advice.description-twice', { ids: listText(twice), count: twice.length })),
    );
  if (deskDescriptions.length > 0 && featuresOff.includes('own-domains'))
    advice.push(careful('deskDescriptions', say('advice.descriptions-without-domains')));
  return advice;
}
