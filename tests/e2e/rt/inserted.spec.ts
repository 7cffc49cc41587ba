import type { BrowserContext } from '@playwright/test';
import { notable } from '../../desks/shared/story/index';
import type { RequestTracker } from '../../desks/request-tracker/index';
import { startModelServer, type ModelServer } from '../../providers/openai-server';
import { answerWith } from '../support/answers';
import { launch } from '../support/browser';
import { Deskside } from '../support/deskside';
import { askIn, Firefox, pressIn, stateIn, useModelIn } from '../support/firefox';
import { insertedDrafts, type InsertedDraft } from '../support/inserted/drafts';
import { RtTab } from './kit/deskside';
import { expect, onRequestTracker, test } from './kit/test';

const TYPED = 'Typed before by hand.';
const BELOW = '\n\nDana Whitlock\nAcme IT\n\n> Quoted history';
const AREA = 'document.querySelector("textarea#UpdateContent")';

/** What both browsers' drivers can do. */
interface Page {
  evaluate(expression: string): Promise<unknown>;
  readonly keyboard: {
    down(key: 'Control' | 'Shift'): Promise<void>;
    up(key: 'Control' | 'Shift'): Promise<void>;
    press(key: 'z' | 'Z'): Promise<void>;
  };
}

/** The built extension in front of Request Tracker's own page for a reply, whichever the browser is. */
interface Replying {
  readonly page: Page;
  readonly press: (words: string) => Promise<void>;
  readonly state: () => Promise<string | null>;
}

interface Running {
  readonly replying: Replying;
  readonly close: () => Promise<void>;
}

const pathOf = (rt: RequestTracker): string =>
  `${rt.origin}/Ticket/Update.html?Action=Respond;id=${rt.numberOf(notable.showcase)}`;

const added = { name: 'Request Tracker 5', error: null };

async function inChromium(rt: RequestTracker, model: ModelServer): Promise<Running> {
  const { context, close } = await launch({ grants: ['http://127.0.0.1/*'] });
  await rt.signIn(context, 'dana');
  const deskside = new Deskside(context);
  const tab = new RtTab(await context.newPage(), rt.origin);
  await tab.page.goto(rt.origin);
  expect(await deskside.ask('desk.add', { address: rt.origin })).toMatchObject(added);
  await deskside.ask('described.agree', { origin: rt.origin });
  await deskside.useModel(model.port);
  await tab.page.goto(pathOf(rt));
  return {
    replying: {
      page: tab.page,
      press: (words) => tab.press(tab.draft.getByRole('button', { name: new RegExp(`^${words}`) })),
      state: async () => ((await tab.draft.count()) === 0 ? null : tab.draft.getAttribute('data-state')),
    },
    close,
  };
}

async function inFirefox(rt: RequestTracker, model: ModelServer): Promise<Running> {
  const firefox = await Firefox.start();
  const addCookies: BrowserContext['addCookies'] = async (cookies) => {
    for (const { name, value, url } of cookies)
      await firefox.browser.setCookie({ name, value, domain: new URL(url ?? rt.origin).hostname, path: '/' });
  };
  await rt.signIn({ addCookies }, 'dana');
  const page = await firefox.browser.newPage();
  await page.goto(rt.origin);
  const ours = await firefox.open('popup.html');
  expect(await askIn(ours, 'desk.add', { address: rt.origin })).toMatchObject(added);
  await askIn(ours, 'described.agree', { origin: rt.origin });
  await useModelIn(ours, model.port);
  await page.goto(pathOf(rt));
  return {
    replying: { page, press: (words) => pressIn(page, 'draft', words), state: () => stateIn(page, 'draft') },
    close: () => firefox.close(),
  };
}

async function drafted({ page, press, state }: Replying, { text }: InsertedDraft): Promise<void> {
  const words = async (): Promise<string> =>
    String(
      await page.evaluate(
        'document.querySelector("deskside-ui")?.shadowRoot?.querySelector(".draft .text")?.textContent',
      ),
    );
  const [first = ''] = text.split('\n', 1);
  await expect.poll(state, { timeout: 30_000 }).toBe('closed');
  await press('Draft reply');
  await expect.poll(state).toBe('done');
  if (!(await words()).includes(first)) await press('Try again');
  await expect.poll(words).toContain(first);
  await expect.poll(state).toBe('done');
}

async function insertsLetterForLetter(replying: Replying, { name, text }: InsertedDraft): Promise<void> {
  const { page, press, state } = replying;
  const value = async (): Promise<string> => String(await page.evaluate(`${AREA}.value`));
  const pressed = async (...keys: readonly ('Control' | 'Shift')[]): Promise<void> => {
    for (const key of keys) await page.keyboard.down(key);
    await page.keyboard.press(keys.includes('Shift') ? 'Z' : 'z');
    for (const key of keys.toReversed()) await page.keyboard.up(key);
  };
  // Typed and not set, so that it is a step of the undo that has to stay.
  await page.evaluate(`(() => {
    const area = ${AREA};
    area.focus();
    area.select();
    document.execCommand('insertText', false, ${JSON.stringify(TYPED + BELOW)});
    area.setSelectionRange(${TYPED.length}, ${TYPED.length});
  })()`);
  await press('Insert');
  await expect.poll(state, name).toBe('closed');
  const inserted = `${TYPED}\n\n${text}${BELOW}`;
  expect(await value(), name).toBe(inserted);
  await pressed('Control');
  await expect.poll(value, `${name}: one undo takes all of it back`).toBe(TYPED + BELOW);
  await pressed('Control', 'Shift');
  await expect.poll(value, `${name}: it comes back`).toBe(inserted);
}

onRequestTracker('Deskside on Request Tracker with a plain reply box', () => {
  for (const [browser, started] of [
    ['Chromium', inChromium],
    ['Firefox', inFirefox],
  ] as const)
    test(`${browser}: every draft of the table goes in letter for letter, each with one undo`, async ({ rt }) => {
      test.setTimeout(240_000);
      await rt.preferences('dana', { MessageBoxRichText: 0 });
      const model = await startModelServer();
      try {
        const { replying, close } = await started(rt, model);
        try {
          for (const draft of insertedDrafts) {
            model.settings.answer = answerWith(
              { category: 'none', priority: 'none', confidence: 0.9, reason: 'Nothing fits' },
              draft.text,
            );
            await drafted(replying, draft);
            await insertsLetterForLetter(replying, draft);
          }
          expect([rt.mails(), await rt.done()]).toEqual(['', []]);
        } finally {
          await close();
        }
      } finally {
        await model.close();
      }
    });
});
