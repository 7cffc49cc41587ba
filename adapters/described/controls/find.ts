import type { Description } from '../../../core/described/description';
import type { Control, Field } from '../../../core/described/fields';
import type { Css } from '../../../core/described/parts';
import { isFlaw } from '../../../core/described/problem';
import { parseTemplate } from '../../../core/described/template';
import { isVisible, tidy } from '../../shared/dom';
import { elementsOf, type Gaps } from '../evaluate';
import type { Shown } from '../pane';
import { withoutEnd } from '../ends';

/** A field of the description as one field of the desk: `cf-{field.id}` is `cf-7`, and `{field.id}` is 7. */
export interface Meant {
  readonly spec: Field;
  readonly gaps: Gaps;
}

/** Null for a field that the description does not know. */
export function meantBy(fieldId: string, { fields }: Pick<Description, 'fields'>, gaps: Gaps): Meant | null {
  const exact = fields.find(({ id, each }) => each === undefined && id === fieldId);
  if (exact !== undefined) return { spec: exact, gaps };
  for (const spec of fields) {
    const parsed = parseTemplate(spec.id);
    if (isFlaw(parsed) || parsed.gaps.length !== 1) continue;
    const [before = '', after = ''] = parsed.fixed;
    const value = fieldId.slice(before.length, fieldId.length - after.length);
    if (value === '' || before + value + after !== fieldId) continue;
    return { spec, gaps: (gap) => (gap === parsed.gaps[0] ? value : gaps(gap)) };
  }
  return null;
}

/** A field’s control as it is in the page right now. */
export interface Found {
  readonly control: Control;
  /** One, or of `radio` all of them. None while it has to be opened first and is not there before. */
  readonly elements: readonly HTMLElement[];
  /** What makes it appear; null where it can be used as it is. */
  readonly opener: HTMLElement | null;
  readonly document: Document;
  readonly gaps: Gaps;
}

/** Null where the page has no such control, or where two could be meant. */
export function findControl(
  { spec, gaps }: { readonly spec: Pick<Field, 'control' | 'pages'>; readonly gaps: Gaps },
  shown: Shown,
): Found | null {
  const { control, pages } = spec;
  if (control === undefined || (pages !== undefined && !pages.includes(shown.page.name))) return null;
  const kinds = 'anyOf' in control ? control.anyOf : [control];
  const found = kinds.map((kind) => foundAs(kind, { ...shown, gaps }));
  return found.find((each) => each !== null && each.elements.length > 0) ?? found.find((each) => each !== null) ?? null;
}

function foundAs(control: Control, shown: Shown): Found | null {
  const { document, gaps } = shown;
  const there =
    control.row === undefined
      ? elementsOf(control.css, shown)
      : rowsOf(control.row, shown).flatMap((row) => inRow(row, control.css, gaps));
  const visible = there.filter(isVisible);
  const elements = visible.length > 0 || control.hidden !== true ? visible : there;
  if (elements.length > 1 && !(control.kind === 'radio' && haveOneName(elements))) return null;
  const [first] = elements;
  // What is shown already needs no opening.
  const opener = visible.length > 0 ? null : openerOf(control, first, shown);
  if (visible.length === 0 && control.open !== undefined && opener === null) return null;
  return first === undefined && opener === null ? null : { control, elements, opener, document, gaps };
}

const haveOneName = (elements: readonly HTMLElement[]): boolean =>
  new Set(elements.map((element) => (element as Partial<HTMLInputElement>).name)).size === 1;

function openerOf({ open }: Control, element: HTMLElement | undefined, { root, gaps }: Shown): HTMLElement | null {
  if (open === undefined) return null;
  const around =
    open.within === undefined || element === undefined
      ? root
      : (elementsOf(open.within, { root, gaps }).findLast((each) => each.contains(element)) ?? null);
  const [click, ...others] = elementsOf(open.click, { root: around, gaps }).filter(isVisible);
  return click !== undefined && others.length === 0 ? click : null;
}

type Row = NonNullable<Control['row']>;

/** Without what a form adds to a label: a colon, the star of what is required. */
const asLabel = (text: string): string => withoutEnd(tidy(text), ' :*').toLowerCase();

/** The one row with the field’s label, in the page’s language where it is known. */
function rowsOf({ css, label, labels }: Row, { root, document, gaps }: Shown): readonly HTMLElement[] {
  const { lang } = document.documentElement;
  const own = labels[lang] ?? labels[lang.slice(0, 2)];
  const wanted = new Set((own ?? Object.values(labels).flat()).map(asLabel));
  const rows = elementsOf(css, { root, gaps }).filter(isVisible);
  const named = rows.filter((row) => {
    const said = label === undefined ? [row] : elementsOf(label, { root: row, gaps });
    return said.some(({ textContent }) => wanted.has(asLabel((textContent ?? '').slice(0, 200))));
  });
  return named.length === 1 ? named : [];
}

/** In the row; where that holds nothing but its label, in what stands right behind it. */
function inRow(row: HTMLElement, css: Css, gaps: Gaps): readonly HTMLElement[] {
  const own = elementsOf(css, { root: row, gaps });
  const next = row.nextElementSibling;
  if (own.length > 0 || next === null) return own;
  return elementsOf(css, { root: row.parentElement, gaps }).filter((element) => next.contains(element));
}
