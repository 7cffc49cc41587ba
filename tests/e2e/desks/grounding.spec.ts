import type { ChatRequest } from '../../providers/openai-server';
import { promptOf } from '../support/answers';
import { leaked, nothingLeft } from './kit/checks';
import { inTurn } from './kit/index';
import { isDraftRequest, sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

/** "Cannot open the accounts folder any more": a macro asks which folder, and the search finds articles of agents alone too. */
const TICKET = 2131;
const ARTICLE = 'Open a shared mailbox';
const INVENTED = 'https://files.example/invented';

onEveryDesk((kit) => {
  // HaloPSA tells nothing that proves an article public, and its texts for replies are not known: there is nothing to rest on.
  if (kit.facts.desk === 'halopsa') return;

  test(
    'a draft names the article and the macro that it rests on, opens the one and shows the other; a link of the article is known, an invented one is marked',
    inTurn(kit, 0, '@replies'),
    async ({ deskside, tab, desk, model }) => {
      const suggests = sure(kit);
      model.settings.answer = (request: ChatRequest) => {
        const prompt = promptOf(request);
        const [, address = ''] = /Address of A1: (\S+)/.exec(prompt) ?? [];
        if (prompt.includes('You revise the reply')) return 'Please tell us the folder.';
        return prompt.includes('Write the reply now')
          ? `Hello,\n\nplease see ${address} or ${INVENTED}, and tell us the folder.\n\n<sources>A1, M1`
          : suggests(request);
      };
      await deskside.useModel(model.port);
      await tab.open(TICKET);
      await tab.state('suggestion');
      const searched = () => desk.log.filter(({ path }) => /help_center|search\/solutions/.test(path)).length;
      const text = tab.draft.getByRole('region', { name: 'Draft text' });
      const article = tab.draft.getByRole('link', { name: `Article: ${ARTICLE}` });
      const macro = tab.draft.getByRole('button', { name: /^Macro: .*Which folder\?/ });

      // Until somebody switches it on, nothing is looked for and nothing goes along.
      await tab.drafted();
      expect([searched(), model.received.filter(isDraftRequest).some(({ body }) => body.includes('A1:'))]).toEqual([
        0,
        false,
      ]);
      await expect(article).toHaveCount(0);
      await deskside.configure({ articlesInDrafts: true, macrosInDrafts: true });
      await tab.press(tab.draft.getByRole('button', { name: 'Try again' }));
      await expect(article).toBeVisible();
      expect(searched()).toBe(1);
      expect(model.received.filter(isDraftRequest).at(-1)?.body).toContain(`A1: ${ARTICLE}`);

      await expect(text).not.toContainText('sources');
      await expect(text.locator('mark')).toHaveText([INVENTED]);
      await tab.press(macro);
      await expect(tab.draft.locator('.macro-text')).toContainText('folder');
      await tab.press(macro);
      await expect(tab.draft.locator('.macro-text')).toHaveCount(0);
      const opened = tab.page.context().waitForEvent('page');
      await tab.press(article);
      const page = await opened;
      await expect(page.getByRole('heading', { name: ARTICLE })).toBeVisible();
      expect(new URL(page.url()).origin).toBe(kit.facts.origin);
      await page.close();
      await tab.page.bringToFront();

      // In other words it still rests on them.
      await tab.press(tab.draft.getByRole('button', { name: 'Rewrite' }));
      await tab.draft.getByRole('menuitem', { name: 'Shorter' }).click();
      await expect(text.locator('ins, del').first()).toBeVisible();
      await expect(article).toBeVisible();
      await expect(macro).toBeVisible();
      expect(leaked(desk, model)).toEqual([]);
      nothingLeft(desk);
    },
  );
});
