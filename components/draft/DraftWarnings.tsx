import type { DraftView } from './view';
import { warningLines } from './warning-words';

/** Quiet lines above Insert; nothing at all where nothing was found. Pieces are plain text, never a link. */
export function DraftWarnings({ view }: { view: DraftView }) {
  const lines = warningLines(view.warnings);
  if (lines.length === 0) return null;
  return (
    <ul className="warnings" aria-label="Check before you send">
      {lines.map((line) => (
        <li key={line} dir="auto">
          {line}
        </li>
      ))}
    </ul>
  );
}
