import { useState } from 'react';
import { agoText, noteText } from '../../../components/words';
import type { DesksideError } from '../../../core/errors';
import type { PublicMessage } from '../../../core/ticket';
import { clip } from '../../../core/text';
import { say } from '../../../core/words/say';
import { failedText } from '../bulk/failed-words';
import { momentText } from '../row-words';
import { useNow } from '../useNow';
import { Section } from './Section';

/** More of one message, in UTF-16 units, is shown at a press. */
const FIRST_OF_TEXT = 1_200;
/** So many of the newest are shown at once. */
const NEWEST = 5;

interface ConversationProps {
  readonly messages: readonly PublicMessage[];
  readonly problem: DesksideError | null;
}

/** What the customer can see of the conversation. */
export function Conversation({ messages, problem }: ConversationProps) {
  const [all, setAll] = useState(false);
  const [description, ...answers] = messages;
  const hidden = all ? 0 : Math.max(0, answers.length - NEWEST);
  return (
    <>
      <Section title={say('queue.detail.description')}>
        {problem !== null && <p className="bad">{failedText(problem)}</p>}
        {description !== undefined && <Message message={description} />}
        {messages.length === 0 && problem === null && <p className="soft">{say('queue.detail.nothing-public')}</p>}
      </Section>
      {answers.length > 0 && (
        <Section title={say('queue.detail.conversation')}>
          {hidden > 0 && (
            <button type="button" className="link small" onClick={() => setAll(true)}>
              {say('queue.detail.earlier', { count: hidden })}
            </button>
          )}
          {answers.slice(hidden).map((message) => (
            <Message key={message.id} message={message} />
          ))}
        </Section>
      )}
      <p className="soft small">{say('queue.detail.public-only')}</p>
    </>
  );
}

function Message({ message: { author, authorName, text, only, createdAt } }: { readonly message: PublicMessage }) {
  const [whole, setWhole] = useState(false);
  const now = useNow();
  const isLong = text.length > FIRST_OF_TEXT;
  const name = authorName === '' ? say(`queue.detail.author.${author}`) : authorName;
  return (
    <article className="message">
      <p className="row between small">
        <bdi className="clip" title={name}>
          {name}
        </bdi>
        <time dateTime={createdAt} className="soft" title={momentText(createdAt, now)}>
          {agoText(createdAt, now)}
        </time>
      </p>
      {only !== undefined && <p className="soft">{noteText(only)}</p>}
      {text !== '' && (
        <p className="plain" dir="auto">
          {whole || !isLong ? text : `${clip(text, FIRST_OF_TEXT)}…`}
        </p>
      )}
      {isLong && !whole && (
        <button type="button" className="link small" onClick={() => setWhole(true)}>
          {say('queue.detail.whole-text')}
        </button>
      )}
    </article>
  );
}
