import { notable } from '../../desks/shared/story/index';
import { answerWith } from '../support/answers';
import { expect, onRequestTracker, test } from './kit/deskside';

const sure = (draft?: string) =>
  answerWith(
    {
      category: 'Printer: Paper jam',
      priority: 'High',
      confidence: 0.9,
      reason: '“jams” says that the printer stops',
    },
    draft,
  );
const words = 'Hello,\n\nwe look into it.\n\nCan you try again?';

onRequestTracker('Deskside on Request Tracker', () => {
  test('suggestion, accept, save, draft, insert, edit, undo; nothing is sent', async ({
    rt,
    known,
    deskside,
    model,
  }) => {
    const id = rt.numberOf(notable.showcase);
    model.settings.answer = sure(words);
    await deskside.useModel(model.port);
    await known.open(id);
    await known.state('suggestion');
    await expect(known.card).toContainText('Very likely · 90 %');
    await expect(known.card).toContainText('Printer: Paper jam');
    await known.page.screenshot({ path: '/tmp/rtj-1.png' });
    await known.accept();
    await known.state('accepted');
    await known.page.screenshot({ path: '/tmp/rtj-2.png' });
    await expect(known.card).toContainText('Filled in, not saved yet');
    await known.undo();
    await known.state('suggestion');
    await known.page.screenshot({ path: '/tmp/rtj-3.png' });
    await known.openDraft();
    await known.draftState('done');
    await known.page.screenshot({ path: '/tmp/rtj-4.png' });
    await known.page.screenshot({ path: '/tmp/rtj-4f.png', fullPage: true });
    await known.openReply(id);
    await known.draftState(/.*/);
    await known.page.waitForTimeout(1500);
    await known.page.screenshot({ path: '/tmp/rtj-5.png' });
    await known.openDraft();
    await known.draftState('done');
    await known.insert();
    await known.draftState('closed');
    await known.page.screenshot({ path: '/tmp/rtj-6.png' });
    expect(await rt.done()).toEqual([]);
  });
});
