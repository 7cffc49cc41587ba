// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://acme.halopsa.com/console"}
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { DeskPage } from '../../../../adapters/adapter';
import { detectors, readAddress } from '../../../../adapters/detect';
import type { TicketRef } from '../../../../core/ticket';
import bootstrap from '../../../../entrypoints/desk-bootstrap/index';
import { readHandle } from '../../../../entrypoints/desk-bootstrap/handle';
import { followTicket } from '../../../../entrypoints/desk-widgets/follow-ticket';

/** No desk that Deskside knows shows tickets at an address without an id, so this one's address rule says so for the test. */
const detector = detectors.find(({ id }) => id === 'halopsa');
if (detector === undefined) throw new Error('the desk is known');

const refOf = (ticketId: string): TicketRef => ({ desk: 'halopsa', origin: location.origin, ticketId });
const env = { document, location: () => new URL(location.href) };

/** What a page of such a desk says in two places, which have to agree. */
const detect = vi.fn<NonNullable<DeskPage['detect']>>(({ document: { body } }) => {
  const [head, pane] = ['h1', '[data-ticket]'].map((css) => body.querySelector<HTMLElement>(css));
  const id = /^Ticket ([\w-]{1,40})$/.exec(head?.textContent ?? '')?.[1];
  return id !== undefined && pane?.dataset['ticket'] === id ? refOf(id) : null;
});
const page: Pick<DeskPage, 'detect'> = { detect };
const open = (head: string, pane = head): void => {
  document.body.innerHTML = `<h1>Ticket ${head}</h1><main data-ticket="${pane}"></main>`;
};

const asked = vi.fn(() => Promise.resolve({ on: true }));
let follower = new AbortController();
let shown: (string | null)[] = [];
const follow = (adapter = page): void => {
  readHandle()?.watch(
    followTicket(adapter, env, (ref) => void shown.push(ref?.ticketId ?? null), follower.signal),
    follower.signal,
  );
};
const becomes = (expected: (string | null)[]): Promise<void> => vi.waitFor(() => expect(shown).toEqual(expected));

const navigation = new EventTarget();
const go = (path: string): void => {
  history.pushState(null, '', path);
  navigation.dispatchEvent(new Event('currententrychange'));
};

/** Another follower, which began later, has seen what the page is now. */
const settled = async (): Promise<void> => {
  const later = new AbortController();
  const seen = vi.fn(() => null);
  followTicket({ detect: seen }, env, () => undefined, later.signal)('in-page');
  document.body.append(document.createElement('i'));
  await vi.waitFor(() => expect(seen).toHaveBeenCalledTimes(2));
  later.abort();
};

beforeAll(async () => {
  Object.defineProperty(window, 'navigation', { value: navigation, configurable: true });
  Object.assign(detector, { mayShow: (url: URL) => url.pathname === '/console' });
  vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(asked);
  await bootstrap.main();
});
afterAll(() => {
  Reflect.deleteProperty(detector, 'mayShow');
  Reflect.deleteProperty(window, 'navigation');
});
beforeEach(() => {
  follower.abort();
  follower = new AbortController();
  document.body.replaceChildren();
  go('/console');
  shown = [];
});

describe('a ticket whose address has no id', () => {
  it('makes the bootstrap ask for the widgets, though it knows no ticket', () => {
    expect(readHandle()?.current).toBe('in-page');
    expect(asked.mock.calls).toContainEqual([{ request: 'widgets.inject', payload: {} }]);
  });

  it('is found in the page, at once and as the page changes, each once', async () => {
    follow();
    expect(shown).toEqual([]);
    open('ABC-1');
    await becomes(['ABC-1']);
    document.body.append(document.createElement('p'));
    open('ABC-2');
    await becomes(['ABC-1', 'ABC-2']);
    document.body.replaceChildren();
    await becomes(['ABC-1', 'ABC-2', null]);
  });

  it('that the page shows already is found at once', () => {
    open('ABC-1');
    follow();
    expect(shown).toEqual(['ABC-1']);
  });

  it('is none while the page does not agree with itself', async () => {
    open('ABC-1');
    follow();
    open('ABC-2', 'ABC-1');
    await becomes(['ABC-1', null]);
  });

  it('stays the one that it was when the address begins to name it', () => {
    open('7');
    follow();
    go('/ticket?id=7');
    expect(shown).toEqual(['7']);
    go('/ticket?id=8');
    expect(shown).toEqual(['7', '8']);
  });

  it('is not looked for where the address is another page, or after an update of the extension', async () => {
    follow();
    go('/customers?id=1');
    open('ABC-1');
    await settled();
    expect(shown).toEqual([]);
    go('/console');
    expect(shown).toEqual(['ABC-1']);
    follower.abort();
    open('ABC-2');
    await settled();
    expect(shown).toEqual(['ABC-1']);
  });

  it('is nothing to a desk whose tickets all have addresses', () => {
    follow({});
    open('ABC-1');
    go('/ticket?id=7');
    expect(shown).toEqual(['7']);
  });
});

it('an address that names a ticket counts, whatever the page says', () => {
  go('/ticket?id=7');
  open('ABC-1');
  const calls = detect.mock.calls.length;
  follow();
  expect(shown).toEqual(['7']);
  expect(detect.mock.calls.length).toBe(calls);
});

it('on a domain of another desk nothing is looked for', () => {
  expect(readAddress(new URL('/console', 'https://support.acme.example'))).toBeNull();
  expect(readAddress(new URL('/console', 'https://support.acme.example'), { desk: 'zendesk' })).toBeNull();
  expect(readAddress(new URL('/console', 'https://support.acme.example'), { desk: 'halopsa' })).toBe('in-page');
});
