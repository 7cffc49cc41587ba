import { useState, type ReactNode } from 'react';
import { sendFrom } from './composer';
import { ContextPanel } from './context-panel';
import { Conversation } from './conversation';
import { MacroPicker } from './macro-picker';
import { Part } from './part';
import { Properties } from './properties';
import { current, useDesk, type OpenTicket } from './store';
import { say } from './words';

const statuses = ['open', 'pending', 'hold', 'solved'] as const;

function Footer({ open }: { readonly open: OpenTicket }) {
  const [isOpen, setOpen] = useState(false);
  const { status } = open.ticket;
  const next = status === 'new' ? 'open' : status;
  if (status === 'closed')
    return (
      <footer className="pane-foot">
        <Part id="ticket-fields-status-view" className={`status ${status}`}>
          {status}
        </Part>
      </footer>
    );
  return (
    <footer className="pane-foot">
      <MacroPicker open={open} />
      <span className="grow" />
      <Part id="ticket-fields-status-view" className={`status ${status}`}>
        {status}
      </Part>
      <div className="split">
        <Part
          as="button"
          type="button"
          id="submit_button-button"
          className="primary"
          onClick={() => void sendFrom(open, next)}
        >
          {say('Submit as')} {next}
        </Part>
        <Part
          as="button"
          type="button"
          id="submit_button-menu-button"
          className="primary"
          aria-label="Submit as another status"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          ▾
        </Part>
        {isOpen ? (
          <ul role="menu" className="menu up">
            {statuses.map((each) => (
              <Part
                as="li"
                role="menuitem"
                key={each}
                id={`submit_button-menu-${each}`}
                onClick={() => {
                  setOpen(false);
                  void sendFrom(open, each);
                }}
              >
                {say('Submit as')} {each}
              </Part>
            ))}
          </ul>
        ) : null}
      </div>
    </footer>
  );
}

const roles = {
  fields: 'component-type-AppPane',
  talk: 'component-type-MainConversationPane',
  context: 'component-type-ContextPanel',
} as const;

function Column({
  place,
  role,
  children,
}: {
  readonly place: number;
  readonly role: keyof typeof roles;
  readonly children: ReactNode;
}) {
  return (
    <Part as="section" id={`column-${place}`} data-garden-id="pane" className={`column ${role} ${roles[role]}`}>
      {children}
    </Part>
  );
}

/** One open ticket; it stays in the DOM while another tab is shown. */
export function TicketPane({ open, isShown }: { readonly open: OpenTicket; readonly isShown: boolean }) {
  const { layout } = useDesk().boot.knobs;
  const columns = {
    fields: <Properties open={open} />,
    talk: <Conversation open={open} />,
    context: <ContextPanel open={open} />,
  };
  const order =
    layout === 'standard' ? (['fields', 'talk', 'context'] as const) : (['talk', 'fields', 'context'] as const);
  return (
    <div className="workspace" style={{ display: isShown ? 'block' : 'none' }}>
      <Part
        id={`ticket-${open.ticket.id}-${layout}-layout`}
        className={`ticket-panes-grid-layout ${layout}${isShown ? ' active' : ''}`}
        data-is-active={String(isShown)}
      >
        {order.map((role, index) => (
          <Column key={role} place={index + 1} role={role}>
            {columns[role]}
          </Column>
        ))}
        <Footer open={open} />
      </Part>
    </div>
  );
}

export const isShown = (id: number): boolean => {
  const { shown } = current();
  return shown.kind === 'ticket' && shown.id === id;
};
