import { canaryPattern } from '../../desks/shared/canary';
import { notable } from '../../desks/shared/story/index';
import { startModelServer, type ModelServer } from '../../providers/openai-server';
import { answerWith } from '../support/answers';
import { launch } from '../support/browser';
import { DeskTab } from '../support/desk-tab';
import { Deskside } from '../support/deskside';
import type { Description } from '../../../core/described/description';
import { shipped } from './kit/desk';
import { does, expect, goesOn, onEveryDescribed, test as base } from './kit/test';

interface Fixtures {
  readonly model: ModelServer;
  readonly deskside: Deskside;
  /** A tab of the desk, which was added, recognised, and let be read by the person. */
  readonly tab: DeskTab;
}

/** The built extension on a practice desk that is data. */
const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright demands the destructuring
  model: async ({}, use) => {
    const model = await startModelServer();
    await use(model);
    await model.close();
  },
  // oxlint-disable-next-line no-empty-pattern -- Playwright demands the destructuring
  deskside: async ({}, use) => {
    const launched = await launch({ grants: ['http://127.0.0.1/*'] });
    try {
      await use(new Deskside(launched.context));
    } finally {
      await launched.close();
    }
  },
  tab: async ({ ready: { server }, practice, deskside }, use) => {
    await server.signIn(deskside.context);
    const { origin, account } = server;
    const ticketPath = (storyId: number): string => account.addressOf(account.idOf(storyId));
    const tab = new DeskTab(await deskside.context.newPage(), { origin, ticketPath });
    await tab.open(notable.showcase);
    const description = shipped(practice.id) as Description;
    const added = await deskside.ask('desk.add', { address: origin });
    if (description.recognise.marks.length > 0) {
      expect(added).toMatchObject({ desk: null, name: practice.facts.name, error: null });
      await deskside.ask('described.agree', { origin });
    } else {
      // Nobody knows a mark of it: it is what the person says.
      expect(added).toMatchObject({ desk: null, name: null });
      const told = { origin, text: JSON.stringify(description), description };
      expect(await deskside.ask('described.save', told)).toEqual({ desk: 'described', error: null });
    }
    await use(tab);
  },
});

onEveryDescribed(
  (practice) => {
    // What has no words and no request is not told apart from any other page by its looks.
    test.skip(!does(practice, 'messages'), 'nothing of it may be read');

    test('the card appears in the open tab, and what is sent is what the customer has seen', async ({
      ready: { server },
      tab,
      deskside,
      model,
    }) => {
      model.settings.answer = answerWith({
        category: 'none',
        priority: 'none',
        confidence: 0.9,
        reason: 'Nothing fits',
      });
      await deskside.useModel(model.port);
      await tab.state(/^(?:suggestion|no-fit|quiet|not-sure|choose-field)$/);
      expect(
        model.received
          .map(({ body }) => body)
          .join('\n')
          .match(canaryPattern),
      ).toBeNull();
      expect([server.writes(), server.account.sent()]).toEqual([[], []]);
    });

    if (practice.composer !== undefined)
      test('a draft goes into the public reply box, and is sent by nobody', async ({
        ready: { server },
        tab,
        deskside,
        model,
      }) => {
        const draft = 'Hello,\n\nwe look into it.\n\nCan you try again?';
        model.settings.answer = answerWith({ category: 'none', priority: 'none', confidence: 0.9, reason: 'x' }, draft);
        await deskside.useModel(model.port);
        const { press, editor } = practice.composer ?? { press: {}, editor: '' };
        if (press.public !== undefined) await tab.page.locator(press.public).click();
        await tab.openDraft();
        await tab.draftState('done');
        // A card that floats gives its place to the panel, which it would lie over.
        for (const name of ['Close', 'Try again'])
          await tab.draft.getByRole('button', { name, exact: true }).click({ trial: true });
        await tab.insert();
        await tab.draftState('closed');
        await expect(tab.page.locator(editor)).toContainText('we look into it.');
        expect([server.writes(), server.account.sent()]).toEqual([[], []]);
      });
  },
  [goesOn],
);
