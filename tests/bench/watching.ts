import { freshdeskSource } from '../../adapters/freshdesk/desk-source';
import { halopsaSource } from '../../adapters/halopsa/desk-source';
import type { DeskSource } from '../../adapters/source';
import { zendeskSource } from '../../adapters/zendesk/desk-source';
import type { DeskId } from '../../core/ticket-ref';
import type { DeskKit } from '../e2e/desks/kit/kit';
import { sure } from '../e2e/desks/kit/says';
import { DeskTab } from '../e2e/support/desk-tab';
import { onEachDesk, type DeskWorld } from './desks';
import { hourWith, type Hour } from './hour';
import { Looks, type Look } from './look';
import { addClock, momentsOf } from './page-clock';
import { summarise } from './statistics';
import type { Row } from './table';

/** Tickets that come in in a busy hour. */
const TICKETS = 30;
/** The first rounds fill caches and warm the machine up; they do not count. */
const WARM_UP = 2;
/** The desk says that it allows so many requests a minute: enough for looks one right after the other, of which none is to be measured waiting. */
const ALLOWED = 3000;
const SHARE = 0.1;

const sources: Readonly<Record<Exclude<DeskId, 'described'>, DeskSource>> = {
  zendesk: zendeskSource,
  freshdesk: freshdeskSource,
  halopsa: halopsaSource,
};

/** The looks that an hour is put together from. The first one after an hour reads what the tab remembers for the next. */
interface Kind {
  readonly first: Look;
  readonly others: readonly Look[];
}

