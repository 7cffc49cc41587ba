/**
 * gpt-oss thinks in channels. A server that drops their marks but not their names leaves `analysisThey ask.assistantfinalHello`.
 */
const NAMES = [
  'assistantanalysis',
  'assistantcommentary',
  'assistantfinal',
  'analysis',
  'commentary',
  'final',
] as const;

/** Nothing of a sentence in English goes on so after these words. */
const GLUED = /^[\p{Lu}\p{Lo}\p{N}{["“'«¿¡<]/u;

/** The name of a channel at the start of an answer. `certain`: no sentence begins so. */
export function channelAtStart(
  text: string,
  ended: boolean,
): { readonly final: boolean; readonly length: number; readonly certain: boolean } | 'begun' | null {
  const name = NAMES.find((each) => text.startsWith(each));
  if (name === undefined) return !ended && NAMES.some((each) => each.startsWith(text)) ? 'begun' : null;
  const next = text.charAt(name.length);
  if (next === '' && !ended) return 'begun';
  const certain = name.startsWith('assistant') || GLUED.test(next);
  const final = name.endsWith('final');
  return final && !certain ? null : { final, length: name.length, certain };
}

/** What is searched for inside of an answer. */
export const TURN_WORD = 'assistant';

/** The same between two channels, at a place where `assistant` stands. */
export function channelAt(
  text: string,
  ended: boolean,
): { readonly final: boolean; readonly length: number } | 'begun' | null {
  const names = NAMES.filter((each) => each.startsWith(TURN_WORD));
  const name = names.find((each) => text.startsWith(each));
  if (name !== undefined) return { final: name.endsWith('final'), length: name.length };
  return !ended && names.some((each) => each.startsWith(text)) ? 'begun' : null;
}
