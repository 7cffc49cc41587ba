import { desksideError, toDesksideError, type DesksideError } from '../../../core/errors';
import type { Catalogue, Macro } from '../../../core/fields';
import { catalogues } from '../store/ledger/ledger';
import { noted, orElse } from '../store/ledger/noted';
import { inTime } from '../in-time';
import { askSource } from './source';

const MAX_AGE_MS = 24 * 3_600_000;
/** Somebody waits for a draft. What arrives later is kept for the next one. */
const WAIT_MS = 10_000;

/** A desk's macros, and why they may be out of date or missing; null where they are not. */
export interface KnownMacros {
  readonly macros: readonly Macro[];
  readonly problem: DesksideError | null;
}

/** "Refresh" reads the fields anew, and means the macros too. */
const isCurrent = ({ macrosReadAt, fetchedAt }: Catalogue): boolean => {
  const readAt = Date.parse(macrosReadAt ?? '');
  return readAt >= Date.parse(fetchedAt) && Date.now() - readAt < MAX_AGE_MS;
};

const underWay = new Map<string, Promise<KnownMacros>>();

async function readAnew(origin: string, before: readonly Macro[]): Promise<KnownMacros> {
  try {
    const read = await askSource<'macros'>(origin, { what: 'macros', quiet: false });
    if (!read.ok) return { macros: before, problem: read.error };
    await noted(catalogues.putMacros(origin, read.value, new Date().toISOString()));
    return { macros: read.value, problem: null };
  } catch (thrown) {
    return { macros: before, problem: toDesksideError(thrown) };
  }
}

/**
 * The macros of a desk, for whoever needs them: those that were read today, else as its open tab reads them now. No longer than ten
 * seconds are waited for; then, and where the desk does not answer, it is those that are known from before.
 */
export async function macrosOf(origin: string): Promise<KnownMacros> {
  const known = await orElse(catalogues.get(origin), undefined);
  if (known !== undefined && isCurrent(known)) return { macros: known.macros, problem: null };
  const before = known?.macros ?? [];
  const reading = underWay.get(origin) ?? readAnew(origin, before).finally(() => underWay.delete(origin));
  underWay.set(origin, reading);
  const read = await inTime(reading, WAIT_MS);
  return read === 'late' ? { macros: before, problem: desksideError('desk-unreachable') } : read;
}
