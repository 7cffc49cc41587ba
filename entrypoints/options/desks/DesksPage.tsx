import { useRef, useState } from 'react';
import { Said } from '../../pages/parts/SaveRow';
import { Kept } from '../parts/Kept';
import { Section } from '../parts/Section';
import { useArrival } from '../places/address';
import { Place } from '../places/Place';
import { pageTitles } from '../places/table';
import { PageFrame } from '../shell/PageFrame';
import { AddDesk } from './AddDesk';
import { DeskPage } from './DeskPage';
import { DeskRow } from './DeskRow';
import { removeDesk, type Desks } from './useDesks';
import { hostOf } from './words';

interface DesksPageProps {
  readonly desks: Desks;
  readonly tellsProblem: boolean;
}

/** The desks, or the one of them that the address names. What was typed for one stays while another is open. */
export function DesksPage({ desks, tellsProblem }: DesksPageProps) {
  const { list, reload } = desks;
  const { desk: wanted } = useArrival().address;
  const looks = list === null && desks.problem === undefined;
  const known = list?.some(({ origin }) => hostOf(origin) === wanted) === true;
  const missing = wanted !== null && !known && !looks ? wanted : null;
  return (
    <>
      <Kept shown={wanted === null || missing !== null}>
        <PageFrame page="desks" title={pageTitles.desks} tellsProblem={tellsProblem}>
          <p role="status" className={missing === null ? 'unseen' : 'soft'}>
            {missing !== null && `No desk is known at ${missing}. It was removed, or never added here.`}
          </p>
          <List desks={desks} />
        </PageFrame>
      </Kept>
      {wanted !== null && looks && (
        <PageFrame page="desks" title={wanted} tellsProblem={tellsProblem}>
          <p className="soft">Looking for desks.</p>
        </PageFrame>
      )}
      {list?.map((desk) => (
        <Kept key={desk.origin} shown={hostOf(desk.origin) === wanted}>
          <DeskPage desk={desk} onChanged={reload} tellsProblem={tellsProblem && hostOf(desk.origin) === wanted} />
        </Kept>
      ))}
    </>
  );
}

function List({ desks: { list, problem, reload } }: { desks: Desks }) {
  const [removed, setRemoved] = useState<{ said: string; problem?: string }>({ said: '' });
  const outcome = useRef<HTMLDivElement>(null);

  const remove = async (origin: string, withExamples: boolean) => {
    const refused = await removeDesk(origin, withExamples);
    setRemoved(refused === undefined ? { said: `${hostOf(origin)} is removed.` } : { said: '', problem: refused });
    await reload();
    // The row that had the focus is gone.
    outcome.current?.focus();
  };

  return (
    <Section title="Desks" alone>
      {problem !== undefined && <p className="bad">✕ {problem}</p>}
      {list === null && problem === undefined && <p className="soft">Looking for desks.</p>}
      {list !== null && list.length === 0 && (
        <p className="soft">
          No desk is known yet. Switch Deskside on, then open a ticket in your help desk: its fields appear here.
        </p>
      )}
      {list !== null && list.length > 0 && (
        <ul className="desks">
          {list.map((desk) => (
            <DeskRow key={desk.origin} desk={desk} onChanged={reload} onRemove={remove} />
          ))}
        </ul>
      )}
      <div ref={outcome} tabIndex={-1} className="outcome" role="group" aria-label="Removed">
        <Said {...removed} />
      </div>
      <hr />
      <Place at="desks/add">
        <AddDesk known={list ?? []} onAdded={reload} />
      </Place>
    </Section>
  );
}
