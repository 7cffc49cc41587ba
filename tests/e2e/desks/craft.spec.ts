import type { ChatRequest } from '../../providers/openai-server';
import { promptOf } from '../support/answers';
import { nothingLeft } from './kit/checks';
import { linesInSight } from './kit/covered';
import { inTurn, onFirstDesk } from './kit/index';
import { sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

const FRENCH =
  'Bonjour Anna,\n\nmerci pour votre message. Nous avons vérifié votre imprimante et elle fonctionne de nouveau. ' +
  'Veuillez la redémarrer avant de lancer une impression.\n\nCordialement';
const SENTENCE = 'Veuillez la redémarrer avant de lancer une impression.';
const ENGLISH = 'Hello Anna, thank you for your message. The printer works again. Please restart it.';

test.describe('a draft in other words', { tag: '@replies' }, () => {
  onEveryDesk((kit) => {
    test(
      'the selection is rewritten, the difference seen, taken back, wanted again, stopped, kept and inserted; what it says is read in one’s own language',
      inTurn(kit, 1),
      async ({ deskside, tab, desk, model }) => {
        const ticket = desk.notable.showcase;
        const drafts = sure(kit, { draft: FRENCH });
        model.settings.answer = (request: ChatRequest) => {
          const prompt = promptOf(request);
          if (prompt.includes('You translate the reply')) return ENGLISH;
          if (!prompt.includes('You revise the reply')) return drafts(request);
          return prompt.includes('Only the part between') ? 'Redémarrez-la.' : 'Bonjour, redémarrez-la. Merci.';
        };
        const asked = (words: string) => model.received.filter(({ body }) => body.includes(words));
        const button = (name: string | RegExp) => tab.draft.getByRole('button', { name });
        const text = tab.draft.getByRole('region', { name: 'Draft text' });
        await deskside.useModel(model.port);
        await tab.open(ticket);
        await tab.state('suggestion');
        await tab.setComposer(ticket, 'public');
        await tab.drafted();

        // By the pointer: what is selected in the draft is meant.
        await text.evaluate((region, sentence) => {
          const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const at = node.nodeValue?.indexOf(sentence) ?? -1;
            if (at < 0) continue;
            getSelection()?.setBaseAndExtent(node, at, node, at + sentence.length);
          }
        }, SENTENCE);
        await tab.press(button('Rewrite'));
        const menu = tab.draft.getByRole('menu', { name: 'Rewrite the selected text' });
        await menu.getByRole('menuitem', { name: 'Shorter' }).click();
        await expect(text.locator('ins').first()).toContainText('Redémarrez');
        await expect(text.locator('del').first()).toBeVisible();
        expect((await text.locator('span, ins').allInnerTexts()).join('')).toContain('elle fonctionne de nouveau');
        const [rewrite] = asked('Only the part between');
        expect(rewrite?.body).toContain(SENTENCE);

        // Undo, and once more by the keyboard alone, all of it; stopped in the middle it is as it was.
        await tab.press(button('Undo the rewrite'));
        await expect(text).toContainText(SENTENCE);
        await expect(text.locator('ins')).toHaveCount(0);
        const chunks = model.holdChunks();
        await button('Rewrite').focus();
        await tab.page.keyboard.press('ArrowDown');
        await expect(tab.draft.getByRole('menuitem', { name: 'Shorter' })).toBeFocused();
        await tab.page.keyboard.press('End');
        await expect(tab.draft.getByRole('menuitem', { name: 'Correct spelling and grammar' })).toBeFocused();
        await tab.page.keyboard.press('Enter');
        chunks.release(2);
        await tab.draftState('streaming');
        await tab.press(button('Stop'));
        await tab.draftState('done');
        await expect(text).toContainText(SENTENCE);
        chunks.open();

        await tab.press(button('Rewrite'));
        await tab.draft.getByRole('menuitem', { name: 'Friendlier' }).click();
        await expect(text.locator('ins').first()).toBeVisible();
        // However long the difference is, what is done about it is in sight, beside a conversation of a small window too.
        for (const size of [
          { width: 1024, height: 640 },
          { width: 1024, height: 768 },
          { width: 1280, height: 800 },
        ]) {
          await tab.page.setViewportSize(size);
          await expect(button('Keep')).toBeInViewport({ ratio: 1 });
          await expect(button('Undo the rewrite')).toBeInViewport({ ratio: 1 });
          if (size.height > 640) await expect.poll(() => linesInSight(tab.draft)).toBeGreaterThanOrEqual(4);
        }
        await tab.press(button('Keep'));
        await expect(text.locator('ins')).toHaveCount(0);
        await expect(text).toHaveText('Bonjour, redémarrez-la. Merci.');

        // A short French text: the browser tells its language or does not; the long one, after Undo, it does.
        await tab.press(button('Undo the rewrite'));
        await expect(text).toContainText(SENTENCE);
        // Beside a conversation the panel has a given height, and what is below its buttons is scrolled to.
        await button('Translate for me (English)').scrollIntoViewIfNeeded();
        await tab.press(button('Translate for me (English)'));
        await expect(tab.draft).toContainText(ENGLISH);
        await expect(tab.draft.locator('.said'), 'without another press').toBeInViewport({ ratio: 0.3 });
        const [translated] = asked('You translate the reply');
        expect(translated?.body).toContain(SENTENCE);
        expect(translated?.body).not.toContain('The ticket stands between');

        await tab.press(tab.draft.locator('.translation').getByRole('button', { name: 'What was sent' }));
        await expect(tab.page.getByRole('dialog', { name: 'What was sent' })).toContainText('You translate the reply');
        await tab.page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();

        // Choosing is told to the next draft.
        const [tone, length] = [
          tab.draft.getByLabel('Tone of the next draft'),
          tab.draft.getByLabel('Length of the next draft'),
        ];
        // With the keyboard: what a script chooses is no person's choice.
        await tone.focus();
        await tab.page.keyboard.press('End');
        await expect(tone).toHaveValue('formal');
        await length.focus();
        await tab.page.keyboard.press('Home');
        await expect(length).toHaveValue('short');
        await tab.press(button('Try again'));
        await expect.poll(() => asked('Write this draft in a formal tone').length).toBe(1);
        await tab.draftState('done');
        expect(asked('Keep this draft short')).toHaveLength(1);

        await tab.insert();
        await expect.poll(() => tab.editorText(ticket)).toContain('elle fonctionne de nouveau');
        expect(await tab.editorText(ticket)).not.toContain('Hello Anna');

        // What stands in the reply box by now, what was typed behind the draft with it.
        await tab.page.keyboard.type(' Merci encore.');
        await expect.poll(() => tab.editorText(ticket)).toContain('Merci encore.');
        await tab.openDraft();
        await button('Translate my reply').scrollIntoViewIfNeeded();
        await tab.press(button('Translate my reply'));
        await expect(tab.draft.locator('.translation')).toContainText(ENGLISH);
        expect(asked('You translate the reply').at(-1)?.body).toContain('Merci encore.');
        nothingLeft(desk);
      },
    );

    test(
      'where this device answers alone, nothing of it is there',
      onFirstDesk(kit),
      async ({ deskside, tab, desk }) => {
        await deskside.switchOn({ provider: 'on-device' });
        await tab.open(desk.notable.showcase);
        await tab.openDraft();
        await tab.draftState(/done|failed/);
        await expect(tab.draft.getByRole('button', { name: 'Try again' })).toBeVisible();
        await expect(tab.draft.getByRole('button', { name: 'Rewrite' })).toHaveCount(0);
        await expect(tab.draft.getByRole('combobox')).toHaveCount(0);
      },
    );
  });
});
