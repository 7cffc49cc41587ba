import { QueuePage } from '../queue/queue-page';
import { Watching } from '../support/watching';
import { expect, onRequestTracker, test } from './kit/deskside';

onRequestTracker('the queue on Request Tracker', () => {
  test(
    'status and owner are set from the queue after their preview, never over what somebody else has saved meanwhile, and taken back',
    { tag: '@queue' },
    async ({ rt, known, deskside }) => {
      const watching = new Watching(deskside, rt.origin);
      await deskside.switchOn();
      await known.page.goto(rt.origin);
      const made = await rt.arrive(
        ['Amsterdam', 'Bergen', 'Coimbra'].map((room) => ({
          queue: 'Service desk' as const,
          subject: `The printer in room ${room} jams`,
          requester: { email: 'mira@acme.example', name: 'Mira Castellane' },
          first: { text: 'It jams on every page.' },
        })),
        { quiet: true },
      );
      const [amsterdam = 0, bergen = 0, coimbra = 0] = made.map(({ id }) => id);
      const stored = async (what: 'status' | 'owner') =>
        Promise.all([amsterdam, bergen, coimbra].map(async (id) => (await rt.stored(id))[what]));
      await watching.begin('Service desk');
      const queue = await QueuePage.open(deskside);
      await expect(queue.row('room Coimbra')).toBeVisible();
      await queue.find('printer in room');

      await queue.press('Control+a', 'e');
      await expect(queue.preview).toContainText('3 tickets change on the desk');
      await expect(queue.preview).toContainText('new → resolved');
      expect([await stored('status'), await rt.done()]).toEqual([['new', 'new', 'new'], []]);
      await rt.change(bergen, 'jonas', { priority: 10 });
      await queue.press('Enter');
      await expect.poll(() => stored('status')).toEqual(['resolved', 'new', 'resolved']);
      await queue.page.getByTitle('Show each ticket').click();
      await expect
        .poll(async () => [...(await queue.told())].map(([subject, { state }]) => `${subject}: ${state}`).toSorted())
        .toEqual([
          'The printer in room Amsterdam jams: done',
          'The printer in room Bergen jams: failed',
          'The printer in room Coimbra jams: done',
        ]);
      await expect(queue.result).toContainText('Somebody changed it since the preview. Nothing was overwritten.');
      await queue.result.getByRole('button', { name: 'Undo 2 tickets' }).click();
      // RT does not offer “new” for what is resolved, so that it becomes the nearest that it does.
      await expect.poll(() => stored('status')).toEqual(['open', 'new', 'open']);
      await expect(queue.result).toContainText('resolved → open (the desk does not offer new any more)');
      await queue.press('Escape');

      await queue.press('c');
      await queue.page.getByLabel('Field', { exact: true }).selectOption({ label: 'Owner' });
      await queue.page.keyboard.type('dana');
      await queue.press('Enter');
      await expect(queue.preview).toContainText('3 tickets change on the desk');
      expect(await stored('owner')).toEqual(['Nobody', 'Nobody', 'Nobody']);
      await queue.press('Enter');
      await expect.poll(() => stored('owner')).toEqual(['dana', 'dana', 'dana']);
      const done = (await rt.done()).filter(({ by }) => by === 'dana');
      expect([...new Set(done.map(({ type, field }) => `${type} ${field ?? ''}`))].toSorted()).toEqual([
        // RT writes down both of an owner.
        'Set Owner',
        'SetWatcher Owner',
        'Status Status',
      ]);
    },
  );
});
