import { changesBetween } from './changes';
import { say } from '../../core/words/say';

/** What a text was and what it became, in one: taken out is struck through, put in is underlined, and both are said. */
export function DraftChange({ before, after }: { readonly before: string; readonly after: string }) {
  return (
    <p className="changed" dir="auto">
      {changesBetween(before, after).map(({ is, text }, position) =>
        is === 'same' ? (
          <span key={position}>{text}</span>
        ) : is === 'removed' ? (
          <del key={position}>
            <span className="unseen">{say('draft.craft.removed')} </span>
            {text}
          </del>
        ) : (
          <ins key={position}>
            <span className="unseen">{say('draft.craft.added')} </span>
            {text}
          </ins>
        ),
      )}
    </p>
  );
}
