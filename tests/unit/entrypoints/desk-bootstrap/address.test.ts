// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://acme.zendesk.com/agent/tickets/2101"}
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followAddress } from '../../../../entrypoints/desk-bootstrap/address';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  Reflect.deleteProperty(window, 'navigation');
});

describe('following the address', () => {
  it('looks after the address has changed, and not when a link is pressed that may lead nowhere', () => {
    const navigation = new EventTarget();
    Object.defineProperty(window, 'navigation', { value: navigation, configurable: true });
    const end = new AbortController();
    const look = vi.fn();
    followAddress(look, end.signal);
    navigation.dispatchEvent(new Event('navigate'));
    expect(look).not.toHaveBeenCalled();
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(look).toHaveBeenCalledTimes(1);
    end.abort();
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('looks at the address every second where the browser does not say it, and calls for another one only', () => {
    const end = new AbortController();
    const look = vi.fn();
    followAddress(look, end.signal);
    vi.advanceTimersByTime(3000);
    expect(look).not.toHaveBeenCalled();
    history.pushState(null, '', '/agent/tickets/2102');
    vi.advanceTimersByTime(1000);
    expect(look).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(3000);
    expect(look).toHaveBeenCalledTimes(1);
    end.abort();
    history.pushState(null, '', '/agent/tickets/2101');
    vi.advanceTimersByTime(3000);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('an event that a page has made up, with an address of its own, is nothing', () => {
    const look = vi.fn();
    followAddress(look, new AbortController().signal);
    window.dispatchEvent(
      Object.assign(new Event('wxt:locationchange'), { newUrl: new URL('https://acme.zendesk.com/') }),
    );
    window.dispatchEvent(new PopStateEvent('popstate'));
    vi.advanceTimersByTime(3000);
    expect(look).not.toHaveBeenCalled();
  });
});
