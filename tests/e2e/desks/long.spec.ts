import { leaked, nothingLeft } from './kit/checks';
import { sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';
import { promptOf } from '../support/answers';
import { defaultSettings, providerSettings } from '../../../core/settings';

onEveryDesk((kit) => {
  test(
    'five hundred messages: read to the newest one, cut to what may be sent, judged and drafted',
    { tag: '@wide' },
    async ({ deskside, tab, desk, model }) => {
      const ticket = desk.notable.long;
      model.settings.answer = sure(kit, { draft: 'The long story, short.' });
      await deskside.useModel(model.port);
      desk.inject.publicReply(ticket, 'And this is the newest word on it: violet.');
      await tab.open(ticket);
      await tab.state('suggestion');
      const [request] = model.chats();
      const prompt = request === undefined ? '' : promptOf(request);
      expect(prompt).toContain('violet');
      // The conversation is bounded; the desk's values and the instructions come on top.
      expect(prompt.length).toBeLessThan(providerSettings(defaultSettings(), 'compatible').contextChars + 20_000);
      await tab.setComposer(ticket, 'public');
      await tab.drafted();
      await tab.insert();
      await expect.poll(() => tab.editorText(ticket)).toContain('The long story, short.');
      expect(leaked(desk, model)).toEqual([]);
      nothingLeft(desk);
    },
  );
});
