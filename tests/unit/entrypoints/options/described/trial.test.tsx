// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { parseDescriptionText } from '../../../../../core/described/parse';
import type { FromTrial, ToTrial, TrialReport, TriedField } from '../../../../../core/described/trial';
import type { DeskSummary } from '../../../../../core/messages';
import { Trial } from '../../../../../entrypoints/options/described/trial/Trial';
import { mount, type Mounted } from '../../../components/mount';

const origin = 'https://rt.acme.example';

const parsed = parseDescriptionText(readFileSync('adapters/described/shipped/request-tracker.json', 'utf8'));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const description = parsed.value;

const field: TriedField = {
  id: 'priority',
  title: 'Priority',
  value: '50',
  valueName: 'High',
  options: 3,
  control: { is: 'opens', kind: 'select' },
};

const report: TrialReport = {
  path: '/Ticket/Display.html',
  base: '',
  desk: { marks: [{ css: '#footer', found: 1 }], least: 1, ask: 'has', base: '' },
  pages: [
    {
      name: 'display',
      ticketId: '7',
      present: [],
      panes: null,
      second: undefined,
      agree: [{ holds: true, count: 1, values: ['#7: Printer'] }],
      selectedTab: null,
    },
  ],
  ticket: {
    ticketId: '7',
    page: 'display',
    facts: {
      ok: true,
      value: { subject: 'Printer', requester: 'Mira', me: 'Dana', closed: false, canReply: true, stamp: true },
    },
    messages: {
      ok: true,
      value: {
        older: 0,
        leftOut: 2,
        complete: true,
        messages: [
          {
            id: '1',
            visibility: 'public',
            why: null,
            author: 'requester',
            by: 'Mira',
            at: '',
            text: 'It jams.',
            conditions: [{ of: 'public', at: 0, holds: true, count: 1, values: ['Create'] }],
          },
          {
            id: '2',
            visibility: 'unknown',
            why: null,
            author: 'other',
            by: 'jonas',
            at: '',
            text: null,
            conditions: [
              { of: 'public', at: 0, holds: false, count: 1, values: ['Forward'] },
              { of: 'private', at: 0, holds: false, count: 1, values: ['Forward'] },
            ],
          },
        ],
      },
    },
    fields: {
      ok: true,
      value: [field],
    },
    box: { is: 'missing', here: false },
    health: [],
  },
};

const summary = (change: Partial<DeskSummary> = {}): DeskSummary => ({
  origin,
  desk: null,
  name: null,
  describedBy: null,
  state: 'not-recognised',
  custom: true,
  catalogue: null,
  lastReadAt: null,
  examples: 0,
  open: true,
  ...change,
});

const tabOf = (id: number, title: string, lastAccessed: number, url = `${origin}/Ticket/Display.html?id=7`) => ({
  id,
  windowId: 1,
  title,
  url,
  lastAccessed,
});

const silent = { addListener: () => undefined, removeListener: () => undefined };

/** A browser with these tabs, in which the script answers so. */
function world({
  tabs = [tabOf(4, '#7: Printer', 1)],
  desk = summary(),
  where = origin,
  answer = (): Partial<FromTrial> & object => ({ is: 'report', report }),
} = {}) {
  const said: ToTrial['ask'][] = [];
  const put: number[] = [];
  let gone: () => void = () => undefined;
  let disconnected = 0;
  let tell: (message: FromTrial) => void = () => undefined;
  let lastId = 0;
  Object.assign(browser.tabs, {
    query: () => Promise.resolve(tabs),
    onUpdated: silent,
    onRemoved: silent,
    onActivated: silent,
    update: () => Promise.resolve({}),
    getCurrent: () => Promise.resolve({ id: 1, windowId: 1 }),
    connect: () => ({
      onMessage: { addListener: (listener: typeof tell) => (tell = listener) },
      onDisconnect: { addListener: (listener: typeof gone) => (gone = listener) },
      disconnect: () => (disconnected += 1),
      postMessage: ({ id, ask }: ToTrial) => {
        said.push(ask);
        lastId = id;
        if (ask.what === 'try') tell({ id, ...answer() } as FromTrial);
      },
    }),
  });
  Object.assign(browser, {
    scripting: {
      executeScript: ({ target }: { target: { tabId: number } }) => {
        put.push(target.tabId);
        return Promise.resolve([{ result: { origin: where } }]);
      },
    },
  });
  const send = (): Promise<unknown> => Promise.resolve({ desks: [desk] });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(send as typeof browser.runtime.sendMessage);
  return {
    said,
    put,
    disconnected: () => disconnected,
    tell: (message: object) => act(async () => tell({ id: lastId, ...message } as FromTrial)),
    leave: () => act(async () => gone()),
  };
}

