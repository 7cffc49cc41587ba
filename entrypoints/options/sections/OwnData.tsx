import { placeTitle } from '../places/table';
import { phrase } from '../../../core/words/phrase';
import { say } from '../../../core/words/say';
import { useState } from 'react';
import { Button } from '../../../components/parts/Button';
import type { Requests } from '../../../core/messages';
import { ask } from '../../pages/ask';
import { useSaving, Said, done, refused } from '../../pages/saving';
import { ActionRow } from '../parts/Field';
import { ConfirmDialog } from '../parts/ConfirmDialog';
import { useSettings } from '../../pages/settings-store';
import { leftWords } from './left-words';
import { downloadJson } from '../download';

type What = Requests['data.erase']['in']['what'];

const all: readonly What[] = ['learned', 'activity', 'everything'];

/** Each button opens a dialog that says exactly what goes. */
export function Erase() {
  const { reload, startAfresh } = useSettings();
  const [asked, setAsked] = useState<What | null>(null);
  const outcome = useSaving();

  const erase = async (what: What) => {
    const { parts } = await ask('data.erase', { what });
    const left = () => leftWords(what, parts);
    // Then the page itself tells it.
    if (what === 'everything') await startAfresh(left);
    else await reload();
    if (left() !== '') return refused(left);
    return done(what === 'everything' ? '' : phrase(`data.erase.${what}.done`));
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
          onConfirm={() => void outcome.save(() => erase(asked))}
          onClose={() => setAsked(null)}
        />
      )}
    </ActionRow>
  );
}

export function ExportRow() {
  const exporting = useSaving();
  const exportAll = async () => {
    const { json } = await ask('data.export', {});
    return done(phrase('data.exported', { file: downloadJson('deskside', json) }));
  };
  return (
    <>
      <ActionRow label={placeTitle('data/export')} at="data/export" help={say('data.export-help')}>
        <Button onPress={() => void exporting.save(exportAll)} off={exporting.saving}>
          {say('data.export')}
        </Button>
      </ActionRow>
      <Said {...exporting} />
    </>
  );
}
