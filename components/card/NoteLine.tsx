import type { Note } from '../../core/note';
import { noteText } from '../words';

/** Why a suggestion rests on little: one quiet line. */
export function NoteLine({ note }: { note: Note }) {
  return (
    <p className="note soft" title={noteText(note)}>
      {noteText(note)}
    </p>
  );
}
