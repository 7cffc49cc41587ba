import type { ReactNode } from 'react';

/** A problem of the page as a whole, readable even when nothing else works. */
export function Trouble({ title, sentence, children }: { title: string; sentence: string; children?: ReactNode }) {
  return (
    <div className="problem notice" role="alert">
      <h2>{title}</h2>
      <p>{sentence}</p>
      {children}
    </div>
  );
}
