import { useState } from 'react';
import { Button } from './Button';

/** Copies and says so; where the browser refuses the clipboard it says that too. */
export function CopyButton({ text, words = 'Copy' }: { text: string; words?: string }) {
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
        {state === 'copied' && 'Copied'}
        {state === 'refused' && 'Not copied: select the text and copy it yourself'}
      </span>
      <Button onPress={copy}>{words}</Button>
    </span>
  );
}
