import type { ReactNode } from 'react';

export interface ButtonProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly look?: 'primary' | 'quiet' | 'danger';
  /** Shown beside the words, e.g. `Alt A`; empty when the person removed the shortcut. */
  readonly shortcut?: string | undefined;
  /** Keeps the button focusable, so that the keyboard does not lose its place while something runs. */
  readonly off?: boolean | undefined;
  readonly expanded?: boolean;
  readonly label?: string;
  readonly title?: string;
}

export function Button({ children, onPress, look, shortcut, off, expanded, label, title }: ButtonProps) {
  return (
    <button
      type="button"
      className={look === undefined ? 'btn' : `btn ${look}`}
      aria-disabled={off ? true : undefined}
      aria-expanded={expanded}
      aria-label={label}
      aria-keyshortcuts={shortcut ? shortcut.replace(' ', '+') : undefined}
      title={title}
      onClick={() => {
        if (!off) onPress();
      }}
    >
      {children}
      {shortcut ? <kbd aria-hidden="true">{shortcut}</kbd> : null}
    </button>
  );
}
