import type { Choice } from '../../core/suggestion';
import { Path } from '../parts/Path';
import { overwrites } from './words';

interface ValueProps {
  readonly choice: Choice;
  readonly was: Readonly<Record<string, string>>;
}

export function CategoryValue({ choice, was }: ValueProps) {
  const before = overwrites(choice, was);
  return (
    <>
      <Path path={choice.path} />
      {before !== null && (
        <span className="soft ellipsis block" title={before.kind === 'was' ? before.label : undefined}>
          {before.kind === 'was' ? <Was label={before.label} /> : 'as it is now'}
        </span>
      )}
    </>
  );
}

/** A name of the desk keeps its own direction and leaves that of our words alone. */
const Was = ({ label }: { label: string }) => (
  <>
    was <bdi>{label}</bdi>
  </>
);

/** The colour only repeats the word. */
export function PriorityValue({ choice, was }: ValueProps) {
  const before = overwrites(choice, was);
  return (
    <span className="priority ellipsis">
      <span className="dot" data-level={choice.optionId} />
      <bdi>{choice.path.at(-1)}</bdi>
      {before !== null && (
        <span className="soft"> {before.kind === 'was' ? <Was label={before.label} /> : 'as it is now'}</span>
      )}
    </span>
  );
}
