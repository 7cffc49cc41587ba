import { useEffect, useRef, useState } from 'react';
import { Combobox, Field, OptGroup, Option } from '@zendeskgarden/react-dropdowns';
import { isLeftOut, mark } from './part';
import { closedText, noChoice, parentOf, rowsAt, type Choice } from './option-tree';
import { current } from './store';

interface Props {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly value: string | null;
  readonly onChoose: (value: string | null) => void;
  /** `data-test-id` of the trigger and of the list; system fields have none. */
  readonly triggerId?: string;
  readonly listId?: string;
}

const NEXT = 'next ';
const PREVIOUS = 'previous ';

/** Garden passes no attributes on to its trigger and list, so they are set on the elements. */
function useMarks(triggerId: string | undefined, listId: string | undefined) {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const trigger = ref.current?.querySelector('[data-garden-id="dropdowns.combobox.trigger"]');
    const list = document.getElementById(trigger?.getAttribute('aria-controls') ?? '');
    for (const [element, id] of [
      [trigger, triggerId],
      [list, listId],
    ] as const) {
      if (element && id !== undefined && !isLeftOut(id))
        for (const [name, text] of Object.entries(mark(id))) element.setAttribute(name, text);
    }
  });
  return ref;
}

/** The v9 generation: a combobox that cannot be typed in, children of a branch in a group below its back row. */
export function V9Dropdown({ label, choices, value, onChoose, triggerId, listId }: Props) {
  const [isExpanded, setExpanded] = useState(false);
  const [path, setPath] = useState('');
  const { knobs } = current().boot;
  const ref = useMarks(triggerId, listId);
  const told = useRef(value);
  useEffect(() => {
    told.current = value;
  }, [value]);
  const text = closedText(choices, value, knobs.closedField);

  const follow = (changes: { type: string; isExpanded?: boolean; selectionValue?: unknown }): void => {
    const picked = changes.selectionValue;
    if (typeof picked === 'string' && (picked.startsWith(NEXT) || picked.startsWith(PREVIOUS))) {
      setPath(picked.slice(picked.indexOf(' ') + 1));
      setExpanded(true);
      return;
    }
    // Garden tells the same choice again after every render until it has settled, and does so through an older handler: a store
    // that changes each time would never let it. So what was told last is kept outside of the render.
    const chosen = picked === '' ? null : picked;
    if ((typeof chosen === 'string' || chosen === null) && chosen !== told.current) {
      told.current = chosen;
      onChoose(chosen);
    }
    if (changes.isExpanded !== undefined) {
      setExpanded(changes.isExpanded);
      if (!changes.isExpanded) setPath('');
    }
  };

  const rows = rowsAt(choices, path).map((row) =>
    row.kind === 'branch' ? (
      <Option key={row.path} value={NEXT + row.path} label={row.label} type="next" />
    ) : (
      <Option key={row.choice.value} value={row.choice.value} label={row.label} />
    ),
  );
  return (
    <Field>
      <Field.Label>{label}</Field.Label>
      <Combobox
        ref={ref}
        isCompact
        isEditable={false}
        isExpanded={isExpanded}
        selectionValue={value ?? ''}
        onChange={follow}
        listboxMaxHeight="320px"
        renderValue={() => (
          <span className="ellipsis" data-garden-id="typography.ellipsis" title={text}>
            {text}
          </span>
        )}
        {...(knobs.fieldMenuPortal ? { listboxAppendToNode: document.body } : {})}
      >
        {path === ''
          ? [<Option key="none" value={noChoice.value} label={noChoice.name} />, ...rows]
          : [
              <Option
                key="back"
                value={PREVIOUS + parentOf(path)}
                label={path.split('::').at(-1) ?? ''}
                type="previous"
              />,
              <OptGroup key={path} aria-label={path}>
                {rows}
              </OptGroup>,
            ]}
      </Combobox>
    </Field>
  );
}
