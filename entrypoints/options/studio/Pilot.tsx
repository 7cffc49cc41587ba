import { useState } from 'react';
import { Button } from '../../../components/parts/Button';
import type { Policy } from '../../../core/policy/schema';
import { providerName } from '../../../core/provider-name';
import { providerFacts, providerIds, type ProviderId } from '../../../core/providers';
import { say } from '../../../core/words/say';
import { TextField, ChooseField } from '../parts/Field';
import { pilotPolicy } from './starting-points';

type Part = 'address' | 'model' | 'key';
const parts: readonly Part[] = ['address', 'model', 'key'];

/** What is asked of a provider's address, model and key; `null`: nothing. */
function asked(id: ProviderId, part: Part): 'needed' | 'optional' | null {
  const facts = providerFacts[id];
  if (part === 'address')
    return facts.address === 'required' ? 'needed' : facts.address === 'optional' ? 'optional' : null;
  if (part === 'model') return facts.model === 'required' ? 'needed' : null;
  return facts.key === 'none' ? null : 'optional';
}

const nothing: Readonly<Record<Part, string>> = { address: '', model: '', key: '' };

/** Who answers the five people: without a provider they would see weak suggestions only, and judge Deskside by them. */
export function Pilot({ onStart }: { readonly onStart: (policy: Policy) => void }) {
  const [use, setUse] = useState<ProviderId | ''>('');
  const [typed, setTyped] = useState(nothing);
  const [tried, setTried] = useState(false);
  const missing = (part: Part): boolean => use !== '' && asked(use, part) === 'needed' && typed[part].trim() === '';
  const start = () => {
    setTried(true);
    if (use === '' || parts.some(missing)) return;
    const told = parts.flatMap((part) =>
      asked(use, part) === null || typed[part].trim() === '' ? [] : [[part, typed[part].trim()] as const],
    );
    onStart(pilotPolicy({ use, ...Object.fromEntries(told) }));
  };
  return (
    <fieldset className="entry pilot">
      <legend>{say('studio.pilot.title')}</legend>
      <ChooseField
        label={say('studio.pilot.who')}
        help={say('studio.pilot.who-help')}
        error={tried && use === '' ? say('studio.pilot.choose-first') : undefined}
        fitting

        value={use}
        of={[['', say('studio.pilot.choose')], ...providerIds.map((id) => [id, providerName(id)] as const)]}
        onChoose={setUse}
      />
      {use !== '' &&
        parts
          .filter((part) => asked(use, part) !== null)
          .map((part) => (
            <TextField
              key={part}
              label={say(`policy.provider.${part}.title`)}
              help={say(`studio.pilot.${part}-help`)}
              error={
                tried && missing(part)
                  ? say(`advice.needs-${part === 'address' ? part : 'model'}`, { name: providerName(use) })
                  : undefined
              }
              value={typed[part]}
              onType={(text) => setTyped({ ...typed, [part]: text })}
              input={{ type: part === 'key' ? 'password' : 'text', autoComplete: 'off', spellCheck: false }}
            />
          ))}
      {use !== '' && providerFacts[use].kind === 'classifier' && (
        <p className="warn">! {say('studio.pilot.classifier')}</p>
      )}
      <p className="small">{say('studio.pilot.learning', { press: say('desks.learn.now') })}</p>
      <div className="row wrap">
        <Button look="primary" onPress={start}>
          {say('studio.pilot.start')}
        </Button>
      </div>
    </fieldset>
  );
}
