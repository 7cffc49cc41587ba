import { browser } from 'wxt/browser';
import type { Hosted } from '../../../adapters/detect';
import type { DescribedDesk } from '../../../core/described/addressed';
import type { Description } from '../../../core/described/description';
import type { Rules } from '../../../core/policy/effective';
import type { CustomDesk, DescribedBy } from '../../../core/settings';
import { keptDescription } from '../store/descriptions';

/** The file that the build makes of all that come with the extension. */
const SHIPPED = '/described-desks.json';

/** They are read from the extension's own files when they are needed: only a few people have such a desk. */
export async function shippedDescriptions(): Promise<readonly Description[]> {
  const answer = await fetch(new URL(SHIPPED, browser.runtime.getURL('/')));
  return (await answer.json()) as readonly Description[];
}

type Allowed = Pick<Rules, 'deskDescriptions' | 'ownDescriptions'>;

/** A description that counts for an origin now, with its text where it did not come with the extension. */
export interface Told {
  readonly description: Description;
  readonly text: string | null;
}

/** The person's own or the organisation's counts as long as the organisation has it so. */
export async function toldBy(origin: string, { from, id }: DescribedBy, rules: Allowed): Promise<Told | null> {
  if (from === 'shipped') {
    const description = (await shippedDescriptions()).find((one) => one.id === id);
    return description === undefined ? null : { description, text: null };
  }
  const kept = await keptDescription(origin);
  if (kept?.from !== from) return null;
  const counts = from === 'own' ? rules.ownDescriptions : rules.deskDescriptions.includes(kept.text);
  return counts ? kept : null;
}

/** The description of an added desk that may be worked with; null where it has none, or none any more. */
export async function describedDesk(
  { origin, desk, described }: CustomDesk,
  rules: Allowed,
): Promise<DescribedDesk | null> {
  if (desk !== 'described' || described === undefined) return null;
  const told = await toldBy(origin, described, rules);
  return told === null ? null : { description: told.description, base: described.base };
}

/** An added desk as whoever reads addresses wants it. */
export async function hostedBy(custom: CustomDesk, rules: Allowed): Promise<Hosted> {
  if (custom.desk !== 'described') return { desk: custom.desk };
  const described = await describedDesk(custom, rules);
  if (described === null) return { desk: null };
  const { pages, ticketId } = described.description;
  return { desk: 'described', pages: { pages, ticketId, base: described.base } };
}
