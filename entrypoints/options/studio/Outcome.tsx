import { useId, useState, type ReactNode } from 'react';
import { say } from '../../../core/words/say';
import { TabBar } from './TabBar';

const parts = ['technician', 'changes', 'files'] as const;
type Part = (typeof parts)[number];

/** What comes of the policy in the form. Each is long, so one is shown at a time; what was typed in the others stays. */
export function Outcome({ of }: { readonly of: Readonly<Record<Part, ReactNode>> }) {
  const [chosen, setChosen] = useState<Part>('technician');
  const id = useId();
  const tabId = (part: Part): string => `${id}-${part}`;
  const panelId = (part: Part): string => `${id}-${part}-panel`;
  return (
    <>
      <TabBar
        ids={parts}
        label={say('studio.parts.outcome')}
        chosen={chosen}
        onChoose={setChosen}
        words={(part) => say(`studio.parts.${part}`)}
        tabId={tabId}
        panelId={panelId}
      />
      {parts.map((part) => (
        <div
          key={part}
          id={panelId(part)}
          className="outcome"
          role="tabpanel"
          aria-labelledby={tabId(part)}
          hidden={part !== chosen}
        >
          {of[part]}
        </div>
      ))}
    </>
  );
}
