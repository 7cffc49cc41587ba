import { mkdirSync, writeFileSync } from 'node:fs';
import { expect as baseExpect, type Locator, type Page } from '@playwright/test';
import { buildPage, fieldIds, startZendesk, type ZendeskDesk } from '../desks/zendesk/index';
import { answerWith } from '../e2e/support/answers';
import { launch, type Launched } from '../e2e/support/browser';
import { DESK_ORIGIN, Deskside, TicketPage } from '../e2e/support/deskside';
import { learnFromSolved } from '../e2e/support/learn';
import { startModelServer, type ModelServer } from '../providers/openai-server';
import { buildExtension } from './build';

/**
 * `npm run pictures`: the README's two pictures, taken from the built extension on the practice desk. The card is what the
 * on-device provider really answers after it has learnt; the draft comes from the practice model server with the text below.
 */
/** A picture may wait for a slow machine; a test may not. */
const expect = baseExpect.configure({ timeout: 30_000 });

const FOLDER = 'docs/pictures';
const TICKET = 2131;

/** What a person would write on the options page. */
const descriptions = {
  access__shared_folders__missing_rights: 'No permission to open a folder or drive',
  access__shared_folders__new_request: 'Asks for a folder for the first time',
  access__customer_portal__missing_rights: 'A role in the customer portal does not permit something',
};

const reply = `Hello Mira,

thank you for the exact path, that helps. Since September still opens and your colleagues get in, it looks as if your right to 2026-10 alone is missing. We know that the closing is due tomorrow at noon and are looking at it now.

Could you tell us whether you were moved to another team or got a new laptop since Friday?

Kind regards`;

interface Margins {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The widget with a little of the desk around it, two pixels for one. Playwright's own screenshot knows the context's scale only. */
async function photograph(page: Page, widget: Locator, margins: Margins, name: string): Promise<void> {
  const box = await widget.boundingBox();
  if (!box) throw new Error(`${name}: the widget is not shown`);
  await page.mouse.move(0, 0);
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

async function card(deskside: Deskside, tab: TicketPage): Promise<void> {
  await deskside.switchOn();
  await tab.open(TICKET);
  await tab.state(/^(suggestion|not-sure)$/);
  const { settings } = await deskside.ask('settings.get', {});
  await deskside.configure({
    desks: { ...settings.desks, [DESK_ORIGIN]: { descriptions: { [String(fieldIds.category)]: descriptions } } },
  });
  await learnFromSolved(deskside, DESK_ORIGIN);
  await tab.page.reload();
  await tab.state('suggestion');
  await photograph(tab.page, tab.card, { left: 8, top: 52, right: 8, bottom: 150 }, 'card');
}

async function draft(deskside: Deskside, tab: TicketPage, model: ModelServer): Promise<void> {
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
  await tab.page.reload();
  await tab.state('suggestion');
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
  await card(deskside, tab);
  await draft(deskside, tab, model);
  expect([desk.sentMessages, desk.saves]).toEqual([[], []]);
  console.log(`Pictures: ${FOLDER}/card.png, ${FOLDER}/draft.png`);
} finally {
  await launched?.close();
  await model?.close();
  await desk?.close();
}
