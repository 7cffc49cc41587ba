import { useDeferredValue, useId, useMemo, useRef, useState } from 'react';
import { Button } from '../../../components/parts/Button';
import { say } from '../../../core/words/say';
import { checkText } from '../described/check';
import { Mistakes } from '../described/Mistakes';
import { readTextFile } from '../described/text-file';
import { goToLine } from '../described/text-lines';
import { countedMistakes } from '../described/words';
import { FileInput } from '../parts/FileInput';
import type { EntryProps } from './Entries';

/** One description: its name, or what is wrong with it, and its text for whoever wants to see it. */
export function DescriptionEntry({ number, entry: text, onChange, onRemove }: EntryProps<string>) {
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  // What is there when the entry appears is looked at by its name; an empty one is there to be filled in.
  const [open, setOpen] = useState(text === '');
  const settled = useDeferredValue(text);
  const checked = useMemo(() => checkText(settled), [settled]);
  const name = checked.is === 'right' ? checked.description.name : say('studio.descriptions.numbered', { number });
  return (
    <fieldset className="entry">
      <legend>{name}</legend>
      <div className="row wrap">
        <FileInput
          label={say('studio.descriptions.from-file')}
          accept=".json,.txt,application/json"
          onFile={(file) => void readTextFile(file).then(onChange)}
        />
      </div>
      <details className="group" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          {say('studio.descriptions.its-text')}{' '}
          <span className={checked.is === 'wrong' ? 'bad small' : 'soft small'}>
            {checked.is === 'wrong' && `✕ ${countedMistakes(checked.mistakes.length)}`}
            {checked.is === 'right' && `✓ ${checked.description.id}`}
            {checked.is === 'empty' && say('studio.descriptions.empty')}
          </span>
        </summary>
        {open && (
          <div className="inside">
            <textarea
              ref={area}
              className="code"
              aria-label={say('studio.descriptions.text-of', { name })}
              aria-describedby={`${id}-checked`}
              aria-invalid={checked.is === 'wrong'}
              rows={12}
              wrap="off"
              spellCheck={false}
              value={text}
              onChange={({ target }) => onChange(target.value)}
            />
            <Mistakes
              checked={checked}
              id={`${id}-checked`}
              onGoTo={(line) => area.current !== null && goToLine(area.current, line)}
            />
          </div>
        )}
      </details>
      <div className="row wrap">
        <Button look="quiet" onPress={onRemove}>
          {say('studio.remove', { name })}
        </Button>
      </div>
    </fieldset>
  );
}
