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
