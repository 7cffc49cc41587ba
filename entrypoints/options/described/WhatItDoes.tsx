import { useId, type ReactNode } from 'react';
import type { Description } from '../../../core/described/description';
import { inWords } from '../../../core/described/in-words';
import { Coded } from './Coded';
import './described.css';

interface WhatItDoesProps {
  readonly description: Description;
  /** What `{base}` stands for at this address; null while no page was found to fit. */
  readonly base: string | null;
}

/** What a description reads, calls public and writes, for the person who decides whether it may. */
export function WhatItDoes({ description, base }: WhatItDoesProps) {
  const { pages, asks, publicWhen, privateWhen, openingWhen, writes, missing } = inWords(description);
  const here = (lines: readonly string[]) =>
    base === null ? lines : lines.map((line) => line.replaceAll('{base}', base));
  return (
    <div className="what-it-does">
      <Part title="Pages that it is about" lines={here(pages)} />
      <Part title="What is asked of the desk, with your session" lines={here(asks)}>
        <p className="small soft">
          Nothing of another site.{' '}
          <Coded text="`{id}` stands for the ticket, other words in braces for what the desk names" />
          {base === null ? <Coded text=", `{base}` for what stands before it in the address." /> : '.'}
        </p>
      </Part>
      {publicWhen.length === 0 ? (
        <Part title="What counts as public" lines={[]}>
          <p>No message: nothing of a conversation is read, so nothing of it can be sent.</p>
        </Part>
      ) : (
        <Part
          title={
            publicWhen.length === 1
              ? 'A message counts as public when'
              : 'A message counts as public when all of this is true'
          }
          lines={publicWhen}
        />
      )}
      <Part
        title={privateWhen.length < 2 ? 'It is never public when' : 'It is never public when any of this is true'}
        lines={privateWhen}
      >
        <p>What is not proven public is private, and never sent.</p>
      </Part>
      {openingWhen !== null && (
        <Part title="What the ticket was opened with counts as public when" lines={[openingWhen]} />
      )}
      <Part title="What is written, and only when you press" lines={here(writes)}>
        {writes.length === 0 && <p>Nothing.</p>}
      </Part>
      {missing.length > 0 && <Part title="What it does not know" lines={missing} />}
    </div>
  );
}

function Part({
  title,
  lines,
  children,
}: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly children?: ReactNode;
}) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      {lines.length > 0 && (
        <ul>
          {lines.map((line, index) => (
            <li key={index}>
              <Coded text={line} />
            </li>
          ))}
        </ul>
      )}
      {children}
    </section>
  );
}
