import type { TriedBox, TriedField } from '../../../../core/described/trial';
import { editorNames, foundText } from './words';

const controls: Readonly<Record<TriedField['control']['is'], { readonly text: string; readonly look: string }>> = {
  found: { text: '✓ Found', look: 'good' },
  opens: { text: '✓ Found, after a press', look: 'good' },
  locked: { text: '– Locked here', look: 'soft' },
  missing: { text: '✕ Not found', look: 'bad' },
  elsewhere: { text: '– Not on this page', look: 'soft' },
  none: { text: '– None described', look: 'soft' },
};

const valueText = ({ value, valueName }: TriedField): string =>
  value === null ? 'Empty' : valueName === null || valueName === value ? value : `${valueName} (${value})`;

const optionsText = ({ options }: TriedField): string =>
  options === null ? 'not read' : options === 0 ? 'no values: not suggested' : `${options} values`;

/** Each field with its value, and whether it can be set on this page. */
export function Fields({ fields }: { fields: readonly TriedField[] }) {
  if (fields.length === 0) return <p className="soft">The desk tells of no field that is described.</p>;
  return (
    <table className="tried">
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Value now</th>
          <th scope="col">Control</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => {
          // Without values nothing is suggested for it, so nobody misses its control.
          const idle = field.control.is === 'missing' && field.options === 0;
          const { text, look } = idle ? { text: '– Not found', look: 'soft' } : controls[field.control.is];
          return (
            <tr key={field.id}>
              <th scope="row">
                {field.title} <code>{field.id}</code>
              </th>
              <td dir="auto">
                {valueText(field)} <span className="soft small">{optionsText(field)}</span>
              </td>
              <td className={look}>
                {text}
                {'kind' in field.control && <span className="soft"> ({field.control.kind})</span>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const modes = {
  public: { text: '✓ A reply that the customer sees', look: 'good' },
  internal: { text: '– An internal note', look: 'soft' },
  unknown: { text: '? Not sure: nothing would be inserted', look: 'unsure' },
} as const;

export function ReplyBox({ box }: { box: TriedBox }) {
  if (box.is === 'missing')
    return (
      <p className={box.here ? 'bad' : 'soft'}>
        {box.here
          ? '✕ None is open on this page. Open a reply in the desk, then try again.'
          : '– The description has none on this page.'}
      </p>
    );
  const { text, look } = modes[box.mode];
  return (
    <p>
      <span className={look}>{text}</span>
      <span className="soft">
        {' '}
        · {foundText(box.said)} · editor: {editorNames(box.editor)} · {box.empty ? 'empty' : 'holds a text'}
      </span>
    </p>
  );
}
