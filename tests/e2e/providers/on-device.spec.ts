import { providerFacts } from '../../../core/providers';
import { ended } from '../support/desk-tab';
import { bestOf } from '../../../core/suggestion';
import type { SuggestionRecord } from '../../../entrypoints/background/store/ledger/suggestion-record';
import type { Behaviour } from '../../providers/behaviour';
import { DESK_ORIGIN, type Deskside, type TicketPage } from '../support/deskside';
import { learnFromSolved } from '../support/learn';
import { expect, test } from './kit/test';
import type { ProviderWorld } from './kit/world';

const TICKET = 2218;
const OTHER = 2131;

/** No practice service was asked for anything. */
const nothingLeft = (world: ProviderWorld): void => expect(world.requests()).toEqual([]);

async function judged(deskside: Deskside, tab: TicketPage): Promise<void> {
  await deskside.switchOn({ provider: 'on-device' });
  await tab.open(TICKET);
  await tab.state(ended);
  await expect(tab.card).not.toHaveAttribute('data-state', 'failed');
}

test.describe('on-device', { tag: ['@providers', '@on-device'] }, () => {
  test('triage: the foot says that nothing was sent, and nothing was', async ({ services, deskside, tab }) => {
    await judged(deskside, tab);
    await expect(tab.card).toContainText('On this device · nothing was sent');
    nothingLeft(services);
  });

  test('streamed draft: a found text is there at once, and is labelled as what it is', async ({
    services,
    deskside,
    tab,
  }) => {
    await judged(deskside, tab);
    await learnFromSolved(deskside, DESK_ORIGIN);
    await tab.openDraft();
    await tab.draftState(/^(done|failed)$/);
    await expect(tab.draft).toContainText(/macro|past reply|Nothing close enough/i);
    nothingLeft(services);
  });

  test('cancel: switching off while a ticket is judged leaves nothing on the page', async ({
    services,
    deskside,
    tab,
  }) => {
    await deskside.switchOn({ provider: 'on-device' });
    await tab.open(TICKET);
    await deskside.configure({ enabled: false });
    await expect(tab.card).toHaveCount(0);
    await deskside.configure({ enabled: true });
    await tab.state(ended);
    nothingLeft(services);
  });

  const failures: Readonly<Record<string, Behaviour>> = {
    'bad key': 'bad-key',
    'wrong model': 'model-missing',
    'rate limit': 'rate-limited',
    'server error': 'server-error',
    'truncated stream': 'half-then-break',
    'slow start': 'empty',
    refusal: 'refusal',
  };
  test(
    `${Object.keys(failures).join(', ')}: cannot happen, since there is no server, no key and no model to choose`,
    { tag: '@wide' },
    async ({ services, deskside, tab }) => {
      const { address, key, model, streaming } = providerFacts['on-device'];
      expect({ address, key, model, streaming }).toEqual({
        address: 'none',
        key: 'none',
        model: 'none',
        streaming: false,
      });
      await judged(deskside, tab);
      // Also while every service answers with that very failure, each on a ticket that was not judged before.
      const tickets = [OTHER, ...services.desk.notable.ordinary];
      for (const [index, [row, behaviour]] of Object.entries(failures).entries()) {
        services.everyServiceFails(behaviour);
        const ticket = tickets[index] ?? 0;
        await tab.switchTo(ticket);
        await tab.values(ticket);
        await expect(tab.card, row).toHaveAttribute('data-state', ended);
        await expect(tab.card, row).not.toHaveAttribute('data-state', 'failed');
      }
      nothingLeft(services);
    },
  );

  test(
    'malformed output: a ticket that says nothing gets no made-up value',
    { tag: '@wide' },
    async ({ services, deskside, tab }) => {
      await judged(deskside, tab);
      await tab.switchTo(OTHER);
      await tab.state(ended);
      const { fields } = (await deskside.ask('catalogue.get', { origin: DESK_ORIGIN })).catalogue ?? { fields: [] };
      const kept = JSON.parse((await deskside.ask('data.export', {})).json) as {
        readonly suggestions: readonly SuggestionRecord[];
      };
      const chosen = kept.suggestions.flatMap(({ outcome }) =>
        outcome.kind === 'suggestion'
          ? outcome.suggestion.choices.flatMap((choice) =>
              bestOf(choice).map(({ optionId }) => ({ fieldId: choice.fieldId, optionId })),
            )
          : [],
      );
      expect(kept.suggestions.length).toBeGreaterThanOrEqual(2);
      for (const { fieldId, optionId } of chosen)
        expect(fields.find(({ id }) => id === fieldId)?.options.map(({ id }) => id)).toContain(optionId);
      nothingLeft(services);
    },
  );
});
