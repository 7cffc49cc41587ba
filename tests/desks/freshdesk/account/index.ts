import type { NotableTickets } from '../../contract';
import { canaryPattern } from '../../shared/canary';
import { notable as story, storyNow, storyTickets } from '../../shared/story/index';
import { buildTicket } from './build-ticket';
import { articles } from './texts';
import type { Account } from './types';

/** A fresh copy of the practice account; always the same. */
export const buildAccount = (): Account => ({ now: storyNow, tickets: storyTickets.map(buildTicket) });

export interface Canary {
  readonly canary: string;
  readonly ticketId: number;
  readonly where: string;
}

/** Every string that must never leave the page, with the kind of private text that it was written in. Quotes repeat the canary of their note. */
export const canaries = (account: Account = buildAccount()): Canary[] => [
  ...account.tickets.flatMap((ticket) =>
    [
      ...ticket.conversations.map(({ text, kind }) => ({ text, where: kind as string })),
      { text: ticket.aiSummary ?? '', where: 'ai-summary' },
    ].flatMap(({ text, where }) =>
      [...text.matchAll(canaryPattern)].map(([canary]) => ({ canary, ticketId: ticket.id, where })),
    ),
  ),
  // Of articles that not everybody may read; they are told by the article's id.
  ...articles.flatMap(({ id, html }) =>
    [...html.matchAll(canaryPattern)].map(([canary]) => ({ canary, ticketId: id, where: 'article' })),
  ),
];

export const notable: NotableTickets = {
  showcase: story.showcase,
  ordinary: [2114, 2152, 2170, 2191, 2214, 2215],
  withNotes: 2150,
  firstPrivate: 2211,
  nothingPublic: story.nothingPublic,
  unclearVisibility: story.unclearVisibility,
  closed: story.closed,
  hostile: story.hostile,
  german: 2181,
  rightToLeft: 2231,
  long: story.fiveHundredComments,
  longName: story.longName,
};

/** Tickets with something that only Freshdesk has. */
export const notableHere = {
  /** Forwards, answers to them and to the answers; `private` is false on all of them. */
  forwards: [2101, 2213],
  /** A public reply holds an internal note as quoted history. */
  quotedNotes: [2150, 2191, 2211, 2213],
  aiSummary: [2101, 2150],
} as const;
