import { createHash } from 'node:crypto';
import { nothingLeft } from './kit/checks';
import { inTurn } from './kit/index';
import { isChat, sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';
import type { Locator } from '@playwright/test';
import { decided } from '../support/desk-tab';

const CONTENT = { name: 'Content of the request' };
const hashOf = (body: string): string => createHash('sha256').update(body, 'utf8').digest('hex');

/** The request that is shown, once it is: its very body. */
async function shownIn(widget: Locator): Promise<string> {
  const body = await widget.getByRole('region', CONTENT).textContent();
  await expect(widget).toContainText(hashOf(body ?? ''));
  return body ?? '';
}

test.describe('what leaves, before it leaves', { tag: '@replies' }, () => {
  onEveryDesk((kit) => {
    test(
      'each request waits for a press, through a restart of the worker too, and is sent as it was shown',
      inTurn(kit, 2),
      async ({ deskside, tab, desk, model }) => {
        const ticket = desk.notable.showcase;
        const bodies = () => model.received.filter(isChat).map(({ body }) => body);
        desk.inject.publicReply(ticket, 'Please write to mara.q@home.example.');
        model.settings.answer = sure(kit, { draft: 'Hello, we have sent it.' });
        await deskside.useModel(model.port);
        await deskside.configure({ askEachRequest: true, redaction: 'identifiers' });

        await tab.open(ticket);
        await tab.state('waiting');
        const first = await shownIn(tab.card);
        await expect(tab.card.locator('mark', { hasText: '⟨email 1⟩' }).first()).toBeVisible();
        expect(first).not.toContain('home.example');
        await deskside.stopWorker(tab.page);
        await expect(tab.card.getByRole('button', { name: 'Send this' })).toBeVisible();
        expect(await shownIn(tab.card)).toBe(first);
        expect(bodies()).toEqual([]);
        await tab.press(tab.card.getByRole('button', { name: 'Send this' }));
        await tab.state(decided);
        expect(bodies()).toEqual([first]);

        await tab.setComposer(ticket, 'public');
        await tab.press(tab.draft.getByRole('button', { name: /^Draft reply/ }));
        await tab.draftState('waiting');
        const second = await shownIn(tab.draft);
        expect(bodies()).toHaveLength(1);
        await tab.press(tab.draft.getByRole('button', { name: 'Do not send' }));
        await tab.draftState('failed');
        expect(bodies()).toHaveLength(1);
        await tab.press(tab.draft.getByRole('button', { name: 'Try again' }));
        await tab.draftState('waiting');
        expect(await shownIn(tab.draft)).toBe(second);
        await tab.press(tab.draft.getByRole('button', { name: 'Send this' }));
        await tab.draftState('done');
        expect(bodies()).toEqual([first, second]);
        nothingLeft(desk);
      },
    );

    test(
      'before the first request to a server it can be looked at, and exactly that goes at the agreement',
      inTurn(kit, 2),
      async ({ deskside, tab, desk, model }) => {
        model.settings.answer = sure(kit);
        await deskside.useModel(model.port, { agreed: false });
        await tab.open(desk.notable.showcase);
        await tab.state('first-use');
        await tab.press(tab.card.getByRole('button', { name: 'What would be sent' }));
        const dialog = tab.page.getByRole('dialog', { name: 'What would be sent' });
        const body = await shownIn(dialog);
        await dialog.getByRole('button', { name: 'Close' }).click();
        expect(model.received).toEqual([]);
        await tab.press(tab.card.getByRole('button', { name: 'Agree and suggest' }));
        await tab.state(decided);
        expect(model.received.filter(isChat).map((request) => request.body)).toEqual([body]);
        nothingLeft(desk);
      },
    );
  });
});
