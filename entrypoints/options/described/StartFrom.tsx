import { useId, useState } from 'react';
import { Button } from '../../../components/parts/Button';
import { LONGEST_DESCRIPTION } from '../../../core/described/longest';
import { Said } from '../../pages/parts/SaveRow';
import { textOf } from '../studio/bytes';
import { useSamples } from './useSamples';

interface Outcome {
  readonly said: string;
  readonly problem?: string;
}

/** Letters of four bytes, and the mark at the beginning. */
const MOST_BYTES = LONGEST_DESCRIPTION * 4 + 3;

/** What the text can begin with. What was there before can be had back. */
export function StartFrom({ text, onStart }: { readonly text: string; readonly onStart: (text: string) => void }) {
  const samples = useSamples();
  const [before, setBefore] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<Outcome>({ said: '' });
  const id = useId();
  const start = (next: string, said: string) => {
    setBefore(text === '' ? null : text);
    onStart(next);
    setOutcome({ said });
  };
  const readFile = async (file: File) => {
    if (file.size > MOST_BYTES) setOutcome({ said: '', problem: `${file.name} is longer than any description.` });
    else start(textOf(new Uint8Array(await file.arrayBuffer())), `The text is that of ${file.name}.`);
  };
  return (
    <div className="start" role="group" aria-labelledby={id}>
      <div className="row wrap">
        <span id={id} className="soft">
          Start from
        </span>
        {samples.map(({ title, text: sample }) => (
          <Button key={title} onPress={() => start(sample, `The text is “${title}”.`)}>
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
            setOutcome({ said: 'What was there before is back.' });
          }}
        >
          Undo
        </Button>
        <label htmlFor={`${id}-file`}>or a file</label>
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
      <Said {...outcome} />
    </div>
  );
}
