import { decided, ended, type DeskTab } from '../support/desk-tab';
import { leaked, nothingLeft } from './kit/checks';
import { badReadsAt, knownTitles, nameOf } from './kit/failures';
import { expect, onEveryDesk, test } from './kit/test';

/** What a person can do when the desk is well again: the card's own button, else the ticket opened anew. */
async function tryAgain(tab: DeskTab, ticketId: number, otherTicketId: number): Promise<void> {
  const again = tab.card.getByRole('button', { name: /^Try again/ });
  // It may also come back by itself while the mouse is on its way.
  if ((await again.count()) > 0) return again.click({ timeout: 5_000 }).catch(() => tab.state(decided));
  await tab.switchTo(otherTicketId);
  await tab.values(otherTicketId);
  await tab.switchTo(ticketId);
  await tab.values(ticketId);
}

onEveryDesk(
  (kit) => {
    for (const [place, endpoint] of kit.facts.endpoints.filter((each) => each.for !== 'write').entries()) {
      const isFirstOfItsKind = kit.facts.endpoints.find((each) => each.for === endpoint.for) === endpoint;
      test(
        `${endpoint.name} answered badly: words, nothing private and nothing unproven is sent, and it works again afterwards`,
        endpoint.for === 'me' || !isFirstOfItsKind ? { tag: '@wide' } : {},
        async ({ deskside, tab, desk, model }, { annotations }) => {
          const { withNotes, firstPrivate } = desk.notable;
          let [ticket, other] = [withNotes, firstPrivate];
          await tab.open(ticket);
          const holdsMessages = endpoint.for === 'ticket' || endpoint.for === 'conversation';
          for (const answer of badReadsAt(place, holdsMessages)) {
            // Switched off and on, on another ticket: nothing that was read before is left.
            await deskside.ask('data.erase', { what: 'everything' });
            [ticket, other] = [other, ticket];
            await tab.switchTo(ticket);
            await tab.values(ticket);
            desk.fail({ path: endpoint.path, method: endpoint.method, answer });
            await deskside.useModel(model.port);
            await expect(tab.card, nameOf(answer)).toHaveAttribute('data-state', ended);
            const state = (await tab.card.getAttribute('data-state')) ?? '';
            const title = state === 'failed' ? await tab.problem() : '';
            if (state === 'failed') expect(knownTitles, nameOf(answer)).toContain(title);
            expect(leaked(desk, model), nameOf(answer)).toEqual([]);
            nothingLeft(desk);
            annotations.push({ type: `${endpoint.name}: ${nameOf(answer)}`, description: title || state });

            desk.reset();
            if (state !== 'failed') continue;
            await tryAgain(tab, ticket, other);
            await expect(tab.card, `${nameOf(answer)}, afterwards`).toHaveAttribute('data-state', decided);
            expect(leaked(desk, model)).toEqual([]);
          }
        },
      );
    }

    test('the desk asks to wait: the wait is honoured and the suggestion comes by itself', async ({
      deskside,
      tab,
      desk,
      model,
    }) => {
      const conversation = kit.facts.endpoints.find((each) => each.for === 'conversation');
      desk.fail({ path: conversation?.path ?? /^$/, answer: { status: 429, retryAfterSeconds: 1 }, times: 1 });
      await deskside.useModel(model.port);
      await tab.open(desk.notable.showcase);
      await expect(tab.card).toHaveAttribute('data-state', /^(suggestion|quiet|not-sure|no-fit)$/);
      const asked = desk.log.filter(({ path }) => conversation?.path.test(path));
      expect(asked.filter(({ status }) => status === 429)).toHaveLength(1);
      expect(asked.at(-1)?.status).toBe(200);
    });

    test('the session has ended: it says so, sends nothing, and goes on after signing in', async ({
      deskside,
      tab,
      desk,
      model,
    }) => {
      const { showcase, longName } = desk.notable;
      await tab.open(showcase);
      await tab.values(showcase);
      desk.signOutEverybody();
      await deskside.useModel(model.port);
      await tab.state('failed');
      expect(await tab.problem()).toBe('Signed out of the desk');
      expect(model.received).toEqual([]);
      await kit.signIn?.(tab.page);
      await tab.open(longName);
      await expect(tab.card).toHaveAttribute('data-state', /^(suggestion|quiet|not-sure|no-fit)$/);
      expect(leaked(desk, model)).toEqual([]);
    });

    test('an error while the draft reads the ticket anew: words in the draft, the suggestion stays, trying again works', async ({
      deskside,
      tab,
      desk,
      model,
    }) => {
      const conversation = kit.facts.endpoints.find((each) => each.for === 'conversation');
      await deskside.useModel(model.port);
      await tab.open(desk.notable.showcase);
      await expect(tab.card).toHaveAttribute('data-state', /^(suggestion|quiet|not-sure|no-fit)$/);
      const sent = model.chats().length;
      desk.fail({ path: conversation?.path ?? /^$/, answer: { status: 401 } });
      await tab.openDraft();
      await tab.draftState('failed');
      await expect(tab.draft).toContainText('Signed out of the desk');
      expect(model.chats()).toHaveLength(sent);
      desk.reset();
      await tab.draft.getByRole('button', { name: 'Try again' }).first().click();
      await tab.draftState('done');
    });
  },
  { wide: true },
);
