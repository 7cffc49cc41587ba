import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';
import { expect } from './support/expect';
import puppeteer from 'puppeteer-core';
import { defaultSettings, providerSettings } from '../../core/settings';
import { startZendesk } from '../desks/zendesk/index';
import { startModelServer } from '../providers/openai-server';
import { chromiumPath, EXTENSION_ORIGIN, extensionFolder } from './support/browser';

/** A browser ends an extension's worker after 30 s of silence. A model that is being loaded is silent for longer. */
const SILENCE_MS = 36_000;

test(
  'a cold model that says nothing for longer than a worker may idle: the worker is kept alive, one request, one suggestion',
  { tag: '@patient' },
  async () => {
    test.setTimeout(180_000);
    const extension = extensionFolder(['http://127.0.0.1/*']);
    const profile = mkdtempSync(join(tmpdir(), 'deskside-profile-'));
    const desk = await startZendesk({ tls: true });
    const model = await startModelServer({ firstByteAfter: SILENCE_MS });
    // A debugger on the worker would keep it alive by itself, so this one looks at pages only.
    const browser = await puppeteer.launch({
      browser: 'chrome',
      executablePath: chromiumPath(),
      headless: true,
      userDataDir: profile,
      ignoreDefaultArgs: ['--disable-extensions'],
      targetFilter: (target) => target.type() !== 'service_worker',
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        `--disable-extensions-except=${extension}`,
        `--load-extension=${extension}`,
        `--host-resolver-rules=MAP *.zendesk.com 127.0.0.1:${desk.port}`,
        '--ignore-certificate-errors',
      ],
    });
    try {
      const options = await browser.newPage();
      await options.goto(`${EXTENSION_ORIGIN}/popup.html`);
      const address = model.url;
      const saved: unknown = await options.evaluate(
        (settings) =>
          (
            globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }
          ).chrome.runtime.sendMessage({ request: 'settings.save', payload: { settings } }),
        {
          ...defaultSettings(),
          enabled: true,
          provider: 'compatible',
          providers: {
            compatible: { ...providerSettings(defaultSettings(), 'compatible'), address, model: 'llama3.2' },
          },
          agreed: [`${address}/v1/chat/completions`],
        },
      );
      expect(saved).toEqual({ problems: [] });
      await options.close();

      const page = await browser.newPage();
      await page.goto('https://acme.zendesk.com/agent/tickets/2131');
      const card = (attribute: 'data-state' | 'text') =>
        page.evaluate((name) => {
          const shown = document.querySelector('deskside-ui')?.shadowRoot?.querySelector('.card');
          return name === 'text' ? (shown?.textContent ?? '') : (shown?.getAttribute(name) ?? '');
        }, attribute);
      // Whether there is a policy a browser says some seconds after its start, and far later on a busy computer.
      await expect.poll(() => card('data-state'), { timeout: 60_000 }).toBe('waiting');
      await expect.poll(() => card('text')).toContain('Loading the model');
      await expect
        .poll(() => card('data-state'), { timeout: SILENCE_MS + 20_000 })
        .toMatch(/^(suggestion|quiet|not-sure|no-fit)$/);
      expect(model.chats()).toHaveLength(1);
      expect(model.aborted).toBe(0);
    } finally {
      await browser.close();
      await model.close();
      await desk.close();
      rmSync(extension, { recursive: true, force: true });
      rmSync(profile, { recursive: true, force: true });
    }
  },
);
