import assert from 'node:assert/strict';
import { names } from '../index';
import { byId, category, check, choose, desk, id, item, mouse, open, option, page, trigger, values } from './world';

/** The panel: dropdowns by script, levels, sections, tags, what the server changes meanwhile. */
export async function checkProperties(): Promise<void> {
  for (const layout of ['classic', 'mfe'] as const) {
    for (const levels of ['together', 'apart'] as const) {
      await check(`three levels by scripted mousedown and mouseup, ${layout}, levels ${levels}`, async () => {
        await open(id, { layout, levels });
        const boxes =
          levels === 'together'
            ? [category, category, category]
            : [names.category, names.topic, names.detail].map((name) => byId(`tkt-properties-${name}`));
        for (const [index, text] of ['Software', 'ERP (Ledgerline)', 'Error message'].entries()) {
          if (levels === 'together')
            await page
              .locator(category)
              .locator('.ember-power-select-trigger')
              .nth(index)
              .and(page.locator(':not([aria-disabled])'))
              .waitFor();
          await choose(boxes[index] ?? '', text, levels === 'together' ? index : 0);
        }
        assert.equal((await values())?.[names.category], 'Software::ERP (Ledgerline)::Error message');
        assert.deepEqual([desk.saves.length, desk.stored(id)[names.category]], [0, null]);
        await page.locator(byId('ticket-properties-btn')).click();
        await page.locator('.k-toast').waitFor();
        assert.equal(desk.stored(id)[names.category], 'Software::ERP (Ledgerline)::Error message');
        assert.equal(await page.locator(byId('ticket-properties-btn')).isDisabled(), true);
      });
    }
  }

  await check('a level unlocks a while after the one above it was chosen', async () => {
    await open(id, { dependentMs: 60_000 });
    await choose(category, 'Software');
    assert.equal((await values())?.[names.category], 'Software');
    assert.equal(await trigger(category, 1).getAttribute('aria-disabled'), 'true');
    await mouse(trigger(category, 1), 'mousedown');
    assert.equal(await page.locator('.ember-power-select-options').count(), 0);
  });

  await check('a bare click does not open, the wrong button neither, the knob lets it', async () => {
    await open(id);
    await trigger(byId('priority')).evaluate((element: HTMLElement) => element.click());
    await mouse(trigger(byId('priority')), 'mousedown', 0, 2);
    assert.equal(await page.locator('.ember-power-select-options').count(), 0);
    await open(id, { opensOn: 'click' });
    await trigger(byId('priority')).evaluate((element: HTMLElement) => element.click());
    assert.equal(await page.locator('.ember-power-select-options').count(), 1);
  });

  await check('one list at a time, closed by a mousedown elsewhere; the search box filters', async () => {
    await open(id);
    await mouse(trigger(byId('priority')), 'mousedown');
    await mouse(trigger(category), 'mousedown');
    assert.equal(await page.locator('#ember-basic-dropdown-wormhole .ember-power-select-options').count(), 1);
    await page.locator('.ember-power-select-search-input').fill('netw');
    assert.deepEqual(await page.locator('[data-option-index]').allTextContents(), ['Network']);
    await mouse(page.locator('.ticket-subject-heading'), 'mousedown');
    assert.equal(await page.locator('.ember-power-select-options').count(), 0);
  });

  await check('two events at one height drop the choice, at 0 they do not', async () => {
    await open(id);
    await mouse(trigger(byId('priority')), 'mousedown', 200);
    await mouse(option('Urgent'), 'mouseup', 201);
    assert.equal((await values())?.priority, '2');
    await mouse(option('Urgent'), 'mouseup', 240);
    assert.equal((await values())?.priority, '4');
  });

  await check(
    'a stubborn field closes and keeps its value; a disabled one does not open; a person can choose',
    async () => {
      await open(id, { stubborn: ['priority'], disabled: ['status'] });
      await choose(byId('priority'), 'Urgent');
      assert.equal((await values())?.priority, '2');
      await mouse(trigger(byId('tkt-properties-status')), 'mousedown');
      assert.equal(await page.locator('.ember-power-select-options').count(), 0);
      assert.equal(await page.locator('.disabledFormField').count(), 1);
      await trigger(byId('priority')).click();
      await option('Urgent').click();
      assert.equal((await values())?.priority, '4');
    },
  );

  await check('a section follows the type, tags are chips', async () => {
    await open(id);
    await choose(byId('tkt-properties-ticket_type'), 'Question');
    assert.equal(await page.locator(byId(`tkt-properties-${names.impact}`)).count(), 0);
    await choose(byId('tkt-properties-ticket_type'), 'Problem');
    assert.equal(await page.locator(`textarea[data-test-text-area="customFields.${names.workaround}"]`).count(), 1);
    await mouse(page.locator('.ember-power-select-multiple-remove-btn'), 'mousedown');
    await page.locator(`[data-test-tag-input-field]${byId('new-ticket-tags')} input`).pressSequentially('brand-new');
    await page.locator('.tag-options', { hasText: 'brand-new' }).waitFor();
    await mouse(page.locator('.tag-options', { hasText: 'brand-new' }), 'mouseup');
    assert.deepEqual(await page.locator('.ember-power-select-multiple-option').allTextContents(), ['×brand-new']);
  });

  await check(
    'the panel keeps old values until "refresh"; the thread follows at once and loses foreign nodes',
    async () => {
      await open(id);
      await page
        .locator(item)
        .last()
        .evaluate((element) => {
          element.append(Object.assign(document.createElement('i'), { id: 'injected' }));
        });
      desk.inject.change(id, 'priority', '4');
      const banner = page.locator('.ticket-sidebar-sticky__refresh-text');
      await banner.waitFor();
      assert.equal((await values())?.priority, '2');
      desk.inject.publicReply(id, 'One more thing.');
      await page.locator(item, { hasText: 'One more thing.' }).waitFor();
      assert.equal(await page.locator('#injected').count(), 0);
      await banner.click();
      assert.equal((await values())?.priority, '4');
      assert.equal(await banner.isVisible(), false);
    },
  );
}
