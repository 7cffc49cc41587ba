import type { DraftView } from './view';
import { running } from './words';

/** The closed control. It says when a draft waits behind it. */
export function DraftBar({ view, onOpen, shortcut }: { view: DraftView; onOpen: () => void; shortcut: string }) {
  const waiting = running(view) ? 'being written' : view.draft.is === 'done' ? 'ready' : null;
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
