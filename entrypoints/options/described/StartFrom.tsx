import { useEffect, useId, useState } from 'react';
import type { Description } from '../../../core/described/description';
import { phrase, type Phrase, type Told } from '../../../core/words/phrase';
import { say } from '../../../core/words/say';
import { sayTold } from '../../../core/words/say-phrase';
import { Button } from '../../../components/parts/Button';
import { Said } from '../../pages/saving';
import { FileInput } from '../parts/FileInput';
import { readTextFile } from './text-file';

/** Every word that a description has to have, in the guide's order; what is empty is named with its line until it is filled in. */
const words = {
  format: 'deskside.desk/1',
  id: '',
  name: '',
  hosts: [],
  ticketId: 'digits',
  recognise: { marks: [], least: 2 },
  pages: [{ name: 'ticket', path: '{base}/', id: [{ path: 'id' }], shows: ['fields', 'thread', 'composer'] }],
  ready: { agree: [] },
  requests: { auth: { kind: 'cookie' }, signedOut: 'status', folders: [], get: {} },
  ticket: { subject: '' },
  messages: { from: '', id: '', at: '', public: [], text: [] },
  fields: [],
  save: { by: 'person', never: [], saved: { when: 'load' } },
  composer: [],
  health: { essential: ['ready', 'messages'] },
  about: { tested: 'facts-end', missing: [] },
};

const textOf = (description: object): string => `${JSON.stringify(description, null, 2)}\n`;
export const skeleton = textOf(words);

/** Our own file: made by the build, and read anew with each version. */
const readShipped = async () => (await (await fetch('/described-desks.json')).json()) as readonly Description[];

/** Texts to start from: the words that have to be there, and every description that comes with the extension. */
function useSamples(): readonly { readonly title: string; readonly text: string }[] {
  const [shipped, setShipped] = useState<readonly Description[]>([]);
  // Once: it belongs to this version, whoever comes back to the page.
  useEffect(() => {
    let shown = true;
    void readShipped().then((all) => shown && setShipped(all));
    return () => {
      shown = false;
    };
  }, []);
  return [
    { title: say('described.start.empty'), text: skeleton },
    ...shipped.map((description) => ({ title: description.name, text: textOf(description) })),
  ];
}

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
        <FileInput
          label={say('described.start.file')}
          accept=".json,.txt,application/json"
          onFile={(file) => void readFile(file)}
        />
      </div>
      <Said said={sayTold(said)} />
    </div>
  );
}
