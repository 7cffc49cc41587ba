import { useState } from 'react';
import { bandOf, type Choice, type Suggestion } from '../../core/suggestion';

type Drawer = 'others' | 'dismiss' | null;

/** What the person has picked so far. `undefined` is not yet chosen, `null` leaves the field as it is. */
export interface Deciding {
  readonly category: Choice | null | undefined;
  readonly priority: Choice | null;
  readonly drawer: Drawer;
  /** Something else is picked than what was picked beforehand. */
  readonly changed: boolean;
  /** True when pressing Accept would change something on the ticket. */
  readonly ready: boolean;
  pickCategory(choice: Choice | null): void;
  takePriority(take: boolean): void;
  toggle(drawer: Exclude<Drawer, null>): void;
  close(): void;
}

interface Beforehand {
  readonly sure: boolean;
  readonly asksPriority: boolean;
}

/** A priority is picked beforehand only where it is likely by itself, whatever the category, and nobody wants it to be asked about. */
export const isLeftToPick = ({ priority }: Suggestion, asksPriority: boolean): boolean =>
  priority !== null && (asksPriority || bandOf(priority.confidence) === 'not-sure');

/** When the suggestion is not sure no category is picked beforehand. */
export function useDeciding(suggestion: Suggestion, { sure, asksPriority }: Beforehand): Deciding {
  const first = sure ? suggestion.category : undefined;
  const priorityFirst = suggestion.priority !== null && !isLeftToPick(suggestion, asksPriority);
  const [category, pickCategory] = useState<Choice | null | undefined>(first);
  const [withPriority, takePriority] = useState(priorityFirst);
  const [drawer, setDrawer] = useState<Drawer>(null);
  const priority = withPriority ? suggestion.priority : null;
  return {
    category,
    priority,
    drawer,
    changed: !sameChoice(category, first) || withPriority !== priorityFirst,
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

/** Nothing is taken for the truth: the person picks one of the categories. */
export const asksToPick = (suggestion: Suggestion): boolean =>
  suggestion.band === 'not-sure' && bestThree(suggestion).length > 0;

export const sameChoice = (a: Choice | null | undefined, b: Choice | null | undefined): boolean =>
  a?.optionId === b?.optionId && a?.fieldId === b?.fieldId;
