import { mistakesIn, sayMistake } from '../described/mistakes';
import { parseDescriptionText } from '../described/parse';
import { careful, wrong, type Advice } from './advice-note';
import type { Policy } from './schema';

/** What an organisation’s text is called and which desk it tells of, or what is wrong with it. */
export type ReadText =
  | { readonly is: 'right'; readonly id: string; readonly name: string }
  | { readonly is: 'wrong'; readonly mistakes: readonly { readonly line: number; readonly text: string }[] };

export function readText(text: string): ReadText {
  const parsed = parseDescriptionText(text);
  if (parsed.ok) return { is: 'right', id: parsed.value.id, name: parsed.value.name };
  const mistakes = mistakesIn(text, parsed.problems).map((one) => ({
    line: one.line,
    text: one.where === '' ? sayMistake(one) : `${one.where}: ${sayMistake(one)}`,
  }));
  return { is: 'wrong', mistakes };
}

/** Texts of descriptions that nobody can use, that are there twice, or that no desk can be added for. */
export function adviseOnDescriptions({ deskDescriptions = [], featuresOff = [] }: Policy): readonly Advice[] {
  const read = deskDescriptions.map(readText);
  const advice = read.flatMap((one, index): Advice[] => {
    if (one.is === 'right') return [];
    const [first] = one.mistakes;
    const which = one.mistakes.length === 1 ? 'the mistake is' : `the first of ${one.mistakes.length} mistakes is`;
    return [
      wrong('deskDescriptions', `Description ${index + 1} is passed over: ${which} in line ${first?.line ?? 1} of it.`),
    ];
  });
  const ids = read.flatMap((one) => (one.is === 'right' ? [one.id] : []));
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  if (twice.length > 0)
    advice.push(careful('deskDescriptions', `${twice.join(', ')} is there twice; the first that fits counts.`));
  if (deskDescriptions.length > 0 && featuresOff.includes('own-domains'))
    advice.push(careful('deskDescriptions', 'No desk can be added for them: “own-domains” is taken away.'));
  return advice;
}
