import { useState } from 'react';
import { Button } from '../../../components/parts/Button';
import { ActionRow } from '../parts/ActionRow';
import { Said } from '../../pages/parts/SaveRow';
import { exportData } from './export-data';

export function ExportRow() {
  const [exported, setExported] = useState<{ said: string; problem?: string }>({ said: '' });
  return (
    <>
      <ActionRow
        label="Export"
        at="data/export"
        help="Settings, descriptions, decisions, learned examples and use, as one JSON file. Keys are not in it."
      >
        <Button onPress={() => void exportData().then(setExported)}>Export everything</Button>
      </ActionRow>
      <Said {...exported} />
    </>
  );
}
