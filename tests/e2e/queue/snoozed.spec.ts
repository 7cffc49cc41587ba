import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storyNow } from '../../desks/shared/story/index';
import { startModelServer } from '../../providers/openai-server';
import { clockJumps } from '../desks/kit/clock';
import { inTurn } from '../desks/kit/index';
import { expect, onEveryDesk, test } from '../desks/kit/test';
import { zendeskKit } from '../desks/kit/zendesk';
import { launch, type Launched } from '../support/browser';
import { DeskTab } from '../support/desk-tab';
import { Deskside } from '../support/deskside';
import { Watching } from '../support/watching';
import { morning, QueuePage, subjectOf } from './queue-page';
import { Snoozed, wakeForSnoozed } from './snoozed';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

onEveryDesk((kit) => {
  test(
    'a snoozed ticket is back once, when its time has come: after an end of the worker, over a jump of the clock, and at once when the requester writes',
    inTurn(kit, 1, '@queue'),
    async ({ deskside, tab, desk, model }) => {
      const ids = await morning({ kit, deskside, tab, desk, model }, 3);
      const [soon, tomorrow, waiting] = ids.map((id) => Snoozed.of(deskside, kit, id));
      if (!soon || !tomorrow || !waiting) throw new Error('three tickets came in');

      // The desk's clock stands in the story: what is snoozed now is snoozed at a time of the desk.
      const storyTime = Date.parse(storyNow) + MINUTE;
      await clockJumps(deskside, storyTime - Date.now());
      await waiting.until(new Date(Date.now() + 30 * DAY));
      await deskside.restartWorker();

      await tomorrow.until(new Date(Date.now() + DAY));
      const due = new Date(Date.now() + 4_000);
      await soon.until(due);
      await deskside.restartWorker();
      expect((await soon.state()).is).toBe('snoozed');
      const at = await soon.isBack('time');
      expect(at).toBeGreaterThanOrEqual(due.getTime());
      expect(at).toBeLessThan(due.getTime() + 10_000);
      expect([await tomorrow.state(), await waiting.state()]).toEqual([
        { is: 'snoozed', back: [] },
        { is: 'snoozed', back: [] },
      ]);

      await clockJumps(deskside, 2 * DAY);
      await wakeForSnoozed(deskside);
      await tomorrow.isBack('time');
      // It was not meant for that, and a clock that is put right again changes nothing.
      expect((await waiting.state()).is).toBe('snoozed');
      await deskside.restartWorker();

      const queue = await QueuePage.open(deskside);
      await expect(queue.row(subjectOf(0))).toContainText('Back');
      await expect(queue.row(subjectOf(1))).toContainText('Back');
      await expect(queue.row(subjectOf(2))).toHaveCount(0);
      // With each change a second passes at the desk.
      for (let seconds = 0; Date.parse(storyNow) + seconds * 1_000 < storyTime; seconds += 1)
        desk.inject.change(desk.notable.showcase, 'priority', kit.facts.priorities[seconds % 2] ?? null);
      desk.inject.publicReply(ids[2] ?? 0, 'It still prints nothing.');
      await new Watching(deskside, kit.facts.origin).lookNow();
      await waiting.isBack('answer');
      await expect(queue.row(subjectOf(2))).toContainText('Answered');

      await wakeForSnoozed(deskside);
      await deskside.restartWorker();
      await wakeForSnoozed(deskside);
      await deskside.ask('queue.saved', {});
      for (const one of [soon, tomorrow, waiting])
        expect(await one.state()).toEqual({ is: expect.stringMatching(/^back/), back: [expect.any(Number)] });
    },
  );
});

test(
  'a ticket that was snoozed before the browser was closed is back once when it is opened again, and not before its time',
  { tag: ['@queue', '@wide', '@durable'] },
  async () => {
    test.setTimeout(180_000);
    const desk = await zendeskKit.start(0);
    const model = await startModelServer();
    const profile = mkdtempSync(join(tmpdir(), 'deskside-profile-'));
    let browser: Launched | undefined;
    const open = async () => {
      browser = await launch({ deskPort: desk.port, profile, grants: ['http://127.0.0.1/*'] });
      const tab = new DeskTab(await browser.context.newPage(), zendeskKit.facts);
      return { kit: zendeskKit, deskside: new Deskside(browser.context), tab, desk, model };
    };
    try {
      const first = await open();
      const ids = await morning(first, 2);
      const [soon, tomorrow] = ids.map((id) => Snoozed.of(first.deskside, zendeskKit, id));
      const due = Date.now() + 3_000;
      await tomorrow?.until(new Date(Date.now() + DAY));
      await soon?.until(new Date(due));
      await browser?.close({ keepProfile: true });
      const { deskside } = await open();
      const [back, waiting] = ids.map((id) => Snoozed.of(deskside, zendeskKit, id));
      expect(await back?.isBack('time')).toBeGreaterThanOrEqual(due);
      expect(await waiting?.state()).toEqual({ is: 'snoozed', back: [] });
    } finally {
      await browser?.close();
      await Promise.all([model.close(), desk.close()]);
    }
  },
);
