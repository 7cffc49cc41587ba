import type { Page } from '@playwright/test';
import type { WordKey } from '../../core/words/say';
import { optionsShots } from './gallery-options-shots';
import { managedShots } from './gallery-managed-shots';
import { providerShots } from './gallery-provider-shots';
import { describedShots } from './gallery-described-shots';
import type { Shot } from './gallery-shot';
import { startShots } from './gallery-start-shots';
import { queueDetailShots } from './gallery-queue-detail-shots';
import { queueShots } from './gallery-queue-shots';
import { watchShots } from './gallery-watch-shots';

const inCell = (page: Page, name: string) => page.locator(`[data-name="${name}"]`);

/** A sentence as the gallery says it, in whichever language it speaks. */
const said = async (page: Page, key: WordKey, values?: Record<string, string>): Promise<string> => {
  await page.waitForFunction(() => 'sayInGallery' in window);
  return page.evaluate(
    ([of, places]) =>
      (window as unknown as { sayInGallery(key: string, values: unknown): string }).sayInGallery(of, places),
    [key, values] as const,
  );
};

const open = (name: string, button: WordKey, values?: Record<string, string>) => async (page: Page) =>
  inCell(page, name)
    .getByRole('button', { name: await said(page, button, values) })
    .first()
    .click();

/** A dialog comes a moment after its press. */
const openDialog = (name: string, button: WordKey) => async (page: Page) => {
  await open(name, button)(page);
  await page.getByRole('dialog').waitFor();
};

const ready = (page: Page) => page.locator('.ds').first().waitFor();

const field = (page: Page, name: string) => inCell(page, name).getByRole('combobox');

/** Something is looked for in some, and an entry is marked in others. */
const usePickers = async (page: Page) => {
  await ready(page);
  await field(page, 'nothing found').fill('Fernschreiber');
  await field(page, 'found by what it means').fill('print');
  await field(page, 'long words').fill('a');
  for (const name of ['category', 'priority', 'german', 'japanese']) await field(page, name).press('ArrowDown');
  await field(page, 'two thousand').press('ArrowUp');
};

/** A menu and the text of a macro are open, and a translation was asked for. */
const useCraft = async (page: Page) => {
  await ready(page);
  await open('the menu', 'draft.craft.rewrite')(page);
  await open('what it rests on', 'draft.cited.macro', { title: 'Printer::First aid' })(page);
  await open('rests on long names', 'draft.cited.macro', { title: 'Benutzerkontenzugriffsberechtigungsänderung' })(
    page,
  );
  for (const name of ['translated', 'being translated', 'not translated'])
    await inCell(page, name).locator('.foreign button').first().click();
};

/** What a note says is unfolded, and one was written that became public. */
const useNotes = async (page: Page) => {
  await ready(page);
  for (const name of await page
    .locator('[data-name]')
    .evaluateAll((cells) => cells.flatMap((cell) => (cell instanceof HTMLElement ? (cell.dataset['name'] ?? []) : []))))
    if (/^(?:shown|written, public)/.test(name)) await inCell(page, name).locator('.analysis > .row .link').click();
  await open('written, public', 'card.analysis.write')(page);
  await inCell(page, 'written, public').locator('.note-problem').waitFor();
};

/** What is missing is unfolded. */
const useQuestions = async (page: Page) => {
  await ready(page);
  for (const name of ['done', 'idle']) await inCell(page, name).locator('.questions > .link').click();
};

/** Those that are called so are unfolded, and a message is shown in each. */
const useSummaries = async (page: Page) => {
  await ready(page);
  for (const name of [
    'unfolded',
    'unfolded, out of date',
    'unfolded, long',
    'unfolded, made anew',
    'unfolded, other scripts',
    'unfolded, failed anew',
  ]) {
    const part = inCell(page, name).locator('.summary-part');
    await part.locator('.summary-fold').click();
    await part.locator('dd button').last().click();
  }
};

export const shots: readonly Shot[] = [
  ...[
    'card-light',
    'card-dark',
    'card-narrow',
    'card-long',
    'draft-light',
    'draft-dark',
    'draft-narrow',
    'draft-long',
    'right-to-left',
  ].map((set) => ({ name: set, url: `index.html?set=${set}`, width: 1330, act: ready })),
  // Longer words, and words from right to left, in the narrowest columns.
  ...['en-XA', 'ar-XB'].flatMap((language) =>
    ['card-narrow', 'draft-narrow', 'picker-narrow'].map((set) => ({
      name: `${set}-${language}`,
      url: `index.html?set=${set}&lang=${language}`,
      width: 1330,
      act: ready,
    })),
  ),
  {
    name: 'card-drawers',
    url: 'index.html?set=card-light',
    width: 1330,
    act: async (page) => {
      await open('likely', 'card.value.change', { field: 'Category' })(page);
      await open('dismissed', 'card.dismissed.say-why')(page);
      await open('not sure', 'card.suggested.another-of', { field: 'Category' })(page);
      await inCell(page, 'not sure, no priority').getByRole('radio').nth(1).check();
      await inCell(page, 'would overwrite both').getByRole('checkbox').first().check();
      await open('set as suggested', 'card.change')(page);
      for (const name of ['tries to instruct', 'hidden text'])
        await inCell(page, name).locator('.suspicion > summary').click();
    },
  },
  ...['craft-light', 'craft-dark', 'craft-narrow'].map((set) => ({
    name: set,
    url: `index.html?set=${set}`,
    width: 1330,
    act: useCraft,
  })),
  ...['note-light', 'note-dark', 'note-narrow'].map((set) => ({
    name: set,
    url: `index.html?set=${set}`,
    width: 1330,
    act: useNotes,
  })),
  ...['question-light', 'question-narrow'].map((set) => ({
    name: set,
    url: `index.html?set=${set}`,
    width: 1330,
    act: useQuestions,
  })),
  ...['summary-light', 'summary-dark', 'summary-narrow'].map((set) => ({
    name: set,
    url: `index.html?set=${set}`,
    width: 1330,
    act: useSummaries,
  })),
  ...['preview-light', 'preview-dark', 'preview-narrow'].map((set) => ({
    name: set,
    url: `index.html?set=${set}`,
    width: 1330,
    act: ready,
  })),
  ...['picker-light', 'picker-dark', 'picker-narrow'].flatMap((set) => [
    { name: set, url: `index.html?set=${set}`, width: 1330, act: ready },
    { name: set.replace('picker', 'picker-used'), url: `index.html?set=${set}`, width: 1330, act: usePickers },
  ]),
  { name: 'picker-forced', url: 'index.html?set=picker-light', width: 1330, forced: true, act: usePickers },
  ...optionsShots,
  ...providerShots,
  ...managedShots,
  ...startShots,
  ...watchShots,
  ...queueShots,
  ...queueDetailShots,
  ...describedShots,
  { name: 'forced-colours', url: 'index.html?set=card-light', width: 1330, forced: true, act: ready },
  {
    name: 'would-dialog',
    url: 'index.html?set=dialog-dark',
    width: 1330,
    act: openDialog('first use', 'preview.title'),
  },
  {
    name: 'sent-dialog',
    url: 'index.html?set=dialog-dark',
    width: 1330,
    act: openDialog('very likely, local', 'sent.title'),
  },
];
