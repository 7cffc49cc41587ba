import { useState } from 'react';
import { Button } from '../../../components/parts/Button';
import { problemText } from '../../../core/policy/problem-text';
import { say } from '../../../core/words/say';
import { sayPhrase } from '../../../core/words/say-phrase';
import { importPolicy, type ImportedPolicy } from '../../../core/policy/formats/import';
import { Field } from '../parts/Field';
import { FileInput } from '../parts/FileInput';
import { textOf } from '../download';
import { policyWithin } from './share';

/** Reads a policy in any of the formats, pasted or from a file, and says what was not taken over. */
export function Import({ onImport }: { readonly onImport: (policy: ImportedPolicy['policy']) => void }) {
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<ReturnType<typeof importPolicy>>();
  const read = (pasted: string) => {
    const imported = importPolicy(policyWithin(pasted));
    setOutcome(imported);
    if (imported.ok) onImport(imported.value.policy);
  };
  const readFile = async (file: File) => {
    const content = textOf(new Uint8Array(await file.arrayBuffer()));
    setText(content);
    read(content);
  };
  return (
    <div className="import">
      <Field
        label={say('studio.import.label')}
        help={say('studio.import.help')}
        error={outcome?.ok === false ? sayPhrase(outcome.problem) : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            rows={5}
            spellCheck={false}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      <div className="row wrap">
        <Button onPress={() => read(text)}>{say('studio.import.read')}</Button>
        <FileInput
          label={say('studio.import.or-file')}
          accept=".reg,.mobileconfig,.plist,.json,.txt"
          onFile={(file) => void readFile(file)}
        />
      </div>
      <div role="status">{outcome?.ok && <Read policy={outcome.value} />}</div>
    </div>
  );
}

function Read({ policy: { recognised, extensionId, notes, problems } }: { readonly policy: ImportedPolicy }) {
  return (
    <>
      <p className="good">
        ✓{' '}
        {extensionId === null
          ? say('studio.import.done', { what: sayPhrase(recognised) })
          : say('studio.import.done-for', { what: sayPhrase(recognised), id: extensionId })}
      </p>
      <ul className="small">
        {problems.map((problem) => (
          <li key={problem.path + problemText(problem)} className="bad">
            ✕ {say('studio.import.not-taken', { problem: problemText(problem) })}
          </li>
        ))}
        {notes.map((note) => (
          <li key={note.key} className="warn">
            ! {sayPhrase(note)}
          </li>
        ))}
      </ul>
    </>
  );
}
