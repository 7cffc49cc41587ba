import type { ReactNode } from 'react';
import type { Note } from '../../core/note';
import { noteText } from '../words';

export interface QuietProps {
  readonly text: string;
  /** Says more than the text, and stands in its place. */
  readonly note?: Note | undefined;
  /** The whole of it, where the text is short for more. */
  readonly title?: string;
  /** The one thing that can be done all the same. */
  readonly action?: string;
  readonly onPress?: () => void;
  readonly children?: ReactNode;
}

/** One line where there is nothing to do. */
export function Quiet({ text, title, note, action, onPress, children }: QuietProps) {
  const words = note === undefined ? text : noteText(note);
  return (
    <div className="quiet">
      <span className="mark" aria-hidden="true" />
      <p className="soft small" title={title ?? words}>
        {words}
      </p>
      {children}
      {action !== undefined && onPress !== undefined && (
        <button type="button" className="link" onClick={onPress}>
          {action}
        </button>
      )}
    </div>
  );
}
