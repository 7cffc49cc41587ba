import { notable } from '../../desks/shared/story/index';
import { DescribedInPage } from './kit/desk';
import { onRequestTracker, test } from './kit/test';
onRequestTracker('ck', () => {
  test('html', async ({ rt, windowOf }) => {
    const id = rt.numberOf(notable.showcase);
    const tab = await (await windowOf('dana')).newPage();
    const d = await DescribedInPage.at(tab, `${rt.origin}/Ticket/Update.html?Action=Respond;id=${id}`);
    await tab.waitForTimeout(3000);
    console.log(
      await tab.evaluate(() => {
        const e = Object.values((window as any).CKEDITOR.instances)[0] as any;
        return [e.config.enterMode, e.config.shiftEnterMode, e.getData(), e.document.$.body.innerHTML];
      }),
    );
    console.log(JSON.stringify(await d.insert(id, 'Hello,\n\nwe look into it.\nSecond line.\n\nCan you try again?')));
    console.log(
      await tab.evaluate(() => {
        const e = Object.values((window as any).CKEDITOR.instances)[0] as any;
        return [e.getData(), e.document.$.body.innerHTML];
      }),
    );
    const frame = tab.frameLocator('iframe.cke_wysiwyg_frame').locator('body');
    await frame.press('Control+End');
    await frame.press('Enter');
    await frame.pressSequentially('typed one');
    await frame.press('Enter');
    await frame.pressSequentially('typed two');
    console.log(
      await tab.evaluate(() => {
        const e = Object.values((window as any).CKEDITOR.instances)[0] as any;
        return [e.getData(), e.document.$.body.innerHTML];
      }),
    );
    await tab.screenshot({ path: '/tmp/ck.png' });
  });
});
