import type { Choice } from '../../core/suggestion';
import type { Deciding } from './deciding';
import { PriorityValue } from './Values';

interface PriorityBoxProps {
  readonly choice: Choice;
  readonly deciding: Deciding;
  readonly was: Readonly<Record<string, string>>;
  /** Where nothing beside it says what it is. */
  readonly name?: string;
  /** Says why it is not chosen beforehand. */
  readonly asks: boolean;
}

/** The suggested priority, to be taken or left. */
export function PriorityBox({ choice, deciding, was, name, asks }: PriorityBoxProps) {
  return (
    <label
      className="choice plain"
      title={asks ? 'Your organisation leaves this priority for you to choose' : undefined}
    >
      <input
        type="checkbox"
        aria-label={name === undefined ? `Priority ${choice.path.at(-1)}` : undefined}
        checked={deciding.priority !== null}
        onChange={(event) => deciding.takePriority(event.target.checked)}
      />
      {name !== undefined && <span className="soft">{name}</span>}
      <PriorityValue choice={choice} was={was} />
    </label>
  );
}
