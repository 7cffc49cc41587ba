import { useRef, type KeyboardEvent } from 'react';

interface TabBarProps<Id extends string> {
  readonly ids: readonly Id[];
  readonly label: string;
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  readonly words: (id: Id) => string;
  /** Ids of the elements. */
  readonly tabId: (id: Id) => string;
  readonly panelId: (id: Id) => string;
}

const steps: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  Home: () => 0,
  End: (_at, last) => last,
};

/** Tabs of which one is chosen, by the pointer or by the arrow keys. */
export function TabBar<Id extends string>({ ids, label, chosen, onChoose, words, tabId, panelId }: TabBarProps<Id>) {
  const bar = useRef<HTMLDivElement>(null);
  const walk = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = (step(ids.indexOf(chosen), ids.length - 1) + ids.length) % ids.length;
    onChoose(ids[at] ?? chosen);
    bar.current?.querySelectorAll<HTMLElement>('[role="tab"]')[at]?.focus();
  };
  return (
    <div ref={bar} className="row wrap tabs" role="tablist" aria-label={label} tabIndex={-1} onKeyDown={walk}>
      {ids.map((each) => (
        <button
          key={each}
          id={tabId(each)}
          type="button"
          role="tab"
          className="btn tab"
          aria-selected={each === chosen}
          aria-controls={panelId(each)}
          tabIndex={each === chosen ? 0 : -1}
          onClick={() => onChoose(each)}
        >
          {words(each)}
        </button>
      ))}
    </div>
  );
}
