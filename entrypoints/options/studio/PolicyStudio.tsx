import { policyGroups } from '../../../core/policy/table';
import type { PolicyKey } from '../../../core/policy/table';
import { Section } from '../parts/Section';
import { useSettings } from '../../pages/settings-store';
import { PolicyFiles } from './PolicyFiles';
import { KeyGroup } from './KeyGroup';
import { Start } from './Start';
import './studio.css';
import { Technician } from './Technician';
import { useDraft } from './useDraft';
import { placeOf } from './words';

/** Unfolds the key’s group and takes the person to its control. */
function goTo(key: PolicyKey): void {
  const place = document.getElementById(placeOf(key));
  place?.closest('details')?.setAttribute('open', '');
  place?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
}

const idOf = (origin: string): string | null => /^chrome-extension:\/\/([a-p]{32})$/.exec(origin)?.[1] ?? null;

/** For team leads: writes a policy, says what is wrong with it and what it would do, and makes the files that browsers read. */
export function PolicyStudio() {
  const { view } = useSettings();
  const form = useDraft();
  return (
    <Section
      title="Policy studio"
      note="For team leads: write what everybody in the team gets, see what it would do, and download it for the tool that manages your browsers. Nothing here changes this browser."
    >
      <div className="studio">
        <h3>Start from</h3>
        <Start onStart={form.replace} undo={form.undo} providedKey={view.managed.rules.providedKey} />
        <h3>What the policy says</h3>
        {policyGroups.map((group) => (
          <KeyGroup key={group.id} group={group} form={form} />
        ))}
        <h3>What would a technician see</h3>
        <Technician policy={form.checked.policy} here={view.settings} onGoTo={goTo} />
        <h3>The files</h3>
        <PolicyFiles
          policy={form.checked.policy}
          unusable={form.checked.unusable}
          keyGone={form.keyGone}
          onGoToKey={() => goTo('provider.key')}
          ownId={idOf(view.extensionOrigin)}
        />
      </div>
    </Section>
  );
}
