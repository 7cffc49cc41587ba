import { placeTitle } from '../places/table';
import { say } from '../../../core/words/say';
import { useState } from 'react';
import { Button } from '../../../components/parts/Button';
import { ActionRow } from '../parts/ActionRow';
import { Said } from '../../pages/parts/SaveRow';
import { exportData } from './export-data';

export function ExportRow() {
  const [exported, setExported] = useState<{ said: string; problem?: string }>({ said: '' });
  return (
    <>
      <ActionRow label={placeTitle('data/export')} at="data/export" help={say('data.export-help')}>
        <Button onPress={() => void exportData().then(setExported)}>{say('data.export')}</Button>
      </ActionRow>
      <Said {...exported} />
    </>
  );
}
