import { articles } from './articles';
import { buildTicket } from './build-ticket';
import { fields, forms, groups } from './fields';
import { macros } from './macros';
import { users } from './people';
import { accessTickets } from './tickets-access';
import { germanTickets } from './tickets-german';
import { hardwareTickets } from './tickets-hardware';
import { japaneseTickets } from './tickets-japanese';
import { longTicket } from './tickets-long';
import { networkAndSecurityTickets } from './tickets-network-security';
import { softwareTickets } from './tickets-software';
import { spanishTickets } from './tickets-spanish';
import { specialTickets } from './tickets-special';
import type { Account, CommentKind } from './types';
import { canaryPattern } from './canary';

const drafts = [
  ...hardwareTickets, ...accessTickets, ...softwareTickets, ...networkAndSecurityTickets,
  ...germanTickets, ...spanishTickets, ...japaneseTickets, ...specialTickets, longTicket,
];

/** A fresh copy of the practice account; always the same. */
export function buildAccount(): Account {
  return { name: 'Acme', now: '2026-11-18T09:30:00Z', users, groups, fields, forms, macros, articles, tickets: drafts.map(buildTicket).sort((a, b) => a.id - b.id) };
}

export interface Canary {
  readonly canary: string;
  readonly ticketId: number;
  readonly where: Exclude<CommentKind, 'message'>;
}

/** Every string that must never leave the page, with the kind of private text that holds it. */
export function canaries(account: Account = buildAccount()): Canary[] {
  return account.tickets.flatMap((ticket) =>
    ticket.comments.flatMap((comment) => comment.kind === 'message' ? [] : [...comment.text.matchAll(canaryPattern)].map(([canary]) => ({ canary, ticketId: ticket.id, where: comment.kind as Canary['where'] }))));
}

/** Tickets to reach for in a test, by what is special about them. */
export const notable = {
  /** A good one to show: open, three public messages, no category yet. */
  showcase: 2101,
  german: [2181, 2182, 2183, 2184, 2185],
  spanish: [2191, 2192, 2193, 2194, 2195],
  japanese: [2201, 2202, 2203, 2204],
  firstCommentPrivate: [2211, 2212],
  sideConversations: [2213, 2214],
  messaging: 2215,
  closed: 2216,
  hostile: 2217,
  longName: 2218,
  nothingPublic: 2219,
  unclearVisibility: 2220,
  withoutCategoryField: 2221,
  fiveHundredComments: 2222,
} as const;
