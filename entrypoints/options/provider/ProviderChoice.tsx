import { providerFacts, providerIds, type ProviderFacts, type ProviderId } from '../../../core/providers';
import { say } from '../../../core/words/say';
import { providerName } from '../../../core/provider-name';
import { useId } from 'react';

const groups = ['on-this-device', 'your-key', 'your-server'] as const;

export interface ProviderGroup {
  readonly group: (typeof groups)[number];
  readonly ids: readonly ProviderId[];
}

/** What a person has to bring along. */
function groupOf({ address, key }: ProviderFacts): ProviderGroup['group'] {
  if (address === 'none') return 'on-this-device';
  return key === 'required' ? 'your-key' : 'your-server';
}

export const providerGroups: readonly ProviderGroup[] = groups.map((group) => ({
  group,
  ids: providerIds.filter((id) => groupOf(providerFacts[id]) === group),
}));

/** One or two words about a provider, such as “in use”. */
export interface Mark {
  readonly text: string;
  readonly look: 'soft' | 'bad' | 'good';
}

export interface ProviderChoiceProps {
  readonly provider: ProviderId;
  readonly markOf: (id: ProviderId) => Mark | null;
  /** Why one cannot be chosen; null when it can be. */
  readonly offOf: (id: ProviderId) => string | null;
  /** None can be chosen. */
  readonly locked: boolean;
  readonly onChange: (provider: ProviderId) => void;
}

/** All of them at a glance; what the chosen one is and gets stands under them. */
export function ProviderChoice({ provider, markOf, offOf, locked, onChange }: ProviderChoiceProps) {
  const name = useId();
  return (
    <div className="providers" role="radiogroup" aria-label={say('answers.title')}>
      {providerGroups.map(({ group, ids }) => (
        <div key={group} className="field" role="group" aria-labelledby={`${name}-${ids[0]}-group`}>
          <span id={`${name}-${ids[0]}-group`} className="label">
            {say(`answers.group.${group}`)}
          </span>
          <div className="tiles">
            {ids.map((id) => {
              const mark = markOf(id);
              const why = offOf(id);
              const off = locked || why !== null;
              return (
                <label key={id} className={off ? 'choice off' : 'choice'} title={why ?? undefined}>
                  <input
                    type="radio"
                    name={name}
                    value={id}
                    checked={provider === id}
                    disabled={off}
                    aria-labelledby={`${name}-${id}-name`}
                    aria-describedby={`${mark === null ? '' : `${name}-${id}-mark `}${name}-${id}-says`}
                    onChange={() => onChange(id)}
                  />
                  <span id={`${name}-${id}-name`} className="grow">
                    {providerName(id)}
                  </span>
                  {mark !== null && (
                    <span id={`${name}-${id}-mark`} className={`small ${mark.look}`}>
                      {mark.text}
                    </span>
                  )}
                  <span id={`${name}-${id}-says`} className="unseen">
                    {why !== null && `${why} `}
                    {say(`provider.says.${id}`)}
                  </span>
                </label>
              );
            })}
          </div>
        </div>
      ))}
    </div>
  );
}
