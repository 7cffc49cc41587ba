import assert from 'node:assert/strict';
import { checkComposer } from './check/composer';
import { checkProperties } from './check/properties';
import { checkTicket } from './check/ticket';
import { browser, check, checked, complaints, desk, open, page, picture, withReply } from './check/world';
import { freshdeskFacts, notable } from './index';

/**
 * Opens the practice desk in Chromium and checks that its page behaves as the README says; `npm run check -w @deskside/practice-freshdesk`.
 * With PICTURES=<folder> it leaves screenshots there.
 */
await checkProperties();
await checkComposer();
await checkTicket();

await check("nothing breaks the page's own policy", () => Promise.resolve(assert.deepEqual(complaints, [])));

for (const layout of ['classic', 'mfe'] as const) {
  for (const theme of ['light', 'dark'] as const) {
    await withReply(notable.withNotes, { theme, layout });
    await picture(`${layout}-${theme}`);
  }
}
for (const [language, ticketId] of [
  ['de', notable.german],
  ['ar', notable.rightToLeft],
] as const) {
  await open(ticketId, { language });
  assert.equal(await page.locator('html').getAttribute('dir'), language === 'ar' ? 'rtl' : 'ltr');
  await picture(`ticket-${language}`);
  await page.goto(`${freshdeskFacts.origin}/a/tickets`);
  await page.locator('tbody tr').first().waitFor();
  await picture(`list-${language}`);
}

process.stdout.write(`${checked()} checks passed\n`);
await browser.close();
await desk.close();
