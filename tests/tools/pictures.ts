import { mkdirSync } from 'node:fs';
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
  access__shared_folders__missing_rights: 'A folder that opened before and now says no permission to access this folder, while colleagues still get in',
  access__shared_folders__new_request: 'A folder that somebody never had and asks for',
  access__shared_folders__restore_a_file: 'A file that was deleted or overwritten',
  access__customer_portal__missing_rights: 'The portal says that a role does not permit something',
};

const reply = `Hello Mira,

thank you for the exact path, that helps. Since September still opens and your colleagues get in, it looks as if your right to 2026-10 alone is missing. We are checking it with the closing first in mind.

Could you tell us whether you were moved to another team or got a new laptop since Friday?

Kind regards`;

interface Margins {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The widget with a little of the desk around it, two pixels for one. */
async function photograph(page: Page, widget: Locator, margins: Margins, name: string): Promise<void> {
  const box = await widget.boundingBox();
  const size = page.viewportSize();
  if (!box || !size) throw new Error(`${name}: the widget is not shown`);
  const x = Math.max(0, Math.floor(box.x - margins.left));
  const y = Math.max(0, Math.floor(box.y - margins.top));
  const clip = { x, y, width: Math.min(size.width, Math.ceil(box.x + box.width + margins.right)) - x, height: Math.min(size.height, Math.ceil(box.y + box.height + margins.bottom)) - y };
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setDeviceMetricsOverride', { ...size, deviceScaleFactor: 2, mobile: false });
  await page.mouse.move(0, 0);
  await page.screenshot({ path: `${FOLDER}/${name}.png`, clip, scale: 'device', animations: 'disabled', caret: 'hide' });
  await session.detach();
}

async function card(deskside: Deskside, tab: TicketPage): Promise<void> {
  await deskside.switchOn();
  await tab.open(TICKET);
  await expect(tab.card).toHaveAttribute('data-state', /^(suggestion|not-sure)$/);
  const { settings } = await deskside.ask('settings.get', {});
  await deskside.configure({ desks: { ...settings.desks, [DESK_ORIGIN]: { descriptions: { [String(fieldIds.category)]: descriptions } } } });
  await learnFromSolved(deskside, DESK_ORIGIN);
  await tab.page.reload();
  await tab.state('suggestion');
  await photograph(tab.page, tab.card, { left: 32, top: 52, right: 210, bottom: 96 }, 'card');
}

async function draft(deskside: Deskside, tab: TicketPage, model: ModelServer): Promise<void> {
  model.settings.answer = answerWith({ category: 'Access › Shared folders › Missing rights', priority: 'High', confidence: 0.9, reason: '“do not currently have permission to access this folder”' }, reply);
  await deskside.useModel(model.port);
  await tab.page.reload();
  await tab.state('suggestion');
  await tab.draft.getByRole('button', { name: /Draft reply/ }).click();
  await tab.draftState('done');
  await expect(tab.draft).toContainText('since Friday?');
  await photograph(tab.page, tab.draft, { left: 40, top: 120, right: 24, bottom: 84 }, 'draft');
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
