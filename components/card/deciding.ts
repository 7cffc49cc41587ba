import { useState } from 'react';
import type { Choice, Suggestion } from '../../core/suggestion';

type Drawer = 'others' | 'dismiss' | null;

/** What the person has picked so far. `undefined` is not yet chosen, `null` leaves the field as it is. */
export interface Deciding {
  readonly category: Choice | null | undefined;
  readonly priority: Choice | null;
  readonly drawer: Drawer;
  /** True when pressing Accept would change something on the ticket. */
  readonly ready: boolean;
  pickCategory(choice: Choice | null): void;
  takePriority(take: boolean): void;
  toggle(drawer: Exclude<Drawer, null>): void;
  close(): void;
}

/** When the suggestion is not sure nothing is picked in advance, and a priority only where it is likely by itself. */
export function useDeciding(suggestion: Suggestion, sure: boolean): Deciding {
  const [category, pickCategory] = useState<Choice | null | undefined>(sure ? suggestion.category : undefined);
  const [withPriority, takePriority] = useState(sure || (suggestion.priority?.confidence ?? 0) >= 0.6);
  const [drawer, setDrawer] = useState<Drawer>(null);
  const priority = withPriority ? suggestion.priority : null;
  return {
    category,
    priority,
    drawer,
    ready: category !== undefined && (category !== null || priority !== null),
    pickCategory,
    takePriority,
    toggle: (wanted) => setDrawer(drawer === wanted ? null : wanted),
    close: () => setDrawer(null),
  };
}

/** The best three categories: the suggested one and its alternatives, best first. */
export const bestThree = (suggestion: Suggestion): Choice[] =>
  [suggestion.category, ...suggestion.alternatives].filter((choice) => choice !== null).slice(0, 3);

export const sameChoice = (a: Choice | null | undefined, b: Choice | null | undefined): boolean => a?.optionId === b?.optionId && a?.fieldId === b?.fieldId;
