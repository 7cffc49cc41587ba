import { V9Dropdown } from './dropdown-v9';
import { FieldRow, Row } from './field-row';
import { Part } from './part';
import { current, edit, formOf, useDesk, type OpenTicket } from './store';
import { say } from './words';

const custom = ['tagger', 'multiselect', 'text', 'textarea', 'checkbox'];

function Requester({ open }: { readonly open: OpenTicket }) {
  const requester = current().boot.people.find((each) => each.id === open.ticket.requesterId);
  return (
    <Row>
      <div className="field">
        <Part as="label" id="ticket-system-field-requester-label">
          {say('Requester')}
        </Part>
        <Part id="ticket-system-field-requester-select" className="box" tabIndex={0}>
          <span className="avatar small">{requester?.name.slice(0, 1)}</span>
          <span className="ellipsis">{requester?.name}</span>
        </Part>
      </div>
    </Row>
  );
}

function Assignee({ open }: { readonly open: OpenTicket }) {
  const { boot } = current();
  const { assigneeId } = formOf(open);
  const agent = boot.people.find((each) => each.id === assigneeId)?.name;
  const group = boot.groups.find((each) => each.id === open.ticket.groupId)?.name ?? '';
  return (
    <Row>
      <Part id="assignee-field" className="field">
        <span className="label-line">
          <span className="label">{say('Assignee')}*</span>
          <Part
            as="button"
            id="assignee-field-take-it-button"
            className="link"
            type="button"
            onClick={() => edit(open.ticket.id, { assigneeId: boot.meId })}
          >
            {say('take it')}
          </Part>
        </span>
        <Part id="assignee-field-autocomplete-trigger" className="box" tabIndex={0}>
          <Part
            id={agent === undefined ? 'assignee-field-selected-group-tag' : 'assignee-field-selected-agent-tag'}
            as="span"
            className="ellipsis"
          >
            <span title={group}>{group}</span>
            {agent === undefined ? null : (
              <>
                {' '}
                / <span title={agent}>{agent}</span>
              </>
            )}
          </Part>
        </Part>
      </Part>
    </Row>
  );
}

function System({ open, type }: { readonly open: OpenTicket; readonly type: 'priority' | 'tickettype' }) {
  const field = current().boot.fields.find((each) => each.type === type);
  const key = type === 'priority' ? 'priority' : 'type';
  if (!field) return null;
  return (
    <Part id={`ticket-fields-${key}-select`} className="field">
      <V9Dropdown
        label={field.title}
        choices={field.options}
        value={formOf(open)[key]}
        onChoose={(value) => edit(open.ticket.id, { [key]: value })}
      />
    </Part>
  );
}

function Tags({ tags }: { readonly tags: readonly string[] }) {
  return (
    <Row>
      <Part id="ticket-fields-tags" className="field">
        <span className="label">{say('Tags')}</span>
        <div className="box tags">
          {tags.map((tag) => (
            <Part as="span" key={tag} id="ticket-system-field-tags-item-selected" className="tag">
              {tag}
              <span aria-hidden="true"> ×</span>
            </Part>
          ))}
        </div>
      </Part>
    </Row>
  );
}

/** The left column of the standard layout. */
export function Properties({ open }: { readonly open: OpenTicket }) {
  const { boot, round } = useDesk();
  const form = formOf(open);
  const shown = boot.forms.find((each) => each.id === form.formId)?.fieldIds ?? [];
  const fields = boot.fields.filter((field) => custom.includes(field.type) && field.active && shown.includes(field.id));
  return (
    <div id="ticket_sidebar" className="sidebar" key={round}>
      <Row>
        <Part id="ticket-fields-ticket-forms" className="field">
          <V9Dropdown
            label={say('Form')}
            choices={boot.forms.map((each) => ({ name: each.name, value: String(each.id) }))}
            value={String(form.formId)}
            onChoose={(value) => {
              if (value !== null) edit(open.ticket.id, { formId: Number(value) });
            }}
          />
        </Part>
      </Row>
      <Requester open={open} />
      <Assignee open={open} />
      <Row>
        <div className="pair">
          <System open={open} type="tickettype" />
          <System open={open} type="priority" />
        </div>
      </Row>
      {fields.map((field) => (
        <FieldRow key={field.id} ticketId={open.ticket.id} field={field} value={form.values[field.id] ?? null} />
      ))}
      <Tags tags={open.ticket.tags} />
    </div>
  );
}
