import type { ChatRequest } from '../../providers/openai-server';
import { promptOf } from '../support/answers';
import { nothingLeft } from './kit/checks';
import { inTurn } from './kit/index';
import { isChat, sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

const [MAIL, PHONE] = ['mara.q.private@home.example', '+49 171 5550142'];

/** The marks that stand for the two in a request. */
function marksIn(request: ChatRequest): { readonly mail: string; readonly phone: string } {
  const found = /Please call (⟨phone \d+⟩) or write to (⟨email \d+⟩)/.exec(promptOf(request));
  return { phone: found?.[1] ?? 'no mark', mail: found?.[2] ?? 'no mark' };
}

test.describe('what is replaced before a ticket goes to a server', { tag: '@replies' }, () => {
  onEveryDesk((kit) => {
    test(
      'the server gets marks only, and the person reads and inserts the values',
      inTurn(kit, 1),
      async ({ deskside, tab, desk, model }) => {
        const ticket = desk.notable.showcase;
        desk.inject.publicReply(ticket, `Please call ${PHONE} or write to ${MAIL}.`);
        model.settings.answer = (request) => {
          const { mail, phone } = marksIn(request);
          // Models write marks in other ways than they were given.
          const draft = `We call ${phone} and write to ${mail.toUpperCase()}, not to ⟨email 99⟩.`;
          return sure(kit, { reason: `asks for ${mail}`, draft })(request);
        };
        await deskside.useModel(model.port);
        await deskside.configure({ redaction: 'identifiers' });
        await tab.open(ticket);
        await tab.state('suggestion');
        await expect(tab.card).toContainText(`asks for ${MAIL}`);

        await tab.setComposer(ticket, 'public');
        await tab.drafted();
        await expect(tab.draft).toContainText(`We call ${PHONE} and write to ${MAIL}`);
        const bodies = model.received.filter(isChat).map(({ body }) => body);
        expect(bodies).toHaveLength(2);
        for (const body of bodies) expect(body).not.toMatch(/private|home\.example|5550142/);

        await tab.draft.getByRole('button', { name: 'What was sent' }).click();
        const dialog = tab.page.getByRole('dialog', { name: 'What was sent' });
        await expect(dialog).toContainText(/Replaced before sending: 1 e-mail address, 1 phone number/);
        await expect(dialog).toContainText('⟨phone 1⟩');
        await dialog.getByRole('button', { name: 'Close' }).click();

        // A mark that stands for nothing goes into no reply box.
        await tab.insert();
        await expect(tab.draft).toContainText('stands for no value, so nothing was inserted');
        expect(await tab.editorText(ticket)).not.toContain('We call');
        await tab.draft.getByLabel('email 99, gap 1 of 1').fill('the old address');
        await tab.insert();
        await expect
          .poll(() => tab.editorText(ticket))
          .toContain(`We call ${PHONE} and write to ${MAIL}, not to the old address.`);
        nothingLeft(desk);
      },
    );
  });
});
