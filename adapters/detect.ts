import type { TicketRef } from '../core/ticket';
import { detectZendesk, zendeskMatches, zendeskSamples } from './zendesk/detect';

/** What the bootstrap needs of each desk before anything else is loaded. Imports nothing heavy. */
export interface DeskDetector {
  readonly id: TicketRef['desk'];
  readonly matches: readonly string[];
  readonly samples: { readonly ticket: Readonly<Record<string, string>>; readonly other: readonly string[] };
  detect(url: URL): TicketRef | null;
}

export const detectors: readonly DeskDetector[] = [
  { id: 'zendesk', matches: zendeskMatches, samples: zendeskSamples, detect: detectZendesk },
];

/** The ticket that an address shows on whichever desk it belongs to. */
export function detectTicket(url: URL): TicketRef | null {
  for (const detector of detectors) {
    const ref = detector.detect(url);
    if (ref !== null) return ref;
  }
  return null;
}
