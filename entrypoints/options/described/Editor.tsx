import { useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react';
import { Button } from '../../../components/parts/Button';
import type { Description } from '../../../core/described/description';
import { say } from '../../../core/words/say';
import type { Lock } from '../../pages/managed/words';
import { LockNote } from '../../pages/parts/Lock';
import { checkText, idIn } from './check';
import { exportText } from './export';
import { Mistakes } from './Mistakes';
import { hostOf } from '../desks/words';
import { StartFrom } from './StartFrom';
import { goToLine, withSelector } from './text-lines';
import { Trial } from './trial/Trial';
import { WhatItDoes } from './WhatItDoes';

export interface EditorProps {
  readonly origin: string;
  /** What `{base}` stands for there; null while no page was found to fit. */
  readonly base: string | null;
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
}

/** A description as text, checked while it is written; what it does is shown before it can be used. */
export function Editor({ origin, base, stored, typed, onType, lock, saving, onSave, onClose }: EditorProps) {
  const host = hostOf(origin);
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  // The person asked for the editor, so they go on in it.
  useEffect(() => area.current?.focus(), []);
  const text = typed ?? stored;
  // A long text takes some milliseconds to check: the keys go first.
  const settled = useDeferredValue(text);
  const checked = useMemo(() => checkText(settled), [settled]);
  const description = checked.is === 'right' && settled === text ? checked.description : null;
  // A text that is being written is wrong most of the time: what was tried before stays.
  const [tried, setTried] = useState<Description | null>(null);
  if (description !== null && description !== tried) setTried(description);
  const put = (selector: string) => {
    if (area.current === null) return;
    const { selectionStart, selectionEnd } = area.current;
    const { whole, caret } = withSelector(text, { from: selectionStart, to: selectionEnd }, selector);
    onType(whole);
    area.current.focus();
    requestAnimationFrame(() => area.current?.setSelectionRange(caret, caret));
  };
  const goTo = (line: number) => {
    if (area.current !== null) goToLine(area.current, line);
  };
  return (
    <div className="editor">
      <p>
        <a className="link" href="/described-desks.txt" target="_blank" rel="noreferrer">
          {say('described.guide')}
        </a>
      </p>
      <StartFrom text={text} onStart={onType} />
      <div>
        <label htmlFor={id}>{say('described.label', { host })}</label>
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
          placeholder={say('described.placeholder')}
          value={text}
          onChange={({ target }) => onType(target.value)}
        />
      </div>
      <Mistakes checked={checked} id={`${id}-checked`} onGoTo={goTo} />
      {checked.is === 'right' && <WhatItDoes description={checked.description} base={null} />}
      {tried !== null && <Trial origin={origin} description={tried} base={base} onPick={put} />}
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
            {say(saving ? 'described.keeping' : 'described.use')}
          </Button>
        )}
        <Button onPress={onClose}>{say('described.close')}</Button>
        <Button look="quiet" off={checked.is === 'empty'} onPress={() => exportText(idIn(text), text)}>
          {say('described.export')}
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
            {say('described.discard')}
          </Button>
        )}
      </div>
    </div>
  );
}
