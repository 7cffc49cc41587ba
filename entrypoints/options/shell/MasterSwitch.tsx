import { say } from '../../../core/words/say';
import { Toggle } from '../../pages/parts/Toggle';
import { Said } from '../../pages/parts/SaveRow';
import { switchLockOf } from '../../pages/managed/lock-words';
import { useSettings } from '../../pages/settings-store';
import { useSaving } from '../../pages/useSaving';
import { Place } from '../places/Place';

/** In sight on every page: nothing works while it is off. */
export function MasterSwitch() {
  const { view, change } = useSettings();
  const { saving, said, problem, save } = useSaving();
  const { enabled } = view.effective;
  return (
    <div className="master">
      <Place at="start/on">
        <Toggle
          label={say('shell.master')}
          help={say(enabled ? 'shell.master-on' : 'shell.master-off')}
          checked={enabled}
          off={saving}
          lock={switchLockOf(view)}
          onChange={(on) => void save(() => change((settings) => ({ ...settings, enabled: on })))}
        />
      </Place>
      <Said said={said} problem={problem} />
    </div>
  );
}
