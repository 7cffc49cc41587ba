import { accessTickets } from './tickets-access';
import { arabicTickets } from './tickets-arabic';
import { germanTickets } from './tickets-german';
import { hardwareTickets } from './tickets-hardware';
import { japaneseTickets } from './tickets-japanese';
import { longTicket } from './tickets-long';
import { networkAndSecurityTickets } from './tickets-network-security';
import { softwareTickets } from './tickets-software';
import { spanishTickets } from './tickets-spanish';
import { specialTickets } from './tickets-special';
import type { StoryTicket } from './story';

/** The tickets of a practice company, hand-written once for every practice desk. By id, with fixed dates in 2026. */
export const storyTickets: readonly StoryTicket[] = [
  ...hardwareTickets,
  ...accessTickets,
  ...softwareTickets,
  ...networkAndSecurityTickets,
  ...germanTickets,
  ...spanishTickets,
  ...japaneseTickets,
  ...arabicTickets,
  ...specialTickets,
  longTicket,
].toSorted((a, b) => a.id - b.id);

/** What the clock of the practice company says. */
export const storyNow = '2026-11-18T09:30:00Z';

/** Tickets to reach for in a test, by what is special about them. */
export const notable = {
  /** A good one to show: open, three public messages, no category yet. */
  showcase: 2101,
  german: [2181, 2182, 2183, 2184, 2185],
  spanish: [2191, 2192, 2193, 2194, 2195],
  japanese: [2201, 2202, 2203, 2204],
  arabic: [2231, 2232],
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
