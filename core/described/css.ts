import { parse, type PseudoSelector, type Selector } from 'css-what';
import { isFlaw, type FlawIn } from './problem';
import { parseTemplate } from './template';

/** Longer ones are refused before they are looked at. Characters. */
export const LONGEST_CSS = 400;
/** Of one selector between two commas: what a browser does for one element grows with them. */
const MOST_COMBINATORS = 8;
const MOST_ALTERNATIVES = 8;

/** What looks at nothing but the element, or at the selectors in its brackets. Not among them: what only an extension of CSS knows. */
const plainPseudo = new Set([
  'not',
  'is',
  'where',
  'has',
  'checked',
  'disabled',
  'enabled',
  'empty',
  'first-child',
  'last-child',
  'only-child',
  'first-of-type',
  'last-of-type',
  'nth-child',
  'nth-of-type',
  'scope',
]);

const combinators = new Set(['child', 'descendant', 'sibling', 'adjacent']);

/** `:has(*)`: in a `:not()` it is an element that holds no other, which costs nothing to tell. */
const holdsAny = ({ name, data }: PseudoSelector): boolean =>
  name === 'has' &&
  Array.isArray(data) &&
  data.every((inner) => inner.every(({ type }) => type === 'universal' || type === 'descendant')) &&
  data.length === 1;

/** `within`: which pseudo-class it stands in. */
function flawIn(selector: readonly Selector[], within: string | null): FlawIn<'selector'> | null {
  if (selector.filter(({ type }) => combinators.has(type)).length > (within === null ? MOST_COMBINATORS : 1))
    return within === null
      ? { flaw: 'deep', values: { most: MOST_COMBINATORS } }
      : { flaw: 'steps', values: { name: within } };
  for (const token of selector) {
    if (token.type === 'pseudo-element' || token.type === 'column-combinator' || token.type === 'parent')
      return { flaw: 'no-element' };
    if (token.type !== 'pseudo') continue;
    if (!plainPseudo.has(token.name)) return { flaw: 'not-offered', values: { name: token.name.slice(0, 30) } };
    if (!Array.isArray(token.data)) continue;
    if (within === 'not' && selector.length === 1 && holdsAny(token)) continue;
    if (within === 'has' || (within !== null && token.name === 'has')) return { flaw: 'has-in-has' };
    for (const inner of token.data) {
      const flaw = flawIn(inner, token.name);
      if (flaw !== null) return flaw;
    }
  }
  return null;
}

/** Why this is no selector that a description may have; null where it is one. It may have gaps: `[name='field-{field.id}']`. */
export function flawOfCss(text: string): FlawIn<'selector'> | null {
  if (text.length > LONGEST_CSS) return { flaw: 'too-long', values: { most: LONGEST_CSS } };
  const template = parseTemplate(text);
  if (isFlaw(template)) return template;
  let alternatives: Selector[][];
  try {
    // What fills a gap is escaped, so it stands for a name.
    alternatives = parse(template.fixed.join('gap'));
  } catch (thrown) {
    return thrown instanceof Error
      ? { flaw: 'no-css-because', values: { why: thrown.message.slice(0, 120) } }
      : { flaw: 'no-css' };
  }
  if (alternatives.length === 0) return { flaw: 'empty' };
  if (alternatives.length > MOST_ALTERNATIVES) return { flaw: 'many', values: { most: MOST_ALTERNATIVES } };
  if (text.split(':has(').length > 2) return { flaw: 'has-twice' };
  for (const selector of alternatives) {
    const flaw = flawIn(selector, null);
    if (flaw !== null) return flaw;
  }
  return null;
}
