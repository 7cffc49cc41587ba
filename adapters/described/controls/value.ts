import type { DeskField, FieldOption } from '../../../core/fields';
import { asNamed } from '../../../core/text';
import { isVisible, shownText, tidy } from '../../shared/dom';
import { isEmptyLabel, sameName } from '../../shared/labels';
import { elementsOf } from '../evaluate';
import type { Found } from './find';

/** One choice that a native control has. */
export interface Choice {
  readonly element: HTMLOptionElement | HTMLInputElement;
  readonly value: string;
  /** All levels, outermost first: the heading of a group is one. Empty for the choice of nothing. */
  readonly path: readonly string[];
}

const nameOf = (element: Element): string => element.tagName.toLowerCase();

/** The choices of a select or of radio buttons; null for a control whose choices are there only while it is open. */
export function choicesOf({ control, elements }: Found): readonly Choice[] | null {
  if (control.kind === 'radio') return elements.map((each) => radioChoice(each as HTMLInputElement));
  const [element] = elements;
  if (control.kind !== 'select' || element === undefined || nameOf(element) !== 'select') return null;
  return [...(element as HTMLSelectElement).options].map(selectChoice);
}

function selectChoice(element: HTMLOptionElement): Choice {
  const { value, parentElement: around } = element;
  const label = asNamed(element.label || (element.textContent ?? ''));
  const group = around !== null && nameOf(around) === 'optgroup' ? asNamed((around as HTMLOptGroupElement).label) : '';
  const isNothing = value === '' || isEmptyLabel(label);
  return { element, value, path: isNothing ? [] : group === '' ? [label] : [group, label] };
}

function radioChoice(element: HTMLInputElement): Choice {
  const label = element.labels?.[0] ?? element.closest('label');
  const text = label == null ? (element.getAttribute('aria-label') ?? element.value) : shownText(label);
  return { element, value: element.value, path: element.value === '' || isEmptyLabel(text) ? [] : [asNamed(text)] };
}

/** What a field with `"options": "control"` can take, as far as the page shows it without being touched. */
export const optionsShown = (found: Found): readonly FieldOption[] | null =>
  choicesOf(found)?.flatMap(({ element, value, path }) =>
    path.length === 0 || element.disabled ? [] : [{ id: value, path: [...path] }],
  ) ?? optionsInside(found);

/** Of a list that lies in its own control while it is closed: by name alone, so that two of one name are none. */
function optionsInside({ control, elements: [element], gaps }: Found): readonly FieldOption[] | null {
  if (control.kind !== 'listbox' || element === undefined) return null;
  const [list, ...others] = elementsOf(control.list, { root: element, gaps });
  if (list === undefined || others.length > 0) return null;
  const names = elementsOf(control.option, { root: list, gaps })
    .map(shownText)
    .filter((name) => !isEmptyLabel(name));
  return names
    .filter((name) => names.filter((other) => sameName(name, other)).length === 1)
    .map((name) => ({ id: name, path: [name] }));
}

/** How desks write several levels in one line. */
const marks = ['::', ' › ', ' > ', ' / ', ' » ', ': ', ' - ', ' – '];

/** Whether a text is this option: its last level, or all of them in one line. */
const says = (text: string, { path }: FieldOption): boolean =>
  sameName(text, path.at(-1) ?? '') || (path.length > 1 && marks.some((mark) => sameName(text, path.join(mark))));

/** The one option that a text means; undefined where none or several could be meant. */
function optionSaid(text: string, options: readonly FieldOption[]): FieldOption | undefined {
  const found = options.filter((option) => says(text, option));
  return found.length === 1 ? found[0] : undefined;
}

/**
 * The one choice of a native control that is this option. Its words count before its value, which may be a mere number in the list;
 * the value tells choices of the same words apart.
 */
export function choiceFor(choices: readonly Choice[], option: FieldOption | null): Choice | undefined {
  if (option === null) return choices.find(({ path }) => path.length === 0);
  const named = choices.filter(({ path }) => path.length > 0 && says(path.at(-1) ?? '', option));
  const [only, ...others] = named;
  if (only === undefined) return choices.find(({ value }) => value !== '' && value === option.id);
  if (others.length === 0) return only;
  const byValue = named.filter(({ value }) => value === option.id);
  const inGroup = named.filter(({ path }) => path.length > 1 && sameName(path.at(-2) ?? '', option.path.at(-2) ?? ''));
  return [byValue, inGroup].find(({ length }) => length === 1)?.[0];
}

function chosenOf({ control, elements }: Found, choices: readonly Choice[]): Choice | undefined {
  const [element] = elements;
  return control.kind === 'radio'
    ? choices.find(({ element: each }) => (each as HTMLInputElement).checked)
    : choices[(element as HTMLSelectElement).selectedIndex];
}

/** The option that the control shows; `null` when it is empty, `undefined` when it cannot be told. */
export function valueShown(found: Found, field: DeskField): string | null | undefined {
  const choices = choicesOf(found);
  if (choices === null) return valueSaid(found, field);
  if (choices.length === 0) return undefined;
  const chosen = chosenOf(found, choices);
  if (chosen === undefined || chosen.path.length === 0) return null;
  return field.options.find((option) => choiceFor(choices, option) === chosen)?.id;
}

/** What a control shows of its value in words. */
function valueSaid(found: Found, { options }: DeskField): string | null | undefined {
  const text = textSaid(found);
  if (text === undefined || text === null) return text;
  return (
    optionSaid(text, options)?.id ?? options.find(({ id }) => found.control.kind === 'typeahead' && id === text)?.id
  );
}

function textSaid({ control, elements, gaps }: Found): string | null | undefined {
  const [element] = elements;
  if (element === undefined || control.kind === 'select' || control.kind === 'radio') return undefined;
  const within = { root: element, gaps };
  if (elementsOf(control.empty, within).some(isVisible)) return null;
  const shown = control.value === undefined ? element : elementsOf(control.value, within).find(isVisible);
  if (shown === undefined) return undefined;
  const text = /^(?:input|textarea)$/.test(nameOf(shown)) ? (shown as HTMLInputElement).value : shownText(shown);
  return isEmptyLabel(text) ? null : tidy(text);
}

/** The desk lets nobody change it. */
export const isLocked = ({ control, elements, gaps }: Found): boolean =>
  elements.length > 0 &&
  elements.every(
    (element) =>
      element.matches(':disabled, [aria-disabled="true"], [readonly]') ||
      ('locked' in control &&
        control.locked !== undefined &&
        (elementsOf(control.locked, { root: element, gaps }).length > 0 ||
          elementsOf(control.locked, { root: element.parentElement, gaps }).includes(element))),
  );

/** Whether somebody has changed a native control since the page was loaded. */
export function isChanged(element: HTMLElement): boolean {
  if (nameOf(element) === 'select') {
    const options = [...(element as HTMLSelectElement).options];
    // Where the page has named none, the first is chosen.
    const loaded = options.find(({ defaultSelected }) => defaultSelected) ?? options.find(({ disabled }) => !disabled);
    return options[(element as HTMLSelectElement).selectedIndex] !== loaded;
  }
  const { type, checked, defaultChecked, value, defaultValue } = element as HTMLInputElement;
  return type === 'checkbox' || type === 'radio' ? checked !== defaultChecked : value !== defaultValue;
}
