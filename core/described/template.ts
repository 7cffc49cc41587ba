import { isFlaw, type Flaw } from './problem';

/**
 * An address or a text with gaps: `{base}/Ticket/Display.html`. A gap is filled by the interpreter alone and always as one piece: in an
 * address it is escaped, so that it opens nothing; there is no other way to put text together in a description.
 */
export interface Template {
  /** The fixed pieces; one more than there are gaps. */
  readonly fixed: readonly string[];
  /** Their names, such as `id` or `field.id`. */
  readonly gaps: readonly string[];
}

/** Longer ones are refused before they are looked at. Characters. */
export const LONGEST_TEMPLATE = 500;
const MOST_GAPS = 12;

/** `id`, `field.id`: never a name that JavaScript gives a meaning to. */
const gapName = /^[a-z][A-Za-z0-9]{0,29}(?:\.[a-z][A-Za-z0-9]{0,29})?$/;
const hasMeaning = /^(?:constructor|prototype)$/;

type TemplateFlaw = Flaw<'too-long' | 'unpaired' | 'no-gap' | 'many-gaps'>;

/** The template, or why it is none. */
export function parseTemplate(text: string): Template | TemplateFlaw {
  if (text.length > LONGEST_TEMPLATE) return { flaw: 'too-long', values: { most: LONGEST_TEMPLATE } };
  const fixed: string[] = [];
  const gaps: string[] = [];
  let rest = text;
  for (;;) {
    const opens = rest.indexOf('{');
    const closes = rest.indexOf('}');
    if (opens === -1 && closes === -1) return { fixed: [...fixed, rest], gaps };
    if (opens === -1 || closes < opens) return { flaw: 'unpaired' };
    const name = rest.slice(opens + 1, closes);
    if (!gapName.test(name) || name.split('.').some((part) => hasMeaning.test(part)))
      return { flaw: 'no-gap', values: { name: name.slice(0, 40) } };
    if (gaps.length === MOST_GAPS) return { flaw: 'many-gaps', values: { most: MOST_GAPS } };
    fixed.push(rest.slice(0, opens));
    gaps.push(name);
    rest = rest.slice(closes + 1);
  }
}

/** The gaps of a text that was checked; none where it is no template. */
export function gapsOf(text: string): readonly string[] {
  const parsed = parseTemplate(text);
  return isFlaw(parsed) ? [] : parsed.gaps;
}

/** Null where a gap has no value. `escape` is asked for each value. */
export function fillTemplate(
  { fixed, gaps }: Template,
  valueOf: (gap: string) => string | null,
  escape: (value: string) => string,
): string | null {
  let filled = fixed[0] ?? '';
  for (const [index, gap] of gaps.entries()) {
    const value = valueOf(gap);
    if (value === null) return null;
    filled += escape(value) + (fixed[index + 1] ?? '');
  }
  return filled;
}
