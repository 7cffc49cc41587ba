import { halopsaKit } from './halopsa';
import type { DeskKit } from './kit';
import { freshdeskKit } from './freshdesk';
import { zendeskKit } from './zendesk';

/** The desks that must pass the suite. */
export const kits: readonly DeskKit[] = [zendeskKit, freshdeskKit, halopsaKit];

/** Tags of a test: the suite's and the desk's. */
export const tagsOf = ({ facts }: DeskKit): string[] => ['@desk', `@${facts.desk}`];

/** For a row whose logic no adapter has a part in: in `npm test` on the first desk, on the others in `npm run e2e` only. */
export const onFirstDesk = (kit: DeskKit): { tag?: string } => (kit === kits[0] ? {} : { tag: '@wide' });

/**
 * For a row that every desk must pass and in which the adapter has a small part: in `npm test` on one desk, which is another one from
 * row to row (`turn`: 0, 1 or 2), on all in `npm run e2e`.
 */
export const inTurn = (kit: DeskKit, turn: number, ...tags: readonly string[]): { tag: string[] } => ({
  tag: [...new Set([...tags, ...(kits[turn % kits.length] === kit ? [] : ['@wide'])])],
});
