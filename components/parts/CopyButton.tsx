import { useState } from 'react';
import { Button } from './Button';
import { say } from '../../core/words/say';

/** Copies and says so; where the browser refuses the clipboard it says that too. */
export function CopyButton({ text, words = say('parts.copy') }: { text: string; words?: string }) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle');
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setState('copied'),
      () => setState('refused'),
    );
  };
  return (
    <span className="row">
      <span role="status" className="soft small">
        {state === 'copied' && say('parts.copied')}
        {state === 'refused' && say('parts.not-copied')}
      </span>
      <Button onPress={copy}>{words}</Button>
    </span>
  );
}
