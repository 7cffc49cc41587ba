import { openWarnings, type DraftView } from './view';
import { warningLines } from './warning-words';
import { say } from '../../core/words/say';

/** Quiet lines above Insert; nothing at all where nothing was found. Pieces are plain text, never a link. */
export function DraftWarnings({ view }: { view: DraftView }) {
  const lines = warningLines(openWarnings(view), view.pressAgain);
  if (lines.length === 0) return null;
  return (
    <ul className="warnings" aria-label={say('draft.warn')}>
      {lines.map(({ kinds, text }) => (
        <li key={text} dir="auto">
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
