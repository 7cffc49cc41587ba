import type { Description } from '../../core/described/description';
import type { ComposerMode } from '../adapter';
import { isVisible, tidy } from '../shared/dom';
import type { Selector } from '../shared/selector';
import { elementsOf, selectorsOf, textsOf, type Gaps } from './evaluate';
import type { Shown } from './pane';

type Spec = Description['composer'][number];
export type EditorKind = Spec['editors'][number]['kind'];

/** A reply box as it is right now. */
export interface Box {
  readonly spec: Spec;
  readonly mode: ComposerMode;
  readonly kind: EditorKind;
  /** What the person writes in: the editable, the body of the editor’s frame, a text area. */
  readonly editable: HTMLElement;
  /** The editor’s own frame, in the ticket’s document. */
  readonly frame: HTMLIFrameElement | null;
  /** What the box surrounds, for what stands beside it. */
  readonly around: HTMLElement;
  readonly foreign: readonly Selector[];
  readonly hint: readonly Selector[];
}

const inFrame: ReadonlySet<EditorKind> = new Set(['ckeditor4-frame', 'tinymce-frame']);

/** The box that is open on this page, found anew: desks replace their nodes without notice. */
export function findBox(shown: Shown, { composer }: Pick<Description, 'composer'>): Box | null {
  for (const spec of composer) {
    if (!spec.pages.includes(shown.page.name)) continue;
    const box = boxOf(spec, shown);
    if (box !== null) return box;
  }
  return null;
}

function boxOf(spec: Spec, shown: Shown): Box | null {
  const { gaps } = shown;
  const roots = spec.frame === undefined ? [shown.root] : elementsOf(spec.frame, shown).filter(isVisible);
  const foreign = (spec.foreign ?? []).flatMap((css) => selectorsOf(css, gaps));
  for (const { kind, css, hint } of spec.editors) {
    const there = roots.flatMap((root) =>
      elementsOf(css, { root, gaps })
        .filter((element) => isVisible(element) && !foreign.some((each) => element.closest(each.css) !== null))
        .map((element) => ({ element, root })),
    );
    const [first] = there;
    if (first === undefined) continue;
    const frame = inFrame.has(kind) ? (first.element as HTMLIFrameElement) : null;
    const editable = frame === null ? first.element : frame.contentDocument?.body;
    if (editable == null || !isEditable(editable)) continue;
    return {
      spec,
      mode: there.length > 1 ? 'unknown' : modeOf(spec, first.root, gaps),
      kind,
      editable,
      frame,
      around: first.element,
      foreign,
      hint: selectorsOf(hint, gaps),
    };
  }
  return null;
}

/** A box that cannot be written in is none. */
const isEditable = (element: HTMLElement): boolean =>
  element.tagName === 'TEXTAREA'
    ? !element.matches(':disabled, [readonly]')
    : element.getAttribute('contenteditable') === 'true' || element.ownerDocument.designMode === 'on';

/** From one thing alone, as the description names it; what is in neither of its lists is unknown. */
function modeOf({ mode }: Spec, root: ParentNode, gaps: Gaps): ComposerMode {
  const [value, ...others] = new Set(saying(mode, root, gaps));
  if (value === undefined || others.length > 0) return 'unknown';
  const isIn = (list: Spec['mode']['public']): boolean => list.some((each) => String(each) === value);
  if (isIn(mode.internal)) return 'internal';
  return isIn(mode.public) ? 'public' : 'unknown';
}

/** What it is told by, as it is written there. */
export function saying(
  { value, checked, attr, css, selectedTab }: Spec['mode'],
  root: ParentNode,
  gaps: Gaps,
): readonly string[] {
  const source = { answers: new Map<string, unknown>(), root, gaps };
  if (value !== undefined) return textsOf({ value }, source);
  if (attr !== undefined) return textsOf({ attr, css }, source);
  if (checked !== undefined) return checkedOf(elementsOf(checked, source));
  const tabs = elementsOf(selectedTab, source).filter(isVisible);
  const selected = tabs.filter((tab) => tab.matches(isSelected));
  return (selected.length > 0 || tabs.length > 1 ? selected : tabs).map(({ textContent }) => tidy(textContent ?? ''));
}

const isSelected =
  '[aria-selected="true"], [aria-checked="true"], [aria-pressed="true"], [aria-current]:not([aria-current="false"])';

/** Of one box for ticking, whether it is; of several, which. */
function checkedOf(elements: readonly HTMLElement[]): readonly string[] {
  const inputs = elements as readonly Partial<HTMLInputElement>[];
  const [only] = inputs;
  if (inputs.length === 1 && only?.type === 'checkbox') return [String(only.checked)];
  return inputs.flatMap(({ checked, value }) => (checked === true ? [value ?? ''] : []));
}

/** Whether what the editor shows is only what it shows while it is empty. */
export const showsHint = ({ editable, hint }: Pick<Box, 'editable' | 'hint'>): boolean =>
  hint.some(({ css }) => editable.matches(css) || editable.querySelector(css) !== null);

/** Without what the editor shows while it is empty. */
export function contentOf({ editable, hint }: Pick<Box, 'editable' | 'hint'>): string {
  if (editable.tagName === 'TEXTAREA') return (editable as HTMLTextAreaElement).value;
  if (hint.some(({ css }) => editable.matches(css))) return '';
  const css = hint.map((each) => each.css).join(', ');
  if (css === '' || editable.querySelector(css) === null) return editable.textContent ?? '';
  const copy = editable.cloneNode(true) as HTMLElement;
  for (const each of copy.querySelectorAll(css)) each.remove();
  return copy.textContent ?? '';
}
