import { Collapsible } from '@base-ui/react/collapsible';
import { useContext, useState, type ReactNode } from 'react';
import { CameContext, PlaceProblem, useProblemAt } from '../places/Place';

export interface FoldedProps {
  readonly title: ReactNode;
  /** Said beside the title, such as how many there are. */
  readonly more?: ReactNode;
  /** Its address: whoever comes for it finds it open. */
  readonly at?: string;
  /** Addresses of what is in it. */
  readonly holds?: readonly string[];
  readonly begins?: 'open' | 'folded';
  /** Something in it needs the person: it opens, and what was opened for their sake does not close under their hands. */
  readonly needed?: boolean;
  /** It stays there while it is folded, with what was typed in it. */
  readonly kept?: boolean;
  readonly children: ReactNode;
}

/** Behind one line. */
export function Folded({
  title,
  more,
  at,
  holds = [],
  begins = 'folded',
  needed = false,
  kept = false,
  children,
}: FoldedProps) {
  const came = useContext(CameContext);
  const [open, setOpen] = useState(begins === 'open');
  const wanted = came.at !== '' && (came.at === at || holds.includes(came.at));
  const problem = useProblemAt(at);
  const [opened, setOpened] = useState<number | null>(null);
  if (needed && !open) setOpen(true);
  if (wanted && opened !== came.turn) {
    setOpened(came.turn);
    setOpen(true);
  }
  return (
    <Collapsible.Root
      className="fold"
      open={open}
      onOpenChange={setOpen}
      {...(at === undefined ? {} : { 'data-place': at })}
    >
      <PlaceProblem code={problem} />
      <Collapsible.Trigger className="fold-line">
        <span className="grow">{title}</span>
        {more !== undefined && <span className="soft">{more}</span>}
      </Collapsible.Trigger>
      <Collapsible.Panel className="fold-panel" keepMounted={kept}>
        {children}
      </Collapsible.Panel>
    </Collapsible.Root>
  );
}
