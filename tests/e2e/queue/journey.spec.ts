import { inTurn } from '../desks/kit/index';
import { leaked, requestsOfOurs } from '../desks/kit/checks';
import { pathOf } from '../desks/kit/says';
import { expect, onEveryDesk, test } from '../desks/kit/test';
import { EXTENSION_ORIGIN } from '../support/browser';
import { morning, QueuePage, subjectOf } from './queue-page';

onEveryDesk((kit) => {
  const category = kit.facts.category.fieldId;
  const suggested = kit.optionId(pathOf(kit));

  test(
    'a key accepts what is suggested and goes on to the next ticket; another one takes it back',
    inTurn(kit, 0, '@queue'),
    async ({ deskside, tab, desk, model }) => {
      const [first, second] = await morning({ kit, deskside, tab, desk, model }, 2);
      const queue = await QueuePage.open(deskside);
      await expect(queue.row(subjectOf(1))).toBeVisible();
      const before = [first, second].map((id) => desk.stored(id ?? 0)[category] ?? null);
      await queue.find('printer in room');
      await queue.press('a');
      await expect.poll(() => desk.stored(second ?? 0)[category]).toBe(suggested);
      await expect(queue.row(subjectOf(1))).toContainText('Accepted');
      await queue.press('a');
      await expect.poll(() => desk.stored(first ?? 0)[category]).toBe(suggested);
      expect(desk.saves).toHaveLength(2);
      await queue.press('u');
      await expect.poll(() => desk.stored(first ?? 0)[category] ?? null).toBe(before[0]);
      expect(desk.stored(second ?? 0)[category]).toBe(suggested);
      expect(desk.saves).toHaveLength(3);
      expect(desk.sentMessages).toEqual([]);
    },
  );

  test(
    'several suggestions are accepted after a preview that says what changes, and nothing is written before it is answered',
    inTurn(kit, 1, '@queue'),
    async ({ deskside, tab, desk, model }) => {
      const ids = await morning({ kit, deskside, tab, desk, model }, 3);
      const queue = await QueuePage.open(deskside);
      await expect(queue.row(subjectOf(2))).toBeVisible();
      await queue.find('printer in room');
      await queue.press('x', 'Shift+J', 'Shift+J', 'a');
      const preview = queue.page.getByRole('dialog', { name: 'What will change' });
      await expect(preview).toContainText('3 tickets change on the desk');
      expect(desk.saves).toEqual([]);
      await queue.press('Enter');
      await expect.poll(() => desk.saves.map(({ ticketId }) => ticketId).toSorted((a, b) => a - b)).toEqual(ids);
      expect(ids.map((id) => desk.stored(id)[category])).toEqual(ids.map(() => suggested));
      await expect(queue.page.getByText('3 tickets are set as suggested.').first()).toBeVisible();
      expect(desk.sentMessages).toEqual([]);
    },
  );

  test(
    'a snoozed ticket leaves the list, waits in a view of its own, and is brought back',
    inTurn(kit, 2, '@queue'),
    async ({ deskside, tab, desk, model }) => {
      await morning({ kit, deskside, tab, desk, model }, 2);
      const queue = await QueuePage.open(deskside);
      await expect(queue.row(subjectOf(0))).toBeVisible();
      await queue.find('Amsterdam');
      await queue.press('s', '2');
      // The list holds still while the keyboard is in it: what leaves goes when it is shown anew.
      await expect(queue.row(subjectOf(0))).toContainText('Until');
      await queue.page.reload();
      await expect(queue.row(subjectOf(1))).toBeVisible();
      await expect(queue.row(subjectOf(0))).toHaveCount(0);
      expect(desk.saves).toEqual([]);
      await queue.press('u');
      // What a person brings back themselves waits for nothing, though the keyboard is in the list.
      await expect(queue.row(subjectOf(0))).toHaveAttribute('data-marked', 'true');
      await expect(queue.page.getByRole('button', { name: 'Show 1 new ticket' })).toHaveCount(0);
    },
  );

  test(
    'nothing private is in what the panel is told, shows or keeps, the detail with its conversation included',
    inTurn(kit, 0, '@queue'),
    async ({ deskside, tab, desk, model }) => {
      const [id = 0] = await morning({ kit, deskside, tab, desk, model }, 1);
      desk.inject.internalNote(id, 'Only for agents: the badge of this person is blocked.');
      desk.inject.publicReply(id, 'It still prints nothing.');
      const queue = await QueuePage.open(deskside);
      await expect(queue.row(subjectOf(0))).toBeVisible();
      await queue.find('printer in room');
      await queue.press('o');
      await expect(queue.page.getByText('It still prints nothing.')).toBeVisible();
      const shown = await queue.page.content();
      const kept = (await deskside.ask('data.export', {})).json;
      for (const { canary } of desk.canaries())
        expect([canary, shown.includes(canary), kept.includes(canary)]).toEqual([canary, false, false]);
      expect(shown).not.toContain('Only for agents');
      expect(leaked(desk, model)).toEqual([]);
    },
  );

  test(
    'while Deskside is off the panel says so, and no desk is asked for anything',
    inTurn(kit, 1, '@queue'),
    async ({ deskside, tab, desk, model }) => {
      await morning({ kit, deskside, tab, desk, model }, 1);
      await deskside.configure({ enabled: false });
      const before = requestsOfOurs(desk, kit).length;
      const page = await deskside.context.newPage();
      await page.goto(`${EXTENSION_ORIGIN}/sidepanel.html`);
      await expect(page.getByText('The queue is off')).toBeVisible();
      await expect(page.getByText(subjectOf(0))).toHaveCount(0);
      expect(requestsOfOurs(desk, kit)).toHaveLength(before);
    },
  );
});
