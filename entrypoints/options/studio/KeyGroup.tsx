import { useState, type ReactNode } from 'react';
import type { PolicyGroup, PolicyKey } from '../../../core/policy/table';
import { listText } from '../../../core/words/formats';
import { say } from '../../../core/words/say';
import { isAdvice } from './check';
import { KeyField } from './KeyField';
import type { DraftForm } from './useDraft';

/**
 * Keys that are decided about together. They are unfolded where the policy that was just loaded says something; with no policy, where one
 * begins. In an unfolded group what that policy does not set is folded below, by its titles: a key stays where it was while somebody sets it.
 */
export function KeyGroup({
  group: { id, keys },
  form: { draft, checked, keyGone, change },
}: {
  readonly group: PolicyGroup;
  readonly form: DraftForm;
}) {
  const set = keys.filter((key) => draft[key] !== undefined).length;
  const [begins] = useState(() => set > 0 || (id === 'switches' && Object.keys(draft).length === 0));
  const [first] = useState(() => (set === 0 ? keys : keys.filter((key) => draft[key] !== undefined)));
  const rest = keys.filter((key) => !first.includes(key));
  const fields = (some: readonly PolicyKey[]) =>
    some.map((name) => (
      <KeyField
        key={name}
        name={name}
        value={draft[name]}
        notes={checked.notes[name] ?? []}
        onChange={(value) => change(name, value)}
      />
    ));
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
        {fields(first)}
        {rest.length > 0 && (
          <NotSet keys={rest} said={rest.some((key) => checked.notes[key] !== undefined)}>
            {fields(rest)}
          </NotSet>
        )}
        {keyGone && keys.includes('provider.key') && <p className="warn">! {say('studio.key-gone')}</p>}
      </div>
    </details>
  );
}

/** Unfolds as soon as something is said about one of them, and never folds what somebody may be at. */
function NotSet({
  keys,
  said,
  children,
}: {
  readonly keys: readonly PolicyKey[];
  readonly said: boolean;
  readonly children: ReactNode;
}) {
  const [open, setOpen] = useState(said);
  if (said && !open) setOpen(true);
  return (
    <details className="not-set" open={open}>
      <summary className="soft">
        {say('studio.group.not-set', { titles: listText(keys.map((key) => say(`policy.${key}.title`))) })}
      </summary>
      <div className="inside">{children}</div>
    </details>
  );
}
