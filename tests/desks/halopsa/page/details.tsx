import type { FieldName } from '../account/labels';
import { cancelEdits, saveEdits } from './act';
import { EditableRow } from './editable-row';
import { editable, editIds } from './fields';
import { complain } from './load';
import { beatClass, current, isOut, useDesk, type OpenTicket } from './store';
import { when, words } from './words';
import type { ReactNode } from 'react';

/** The ticket type knows some fields by other names than the rest of the API. */
const names: Readonly<Partial<Record<FieldName, string>>> = {
  category_1: 'category2',
  category_2: 'category3',
  priority_id: 'seriousness',
  agent_id: 'assignedto',
  team: 'sectio_',
  status_id: 'status',
  tickettype_id: 'requesttype',
  summary: 'symptom',
  details: 'symptom2',
};

const typeField = (open: OpenTicket, api: FieldName) =>
  open.fields.find(({ fieldinfo }) => fieldinfo.name === (names[api] ?? api));

const labelOf = (open: OpenTicket, api: FieldName): string => typeField(open, api)?.fieldinfo.label ?? api;

function ReadRow({
  open,
  api,
  children,
}: {
  readonly open: OpenTicket;
  readonly api: FieldName;
  readonly children: ReactNode;
}) {
  return (
    <div className={`col-md-12 inline nopad ${beatClass()}`}>
      <label htmlFor={`input-field-for-${api}`}>{labelOf(open, api)}</label>
      <div className="noedit-value">
        <span className="read-value" dir="auto">
          {children}
        </span>
      </div>
    </div>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div className="details-group">
      {isOut('group-headers') ? null : <div className="details-group-header">{title}</div>}
      <div className="info info-form">{children}</div>
    </div>
  );
}

function Bar({ open }: { readonly open: OpenTicket }) {
  if (Object.keys(open.edits).length === 0 || current().boot.knobs.inlineSaves) return null;
  return (
    <div className="details-bar">
      <button type="button" className="ui button primary" onClick={() => void saveEdits(open).catch(complain)}>
        {words().save}
      </button>
      <button type="button" className="ui button" onClick={() => cancelEdits(open)}>
        {words().cancel}
      </button>
    </div>
  );
}

/** The right column: what the ticket is set to, and who asked. */
export function Details({ open }: { readonly open: OpenTicket }) {
  useDesk();
  const { ticket } = open;
  const rows = editIds.filter((id) => {
    const field = typeField(open, editable[id].api);
    const isRemoved = (id === 'category_1' && isOut('category-row')) || (id === 'priority' && isOut('priority-row'));
    return field !== undefined && field.techdetail !== 0 && !isRemoved;
  });
  return (
    <aside className={`details-form ${beatClass()}`}>
      <Bar open={open} />
      <Group title={words().ticketInformation}>
        <ReadRow open={open} api="dateoccurred">
          {when(ticket.dateoccurred)}
        </ReadRow>
        <ReadRow open={open} api="tickettype_id">
          {ticket.tickettype_name}
        </ReadRow>
        {rows.map((id) => (
          <EditableRow key={id} open={open} id={id} field={typeField(open, editable[id].api)} />
        ))}
      </Group>
      {isOut('end-user-details') ? null : (
        <Group title={words().endUserDetails}>
          <ReadRow open={open} api="user_name">
            {ticket.user_name}
          </ReadRow>
          <ReadRow open={open} api="toplevel_name">
            {ticket.toplevel_name}
          </ReadRow>
          <ReadRow open={open} api="client_name">
            {ticket.client_name}
          </ReadRow>
          <ReadRow open={open} api="site_name">
            {ticket.site_name}
          </ReadRow>
          <ReadRow open={open} api="user_email">
            {ticket.user_email}
          </ReadRow>
        </Group>
      )}
    </aside>
  );
}
