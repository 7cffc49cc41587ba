import { policyGroups } from '../../../core/policy/table';
import { say } from '../../../core/words/say';
import { Section } from '../parts/Section';
import { useSettings } from '../../pages/settings-store';
import { ChangesHere } from './ChangesHere';
import { Outcome } from './Outcome';
import { PolicyFiles } from './PolicyFiles';
import { KeyGroup } from './KeyGroup';
import { Start } from './Start';
import './studio.css';
import { Technician } from './Technician';
import { useDraft } from './useDraft';

const idOf = (origin: string): string | null => /^chrome-extension:\/\/([a-p]{32})$/.exec(origin)?.[1] ?? null;

/** For team leads: writes a policy, says what is wrong with it and what it would do, and makes the files that browsers read. */
export function PolicyStudio() {
  const { view } = useSettings();
  const form = useDraft();
  return (
    <Section title={say('studio.title')} note={say('studio.note')}>
      <div className="studio">
        <h3>{say('studio.parts.start')}</h3>
        <Start onStart={form.replace} undo={form.undo} providedKey={view.managed.rules.providedKey} />
        <h3>{say('studio.parts.says')}</h3>
        {policyGroups.map((group) => (
          <KeyGroup key={`${group.id} ${form.loaded}`} group={group} form={form} />
        ))}
        <h3>{say('studio.parts.outcome')}</h3>
        <Outcome
          of={{
            technician: <Technician policy={form.checked.policy} here={view.settings} />,
            changes: (
              <ChangesHere
                policy={form.checked.policy}
                hasKey={view.managed.rules.providedKey || form.checked.policy.provider?.key !== undefined}
              />
            ),
            files: (
              <PolicyFiles
                policy={form.checked.policy}
                unusable={form.checked.unusable}
                keyGone={form.keyGone}
                samples={form.checked.samples}

                ownId={idOf(view.extensionOrigin)}
              />
            ),
          }}
        />
      </div>
    </Section>
  );
}
