import { canaryPattern } from '../../desks/shared/canary';
import { notable } from '../../desks/shared/story/index';
import type { RequestTracker } from '../../desks/request-tracker/index';
import type { ModelServer } from '../../providers/openai-server';
import { answerWith } from '../support/answers';
import { decided } from '../support/desk-tab';
import { Watching } from '../support/watching';
import { expect, onRequestTracker, test, type RtTab } from './kit/deskside';

const sure = (draft?: string) =>
  answerWith(
    {
      category: 'Printer: Paper jam',
      priority: 'High',
      confidence: 0.9,
      reason: '“jams” says that the printer stops',
    },
    draft,
  );
const words = 'Hello,\n\nwe look into it.\n\nCan you try again?';
const category = 'Printer: Paper jam';

/** One press: RT saves every form along that is open. */
const save = ({ page }: RtTab): Promise<void> =>
  page
    .locator('.titlebox.editing form.inline-edit:visible')
    .getByRole('button', { name: /^(?:Save|Speichern)$/ })
    .first()
    .click();

const editor = ({ page }: RtTab) => page.frameLocator('iframe.cke_wysiwyg_frame').locator('body');

const nothingPrivate = (model: ModelServer): void => {
  expect(
    model.received
      .map(({ body }) => body)
      .join('\n')
      .match(canaryPattern),
  ).toBeNull();
};

const nothingDone = async (rt: RequestTracker): Promise<void> => {
  expect([rt.mails(), await rt.done()]).toEqual(['', []]);
};

