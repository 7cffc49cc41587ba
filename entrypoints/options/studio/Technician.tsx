import { useState } from 'react';
import { say } from '../../../core/words/say';
import type { Policy } from '../../../core/policy/schema';
import type { PolicyKey } from '../../../core/policy/table';
import { simulate, type Line, type Simulation } from '../../../core/policy/simulate';
import type { Settings } from '../../../core/settings';
import { Field } from '../parts/Field';
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

const helpFor = (part: (typeof texts)[number]): string | undefined =>
  part === 'ticketType' ? undefined : say(`studio.technician.${part}.help`);

interface TechnicianProps {
  readonly policy: Policy;
  readonly here: Settings;
  readonly onGoTo: (key: PolicyKey) => void;
}

/** What somebody would see under the policy as it stands in the form. */
export function Technician({ policy, here, onGoTo }: TechnicianProps) {
  const [form, setForm] = useState(somebody);
  const { works, lines, bar } = simulate(Object.keys(policy).length === 0 ? null : policy, personaOf(form, here));
  return (
    <div className="technician">
      <div className="persona">
        <Field label={say('studio.technician.person')}>
          {(control) => (
            <select
              {...control}
              value={form.settings}
              onChange={({ target }) =>
                setForm({ ...form, settings: settingsChoices.find((each) => each === target.value) ?? 'fresh' })
              }
            >
              {settingsChoices.map((choice) => (
                <option key={choice} value={choice}>
                  {say(`studio.technician.has.${choice}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {texts.map((part) => (
          <Field key={part} label={say(`studio.technician.${part}.label`)} help={helpFor(part)}>
            {(control) => (
              <input
                {...control}
                type="text"
                spellCheck={false}
                inputMode={part === 'used' ? 'numeric' : undefined}
                value={form[part]}
                onChange={({ target }) => setForm({ ...form, [part]: target.value })}
              />
            )}
          </Field>
        ))}
        <label className="choice plain">
          <input
            type="checkbox"
            checked={form.ownKey}
            onChange={({ target }) => setForm({ ...form, ownKey: target.checked })}
          />
          <span>{say('studio.technician.own-key')}</span>
        </label>
      </div>
      <p role="status" className={works ? 'good' : 'bad'}>
        {works ? '✓' : '✕'} {say(works ? 'studio.technician.works' : 'studio.technician.works-not')}
      </p>
      {bar !== null && <Quota bar={bar} />}
      <ul className="outlook">
        {lines.map((line) => (
          <Told key={line.about + line.sentence} line={line} onGoTo={onGoTo} />
        ))}
      </ul>
    </div>
  );
}

function Told({
  line: { about, tone, sentence, key },
  onGoTo,
}: {
  readonly line: Line;
  readonly onGoTo: TechnicianProps['onGoTo'];
}) {
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
          <button
            type="button"
            className="link"
            aria-label={say('studio.go-to', { title: say(`policy.${key}.title`) })}
            onClick={() => onGoTo(key)}
          >
            {key}
          </button>
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
