import { expect, test } from './support/test';
import { showSettings } from './support/settings';
import { DESK_ORIGIN } from './support/deskside';

const TICKET = 2131;

test('learning while Deskside is off is refused in words', async ({ deskside, tab, launched }) => {
  await deskside.switchOn();
  await tab.open(TICKET);
  await tab.state('not-sure');
  const options = await launched.context.newPage();
  await showSettings(options, `desks/${new URL(DESK_ORIGIN).host}/learning`);
  await expect(options.getByRole('button', { name: 'Learn now' })).toBeVisible();
  await deskside.configure({ enabled: false });
  await options.getByRole('button', { name: 'Learn now' }).click();
  await expect(options.getByRole('group', { name: 'Learn from solved tickets' })).toContainText('switched off');
});
