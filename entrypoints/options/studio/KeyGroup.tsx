import type { PolicyGroup } from '../../../core/policy/table';
import { KeyField } from './KeyField';
import type { DraftForm } from './useDraft';
import { keyGoneWords } from './words';

/** Keys that are decided about together. */
export function KeyGroup({
  group: { id, title, note, keys },
  form: { draft, checked, keyGone, change },
}: {
  readonly group: PolicyGroup;
  readonly form: DraftForm;
}) {
  const set = keys.filter((key) => draft[key] !== undefined).length;
  const marked = keys.some((key) => checked.notes[key]?.some(({ level }) => level !== 'careful'));
  return (
    <details id={`policy-group-${id}`} className="group keys" open={id === 'switches' ? true : undefined}>
      <summary>
        {title}{' '}
        <span
          className={marked ? 'bad small' : 'soft small'}
        >{`${set} of ${keys.length} set${marked ? ', something is wrong' : ''}`}</span>
      </summary>
      <div className="inside">
        <p className="soft">{note}</p>
        {keys.map((name) => (
          <KeyField
            key={name}
            name={name}
            value={draft[name]}
            notes={checked.notes[name] ?? []}
            onChange={(value) => change(name, value)}
          />
        ))}
        {keyGone && keys.includes('provider.key') && <p className="warn">! {keyGoneWords}</p>}
      </div>
    </details>
  );
}
