import type { RedactionLevel } from '../../../../../core/redaction';
import { piecesIn } from '../../../../../entrypoints/background/redaction/find';
import { NameFinder } from '../../../../../entrypoints/background/redaction/kinds/names';
import { languagesOf } from '../../../../../entrypoints/background/redaction/languages';

/** `kind: text` of each piece that is replaced. */
export function found(
  text: string,
  people: readonly string[] = [],
  level: Exclude<RedactionLevel, 'off'> = 'identifiers',
): string[] {
  const pieces = piecesIn(text, { level, names: new NameFinder(people), languages: languagesOf(text) });
  return pieces.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
}
