import { useDeferredValue, useEffect, useId, useMemo, useRef, type ReactNode } from 'react';
import { Button } from '../../../components/parts/Button';
import type { Description } from '../../../core/described/description';
import type { Lock } from '../../pages/managed/lock-words';
import { LockNote } from '../../pages/parts/Lock';
import { checkText, idIn } from './check';
import { exportText } from './export';
import { Mistakes } from './Mistakes';
import { StartFrom } from './StartFrom';
import { goToLine } from './text-lines';
import { WhatItDoes } from './WhatItDoes';

export interface EditorProps {
  readonly host: string;
  /** The text as it is kept; empty where there is none. */
  readonly stored: string;
  /** What the person has made of it; null while it stands as it is kept. */
  readonly typed: string | null;
  readonly onType: (text: string | null) => void;
  /** Why it cannot be used. */
  readonly lock: Lock | null;
  readonly saving: boolean;
  /** Called only for a text that can be read, with its words on the screen. */
  readonly onSave: (text: string, description: Description) => Promise<void>;
  readonly onClose: () => void;
  /** What is shown beside the text once it can be read. */
  readonly trial?: ((description: Description) => ReactNode) | undefined;
}

/** A description as text, checked while it is written; what it does is shown before it can be used. */
export function Editor({ host, stored, typed, onType, lock, saving, onSave, onClose, trial }: EditorProps) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  // The person asked for the editor, so they go on in it.
  useEffect(() => area.current?.focus(), []);
  const text = typed ?? stored;
  // A long text takes some milliseconds to check: the keys go first.
  const settled = useDeferredValue(text);
  const checked = useMemo(() => checkText(settled), [settled]);
  const description = checked.is === 'right' && settled === text ? checked.description : null;
  const goTo = (line: number) => {
    if (area.current !== null) goToLine(area.current, line);
  };
  return (
    <div className="editor">
      <p>
        <a className="link" href="/described-desks.txt" target="_blank" rel="noreferrer">
          The guide: how a description is written
        </a>
      </p>
      <StartFrom text={text} onStart={onType} />
      <div>
        <label htmlFor={id}>Description of {host}</label>
        <textarea
          id={id}
          ref={area}
          className="code"
          rows={18}
          wrap="off"
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          aria-describedby={`${id}-checked`}
          aria-invalid={checked.is === 'wrong'}
          placeholder="Paste a description here, or start from one above."
          value={text}
          onChange={({ target }) => onType(target.value)}
        />
      </div>
      <Mistakes checked={checked} id={`${id}-checked`} onGoTo={goTo} />
      {checked.is === 'right' && <WhatItDoes description={checked.description} base={null} />}
      {description !== null && trial?.(description)}
      <LockNote lock={lock} />
      <div className="row wrap">
        {checked.is === 'right' && (
          <Button
            look="primary"
            off={saving || lock !== null || description === null || text === stored}
            onPress={() => {
              if (description !== null) void onSave(text, description);
            }}
          >
            {saving ? 'Keeping it' : 'Use it here'}
          </Button>
        )}
        <Button onPress={onClose}>Close</Button>
        <Button look="quiet" off={checked.is === 'empty'} onPress={() => exportText(idIn(text), text)}>
          Export
        </Button>
        {typed !== null && typed !== stored && (
          <Button
            look="quiet"
            off={saving}
            onPress={() => {
              onType(null);
              area.current?.focus();
            }}
          >
            Discard changes
          </Button>
        )}
      </div>
    </div>
  );
}
