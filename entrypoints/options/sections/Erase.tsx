import { placeTitle } from '../places/table';
import { say } from '../../../core/words/say';
import { useState } from 'react';
import { Button } from '../../../components/parts/Button';
import type { Requests } from '../../../core/messages';
import { ask, noAnswerWords } from '../../pages/ask';
import { ActionRow } from '../parts/ActionRow';
import { ConfirmDialog } from '../parts/ConfirmDialog';
import { Said } from '../../pages/parts/SaveRow';
import { useSettings } from '../../pages/settings-store';
import { leftWords } from './left-words';

type What = Requests['data.erase']['in']['what'];

/** Said beside the buttons; the page itself tells that everything is erased. */
const doneWords = (what: What): string => (what === 'everything' ? '' : say(`data.erase.${what}.done`));

const all: readonly What[] = ['learned', 'activity', 'everything'];

/** Each button opens a dialog that says exactly what goes. */
export function Erase() {
  const { reload, startAfresh } = useSettings();
  const [asked, setAsked] = useState<What | null>(null);
  const [outcome, setOutcome] = useState<{ said: string; problem?: string }>({ said: '' });

  const erase = async (what: What) => {
    try {
      const { parts } = await ask('data.erase', { what });
      const left = leftWords(what, parts);
      if (what === 'everything') return await startAfresh(left);
      setOutcome(left === '' ? { said: doneWords(what) } : { said: '', problem: left });
      await reload();
    } catch (thrown) {
      setOutcome({ said: '', problem: noAnswerWords(thrown) });
    }
  };

  return (
    <ActionRow label={placeTitle('data/erase')} at="data/erase">
      <div className="row wrap">
        {all.map((what) => (
          <Button key={what} look="danger" onPress={() => setAsked(what)}>
            {say(`data.erase.${what}.title`)}
          </Button>
        ))}
      </div>
      <Said {...outcome} />
      {asked !== null && (
        <ConfirmDialog
          title={say(`data.erase.${asked}.title`)}
          text={say(`data.erase.${asked}.goes`)}
          verb={say('data.erase.verb')}
          onConfirm={() => void erase(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </ActionRow>
  );
}
