import { Tabs } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { say } from '../../../core/words/say';

interface TabListProps {
  readonly label: string;
  /** Each with its words. */
  readonly of: readonly (readonly [string, string])[];
}

/** Tabs of which one is chosen, by the pointer or by the arrow keys. */
export const TabList = ({ label, of }: TabListProps) => (
  <Tabs.List className="row wrap tabs" aria-label={label} activateOnFocus>
    {of.map(([value, words]) => (
      <Tabs.Tab key={value} value={value} className="btn tab">
        {words}
      </Tabs.Tab>
    ))}
  </Tabs.List>
);

const parts = ['technician', 'changes', 'files'] as const;

/** What comes of the policy in the form. Each is long, so one is shown at a time; what was typed in the others stays. */
export function Outcome({ of }: { readonly of: Readonly<Record<(typeof parts)[number], ReactNode>> }) {
  return (
    <Tabs.Root defaultValue="technician">
      <TabList label={say('studio.parts.outcome')} of={parts.map((part) => [part, say(`studio.parts.${part}`)])} />
      {parts.map((part) => (
        <Tabs.Panel key={part} value={part} className="outcome" keepMounted>
          {of[part]}
        </Tabs.Panel>
      ))}
    </Tabs.Root>
  );
}
