import type { DesksideError } from './errors';
import type { PartState } from './ticket';
import type { DeskId } from './ticket-ref';

/** One thing of a desk's page that an adapter looks for. Never holds anything of a ticket. */
export interface HealthPart {
  /** What it is, as a person would paste it into a report: `subject`, `category field`, `reply box`. */
  readonly name: string;
  readonly state: PartState;
  /** Which selector found it, by layout generation (`workspace-standard`); empty when none did. */
  readonly way: string;
  /** Selectors that were tried before it, or in vain: `workspace-standard: [data-test-id=…]`. */
  readonly failed: readonly string[];
  /** Without it nothing is suggested and the widgets hide. */
  readonly essential: boolean;
}

/** What Deskside could read in one open tab of a desk. */
export interface DeskHealth {
  readonly desk: DeskId;
  readonly origin: string;
  /** What the last read of the ticket rested on; null when there was none. */
  readonly source: 'json' | 'page' | 'observed' | null;
  /** Parts of the ticket as the last read found them, by name. */
  readonly read: Readonly<Record<string, PartState>>;
  readonly page: readonly HealthPart[];
  /** How many messages were held to be what, and why: `json public=true` → 3. */
  readonly messages: { readonly public: number; readonly private: number; readonly unknown: number };
  readonly evidence: Readonly<Record<string, number>>;
  /** How many fields with how many options; null before they were read. */
  readonly fields: { readonly count: number; readonly options: number; readonly onForm: number } | null;
  /** Why the last read failed. */
  readonly error: DesksideError | null;
  /** ISO 8601. */
  readonly at: string;
}
