import { promptOf } from '../support/answers';
import { sure } from './kit/says';
import { expect, onEveryDesk, test } from './kit/test';

test.use({ keeps: true });

onEveryDesk(
  (kit) => {
    test('a desk that says nothing about the age of its answers: a ticket that is opened again is read as it is now', async ({
      deskside,
      tab,
      desk,
      model,
    }) => {
      const ticket = desk.notable.showcase;
      desk.leaveAgeOpen();
      model.settings.answer = sure(kit);
      await deskside.useModel(model.port);
      await tab.open(ticket);
      await tab.state('suggestion');
      desk.inject.publicReply(ticket, 'Now the scanner has died too.');
      await tab.open(ticket);
      await expect.poll(() => model.chats().length).toBe(2);
      expect(model.chats().map((chat) => promptOf(chat).includes('the scanner has died'))).toEqual([false, true]);
    });
  },
  { wide: true },
);
