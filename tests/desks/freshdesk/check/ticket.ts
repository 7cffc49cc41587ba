import assert from 'node:assert/strict';
import { canaryPattern, freshdeskFacts, notable, notableHere, type PracticeWindow } from '../index';
import { byId, check, desk, editable, id, item, open, page, practice, values, withReply } from './world';

/** The ticket around them: navigation, thread, layouts, hot keys, removable parts. */
export async function checkTicket(): Promise<void> {
  await check('the old ticket stays in the document while the address is new', async () => {
    await open(id, { lateMs: 400 });
    await practice((window, given) => window.__practice.open(given), notable.withNotes);
    assert.match(page.url(), new RegExp(`/${notable.withNotes}$`));
    assert.deepEqual(
      [await page.locator('[data-album="ticket_2101"]').count(), await values(notable.withNotes)],
      [1, undefined],
    );
    assert.match(await page.title(), /^\[#2101\]/);
    await page.locator(`[data-album="ticket_${notable.withNotes}"]`).waitFor();
    assert.equal(await page.locator('[data-album="ticket_2101"]').count(), 0);
    await page.goBack();
    await page.locator('[data-album="ticket_2101"]').waitFor();
  });

  await check(
    'notes are marked, forwards and some answers to them are not, the summary stands among the entries',
    async () => {
      await open(notableHere.forwards[0]);
      const bare = page.locator(`${item}:not(.ticket-details__privatenote)`);
      assert.equal((await bare.allTextContents()).filter((text) => text.search(canaryPattern) >= 0).length, 4);
      assert.equal(await page.locator(`${item} [data-test-conversation-actions="edit-summary"]`).count(), 1);
      await open(notable.withNotes);
      const notes = page.locator('.ticket-details__privatenote');
      assert.equal(await notes.count(), 2);
      assert.equal(await page.locator('.ticket-details__privatenote .emails-info.notify').count(), 1);
      assert.equal(await notes.first().locator('[data-test-is-agent]').count(), 1);
      await page.locator('[data-test-conversation-actions="edit"]').first().click();
      await page.locator('.fr-element.fr-view').waitFor();
      assert.equal(await page.locator(editable).count(), 0);
    },
  );

  await check('a long thread waits behind "load more"', async () => {
    await open(notable.long);
    assert.equal(await page.locator(byId('conversation-wrapper')).count(), 12);
    const more = page.locator('button[data-test-button="load-more"]');
    assert.match((await more.textContent()) ?? '', /^\+487 /);
    await more.evaluate((element: HTMLElement) => element.click());
    await page.locator(byId('conversation-wrapper')).nth(41).waitFor();
  });

  await check(
    'subject, requester and panel are in open shadow roots of the other layout, the conversation is not',
    async () => {
      await open(id, { layout: 'mfe' });
      const light = (selector: string): Promise<number> =>
        page.evaluate((given) => document.querySelectorAll(given).length, selector);
      assert.deepEqual(
        [
          await light('.ticket-subject-heading'),
          await light('.ticket-properties-wrapper'),
          (await light('[data-test-id="conversation-wrapper"]')) > 0,
        ],
        [0, 0, true],
      );
      assert.equal(
        await page.locator('mfe-application[app-id="fw-unified-mfe--contact-info"] p.break-all').textContent(),
        'oliver@acme.example',
      );
    },
  );

  await check('bare hot keys fire outside of fields only; a closed shadow root defeats the check', async () => {
    await withReply(id);
    await page.locator(editable).click();
    await page.keyboard.press('w');
    assert.deepEqual(await practice((window) => window.__hotkeys), []);
    for (const [mode, phases] of [
      ['open', ['bubble']],
      ['closed', ['capture', 'bubble']],
    ] as const) {
      await page.evaluate((shadow) => {
        (window as unknown as PracticeWindow).__hotkeys.splice(0);
        const input = document.body
          .appendChild(document.createElement('div'))
          .attachShadow({ mode: shadow })
          .appendChild(document.createElement('input'));
        input.focus();
      }, mode);
      await page.keyboard.press('w');
      assert.deepEqual(
        (await practice((window) => window.__hotkeys)).map((firing) => firing.phase),
        phases,
      );
    }
  });

  await check('every removable part loses its marks, and the page still works', async () => {
    for (const { name } of freshdeskFacts.removable) {
      desk.reset();
      desk.remove([name]);
      await page.goto(freshdeskFacts.origin + freshdeskFacts.ticketPath(id));
      await page.locator('.k-properties').waitFor();
      await practice((window, given) => window.__practice.setComposer(given, 'public'));
      await page.waitForFunction(
        (given) => (window as unknown as PracticeWindow).__practice.editorText(given) !== undefined,
        id,
      );
    }
    for (const [name, selector] of [
      ['subject-heading', '.ticket-subject-heading'],
      ['editor-body', '.fr-element'],
      ['conversation-ids', '[data-note-id]'],
      ['description', '#ticket_original_request'],
    ] as const) {
      await open(id, { removed: [name] });
      assert.equal(await page.locator(selector).count(), 0);
      await open(id);
      if (name !== 'editor-body') assert.notEqual(await page.locator(selector).count(), 0);
    }
  });

  await check('typing replaces head and thread', async () => {
    await withReply(id, { rerender: true });
    await page.evaluate(() => {
      for (const each of document.querySelectorAll('.ticket-details__item:not(.rich-editor)'))
        each.setAttribute('data-old', '');
    });
    await page.locator(editable).click();
    await page.keyboard.type('x');
    await page.waitForFunction(() => document.querySelector('[data-old]') === null);
    assert.equal(await page.locator(editable).count(), 1);
  });

  await check('any other host name serves the same desk', () => open(id, {}, 'https://support.acme.example'));
}
