import { EXTENSION_ORIGIN } from './support/browser';
import { expect, test } from './support/test';

const TICKET = 2131;

test('learn from solved tickets: progress, then surer suggestions; only public words are kept; erasing forgets them', async ({ deskside, tab, desk, launched }) => {
  await deskside.switchOn();
  await tab.open(TICKET);
  await tab.state('not-sure');
  const options = await launched.context.newPage();
  await options.goto(`${EXTENSION_ORIGIN}/options.html`);
  await options.getByRole('button', { name: 'Learn now' }).click();
  await expect(options.getByRole('group', { name: 'Learn from solved tickets' })).toContainText(/45/);
  await expect(options.getByRole('button', { name: /Learn (now|again)/ })).toBeVisible();

  const { json } = await deskside.ask('data.export', {});
  const { examples } = JSON.parse(json) as { examples: unknown[] };
  expect(examples).toHaveLength(45);
  expect(desk.canaries().filter(({ canary }) => json.includes(canary))).toEqual([]);
  expect(desk.saves).toEqual([]);

  await tab.page.reload();
  await expect(tab.card).toHaveAttribute('data-state', /^(suggestion|not-sure)$/);
  await expect(tab.card).toContainText('Missing rights');

  await deskside.ask('data.erase', { what: 'learned' });
  const after = JSON.parse((await deskside.ask('data.export', {})).json) as { examples: unknown[] };
  expect(after.examples).toEqual([]);
});

test('learning can be stopped: what was read stays, the rest is left', async ({ deskside, tab, desk, launched }) => {
  desk.knobs.latencyMs = [{ path: /\/comments/, ms: 150 }];
  await deskside.switchOn();
  await tab.open(TICKET);
  await tab.state('not-sure');
  const options = await launched.context.newPage();
  await options.goto(`${EXTENSION_ORIGIN}/options.html`);
  await options.getByRole('button', { name: 'Learn now' }).click();
  await expect(options.getByRole('progressbar')).toBeVisible();
  const kept = async () => (JSON.parse((await deskside.ask('data.export', {})).json) as { examples: unknown[] }).examples.length;
  await expect.poll(kept).toBeGreaterThan(0);
  await options.getByRole('button', { name: 'Stop' }).click();
  await expect(options.getByRole('button', { name: /Learn (now|again)/ })).toBeVisible();
  expect(await kept()).toBeLessThan(45);
});

test('learning while Deskside is off is refused in words', async ({ deskside, tab, launched }) => {
  await deskside.switchOn();
  await tab.open(TICKET);
  await tab.state('not-sure');
  const options = await launched.context.newPage();
  await options.goto(`${EXTENSION_ORIGIN}/options.html`);
  await expect(options.getByRole('button', { name: 'Learn now' })).toBeVisible();
  await deskside.configure({ enabled: false });
  await options.getByRole('button', { name: 'Learn now' }).click();
  await expect(options.getByRole('group', { name: 'Learn from solved tickets' })).toContainText('switched off');
});
