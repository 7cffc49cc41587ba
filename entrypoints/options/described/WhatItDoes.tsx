import { useId, type ReactNode } from 'react';
import type { Description } from '../../../core/described/description';
import { inWords } from '../../../core/described/in-words';
import { say } from '../../../core/words/say';
import { Coded } from './Coded';
import './described.css';

interface WhatItDoesProps {
  readonly description: Description;
  /** What `{base}` stands for at this address; null while no page was found to fit. */
  readonly base: string | null;
}

/** What a description reads, calls public and writes, for the person who decides whether it may. */
export function WhatItDoes({ description, base }: WhatItDoesProps) {
  const { pages, asks, publicWhen, privateWhen, openingWhen, articleWhen, writes, missing } = inWords(description);
  const here = (lines: readonly string[]) =>
    base === null ? lines : lines.map((line) => line.replaceAll('{base}', base));
  return (
    <div className="what-it-does">
      <Part title={say('described.does.pages')} lines={here(pages)} />
      <Part title={say('described.does.asks')} lines={here(asks)}>
        <p className="small soft">
          <Coded text={say(base === null ? 'described.does.asks-note-base' : 'described.does.asks-note')} />
        </p>
      </Part>
      {publicWhen.length === 0 ? (
        <Part title={say('described.does.public')} lines={[]}>
          <p>{say('described.does.no-message')}</p>
        </Part>
      ) : (
        <Part title={say('described.does.public-when', { count: publicWhen.length })} lines={publicWhen} />
      )}
      <Part title={say('described.does.private-when', { count: Math.max(1, privateWhen.length) })} lines={privateWhen}>
        <p>{say('described.does.rest-private')}</p>
      </Part>
      {openingWhen !== null && <Part title={say('described.does.opening-when')} lines={[openingWhen]} />}
      {articleWhen.length > 0 && (
        <Part title={say('described.does.article-when', { count: articleWhen.length })} lines={articleWhen} />
      )}
      <Part title={say('described.does.writes')} lines={here(writes)}>
        {writes.length === 0 && <p>{say('described.does.writes-nothing')}</p>}
      </Part>
      {missing.length > 0 && <Part title={say('described.does.missing')} lines={missing} />}
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
