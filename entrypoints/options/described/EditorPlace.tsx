import { lazy, Suspense } from 'react';
import type { EditorProps } from './Editor';

/** Few people ever write a description, so what knows the whole format is loaded when they do. */
const Editor = lazy(async () => ({ default: (await import('./Editor')).Editor }));

export const EditorPlace = (props: EditorProps) => (
  <Suspense fallback={<p className="soft">Opening the editor.</p>}>
    <Editor {...props} />
  </Suspense>
);
