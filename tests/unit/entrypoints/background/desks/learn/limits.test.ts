import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser, type Browser } from 'wxt/browser';
import type { LearnProgress, SolvedAnswer, SolvedWish } from '../../../../../../core/messages';
import type { Policy } from '../../../../../../core/policy/schema';
import { book, MOST_LEFT_OUT } from '../../../../../../entrypoints/background/desks/learn/book';
import { serveLearning } from '../../../../../../entrypoints/background/desks/learn/learn';
import { Learner } from '../../../../../../entrypoints/background/desks/learn/learner';
import { loadEffective } from '../../../../../../entrypoints/background/rules/load';
import { examples } from '../../../../../../entrypoints/background/store/ledger/ledger';
import { inWords } from '../../../../in-words';
import { anyPort, Running, until } from '../../kit/running';
import { ref } from '../../kit/world';

const { origin } = ref;
type Access = NonNullable<Policy['access']>;
type Desk = ReturnType<typeof anyPort<SolvedWish | SolvedAnswer>>;

let desks: Desk[] = [];
let running: Running;
const page = () => {
  const port = anyPort<LearnProgress>();
  serveLearning(port.port as unknown as Browser.runtime.Port, new Learner(running.hub));
  return port;
};
let settings: ReturnType<typeof page>;
const desk = (): Desk => desks.at(-1) as Desk;
const last = (): LearnProgress | undefined => settings.told.at(-1);

beforeEach(() => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  desks = [];
});

async function learnUnder(access: Access): Promise<void> {
  running = await Running.start({}, { organisation: 'Acme', access });
  Object.assign(browser.tabs, {
    connect: vi.fn(() => {
      const port = anyPort<SolvedWish | SolvedAnswer>();
      desks.push(port);
      return port.port;
    }),
  });
  settings = page();
  settings.say({ type: 'start', origin });
  await until(() => desks.length === 1 && desk().told.length === 1);
}

const ann = { user: ['2', 'ann@acme.com'], groups: ['77', 'Service desk'] };
const nobody = { user: null, groups: null };
type Row = readonly [ticketId: string, organisation: string[] | null, ticketType?: string[] | null];

const lists = (rows: readonly Row[], { at = '1', agent = ann as object } = {}): void =>
  desk().say({
    type: 'listed',
    at,
    agent,
    rows: rows.map(([ticketId, organisation, ticketType = null]) => ({ ticketId, organisation, ticketType })),
  });
const answer = async (count: number): Promise<unknown> => {
  await until(() => desk().told.length === count || last()?.state === 'failed');
  return desk().told.at(-1);
};
const solves = (ticketId: string): void =>
  desk().say({
    type: 'example',
    of: 9,
    at: '1',
    example: {
      ref: { ...ref, ticketId },
      text: 'The printer burns',
      values: { category: 'printer' },
      requesterName: '',
      agentName: '',
      from: 'solved',
      learnedAt: new Date().toISOString(),
    },
  });
const learnt = async (): Promise<string[]> => (await examples.of(origin)).map((each) => each.ref.ticketId);

