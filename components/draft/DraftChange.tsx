import type { DraftWarning } from '../../core/draft-text/warning';
import { say } from '../../core/words/say';
import { changesBetween } from './changes';
import { markedChanges, type MarkedChange } from './marked-changes';
import { reasonOf } from './warning-words';

interface DraftChangeProps {
  readonly before: string;
  readonly after: string;
  /** Places are those in `after`. */
  readonly warnings: readonly DraftWarning[];
}

/** What a text was and what it became, in one: taken out is struck through, put in is underlined, and both are said. What was found in it is marked. */
export function DraftChange({ before, after, warnings }: DraftChangeProps) {
  return (
    <p className="changed" dir="auto">
      {markedChanges(changesBetween(before, after), after, warnings).map((change, position) =>
        change.is === 'same' ? (
          <span key={position}>
            <Marked change={change} />
          </span>
        ) : change.is === 'removed' ? (
          <del key={position}>
            <span className="unseen">{say('draft.craft.removed')} </span>
            {change.text}
          </del>
        ) : (
          <ins key={position}>
            <span className="unseen">{say('draft.craft.added')} </span>
            <Marked change={change} />
          </ins>
        ),
      )}
    </p>
  );
}

function Marked({ change: { text, found } }: { readonly change: MarkedChange }) {
  return found.length === 0 ? <>{text}</> : <mark title={found.map(reasonOf).join('\n')}>{text}</mark>;
}
