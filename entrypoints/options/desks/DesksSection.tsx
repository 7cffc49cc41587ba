import { Fragment, useRef, useState } from 'react';
import { Said } from '../../pages/parts/SaveRow';
import { Section } from '../parts/Section';
import { DescribedDesk } from '../described/DescribedDesk';
import { AddDesk } from './AddDesk';
import { DeskRow } from './DeskRow';
import { DeskSheet } from './DeskSheet';
import { UnreadDesk } from './UnreadDesk';
import { removeDesk, useDesks } from './useDesks';
import { hostOf } from './words';

export function DesksSection() {
  const { list, problem, reload } = useDesks();
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
    <>
      <Section title="Desks">
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
        <AddDesk known={list ?? []} onAdded={reload} />
      </Section>
      {list?.map((desk) => (
        <Fragment key={desk.origin}>
          <DescribedDesk desk={desk} onChanged={reload} />
          {desk.catalogue === null ? (
            <UnreadDesk desk={desk} />
          ) : (
            <DeskSheet desk={desk} catalogue={desk.catalogue} onChanged={reload} />
          )}
        </Fragment>
      ))}
    </>
  );
}
