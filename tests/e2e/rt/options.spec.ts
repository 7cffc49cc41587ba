import { readFileSync } from 'node:fs';
import { canaryPattern } from '../../desks/shared/canary';
import type { RequestTracker } from '../../desks/request-tracker/index';
import { answerWith } from '../support/answers';
import { decided } from '../support/desk-tab';
import { expect, onRequestTracker, test } from './kit/deskside';
import { DeskOptions, printerTicket, readOf, reply } from './kit/options';

const shipped = readFileSync('adapters/described/shipped/request-tracker.json', 'utf8');
/** Of the person's own, under a name of their own. */
const own = shipped
  .replace('"id": "request-tracker"', '"id": "our-tracker"')
  .replace('"name": "Request Tracker 5"', '"name": "Our tracker"');
const sure = answerWith({
  category: 'Printer: Paper jam',
  priority: 'High',
  confidence: 0.9,
  reason: '“prints nothing” says that the printer stops',
});

async function nothingPosted(rt: RequestTracker): Promise<void> {
  expect(rt.requests().filter(({ method }) => method !== 'GET')).toEqual([]);
  expect([rt.mails(), await rt.done()]).toEqual(['', []]);
}

onRequestTracker('a person lets Deskside read a real Request Tracker in the options', () => {
  test.describe('described', { tag: '@described' }, () => {
    test('found, shown in words, tried, used, and stopped: the card comes and goes without a reload', async ({
      rt,
      tab,
      deskside,
      model,
    }) => {
      test.slow();
      model.settings.answer = sure;
      await deskside.useModel(model.port);
      const id = await printerTicket(rt);
      await tab.open(id);
      const options = await DeskOptions.open(deskside, rt);

      await options.add();
      await expect(options.row).toContainText('Request Tracker 5');
      await expect(options.row).toContainText('Found, and nothing is read before you use it');
      await expect(options.panel).toContainText('A message counts as public when');
      await expect(options.panel).toContainText('Type is “Create” or “Correspond”');
      await expect(options.panel).toContainText('What is written, and only when you press');
      expect([readOf(rt), model.received]).toEqual([[], []]);
      await expect(tab.card).toHaveCount(0);

      await options.row.getByRole('button', { name: /^See what would be read/ }).click();
      await expect(options.page.locator('.described')).toBeFocused();
      await options.tryIt();
      const messages = options.part('Messages').first();
      await expect(messages.getByRole('row')).toHaveCount(4);
      await expect(messages.getByRole('row').nth(2)).toContainText(reply);
      const comment = messages.getByRole('row').nth(3);
      await expect(comment).toContainText('Private');
      await expect(comment).toContainText('Type is “Comment” · found “Comment”');
      await expect(comment).toContainText('Its words are not read.');
      expect((await options.page.locator('body').innerText()).match(canaryPattern)).toBeNull();
      await expect(options.part('Fields').first()).toContainText('Incident');
      await nothingPosted(rt);
      expect(model.received).toEqual([]);
      await expect(tab.card).toHaveCount(0);

      await options.press('Use it here');
      await expect(options.outcome).toBeFocused();
      await expect(options.outcome).toContainText('works at');
      await tab.page.bringToFront();
      await tab.state(decided, 30_000);
      expect(
        model.received
          .map(({ body }) => body)
          .join('\n')
          .match(canaryPattern),
      ).toBeNull();

      await options.confirm('Stop using it');
      await expect(options.outcome).toBeFocused();
      await expect(tab.card).toHaveCount(0);
      const before = readOf(rt).length;
      await tab.open(id);
      await expect(options.row).toContainText('Not recognised');
      await options.page.reload();
      await expect(options.row).toContainText('Not recognised');
      await expect(tab.card).toHaveCount(0);
      expect(readOf(rt)).toHaveLength(before);
      await nothingPosted(rt);
    });

    test('a text of one’s own: its mistake is led to, it is used, exported, and a selector is picked into it', async ({
      rt,
      tab,
      deskside,
      model,
    }) => {
      test.slow();
      model.settings.answer = sure;
      await deskside.useModel(model.port);
      const id = await printerTicket(rt);
      await tab.open(id);
      const options = await DeskOptions.open(deskside, rt);
      await options.add();
      await options.confirm('This is not it', 'It is not');

      await options.press('Describe this desk');
      await expect(options.text).toBeFocused();
      const mistaken = own.replace('"ticketId": "digits"', '"ticketId": "numbers"');
      await options.page.evaluate((text) => navigator.clipboard.writeText(text), mistaken);
      await options.page.keyboard.press('Control+V');
      const line = mistaken.slice(0, mistaken.indexOf('"numbers"')).split('\n').length;
      await expect(options.panel).toContainText('One mistake');
      await expect(options.panel.getByRole('button', { name: 'Use it here' })).toHaveCount(0);
      await options.press(`Line ${line}`);
      await expect(options.text).toBeFocused();
      expect(
        await options.text.evaluate((area: HTMLTextAreaElement) =>
          area.value.slice(area.selectionStart, area.selectionEnd).trim(),
        ),
      ).toBe('"ticketId": "numbers",');
      await options.page.keyboard.insertText('  "ticketId": "digits",');
      await expect(options.panel).toContainText('It can be read');
      await expect(options.panel).toContainText('A message counts as public when');

      await options.press('Use it here');
      await expect(options.outcome).toBeFocused();
      await expect(options.row).toContainText('described by you');
      await tab.page.bringToFront();
      await tab.state(decided, 30_000);

      const [file] = await Promise.all([
        options.page.waitForEvent('download'),
        options.press('Export the description of Our tracker'),
      ]);
      expect(file.suggestedFilename()).toBe('our-tracker.json');
      expect(readFileSync(await file.path(), 'utf8')).toBe(own);

      await options.press('Change the description');
      await expect(options.text).toHaveValue(own);
      const outlines = tab.page.locator('deskside-trial');
      await options.panel.getByText('Show selectors in the page').click();
      await options.press('Show all in the page');
      await expect(outlines).toHaveCount(1);
      await options.press('Stop showing');
      await expect(outlines).toHaveCount(0);

      // The caret goes between the quotes of the first mark.
      const at = own.indexOf('"#footer"') + 1;
      await options.text.evaluate((area: HTMLTextAreaElement, place) => area.setSelectionRange(place, place + 7), at);
      await options.press('Pick from the page');
      await expect(outlines).toHaveCount(1);
      const box = await tab.page.locator('#header h1').boundingBox();
      if (box === null) throw new Error('the heading is not shown');
      await tab.page.mouse.click(box.x + 8, box.y + box.height / 2);
      const proposal = options.panel.getByRole('list', { name: 'Proposed selectors' }).getByRole('listitem').first();
      const css = (await proposal.locator('code').textContent()) ?? '';
      await options.page.bringToFront();
      await proposal.getByRole('button', { name: /^Use/ }).click();
      await expect(options.text).toBeFocused();
      await expect(options.text).toHaveValue(own.replace('#footer', JSON.stringify(css).slice(1, -1)));

      await options.press('Show all in the page');
      await expect(outlines).toHaveCount(1);
      await options.page.close({ runBeforeUnload: false });
      await expect(outlines).toHaveCount(0);
      await nothingPosted(rt);
    });
  });
});
