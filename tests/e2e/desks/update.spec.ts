import { onFirstDesk } from './kit/index';
import { sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

onEveryDesk((kit) => {
  test(
    'a page that says that a newer version began, or that the address changed, ends nothing and leads nowhere',
    onFirstDesk(kit),
    async ({ deskside, tab, desk, model }) => {
      model.settings.answer = sure(kit);
      await deskside.useModel(model.port);
      await tab.open(desk.notable.showcase);
      await tab.state('suggestion');
      await tab.page.evaluate(() => {
        for (const type of ['deskside:began', 'wxt:content-script-started', 'wxt:locationchange'])
          for (const target of [window, document])
            target.dispatchEvent(new CustomEvent(type, { detail: { contentScriptName: 'desk', messageId: 'x' } }));
        window.postMessage({ type: 'deskside:began' }, '*');
      });
      await tab.switchTo(desk.notable.longName);
      await tab.values(desk.notable.longName);
      await tab.state('suggestion');
      await expect(tab.card).toHaveCount(1);
      await tab.accept();
      await tab.state('accepted');
    },
  );

  test.describe('in a browser that now and then leaves it off for good', () => {
    test.describe.configure({ retries: 6 });
    test(
      'an extension that is loaded anew under an open tab leaves one card there, and it works',
      { tag: '@wide' },
      async ({ deskside, tab, desk, model }) => {
        model.settings.answer = sure(kit);
        await deskside.useModel(model.port);
        await tab.open(desk.notable.showcase);
        await tab.state('suggestion');
        await deskside.loadAnew();
        await tab.switchTo(desk.notable.longName);
        await tab.values(desk.notable.longName);
        await tab.state('suggestion');
        await expect(tab.card).toHaveCount(1);
        await expect(tab.page.locator('deskside-ui')).toHaveCount(1);
        await tab.accept();
        await tab.state('accepted');
      },
    );
  });
});
