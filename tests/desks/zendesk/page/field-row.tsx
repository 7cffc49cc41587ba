import { Combobox, Field, Option } from '@zendeskgarden/react-dropdowns';
import type { ReactNode } from 'react';
import type { FieldValue } from '../account/types';
import { LegacyDropdown } from './dropdown-legacy';
import { V9Dropdown } from './dropdown-v9';
import { Part } from './part';
import { current, editValue } from './store';

type PageField = ReturnType<typeof current>['boot']['fields'][number];

const kinds: Record<string, string> = {
  tagger: 'dropdown',
  multiselect: 'multiselect',
  text: 'text',
  textarea: 'multiline',
  checkbox: 'checkbox',
};

/** Two row generations: a grid row with the standard layout, a property box with the custom one. */
export function Row({ children }: { readonly children: ReactNode }) {
  return current().boot.knobs.layout === 'standard' ? (
    <div className="row" data-garden-id="grid.row">
      {children}
    </div>
  ) : (
    <div className="row property_box">{children}</div>
  );
}

function Multiselect({
  field,
  label,
  value,
  choose,
}: {
  readonly field: PageField;
  readonly label: string;
  readonly value: string[];
  readonly choose: (value: string[]) => void;
}) {
  return (
    <Field>
      <Field.Label>{label}</Field.Label>
      <Combobox
        isCompact
        isMultiselectable
        isEditable={false}
        selectionValue={value}
        onChange={({ selectionValue }) => {
          if (Array.isArray(selectionValue)) choose(selectionValue);
        }}
      >
        {field.options.map((option) => (
          <Option key={option.value} value={option.value} label={option.name} />
        ))}
      </Combobox>
    </Field>
  );
}

function Control({
  ticketId,
  field,
  value,
}: {
  readonly ticketId: number;
  readonly field: PageField;
  readonly value: FieldValue;
}) {
  const label = field.required ? `${field.title}*` : field.title;
  const set = (next: FieldValue): void => editValue(ticketId, field.id, next);
  const inputId = `field-${ticketId}-${field.id}`;
  const text = typeof value === 'string' ? value : '';
  switch (field.type) {
    case 'tagger': {
      const props = { label, choices: field.options, value: text === '' ? null : text, onChoose: set };
      return current().boot.knobs.dropdowns === 'legacy' ? (
        <LegacyDropdown {...props} />
      ) : (
        <V9Dropdown {...props} triggerId="ticket-form-field-dropdown-button" listId="ticket-form-field-dropdown-menu" />
      );
    }
    case 'multiselect':
      return <Multiselect field={field} label={label} value={Array.isArray(value) ? value : []} choose={set} />;
    case 'checkbox':
      return (
        <label className="check">
          <input type="checkbox" checked={value === true} onChange={(event) => set(event.target.checked)} /> {label}
        </label>
      );
    case 'textarea':
      return (
        <>
          <label htmlFor={inputId}>{label}</label>
          <textarea id={inputId} rows={2} value={text} onChange={(event) => set(event.target.value)} />
        </>
      );
    default:
      return (
        <>
          <label htmlFor={inputId}>{label}</label>
          <input id={inputId} value={text} onChange={(event) => set(event.target.value)} />
        </>
      );
  }
}

export function FieldRow({
  ticketId,
  field,
  value,
}: {
  readonly ticketId: number;
  readonly field: PageField;
  readonly value: FieldValue;
}) {
  return (
    <Row>
      <Part id={`ticket-form-field-${kinds[field.type] ?? 'text'}-field-${field.id}`} className="field">
        <Control ticketId={ticketId} field={field} value={value} />
      </Part>
    </Row>
  );
}
