import { Button } from '../../../components/parts/Button';
import { switchLockOf } from '../../pages/managed/lock-words';
import { Said } from '../../pages/parts/SaveRow';
import { Toggle } from '../../pages/parts/Toggle';
import { useSettings } from '../../pages/settings-store';
import { useSaving } from '../../pages/useSaving';

/** One press once both steps above are done. While it is on, the same switch as everywhere. */
export function SwitchOn({ ready }: { readonly ready: boolean }) {
  const { view, change } = useSettings();
  const { saving, said, problem, save } = useSaving();
  const { enabled } = view.effective;
  const lock = switchLockOf(view);
  const set = (on: boolean) => void save(() => change((settings) => ({ ...settings, enabled: on })));
  return (
    <section className="sheet" aria-label="Deskside on or off">
      {enabled || lock !== null ? (
        <Toggle
          label="Deskside on"
          help={
            enabled
              ? 'It suggests on the tickets that you open.'
              : 'While this is off, nothing of Deskside appears in the desk, and nothing is read or sent.'
          }
          checked={enabled}
          off={saving}
          lock={lock}
          onChange={set}
        />
      ) : (
        <div className="row wrap">
          <Button look="primary" off={!ready || saving} onPress={() => set(true)}>
            Switch on
          </Button>
          <span className="soft grow">
            {ready
              ? 'Deskside then suggests on the tickets that you open. Until then nothing is read or sent.'
              : 'Finish the two steps above first. Until it is on, nothing is read or sent.'}
          </span>
        </div>
      )}
      <Said said={said} problem={problem} />
    </section>
  );
}
