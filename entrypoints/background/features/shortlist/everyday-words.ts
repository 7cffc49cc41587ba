import { later } from '../../../../core/later';
import { tables } from '../../../../core/tables';
import { stemOf, wordsOf } from '../../../../providers/on-device/tokens';

const stemsOf = (text: string): string[] => wordsOf(text).map(stemOf);

const relatives = later(() => {
  const found = new Map<string, Set<string>>();
  for (const family of tables().everydayWords.split('\n')) {
    const words = family.split(' ');
    for (const stem of stemsOf(family)) {
      const known = found.get(stem) ?? new Set();
      for (const word of words) known.add(word);
      found.set(stem, known);
    }
  }
  return found;
});

/** What else the text could have said: the relatives of its words, each once. Empty when it has none. */
export function otherWords(text: string): string {
  const said = new Set(stemsOf(text));
  const other = new Set<string>();
  for (const stem of said) for (const word of relatives().get(stem) ?? []) if (!said.has(stemOf(word))) other.add(word);
  return [...other].join(' ');
}
