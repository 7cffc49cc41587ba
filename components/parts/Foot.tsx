import { sayTold } from '../../core/words/say-phrase';
import type { ReactNode } from 'react';
import type { SentRecord } from '../../core/messages';
import type { AnswerSource } from '../../core/suggestion';
import { costText } from '../words';
import { SentLink } from './SentLink';

export interface FootProps {
  readonly text: string;
  /** Never shortened, however long the text before it is. */
  readonly tail?: string;
  readonly children?: ReactNode;
}

export function Foot({ text, tail = '', children }: FootProps) {
  return (
    <div className="foot">
      <span className="row told" title={text + tail}>
        <span className="ellipsis">{text}</span>
        <span>{tail}</span>
      </span>
      {children}
    </div>
  );
}

/** Where an answer came from and what it cost, with the way to see exactly what was sent. */
export function SourceFoot({
  source,
  id,
  load,
}: {
  source: AnswerSource;
  id: string;
  load: (id: string) => Promise<SentRecord | null>;
}) {
  return (
    <Foot
      text={
        source.insteadOf === undefined
          ? sayTold(source.label)
          : `${sayTold(source.label)}, as ${sayTold(source.insteadOf)} did not answer`
      }
      tail={costText(source)}
    >
      <SentLink id={id} load={load} words={source.sent ? 'What was sent' : 'Why'} />
    </Foot>
  );
}
