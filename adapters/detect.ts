import { deskIds, type DeskId, type TicketRef } from '../core/ticket-ref';
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
  /** Pure: the ticket that an address shows, or null. */
  detect(url: URL, hosted?: boolean): TicketRef | null;
}

const addresses: Readonly<Record<DeskId, Omit<DeskDetector, 'id'>>> = {
  zendesk: { matches: zendeskMatches, owns: ownsZendesk, detect: detectZendesk },
  freshdesk: { matches: freshdeskMatches, owns: ownsFreshdesk, detect: detectFreshdesk },
  halopsa: { matches: halopsaMatches, owns: ownsHalopsa, detect: detectHalopsa },
};

export const detectors: readonly DeskDetector[] = deskIds.map((id) => ({ id, ...addresses[id] }));

/** The ticket that an address shows. `hosted` is the desk that the person's own domain is known to be, where it is one. */
export function detectTicket(url: URL, hosted: DeskId | null = null): TicketRef | null {
  for (const detector of detectors) {
    if (hosted !== null && hosted !== detector.id) continue;
    const ref = detector.detect(url, hosted === detector.id);
    if (ref !== null) return ref;
  }
  return null;
}
