import { flawOfCss } from '../../core/described/css';
import type { Proposal } from '../../core/described/trial';

/** A way to name an element by itself; lower ranks are likelier to be there tomorrow. */
interface Name {
  readonly css: string;
  readonly by: Proposal['by'];
  readonly rank: number;
}

const MOST_PROPOSALS = 3;
/** Of which the three are chosen. */
const MOST_FOUND = 8;
/** Of one element. */
const MOST_NAMES = 12;
const MOST_ANCESTORS = 12;
/** Each looks through the whole document. */
const MOST_TRIES = 1_500;
const LONGEST_NAME = 80;

/** Attributes that pages have for those who look for elements. */
const forLooking = /^data-(?:test|testid|test-id|qa|cy|automation|component|role|field|name|type|id|key|action)/;
const plain: ReadonlySet<string> = new Set(['name', 'type', 'role', 'for', 'itemprop']);

/** Numbers and jumbled letters are made by a machine, and made anew with the next ticket or the next version. */
function isLasting(name: string): boolean {
  if (name === '' || name.length > LONGEST_NAME || /\d{3}/.test(name)) return false;
  const parts = name.split(/[^A-Za-z0-9]+/);
  return parts.every((part) => !(part.length > 4 && /\d[A-Za-z]/.test(part)) && part !== 'css' && part !== 'sc');
}

/** Says how things stand at the moment, not what they are. */
const isState = (name: string): boolean =>
  /(?:^|[-_])(?:active|open|opened|closed|hover|focus|focused|selected|checked|disabled|visible|hidden|show|shown|loading|loaded|odd|even|is|has)(?:$|[-_])/i.test(
    name,
  );

/** What would be more than one name in a selector or a description, or is no name: a gap's braces, quotes, white space. */
const isAwkward = (value: string): boolean => /[{}"'\\\s]/.test(value);

/** The ticket's own number in a name becomes the gap for it: the next ticket has another one. */
function withGap(value: string, ticketId: string | null): string | null {
  if (isAwkward(value) || value.length > LONGEST_NAME) return null;
  if (isLasting(value)) return value;
  if (ticketId === null || ticketId === '') return null;
  const parts = value.split(ticketId);
  // Part of a longer number or word is not the ticket's.
  const runsOn = parts.some(
    (part, at) => (at > 0 && /^[A-Za-z0-9]/.test(part)) || (at < parts.length - 1 && /\d$/.test(part)),
  );
  return parts.length > 1 && !runsOn && parts.every((part) => part === '' || isLasting(part))
    ? parts.join('{id}')
    : null;
}

function namesOf(element: Element, ticketId: string | null): readonly Name[] {
  const tag = CSS.escape(element.tagName.toLowerCase());
  const names: Name[] = [];
  const { id } = element;
  if (isLasting(id) && !isAwkward(id)) names.push({ css: `#${CSS.escape(id)}`, by: 'id', rank: 0 });
  else {
    const own = withGap(id, ticketId);
    if (own !== null && own !== '') names.push({ css: `[id="${own}"]`, by: 'id', rank: 1 });
  }
  for (const { name, value } of element.attributes) {
    if (!/^[a-z][a-z0-9-]{0,59}$/.test(name) || (!forLooking.test(name) && !plain.has(name))) continue;
    const own = withGap(value, ticketId);
    if (own !== null && own !== '')
      names.push({ css: `${tag}[${name}="${own}"]`, by: 'attribute', rank: forLooking.test(name) ? 2 : 3 });
  }
  const classes = [...element.classList]
    .filter((name) => isLasting(name) && !isState(name) && !isAwkward(name))
    .slice(0, 4);
  for (const name of classes) names.push({ css: `.${CSS.escape(name)}`, by: 'class', rank: 4 });
  for (const [at, one] of classes.entries())
    for (const other of classes.slice(at + 1))
      names.push({ css: `.${CSS.escape(one)}.${CSS.escape(other)}`, by: 'class', rank: 5 });
  names.push({ css: tag, by: 'place', rank: 8 });
  return names.slice(0, MOST_NAMES);
}

/** Its number among its like, for the last step alone: `td:nth-of-type(3)`. */
function numbered(element: Element): Name {
  const tag = CSS.escape(element.tagName.toLowerCase());
  const like = [...(element.parentElement?.children ?? [])].filter(({ tagName }) => tagName === element.tagName);
  return { css: `${tag}:nth-of-type(${like.indexOf(element) + 1})`, by: 'place', rank: 12 };
}

/** `fill`: a selector with its gaps filled; null where one cannot be. */
type Fill = (css: string) => string | null;

const foundBy = (css: string, document: Document, fill: Fill): readonly Element[] => {
  const filled = fill(css);
  return filled === null || flawOfCss(css) !== null ? [] : [...document.querySelectorAll(filled)];
};

/** From the likeliest to last: what names the element by itself, then below something that does, then by its number there. */
function* candidates(element: Element, ticketId: string | null): Generator<Name, void> {
  const own = namesOf(element, ticketId);
  yield* own.filter(({ by }) => by !== 'place').toSorted((a, b) => a.rank - b.rank);
  const around: Element[] = [];
  for (let up = element.parentElement; up !== null && around.length < MOST_ANCESTORS; up = up.parentElement)
    around.push(up);
  for (const last of [own, [numbered(element)]]) {
    for (const [steps, up] of around.entries()) {
      const above = namesOf(up, ticketId).filter(({ by }) => by !== 'place');
      const pairs = above.flatMap((outer) =>
        last.map((inner): Name => {
          const by = inner.by === 'place' || inner.by === 'class' ? outer.by : inner.by;
          return { css: `${outer.css} ${steps === 0 ? '> ' : ''}${inner.css}`, by, rank: outer.rank + inner.rank };
        }),
      );
      yield* pairs.toSorted((a, b) => a.rank - b.rank);
    }
  }
}

/** Of each kind the first, then what is left, in the order in which they were found. */
function chosen(found: readonly Proposal[]): readonly Proposal[] {
  const firsts = found.filter((one) => found.find(({ by }) => by === one.by) === one);
  const others = found.filter((one) => !firsts.includes(one));
  const kept = new Set([...firsts, ...others].slice(0, MOST_PROPOSALS));
  return found.filter((one) => kept.has(one));
}

/**
 * Up to three selectors that find exactly this element in its document, of several kinds where there are, likeliest to last first.
 * Empty where nothing short does. No list of positions is ever made: that is another element tomorrow.
 */
export function proposalsFor(element: Element, ticketId: string | null, fill: Fill): readonly Proposal[] {
  const document = element.ownerDocument;
  const found: Proposal[] = [];
  let tries = 0;
  for (const { css, by } of candidates(element, ticketId)) {
    tries += 1;
    if (tries > MOST_TRIES || found.length === MOST_FOUND) break;
    // A longer way to say what was said already.
    if (found.some((one) => css.includes(one.css))) continue;
    const elements = foundBy(css, document, fill);
    if (elements.length === 1 && elements[0] === element) found.push({ css, found: elements.length, by });
  }
  return chosen(found);
}
