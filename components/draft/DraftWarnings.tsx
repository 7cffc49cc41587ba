import type { DraftView } from './view';
import { warningLines } from './warning-words';
import { say } from '../../core/words/say';

/** A gap that was filled in is nothing to look at any more. */
function stillOpen({ warnings, fills }: DraftView): DraftView['warnings'] {
  let position = -1;
  return warnings.filter(({ kind }) => {
    if (kind !== 'gap' && kind !== 'lost') return true;
    position += 1;
    return (fills[position] ?? '').trim() === '';
  });
}

/** Quiet lines above Insert; nothing at all where nothing was found. Pieces are plain text, never a link. */
export function DraftWarnings({ view }: { view: DraftView }) {
  const lines = warningLines(stillOpen(view));
  if (lines.length === 0) return null;
  return (
    <ul className="warnings" aria-label={say('draft.warn')}>
      {lines.map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}