describe('learning while an organisation admits only some', () => {
  it('says which of the listed tickets may be read, and counts what is left out', async () => {
    await learnUnder({ organisations: ['Contoso'] });
    expect(desk().told[0]).toMatchObject({ admission: { asks: ['organisation'], leaveOut: MOST_LEFT_OUT } });
    lists([
      ['11', ['501', 'contoso']],
      ['12', ['502', 'Fabrikam']],
      ['13', []],
      ['14', null],
    ]);
    expect(await answer(2)).toEqual({ admitted: ['11'] });
    solves('11');
    await until(() => last()?.kept === 1);
    expect(last()).toMatchObject({ state: 'running', read: 1, leftOut: 3, unsaid: 1 });
    desk().say({ type: 'done' });
    await until(() => last()?.state === 'done');
    expect(last()).toMatchObject({ leftOut: 3, unsaid: 1, learnt: 1 });
  });

  it('keeps nothing of a ticket that was never listed or was left out, whatever the tab says', async () => {
    await learnUnder({ organisations: ['Contoso'] });
    lists([
      ['11', ['Contoso']],
      ['12', ['Fabrikam']],
    ]);
    await answer(2);
    for (const ticketId of ['12', '99', '11']) solves(ticketId);
    await until(() => last()?.kept === 1 && last()?.read === 3);
    expect(await learnt()).toEqual(['11']);
  });

  it.each<[string, Access, object, Row, string]>([
    [
      'whoever is signed in is not admitted',
      { users: ['jo@acme.com'] },
      ann,
      ['11', null],
      'learning from solved tickets for whoever is signed in at this desk',
    ],
    [
      'none of their groups is',
      { groups: ['Second line'] },
      ann,
      ['11', null],
      'learning from solved tickets for the groups of whoever is signed in at this desk',
    ],
    [
      'nobody is',
      { users: [] },
      ann,
      ['11', null],
      'learning from solved tickets for whoever is signed in at this desk',
    ],
    [
      'the desk does not say who is signed in',
      { users: ['ann@acme.com'] },
      nobody,
      ['11', null],
      'learning from solved tickets while this desk does not say who is signed in',
    ],
    [
      'the desk does not say in which groups they are',
      { groups: ['Service desk'] },
      { ...ann, groups: null },
      ['11', null],
      'learning from solved tickets while this desk does not say in which groups you are',
    ],
    [
      'no row says whose it is',
      { organisations: ['Contoso'] },
      ann,
      ['11', null],
      'learning from solved tickets while this desk’s list of them does not say whose they are',
    ],
    [
      'no row says of which type it is',
      { ticketTypes: ['Incident'] },
      ann,
      ['11', ['Contoso'], null],
      'learning from solved tickets while this desk’s list of them does not say of which type they are',
    ],
  ])('ends, and says why, where %s', async (_what, access, agent, row, detail) => {
    await learnUnder(access);
    lists([row], { agent });
    await until(() => last()?.state === 'failed');
    expect(inWords(last()?.error)).toEqual({ code: 'not-allowed', detail });
    expect([desk().told.length, desk().port.disconnect.mock.calls.length, await learnt()]).toEqual([1, 1, []]);
  });

  it('goes on where only one page says nothing', async () => {
    await learnUnder({ organisations: ['Contoso'] });
    lists([['11', ['Fabrikam']]]);
    expect(await answer(2)).toEqual({ admitted: [] });
    lists([['12', null]], { at: '2' });
    expect(await answer(3)).toEqual({ admitted: [] });
    await until(() => last()?.leftOut === 2);
  });

  it('takes no answer that is shaped otherwise for an admission', async () => {
    await learnUnder({ organisations: ['Contoso'] });
    desk().say({
      type: 'listed',
      at: '1',
      agent: ann,
      rows: [{ ticketId: '11', organisation: 'Contoso', ticketType: null }],
    });
    solves('11');
    await until(() => last()?.read === 2);
    expect([desk().told.length, await learnt()]).toEqual([1, []]);
  });

  it('counts a page once that is listed again, because reading was taken up there', async () => {
    await learnUnder({ organisations: ['Contoso'] });
    const rows: Row[] = [
      ['11', ['Contoso']],
      ['12', ['Fabrikam']],
    ];
    lists(rows);
    await answer(2);
    lists([...rows, ['13', ['Fabrikam']]]);
    await answer(3);
    await until(() => last()?.leftOut === 2);
    lists(rows, { at: '2' });
    await until(() => last()?.leftOut === 3);
  });

  it('leaves room for what is listed again, so that a reading that is taken up gets further', async () => {
    await learnUnder({ organisations: ['Contoso'] });
    lists([['12', ['Fabrikam']]]);
    await answer(2);
    settings.say({ type: 'stop', origin });
    await until(() => last()?.state === 'stopped');
    settings.say({ type: 'go-on', origin });
    await until(() => desks.length === 2 && desk().told.length === 1);
    expect(desk().told[0]).toMatchObject({ from: '1', admission: { leaveOut: MOST_LEFT_OUT } });
  });

  it('is done where so many were left out', async () => {
    await learnUnder({ organisations: ['Contoso'] });
    await book.change(origin, (record) => ({ ...record, leftOut: MOST_LEFT_OUT - 1 }));
    lists([['12', ['Fabrikam']]]);
    await answer(2);
    desk().say({ type: 'done', more: true });
    await until(() => last()?.state === 'done');
  });
});

describe('a policy that comes or changes while solved tickets are read', () => {
  const becomes = async (access: Access): Promise<void> => {
    await running.area.change({ set: { organisation: 'Acme', access } });
    await until(async () => JSON.stringify((await loadEffective()).rules.access).includes('Fabrikam'));
  };

  it('counts at once: what was admitted before is not kept', async () => {
    await learnUnder({ organisations: ['Contoso'] });
    lists([['11', ['Contoso']]]);
    await answer(2);
    await becomes({ organisations: ['Fabrikam'] });
    solves('11');
    await until(() => last()?.read === 1);
    expect(await learnt()).toEqual([]);
  });

  it('begins another reading that tells more, where more has to be known', async () => {
    await learnUnder({ organisations: ['Contoso'] });
    lists([['11', ['Contoso']]]);
    await answer(2);
    await becomes({ ticketTypes: ['Fabrikam'], organisations: ['Contoso'] });
    solves('11');
    await until(() => desks.length === 2 && desk().told.length === 1);
    expect(desk().told[0]).toMatchObject({ admission: { asks: ['organisation', 'ticketType'] } });
    expect(await learnt()).toEqual([]);
  });
});
