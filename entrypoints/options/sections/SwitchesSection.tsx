import { say } from '../../../core/words/say';
import { featureHelp, featureLabel } from '../../../core/feature-words';
import type { Feature } from '../../../core/features';
import { similarWishes, type SimilarWish } from '../../../core/similar';
import { summariseFroms } from '../../../core/summary';
import { useLock } from '../../pages/parts/Lock';
import { Said, useSaving } from '../../pages/saving';
import { Toggle } from '../../pages/parts/Toggle';
import { useSettings } from '../../pages/settings-store';
import { ChooseField } from '../parts/Field';
import { Section } from '../parts/Section';
import { Place } from '../places/Place';
import { placeTitle } from '../places/table';
import { WatchSwitch } from '../watch/WatchSwitch';

const placeOf = { triage: 'start/suggestions', draft: 'start/drafts', summary: 'start/summaries' } as const;

const AT_A_PRESS = 'press';

/** What can be chosen, with what stands already, be it from another version. */
const fromsWith = (set: number | null): readonly number[] =>
  [...new Set([...summariseFroms, ...(set === null ? [] : [set])])].toSorted((a, b) => a - b);

/** What Deskside does while it is on. */
export function SwitchesSection() {
  const { view, change } = useSettings();
  const { saving, said, problem, save } = useSaving();
  const { capabilities } = view.effective;
  const locks = {
    triage: useLock('capabilities.triage'),
    draft: useLock('capabilities.draft'),
    summary: useLock('capabilities.summary'),
    watch: useLock('capabilities.watch'),
  };
  const setFeature = (id: Feature, on: boolean) =>
    save(() => change((settings) => ({ ...settings, capabilities: { ...settings.capabilities, [id]: on } })));
  return (
    <Section title={say('shell.switches')}>
      {(['triage', 'draft', 'summary'] as const).map((id) => (
        <Place key={id} at={placeOf[id]}>
          <Toggle
            label={featureLabel(id)}
            help={featureHelp(id)}
            checked={capabilities[id]}
            off={saving}
            lock={locks[id]}
            onChange={(on) => void setFeature(id, on)}
          />
        </Place>
      ))}
      {capabilities.summary && (
        <ChooseField
          label={placeTitle('start/summarise')}
          at="start/summarise"
          fitting
          help={say('settings.summarise-help')}
          value={String(view.effective.summariseFrom ?? AT_A_PRESS)}
          of={[
            [AT_A_PRESS, say('settings.summarise.press')] as const,
            ...fromsWith(view.effective.summariseFrom).map(
              (count) => [String(count), say('settings.summarise.from', { count })] as const,
            ),
          ]}
          onChoose={(chosen) =>
            void save(() =>
              change((settings) => ({ ...settings, summariseFrom: chosen === AT_A_PRESS ? null : Number(chosen) })),
            )
          }
        />
      )}
      <Place at="start/watch">
        <WatchSwitch off={saving} lock={locks.watch} onChange={(on) => setFeature('watch', on)} />
      </Place>
      <ChooseField<SimilarWish>
        label={placeTitle('start/alike')}
        at="start/alike"
        fitting
        help={say('settings.alike-help')}
        value={view.effective.similar}
        of={similarWishes.map((wish) => [wish, say(`settings.alike.${wish}`)] as const)}
        onChoose={(similar) => void save(() => change((settings) => ({ ...settings, similar })))}
      />
      <Said said={said} problem={problem} />
    </Section>
  );
}
