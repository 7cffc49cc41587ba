import { Collapsible } from '@base-ui/react/collapsible';
import { useState, type ReactNode } from 'react';
import { useHash } from '../useHash';

export interface FoldProps {
  /** Its line is found by this id, and by the address `#answers/…`, which also opens it. */
  readonly place: string;
  /** What is known without opening it. */
  readonly line: ReactNode;
  /** Something inside needs the person. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** What is seldom needed, behind a line that says how it stands. */
export function Fold({ place, line, open = false, children }: FoldProps) {
  const asked = useHash() === `#answers/${place}`;
  const [pressed, setPressed] = useState<boolean | null>(null);
  // What was opened for the person's sake does not close under their hands.
  if (open && pressed !== true) setPressed(true);
  return (
    <Collapsible.Root open={pressed ?? asked} onOpenChange={setPressed} className="fold">
      <Collapsible.Trigger id={`answers-${place}`} className="fold-line">
        {line}
      </Collapsible.Trigger>
      <Collapsible.Panel className="fields fold-panel">{children}</Collapsible.Panel>
    </Collapsible.Root>
  );
}
