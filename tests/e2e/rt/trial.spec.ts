import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { FromTrial, TrialAsk, TrialReport } from '../../../core/described/trial';
import { PORTS } from '../../../core/messages';
import type { NewTicket, RequestTracker } from '../../desks/request-tracker/index';
import { canaryPattern } from '../../desks/shared/canary';
import { launch, type Launched } from '../support/browser';
import { Deskside } from '../support/deskside';
import { expect, onRequestTracker, test } from './kit/test';

const description: unknown = JSON.parse(readFileSync('adapters/described/shipped/request-tracker.json', 'utf8'));
const mira = { email: 'mira@acme.example', name: 'Mira Castellane' };

const printer: NewTicket = {
  queue: 'Service desk',
  subject: 'The printer on the second floor',
  requester: mira,
  first: { text: 'It prints nothing.' },
  fields: { Kind: 'Incident' },
  turns: [
    { kind: 'reply', by: 'dana', text: 'Is there paper in it?' },
    { kind: 'comment', by: 'jonas', text: 'She never looks. CANARY-1-1-0123456789ab' },
  ],
};

interface Port {
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (message: FromTrial) => void): void };
}

/** What the options page does, by the browser's own names. */
interface OurPage {
  readonly chrome: {
    readonly tabs: {
      query(what: { url: string }): Promise<{ id: number }[]>;
      connect(id: number, how: { name: string; frameId: number }): Port;
    };
    readonly scripting: { executeScript(what: object): Promise<{ result: unknown }[]> };
  };
  heard: FromTrial[];
  port: Port;
}

/** The script in the desk's tab, as our own page puts it there and speaks to it. */
class InTab {
  private asked = 0;
  private constructor(private readonly ours: Page) {}

  static async put(ours: Page, origin: string): Promise<InTab> {
    const where = await ours.evaluate(
      async ({ url, name }) => {
        const page = globalThis as unknown as OurPage;
        const [tab] = await page.chrome.tabs.query({ url });
        if (tab === undefined) throw new Error('no tab of the desk is open');
        const put = () =>
          page.chrome.scripting.executeScript({ target: { tabId: tab.id, frameIds: [0] }, files: ['/desk-trial.js'] });
        await put();
        // Twice does no harm.
        const [done] = await put();
        page.heard = [];
        page.port = page.chrome.tabs.connect(tab.id, { name, frameId: 0 });
        page.port.onMessage.addListener((message) => void page.heard.push(message));
        return done?.result;
      },
      { url: 'http://127.0.0.1/*', name: PORTS.trial },
    );
    expect(where).toEqual({ origin });
    return new InTab(ours);
  }

  async ask(ask: TrialAsk): Promise<void> {
    this.asked += 1;
    await this.ours.evaluate((message) => (globalThis as unknown as OurPage).port.postMessage(message), {
      id: this.asked,
      ask,
    });
  }

  /** The last thing that was said to what was asked last; each is said once. */
  last(): Promise<FromTrial | undefined> {
    return this.ours.evaluate(
      (id) => (globalThis as unknown as OurPage).heard.findLast((message) => message.id === id),
      this.asked,
    );
  }

  async report(base: string | null): Promise<TrialReport> {
    await this.ask({ what: 'try', description, base });
    await expect.poll(async () => (await this.last())?.is, { timeout: 30_000 }).toBe('report');
    const said = await this.last();
    if (said?.is !== 'report') throw new Error('no report');
    return said.report;
  }

  async leave(): Promise<void> {
    await this.ours.evaluate(() => (globalThis as unknown as OurPage).port.disconnect());
  }
}

const outlines = (tab: Page): Promise<number> => tab.locator('deskside-trial').count();

async function opened(rt: RequestTracker): Promise<{ browser: Launched; ours: Page; tab: Page; id: number }> {
  const [made] = await rt.arrive([printer], { quiet: true });
  const id = made?.id ?? 0;
  const browser = await launch({ grants: ['http://127.0.0.1/*'] });
  await rt.signIn(browser.context, 'dana');
  const ours = await new Deskside(browser.context).page();
  const tab = await browser.context.newPage();
  await tab.goto(`${rt.origin}/Ticket/Display.html?id=${id}`);
  return { browser, ours, tab, id };
}

