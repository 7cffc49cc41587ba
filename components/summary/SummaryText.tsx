import { useState } from 'react';
import type { SentRecord } from '../../core/messages';
import { summaryParts, type ShownSummary, type SummarySource } from '../../core/summary';
import { dateText, listText } from '../../core/words/formats';
import { say } from '../../core/words/say';
import { sayTold } from '../../core/words/say-phrase';
import { SentLink } from '../parts/SentLink';
import { costText } from '../words';

interface SummaryTextProps {
  readonly shown: ShownSummary;
  readonly load: (id: string) => Promise<SentRecord | null>;
}

/** The lines of a summary, each with the way to the message that it rests on. All of it is text, never markup. */
export function SummaryText({ shown: { summary, sources }, load }: SummaryTextProps) {
  const { lines, mood, isPartial, source, id } = summary;
  const byId = new Map(sources.map((one) => [one.id, one]));
  return (
    <div className="summary-text">
      <dl>
        {summaryParts.map((part) => {
          const said = lines.filter(({ about }) => about === part);
          return (
            said.length > 0 && (
              <div key={part}>
                <dt>{say(`summary.${part}`)}</dt>
                {said.map(({ text, messageId, unknown = [] }) => (
                  <Line key={text} from={byId.get(messageId)}>
                    <bdi>{text}</bdi>
                    {unknown.length > 0 && (
                      <span className="warn small">
                        {' '}
                        {say('summary.unknown', { pieces: listText(unknown, 'unit') })}
                      </span>
                    )}
                  </Line>
                ))}
              </div>
            )
          );
        })}
        {mood !== null && (
          <div>
            <dt>{say('summary.mood')}</dt>
            <Line from={byId.get(mood.messageId)}>{say(`summary.mood.${mood.is}`)}</Line>
          </div>
        )}
      </dl>
      {isPartial && <p className="warn small">{say('summary.partial')}</p>}
      <div className="summary-foot soft small">
        <span>
          {sayTold(source.label)}
          {costText(source)}
        </span>
        {source.sent && <SentLink id={id} load={load} />}
      </div>
    </div>
  );
}

const nameOf = ({ author, authorName }: SummarySource): string => authorName || say(`summary.author.${author}`);

const when = (at: string): string =>
  at === '' ? '' : dateText(Date.parse(at), { dateStyle: 'medium', timeStyle: 'short' });

interface LineProps {
  readonly from: SummarySource | undefined;
  readonly children: React.ReactNode;
}

/** A line, and at a press who wrote the message that it rests on, when, and how it begins. */
function Line({ from, children }: LineProps) {
  const [shown, show] = useState(false);
  return (
    <dd>
      {children}{' '}
      {from !== undefined && (
        <button
          type="button"
          className="link small"
          aria-expanded={shown}
          aria-label={say('summary.source', { who: nameOf(from) })}
          onClick={() => show(!shown)}
        >
          <bdi>{nameOf(from)}</bdi>
        </button>
      )}
      {from !== undefined && shown && (
        <span className="summary-source small">
          <b>
            <bdi>{nameOf(from)}</bdi>
          </b>{' '}
          <time dateTime={from.createdAt}>{when(from.createdAt)}</time>
          {from.beginning !== '' && <q dir="auto">{from.beginning}</q>}
        </span>
      )}
    </dd>
  );
}