async function kindOf(looks: Looks, count: number, before: () => void): Promise<Kind> {
  await looks.forget();
  const all: Look[] = [];
  for (let round = 0; round <= count; round += 1) {
    before();
    all.push(await looks.look());
  }
  const [first, ...others] = all;
  if (first === undefined) throw new RangeError('no rounds');
  return { first, others };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** What an hour costs in one respect, if every look but the first were as `of` says of them all. */
function inAnHour(
  { busy, idle }: Pick<Hour, 'busy' | 'idle'>,
  kinds: { readonly idle: Kind; readonly busy: Kind },
  pick: (look: Look) => number,
  of: (values: readonly number[]) => number = mean,
): number {
  const { first } = busy > 0 ? kinds.busy : kinds.idle;
  const usual = (kind: Kind): number => of(kind.others.map(pick));
  const [others, quiet] = busy > 0 ? [busy - 1, idle] : [0, idle - 1];
  return pick(first) + others * usual(kinds.busy) + quiet * usual(kinds.idle);
}

/**
 * About twice what was measured on two cores that others used too: a desk's lists, an adapter's reading and the browser's own start of a
 * worker may grow a little unnoticed, and a request more for each look or each ticket, or a look more each minute, may not. Requests
 * never have more room than the tenth of what the desk allows in that hour, whatever was measured: what goes beyond it would have to
 * wait, and more would come in than is done. Bytes are a desk's own, whose lists are as long as its answers; processor time is ours and
 * the same for all.
 */
const BUDGETS = {
  idle: {
    requests: { zendesk: 60, freshdesk: 60, halopsa: 60 },
    kB: { zendesk: 1600, freshdesk: 2000, halopsa: 60 },
    workerSeconds: 16,
    tabSeconds: 0.5,
  },
  busy: {
    requests: { zendesk: 400, freshdesk: 360, halopsa: 1000 },
    kB: { zendesk: 5500, freshdesk: 9000, halopsa: 3700 },
    workerSeconds: 18,
    tabSeconds: 1.6,
  },
} as const;

function hourRows({ kit }: DeskWorld, tickets: number, kinds: { readonly idle: Kind; readonly busy: Kind }): Row[] {
  const hour = hourWith(tickets);
  const { desk } = kit.facts;
  if (desk === 'described') throw new Error('No described desk is measured so far');
  // The alarm wakes the worker in the other minutes too, and it does then what it does for a look, as far as its own books.
  const awake = { busy: hour.busy, idle: hour.wakes - hour.busy };
  const requests = Math.round(inAnHour(hour, kinds, (look) => look.requests));
  const tenth = 60 * sources[desk].quietPerMinute;
  const name = (what: string): string =>
    `${desk}: watched for an hour, ${tickets === 0 ? 'nothing comes in' : `${tickets} tickets come in`}: ${what}`;
  const row = (
    what: string,
    unit: Row['unit'],
    budget: number,
    when: Pick<Hour, 'busy' | 'idle'>,
    pick: (look: Look) => number,
  ): Row => {
    const lowest = inAnHour(when, kinds, pick, (values) => Math.min(...values));
    const highest = inAnHour(when, kinds, pick, (values) => Math.max(...values));
    return { name: name(what), value: inAnHour(when, kinds, pick), unit, budget, spread: [lowest, highest] };
  };
  const budgets = BUDGETS[tickets === 0 ? 'idle' : 'busy'];
  return [
    { name: name('requests'), value: requests, unit: '', budget: Math.min(tenth, budgets.requests[desk]) },
    row('from the desk', 'kB', budgets.kB[desk], hour, ({ bytes }) => bytes / 1000),
    row('processor, worker', 's', budgets.workerSeconds, awake, ({ worker }) => worker / 1000),
    row('processor, the desk’s tab', 's', budgets.tabSeconds, hour, ({ tab }) => tab / 1000),
  ];
}

function keepsTenth({ facts }: DeskKit, looks: Looks): void {
  const busiest = looks.busiest();
  if (busiest === 0) throw new Error(`${facts.desk}: no request was seen`);
  if (busiest > ALLOWED * SHARE)
    throw new Error(`${facts.desk}: ${busiest} requests in a minute, of ${ALLOWED} that it allows`);
}

/** Opens tickets that nobody has opened, each in a fresh page: what is known of them is there, and nobody is asked for it. */
async function openingRows({ kit, launched, model }: DeskWorld, ids: readonly number[]): Promise<Row[]> {
  const asked = model.received.length;
  const rounds: { readonly card: number; readonly suggestion: number }[] = [];
  for (const ticketId of ids) {
    const tab = new DeskTab(await launched.context.newPage(), kit.facts);
    try {
      await addClock(tab.page, { ticketId, messages: kit.talk.messages });
      await tab.open(ticketId);
      const { readable, card, answer } = await momentsOf(tab.page, ['readable', 'card', 'answer']);
      await tab.state('suggestion');
      rounds.push({ card: card - readable, suggestion: Math.max(card, answer) - readable });
    } finally {
      await tab.page.close();
    }
  }
  const name = `${kit.facts.desk}: opening what was triaged in the background`;
  const row = (what: 'card' | 'suggestion', budget: number): Row => {
    const { median, spread } = summarise(rounds.slice(WARM_UP).map((round) => round[what]));
    return { name: `${name}: readable ticket to the ${what}`, value: median, unit: 'ms', budget, spread };
  };
  return [
    row('card', 100),
    // The ticket is read first, as every ticket that is shown: the desk's own answers are part of it.
    row('suggestion', 350),
    { name: `${name}: requests to the provider`, value: model.received.length - asked, unit: '', budget: 0 },
  ];
}

/**
 * What it costs to watch each desk for an hour, and to open a ticket that was triaged meanwhile. Nobody waits for an hour: looks are
 * measured one by one, each with a worker that has to start, and counted by the schedule that the worker keeps.
 */
export async function watchingRows(count: number): Promise<Row[]> {
  const each = await onEachDesk(async (world): Promise<Row[]> => {
    const { kit, desk, model, deskside, launched } = world;
    model.settings.answer = sure(kit, { priority: false });
    desk.allow(ALLOWED);
    await deskside.useModel(model.port);
    const tab = new DeskTab(await launched.context.newPage(), kit.facts);
    const looks = await Looks.at(world, tab);
    const ids: number[] = [];
    const idle = await kindOf(looks, count, () => undefined);
    keepsTenth(kit, looks);
    const busy = await kindOf(looks, Math.max(count, WARM_UP), () => {
      const floor = ids.length + 1;
      const text = `Hello,\nsince this morning the printer on floor ${floor} prints blank pages only. We have changed the cartridge.\nThanks`;
      ids.push(...desk.arrive([{ subject: `Printer on floor ${floor} prints blank pages`, text }]));
    });
    keepsTenth(kit, looks);
    if (model.chats().length !== ids.length)
      throw new Error(`${model.chats().length} questions about ${ids.length} new tickets`);
    await tab.page.close();
    return [
      ...hourRows(world, 0, { idle, busy }),
      ...hourRows(world, TICKETS, { idle, busy }),
      ...(await openingRows(world, ids)),
    ];
  });
  return each.flat();
}