onRequestTracker('a description is tried in the tab of a real Request Tracker', () => {
  test('verdicts with their evidence, no word of a note, and nothing written', async ({ rt }) => {
    const { browser, ours, id } = await opened(rt);
    try {
      const { ticket, desk, pages } = await (await InTab.put(ours, rt.origin)).report(null);
      expect(desk).toMatchObject({ ask: 'has', base: '', least: 2 });
      expect(pages).toMatchObject([
        { name: 'display', ticketId: String(id), agree: [{ holds: true }, { holds: true }] },
      ]);
      if (ticket === null || !ticket.messages.ok || !ticket.fields.ok) throw new Error(JSON.stringify(ticket));
      const { messages } = ticket.messages.value;
      expect(messages.map(({ visibility, by, text }) => [visibility, by, text])).toEqual([
        ['public', 'Mira Castellane', 'It prints nothing.'],
        ['public', expect.any(String), 'Is there paper in it?'],
        ['private', 'jonas', null],
      ]);
      expect(messages[1]?.conditions).toEqual([
        { of: 'public', at: 0, holds: true, count: 1, values: ['Correspond'] },
        { of: 'private', at: 0, holds: false, count: 1, values: ['Correspond'] },
      ]);
      expect(messages[2]?.conditions).toEqual([
        { of: 'public', at: 0, holds: false, count: 1, values: ['Comment'] },
        { of: 'private', at: 0, holds: true, count: 1, values: ['Comment'] },
      ]);
      expect(ticket.fields.value).toEqual(
        expect.arrayContaining([
          expect.objectContaining({ title: 'Kind', value: 'Incident', valueName: 'Incident' }),
          expect.objectContaining({ id: 'priority', control: { is: 'opens', kind: 'select' } }),
        ]),
      );
      expect(JSON.stringify(ticket).match(canaryPattern)).toBeNull();

      const words = rt.requests().filter(({ path }) => /\/transaction\/\d+\/attachments/.test(path));
      expect(words).toHaveLength(2);
      expect(rt.requests().filter(({ method }) => method !== 'GET')).toEqual([]);
      expect([rt.mails(), await rt.done()]).toEqual(['', []]);
    } finally {
      await browser.close();
    }
  });

  test('what selectors find is outlined and followed, a pick reaches nothing of the page, and all of it goes', async ({
    rt,
  }) => {
    const { browser, ours, tab } = await opened(rt);
    try {
      const trial = await InTab.put(ours, rt.origin);
      const marks = [{ name: 'rows', css: '.transaction.message[data-transaction-id]' }];
      await trial.ask({ what: 'mark', description, base: '', marks });
      await expect.poll(() => trial.last()).toMatchObject({ is: 'counts', counts: [{ name: 'rows', found: 3 }] });
      expect(await outlines(tab)).toBe(1);
      await tab.evaluate(() => document.querySelector('.transaction.message[data-transaction-id]')?.remove());
      await expect.poll(() => trial.last()).toMatchObject({ is: 'counts', counts: [{ found: 2 }] });
      await trial.ask({ what: 'rest' });
      await expect.poll(() => outlines(tab)).toBe(0);

      await tab.evaluate(() => {
        const heard: string[] = [];
        Object.assign(window, { heard });
        for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
          document.addEventListener(type, () => heard.push(type), true);
      });
      await trial.ask({ what: 'pick', description, base: '' });
      await expect.poll(() => outlines(tab)).toBe(1);
      const address = tab.url();
      const heading = tab.locator('#header h1');
      const box = await heading.boundingBox();
      if (box === null) throw new Error('the heading is not shown');
      await tab.bringToFront();
      await tab.mouse.click(box.x + 8, box.y + box.height / 2);
      await expect.poll(async () => (await trial.last())?.is).toBe('picked');
      const picked = await trial.last();
      const proposals = picked?.is === 'picked' ? (picked.proposals ?? []) : [];
      expect(proposals.length).toBeGreaterThan(0);
      for (const { css } of proposals)
        expect(
          await tab.evaluate((one) => [...document.querySelectorAll(one)].map((each) => each.tagName), css),
        ).toEqual(['H1']);
      expect([await tab.evaluate(() => (window as unknown as { heard: string[] }).heard), tab.url()]).toEqual([
        [],
        address,
      ]);

      await trial.ask({ what: 'pick', description, base: '' });
      await expect.poll(() => outlines(tab)).toBe(1);
      await tab.keyboard.press('Escape');
      await expect.poll(() => trial.last()).toMatchObject({ is: 'picked', proposals: null });

      await trial.ask({ what: 'mark', description, base: '', marks });
      await expect.poll(() => outlines(tab)).toBe(1);
      await trial.leave();
      await expect.poll(() => outlines(tab)).toBe(0);
      expect([rt.mails(), await rt.done()]).toEqual(['', []]);
    } finally {
      await browser.close();
    }
  });
});
