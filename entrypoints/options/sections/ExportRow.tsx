import { placeTitle } from '../places/table';
import { phrase } from '../../../core/words/phrase';
import { say } from '../../../core/words/say';
import { Button } from '../../../components/parts/Button';
import { ActionRow } from '../parts/ActionRow';
import { Said } from '../../pages/parts/SaveRow';
import { ask } from '../../pages/ask';
import { done } from '../../pages/settings-store';
import { useSaving } from '../../pages/useSaving';
import { downloadJson } from '../download';

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
