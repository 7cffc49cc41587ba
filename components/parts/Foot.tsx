import { sayTold } from '../../core/words/say-phrase';
import type { ReactNode } from 'react';
import type { SentRecord } from '../../core/messages';
import { staysTrueOf, type StaysView } from '../../core/policy/stays';
import type { AnswerSource } from '../../core/suggestion';
import type { Previewing } from '../preview/view';
import { costText } from '../words';
import { SentLink } from './SentLink';
import { StaysSign } from './StaysSign';
import { say } from '../../core/words/say';

export interface FootProps {
  readonly text: string;
  /** Never shortened, however long the text before it is. */
  readonly tail?: string;
  /** Takes a second line where one is too short: there is no long name in it. */
  readonly whole?: boolean;
  /** How far what was asked for it could go; left out where that is not known, or nobody has set a limit to it. */
  readonly stays?: StaysView | undefined;
  readonly children?: ReactNode;
}

export function Foot({ text, tail = '', whole = false, stays, children }: FootProps) {
  return (
    <div className="foot">
      {whole ? (
        <span className="told whole" title={text + tail}>
          {stays !== undefined && <StaysSign stays={stays} />}
          {text + tail}
        </span>
      ) : (
        <span className="row told" title={text + tail}>
          {stays !== undefined && <StaysSign stays={stays} />}
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

/** What of it is true of this answer. */
export const staysFor = (stays: StaysView | undefined, source: AnswerSource): StaysView | undefined =>
  stays !== undefined && staysTrueOf(stays, source) ? stays : undefined;

/** Where an answer came from and what it cost, with the way to see exactly what was sent, or what decided. */
export function SourceFoot({
  source,
  id,
  load,
  why,
  previewing,
  stays,
}: {
  source: AnswerSource;
  id: string;
  /** What decided, line by line: told where nothing was sent that could be shown. */
  why: readonly string[];
  load: (id: string) => Promise<SentRecord | null>;
  /** For what would be sent now; left out where nobody asks for that there. */
  previewing?: Previewing | undefined;
  /** How far anything can go now. */
  stays: StaysView | undefined;
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
      stays={staysFor(stays, source)}
    >
      <SentLink id={id} load={load} why={source.sent ? undefined : why} previewing={previewing} />
    </Foot>
  );
}
