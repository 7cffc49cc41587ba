import { pathText } from '../../../core/fields';
import type { Policy } from '../../../core/policy/schema';
import { pathOf, sure } from '../desks/kit/says';
import type { DeskKit } from '../desks/kit/kit';
import { promptOf } from '../support/answers';
import { decided } from '../support/desk-tab';
import { expect, test, underPolicy } from './kit/test';
import { nothingSet, provisioned } from './kit/world';

const named = (path: readonly string[]): string => path.join(' > ');

const about = (kit: DeskKit, entry: Omit<NonNullable<Policy['fields']>[number], 'field' | 'desk'>): Policy => ({
  ...nothingSet,
  fields: [{ desk: new URL(kit.facts.origin).host, field: kit.facts.category.fieldId, ...entry }],
});

underPolicy('what an organisation says about values and words', () => {
  test('a value that is excluded is neither offered to the model nor taken from it; a meaning goes along', async ({
    ready,
    browserUnderPolicy,
    deskside,
    tab,
    kit,
    desk,
    model,
  }) => {
    await deskside.useModel(model.port);
    await ready.apply(
      browserUnderPolicy,
      about(kit, {
        excluded: [named(pathOf(kit))],
        meanings: [{ value: named(pathOf(kit, 1)), meaning: 'Whatever CANARY-MEANING is about' }],
      }),
    );
    model.settings.answer = sure(kit);
    await tab.open(desk.notable.showcase);
    await tab.state(decided);
    const asked = promptOf(model.chats()[0] ?? { model: '', stream: false, messages: [] });
    expect(asked).not.toContain(pathText(pathOf(kit)));
    expect(asked).toContain('Whatever CANARY-MEANING is about');
    await expect(tab.card).not.toContainText(pathOf(kit).at(-1) ?? '');
  });

  test(
    'a value that always asks is suggested and never chosen beforehand',
    { tag: '@wide' },
    async ({ ready, browserUnderPolicy, deskside, tab, kit, desk, model }) => {
      await deskside.useModel(model.port);
      model.settings.answer = sure(kit, { alternatives: [pathOf(kit, 1)] });
      await ready.apply(browserUnderPolicy, about(kit, { alwaysAsk: [named(pathOf(kit))] }));
      await tab.open(desk.notable.showcase);
      await tab.state('not-sure');
      await expect(tab.card.getByRole('button', { name: 'Accept' })).toHaveAttribute('aria-disabled', 'true');
      await expect(tab.card).toContainText(pathOf(kit).at(-1) ?? '');
    },
  );

  test(
    'a priority that always asks stays as it is until a person ticks it',
    { tag: '@wide' },
    async ({ ready, browserUnderPolicy, deskside, tab, kit, desk, model }) => {
      const [left = 0, taken = 0] = desk.notable.ordinary;
      const suggested = kit.facts.priorities[2];
      await deskside.useModel(model.port);
      model.settings.answer = sure(kit);
      await ready.apply(browserUnderPolicy, {
        ...nothingSet,
        fields: [{ field: 'priority', alwaysAsk: [suggested ?? ''] }],
      });
      await tab.open(left);
      await tab.state('suggestion');
      const before = (await tab.values(left))['priority'];
      expect(before).not.toBe(suggested);
      await tab.card.getByRole('checkbox').first().check();
      await tab.acceptChosen();
      await tab.state('accepted');
      expect(await tab.values(left)).toMatchObject({
        [kit.facts.category.fieldId]: kit.optionId(pathOf(kit)),
        priority: before,
      });
      desk.inject.change(taken, 'priority', kit.facts.priorities[0] ?? '');
      await tab.switchTo(taken);
      await tab.values(taken);
      await tab.state('suggestion');
      await tab.card.getByRole('checkbox', { name: /^Priority/ }).check();
      await tab.acceptChosen();
      await tab.state('accepted');
      expect(await tab.values(taken)).toMatchObject({ priority: suggested });
    },
  );

  test('a ticket that has a locked value keeps it', async ({
    ready,
    browserUnderPolicy,
    deskside,
    tab,
    kit,
    desk,
    model,
  }) => {
    const ticket = desk.notable.showcase;
    await deskside.useModel(model.port);
    model.settings.answer = sure(kit);
    desk.inject.change(ticket, kit.facts.category.fieldId, kit.optionId(pathOf(kit, 2)));
    await ready.apply(browserUnderPolicy, about(kit, { locked: [named(pathOf(kit, 2))] }));
    await tab.open(ticket);
    await tab.state(decided);
    await expect(tab.card).not.toContainText(pathOf(kit).at(-1) ?? '');
    await tab.accept();
    await tab.state('accepted');
    expect(await tab.values(ticket)).toMatchObject({
      [kit.facts.category.fieldId]: kit.optionId(pathOf(kit, 2)),
      priority: kit.facts.priorities[2],
    });
  });

  test(
    'below the wanted confidence nothing is suggested; changing a value takes more than setting one',
    { tag: '@wide' },
    async ({ ready, browserUnderPolicy, deskside, tab, kit, desk, model }) => {
      const [filled = 0, other = 0] = desk.notable.ordinary;
      await deskside.useModel(model.port);
      // The model is sure to 90 %.
      model.settings.answer = sure(kit);
      desk.inject.change(filled, kit.facts.category.fieldId, kit.optionId(pathOf(kit, 2)));
      await ready.apply(browserUnderPolicy, { ...nothingSet, confidence: { toSet: 50, toChange: 95 } });
      await tab.open(desk.notable.showcase);
      await tab.state('suggestion');
      await expect(tab.card).toContainText(pathOf(kit).at(-1) ?? '');
      await tab.switchTo(filled);
      await tab.state(decided);
      await expect(tab.card).not.toContainText(pathOf(kit).at(-1) ?? '');
      await ready.apply(browserUnderPolicy, { ...nothingSet, confidence: { toSet: 95 } });
      await tab.switchTo(other);
      await tab.state(decided);
      await expect(tab.card).not.toContainText(pathOf(kit).at(-1) ?? '');
    },
  );

  test(
    'a draft that promises something is inserted by a second press, and the first one says at what to look',
    { tag: '@replies' },
    async ({ ready, browserUnderPolicy, deskside, tab, kit, desk, model }) => {
      const ticket = desk.notable.showcase;
      const promise = 'We will refund the full amount by tomorrow.';
      model.settings.answer = sure(kit, { draft: `Hello,\n\n${promise}\n\nSee https://files.example/fix` });
      await deskside.useModel(model.port);
      await ready.apply(browserUnderPolicy, { ...nothingSet, writing: { secondPress: ['promise'] } });
      await tab.open(ticket);
      await tab.state(decided);
      await tab.setComposer(ticket, 'public');
      await tab.drafted();
      await tab.insert();
      const lines = tab.draft.getByRole('list', { name: 'Check before you send' }).getByRole('listitem');
      await expect(lines.filter({ hasText: promise.slice(0, 30) })).toContainText('Press again to insert');
      await expect(lines.filter({ hasText: 'files.example' })).not.toContainText('Press again');
      expect(await tab.editorText(ticket)).not.toContain(promise);
      await tab.press(tab.draft.getByRole('button', { name: 'Press again to insert' }));
      await expect.poll(() => tab.editorText(ticket)).toContain(promise);
    },
  );

  test('house rules, tone and language reach the model outside of the ticket’s marks; suggestions and drafts each use their own model', async ({
    ready,
    browserUnderPolicy,
    tab,
    desk,
    openai,
  }) => {
    await ready.apply(browserUnderPolicy, {
      ...provisioned,
      provider: { ...provisioned.provider, modelForSuggestions: 'gpt-4.1-mini', modelForDrafts: 'gpt-5.1' },
      writing: { rules: 'Never promise a date, says CANARY-RULES', tone: 'CANARY-TONE', language: 'de' },
    });
    await tab.open(desk.notable.showcase);
    await tab.state(decided);
    await tab.drafted();
    const [triage, draft] = openai.chats();
    expect([triage?.model, draft?.model]).toEqual(['gpt-4.1-mini', 'gpt-5.1']);
    const whole = promptOf(draft ?? { model: '', stream: false, messages: [] });
    const fenced = /<(ticket-[0-9a-f]+)>\n([^]*)\n<\/\1>/.exec(whole)?.[2] ?? '';
    expect(fenced.length).toBeGreaterThan(50);
    for (const said of ['CANARY-RULES', 'CANARY-TONE', 'German (de)']) {
      expect(whole).toContain(said);
      expect(fenced).not.toContain(said);
    }
  });

  test(
    'one request may not be larger than allowed',
    { tag: '@wide' },
    async ({ ready, browserUnderPolicy, deskside, tab, desk, model }) => {
      await deskside.useModel(model.port);
      await ready.apply(browserUnderPolicy, { ...nothingSet, limits: { tokensPerRequest: 1000 } });
      await tab.open(desk.notable.long);
      await tab.state(/^(failed|suggestion|quiet|not-sure|no-fit)$/);
      for (const { messages, max_tokens: most = 0 } of model.chats())
        expect(messages.reduce((sum, { content }) => sum + content.length / 4, 0) + most).toBeLessThan(1100);
      expect(await tab.problem()).toBe('Too much for one request');
      expect(model.chats()).toEqual([]);
    },
  );

  test(
    'features that are off: no direct update, no similar tickets in the question, no own domain',
    { tag: '@wide' },
    async ({ ready, browserUnderPolicy, deskside, tab, desk, kit, model }) => {
      await deskside.useModel(model.port);
      await ready.apply(browserUnderPolicy, {
        ...nothingSet,
        featuresOff: ['update-directly', 'similar-tickets', 'own-domains', 'learn-from-solved'],
      });
      model.settings.answer = sure(kit);
      desk.quirks.refuseCategory();
      await tab.open(desk.notable.showcase);
      await tab.state(decided);
      await tab.accept();
      await expect(tab.card).toContainText(/not shown on the ticket’s form|did not take/);
      await expect(tab.card.getByRole('button', { name: /directly/i })).toHaveCount(0);
      expect(await deskside.ask('desk.add', { address: 'https://support.example.com' })).toMatchObject({
        error: { code: 'not-allowed' },
      });
      expect(
        await deskside.onPort<{ state: string }>(
          'deskside:learn',
          { type: 'start', origin: kit.facts.origin },
          'state',
          'running',
        ),
      ).toMatchObject({ state: 'failed', error: { code: 'not-allowed' } });
    },
  );
});
