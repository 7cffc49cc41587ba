// @vitest-environment happy-dom
import { act } from 'react';
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DeskSummary, SettingsView } from '../../../../core/messages';
import { GO_TO, settingsPages } from '../../../../core/settings-address';
import { App } from '../../../../entrypoints/options/App';
import { loadStudio } from '../../../../entrypoints/options/managed/TeamPage';
import { mount, type Mounted } from '../../components/mount';
import { viewUnder } from '../pages/store';

type Listener = (message: unknown, sender: { readonly id?: string }) => unknown;

const mocks = vi.hoisted(() => ({
  view: undefined as SettingsView | undefined,
  desks: [] as DeskSummary[],
  listeners: new Set<Listener>(),
  sent: [] as unknown[],
}));

vi.mock('wxt/browser', () => {
  const silent = { addListener: () => {}, removeListener: () => {} };
  const answers: Readonly<Record<string, () => unknown>> = {
    'settings.get': () => mocks.view,
    'settings.save': () => ({ problems: [] }),
    'desks.list': () => ({ desks: mocks.desks }),
    'health.list': () => ({ on: true, tabs: [] }),
    'usage.get': () => ({ rows: [], prices: [], limit: mocks.view?.managed.limit }),
    'policy.get': () => ({ policy: null }),
  };
  return {
    browser: {
      storage: { onChanged: silent, local: { onChanged: silent } },
      permissions: { onAdded: silent, onRemoved: silent },
      commands: { getAll: () => Promise.resolve([]) },
      tabs: { getCurrent: () => Promise.resolve({ id: 7, windowId: 3 }) },
      runtime: {
        id: 'ours',
        getManifest: () => ({ version: '0.1.0' }),
        onMessage: {
          addListener: (listener: Listener) => mocks.listeners.add(listener),
          removeListener: (listener: Listener) => mocks.listeners.delete(listener),
        },
        sendMessage: (message: { request: string; payload?: unknown }) => {
          mocks.sent.push(message);
          return Promise.resolve(answers[message.request]?.());
        },
      },
    },
  };
});

/** Few people open it, so it is loaded then; what it is has tests of its own. */
vi.mock('../../../../entrypoints/options/studio/PolicyStudio', () => ({ PolicyStudio: () => <input id="typed" /> }));

let opened: Mounted | null = null;
async function open(): Promise<Mounted> {
  opened = await mount(<App />);
  return opened;
}
afterEach(() => opened?.show(null));

const goTo = (hash: string) =>
  act(async () => {
    location.hash = hash;
    window.dispatchEvent(new Event('hashchange'));
  });

const heading = () =>
  [...document.querySelectorAll('h1')].find((each) => each.closest('[hidden]') === null)?.textContent;

// The page of the team begins to load it, and nothing may load when these tests are over.
afterAll(async () => void (await loadStudio()));

beforeEach(() => {
  sessionStorage.clear();
  location.hash = '';
  mocks.view = viewUnder(null);
  mocks.desks = [];
  mocks.listeners.clear();
  mocks.sent.length = 0;
});

test('each page has an address, a heading that gets the focus, and a title of its own', async () => {
  await open();
  const titles = new Set<string>();
  for (const page of settingsPages) {
    if (page !== 'start') await goTo(`#${page}`);
    const current = document.querySelectorAll('nav a[aria-current="page"]');
    expect([...current].map((link) => link.getAttribute('href'))).toEqual([`#${page}`]);
    expect(document.title).toBe(`${heading()} · Deskside settings`);
    if (page !== 'start') expect(document.activeElement?.textContent).toBe(heading());
    titles.add(document.title);
  }
  expect(titles.size).toBe(settingsPages.length);
});

const leaves = (): boolean => window.dispatchEvent(new Event('beforeunload', { cancelable: true }));

test('leaving with changes asks, on whichever page they are, and not without any', async () => {
  const page = await open();
  expect(leaves()).toBe(true);
  await goTo('#writing');
  await page.type('[data-place="writing/tone"] input', 'dry');
  await goTo('#help');
  expect(leaves()).toBe(false);
  await goTo('#writing');
  await page.type('[data-place="writing/tone"] input', '');
  expect(leaves()).toBe(true);
});

test('what is typed on a page stays while another one is shown, and its link says so', async () => {
  const page = await open();
  await goTo('#writing');
  await page.type('[data-place="writing/tone"] input', 'dry');
  await goTo('#data');
  expect(page.input('[data-place="writing/tone"]').closest('[hidden]')).not.toBeNull();
  expect(page.input('nav a[href="#writing"]').textContent).toBe('Writing, with changes');
  await goTo('#writing');
  expect(page.input('[data-place="writing/tone"] input').value).toBe('dry');
});

test('an address with an error puts the focus on the field, with the error beside it', async () => {
  location.hash = '#use/limit?problem=limit-reached';
  const page = await open();
  const field = page.input('[data-place="use/limit"] input');
  expect(document.activeElement).toBe(field);
  const note = page.input('[data-place="use/limit"] .place-problem');
  expect(note.textContent).toContain('Monthly limit reached');
  expect(field.getAttribute('aria-describedby')).toContain(note.id);
  expect(page.root.querySelectorAll('.place-problem')).toHaveLength(1);
});

test('an error whose field is not there now is told at the top of its page', async () => {
  location.hash = '#answers/key?problem=no-key';
  const page = await open();
  expect(page.root.querySelectorAll('.place-problem')).toHaveLength(1);
  expect(page.text()).toContain('A key is missing');
});

test('an address that nobody knows leads to the start', async () => {
  location.hash = '#nowhere/<b>?problem=worse';
  await open();
  expect(heading()).toBe('Start');
});

test('going to the studio and back keeps what was typed in it', async () => {
  const page = await open();
  await goTo('#policy-studio');
  expect(heading()).toBe('Policy studio');
  await page.type('#typed', 'not saved yet');
  await goTo('#team');
  expect(heading()).toBe('Team');
  await goTo('#team/studio');
  expect(page.input('#typed').value).toBe('not saved yet');
});

test('the worker leads the open settings to a place, and hears which tab they are; nobody else does', async () => {
  await open();
  const [listener] = mocks.listeners;
  expect(listener?.({ [GO_TO]: '#data/erase' }, { id: 'another extension' })).toBeUndefined();
  expect(listener?.({ request: 'settings.get' }, { id: 'ours' })).toBeUndefined();
  let answer: unknown;
  await act(async () => {
    answer = await listener?.({ [GO_TO]: '#data/erase?problem=storage-full' }, { id: 'ours' });
    window.dispatchEvent(new Event('hashchange'));
  });
  expect(answer).toEqual({ tabId: 7, windowId: 3 });
  expect(document.activeElement?.textContent).toBe('Erase what was learned');
});

const languageChoice = () => document.querySelector<HTMLSelectElement>('[data-place="start/language"] select');

test('the language is chosen beside every page, each language in its own words', async () => {
  await open();
  for (const page of settingsPages) {
    await goTo(`#${page}`);
    expect(languageChoice()?.closest('[hidden]'), page).toBeNull();
  }
  const choice = languageChoice();
  expect([...(choice?.options ?? [])].map(({ text }) => text)).toContain('Deutsch');
  await act(async () => {
    if (choice === null) return;
    choice.value = 'de';
    choice.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(JSON.stringify(mocks.sent)).toContain('"language":"de"');
});

test('a language that the organisation set cannot be chosen', async () => {
  mocks.view = viewUnder({ language: 'fr' });
  await open();
  expect(languageChoice()?.disabled).toBe(true);
  expect(languageChoice()?.value).toBe('fr');
});
