import { useState } from 'react';
import {
  Dropdown,
  Field,
  Item,
  Label,
  Menu,
  NextItem,
  PreviousItem,
  Select,
} from '@zendeskgarden/react-dropdowns.legacy';
import { mark } from './part';
import { closedText, noChoice, parentOf, rowsAt, type Choice } from './option-tree';
import { current } from './store';

interface Props {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChoose: (value: string | null) => void;
}

type Picked = { kind: 'leaf'; value: string } | { kind: 'next' | 'previous'; path: string };

/** The downshift generation: one level at a time, a back row on top, the menu stays open between levels. */
export function LegacyDropdown({ label, choices, value, onChoose }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [path, setPath] = useState('');
  const { knobs } = current().boot;
  const text = closedText(choices, value, knobs.closedField);

  const select = (picked: Picked): void => {
    if (picked.kind === 'leaf') onChoose(picked.value === '' ? null : picked.value);
    else setPath(picked.path);
  };

  const follow = (changes: { isOpen?: boolean; selectedItem?: Picked | null }): void => {
    if (changes.isOpen === undefined) return;
    const walks = changes.selectedItem?.kind === 'next' || changes.selectedItem?.kind === 'previous';
    setOpen(walks || changes.isOpen);
    if (!walks && !changes.isOpen) setPath('');
  };

  const rows = rowsAt(choices, path);
  return (
    <Dropdown
      isOpen={isOpen}
      selectedItem={{ kind: 'leaf', value: value ?? '' }}
      onSelect={select}
      onStateChange={follow}
      downshiftProps={{
        itemToString: (item: Picked | null) =>
          item === null ? '' : item.kind === 'leaf' ? `leaf ${item.value}` : `${item.kind} ${item.path}`,
      }}
    >
      <Field>
        <Label>{label}</Label>
        <Select isCompact {...mark('ticket-form-field-dropdown-button')}>
          <span className="ellipsis" data-garden-id="typography.ellipsis" title={text}>
            {text}
          </span>
        </Select>
      </Field>
      <Menu
        isCompact
        isAnimated={false}
        maxHeight="320px"
        {...mark('ticket-form-field-dropdown-menu')}
        {...(knobs.fieldMenuPortal ? { appendToNode: document.body } : {})}
      >
        {path === '' ? null : (
          <PreviousItem value={{ kind: 'previous', path: parentOf(path) }}>{path.split('::').at(-1)}</PreviousItem>
        )}
        {path === '' ? <Item value={{ kind: 'leaf', value: noChoice.value }}>{noChoice.name}</Item> : null}
        {rows.map((row) =>
          row.kind === 'branch' ? (
            <NextItem key={row.path} value={{ kind: 'next', path: row.path }}>
              {row.label}
            </NextItem>
          ) : (
            <Item key={row.choice.value} value={{ kind: 'leaf', value: row.choice.value }}>
              {row.label}
            </Item>
          ),
        )}
      </Menu>
    </Dropdown>
  );
}