const shown = (onPick?: (selector: string) => void): Promise<Mounted> =>
  mount(<Trial origin={origin} description={description} base={null} {...(onPick === undefined ? {} : { onPick })} />);

beforeEach(() => void vi.restoreAllMocks());
afterEach(() => void vi.restoreAllMocks());

test('nothing is put into a tab before a press; then the verdicts stand there with what decided them', async () => {
  const { put, said } = world();
  const page = await shown();
  expect([page.text().includes('#7: Printer'), put]).toEqual([true, []]);
  await page.press('Try on the open ticket');
  expect([put, said.map(({ what }) => what)]).toEqual([[4], ['try']]);
  const text = page.text();
  expect(text).toContain('1 public, 0 private, 1 not proven. 2 rows are no messages.');
  expect(text).toContain('It jams.');
  expect(text).toContain('its Type is “Create” or “Correspond” · found “Forward”');
  expect(text).toContain('Its words are not read, because nothing proves that it is public.');
  expect(text).toContain('High (50)');
  expect(text).toContain('✓ Found, after a press (select)');
});

test('a report stays true where the same description was read anew, and is called old where it was changed', async () => {
  world();
  const page = await shown();
  await page.press('Try on the open ticket');
  await page.show(<Trial origin={origin} description={structuredClone(description)} base={null} />);
  expect(page.text()).toContain('It jams.');
  expect(page.text()).not.toContain('was changed since');
  await page.show(<Trial origin={origin} description={{ ...description, name: 'Another' }} base={null} />);
  expect(page.text()).toContain('was changed since');
});

test('what nobody has to see when all is well is folded, and a field without values is no alarm', async () => {
  const without = { ...field, options: 0, control: { is: 'missing' as const } };
  const { ticket } = report;
  if (ticket === null) throw new Error('the report is about a ticket');
  const fields = { ok: true as const, value: [without] };
  world({ answer: () => ({ is: 'report', report: { ...report, ticket: { ...ticket, fields } } }) });
  const page = await shown();
  await page.press('Try on the open ticket');
  const open = [...page.root.querySelectorAll('details[open] > summary')].map(({ textContent }) => textContent);
  expect(open).toEqual(['Messages', 'Fields']);
  expect(page.text()).toContain('– Not found');
  expect(page.text()).not.toContain('✕ Not found');
});

test('pointing at things is for whoever writes a description', async () => {
  world();
  expect((await shown()).hasButton('Pick from the page')).toBe(false);
  expect((await shown(() => undefined)).hasButton('Pick from the page')).toBe(true);
});

test('of several tabs the last used is meant, and another one can be', async () => {
  const { put } = world({
    tabs: [tabOf(4, '#7', 1), tabOf(5, '#8', 3), tabOf(6, 'else', 9, 'https://rt.acme.example:444/')],
  });
  const page = await shown();
  await page.press('Try on the open ticket');
  const select = page.root.querySelector('select');
  expect([put, select?.options.length]).toEqual([[5], 2]);
});

