import type { Told } from '../../../core/words/phrase';
import { browser } from 'wxt/browser';
import { desks } from '../../../core/desks';
import { pauseOf } from '../../../core/pause';
import type { CustomDesk } from '../../../core/settings';
import type { DeskId, TicketRef } from '../../../core/ticket-ref';
import { hostMatches } from '../../../core/policy/hosts';
import type { Effective, Rules } from '../../../core/policy/effective';
import { permissionPattern } from '../../lib/desk-address';
import { loadEffective } from '../rules/load';
import { describedDesk } from './descriptions';
import { builtInDesk } from './hosts';

/** A place that Deskside may work at. */
export interface KnownDesk {
  readonly origin: string;
  /** Null while it is not known which desk an added address is. */
  readonly desk: DeskId | null;
}

/** The desk that an added address is now: a described one only as long as its description counts. */
export const deskOf = async (custom: CustomDesk, rules: Rules): Promise<DeskId | null> =>
  custom.desk === 'described' && (await describedDesk(custom, rules)) === null ? null : custom.desk;

/** What the product is called; null while nobody knows. `custom`: as the person added it, where they did. */
export function nameOfDesk(desk: DeskId, custom: CustomDesk | null): Told;
export function nameOfDesk(desk: DeskId | null, custom: CustomDesk | null): Told | null;
export function nameOfDesk(desk: DeskId | null, custom: CustomDesk | null): Told | null {
  return custom?.described?.name ?? (desk === null ? null : desks[desk].name);
}

/** The browser can take a grant back at any time. */
export const hasAccess = (origin: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [permissionPattern(origin)] });

/** Whether an organisation lets Deskside work at this desk. */
export const deskAllowed = ({ allowed }: Pick<Rules, 'allowed'>, origin: string): boolean =>
  allowed.desks === null || allowed.desks.some((pattern) => hostMatches(pattern, new URL(origin)));

/**
 * Null for every origin that is neither built in nor added by the person or that is not allowed, and for an added one that lost its
 * grant. A desk that the person has paused is nothing to anybody here, so that nothing is read, sent or watched there.
 */
export async function deskAt(origin: string): Promise<KnownDesk | null> {
  const effective = await loadEffective();
  return pauseOf(effective.settings, origin) === null ? deskOrPausedAt(origin, effective) : null;
}

/** The same, whether the person has paused it or not: for saying so, and for nothing else. */
export async function deskOrPausedAt(
  origin: string,
  { settings, rules }: Pick<Effective, 'settings' | 'rules'>,
): Promise<KnownDesk | null> {
  if (!deskAllowed(rules, origin)) return null;
  const desk = builtInDesk(origin);
  if (desk !== null) return { origin, desk };
  const added = settings.customDesks.find((custom) => custom.origin === origin);
  return added !== undefined && (await hasAccess(origin)) ? { origin, desk: await deskOf(added, rules) } : null;
}

/** True when this ticket's desk is the one that its origin is known to be. */
export const isAtItsDesk = async ({ origin, desk }: TicketRef): Promise<boolean> =>
  (await deskAt(origin))?.desk === desk;
