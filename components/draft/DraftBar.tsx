import type { DraftView } from './view';
import { running } from './words';

/** What is to be known of the draft behind it. */
function barWord(view: DraftView): string | null {
  const { draft, done } = view;
  if (running(view)) return done === 'not-yet' ? 'still being written' : 'being written';
  if (done === 'inserted' || done === 'opened') return 'inserted';
  if (done === 'none-yet') return 'no draft yet';
  return draft.is === 'done' ? 'ready' : null;
}

/** The closed control. It says when a draft waits behind it. */
export function DraftBar({ view, onOpen, shortcut }: { view: DraftView; onOpen: () => void; shortcut: string }) {
  const waiting = barWord(view);
  return (
    <button
      type="button"
      className="slim"
      aria-expanded={false}
      aria-keyshortcuts={shortcut ? shortcut.replace(' ', '+') : undefined}
      onClick={onOpen}
    >
      <span className="mark" aria-hidden="true" />
      <span>Draft reply</span>
      {waiting !== null && <span className="chip">{waiting}</span>}
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
    </button>
  );
}
