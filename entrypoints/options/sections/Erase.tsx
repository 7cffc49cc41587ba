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

interface EraseWords {
  readonly title: string;
  readonly goes: string;
  /** Said beside the buttons; the page itself tells of the last one. */
  readonly done: string;
}

const words: Record<What, EraseWords> = {
  learned: {
    title: 'Erase what was learned',
    goes: 'The problem texts of tickets and what was chosen for them are erased. Suggestions on this device start from nothing. Settings, keys and records of decisions stay.',
    done: 'What was learned is erased.',
  },
  activity: {
    title: 'Erase activity',
    goes: 'Suggestions, decisions, use, and the records of what was sent are erased. Cards of open tickets stay as they are, and nobody is asked anew. What was learned, settings and keys stay.',
    done: 'Activity is erased.',
  },
  everything: {
    title: 'Erase everything',
    goes: 'Everything that Deskside keeps is erased: what was learned, activity, the desks’ fields, all settings and descriptions, and the saved keys. Deskside is off afterwards. This cannot be undone.',
    done: '',
  },
};

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
      setOutcome(left === '' ? { said: words[what].done } : { said: '', problem: left });
      await reload();
    } catch (thrown) {
      setOutcome({ said: '', problem: noAnswerWords(thrown) });
    }
  };

  return (
    <ActionRow label="Erase" at="data/erase">
      <div className="row wrap">
        {all.map((what) => (
          <Button key={what} look="danger" onPress={() => setAsked(what)}>
            {words[what].title}
          </Button>
        ))}
      </div>
      <Said {...outcome} />
      {asked !== null && (
        <ConfirmDialog
          title={words[asked].title}
          text={words[asked].goes}
          verb="Erase"
          onConfirm={() => void erase(asked)}
          onClose={() => setAsked(null)}
        />
      )}
    </ActionRow>
  );
}
