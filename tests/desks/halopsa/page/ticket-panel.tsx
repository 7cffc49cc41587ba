import { useEffect } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-tabs';
import { ActionButtons } from './action-buttons';
import { ActionForm } from './action-form';
import { Details } from './details';
import { Feed } from './feed';
import { padded } from './route';
import { beatClass, isOut, useDesk, type OpenTicket } from './store';
import { words } from './words';

function Head({ open }: { readonly open: OpenTicket }) {
  const { ticket } = open;
  return (
    <>
      <div className={`details_page_title ${beatClass()}`}>
        {isOut('heading') ? null : (
          <h1 className="profile-full-name">
            {ticket.tickettype_name} <span className="dim">[ID:{padded(ticket.id)}]</span>
          </h1>
        )}
        <ActionButtons open={open} />
      </div>
      {isOut('summary') ? null : (
        <div className="summary-header">
          <div className="noedit-value">
            <span className="read-value readedit" dir="auto">
              {ticket.summary}
            </span>
          </div>
        </div>
      )}
    </>
  );
}

function Middle({ open }: { readonly open: OpenTicket }) {
  return (
    <div className="middle">
      {open.form ? <ActionForm key={`${open.ticket.id} ${open.form.outcomeId}`} open={open} form={open.form} /> : null}
      <Tabs className="react-tabs tabControls">
        <TabList>
          <Tab>{words().progress}</Tab>
          <Tab>{words().details}</Tab>
        </TabList>
        <TabPanel>
          <Feed open={open} />
        </TabPanel>
        <TabPanel>
          <p className="pad" dir="auto">
            {open.ticket.summary}
          </p>
        </TabPanel>
      </Tabs>
    </div>
  );
}

/** One of the two panels that take turns. The one with the ticket before stays in the document, hidden. */
export function TicketPanel({ ticketId, isShown }: { readonly ticketId: number | null; readonly isShown: boolean }) {
  const { open, round } = useDesk();
  const ticket = ticketId === null ? undefined : open.get(ticketId);
  const summary = ticket?.ticket.summary;
  useEffect(() => {
    if (isShown && ticketId !== null) document.title = `Ticket ${padded(ticketId)} - ${summary ?? ''}`;
  }, [isShown, ticketId, summary]);
  if (!ticket) return null;
  return (
    <div
      className={`panel ${isOut('ticket-root') ? '' : 'details-form-holder ticketdetails'}`}
      style={{ display: isShown ? 'grid' : 'none' }}
    >
      <div className="panel-head" key={`head ${round}`}>
        <Head open={ticket} />
      </div>
      <Middle open={ticket} />
      <Details key={`details ${round}`} open={ticket} />
    </div>
  );
}
