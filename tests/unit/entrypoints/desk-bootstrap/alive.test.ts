// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { isOrphan, lifeOfThisScript } from '../../../../entrypoints/desk-bootstrap/alive';

const ID = browser.runtime.id;
const setId = (value: string | undefined): void =>
  void Object.defineProperty(browser.runtime, 'id', { value, configurable: true, writable: true });

afterEach(() => setId(ID));

describe('how long a script lives in a tab', () => {
  it('a page that says that a newer one began ends nothing', () => {
    const life = lifeOfThisScript();
    for (const type of ['deskside:began', 'wxt:content-script-started', 'deskside:wxt:content-script-started'])
      document.dispatchEvent(new CustomEvent(type, { detail: { contentScriptName: 'desk', messageId: 'x' } }));
    window.postMessage({ type: 'deskside:began' }, '*');
    expect(life.aborted).toBe(false);
  });

  it('it ends when its own extension is gone and a newer one begins', () => {
    const life = lifeOfThisScript();
    setId(undefined);
    expect(isOrphan()).toBe(true);
    expect(life.aborted).toBe(false);
    lifeOfThisScript();
    expect(life.aborted).toBe(true);
  });
});
