import { providerLine } from '../../pages/provider/provider-line';
import { useSettings } from '../../pages/settings-store';
import { AnswersStep } from './AnswersStep';
import { DeskStep } from './DeskStep';
import { LearnStep } from './LearnStep';
import { Practice } from './Practice';
import './start.css';
import { SwitchOn } from './SwitchOn';
import { isUsable, useOpenDesks } from './useOpenDesks';

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
