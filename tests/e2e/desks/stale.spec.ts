import { inTurn } from './kit/index';
import type { ModelServer } from '../../providers/openai-server';
import { promptOf } from '../support/answers';
import { decided } from '../support/desk-tab';
import { timePasses, timePassesInTab } from './kit/clock';
import type { KitDesk } from './kit/kit';
import { firstLine, isDraftRequest, sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

const HOUR = 3_600_000;
const SECRET = '4929 1000 2000 3000';
const INSTEAD = '[redacted by an agent]';

/** What an agent does at the desk while the ticket lies open in a tab. */
const hidings = [
  {
    name: 'redacted',
    hide: (desk: KitDesk, ticket: number) => desk.quirks.edit(ticket, SECRET, INSTEAD),
    left: INSTEAD,
  },
  {
    name: 'made an internal note',
    hide: (desk: KitDesk, ticket: number) => desk.quirks.makeInternal(ticket, SECRET),
    left: '',
  },
];

/** Every byte that the provider's server has received since it had received `already` requests. */
const bytesSince = (model: ModelServer, already: number): string =>
  model.received
    .slice(already)
    .map(({ path, headers, body }) => `${path}\n${JSON.stringify(headers)}\n${body}`)
    .join('\n');

onEveryDesk((kit) => {
  test.beforeEach(({ desk, model }) => {
    model.settings.answer = sure(kit);
    desk.inject.publicReply(desk.notable.showcase, `Please charge my card ${SECRET} for it.`);
  });
  // Its clock was set forward.
  test.afterEach(({ deskside }) => deskside.restartWorker());

  for (const [at, { name, hide, left }] of hidings.entries()) {
    // Each moment with one of both in `npm test`, which takes turns.
    const where = (turn: number) => inTurn(kit, turn, '@choices', ...(at === turn % 2 ? [] : ['@wide']));
    test(
      `a text that is ${name} before the person agrees: it is in no byte that leaves, and one press is enough`,
      where(1),
      async ({ deskside, tab, desk, model }) => {
        const ticket = desk.notable.showcase;
        await deskside.useModel(model.port, { agreed: false });
        await tab.open(ticket);
        await tab.state('first-use');
        hide(desk, ticket);
        await timePasses(deskside, tab, HOUR);
        await tab.press(tab.card.getByRole('button', { name: 'Agree and suggest' }));
        await tab.state('suggestion');
        expect(model.chats()).toHaveLength(1);
        expect(model.allBytes()).not.toContain(SECRET);
        expect(model.allBytes()).toContain(left);
        expect(model.allBytes()).toContain(JSON.stringify(firstLine(ticket)).slice(1, -1));
      },
    );

    test(
      `a text that is ${name} before the person tries again: it does not leave a second time`,
      where(2),
      async ({ deskside, tab, desk, model }) => {
        const ticket = desk.notable.showcase;
        model.behave('server-error');
        await deskside.useModel(model.port);
        await tab.open(ticket);
        await tab.state('failed');
        const already = model.received.length;
        expect(bytesSince(model, 0)).toContain(SECRET);
        model.behave('normal');
        hide(desk, ticket);
        await timePasses(deskside, tab, HOUR);
        await tab.press(tab.card.getByRole('button', { name: 'Try again' }));
        await tab.state('suggestion');
        expect(bytesSince(model, already)).not.toContain(SECRET);
        expect(bytesSince(model, already)).toContain(left);
      },
    );

    test(
      `a text that is ${name} before the provider is changed in the options: the next one never gets it`,
      where(0),
      async ({ deskside, tab, desk, model }) => {
        const ticket = desk.notable.showcase;
        await deskside.switchOn();
        await tab.open(ticket);
        await tab.state(decided);
        hide(desk, ticket);
        await timePasses(deskside, tab, HOUR);
        await deskside.useModel(model.port);
        await expect(tab.card).toContainText('llama3.2');
        await tab.state('suggestion');
        expect(model.chats()).toHaveLength(1);
        expect(model.allBytes()).not.toContain(SECRET);
        expect(model.allBytes()).toContain(left);
      },
    );
  }

  test(
    'a tab that lay there while the worker slept: what it remembers is not what is sent',
    inTurn(kit, 1, '@choices'),
    async ({ deskside, tab, desk, model }) => {
      const ticket = desk.notable.showcase;
      await deskside.useModel(model.port, { agreed: false });
      await tab.open(ticket);
      await tab.state('first-use');
      await deskside.stopWorker(tab.page);
      desk.quirks.edit(ticket, SECRET, INSTEAD);
      await timePassesInTab(tab, HOUR);
      await tab.press(tab.card.getByRole('button', { name: 'Agree and suggest' }));
      await tab.state('suggestion');
      expect(model.chats()).toHaveLength(1);
      expect(model.allBytes()).not.toContain(SECRET);
      expect(model.allBytes()).toContain(INSTEAD);
    },
  );

  test(
    'a text that is redacted while its ticket waits behind others: it is read again when it is its turn',
    inTurn(kit, 2, '@choices'),
    async ({ deskside, tab, newTab, desk, model }) => {
      const ticket = desk.notable.showcase;
      const gate = model.holdFirstByte();
      await deskside.useModel(model.port);
      // As many as the server is asked at a time.
      for (const [index, other] of desk.notable.ordinary.slice(0, 2).entries()) {
        await (await newTab()).open(other);
        await expect.poll(() => model.chats().length).toBe(index + 1);
      }
      await tab.open(ticket);
      await expect(tab.card).toContainText('Waiting for its turn');
      desk.quirks.edit(ticket, SECRET, INSTEAD);
      await timePasses(deskside, tab, HOUR);
      gate.open();
      await tab.state('suggestion');
      expect(model.chats()).toHaveLength(3);
      expect(model.allBytes()).not.toContain(SECRET);
      expect(model.allBytes()).toContain(INSTEAD);
    },
  );

  test(
    'a desk that cannot be read when the person agrees: nothing is sent, the card says why, and trying again works',
    { tag: ['@choices', '@wide'] },
    async ({ deskside, tab, newTab, desk, model }) => {
      const ticket = desk.notable.showcase;
      await deskside.useModel(model.port, { agreed: false });
      await tab.open(ticket);
      await tab.state('first-use');
      desk.quirks.edit(ticket, SECRET, INSTEAD);
      desk.signOutEverybody();
      await timePasses(deskside, tab, HOUR);
      await tab.press(tab.card.getByRole('button', { name: 'Agree and suggest' }));
      await tab.state('failed');
      expect(await tab.problem()).toBe('Signed out of the desk');
      expect(model.received).toEqual([]);
      const { page } = await newTab();
      await page.goto(kit.facts.origin + kit.listPath);
      await kit.signIn?.(page);
      await tab.press(tab.card.getByRole('button', { name: 'Try again' }));
      await tab.state('suggestion');
      expect(model.allBytes()).not.toContain(SECRET);
    },
  );

  test(
    'a text that is redacted between a suggestion and a draft: the draft is asked for without it',
    inTurn(kit, 1, '@choices'),
    async ({ deskside, tab, desk, model }) => {
      const ticket = desk.notable.showcase;
      await deskside.useModel(model.port);
      await tab.open(ticket);
      await tab.state('suggestion');
      const already = model.received.length;
      desk.quirks.edit(ticket, SECRET, INSTEAD);
      await timePasses(deskside, tab, HOUR);
      await tab.drafted();
      expect(model.received.slice(already).filter(isDraftRequest)).toHaveLength(1);
      expect(bytesSince(model, already)).not.toContain(SECRET);
      expect(bytesSince(model, already)).toContain(INSTEAD);
    },
  );

  test(
    'a learnt ticket that is redacted and read again: the words that have gone do not go along with another ticket',
    { tag: ['@choices', '@wide'] },
    async ({ deskside, tab, desk, model }) => {
      const [learnt, other] = [desk.notable.showcase, desk.notable.ordinary[0] ?? 0];
      const line = firstLine(learnt);
      desk.quirks.edit(learnt, line, `${SECRET} ${line}`);
      desk.quirks.edit(other, firstLine(other), `Here as well: ${line}`);
      await deskside.configure({ examplesInPrompt: true });
      await deskside.useModel(model.port);
      await tab.open(learnt);
      await tab.state('suggestion');
      await tab.accept();
      await tab.state('accepted');
      expect(JSON.stringify(await deskside.remembered())).toContain(SECRET);

      desk.quirks.edit(learnt, SECRET, INSTEAD);
      await tab.open(learnt);
      await tab.state('suggestion');
      const already = model.received.length;
      await tab.switchTo(other);
      await expect.poll(() => model.received.length).toBe(already + 1);
      await tab.state('suggestion');
      const [prompt = ''] = model.chats().slice(-1).map(promptOf);
      expect(prompt).toContain(`${INSTEAD} ${line}`.slice(0, 60));
      expect(bytesSince(model, already)).not.toContain(SECRET);
    },
  );
});
