import type { PolicyGroup } from '../../../core/policy/table';
import { say } from '../../../core/words/say';
import { KeyField } from './KeyField';
import type { DraftForm } from './useDraft';

/** Keys that are decided about together. */
export function KeyGroup({
  group: { id, keys },
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
        {say(`policy.group.${id}.title`)}{' '}
        <span className={marked ? 'bad small' : 'soft small'}>
          {say(marked ? 'studio.group.set-and-wrong' : 'studio.group.set', { set, of: keys.length })}
        </span>
      </summary>
      <div className="inside">
        <p className="soft">{say(`policy.group.${id}.note`)}</p>
        {keys.map((name) => (
          <KeyField
            key={name}
            name={name}
            value={draft[name]}
            notes={checked.notes[name] ?? []}
            onChange={(value) => change(name, value)}
          />
        ))}
        {keyGone && keys.includes('provider.key') && <p className="warn">! {say('studio.key-gone')}</p>}
      </div>
    </details>
  );
}
