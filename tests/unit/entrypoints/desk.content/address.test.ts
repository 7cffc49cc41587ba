// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { followAddress } from '../../../../entrypoints/desk.content/address';

const contextOf = (signal: AbortSignal): ContentScriptContext =>
  ({ signal, addEventListener: vi.fn() }) as unknown as ContentScriptContext;

afterEach(() => void Reflect.deleteProperty(window, 'navigation'));

describe('following the address', () => {
  it('looks after the address has changed, and not when a link is pressed that may lead nowhere', () => {
    const navigation = new EventTarget();
    Object.defineProperty(window, 'navigation', { value: navigation, configurable: true });
    const end = new AbortController();
    const look = vi.fn();
    followAddress(contextOf(end.signal), look);
    navigation.dispatchEvent(new Event('navigate'));
    expect(look).not.toHaveBeenCalled();
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(look).toHaveBeenCalledTimes(1);
    end.abort();
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('looks every second where the browser does not say it', () => {
    const context = contextOf(new AbortController().signal);
    const look = vi.fn();
    followAddress(context, look);
    expect(context.addEventListener).toHaveBeenCalledWith(window, 'wxt:locationchange', look);
  });
});
