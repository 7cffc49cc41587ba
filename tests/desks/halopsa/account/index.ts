import { storyNow, storyTickets } from '../../shared/story/index';
import { buildTicket } from './build-ticket';
import type { Account } from './types';

/** A fresh copy of the practice account; always the same. */
export const buildAccount = (): Account => ({ now: storyNow, tickets: storyTickets.map(buildTicket) });
