import { parse, type PseudoSelector, type Selector } from 'css-what';
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
function problemIn(selector: readonly Selector[], within: string | null): string | null {
  if (selector.filter(({ type }) => combinators.has(type)).length > (within === null ? MOST_COMBINATORS : 1))
    return within === null
      ? `it goes more than ${MOST_COMBINATORS} elements deep`
      : `“:${within}()” holds more than one step`;
  for (const token of selector) {
    if (token.type === 'pseudo-element' || token.type === 'column-combinator' || token.type === 'parent')
      return 'it has a part that no element answers to';
    if (token.type !== 'pseudo') continue;
    if (!plainPseudo.has(token.name)) return `“:${token.name.slice(0, 30)}” is not offered`;
    if (!Array.isArray(token.data)) continue;
    if (within === 'not' && selector.length === 1 && holdsAny(token)) continue;
    if (within === 'has' || (within !== null && token.name === 'has'))
      return '“:has()” stands in another one, or holds one';
    for (const inner of token.data) {
      const problem = problemIn(inner, token.name);
      if (problem !== null) return problem;
    }
  }
  return null;
}

/** Why this is no selector that a description may have; null where it is one. It may have gaps: `[name='field-{field.id}']`. */
export function problemOfCss(text: string): string | null {
  if (text.length > LONGEST_CSS) return `it is longer than ${LONGEST_CSS} characters`;
  const template = parseTemplate(text);
  if (typeof template === 'string') return template;
  let alternatives: Selector[][];
  try {
    // What fills a gap is escaped, so it stands for a name.
    alternatives = parse(template.fixed.join('gap'));
  } catch (thrown) {
    return thrown instanceof Error
      ? `it is no CSS selector (${thrown.message.slice(0, 120)})`
      : 'it is no CSS selector';
  }
  if (alternatives.length === 0) return 'it is empty';
  if (alternatives.length > MOST_ALTERNATIVES) return `it has more than ${MOST_ALTERNATIVES} alternatives`;
  if (text.split(':has(').length > 2) return 'it has “:has()” more than once';
  for (const selector of alternatives) {
    const problem = problemIn(selector, null);
    if (problem !== null) return problem;
  }
  return null;
}
