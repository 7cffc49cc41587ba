import type { QueueDesk } from '../../../core/queue-panel';
import type { DeskView } from '../../../core/queue';
import { pauseOf } from '../../../core/pause';
import type { Effective } from '../../../core/policy/effective';
import { deskAllowed, deskOrPausedAt, nameOfDesk } from '../desks/known';
import { findDeskTab } from '../desks/tabs';
import { watchBook } from '../watch/watch-book';
import { knownDesks, viewsShown } from '../watch/watched-desks';
import { isLookedAt } from './looks';
import { coloursOf, syncedOf } from './queue-book';

type Counting = Pick<Effective, 'settings' | 'rules'>;

/** The desks of the queue, by their hosts: those that are known, and those of which views are followed. */
export async function queueOrigins(counting: Counting): Promise<string[]> {
  const { settings, rules } = counting;
  const followed = Object.keys(settings.desks).filter((origin) => (settings.desks[origin]?.watched ?? []).length > 0);
  const all = [...new Set([...(await knownDesks(counting)), ...followed])].filter((origin) =>
    deskAllowed(rules, origin),
  );
  const known = await Promise.all(all.map((origin) => deskOrPausedAt(origin, counting)));
  return all.filter((_origin, index) => known[index]?.desk != null).toSorted((a, b) => a.localeCompare(b));
}

/** Those whose rows are shown. */
export const notPaused = (origins: readonly string[], { settings }: Pick<Counting, 'settings'>): string[] =>
  origins.filter((origin) => pauseOf(settings, origin) === null);

async function viewsOf(
  counting: Counting,
  origin: string,
): Promise<{ ids: readonly string[]; views: readonly DeskView[] }> {
  const { ids, named } = await viewsShown(counting, origin);
  return { ids, views: named?.views ?? counting.settings.desks[origin]?.watched ?? [] };
}

async function deskAs(origin: string, counting: Counting, colour: number): Promise<QueueDesk | null> {
  const { settings, rules } = counting;
  const known = await deskOrPausedAt(origin, counting);
  if (known?.desk == null) return null;
  const { ids, views } = await viewsOf(counting, origin);
  const [book, tab, synced] = await Promise.all([watchBook.get(origin, ids), findDeskTab(origin), syncedOf(origin)]);
  const rests = book.failures > 0;
  const state =
    pauseOf(settings, origin) !== null
      ? 'paused'
      : tab === null
        ? 'closed'
        : isLookedAt(origin)
          ? 'reading'
          : rests
            ? 'resting'
            : 'open';
  const custom = settings.customDesks.find((one) => one.origin === origin) ?? null;
  return {
    origin,
    host: new URL(origin).host,
    name: nameOfDesk(known.desk, custom),
    colour,
    state,
    error: state === 'resting' ? (book.error ?? null) : null,
    syncedAt: synced?.syncedAt ?? null,
    views: views.map(({ id, title }) => ({ id, title })),
    isManaged: rules.watchedViews !== null,
  };
}

/** The desks as the panel shows them. */
export async function queueDesks(origins: readonly string[], counting: Counting): Promise<QueueDesk[]> {
  const colours = await coloursOf(origins);
  const desks = await Promise.all(origins.map((origin) => deskAs(origin, counting, colours[origin] ?? 0)));
  return desks.flatMap((desk) => desk ?? []);
}
