import { useId, useState } from 'react';
import { Button } from '../../../components/parts/Button';
import { importPolicy, type ImportedPolicy } from '../../../core/policy/formats/import';
import { Field } from '../parts/Field';
import { textOf } from './bytes';

type Outcome =
  | { readonly is: 'nothing' }
  | { readonly is: 'problem'; readonly text: string }
  | { readonly is: 'read'; readonly policy: ImportedPolicy };

/** Reads a policy in any of the formats, pasted or from a file, and says what was not taken over. */
export function Import({ onImport }: { readonly onImport: (policy: ImportedPolicy['policy']) => void }) {
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<Outcome>({ is: 'nothing' });
  const fileId = useId();
  const read = (pasted: string) => {
    const imported = importPolicy(pasted);
    setOutcome(imported.ok ? { is: 'read', policy: imported.value } : { is: 'problem', text: imported.problem });
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
        label="A policy to read"
        help="A registry file, a macOS profile, JSON for Linux, Firefox or Google Admin, or what “Export to JSON” on chrome://policy saves. It is read here and sent nowhere."
        error={outcome.is === 'problem' ? outcome.text : undefined}
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
        <Button onPress={() => read(text)}>Read it</Button>
        <label htmlFor={fileId}>or a file</label>
        <input
          id={fileId}
          type="file"
          accept=".reg,.mobileconfig,.plist,.json,.txt"
          onChange={({ target }) => {
            const [file] = target.files ?? [];
            if (file !== undefined) void readFile(file);
          }}
        />
      </div>
      <div role="status">{outcome.is === 'read' && <Read policy={outcome.policy} />}</div>
    </div>
  );
}

function Read({ policy: { recognised, extensionId, notes, problems } }: { readonly policy: ImportedPolicy }) {
  return (
    <>
      <p className="good">
        ✓ Read {recognised}
        {extensionId !== null && ` for ${extensionId}`}. The form below shows it.
      </p>
      <ul className="small">
        {problems.map(({ path, message }) => (
          <li key={path + message} className="bad">
            ✕ Not taken over: <code>{path || 'the whole'}</code> {message}.
          </li>
        ))}
        {notes.map((note) => (
          <li key={note} className="warn">
            ! {note}
          </li>
        ))}
      </ul>
    </>
  );
}
