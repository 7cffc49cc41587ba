// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://acme.zendesk.com/agent/tickets/2101"}
import { afterEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import bootstrap from '../../../../entrypoints/desk-bootstrap/index';
import { readHandle } from '../../../../entrypoints/desk-bootstrap/handle';

afterEach(() => vi.restoreAllMocks());

describe('the script that waits in every agent page', () => {
  it('asks again for the widgets when the browser shows a page again that it had kept: what was switched on meanwhile it did not hear', () => {
    const sent = vi.spyOn(browser.runtime, 'sendMessage').mockImplementation(() => Promise.resolve({ on: false }));
    const shown = (persisted: boolean): void => {
      dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
    };
    void bootstrap.main();
    expect(readHandle()?.current).toMatchObject({ desk: 'zendesk', ticketId: '2101' });
    expect(sent).toHaveBeenCalledTimes(1);
    shown(false);
    expect(sent).toHaveBeenCalledTimes(1);
    sent.mockClear();
    shown(true);
    expect(sent.mock.calls).toContainEqual([{ request: 'widgets.inject', payload: {} }]);
  });
});
