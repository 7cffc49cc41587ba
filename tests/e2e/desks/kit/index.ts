import { halopsaKit } from './halopsa';
import type { DeskKit } from './kit';
import { freshdeskKit } from './freshdesk';
import { zendeskKit } from './zendesk';

/** The desks that must pass the suite. */
export const kits: readonly DeskKit[] = [zendeskKit, freshdeskKit, halopsaKit];

/** Tags of a test: the suite's and the desk's. */
export const tagsOf = ({ facts }: DeskKit): string[] => ['@desk', `@${facts.desk}`];
