import assert from 'node:assert/strict';
import { type PracticeWindow } from '../index';
import { byId, check, desk, editable, id, open, page, picture, practice, withReply } from './world';

/** The reply box: what the page hears of it, its three kinds, sending. */
export async function checkComposer(): Promise<void> {
  await check('Froala tells the page through its events only', async () => {
    await withReply(id);
    const text = (): Promise<string | undefined> => practice((window, given) => window.__practice.editorText(given));
    const box = page.locator(editable);
    assert.match((await text()) ?? '', /Hello Oliver,.*Dana Whitlock/s);
    await box.evaluate((element) => {
      element.insertAdjacentHTML('afterbegin', '<p>Only in the DOM</p>');
    });
    assert.doesNotMatch((await text()) ?? '', /Only in the DOM/);
    await box.evaluate((element) => {
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    await page.waitForFunction(
      (given) => (window as unknown as PracticeWindow).__practice.editorText(given)?.includes('Only in the DOM'),
      id,
    );
    await practice((window, given) => window.__practice.setEditorText(given, '<p>Mine</p>'));
    await page.waitForFunction(
      (given) => (window as unknown as PracticeWindow).__practice.editorText(given) === '<p>Mine</p>',
      id,
    );
    assert.equal(await page.evaluate(() => 'FroalaEditor' in window), true);
    await picture('reply');
  });

  await check('reply, note and forward composers', async () => {
    const looks = async (): Promise<(number | boolean)[]> => [
      await page.locator(`.ticket-editor ${byId('to-emails')}`).count(),
      await page.locator('.ticket-editor [data-test-notify-to]').count(),
      ((await page.locator(`.ticket-editor ${byId('display-emails')}`).textContent()) ?? '').includes('oliver@'),
      (await practice((window, given) => window.__practice.editorText(given))) !== undefined,
    ];
    await open(id, { froalaGlobal: false });
    assert.equal(await page.evaluate(() => 'FroalaEditor' in window), false);
    for (const [button, expected] of [
      ['[data-test-email-action="reply"]', [1, 0, true, true]],
      ['[data-test-note-action="add"]', [0, 1, false, false]],
      [`.ticket-actions-list ${byId('ticket-action-forward')}`, [1, 0, false, false]],
    ] as const) {
      await page.locator(button).click();
      await page.locator(editable).waitFor();
      assert.deepEqual(await looks(), expected);
      assert.equal(await page.locator('.ticket-details__item.rich-editor').count(), 1);
    }
    await practice((window, given) => window.__practice.setComposer(given, 'closed'));
    await page.locator(`button.editor-placeholder${byId('active-editor')}`).click();
    await page.locator(editable).waitFor();
  });

  await check('send sends, and so does Ctrl+Enter', async () => {
    await withReply(id);
    await page.locator(byId('submit')).click();
    await page.locator('.reply-bar-wrapper').waitFor();
    await practice((window, given) => window.__practice.setComposer(given, 'public'));
    await page.locator(editable).waitFor();
    await page
      .locator(editable)
      .evaluate((element) =>
        element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true })),
      );
    await page.locator('.reply-bar-wrapper').waitFor();
    assert.deepEqual(
      desk.sentMessages.map(({ kind, to }) => [kind, ...to]),
      [
        ['reply', 'oliver@acme.example'],
        ['reply', 'oliver@acme.example'],
      ],
    );
    assert.match(desk.sentMessages[0]?.text ?? '', /^Hello Oliver,/);
    await page.locator('[data-test-note-action="add"]').click();
    await page.locator(editable).pressSequentially('Secret');
    await page.locator(byId('submit')).click();
    await page.locator('.ticket-details__privatenote', { hasText: 'Secret' }).waitFor();
    assert.equal(desk.sentMessages.length, 2);
  });
}
