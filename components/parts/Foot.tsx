import { sayTold } from '../../core/words/say-phrase';
import type { ReactNode } from 'react';
import type { SentRecord } from '../../core/messages';
import type { AnswerSource } from '../../core/suggestion';
import { costText } from '../words';
import { SentLink } from './SentLink';
import { say } from '../../core/words/say';

export interface FootProps {
  readonly text: string;
  /** Never shortened, however long the text before it is. */
  readonly tail?: string;
  /** Takes a second line where one is too short: there is no long name in it. */
  readonly whole?: boolean;
  readonly children?: ReactNode;
}

export function Foot({ text, tail = '', whole = false, children }: FootProps) {
  return (
    <div className="foot">
      {whole ? (
        <span className="told whole" title={text + tail}>
          {text + tail}
        </span>
      ) : (
        <span className="row told" title={text + tail}>
          <span className="ellipsis" dir="auto">
            {text}
          </span>
          <span>{tail}</span>
        </span>
      )}
      {children}
    </div>
  );
}

/** Where an answer came from and what it cost, with the way to see exactly what was sent, or what decided. */
export function SourceFoot({
  source,
  id,
  load,
  why,
}: {
  source: AnswerSource;
  id: string;
  /** What decided, line by line: told where nothing was sent that could be shown. */
  why: readonly string[];
  load: (id: string) => Promise<SentRecord | null>;
}) {
  return (
    <Foot
      text={
        source.insteadOf === undefined
          ? sayTold(source.label)
          : say('parts.source.instead-of', { label: sayTold(source.label), other: sayTold(source.insteadOf) })
      }
      tail={costText(source)}
      whole={!source.sent}
    >
      <SentLink id={id} load={load} why={source.sent ? undefined : why} />
    </Foot>
  );
}
