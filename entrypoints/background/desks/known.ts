import { browser } from 'wxt/browser';
import type { DeskId, TicketRef } from '../../../core/ticket-ref';
import { permissionPattern } from '../../lib/desk-address';
import { loadSettings } from '../settings/store';
import { builtInDesk } from './hosts';

/** A place that Deskside may work at. */
export interface KnownDesk {
  readonly origin: string;
  /** Null while it is not known which desk an added address is. */
  readonly desk: DeskId | null;
}

/** The browser can take a grant back at any time. */
export const hasAccess = (origin: string): Promise<boolean> => browser.permissions.contains({ origins: [permissionPattern(origin)] });

/** Null for every origin that is neither built in nor added by the person, and for an added one that lost its grant. */
export async function deskAt(origin: string): Promise<KnownDesk | null> {
  const desk = builtInDesk(origin);
  if (desk !== null) return { origin, desk };
  const { settings } = await loadSettings();
  const added = settings.customDesks.find((custom) => custom.origin === origin);
  return added !== undefined && (await hasAccess(origin)) ? added : null;
}

/** True when this ticket's desk is the one that its origin is known to be. */
export const isAtItsDesk = async ({ origin, desk }: TicketRef): Promise<boolean> => (await deskAt(origin))?.desk === desk;
