import { mainLanguage, tellingWords, type Detected } from '../../../core/draft-text/guards/language';
import { cleanDrafts } from '../../fixtures/drafts';
import { nothingLeft } from './kit/checks';
import { inTurn } from './kit/index';
import { sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

interface Detecting {
  readonly chrome: { readonly i18n: { detectLanguage(text: string): Promise<Detected> } };
}

onEveryDesk((kit) => {
  test(
    'what a person should look at is marked where it stands, with the reason, and Insert is still theirs',
    inTurn(kit, 0, '@replies'),
    async ({ deskside, tab, desk, model }) => {
      const ticket = desk.notable.showcase;
      const promise = 'We will refund the full amount by tomorrow.';
      model.settings.answer = sure(kit, {
        draft: `Certainly! Here is a draft:\n\nHello,\n\n${promise}\n\nDetails: https://files.example/fix\n\n<img src="x">`,
      });
      await deskside.useModel(model.port);
      await tab.open(ticket);
      await tab.state('suggestion');
      await tab.setComposer(ticket, 'public');
      await tab.drafted();
      const marks = tab.draft.locator('.text mark');
      const reasonOf = (piece: string) => marks.filter({ hasText: piece }).first();
      await expect(reasonOf('https://files.example/fix')).toHaveAttribute('title', /is not in the conversation/);
      // The day in it has a mark of its own.
      await expect(reasonOf('We will refund the full amount by')).toHaveAttribute(
        'title',
        /Nobody of the help desk has promised this/,
      );
      await expect(reasonOf('tomorrow')).toHaveAttribute('title', /is not in the conversation/);
      await expect(reasonOf('Here is a draft:')).toHaveAttribute('title', /words of a chatbot/);
      await expect(tab.draft.getByRole('list', { name: 'Check before you send' })).toContainText(promise.slice(0, 30));
      await expect(tab.draft).toContainText('1 picture or piece of HTML was taken out.');
      await tab.insert();
      await expect.poll(() => tab.editorText(ticket)).toContain(promise);
      nothingLeft(desk);
    },
  );
});

onEveryDesk(
  () => {
    test(
      'the browser tells the language of clean drafts in six languages, and never another one',
      { tag: '@replies' },
      async ({ deskside }) => {
        const page = await deskside.page();
        const texts = cleanDrafts.map(({ draft }) => tellingWords(draft) ?? '');
        const told = await page.evaluate(
          (all) =>
            Promise.all(all.map((text) => (globalThis as unknown as Detecting).chrome.i18n.detectLanguage(text))),
          texts,
        );
        const found = told.map((answer, index) => [cleanDrafts[index]?.language, mainLanguage(answer)] as const);
        expect(found.filter(([is, said]) => said !== null && said !== is)).toEqual([]);
        // What nobody can tell is not warned of; few are.
        expect(found.filter(([, said]) => said === null).length).toBeLessThanOrEqual(found.length / 20);
      },
    );
  },
  { wide: true },
);
