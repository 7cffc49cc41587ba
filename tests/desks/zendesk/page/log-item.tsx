import { memo } from 'react';
import type { PageComment } from '../server/page-routes';
import { isLeftOut, Part } from './part';
import { current } from './store';
import { absolute, precise, relative } from './time';
import { trusted } from './trusted';
import { say } from './words';

const origins: Record<string, readonly [interaction: string, via: string]> = {
  email: ['EmailInteraction', 'via Email'],
  web: ['WebInteraction', 'via Web'],
  api: ['ApiInteraction', 'via API'],
  rule: ['Trigger', 'via Trigger'],
  native_messaging: ['', 'via Messaging'],
  side_conversation: ['EmailInteraction', 'via side conversation'],
};

/** The bubble's `type`. A side conversation's entry looks like an agent's message; an unmarked one has none. */
function bubbleType(comment: PageComment, isAgent: boolean): string | undefined {
  if (comment.marks === 'none') return undefined;
  if (comment.marks === 'note') return 'internal';
  return isAgent || comment.marks === 'side-conversation' ? 'agent' : 'end-user';
}

function Avatar({ name, isAgent }: { readonly name: string; readonly isAgent: boolean }) {
  return (
    <div className={`avatar ${isAgent ? 'agent' : ''}`} aria-hidden="true">
      {name.slice(0, 1)}
      {isAgent ? (
        <Part as="svg" id="omni-log-avatar-badge-AgentBadge" viewBox="0 0 12 12" width="12" height="12">
          <circle cx="6" cy="6" r="5" />
        </Part>
      ) : null}
    </div>
  );
}

function Body({ comment }: { readonly comment: PageComment }) {
  const [interaction] = origins[comment.channel] ?? [''];
  const attributes = { className: 'body', 'data-originated-from': interaction };
  return comment.channel === 'native_messaging' ? (
    <Part id="omni-log-message-content" {...attributes}>
      <span className="plain">{comment.text}</span>
    </Part>
  ) : (
    <Part id="omni-log-message-content" {...attributes} dangerouslySetInnerHTML={{ __html: trusted(comment.html) }} />
  );
}

interface Props {
  readonly comment: PageComment;
  readonly now: string;
}

/** One entry of the log. */
export const LogItem = memo(function LogItem({ comment, now }: Props) {
  const { people, knobs } = current().boot;
  const author = people.find((each) => each.id === comment.authorId);
  const isAgent = author?.role !== 'end-user';
  const type = bubbleType(comment, isAgent);
  const [, via] = origins[comment.channel] ?? ['', ''];
  const at = knobs.timestamps === 'relative' ? relative(comment.createdAt, now) : absolute(comment.createdAt);
  return (
    <Part
      as="article"
      id="omni-log-comment-item"
      className={`entry ${type ?? 'unknown'}`}
      elementId={isLeftOut('comment-id') ? undefined : `comment-${comment.auditId}`}
    >
      <Avatar name={author?.name ?? '?'} isAgent={isAgent} />
      <div className="entry-main">
        <div className="entry-head">
          <Part as="span" id="omni-log-item-sender">
            <Part
              as="a"
              id="omni-log-comment-user-link"
              href={`/agent/users/${comment.authorId}`}
              onClick={(event: Event) => event.preventDefault()}
            >
              {author?.name}
            </Part>
          </Part>
          {comment.marks === 'note' ? (
            <Part as="span" id="omni-log-internal-note-tag" className="note-tag">
              {say('Internal')}
            </Part>
          ) : null}
          <Part as="span" id="omni-log-item-originated-from" className="via">
            <span aria-label={say(via)}>{say(via)}</span>
          </Part>
          <Part
            as="span"
            id={knobs.timestamps === 'relative' ? 'timestamp-relative' : 'timestamp-absolute'}
            className="when"
          >
            <time dateTime={precise(comment.createdAt)}>{at}</time>
          </Part>
        </div>
        <Part id="omni-log-item-message" className="bubble" {...(type === undefined ? {} : { type })}>
          <Body comment={comment} />
          {comment.attachments.map((name) => (
            <div className="attachment" key={name}>
              📎 {name}
            </div>
          ))}
        </Part>
      </div>
    </Part>
  );
});
