import { Fragment, type ReactNode } from 'react';
import { Button } from '../../../components/parts/Button';
import { useMovedFocus } from '../useMovedFocus';

export interface EntryProps<Entry> {
  readonly entry: Entry;
  /** From 1. */
  readonly number: number;
  readonly onChange: (entry: Entry) => void;
  readonly onRemove: () => void;
}

interface EntriesProps<Entry> {
  readonly entries: readonly Entry[];
  readonly empty: Entry;
  readonly onChange: (entries: readonly Entry[]) => void;
  /** Words of the button. */
  readonly add: string;
  readonly children: (props: EntryProps<Entry>) => ReactNode;
}

/** A list whose entries are added, changed and removed, with the keyboard on the way. */
export function Entries<Entry>({ entries, empty, onChange, add, children }: EntriesProps<Entry>) {
  const { place, moveTo } = useMovedFocus();
  const remove = (at: number) => {
    onChange(entries.toSpliced(at, 1));
    moveTo(':scope > .adding > button');
  };
  return (
    <div ref={place} className="entries">
      {entries.map((entry, at) => (
        <Fragment key={at}>
          {children({
            entry,
            number: at + 1,
            onChange: (next) => onChange(entries.with(at, next)),
            onRemove: () => remove(at),
          })}
        </Fragment>
      ))}
      <div className="row wrap adding">
        <Button
          onPress={() => {
            onChange([...entries, empty]);
            moveTo(':scope > :nth-last-child(2) :is(input:not([type="file"]), textarea)');
          }}
        >
          {add}
        </Button>
      </div>
    </div>
  );
}
