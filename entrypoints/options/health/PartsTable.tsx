import type { ReactNode } from 'react';
import { say } from '../../../core/words/say';
import { Rich } from '../../../components/parts/Rich';
import { stateText } from '../../../core/health-report';
import { partName, sourceWords } from '../../../core/health-text';
import type { DeskHealth, HealthPart } from '../../../core/health';
import { Heads } from '../parts/Heads';

type Row = Pick<HealthPart, 'name' | 'state' | 'way' | 'failed'> & { readonly optional: boolean };

const signOf = ({ state, optional }: Row): { sign: string; look: string } => {
  if (state === 'found') return { sign: '✓', look: 'good' };
  if (state === 'missing' && optional) return { sign: '–', look: 'soft' };
  return state === 'missing' ? { sign: '✕', look: 'bad' } : { sign: '?', look: 'unsure' };
};

const readRows = ({ read, source }: DeskHealth): Row[] =>
  Object.entries(read).map(([name, state]) => ({
    name,
    state,
    way: source === null ? '' : sourceWords(source),
    failed: [],
    optional: false,
  }));

/** What the last read gave, then what is in the page right now. */
export function PartsTable({ health }: { health: DeskHealth }) {
  const read = readRows(health);
  return (
    <table className="parts">
      <Heads of={[say('health-page.part'), say('health-page.state'), say('health-page.by')]} />
      {read.length > 0 && <Rows title={say('health-page.last-read')} rows={read} />}
      <Rows
        title={say('health-page.on-the-page')}
        rows={health.page.map((part) => ({ ...part, optional: part.optional ?? false }))}
      />
    </table>
  );
}

function Rows({ title, rows }: { title: string; rows: readonly Row[] }) {
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={3} className="soft">
          {title}
        </th>
      </tr>
      {rows.map((row) => (
        <PartRow key={row.name} row={row} />
      ))}
    </tbody>
  );
}

const unseen = { unseen: (content: ReactNode) => <span className="unseen">{content}</span> };

function PartRow({ row }: { row: Row }) {
  const { name, way, failed } = row;
  const { sign, look } = signOf(row);
  return (
    <>
      <tr>
        <th scope="row">{partName(name)}</th>
        <td className={look}>
          <span aria-hidden="true">{sign}</span> {stateText(row)}
        </td>
        <td>{way}</td>
      </tr>
      {failed.length > 0 && (
        <tr className="in-vain">
          <td colSpan={3} aria-label={say('health-page.in-vain-for', { name: partName(name) })}>
            <details>
              <summary>
                <Rich
                  word="health-page.in-vain"
                  values={{ count: failed.length, name: partName(name) }}
                  parts={unseen}
                />
              </summary>
              <ul>
                {failed.map((selector) => (
                  <li key={selector}>
                    <code>{selector}</code>
                  </li>
                ))}
              </ul>
            </details>
          </td>
        </tr>
      )}
    </>
  );
}
