import { mkdirSync, writeFileSync } from 'node:fs';
import { expect as baseExpect, type Locator, type Page } from '@playwright/test';
import { buildPage, startZendesk, type ZendeskDesk } from '../desks/zendesk/index';
import { answerWith } from '../e2e/support/answers';
import { launch, type Launched } from '../e2e/support/browser';
import { Deskside, TicketPage } from '../e2e/support/deskside';
import { startModelServer, type ModelServer } from '../providers/openai-server';
import { buildExtension } from './build';

/**
 * `npm run pictures`: the README's two pictures, taken from the built extension on the practice desk. The answers are
 * those below, from the practice model server.
 */
/** A picture may wait for a slow machine; a test may not. */
const expect = baseExpect.configure({ timeout: 30_000 });

const FOLDER = 'docs/pictures';
const TICKET = 2131;

const reply = `Hello Mira,

thank you for the exact path, that helps. Since September still opens and your colleagues get in, it looks as if your right to 2026-10 alone is missing. We are looking at it now.

Could you tell us whether you were moved to another team or got a new laptop since Friday?

Kind regards`;

interface Margins {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where it is once it stands: a finished draft finds its place beside the conversation. */
async function whenStill(widget: Locator): Promise<NonNullable<Awaited<ReturnType<Locator['boundingBox']>>>> {
  let before = '';
  await expect
    .poll(async () => {
      const last = before;
      before = JSON.stringify(await widget.boundingBox());
      return before === last;
    })
    .toBe(true);
  const box = await widget.boundingBox();
  if (!box) throw new Error('the widget is not shown');
  return box;
}

/** The widget with a little of the desk around it, two pixels for one. Playwright's own screenshot knows the context's scale only. */
async function photograph(page: Page, widget: Locator, margins: Margins, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  const box = await whenStill(widget);
  const clip = {
    x: box.x - margins.left,
    y: box.y - margins.top,
    width: box.width + margins.left + margins.right,
    height: box.height + margins.top + margins.bottom,
    scale: 2,
  };
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'png', clip });
  writeFileSync(`${FOLDER}/${name}.png`, Buffer.from(data, 'base64'));
  await session.detach();
}

async function card(tab: TicketPage): Promise<void> {
  await tab.open(TICKET);
  await tab.state('suggestion');
  await photograph(tab.page, tab.card, { left: 8, top: 52, right: 8, bottom: 150 }, 'card');
}

async function draft(tab: TicketPage): Promise<void> {
  await tab.draft.getByRole('button', { name: /Draft reply/ }).click();
  await tab.draftState('done');
  await expect(tab.draft).toContainText('since Friday?');
  await photograph(tab.page, tab.draft, { left: 8, top: 118, right: 8, bottom: 66 }, 'draft');
}

let desk: ZendeskDesk | undefined;
let model: ModelServer | undefined;
let launched: Launched | undefined;
try {
  mkdirSync(FOLDER, { recursive: true });
  buildExtension('chrome', true);
  await buildPage();
  desk = await startZendesk({ tls: true });
  model = await startModelServer();
  launched = await launch({ deskPort: desk.port, grants: ['http://127.0.0.1/*'] });
  const deskside = new Deskside(launched.context);
  const tab = new TicketPage(await launched.context.newPage());
  model.settings.answer = answerWith(
    {
      category: 'Access › Shared folders › Missing rights',
      priority: 'High',
      confidence: 0.9,
      reason: '“do not currently have permission to access this folder”',
    },
    reply,
  );
  await deskside.useModel(model.port);
  await card(tab);
  await draft(tab);
  expect([desk.sentMessages, desk.saves]).toEqual([[], []]);
  console.log(`Pictures: ${FOLDER}/card.png, ${FOLDER}/draft.png`);
} finally {
  await launched?.close();
  await model?.close();
  await desk?.close();
}
