import { listText } from '../../../core/words/formats';
import { say } from '../../../core/words/say';
import { byOf } from '../../pages/managed/words';
import { useLock } from '../../pages/parts/Lock';
import { Toggle } from '../../pages/parts/Toggle';
import { Said, useSaving } from '../../pages/saving';
import { useSettings } from '../../pages/settings-store';
import { Section } from '../parts/Section';
import { Place } from '../places/Place';
import { placeTitle } from '../places/table';

/** How far anything may go, which whoever sits here narrows by themselves. */
export function LeavesSection() {
  const { view, change } = useSettings();
  const saving = useSaving();
  const { rules } = view.managed;
  const { ownServers } = rules.allowed;
  return (
    <Section title={say('data.leaves-title')}>
      <Place at="data/leaves">
        <Toggle
          label={placeTitle('data/leaves')}
          help={say('data.leaves-help')}
          checked={view.effective.localOnly}
          off={saving.saving}
          onChange={(on) => void saving.save(() => change((settings) => ({ ...settings, localOnly: on })))}
        />
      </Place>
      {ownServers.length > 0 && (
        <p className="small soft">{say('data.leaves-own', { by: byOf(rules), names: listText(ownServers) })}</p>
      )}
      <Place at="data/each">
        <Toggle
          label={placeTitle('data/each')}
          help={say('data.each-help')}
          checked={view.effective.askEachRequest}
          off={saving.saving}
          lock={useLock('askEachRequest')}
          onChange={(on) => void saving.save(() => change((settings) => ({ ...settings, askEachRequest: on })))}
        />
      </Place>
      <Said {...saving} />
    </Section>
  );
}
