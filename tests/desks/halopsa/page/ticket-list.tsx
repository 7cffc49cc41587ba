import { openTicket } from './act';
import { labelsIn } from '../account/labels';
import { padded } from './route';
import { useDesk } from './store';
import { when, words } from './words';

/** The list of open tickets, as a grid of the old react-table kind. */
export function TicketList({ isNarrow }: { readonly isNarrow: boolean }) {
  const { lists, boot, shown } = useDesk();
  const labels = labelsIn(boot.knobs.language, boot.knobs.labels);
  const shownId = shown?.kind === 'ticket' ? shown.id : null;
  const heads = isNarrow
    ? ['ID', labels.summary]
    : ['ID', labels.status_id, labels.summary, labels.user_name, labels.team, labels.dateoccurred];
  return (
    <section className={`list ReactTable${isNarrow ? ' narrow' : ''}`}>
      <h2>{words().openTickets}</h2>
      <div className="rt-table" role="grid">
        <div className="rt-thead">
          <div className="rt-tr" role="row">
            {heads.map((head) => (
              <div key={head} className="rt-th" role="columnheader" tabIndex={-1}>
                {head}
              </div>
            ))}
          </div>
        </div>
        <div className="rt-tbody">
          {lists.rows.map((row) => {
            const status = lists.statuses.find(({ id }) => id === row.status_id);
            const cells = isNarrow
              ? [padded(row.id), row.summary]
              : [padded(row.id), status?.name, row.summary, row.user_name, row.team, when(row.dateoccurred)];
            return (
              <div
                key={row.id}
                id={padded(row.id)}
                className={`rt-tr-group${row.id === shownId ? ' selected' : ''}`}
                role="rowgroup"
              >
                <div
                  className="rt-tr"
                  role="row"
                  tabIndex={0}
                  onClick={() => openTicket(row.id)}
                  onKeyDown={(event) => {
                    if (event.key === 'Enter') openTicket(row.id);
                  }}
                >
                  {cells.map((cell, index) => (
                    <div key={heads[index]} className="rt-td" role="gridcell" tabIndex={-1} dir="auto">
                      {cell}
                    </div>
                  ))}
                </div>
              </div>
            );
          })}
        </div>
      </div>
    </section>
  );
}
