import { Collapsible } from '@base-ui/react/collapsible';
import { useContext, useState, type ReactNode } from 'react';
import { CameContext } from '../places/Place';

export interface FoldProps {
  /** Its line is found by this id. */
  readonly place: string;
  /** The address of what lies in it, which opens it; the field itself carries it too. */
  readonly at?: string;
  /** What is known without opening it. */
  readonly line: ReactNode;
  /** Something inside needs the person. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** What is seldom needed, behind a line that says how it stands. */
export function Fold({ place, at, line, open = false, children }: FoldProps) {
  const asked = useContext(CameContext).at === at;
  const [pressed, setPressed] = useState<boolean | null>(null);
  // What was opened for the person's sake does not close under their hands.
  if (open && pressed !== true) setPressed(true);
  return (
    <Collapsible.Root open={pressed ?? asked} onOpenChange={setPressed} className="answers-fold">
      <Collapsible.Trigger id={`answers-${place}`} className="answers-fold-line">
        {line}
      </Collapsible.Trigger>
      <Collapsible.Panel className="fields answers-fold-panel">{children}</Collapsible.Panel>
    </Collapsible.Root>
  );
}
