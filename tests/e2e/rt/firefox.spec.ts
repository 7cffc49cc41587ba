import type { BrowserContext } from '@playwright/test';
import type { Requests } from '../../../core/messages';
import { startModelServer } from '../../providers/openai-server';
import { canaryPattern } from '../../desks/shared/canary';
import { answerWith } from '../support/answers';
import { askIn, Firefox, stateIn, useModelIn } from '../support/firefox';
import { printerTicket, readOf } from './kit/options';
import { expect, onRequestTracker, test } from './kit/test';

type Cookies = Parameters<BrowserContext['addCookies']>[0];

onRequestTracker('Deskside in Firefox on a real Request Tracker', () => {
  test(
    'it is recognised, nothing is read before it is used, and then the card comes without a reload',
    {
      tag: '@described',
    },
    async ({ rt }) => {
      test.slow();
      const id = await printerTicket(rt);
      const model = await startModelServer();
      const firefox = await Firefox.start();
      try {
        model.settings.answer = answerWith({
          category: 'Printer: Paper jam',
          priority: 'High',
          confidence: 0.9,
          reason: 'It says so',
        });
        const addCookies = async (cookies: Cookies): Promise<void> => {
          for (const { name, value, url } of cookies)
            await firefox.browser.setCookie({ name, value, domain: new URL(url ?? rt.origin).hostname, path: '/' });
        };
        await rt.signIn({ addCookies }, 'dana');
        const tab = await firefox.browser.newPage();
        await tab.goto(`${rt.origin}/Ticket/Display.html?id=${id}`);
        await tab.waitForSelector('body#comp-Ticket-Display');
        const ours = await firefox.open('popup.html');
        await useModelIn(ours, model.port);

        const added = (await askIn(ours, 'desk.add', { address: rt.origin })) as Requests['desk.add']['out'];
        expect(added).toMatchObject({ desk: null, name: 'Request Tracker 5', error: null });
        expect([await stateIn(tab, 'card'), readOf(rt), model.received]).toEqual([null, [], []]);
        await askIn(ours, 'described.agree', { origin: rt.origin });
        await expect.poll(() => stateIn(tab, 'card'), { timeout: 40_000 }).toMatch(/^(suggestion|not-sure)$/);
        expect(JSON.stringify(model.received).match(canaryPattern)).toBeNull();
        expect([rt.mails(), await rt.done()]).toEqual(['', []]);
      } finally {
        await firefox.close();
        await model.close();
      }
    },
  );
});
