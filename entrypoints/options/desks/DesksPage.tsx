import { phrase } from '../../../core/words/phrase';
import { say } from '../../../core/words/say';
import { useRef } from 'react';
import { ask } from '../../pages/ask';
import { Said, useSaving, done } from '../../pages/saving';
import { Kept } from '../parts/Kept';
import { Section } from '../parts/Section';
import { useArrival } from '../places/address';
import { Place } from '../places/Place';
import { pageTitle } from '../places/table';
import { PageFrame } from '../shell/PageFrame';
import { AddDesk } from './AddDesk';
import { DeskPage } from './DeskPage';
import { DeskRow } from './DeskRow';
import type { Desks } from './useDesks';
import { hostOf } from './words';

/** The desks, or the one of them that the address names. What was typed for one stays while another is open. */
export function DesksPage({ desks }: { desks: Desks }) {
  const { found: list, reload } = desks;
  const { desk: wanted } = useArrival().address;
  const looks = list === null && desks.problem === undefined;
  const known = list?.some(({ origin }) => hostOf(origin) === wanted) === true;
  const missing = wanted !== null && !known && !looks ? wanted : null;
  return (
    <>
      <Kept shown={wanted === null || missing !== null}>
        <PageFrame page="desks" title={pageTitle('desks')}>
          <p role="status" className={missing === null ? 'unseen' : 'soft'}>
            {missing !== null && say('desks.unknown', { host: missing })}
          </p>
          <List desks={desks} />
        </PageFrame>
      </Kept>
      {wanted !== null && looks && (
        <PageFrame page="desks" title={wanted}>
          <p className="soft">{say('desks.looking')}</p>
        </PageFrame>
      )}
      {list?.map((desk) => (
        <Kept key={desk.origin} shown={hostOf(desk.origin) === wanted}>
          <DeskPage desk={desk} onChanged={reload} />
        </Kept>
      ))}
    </>
  );
}

function List({ desks: { found: list, problem, reload } }: { desks: Desks }) {
  const removed = useSaving();
  const outcome = useRef<HTMLDivElement>(null);
  const isSaid = removed.said !== '' || removed.problem !== undefined;

  const remove = async (origin: string, withExamples: boolean) => {
    await removed.save(async () => {
      await ask('desk.remove', { origin, examples: withExamples });
      return done(phrase('desks.is-removed', { host: hostOf(origin) }));
    });
    await reload();
    // The row that had the focus is gone.
    outcome.current?.focus();
  };

  return (
    <Section title={say('desks.title')} alone>
      {problem !== undefined && <p className="bad">✕ {problem}</p>}
      {list === null && problem === undefined && <p className="soft">{say('desks.looking')}</p>}
      {list !== null && list.length === 0 && <p className="soft">{say('desks.none')}</p>}
      {list !== null && list.length > 0 && (
        <ul className="desks">
          {list.map((desk) => (
            <DeskRow key={desk.origin} desk={desk} onChanged={reload} onRemove={remove} />
          ))}
        </ul>
      )}
      <div
        ref={outcome}
        tabIndex={-1}
        className="outcome"
        // A group only while there is something in it.
        {...(isSaid ? { role: 'group', 'aria-label': say('desks.removed') } : {})}
      >
        <Said {...removed} />
      </div>
      <hr />
      <Place at="desks/add">
        <AddDesk known={list ?? []} onAdded={reload} />
      </Place>
    </Section>
  );
}
