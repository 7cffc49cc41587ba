import { providerLine } from '../../pages/provider/provider-line';
import { useSettings } from '../../pages/settings-store';
import { AnswersStep } from './AnswersStep';
import { DeskStep } from './DeskStep';
import { LearnStep } from './LearnStep';
import { Practice } from './Practice';
import './start.css';
import { isUsable, useOpenDesks } from './useOpenDesks';
import { say } from '../../../core/words/say';
import { Button } from '../../../components/parts/Button';
import { switchLockOf } from '../../pages/managed/words';
import { LockNote } from '../../pages/parts/Lock';
import { Said, useSaving } from '../../pages/saving';

/** From nothing to the first suggestion: three steps that tick themselves by what is so, and one switch. */
export function StartPage() {
  const { view } = useSettings();
  const open = useOpenDesks();
  const ready = (open.found?.all ?? []).some(isUsable) && !providerLine(view).bad;
  return (
    <div className="start">
      <DeskStep open={open} />
      <AnswersStep />
      <SwitchOn ready={ready} />
      <LearnStep open={open} />
      <Practice />
    </div>
  );
}

/** One press once both steps above are done. The switch itself is beside every page. */
export function SwitchOn({ ready }: { readonly ready: boolean }) {
  const { view, change } = useSettings();
  const { saving, said, problem, save } = useSaving();
  const { enabled } = view.effective;
  const lock = switchLockOf(view);
  const switchOn = () => void save(() => change((settings) => ({ ...settings, enabled: true })));
  return (
    <section className="sheet" aria-label={say('start.switch.label')}>
      {enabled ? (
        <p>
          <span className="good">✓</span> {say('start.switch.is-on')}
        </p>
      ) : (
        <div className="row wrap">
          <Button look="primary" off={!ready || saving || lock !== null} onPress={switchOn}>
            {say('start.switch.press')}
          </Button>
          <span className="soft grow">{say(ready ? 'start.switch.ready' : 'start.switch.not-ready')}</span>
        </div>
      )}
      <LockNote lock={lock} />
      <Said said={said} problem={problem} />
    </section>
  );
}
