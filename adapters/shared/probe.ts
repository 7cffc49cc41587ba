import type { HealthPart } from '../../core/health';
import { isVisible } from './dom';
import type { Selector } from './selector';

/** One thing of the page that is looked for, for the health report. */
interface Probe {
  /** In words that a person can paste into a report. */
  readonly name: string;
  /** Where it is looked for; null when that is missing itself. */
  readonly within: ParentNode | null;
  readonly selectors: readonly Selector[];
  /** More than one visible match is no answer. */
  readonly single?: boolean;
  readonly essential?: boolean;
}

/** Tries every way in order, as the adapter itself does, and says which one it was. Reads no text. */
export function probe({ name, within, selectors, single = false, essential = false }: Probe): HealthPart {
  const failed: string[] = [];
  for (const { generation, css } of selectors) {
    const found = within === null ? [] : [...within.querySelectorAll(css)].filter(isVisible);
    if (found.length === 0) failed.push(`${generation}: ${css}`);
    else return { name, state: single && found.length > 1 ? 'ambiguous' : 'found', way: generation, failed, essential };
  }
  return { name, state: 'missing', way: '', failed, essential };
}
