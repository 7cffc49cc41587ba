import type { HealthPart } from '../../core/health';
import type { PartState } from '../../core/ticket';
import { isVisible } from './dom';
import type { Selector } from './selector';

/** One thing of the page that is looked for, for the health report. */
interface Probe {
  /** In words that a person can paste into a report. */
  readonly name: string;
  /** Where it is looked for; null when that is missing itself. */
  readonly within: ParentNode | null;
  readonly selectors: readonly Selector[];
  /** More than one match is no answer. */
  readonly single?: boolean;
  /** What is hidden counts too, as it does for the adapter. */
  readonly evenHidden?: boolean;
  readonly essential?: boolean;
  /** Not every ticket has it. */
  readonly optional?: boolean;
}

type Flags = Pick<Probe, 'essential' | 'optional'>;

/** A selector that did not help, as it stands in the report. */
export const inVain = ({ generation, css }: Selector, why = ''): string =>
  `${generation}: ${css}${why === '' ? '' : ` (${why})`}`;

/** A part whose state the adapter itself has decided. */
export const judged = (
  name: string,
  state: PartState,
  way: string,
  failed: readonly string[],
  { essential = false, optional = false }: Flags = {},
): HealthPart => ({
  name,
  state,
  way,
  failed,
  essential,
  ...(optional ? { optional } : {}),
});

/**
 * Tries every way in order and says which one it was. As in `all`, the first selector that matches anything decides, also when
 * what it matches is hidden. Reads no text.
 */
export function probe({ name, within, selectors, single = false, evenHidden = false, ...flags }: Probe): HealthPart {
  const failed: string[] = [];
  for (const selector of selectors) {
    const found = within === null ? [] : [...within.querySelectorAll(selector.css)];
    const shown = evenHidden ? found : found.filter(isVisible);
    if (found.length === 0) failed.push(inVain(selector));
    else if (shown.length === 0) return judged(name, 'missing', '', [...failed, inVain(selector, 'hidden')], flags);
    else return judged(name, single && shown.length > 1 ? 'ambiguous' : 'found', selector.generation, failed, flags);
  }
  return judged(name, 'missing', '', failed, flags);
}
