import type { WatchedDesk, WatchView } from '../../../core/messages';
import type { Effective } from '../../../core/policy/effective';
import { findDeskTab } from '../desks/tabs';
import { loadEffective } from '../rules/load';
import { jobs } from '../store/ledger/jobs';
import { tickets } from '../store/ledger/tickets';
import { watchBook } from './watch-book';
import { watchPower } from './watch-power';
import { viewsShown, watchedDesks } from './watched-desks';

async function deskView(effective: Effective, origin: string): Promise<WatchedDesk> {
  const { ids, named } = await viewsShown(effective, origin);
  const [{ error = null, lookedAt, failures }, tab, toDo, ready] = await Promise.all([
    watchBook.get(origin, ids),
    findDeskTab(origin),
    jobs.count(origin),
    tickets.waiting(origin),
  ]);
  const state = tab === null ? 'closed' : failures > 0 ? 'resting' : 'watching';
  const shown = named === null ? {} : { named: { views: named.views, missing: named.missing } };
  return { origin, state, error, lookedAt, toDo, ready, ...shown };
}

/** What the options show of tickets that nobody opened. */
export async function watchView(): Promise<WatchView> {
  const effective = await loadEffective();
  const [power, provider] = await Promise.all([watchPower(effective), watchBook.provider()]);
  const desks = await Promise.all((await watchedDesks(effective)).map((origin) => deskView(effective, origin)));
  return { asks: power.may ? [] : power.asks, problem: power.may ? (provider?.error ?? null) : power.problem, desks };
}
