import type { Page } from '@playwright/test';
import type { DeskTabHealth } from '../../core/health';
import { healthSentence, verdictOf } from '../../core/health-text';
import { reportText } from '../../core/health-report';
import { patternsOf } from '../desks/zendesk/removable';
import { EXTENSION_ORIGIN } from './support/browser';
import type { Deskside, TicketPage } from './support/deskside';
import { showSettings } from './support/settings';
import { expect, test } from './support/test';

const TICKET = 2131;
const OTHER = 2218;
const decided = /^(suggestion|quiet|not-sure|no-fit)$/;
const jsonFails = [{ path: /\/api\/v2\/tickets\//, answer: { status: 500 } as const }];
const about = { version: '0.1.0', browser: 'a browser', withHost: false };

/** What these tests use of an extension page's own world. */
interface OwnWorld {
  readonly chrome: {
    readonly action: {
      getBadgeText(of: { tabId: number }): Promise<string>;
      getTitle(of: { tabId: number }): Promise<string>;
    };
  };
}

interface LateWorld {
  giveMarks: () => void;
}

/** Runs in the page before its own script: the mark is taken off whatever carries it, until `giveMarks` puts it back. */
function withholdMark(mark: string): void {
  const withheld = new Set<Element>();
  const withhold = (): void => {
    for (const element of document.querySelectorAll(`[data-test-id="${mark}"]`)) {
      element.removeAttribute('data-test-id');
      withheld.add(element);
    }
  };
  const observer = new MutationObserver(withhold);
  observer.observe(document, { subtree: true, childList: true });
  (globalThis as unknown as LateWorld).giveMarks = () => {
    observer.disconnect();
    for (const element of withheld) element.setAttribute('data-test-id', mark);
  };
}

async function tabsOf(deskside: Deskside): Promise<DeskTabHealth[]> {
  return (await deskside.ask('health.list', {})).tabs;
}

async function onlyTab(deskside: Deskside): Promise<DeskTabHealth> {
  const [tab, ...more] = await tabsOf(deskside);
  if (tab === undefined || more.length > 0) throw new Error('not exactly one desk tab is open');
  return tab;
}

const verdict = async (deskside: Deskside): Promise<string> => verdictOf(await onlyTab(deskside));

/** What the toolbar's icon of the desk's tab shows. */
async function icon(deskside: Deskside, page: Page): Promise<{ text: string; title: string }> {
  const { tabId } = await onlyTab(deskside);
  return page.evaluate(async (id) => {
    const { action } = (globalThis as unknown as OwnWorld).chrome;
    return { text: await action.getBadgeText({ tabId: id }), title: await action.getTitle({ tabId: id }) };
  }, tabId);
}

async function ownPage(deskside: Deskside, path: string): Promise<Page> {
  const page = await deskside.context.newPage();
  await page.goto(`${EXTENSION_ORIGIN}/${path}`);
  return page;
}

const boxes = (tab: TicketPage) => tab.page.locator('deskside-ui .box:not([hidden])');

/** Nothing of ours can be seen, though the widgets run. */
async function hidden(tab: TicketPage): Promise<void> {
  await expect(tab.page.locator('deskside-ui')).toHaveCount(1);
  await expect(boxes(tab)).toHaveCount(0);
}

test('good: everything from the desk’s own data; options, popup and report say so, without a word of the ticket', async ({
  deskside,
  tab,
  desk,
  model,
}) => {
  await deskside.useModel(model.port);
  await tab.open(TICKET);
  await tab.state(decided);
  const found = await onlyTab(deskside);
  expect(healthSentence(found)).toBe('Zendesk: everything was read from the desk’s own data.');
  expect(found.health?.page.filter(({ state, optional }) => state !== 'found' && optional !== true)).toEqual([]);
  expect((await icon(deskside, await ownPage(deskside, 'popup.html'))).text).toBe('');

  const options = await ownPage(deskside, 'options.html#health');
  const section = options.getByRole('region', { name: 'Desk health' });
  await expect(section).toContainText('everything was read from the desk’s own data');
  await expect(section).toBeInViewport();
  await options.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await section.getByRole('button', { name: 'Copy report' }).click();
  await expect(section.getByText('Copied', { exact: true })).toBeVisible();
  const report = await options.evaluate(() => navigator.clipboard.readText());
  expect(report).toContain('Desk: Zendesk at *.zendesk.com');
  const { account } = desk;
  const ticket = account.tickets.find(({ id }) => id === TICKET);
  const secrets = [
    String(TICKET),
    'acme',
    ticket?.subject ?? '',
    ...(ticket?.comments ?? []).flatMap(({ auditId, text }) => [String(auditId), text.slice(0, 30)]),
    ...account.users.map(({ name }) => name),
  ];
  for (const secret of secrets) expect(report).not.toContain(secret);
  await section.getByRole('checkbox', { name: 'With the host’s name' }).check();
  await section.getByText('The report', { exact: true }).click();
  await expect(section.locator('pre')).toContainText('Zendesk at acme.zendesk.com');

  const popup = await ownPage(deskside, 'popup.html');
  await tab.page.bringToFront();
  await popup.reload();
  await expect(popup.getByText('Zendesk: everything was read from the desk’s own data.')).toHaveCount(1);
  // The settings that are open already go there.
  await showSettings(options, 'start');
  await popup.evaluate(() => document.querySelector<HTMLElement>('.health-line :is(a, button)')?.click());
  await expect.poll(() => options.url()).toContain('/options.html#help/health');
});

const removed: readonly (readonly [part: string, names: readonly string[], selector: string])[] = [
  ['subject', ['subject'], '[data-test-id="omni-header-subject"]'],
  ['requester', ['requester'], 'ticket-system-field-requester-select'],
  ['conversation', ['log'], 'omni-log-container'],
  ['messages', ['log-items'], 'omni-log-comment-item'],
  ['ids of messages', ['comment-ids'], '[id^="comment-"]'],
  ['kinds of messages', ['bubbles'], 'omni-log-item-message'],
  ['dropdown fields', ['custom-fields'], 'ticket-form-field-'],
  ['priority field', ['priority-field'], 'ticket-fields-priority-select'],
  ['reply box', ['editor'], 'omnicomposer-rich-text-ckeditor'],
  ['reply box', ['editor-mark'], 'omnicomposer-rich-text-ckeditor'],
  ['frame of the reply box', ['composer-box'], 'editor-view'],
  ['mode of the reply box', ['channel-switcher'], 'omnichannel-channel-switcher-button'],
  ['ticket', ['layout-root'], 'ticket-{id}-standard-layout'],
  ['ticket', ['ticket-number-everywhere'], 'data-side-conversations-anchor-id="{id}"'],
  ['tabs of open tickets', ['main-panes'], 'main#main_panes'],
];

test(
  'each selector that the page no longer has is named in the report',
  { tag: '@wide' },
  async ({ deskside, tab, desk }) => {
    test.setTimeout(120_000);
    await deskside.switchOn();
    for (const [part, names, selector] of removed) {
      desk.knobs.removeSelector = patternsOf(names);
      await tab.open(TICKET);
      await expect(tab.page.locator('deskside-ui'), names.join()).toHaveCount(1);
      const inVain = (found: DeskTabHealth): string =>
        found.health?.page.find(({ name }) => name === part)?.failed.join('\n') ?? '';
      await expect.poll(async () => inVain(await onlyTab(deskside)), { message: names.join() }).toContain(selector);
      expect(reportText(await onlyTab(deskside), about)).toContain(selector);
    }
  },
);

test('a conversation that cannot be read hides everything, sends nothing, and shows again by itself when it appears', async ({
  deskside,
  tab,
  desk,
  model,
}) => {
  desk.knobs.fail = [...jsonFails];
  await tab.page.addInitScript(withholdMark, 'omni-log-container');
  await deskside.useModel(model.port);
  await tab.open(TICKET);
  await expect.poll(() => verdict(deskside)).toBe('bad');
  await hidden(tab);
  const ours = await ownPage(deskside, 'popup.html');
  expect(await icon(deskside, ours)).toEqual({
    text: '!',
    title: 'Deskside hides on this tab: the ticket could not be read. Open this for more.',
  });
  await tab.page.bringToFront();
  await ours.reload();
  await expect(ours.getByText('Zendesk: the conversation could not be found. Deskside hides on this tab.')).toHaveCount(
    1,
  );
  expect(model.received).toEqual([]);

  // The part comes late, in a page that nobody loaded anew.
  await tab.page.evaluate(() => (globalThis as unknown as LateWorld).giveMarks());
  await tab.state(decided);
  await expect.poll(() => icon(deskside, ours)).toEqual({ text: '', title: 'Deskside' });
  expect(model.received.length).toBeGreaterThan(0);
});

test(
  'a pane that cannot be identified hides everything; another ticket that can be read clears the icon',
  { tag: '@patient' },
  async ({ deskside, tab, desk, model }) => {
    desk.knobs.fail = [...jsonFails];
    desk.knobs.removeSelector = [`@ticket-${TICKET}*`, 'side-conversations-anchor', 'omni-log-container'];
    await deskside.useModel(model.port);
    await tab.open(TICKET);
    await expect.poll(() => verdict(deskside), { timeout: 20_000 }).toBe('bad');
    await hidden(tab);
    const ours = await ownPage(deskside, 'popup.html');
    await expect.poll(async () => (await icon(deskside, ours)).text).toBe('!');
    expect(healthSentence(await onlyTab(deskside))).toBe(
      'Zendesk: the ticket could not be found. Deskside hides on this tab.',
    );
    expect(model.received).toEqual([]);

    desk.knobs.fail = [];
    await tab.switchTo(OTHER);
    await tab.state(decided);
    await expect.poll(async () => (await icon(deskside, ours)).text).toBe('');
  },
);

test('switching off clears the icon; loading another page clears it too', async ({ deskside, tab, desk }) => {
  desk.knobs.fail = [...jsonFails];
  desk.knobs.removeSelector = ['omni-log-container'];
  await deskside.switchOn();
  await tab.open(TICKET);
  const ours = await ownPage(deskside, 'popup.html');
  await expect.poll(() => verdict(deskside)).toBe('bad');
  const { tabId } = await onlyTab(deskside);
  const badge = () =>
    ours.evaluate((id) => (globalThis as unknown as OwnWorld).chrome.action.getBadgeText({ tabId: id }), tabId);
  await expect.poll(badge).toBe('!');
  await deskside.configure({ enabled: false });
  await expect.poll(badge).toBe('');
  await deskside.configure({ enabled: true });
  await expect.poll(badge).toBe('!');
  await tab.page.goto('about:blank');
  await expect.poll(badge).toBe('');
});

test('signed out: the card stays and says so, the icon is left alone', async ({ deskside, tab, desk }) => {
  desk.knobs.fail = [{ path: '/api/v2/', answer: { status: 401 } }];
  await deskside.switchOn();
  await tab.open(TICKET);
  await tab.state('failed');
  await expect(tab.card).toContainText('Signed out of the desk');
  expect((await icon(deskside, await ownPage(deskside, 'popup.html'))).text).toBe('');
  expect(healthSentence(await onlyTab(deskside))).toContain('Sign in again');
});

test(
  '“Look again” tries once more where nothing in the page changed',
  { tag: '@wide' },
  async ({ deskside, tab, desk }) => {
    desk.knobs.fail = [...jsonFails];
    desk.knobs.removeSelector = ['omni-log-container'];
    await deskside.switchOn();
    await tab.open(TICKET);
    await expect.poll(() => verdict(deskside)).toBe('bad');
    const options = await ownPage(deskside, 'options.html#health');
    await expect(
      options.getByText('Zendesk: the conversation could not be found. Deskside hides on this tab.', { exact: true }),
    ).toBeVisible();
    desk.knobs.fail = [];
    await options.getByRole('button', { name: 'Look again' }).click();
    await expect(options.getByRole('region', { name: 'Desk health' })).toContainText('Zendesk: the ticket was read.');
  },
);

test('off: no tab is asked, nothing is read, and the options say so', async ({ deskside, tab, desk }) => {
  await tab.open(TICKET);
  const options = await ownPage(deskside, 'options.html#health');
  await expect(options.getByText('Deskside is off, so nothing is read')).toBeVisible();
  expect(await deskside.ask('health.list', { again: true })).toEqual({ on: false, tabs: [] });
  expect(desk.log.filter(({ by, path }) => by === 'other' && path.startsWith('/api/'))).toEqual([]);
  await deskside.switchOn();
  await expect.poll(() => verdict(deskside)).toBe('good');
});

test('a tab without a ticket says so', { tag: '@wide' }, async ({ deskside, tab }) => {
  await deskside.switchOn();
  await tab.page.goto('https://acme.zendesk.com/agent/filters/1');
  await expect.poll(() => verdict(deskside)).toBe('no-ticket');
});
