import { useId, useState } from 'react';
import { Button } from '../../../components/parts/Button';
import { phrase, type Phrase, type Told } from '../../../core/words/phrase';
import { say } from '../../../core/words/say';
import { sayTold } from '../../../core/words/say-phrase';
import { Said } from '../../pages/parts/SaveRow';
import { readTextFile } from './text-file';
import { useSamples } from './useSamples';

/** What the text can begin with. What was there before can be had back. */
export function StartFrom({ text, onStart }: { readonly text: string; readonly onStart: (text: string) => void }) {
  const samples = useSamples();
  const [before, setBefore] = useState<string | null>(null);
  const [said, setSaid] = useState<Told>('');
  const id = useId();
  const start = (next: string, what: Phrase) => {
    setBefore(text === '' ? null : text);
    onStart(next);
    setSaid(what);
  };
  const readFile = async (file: File) =>
    start(await readTextFile(file), phrase('described.start.is-file', { file: file.name }));
  return (
    <div className="start" role="group" aria-labelledby={id}>
      <div className="row wrap">
        <span id={id} className="soft">
          {say('described.start.from')}
        </span>
        {samples.map(({ title, text: sample }) => (
          <Button key={title} onPress={() => start(sample, phrase('described.start.is-sample', { title }))}>
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
            setSaid(phrase('described.start.back'));
          }}
        >
          {say('described.undo')}
        </Button>
        <label htmlFor={`${id}-file`}>{say('described.start.file')}</label>
        <input
          id={`${id}-file`}
          type="file"
          accept=".json,.txt,application/json"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) void readFile(file);
            // The same file can be read again after it was mended.
            target.value = '';
          }}
        />
      </div>
      <Said said={sayTold(said)} />
    </div>
  );
}
