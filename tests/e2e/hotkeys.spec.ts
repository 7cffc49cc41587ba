import type { PracticeWindow } from '../desks/zendesk/page/practice';
import { answerWith } from './support/answers';
import { expect, test } from './support/test';

const TICKET = 2131;

for (const hotkeys of ['zendesk', 'naive'] as const) {
  test(`the desk’s bare hot keys (${hotkeys}) never fire while typing in ours, and still do outside`, async ({ deskside, tab, desk, model }) => {
    desk.knobs.hotkeys = hotkeys;
    model.settings.answer = answerWith({ category: 'none', priority: 'High', confidence: 0.9, reason: 'r' });
    await deskside.useModel(model.port);
    await tab.open(TICKET);
    await tab.state('suggestion');
    await tab.draft.getByRole('button', { name: /Draft reply/ }).click();
    await tab.draftState('done');
    const fired = () => tab.page.evaluate(() => (window as unknown as PracticeWindow).__hotkeys.map(({ key }) => key));

    const instruction = tab.draft.getByRole('textbox', { name: 'Tell it what to change' });
    await instruction.click();
    await tab.page.keyboard.type('awrj please');
    await expect(instruction).toHaveValue('awrj please');
    await tab.draft.getByRole('button', { name: 'Copy' }).focus();
    await tab.page.keyboard.press('a');
    await tab.page.keyboard.press('w');
    await tab.card.getByRole('button', { name: 'Dismiss' }).click();
    await tab.card.getByRole('textbox').first().click();
    await tab.page.keyboard.type('awrj');
    expect(await fired()).toEqual([]);
    expect(desk.sentMessages).toEqual([]);

    // The same keys on the desk itself do fire, so the silence above means something.
    await tab.draft.getByRole('button', { name: 'Close' }).click();
    await tab.page.getByText('Interaction history').click();
    await tab.page.keyboard.press('w');
    expect((await fired()).length).toBeGreaterThan(0);
  });
}
