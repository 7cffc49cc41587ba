import { useState } from 'react';
import type { PolicyGroup } from '../../../core/policy/table';
import { say } from '../../../core/words/say';
import { isAdvice } from './check';
import { KeyField } from './KeyField';
import type { DraftForm } from './useDraft';

/** Keys that are decided about together. They are unfolded where the policy that was just loaded says something; with no policy, where one begins. */
export function KeyGroup({
  group: { id, keys },
  form: { draft, checked, keyGone, change },
}: {
  readonly group: PolicyGroup;
  readonly form: DraftForm;
}) {
  const set = keys.filter((key) => draft[key] !== undefined).length;
  const [begins] = useState(() => set > 0 || (id === 'switches' && Object.keys(draft).length === 0));
  const marked = keys.some((key) => checked.notes[key]?.some((note) => !isAdvice(note)));
  return (
    <details id={`policy-group-${id}`} className="group keys" open={begins}>
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
