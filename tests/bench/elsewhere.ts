import { EXTENSION_ORIGIN } from '../e2e/support/browser';
import { DESK_ORIGIN } from '../e2e/support/deskside';
import type { Row } from './table';
import { ELSEWHERE, LONG_TICKET, type World } from './world';

/** Scripts of ours that the page at an address ran, as the debugger sees them, plus elements of ours. */
async function oursAt({ launched }: World, url: string): Promise<number> {
  const page = await launched.context.newPage();
  const session = await launched.context.newCDPSession(page);
  const scripts = new Set<string>();
  session.on('Debugger.scriptParsed', (script) => {
    if (script.url.startsWith(EXTENSION_ORIGIN)) scripts.add(script.url);
  });
  await session.send('Debugger.enable');
  await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
  const elements = await page.locator('deskside-ui').count();
  await page.close();
  return scripts.size + elements;
}

/** Pages that are no agent pages of a desk get nothing of ours. The ticket proves that the look would have found it. */
export async function elsewhereRow(world: World): Promise<Row> {
  if ((await oursAt(world, `${DESK_ORIGIN}/agent/tickets/${LONG_TICKET}`)) === 0)
    throw new Error('No script of Deskside was seen on a ticket: the check is blind');
  const others = [
    `${ELSEWHERE}/agent/tickets/${LONG_TICKET}`,
    `${ELSEWHERE}/`,
    `${DESK_ORIGIN}/hc/en-us`,
    `${DESK_ORIGIN}/access`,
  ];
  let found = 0;
  for (const url of others) found += await oursAt(world, url);
  return { name: `scripts and elements on ${others.length} other pages`, value: found, unit: '', budget: 0 };
}
