import { bringIntoRead } from './in-sight';
import { openWarnings, type DraftView } from './view';
import { warningLines } from './warning-words';
import { say } from '../../core/words/say';

interface DraftChecksProps {
  readonly view: DraftView;
  /** All of it stands below the text, and scrolls with it. */
  readonly unfolded: boolean;
  readonly onUnfold: (unfolded: boolean) => void;
}

/**
 * Quiet lines above Insert; nothing at all where nothing was found. Beside a conversation the room belongs to the text, so there it is
 * one line: how much there is to look at, and the first of it.
 */
export function DraftChecks({ view, unfolded, onUnfold }: DraftChecksProps) {
  const count = openWarnings(view).length;
  if (count === 0) return null;
  return (
    <div className="checks">
      <button type="button" className="link" aria-expanded={unfolded} onClick={() => onUnfold(!unfolded)}>
        {say('draft.warn.count', { count })}
      </button>
      {!unfolded && <DraftWarnings view={view} />}
    </div>
  );
}

/** One line for each kind. Pieces are plain text, never a link. `sought`: it was asked for, so it is brought into sight. */
export function DraftWarnings({ view, sought }: { view: DraftView; sought?: boolean }) {
  const lines = warningLines(openWarnings(view), view.pressAgain);
  if (lines.length === 0) return null;
  return (
    <ul className="warnings" aria-label={say('draft.warn')} ref={sought ? bringIntoRead : undefined}>
      {lines.map(({ kinds, text }) => (
        <li key={text} dir="auto" title={text}>
          {text}
          {kinds.some((kind) => view.pressAgain.includes(kind)) && (
            <>
              {' '}
              <b>{say('draft.insert-again')}</b>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
