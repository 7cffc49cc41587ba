import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startZendesk } from '../desks/zendesk/index';
import { startModelServer } from '../providers/openai-server';
import { zendeskKit as kit } from './desks/kit/zendesk';
import { sure } from './desks/kit/says';
import { launch, type Launched } from './support/browser';
import { DeskTab } from './support/desk-tab';
import { Deskside } from './support/deskside';
import { expect } from './support/expect';
import { test } from './support/test';
import { Watching } from './support/watching';

const COUNT = 6;

test(
  'a browser that is closed while new tickets wait goes on with them when it is opened again, also with what came in meanwhile',
  { tag: ['@watch', '@durable', '@patient'] },
  async () => {
    test.setTimeout(180_000);
    const desk = await startZendesk({ tls: true });
    const model = await startModelServer({ answer: sure(kit, { priority: false }) });
    const profile = mkdtempSync(join(tmpdir(), 'deskside-profile-'));
    let browser: Launched | undefined;
    const open = async () => {
      browser = await launch({ deskPort: desk.port, profile, grants: ['http://127.0.0.1/*'] });
      const deskside = new Deskside(browser.context);
      const tab = new DeskTab(await browser.context.newPage(), kit.facts);
      await tab.page.goto(kit.facts.origin + kit.listPath);
      return { deskside, tab, watching: new Watching(deskside, kit.facts.origin) };
    };
    const comeIn = (from: number): readonly number[] =>
      desk.arrive(
        Array.from({ length: COUNT }, (_, index) => ({
          subject: `Scanner ${from + index} sends nothing`,
          text: `Hello,\nscanner ${from + index} no longer sends to mail.\nThanks`,
        })),
      );
    try {
      Object.assign(desk.knobs, { limits: true, perMinute: 3000 });
      const first = await open();
      await first.deskside.useModel(model.port);
      await first.watching.begin(kit.facts.views.incoming);
      comeIn(0);
      const gate = model.holdFirstByte();
      await first.watching.lookNow();
      await model.waitForRequest(({ path }) => path.endsWith('/chat/completions'));
      await browser?.close({ keepProfile: true });
      gate.open();
      const [later = 0] = comeIn(COUNT);
      const again = await open();
      await again.watching.lookNow();
      await expect.poll(() => again.watching.desk(), { timeout: 90_000 }).toMatchObject({ ready: 2 * COUNT, toDo: 0 });
      const asked = model.chats().length;
      // At most the two that were under way when the browser was closed.
      expect(asked).toBeLessThanOrEqual(2 * COUNT + 2);
      await again.tab.open(later);
      await again.tab.state('suggestion');
      expect(model.chats()).toHaveLength(asked);
    } finally {
      await browser?.close();
      await model.close();
      await desk.close();
    }
  },
);
