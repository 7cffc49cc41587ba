import type { Author, ReadMessage } from '../../core/ticket';
import { readEach } from '../shared/bounds';
import { asMessage } from '../shared/mail/message';
import type { Layout } from '../shared/mail/types';
import { orRefused } from '../shared/http';
import type { ZendeskApi } from './api';
import { ticketPath } from './forms';
import { readComment } from './comment-text';
import { commentsShape, usersShape, type Comment, type User } from './shapes';
import { channelOf, judgeComment } from './visibility';

/** The desk allows 5,000 comments on a ticket and 100 on a page. */
const mostPages = 60;
const mostUsersAtOnce = 100;

export interface Conversation {
  /** Oldest first, private ones included. */
  readonly comments: readonly Comment[];
  readonly users: ReadonlyMap<number, User>;
}

/** Every page of a ticket's comments with their authors. Read anew each time: a comment can become private later. */
export async function readConversation(
  api: ZendeskApi,
  ticketId: string,
  alsoUsers: readonly number[],
  signal: AbortSignal,
): Promise<Conversation> {
  const comments: Comment[] = [];
  const users = new Map<number, User>();
  for await (const page of api.pages(
    `${ticketPath({ ticketId })}/comments?include=users&page[size]=100`,
    commentsShape,
    mostPages,
    signal,
  )) {
    // One by one: a page of a hundred thousand would be too many arguments.
    for (const comment of page.comments) comments.push(comment);
    for (const user of page.users ?? []) users.set(user.id, user);
  }
  const wanted = [...alsoUsers, ...comments.map((comment) => comment.author_id)].filter(
    (id): id is number => id != null && id > 0 && !users.has(id),
  );
  for (const user of await readUsers(api, [...new Set(wanted)], signal)) users.set(user.id, user);
  return { comments: comments.toSorted(byTime), users };
}

async function readUsers(api: ZendeskApi, ids: readonly number[], signal: AbortSignal): Promise<User[]> {
  const users: User[] = [];
  for (let start = 0; start < ids.length; start += mostUsersAtOnce) {
    const some = ids.slice(start, start + mostUsersAtOnce).join(',');
    const answer = await orRefused(api.get(`/api/v2/users/show_many?ids=${some}`, usersShape, signal), { users: [] });
    for (const user of answer.users) users.push(user);
  }
  return users;
}

const byTime = (a: Comment, b: Comment): number => Date.parse(a.created_at) - Date.parse(b.created_at) || a.id - b.id;

export const messagesOf = (
  { comments, users }: Conversation,
  requesterId: number,
  layout: Layout = {},
): ReadMessage[] =>
  readEach(comments, {
    judge: judgeComment,
    read: (comment, at) => asMessage(readComment(comment, at === 0 ? 'opening' : 'later', layout)),
    rest: (comment) => ({
      id: messageId(comment),
      author: authorOf(comment, users, requesterId),
      authorName: comment.author_id == null ? '' : (users.get(comment.author_id)?.name ?? ''),
      createdAt: comment.created_at,
    }),
  });

/** The page knows a message by its audit only, so the audit is the id wherever there is one. */
const messageId = (comment: Pick<Comment, 'id' | 'audit_id'>): string =>
  comment.audit_id == null ? `comment-id-${comment.id}` : `comment-${comment.audit_id}`;

function authorOf(comment: Comment, users: ReadonlyMap<number, User>, requesterId: number): Author {
  // A trigger writes in somebody's name, but nobody wrote it.
  if (channelOf(comment.via) === 'rule' || comment.author_id == null) return 'other';
  if (comment.author_id === requesterId) return 'requester';
  const role = users.get(comment.author_id)?.role;
  return role === 'agent' || role === 'admin' ? 'agent' : 'other';
}
