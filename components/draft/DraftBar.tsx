import type { DraftView } from './view';
import { running } from './words';
import { say } from '../../core/words/say';

/** What is to be known of the draft behind it. */
function barWord(view: DraftView): string | null {
  const { draft, done } = view;
  if (running(view)) return done === 'not-yet' ? say('draft.bar.still-being-written') : say('draft.bar.being-written');
  if (done === 'inserted' || done === 'opened') return say('draft.bar.inserted');
  if (done === 'none-yet') return say('draft.bar.none-yet');
  return draft.is === 'done' ? say('draft.bar.ready') : null;
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
      <span>{say('draft.title')}</span>
      {waiting !== null && <span className="chip">{waiting}</span>}
      {shortcut && <kbd aria-hidden="true">{shortcut}</kbd>}
    </button>
  );
}
