import { useState } from 'react';
import type { Line } from './lines';
import type { Picked } from './view';

/** A value as it is picked; null leaves the field as it is. */
export type Pick = { readonly optionId: string; readonly path: readonly string[] } | null;

interface Kept {
  readonly value: Pick;
  readonly over: string | null | undefined;
}

/** What the person has picked so far. */
export interface Deciding {
  /** What Accept would fill into this field; null when it stays as it is, undefined while nothing is picked. */
  pickedFor(line: Line): Pick | undefined;
  /** Something else is picked than what was picked beforehand. */
  readonly changed: boolean;
  /** What pressing Accept would change on the ticket. */
  readonly picked: readonly Picked[];
  pick(line: Line, value: Pick): void;
  /** The field whose values are open to be changed. */
  readonly changing: string | null;
  change(fieldId: string | null): void;
}

/**
 * Beforehand only what the one rule allows. What a person picked counts as long as the field holds what it held then: they pressed
 * to replace that value and no other.
 */
export function useDeciding(lines: readonly Line[]): Deciding {
  const [kept, keep] = useState<Readonly<Record<string, Kept>>>({});
  const [changing, change] = useState<string | null>(null);

  const own = ({ field, present }: Line): Kept | undefined => {
    const found = kept[field.id];
    return found?.over === present?.optionId ? found : undefined;
  };
  const pickedFor = (line: Line): Pick | undefined => {
    const found = own(line);
    return found ? found.value : line.place === 'chosen' ? line.choice : undefined;
  };
  return {
    pickedFor,
    changed: lines.some((line) => own(line) !== undefined && own(line)?.value?.optionId !== beforehand(line)),
    picked: lines.flatMap((line) => {
      const value = pickedFor(line);
      return value && value.optionId !== line.present?.optionId
        ? [{ fieldId: line.field.id, optionId: value.optionId, over: line.present?.optionId }]
        : [];
    }),
    pick: (line, picked) => {
      const over = line.present?.optionId;
      // Whoever picks what stands there leaves it as it is.
      const value = picked?.optionId === over ? null : picked;
      keep({ ...kept, [line.field.id]: { value, over } });
    },
    changing,
    change,
  };
}

const beforehand = ({ place, choice }: Line): string | undefined => (place === 'chosen' ? choice?.optionId : undefined);
