import type { Condition, Css, Place, Scalar } from '../../core/described/parts';
import { fillTemplate, gapsOf, parseTemplate } from '../../core/described/template';
import { isFlaw } from '../../core/described/problem';
import { parsePath, valuesAt, type ValuePath } from '../../core/described/value-path';
import { all, tidy } from '../shared/dom';
import { at, type Selector } from '../shared/selector';

/** What fills a gap; null where there is nothing that could. */
export type Gaps = (gap: string) => string | null;

/** All that a place of a description can be read from. What is not there is missing everywhere, so nothing is proven by it. */
export interface Source {
  /** Answers of the desk, by the name of the request. */
  readonly answers: ReadonlyMap<string, unknown>;
  /** What `$.` begins at: a row of an answer, or the answer itself. */
  readonly row?: unknown;
  /** Rows of lists by the name that `as` gave them. */
  readonly lists?: ReadonlyMap<string, unknown>;
  /** Where elements are looked for: a row of the page, the ticket’s pane, an answer that is HTML. */
  readonly root: ParentNode | null;
  /** Answers that are HTML, by the name of the request. */
  readonly roots?: ReadonlyMap<string, ParentNode>;
  readonly gaps: Gaps;
}

const isScalar = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** A place or a list of places, of which the first that has something counts. */
export type Places = Place | readonly Place[];

/** The selectors of a description as every adapter has them; none where a gap cannot be filled. What fills one is escaped. */
export function selectorsOf(css: Css | undefined, gaps: Gaps): readonly Selector[] {
  if (css === undefined) return [];
  const generations = typeof css === 'string' ? [{ gen: 'only', css }] : css;
  return generations.flatMap(({ gen, css: text }) => {
    const filled = filledText(text, gaps, (value) => CSS.escape(value));
    return filled === null ? [] : [at(gen, filled)];
  });
}

/** A text of the description with its gaps filled; null where one cannot be. */
export function filledText(text: string, gaps: Gaps, escape = (value: string): string => value): string | null {
  const template = parseTemplate(text);
  return isFlaw(template) ? null : fillTemplate(template, gaps, escape);
}

/** Every element that a selector of the description finds, in document order; none where the browser does not know the selector. */
export function elementsOf(
  css: Css | undefined,
  { root, gaps }: Pick<Source, 'root' | 'gaps'>,
): readonly HTMLElement[] {
  if (root === null) return [];
  try {
    return all(root, selectorsOf(css, gaps));
  } catch (thrown) {
    if (thrown instanceof DOMException) return [];
    throw thrown;
  }
}

function start({ answer }: ValuePath, { answers, lists, row }: Source): unknown {
  if (answer === null) return row;
  return lists?.has(answer) === true ? lists.get(answer) : answers.get(answer);
}

/** Every value at a path, as the desk’s JSON has it: what is missing is not among them. */
export function valuesOf(path: string, source: Source): readonly unknown[] {
  const parsed = parsePath(path);
  if (isFlaw(parsed)) return [];
  const from = start(parsed, source);
  return from === undefined ? [] : valuesAt(from, parsed);
}

/** What stands between the fixed pieces of a template with one gap, `#{value}` in `#17: Printer`: null where they do not fit. */
export function between(text: string, template: string): string | null {
  const parsed = parseTemplate(template);
  if (isFlaw(parsed) || parsed.gaps.length !== 1) return null;
  const [before = '', after = ''] = parsed.fixed;
  const from = text.indexOf(before);
  if (from === -1) return null;
  const rest = text.slice(from + before.length);
  const to = after === '' ? /[^\w.-]/.exec(rest)?.index : rest.indexOf(after);
  return to === -1 ? null : rest.slice(0, to);
}

