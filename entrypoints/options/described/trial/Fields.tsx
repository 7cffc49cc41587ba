import type { TriedBox, TriedField } from '../../../../core/described/trial';
import { say } from '../../../../core/words/say';
import { editorText, foundText } from './words';
import { Heads } from '../../parts/Heads';

const controlLooks = {
  found: 'good',
  opens: 'good',
  locked: 'soft',
  missing: 'bad',
  idle: 'soft',
  elsewhere: 'soft',
  none: 'soft',
} as const;

/** Without values nothing is suggested for a field, so nobody misses its control. */
const controlOf = ({ control, options }: TriedField): keyof typeof controlLooks =>
  control.is === 'missing' && options === 0 ? 'idle' : control.is;

function valueText({ value, valueName }: TriedField): string {
  if (value === null) return say('trial.field.empty');
  return valueName === null || valueName === value ? value : say('trial.field.named-value', { name: valueName, value });
}

function optionsText({ options }: TriedField): string {
  if (options === null) return say('trial.field.not-read');
  return options === 0 ? say('trial.field.no-values') : say('trial.field.values', { count: options });
}

/** Each field with its value, and whether it can be set on this page. */
export function Fields({ fields }: { fields: readonly TriedField[] }) {
  if (fields.length === 0) return <p className="soft">{say('trial.field.none-told')}</p>;
  return (
    <table className="tried">
      <Heads of={[say('trial.field.name'), say('trial.field.value'), say('trial.field.control')]} />
      <tbody>
        {fields.map((field) => {
          const control = controlOf(field);
          return (
            <tr key={field.id}>
              <th scope="row">
                {field.title} <code>{field.id}</code>
              </th>
              <td dir="auto">
                {valueText(field)} <span className="soft small">{optionsText(field)}</span>
              </td>
              <td className={controlLooks[control]}>
                {say(`trial.control.${control}`)}
                {'kind' in field.control && <span className="soft"> ({field.control.kind})</span>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const modeLooks = { public: 'good', internal: 'soft', unknown: 'unsure' } as const;

export function ReplyBox({ box }: { box: TriedBox }) {
  if (box.is === 'missing')
    return (
      <p className={box.here ? 'bad' : 'soft'}>{say(box.here ? 'trial.box.not-open' : 'trial.box.not-described')}</p>
    );
  return (
    <p>
      <span className={modeLooks[box.mode]}>{say(`trial.box.${box.mode}`)}</span>
      <span className="soft">
        {' '}
        · {foundText(box.said)} · {editorText(box.editor)} ·{' '}
        {say(box.empty ? 'trial.box.empty' : 'trial.box.holds-text')}
      </span>
    </p>
  );
}
