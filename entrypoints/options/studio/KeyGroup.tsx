import { useState, type ReactNode } from 'react';
import type { PolicyGroup, PolicyKey } from '../../../core/policy/table';
import { listText } from '../../../core/words/formats';
import { say } from '../../../core/words/say';
import { valueText } from './changes';
import { isAdvice } from './check';
import { rawPolicy } from './draft';
import { KeyField } from './KeyField';
import type { DraftForm } from './useDraft';

interface KeyGroupProps {
  readonly group: PolicyGroup;
  readonly form: DraftForm;
}

/**
 * Keys that are decided about together. They are unfolded where the policy that was just loaded says something; with no policy, where one
 * begins. In an unfolded group each value of that policy is one line until it is pressed, and what it does not set is folded below, by its
 * titles: a key stays where it was while somebody sets it.
 */
export function KeyGroup({ group: { id, keys }, form: { draft, checked, keyGone, change } }: KeyGroupProps) {
  const set = keys.filter((key) => draft[key] !== undefined);
  const [begins] = useState(() => set.length > 0 || (id === 'switches' && Object.keys(draft).length === 0));
  const [loaded] = useState(set);
  const rest = keys.filter((key) => !loaded.includes(key));
  const isWrong = (key: PolicyKey): boolean => checked.notes[key]?.some((note) => !isAdvice(note)) ?? false;
  const marked = keys.some(isWrong);
  const raw = rawPolicy(draft);
  const field = (name: PolicyKey) => (
    <KeyField
      key={name}
      name={name}
      value={draft[name]}
      notes={checked.notes[name] ?? []}
      onChange={(value) => change(name, value)}
    />
  );
  return (
    <details id={`policy-group-${id}`} className="group keys" open={begins}>
      <summary>
        {say(`policy.group.${id}.title`)}{' '}
        <span className={marked ? 'bad small' : 'soft small'}>
          {say(marked ? 'studio.group.set-and-wrong' : 'studio.group.set', { set: set.length, of: keys.length })}
        </span>
      </summary>
      <div className="inside">
        <p className="soft">{say(`policy.group.${id}.note`)}</p>
        {loaded.map((key) => (
          <Unfolding
            key={key}
            className="set-key"
            needed={isWrong(key)}
            title={
              <>
                {say(`policy.${key}.title`)} {checked.notes[key] !== undefined && <span className="warn">!</span>}{' '}
                <span className="soft">{valueText(raw, key)}</span>
              </>
            }
          >
            {field(key)}
          </Unfolding>
        ))}
        {loaded.length === 0
          ? keys.map(field)
          : rest.length > 0 && (
              <Unfolding
                className="not-set soft"
                needed={rest.some((key) => checked.notes[key] !== undefined)}
                title={say('studio.group.not-set', { titles: listText(rest.map((key) => say(`policy.${key}.title`))) })}
              >
                {rest.map(field)}
              </Unfolding>
            )}
        {keyGone && keys.includes('provider.key') && <p className="warn">! {say('studio.key-gone')}</p>}
      </div>
    </details>
  );
}

interface UnfoldingProps {
  readonly title: ReactNode;
  readonly className: string;
  readonly needed: boolean;
  readonly children: ReactNode;
}

/** Unfolds as soon as something in it needs the person, and never folds what somebody may be at. */
function Unfolding({ title, className, needed, children }: UnfoldingProps) {
  const [open, setOpen] = useState(needed);
  if (needed && !open) setOpen(true);
  return (
    <details className={className} open={open}>
      <summary>{title}</summary>
      <div className="inside">{children}</div>
    </details>
  );
}
