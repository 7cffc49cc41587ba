import { Button } from '../../../components/parts/Button';
import { switchLockOf } from '../../pages/managed/lock-words';
import { LockNote } from '../../pages/parts/Lock';
import { Said } from '../../pages/parts/SaveRow';
import { useSettings } from '../../pages/settings-store';
import { useSaving } from '../../pages/useSaving';

/** One press once both steps above are done. The switch itself is beside every page. */
export function SwitchOn({ ready }: { readonly ready: boolean }) {
  const { view, change } = useSettings();
  const { saving, said, problem, save } = useSaving();
  const { enabled } = view.effective;
  const lock = switchLockOf(view);
  const switchOn = () => void save(() => change((settings) => ({ ...settings, enabled: true })));
  return (
    <section className="sheet" aria-label="Switch on">
      {enabled ? (
        <p>
          <span className="good">✓</span> Deskside is on: it suggests on the tickets that you open.
        </p>
      ) : (
        <div className="row wrap">
          <Button look="primary" off={!ready || saving || lock !== null} onPress={switchOn}>
            Switch on
          </Button>
          <span className="soft grow">
            {ready
              ? 'Deskside then suggests on the tickets that you open. Until then nothing is read or sent.'
              : 'Finish the two steps above first. Until it is on, nothing is read or sent.'}
          </span>
        </div>
      )}
      <LockNote lock={lock} />
      <Said said={said} problem={problem} />
    </section>
  );
}
