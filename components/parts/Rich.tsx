import { Fragment, type ReactNode } from 'react';
import { sayRich, type Value, type WordKey } from '../../core/words/say';

/** For a sentence of which a part is bold and nothing else is more than text. */
export const bold = { b: (content: ReactNode) => <b>{content}</b> };

interface RichProps {
  readonly word: WordKey;
  readonly values?: Readonly<Record<string, Value>>;
  /** What each part of the sentence becomes: `b` for `<b>…</b>`. */
  readonly parts: Readonly<Record<string, (content: ReactNode) => ReactNode>>;
}

const inOrder = (pieces: readonly ReactNode[]): ReactNode =>
  // A sentence's pieces never change their places.
  pieces.map((piece, at) => <Fragment key={at}>{piece}</Fragment>);

/** A sentence with parts that are more than text, such as a link in the middle of it. */
export function Rich({ word, values = {}, parts }: RichProps) {
  const made = Object.fromEntries(
    Object.entries(parts).map(([name, part]) => [name, (chunks: readonly ReactNode[]) => part(inOrder(chunks))]),
  );
  return <>{inOrder(sayRich<ReactNode>(word, { ...values, ...made }))}</>;
}
