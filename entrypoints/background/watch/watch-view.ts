import type { WatchedDesk, WatchView } from '../../../core/messages';
import { findDeskTab } from '../desks/tabs';
import { loadEffective } from '../rules/load';
import { jobs } from '../store/ledger/jobs';
import { tickets } from '../store/ledger/tickets';
import { watchedViews } from './look';
import { watchBook } from './watch-book';
import { watchPower } from './watch-power';

async function deskView(origin: string, views: readonly string[]): Promise<WatchedDesk> {
  const [{ error = null, lookedAt, failures }, tab, toDo, ready] = await Promise.all([
    watchBook.get(origin, views),
    findDeskTab(origin),
    jobs.count(origin),
    tickets.waiting(origin),
  ]);
  const state = tab === null ? 'closed' : failures > 0 ? 'resting' : 'watching';
  return { origin, state, error, lookedAt, toDo, ready };
}

/** What the options show of tickets that nobody opened. */
export async function watchView(): Promise<WatchView> {
  const effective = await loadEffective();
  const [power, provider] = await Promise.all([watchPower(effective), watchBook.provider()]);
  const desks = await Promise.all(
    Object.entries(effective.settings.desks).flatMap(([origin, desk]) => {
      const views = watchedViews(desk);
      return views.length === 0 ? [] : [deskView(origin, views)];
    }),
  );
  return { asks: power.may ? [] : power.asks, problem: power.may ? (provider?.error ?? null) : power.problem, desks };
}