/** The members of a list, or the one of an object that is called so. Own ones are all that is ever read. */
function membersAt(place: Extract<Place, { readonly take: string }>, source: Source): readonly unknown[] {
  if ('among' in place) return valuesOf(place.among, source);
  const name = filledText(place.member, source.gaps);
  return valuesOf(place.of, source).flatMap((value) =>
    name !== null && isObject(value) && Object.hasOwn(value, name) ? [value[name]] : [],
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function readPlace(place: Place, source: Source): readonly string[] {
  if (typeof place === 'string') return valuesOf(place, source).filter(isScalar).map(String);
  if ('take' in place)
    return membersAt(place, source)
      .map((row): Source => ({ ...source, row, root: null }))
      .filter((row) => !('where' in place) || holds(place.where, row))
      .flatMap((row) => valuesOf(place.take, row).filter(isScalar).map(String));
  const { template, in: name } = place;
  const raw = rawTexts(place, name === undefined ? source : { ...source, root: source.roots?.get(name) ?? null });
  return template === undefined ? raw : raw.flatMap((text) => between(text, template) ?? []);
}

/** A document belongs to none; told by its kind, since that of a frame is of another class. */
export function documentOf(root: ParentNode | null): Document | null {
  if (root === null) return null;
  return root.nodeType === Node.DOCUMENT_NODE ? (root as Document) : root.ownerDocument;
}

type ElementPlace = Pick<
  Exclude<Place, string | { readonly take: string }>,
  'title' | 'text' | 'value' | 'attr' | 'css'
>;

function rawTexts(place: ElementPlace, source: Source): readonly string[] {
  if (place.title === true) return [tidy(documentOf(source.root)?.title ?? '')];
  if (place.text !== undefined) return elementsOf(place.text, source).map(({ textContent }) => tidy(textContent ?? ''));
  if (place.value !== undefined) return elementsOf(place.value, source).flatMap(controlValue);
  const { attr } = place;
  if (attr === undefined) return [];
  return attributeHolders(place, source).flatMap((element) => element.getAttribute(attr) ?? []);
}

const attributeHolders = ({ css }: { readonly css?: Css | undefined }, source: Source): readonly Element[] =>
  css !== undefined
    ? elementsOf(css, source)
    : source.root?.nodeType === Node.ELEMENT_NODE
      ? [source.root as Element]
      : [];

/** By its name and not by its class: the elements of a frame have classes of their own. */
const controlValue = (element: Element): readonly string[] =>
  /^(?:input|select|textarea)$/i.test(element.tagName) ? [(element as HTMLInputElement).value] : [];

/** Every value of the first place that has one that is not empty. */
export function textsOf(places: Places | undefined, source: Source): readonly string[] {
  if (places === undefined) return [];
  for (const place of Array.isArray(places) ? (places as readonly Place[]) : [places as Place]) {
    const found = readPlace(place, source).filter((text) => text !== '');
    if (found.length > 0) return found;
  }
  return [];
}

/** Whether an answer names one of these places, be it empty there. */
export const isTold = (places: Places, source: Source): boolean =>
  (Array.isArray(places) ? (places as readonly Place[]) : [places]).some(
    (place) => typeof place === 'string' && valuesOf(place, source).length > 0,
  );

/** The first value; null where there is none. */
export const textOf = (places: Places | undefined, source: Source): string | null => textsOf(places, source)[0] ?? null;

/** What a condition looks at, as the desk has it: numbers stay numbers. */
export function subjectsOf(condition: Condition, source: Source): readonly unknown[] {
  if (condition.path !== undefined) return valuesOf(condition.path, source);
  const { text, value, attr, css } = condition;
  return attr === undefined && css !== undefined
    ? elementsOf(css, source)
    : rawTexts({ text, value, attr, css }, source);
}

const isNothing = (value: unknown): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

/** A text with gaps is a name that is known of the ticket; desks write numbers as numbers or as texts. */
function isThis(value: unknown, wanted: Scalar, { gaps }: Source): boolean {
  if (typeof wanted !== 'string' || gapsOf(wanted).length === 0) return value === wanted;
  const text = filledText(wanted, gaps);
  return (
    text !== null && text !== '' && (typeof value === 'string' || typeof value === 'number') && String(value) === text
  );
}

/**
 * Whether a condition holds. `is` and `in` want exactly one value, of the same type, since a list of which one fits would prove nothing
 * of the others; `has` is for lists. Everything that is missing makes it false, except where the condition says that it is missing.
 */
export function holds(condition: Condition, source: Source): boolean {
  const found = subjectsOf(condition, source);
  const [only] = found;
  if (condition.present === true) return found.length > 0;
  if (condition.absent === true) return found.length === 0;
  if (condition.has !== undefined) return found.includes(condition.has);
  if (condition.notEmpty === true) return found.some((value) => !isNothing(value));
  if (condition.empty === true) return found.every(isNothing);
  if (condition.notIn !== undefined) return !found.some((value) => condition.notIn?.some((one) => one === value));
  if (found.length !== 1) return false;
  if (condition.is !== undefined) return isThis(only, condition.is, source);
  return condition.in?.some((one) => one === only) === true;
}
