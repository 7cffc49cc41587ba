import { articles } from './articles';
import { buildTicket } from './build-ticket';
import { fields, forms, groups } from './fields';
import { macros } from './macros';
import { organizations, users } from './people';
import { canaryPattern } from '../../shared/canary';
import { storyNow, storyTickets } from '../../shared/story/index';
import type { Account, CommentKind } from './types';

export { notable } from '../../shared/story/index';

/** A fresh copy of the practice account; always the same. */
export function buildAccount(): Account {
  return {
    name: 'Acme',
    now: storyNow,
    users,
    groups,
    organizations,
    fields,
    forms,
    macros,
    articles,
    tickets: storyTickets.map(buildTicket),
  };
}

export interface Canary {
  readonly canary: string;
  readonly ticketId: number;
  readonly where: Exclude<CommentKind, 'message'> | 'article';
}

/** Every string that must never leave the page, with the kind of private text that holds it. */
export function canaries(account: Account = buildAccount()): Canary[] {
  const inTickets = account.tickets.flatMap((ticket) =>
    ticket.comments.flatMap((comment) =>
      comment.kind === 'message'
        ? []
        : [...comment.text.matchAll(canaryPattern)].map(([canary]) => ({
            canary,
            ticketId: ticket.id,
            where: comment.kind as Canary['where'],
          })),
    ),
  );
  return [...inTickets, ...canariesIn(account.articles)];
}

/** Of articles that not everybody may read; they are told by the article's id. */
const canariesIn = (all: Account['articles']): Canary[] =>
  all.flatMap(({ id, body }) =>
    [...body.matchAll(canaryPattern)].map(([canary]) => ({ canary, ticketId: id, where: 'article' as const })),
  );
