import { lazy, Suspense } from 'react';
import { say } from '../../../core/words/say';
import type { EditorProps } from './Editor';

/** Few people ever write a description, so what knows the whole format is loaded when they do. */
const Editor = lazy(async () => ({ default: (await import('./Editor')).Editor }));

export const EditorPlace = (props: EditorProps) => (
  <Suspense fallback={<p className="soft">{say('described.opening')}</p>}>
    <Editor {...props} />
  </Suspense>
);
