import type { ChatRequest } from '../../providers/openai-server';
import { morning, QueuePage, subjectOf } from '../queue/queue-page';
import { promptOf } from '../support/answers';
import { leaked, nothingLeft } from './kit/checks';
import { coveredBy } from './kit/covered';
import { inTurn, onFirstDesk } from './kit/index';
import { sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

const both = { triage: true, draft: true, watch: false, summary: true };
const isSummary = ({ body }: { readonly body: string }): boolean => body.includes('You sum up the conversation');

/** What a model makes of a conversation: a line on its first message and one on its newest, one on none, and one that leads elsewhere. */
const summed = (request: ChatRequest): string => {
  const numbers = [...promptOf(request).matchAll(/^\[(\d+)\] (?:Customer|Agent|Other) \(/gm)].map(([, number]) =>
    Number(number),
  );
  const newest = numbers.at(-1) ?? 0;
  return JSON.stringify({
    issue: [{ text: 'Something does not work any more.', message: 1 }],
    tried: [{ text: `It was <b>tried</b> ${numbers.length} times.`, message: newest }],
    open: [
      { text: 'Nobody said this.', message: 999 },
      { text: 'See https://evil.example/login now.', message: 1 },
      { text: 'A refund of $4,711 is open.', message: newest },
    ],
    mood: { is: 'annoyed', message: newest },
  });
};

test.describe('a summary', { tag: '@replies' }, () => {
  onEveryDesk((kit) => {
    test(
      'is asked for, stopped, shown with its messages, out of date when the customer writes, made anew, and counted',
      inTurn(kit, 2),
      async ({ deskside, tab, desk, model }) => {
        const ticket = desk.notable.showcase;
        const others = sure(kit);
        model.settings.answer = (request: ChatRequest) =>
          promptOf(request).includes('You sum up the conversation') ? summed(request) : others(request);
        const asked = () => model.received.filter(isSummary);
        const button = (name: string | RegExp) => tab.card.getByRole('button', { name, exact: true });
        await deskside.useModel(model.port);
        await deskside.configure({ capabilities: both });
        await tab.open(ticket);
        await tab.state('suggestion');
        expect(asked()).toEqual([]);

        // Stopped before the server has said anything: it is as it was, and the server hears of it.
        const gate = model.holdFirstByte();
        await tab.press(button('Summarise'));
        await expect.poll(() => asked().length).toBe(1);
        await tab.press(button('Stop'));
        await expect(button('Summarise')).toBeVisible();
        gate.open();

        await tab.press(button('Summarise'));
        const lines = tab.card.locator('.summary-text');
        await expect(lines).toContainText('Something does not work any more.');
        await expect(lines).toContainText('It was tried');
        await expect(lines).toContainText('Not in the conversation: $4,711');
        await expect(lines).toContainText('Annoyed');
        expect(await coveredBy(tab.page)).toEqual([]);
        await expect(lines).not.toContainText(/Nobody said this|evil\.example|<b>/);
        const first = lines.locator('dd').first();
        await tab.press(first.getByRole('button'));
        await expect(first.locator('q')).not.toBeEmpty();
        await expect(first.locator('time')).not.toBeEmpty();

        // An internal note changes nothing of it and goes nowhere; a message of the customer makes it old.
        desk.inject.internalNote(ticket, 'Between us: the customer is wrong.');
        desk.inject.publicReply(ticket, 'It also happens on the second floor.');
        await deskside.restartWorker();
        await tab.page.reload();
        await tab.state('suggestion');
        await tab.press(button(/^Summary/));
        await expect(tab.card).toContainText('1 message has come since.');
        await tab.press(button('Update'));
        await expect(tab.card.locator('.summary-part')).not.toContainText('has come since');
        await expect.poll(() => asked().at(-1)?.body).toContain('second floor');
        const bodies = asked().map(({ body }) => body);
        expect(bodies.join()).not.toContain('Between us');

        const { rows } = await deskside.ask('usage.get', {});
        expect(rows.filter(({ feature }) => feature === 'summary').map(({ requests }) => requests >= 2)).toEqual([
          true,
        ]);
        expect(leaked(desk, model)).toEqual([]);
        nothingLeft(desk);
      },
    );

    test(
      'stands in the queue’s detail, at a press, with its messages',
      { tag: '@wide' },
      async ({ deskside, tab, desk, model }) => {
        const [id = 0] = await morning({ kit, deskside, tab, desk, model }, 1);
        desk.inject.publicReply(id, 'It is urgent now.');
        desk.inject.internalNote(id, 'Between us: the customer is wrong.');
        const others = model.settings.answer;
        model.settings.answer = (request: ChatRequest) =>
          promptOf(request).includes('You sum up the conversation') || typeof others !== 'function'
            ? summed(request)
            : others(request);
        await deskside.configure({ capabilities: { ...both, watch: true } });
        const queue = await QueuePage.open(deskside);
        await expect(queue.row(subjectOf(0))).toBeVisible();
        await queue.find('printer in room');
        await queue.press('o');
        const detail = queue.page.locator('.panel-detail');
        await detail.getByRole('button', { name: 'Summarise' }).click();
        await expect(detail.locator('.summary-text')).toContainText('Something does not work any more.');
        const first = detail.locator('.summary-text dd').first();
        await first.getByRole('button').click();
        await expect(first.locator('q')).toContainText('since this morning');
        expect(model.allBytes()).not.toContain('Between us');
        expect(leaked(desk, model)).toEqual([]);
      },
    );

    test('is not there where this device answers', onFirstDesk(kit), async ({ deskside, tab, desk }) => {
      await deskside.switchOn({ provider: 'on-device', capabilities: both });
      await tab.open(desk.notable.showcase);
      await tab.state(/suggestion|not-sure|quiet|no-fit/);
      await expect(tab.card.locator('.summary')).toHaveCount(0);
    });
  });
});
