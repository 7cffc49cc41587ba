/** The parts of a person's name that a reply may use. */
export interface PersonName {
  readonly full: string;
  readonly first: string;
  readonly last: string;
}

const noName: PersonName = { full: '', first: '', last: '' };

/** An address or a number is no name to greet somebody with. `Müller, Erika` is turned round. */
export function personName(raw: string): PersonName {
  const plain = raw.replace(/\s+/g, ' ').trim();
  if (plain === '' || /[@\d<>{}]/.test(plain) || plain.length > 80) return noName;
  const turned = /^([^,]+), ([^,]+)$/.exec(plain);
  const full = turned ? `${turned[2]} ${turned[1]}` : plain;
  const parts = full.replace(/^(herr|frau|mr\.?|mrs\.?|ms\.?|dr\.?|sr\.?|sra\.?)\s+/i, '').split(' ');
  return { full: parts.join(' '), first: parts[0] ?? '', last: parts.length > 1 ? (parts.at(-1) ?? '') : '' };
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Finds a name that stands on its own; case counts. What follows or precedes may be a script without spaces (`田中様`). */
export const nameAlone = (name: string): RegExp =>
  new RegExp(`(?<![\\p{Ll}\\p{Lu}\\p{N}])${escaped(name)}(?![\\p{Ll}\\p{Lu}\\p{N}])`, 'gu');
