import type { Addressed } from '../core/described/addressed';
import type { DeskId, TicketRef } from '../core/ticket-ref';
import { detectDescribed, mayShowDescribed } from './described/detect';

export { anchorsAt } from './described/detect';
import { detectFreshdesk, freshdeskMatches, ownsFreshdesk } from './freshdesk/detect';
import { detectHalopsa, halopsaMatches, ownsHalopsa } from './halopsa/detect';
import { detectZendesk, ownsZendesk, zendeskMatches } from './zendesk/detect';

/** What the bootstrap needs of each desk before anything else is loaded. Imports nothing heavy. */
export interface DeskDetector {
  readonly id: DeskId;
  /** Match patterns of its agent pages, for the manifest. */
  readonly matches: readonly string[];
  /** Pure: is this one of the desk's agent pages? `hosted`: the origin is known to be this desk's, whatever its name. */
  owns(url: URL, hosted?: boolean): boolean;
  /** Pure: the ticket that an address names, or null. */
  detect(url: URL, hosted?: boolean): TicketRef | null;
  /**
   * Pure: whether one of the desk's agent pages may show a ticket that its address does not name. The page then has to tell, by the
   * adapter's `detect`. It costs a load of the widgets there. Absent where every ticket has an address of its own.
   */
  mayShow?(url: URL): boolean;
}

/** The compiler asks for each desk. Not made from `deskIds`, which the bootstrap would have to carry too. */
const detectorOf: { readonly [Id in DeskId]: DeskDetector & { readonly id: Id } } = {
  zendesk: { id: 'zendesk', matches: zendeskMatches, owns: ownsZendesk, detect: detectZendesk },
  freshdesk: { id: 'freshdesk', matches: freshdeskMatches, owns: ownsFreshdesk, detect: detectFreshdesk },
  halopsa: { id: 'halopsa', matches: halopsaMatches, owns: ownsHalopsa, detect: detectHalopsa },
  // No address is one by its name alone: only the description of the desk that somebody added can tell.
  described: { id: 'described', matches: [], owns: () => false, detect: () => null },
};

export const detectors: readonly DeskDetector[] = Object.values(detectorOf);

/** What an address tells: the ticket that it names, `in-page` where only the page can tell whether one is shown, else null. */
export type AddressTells = TicketRef | 'in-page' | null;

/** The desk that a person's own domain is known to be. `pages`: of a described one, without which no address names a ticket. */
export interface Hosted {
  readonly desk: DeskId | null;
  readonly pages?: Addressed | undefined;
}

const nowhere: Hosted = { desk: null };

function readDescribed(url: URL, pages: Addressed | undefined): AddressTells {
  if (pages === undefined) return null;
  return detectDescribed(url, pages, true) ?? (mayShowDescribed(url, pages) ? 'in-page' : null);
}

export function readAddress(url: URL, { desk: hosted, pages }: Hosted = nowhere): AddressTells {
  if (hosted === 'described') return readDescribed(url, pages);
  let told: AddressTells = null;
  for (const detector of detectors) {
    if (hosted !== null && hosted !== detector.id) continue;
    const isHosted = hosted === detector.id;
    const ref = detector.detect(url, isHosted);
    if (ref !== null) return ref;
    if (detector.mayShow?.(url) && detector.owns(url, isHosted)) told = 'in-page';
  }
  return told;
}

const namedIn = (told: AddressTells): TicketRef | null => (told === 'in-page' ? null : told);

/** The ticket that an address names. */
export const detectTicket = (url: URL, hosted: Hosted = nowhere): TicketRef | null => namedIn(readAddress(url, hosted));
