import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { errorPlaces } from '../../../../../core/error-place';
import { errorCodes } from '../../../../../core/errors';
import { GO_TO, parseSettingsAddress } from '../../../../../core/settings-address';
import { addressFor, openSettings } from '../../../../../entrypoints/background/page-requests/open-settings';
import { freshBrowser } from '../kit/world';

const ours = { kind: 'extension-page' } as const;
const desk = { kind: 'desk-tab', desk: 'zendesk', tabId: 1, origin: 'https://acme.zendesk.com' } as const;

describe('the address', () => {
  it('of every error is the one that the table names, with the error in it', () => {
    for (const code of errorCodes) {
      const address = parseSettingsAddress(addressFor(code, desk));
      expect(address.problem).toBe(code);
      expect(address.page).toBe((errorPlaces[code] ?? 'start').split('/')[0]);
      expect(address.desk).toBe(errorPlaces[code]?.startsWith('desks/*') === true ? 'acme.zendesk.com' : null);
    }
  });

  it.each([
    [undefined, ours, '#start'],
    ['answers/provider', desk, '#answers/provider'],
    ['desks/*/learning', desk, '#desks/acme.zendesk.com/learning'],
    ['desks/*/learning', ours, '#desks'],
    ['bad-key', desk, '#answers/key?problem=bad-key'],
  ] as const)('of %s', (at, asker, address) => {
    expect(addressFor(at, asker)).toBe(address);
  });
});

describe('the settings', () => {
  const create = vi.fn(() => Promise.resolve());
  const update = vi.fn(() => Promise.resolve());
  const focus = vi.fn(() => Promise.resolve());
  const send = vi.fn<(message: unknown) => Promise<unknown>>();

  beforeEach(() => {
    freshBrowser();
    for (const each of [create, update, focus]) each.mockClear();
    Object.assign(browser.tabs, { create, update });
    Object.assign(browser.windows, { update: focus });
    Object.assign(browser.runtime, { sendMessage: send });
  });

  it('that are open go there by themselves, and come to the front', async () => {
    send.mockResolvedValue({ tabId: 7, windowId: 3 });
    await openSettings({ at: 'bad-key' }, desk);
    expect(send).toHaveBeenCalledWith({ [GO_TO]: '#answers/key?problem=bad-key' });
    expect([update.mock.calls, focus.mock.calls]).toEqual([[[7, { active: true }]], [[3, { focused: true }]]]);
    expect(create).not.toHaveBeenCalled();
  });

  it.each([
    ['nobody listens', () => Promise.reject(new Error('Receiving end does not exist'))],
    ['nobody answers', () => Promise.resolve(undefined)],
    ['what answers is no tab', () => Promise.resolve({ tabId: 'seven' })],
  ])('are opened where %s', async (_name, answer) => {
    send.mockImplementation(answer);
    await openSettings({ at: 'limit-reached' }, desk);
    expect(create.mock.calls).toEqual([
      [{ url: browser.runtime.getURL('/options.html#use/limit?problem=limit-reached') }],
    ]);
    expect(update).not.toHaveBeenCalled();
  });
});