onRequestTracker('Deskside on Request Tracker', () => {
  test(
    'suggestion, accept, undo, accept, save; RT has what the person chose',
    { tag: '@short' },
    async ({ rt, known, deskside, model }) => {
      const id = rt.numberOf(notable.showcase);
      model.settings.answer = sure();
      await deskside.useModel(model.port);
      await known.open(id);
      await known.state('suggestion');
      await expect(known.card).toContainText('Very likely · 90 %');
      await expect(known.card).toContainText('“jams” says that the printer stops');
      await known.accept();
      await known.state('accepted');
      await expect(known.card).toContainText('Filled in, not saved yet');
      await known.undo();
      await known.state('suggestion');
      await nothingDone(rt);
      await known.accept();
      await known.state('accepted');
      await save(known);
      await expect.poll(() => rt.stored(id)).toMatchObject({ priority: 100, fields: { Category: category } });
      await known.open(id);
      await known.state(/^(?:quiet|accepted)$/);
      nothingPrivate(model);
      expect(rt.mails()).toBe('');
    },
  );

  test('a draft that was written beside the thread goes in on RT’s own page for replies by the one press, and is sent by nobody', async ({
    rt,
    known,
    deskside,
    model,
  }) => {
    const id = rt.numberOf(notable.showcase);
    model.settings.answer = sure(words);
    await deskside.useModel(model.port);
    await known.open(id);
    await known.state('suggestion');
    const history = known.page.locator('.history.ticket');
    await known.openDraft();
    await known.draftState('done');
    await expect(known.draft).toContainText('Written by the model');
    const [panel, thread] = [
      await known.draft.boundingBox(),
      await history.locator('.transaction').first().boundingBox(),
    ];
    expect((panel?.y ?? 0) + (panel?.height ?? 0), 'the thread is not covered').toBeLessThanOrEqual(thread?.y ?? 0);
    const drafts = model.received.length;
    await known.insert();
    await expect(known.page).toHaveURL(/Update\.html/);
    await expect(editor(known)).toContainText('we look into it.');
    expect(model.received).toHaveLength(drafts);
    await editor(known).press('Control+End');
    await editor(known).pressSequentially(' Thanks');
    await expect(editor(known)).toContainText('Can you try again? Thanks');
    await nothingDone(rt);
  });

  test('a comment is no reply: nothing goes into it, in a plain box too', async ({ rt, known, deskside, model }) => {
    const id = rt.numberOf(notable.showcase);
    model.settings.answer = sure(words);
    await deskside.useModel(model.port);
    await known.openReply(id);
    await known.openDraft();
    await known.draftState('done');
    await known.page.selectOption('#UpdateType', 'private');
    await known.insert();
    await expect(known.draft).toContainText('Not a public reply');
    await expect(editor(known)).not.toContainText('we look into it.');

    await rt.preferences('dana', { MessageBoxRichText: 0 });
    await known.openReply(id);
    await known.openDraft();
    await known.draftState('done');
    await known.insert();
    await expect(known.page.locator('textarea#UpdateContent')).toHaveValue(/we look into it\.\n\nCan you try again\?/);
    await nothingDone(rt);
  });

  test('in German, under a folder, with numbers for priorities and the thread on demand', async ({
    rt,
    tab,
    deskside,
    model,
    signIn,
  }) => {
    test.slow();
    await rt.configure({ webPath: '/rt', priorityAsString: false, showHistory: 'click' });
    await rt.preferences('dana', {}, 'de');
    await signIn('dana');
    const id = rt.numberOf(notable.german[0]);
    model.settings.answer = sure();
    await deskside.useModel(model.port);
    await tab.page.goto(`${rt.origin}/rt/Ticket/Display.html?id=${id}`);
    await deskside.ask('desk.add', { address: rt.origin });
    await deskside.ask('described.agree', { origin: rt.origin });
    await tab.state(decided);
    await expect(tab.card).toContainText(category);
    await tab.accept();
    await tab.state('accepted');
    await save(tab);
    await expect.poll(async () => (await rt.stored(id)).fields).toMatchObject({ Category: category });
    nothingPrivate(model);
  });

  test('every page begins with the room of the card: what was to be pressed is where it was', async ({
    rt,
    known,
    deskside,
    model,
  }) => {
    model.settings.answer = sure();
    await deskside.useModel(model.port);
    const [first, second] = [rt.numberOf(notable.showcase), rt.numberOf(notable.spanish[0])];
    await known.open(first);
    await known.state('suggestion');
    const tops = (): Promise<number[]> => known.page.evaluate(() => (window as unknown as { tops: number[] }).tops);
    await known.page.addInitScript(() => {
      const seen: number[] = [];
      Object.assign(window, { tops: seen });
      const look = (): void => {
        const box = document.querySelector('.ticket-info-reminders .titlebox');
        if (box !== null) {
          const top = Math.round(box.getBoundingClientRect().top + scrollY);
          if (seen.at(-1) !== top) seen.push(top);
        }
        requestAnimationFrame(look);
      };
      look();
    });
    await known.open(second);
    await known.state(decided);
    expect(await tops()).toHaveLength(1);
  });

  test('RT refuses, breaks and lets nobody in: words, nothing is sent, and it works again', async ({
    rt,
    known,
    deskside,
    model,
  }) => {
    test.slow();
    model.settings.answer = sure();
    await deskside.useModel(model.port);
    const id = rt.numberOf(notable.firstCommentPrivate[0]);
    for (const answer of [
      { status: 403 },
      { status: 500 },
      { status: 429, retryAfterSeconds: 600 },
      'html',
      'broken-json',
      'redirect-to-sign-in',
    ] as const) {
      await deskside.ask('data.erase', { what: 'activity' });
      const before = model.received.length;
      rt.rule({ path: /REST\/2\.0\/ticket\/\d+\/history/, answer });
      await known.open(id);
      await known.state('failed');
      expect(model.received.length, JSON.stringify(answer)).toBe(before);
      await rt.reset();
    }
    await known.open(id);
    await known.state(decided);
    nothingPrivate(model);
  });

  test('saved at once where the page has no form: never over what somebody else has saved meanwhile', async ({
    rt,
    known,
    deskside,
    model,
  }) => {
    const id = rt.numberOf(notable.showcase);
    model.settings.answer = sure();
    await deskside.useModel(model.port);
    await known.openReply(id);
    await known.state('suggestion');
    await rt.change(id, 'jonas', { priority: 0 });
    await known.accept();
    const directly = known.card.getByRole('button', { name: 'Update directly' });
    await known.press(directly);
    await expect(known.card).toContainText('Somebody changed the ticket');
    expect((await rt.stored(id)).fields).toMatchObject({ Category: null });
    expect(await rt.done()).toEqual([]);
    await known.press(known.card.getByRole('button', { name: 'Try again' }));
    await known.state('suggestion');
    await known.accept();
    await known.press(directly);
    await expect.poll(async () => (await rt.stored(id)).fields).toMatchObject({ Category: category });
  });

  test('the worker ends while the model answers: one suggestion comes all the same', async ({
    rt,
    known,
    deskside,
    model,
  }) => {
    model.settings.answer = sure();
    const gate = model.holdFirstByte();
    await deskside.useModel(model.port);
    await known.open(rt.numberOf(notable.showcase));
    await model.waitForRequest(({ path }) => path.endsWith('/chat/completions'));
    await deskside.stopWorker(known.page);
    await expect.poll(() => model.chats().length).toBe(2);
    gate.open();
    await known.state('suggestion');
    await expect(known.card).toHaveCount(1);
  });

  test('what comes into a queue is triaged before anybody opens it', async ({ rt, known, deskside, model }) => {
    test.slow();
    const watching = new Watching(deskside, rt.origin);
    model.settings.answer = sure();
    await deskside.useModel(model.port);
    await known.page.goto(rt.origin);
    await watching.begin('Service desk');
    const made = await rt.arrive(
      [1, 2].map((floor) => ({
        queue: 'Service desk' as const,
        subject: `The printer on floor ${floor} jams`,
        requester: { email: 'mira@acme.example', name: 'Mira Castellane' },
        first: { text: 'It jams on every page.' },
        turns: [{ kind: 'comment' as const, by: 'jonas' as const, text: `Old one. CANARY-${floor}-1-0123456789ab` }],
      })),
      { quiet: true },
    );
    await watching.lookNow();
    await expect.poll(() => watching.desk(), { timeout: 90_000 }).toMatchObject({ ready: 2, toDo: 0 });
    const asked = model.chats().length;
    for (const { id } of made) {
      await known.open(id);
      await known.state('suggestion');
    }
    expect(model.chats()).toHaveLength(asked);
    nothingPrivate(model);
    await nothingDone(rt);
  });

  test(
    'what was suggested and decided is written as an internal note, and Request Tracker mails it to nobody',
    { tag: '@replies' },
    async ({ rt, known, deskside, model }) => {
      const [made] = await rt.arrive(
        [
          {
            queue: 'Service desk',
            subject: 'The printer in room Bergen jams',
            requester: { email: 'mira@acme.example', name: 'Mira Castellane' },
            first: { text: 'It jams on every page.' },
          },
        ],
        { quiet: true },
      );
      const id = made?.id ?? 0;
      model.settings.answer = sure();
      await deskside.useModel(model.port);
      await deskside.configure({ analysisNote: true });
      await known.open(id);
      await known.state('suggestion');
      await known.accept();
      await known.state('accepted');
      await known.press(known.card.getByRole('button', { name: 'Internal note with the analysis' }));
      await expect(known.card.locator('.note-words')).toContainText(
        'Category: Printer: Paper jam (90 % sure), accepted',
      );
      await known.press(known.card.getByRole('button', { name: 'Write internal note' }));
      await expect(known.card.locator('.analysis')).toContainText('Written ');
      await known.open(id);
      await expect(
        known.page.locator('.transaction.Ticket-transaction.comment, .transaction.message').last(),
      ).toContainText('Deskside: what was suggested for this ticket');
      expect(rt.mails()).not.toContain('mira@acme.example');
    },
  );

  test('who may only write notes is offered no reply', async ({ rt, known, deskside, model, signIn }) => {
    await signIn('noor');
    model.settings.answer = sure();
    await deskside.useModel(model.port);
    await known.open(rt.numberOf(notable.showcase));
    await known.state('suggestion');
    await expect(known.draft).toHaveCount(0);
    await known.accept();
    // RT shows its form to everybody, and says at the save who may not.
    await known.state('accepted');
    await nothingDone(rt);
  });
});
