import { useState } from 'react';
import type { CitedText } from '../../core/article';
import { say } from '../../core/words/say';
import { bringIntoRead } from './in-sight';

/** Articles and macros that a draft rests on: an article opens where a customer reads it, a macro shows its text. */
export function CitedTexts({ cited }: { readonly cited: readonly CitedText[] }) {
  const [open, setOpen] = useState<CitedText | null>(null);
  // Another draft rests on other texts.
  const shown = open?.kind === 'macro' && cited.includes(open) ? open : null;
  return (
    <>
      {cited.map((one, position) => (
        <span key={position} className="chip">
          {one.kind === 'article' ? (
            <a
              className="link"
              href={one.url}
              target="_blank"
              rel="noreferrer noopener"
              title={say('draft.cited.article-opens', { title: one.title })}
            >
              {say('draft.cited.article', { title: one.title })}
            </a>
          ) : (
            <button
              type="button"
              className="link"
              aria-expanded={shown === one}
              title={say('draft.cited.macro-shows', { title: one.title })}
              onClick={() => setOpen(shown === one ? null : one)}
            >
              {say('draft.cited.macro', { title: one.title })}
            </button>
          )}
        </span>
      ))}
      {shown !== null && (
        <span
          key={shown.title}
          ref={bringIntoRead}
          className="macro-text"
          dir="auto"
          role="region"
          aria-label={shown.title}
          tabIndex={0}
        >
          {shown.text}
        </span>
      )}
    </>
  );
}
