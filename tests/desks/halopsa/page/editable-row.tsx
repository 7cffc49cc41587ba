import type { TypeField } from '../server/ticket-type';
import { choose, startEditing } from './act';
import { editable, optionsOf, valueOf, type EditId } from './fields';
import { complain } from './load';
import { SelectPicker } from './select-picker';
import { beatClass, current, isOut, type OpenTicket } from './store';
import { TreePicker } from './tree-picker';
import { words } from './words';

const readOnly = 4;
const required = 3;

/** One row: its value, which turns into an editor when it is clicked. */
export function EditableRow({
  open,
  id,
  field,
}: {
  readonly open: OpenTicket;
  readonly id: EditId;
  readonly field: TypeField | undefined;
}) {
  const { boot, lists } = current();
  const { api, isTree } = editable[id];
  const value = valueOf(open, id);
  const options = optionsOf(open, id);
  const fixed = open.ticket.locked || field?.techdetail === readOnly;
  const label = `${field?.fieldinfo.label ?? api}${field?.techdetail === required ? ' *' : ''}`;
  const inputId = `input-field-for-${api}`;
  const Picker = isTree || (id === 'category_2' && boot.knobs.category2 === 'tree') ? TreePicker : SelectPicker;
  const colour =
    id === 'priority'
      ? open.priorities.find((row) => String(row.priorityid) === value)?.colour
      : id === 'status'
        ? lists.statuses.find((row) => String(row.id) === value)?.colour
        : undefined;
  const edit = (): void => startEditing(open, id);
  // A ticket can have a category that its type no longer allows.
  const text =
    options.find((option) => option.value === value)?.label ??
    (open.edits[id] === undefined && id === 'category_1' ? open.ticket.category_1 : '');
  const plain = text === '' ? <span className="dim">{words().none}</span> : text;
  const shown =
    colour === undefined ? (
      plain
    ) : (
      <span className="oneline">
        <span className="priority-block" style={{ background: colour }} />
        {plain}
      </span>
    );
  return (
    <div className={`col-md-12 inline nopad ${beatClass()}`}>
      {id === 'category_1' && isOut('category-label') ? null : <label htmlFor={inputId}>{label}</label>}
      {open.editing.has(id) ? (
        <div className="edit-value">
          <Picker
            id={inputId}
            label={label}
            options={options}
            value={value}
            onChoose={(next) => void choose(open, id, next).catch(complain)}
          />
        </div>
      ) : (
        <div className="noedit-value">
          {fixed ? (
            <span className={isOut('read-value') ? 'plain-value' : 'read-value'} dir="auto">
              {shown}
            </span>
          ) : (
            <span
              className={isOut('read-value') ? 'plain-value' : 'read-value readedit'}
              role="button"
              tabIndex={0}
              dir="auto"
              onClick={edit}
              onKeyDown={(event) => {
                if (event.key === 'Enter') edit();
              }}
            >
              {shown}
            </span>
          )}
        </div>
      )}
    </div>
  );
}
