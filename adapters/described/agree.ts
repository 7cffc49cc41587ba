import type { Description } from '../../core/described/description';
import { isFlaw } from '../../core/described/problem';
import { parseTemplate } from '../../core/described/template';
import { isVisible, tidy } from '../shared/dom';
import { documentOf, elementsOf, filledText, selectorsOf, textsOf, type Source } from './evaluate';
import { isIdOf } from './ids';
import { withoutEnd } from './ends';

type Agree = Description['ready']['agree'][number];
type Kind = Description['ticketId'];

/** Of a text that is searched for the ticket’s name. Characters. */
const LONGEST = 2_000;

/** What this place says of the ticket; null for an element that has nothing to say. */
export function saidAt(one: Agree, source: Source): readonly (string | null)[] {
  if ('address' in one) return [];
  if ('title' in one) return textsOf({ title: true }, source);
  if ('text' in one)
    return elementsOf(one.text, source)
      .filter(isVisible)
      .map((element) => tidy((element.textContent ?? '').slice(0, LONGEST)));
  const excepted = 'except' in one ? selectorsOf(one.except, source.gaps).map(({ css }) => css) : [];
  return elementsOf(one.every, source)
    .filter((element) => !excepted.some((css) => element.matches(css)))
    .map((element) =>
      'attr' in one ? element.getAttribute(one.attr) : ((element as Partial<HTMLInputElement>).value ?? null),
    );
}

/** Whether this place names the ticket, and no other. A place that names none agrees on nothing. That the address does was asked before. */
export function agrees(one: Agree, source: Source, kind: Kind): boolean {
  if ('address' in one) return one.loaded !== true || isAsLoaded(source.root);
  const said = saidAt(one, source);
  return (
    said.length > 0 &&
    said.every(
      (text) =>
        text !== null &&
        ('has' in one ? names(text, one.has, source, kind) : is(text, 'is' in one ? one.is : one.value, source)),
    )
  );
}

/** Whether the document still has the address that it was loaded with; what a browser does not tell is not so. */
function isAsLoaded(root: ParentNode | null): boolean {
  const document = documentOf(root);
  const loaded = document?.defaultView?.performance.getEntriesByType('navigation')[0]?.name ?? '';
  const bare = (address: string): string => address.split('#', 1)[0] ?? '';
  return document !== null && loaded !== '' && bare(loaded) === bare(document.URL);
}

const is = (text: string, template: string, { gaps }: Source): boolean => filledText(template, gaps) === text;

/**
 * Whether a text names the ticket by a template such as `#{id}`. The first thing in it that could be an id at that place has to be
 * this one: `#12: see #1` is no word about the ticket 1, and `#12` none either.
 */
function names(text: string, template: string, { gaps }: Source, kind: Kind): boolean {
  const parsed = parseTemplate(template);
  if (isFlaw(parsed)) return false;
  const {
    fixed: [before = '', after = ''],
    gaps: [gap, ...others],
  } = parsed;
  if (gap === undefined || others.length > 0) return false;
  const wanted = gaps(gap);
  if (wanted === null || wanted === '') return false;
  for (let at = startOf(text, before, 0); at !== -1; at = startOf(text, before, at + 1)) {
    const rest = text.slice(at + before.length);
    // An id is one word; a second name is whatever the page says.
    const word = gap === 'id' ? withoutEnd(/^[\w.-]{0,100}/.exec(rest)?.[0] ?? '', '.-') : wordLike(rest, wanted);
    if (gap === 'id' ? isIdOf(kind, word) : word !== '')
      return word === wanted && rest.slice(word.length).startsWith(after);
  }
  return false;
}

const isWordAt = (text: string, at: number): boolean => /[\p{L}\p{N}_]/u.test(text.charAt(at));

/** Where the text before an id begins; with nothing before it, where a word begins. */
function startOf(text: string, before: string, from: number): number {
  if (before !== '') return text.indexOf(before, from);
  for (let at = from; at < text.length; at += 1) if (isWordAt(text, at) && !isWordAt(text, at - 1)) return at;
  return -1;
}

/** The wanted name where the text begins with it and no word goes on behind it. */
const wordLike = (text: string, wanted: string): string =>
  text.startsWith(wanted) && !isWordAt(text, wanted.length) ? wanted : '';
