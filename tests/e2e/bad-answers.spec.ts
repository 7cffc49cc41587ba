import { expect, test } from './support/test';

const TICKET = 2218;

test('one repair try: a broken first answer and a good second one make one suggestion, and both bodies can be seen', async ({
  deskside,
  tab,
  model,
}) => {
  model.once('broken-json');
  await deskside.useModel(model.port);
  await tab.open(TICKET);
  await expect(tab.card).toHaveAttribute('data-state', /^(suggestion|quiet|not-sure|no-fit)$/);
  expect(model.chats()).toHaveLength(2);
  await tab.card.getByRole('button', { name: 'What was sent' }).click();
  const dialog = tab.page.getByRole('dialog', { name: 'What was sent' });
  await expect(dialog).toContainText(`http://127.0.0.1:${model.port}/v1/chat/completions`);
  for (const { body } of model.received.filter(({ path }) => path.endsWith('/chat/completions'))) {
    const shown = (await dialog.locator('pre').allTextContents()).map((text): unknown => JSON.parse(text));
    expect(shown).toContainEqual(JSON.parse(body));
  }
  await tab.page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(tab.card.getByRole('button', { name: 'What was sent' })).toBeFocused();
});

test(
  'the draft: a stream that breaks keeps what had arrived, and trying again works',
  { tag: '@wide' },
  async ({ deskside, tab, model }) => {
    await deskside.useModel(model.port);
    await tab.open(TICKET);
    await expect(tab.card).toHaveAttribute('data-state', /^(suggestion|quiet|not-sure|no-fit)$/);
    model.once('half-then-break');
    const chunks = model.holdChunks();
    await tab.draft.getByRole('button', { name: /Draft reply/ }).click();
    await model.waitForRequest(({ body }) => body.includes('Write the reply now'));
    chunks.release(3);
    await tab.draftState('streaming');
    chunks.open();
    await tab.draftState('failed');
    await expect(tab.draft).toContainText('The answer was cut off');
    await expect(tab.draft.getByRole('button', { name: 'Insert' })).not.toHaveAttribute('aria-disabled', 'true');
    await tab.draft.getByRole('button', { name: 'Try again' }).click();
    await tab.draftState('done');
  },
);