test('without an open tab it says what to do', async () => {
  world({ tabs: [] });
  const page = await shown();
  expect(page.text()).toContain('No tab with rt.acme.example is open.');
  expect(page.hasButton('Open rt.acme.example')).toBe(true);
});

test.each([
  ['that was never added', { desk: summary({ custom: false }) }, 'is not among your help desks', []],
  ['that the browser keeps from us', { desk: summary({ state: 'no-access' as const }) }, 'Allow access', []],
  ['whose tab has gone on', { where: 'https://elsewhere.example' }, 'does not show rt.acme.example any more', [4]],
])('an address %s is not tried', async (_what, given, words, into) => {
  const { put, said } = world(given);
  const page = await shown();
  await page.press('Try on the open ticket');
  expect(page.text()).toContain(words);
  expect([put, said]).toEqual([into, []]);
});

test.each<[string, Partial<TrialReport>, string]>([
  [
    'signed out',
    { desk: { ...report.desk, ask: { ok: false, error: { code: 'desk-signed-out' } } }, ticket: null },
    'Sign in to rt.acme.example in its tab',
  ],
  ['no ticket’s page', { pages: [], ticket: null }, 'Open a ticket in that tab'],
  ['a page that is not believed', { ticket: null }, 'not everything that the description asks for is there'],
])('says the next step: %s', async (_what, change, words) => {
  world({ answer: () => ({ is: 'report', report: { ...report, ...change } }) as FromTrial });
  const page = await shown();
  await page.press('Try on the open ticket');
  expect(page.root.querySelector('[role=alert]')?.textContent).toContain(words);
});

test('selectors of a part are outlined with their counts, and go when the person stops', async () => {
  const { said, tell } = world();
  const page = await shown();
  await page.press('Show all in the page');
  const asked = said.at(-1);
  expect(asked?.what === 'mark' && asked.marks.map(({ name }) => name)).toContain('ready.agree[0].text');
  await tell({ is: 'counts', counts: [{ name: 'ready.agree[0].text', found: 2, hidden: 1, gap: null }] });
  expect(page.text()).toContain('2 found, 1 hidden');
  const stop = page.button('Stop showing');
  await page.press('Stop showing');
  expect(said.at(-1)).toEqual({ what: 'rest' });
  await tell({ is: 'rests' });
  expect(page.button('Stop showing'), 'what was pressed stays, and the keyboard on it').toBe(stop);
});

test('outlines follow what the person writes', async () => {
  const { said, tell } = world();
  const page = await shown();
  await page.press('Show ready.agree[0].text in the page');
  await tell({ is: 'counts', counts: [{ name: 'ready.agree[0].text', found: 1, hidden: 0, gap: null }] });
  const [first, ...others] = description.ready.agree;
  const changed = {
    ...description,
    ready: { ...description.ready, agree: [{ ...first, text: 'h2', has: '#{id}' }, ...others] },
  };
  await page.show(<Trial origin={origin} description={changed} base={null} />);
  const asked = said.at(-1);
  expect(asked?.what === 'mark' && asked.marks).toEqual([{ name: 'ready.agree[0].text', css: 'h2' }]);
});

test('what was picked can be handed on', async () => {
  const picked: string[] = [];
  const { said, tell } = world();
  const page = await shown((selector) => picked.push(selector));
  await page.press('Pick from the page');
  expect(said.at(-1)?.what).toBe('pick');
  await tell({ is: 'picked', proposals: [{ css: '#header h1', found: 1, by: 'id' }] });
  await page.press('Use #header h1');
  expect(picked).toEqual(['#header h1']);
});

test('a tab that is left while something runs there is said, and leaving this page ends everything', async () => {
  const { leave, disconnected } = world({ answer: () => ({ is: 'rests', id: -1 }) as FromTrial });
  const page = await shown();
  await page.press('Try on the open ticket');
  await leave();
  expect(page.text()).toContain('was left or loaded anew');
  await page.press('Show all in the page');
  await page.show(null);
  expect(disconnected()).toBe(1);
});
