import { useState } from 'react';
import { say } from '../../../core/words/say';
import type { Policy } from '../../../core/policy/schema';
import { simulate, type Line, type Simulation } from '../../../core/policy/simulate';
import type { Settings } from '../../../core/settings';
import { TextField, ChooseField } from '../parts/Field';
import { Check } from '../../pages/parts/Check';
import { GoTo } from './GoTo';
import { personaOf, settingsChoices, somebody, type PersonaForm } from './persona';

const marks: Readonly<Record<Line['tone'], string>> = { yes: '✓', no: '✕', plain: '·' };

const texts = [
  'desk',
  'email',
  'groups',
  'organisation',
  'ticketType',
  'used',
] as const satisfies readonly (keyof PersonaForm)[];

/** What somebody would see under the policy as it stands in the form. */
export function Technician({ policy, here }: { readonly policy: Policy; readonly here: Settings }) {
  const [form, setForm] = useState(somebody);
  const { works, lines, bar } = simulate(Object.keys(policy).length === 0 ? null : policy, personaOf(form, here));
  return (
    <div className="technician">
      <div className="persona">
        <ChooseField
          label={say('studio.technician.person')}

          value={form.settings}
          of={settingsChoices.map((choice) => [choice, say(`studio.technician.has.${choice}`)])}
          onChoose={(settings) => setForm({ ...form, settings })}
        />
        {texts.map((part) => (
          <TextField
            key={part}
            label={say(`studio.technician.${part}.label`)}
            help={part === 'ticketType' ? undefined : say(`studio.technician.${part}.help`)}
            value={form[part]}
            onType={(text) => setForm({ ...form, [part]: text })}
            input={{ spellCheck: false, inputMode: part === 'used' ? 'numeric' : undefined }}
          />
        ))}
        <Check checked={form.ownKey} onChange={(ownKey) => setForm({ ...form, ownKey })}>
          {say('studio.technician.own-key')}
        </Check>
      </div>
      <p role="status" className={works ? 'good' : 'bad'}>
        {works ? '✓' : '✕'} {say(works ? 'studio.technician.works' : 'studio.technician.works-not')}
      </p>
      {bar !== null && <Quota bar={bar} />}
      <ul className="outlook">
        {lines.map((line) => (
          <Told key={line.about + line.sentence} line={line} />
        ))}
      </ul>
    </div>
  );
}

function Told({ line: { about, tone, sentence, key } }: { readonly line: Line }) {
  return (
    <li>
      <span className={tone === 'no' ? 'bad' : tone === 'yes' ? 'good' : 'soft'} aria-hidden="true">
        {marks[tone]}
      </span>
      <span className="soft">
        {about}
        <span className="unseen">:</span>
      </span>
      <span>
        {sentence}{' '}
        {key !== null && (
          <GoTo name={key} label={say('studio.go-to', { title: say(`policy.${key}.title`) })}>
            {key}
          </GoTo>
        )}
      </span>
    </li>
  );
}

function Quota({ bar: { share, colour } }: { readonly bar: NonNullable<Simulation['bar']> }) {
  const percent = Math.round(share * 100);
  return (
    <div className="quota" role="img" aria-label={say('studio.technician.quota', { percent, colour })}>
      <i className={colour} style={{ width: `${Math.min(100, percent)}%` }} />
    </div>
  );
}
