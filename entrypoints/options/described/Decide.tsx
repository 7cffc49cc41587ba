import { useState } from 'react';
import { Button } from '../../../components/parts/Button';
import type { DescribedBy } from '../../../core/settings';
import { say } from '../../../core/words/say';
import { LockNote } from '../../pages/parts/Lock';
import { useSettings } from '../../pages/settings-store';
import { ConfirmDialog } from '../parts/ConfirmDialog';
import { exportDescription } from './export';
import type { Described } from './useDescribed';
import { dropWords, ownLock, setByWords, type Standing } from './words';

interface DecideProps {
  readonly host: string;
  readonly name: string;
  readonly told: Described | null;
  /** Whose description it is, also of one that does not count any more; null without any. */
  readonly from: DescribedBy['from'] | null;
  readonly standing: Standing;
  readonly busy: boolean;
  readonly onAgree: () => void;
  readonly onDrop: () => void;
  readonly onDescribe: () => void;
}

/** What can be done about a desk's description. An organisation's is not the person's to take away. */
export function Decide({ host, name, told, from, standing, busy, onAgree, onDrop, onDescribe }: DecideProps) {
  const { rules } = useSettings().view.managed;
  const [asked, setAsked] = useState(false);
  const waits = standing === 'waits';
  const theirs = from === 'policy' && standing === 'used';
  const lock = ownLock(rules);
  const mayWrite = !waits && (told === null || told.from === 'own');
  const verb = say(standing === 'used' ? 'described.stop' : 'described.forget');
  const drops = from === 'own' || from === 'shipped';
  return (
    <>
      <div className="row wrap">
        {waits && (
          <Button look="primary" off={busy} onPress={onAgree}>
            {say('described.use')}
          </Button>
        )}
        {mayWrite && lock === null && (
          <button type="button" className="btn describe" onClick={onDescribe}>
            {say(told === null ? 'described.describe' : 'described.change')}
          </button>
        )}
        {drops && (
          <Button off={busy} onPress={() => setAsked(true)}>
            {waits ? say('described.not-it') : verb}
          </Button>
        )}
        {told !== null && (
          <Button look="quiet" label={say('described.export-of', { name })} onPress={() => exportDescription(told)}>
            {say('described.export')}
          </Button>
        )}
      </div>
      <LockNote lock={mayWrite ? lock : null} />
      <LockNote lock={theirs ? { says: setByWords(host, rules) } : null} />
      {asked && from !== null && (
        <ConfirmDialog
          title={say(`described.drop.title-${waits || standing === 'used' ? standing : 'unused'}`, { host, name })}
          text={dropWords(from, standing)}
          verb={waits ? say('described.drop.not-it') : verb}
          onConfirm={onDrop}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
