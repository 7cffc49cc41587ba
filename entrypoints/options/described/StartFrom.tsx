import { useId, useState } from 'react';
import { Button } from '../../../components/parts/Button';
import { say } from '../../../core/words/say';
import { Said } from '../../pages/parts/SaveRow';
import { FileInput } from '../parts/FileInput';
import { readTextFile } from './text-file';
import { useSamples } from './useSamples';

/** What the text can begin with. What was there before can be had back. */
export function StartFrom({ text, onStart }: { readonly text: string; readonly onStart: (text: string) => void }) {
  const samples = useSamples();
  const [before, setBefore] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const id = useId();
  const start = (next: string, what: string) => {
    setBefore(text === '' ? null : text);
    onStart(next);
    setSaid(what);
  };
  const readFile = async (file: File) =>
    start(await readTextFile(file), say('described.start.is-file', { file: file.name }));
  return (
    <div className="start" role="group" aria-labelledby={id}>
      <div className="row wrap">
        <span id={id} className="soft">
          {say('described.start.from')}
        </span>
        {samples.map(({ title, text: sample }) => (
          <Button key={title} onPress={() => start(sample, say('described.start.is-sample', { title }))}>
            {title}
          </Button>
        ))}
        {/* It stays when there is nothing left to undo, so that the keyboard keeps its place. */}
        <Button
          look="quiet"
          off={before === null}
          onPress={() => {
            onStart(before ?? '');
            setBefore(null);
            setSaid(say('described.start.back'));
          }}
        >
          {say('described.undo')}
        </Button>
        <FileInput
          label={say('described.start.file')}
          accept=".json,.txt,application/json"
          onFile={(file) => void readFile(file)}
        />
      </div>
      <Said said={said} />
    </div>
  );
}
