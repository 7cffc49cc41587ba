import { kustomer } from '../../desks/described/kustomer/index';
import { notable } from '../../desks/shared/story/index';
import { expect, test } from './kit/test';

test.describe(kustomer.facts.name, { tag: ['@described', `@${kustomer.id}`] }, () => {
  test.use({ practice: kustomer });

  test('the open conversation is told, and no host is asked for anything: the facts end here', async ({ ready }) => {
    const desk = await ready.at(notable.showcase);
    const id = ready.idOf(notable.showcase);
    await expect.poll(() => desk.isShown(id)).toBe(true);
    const asked: string[] = [];
    desk.page.on('request', (request) => void asked.push(request.url()));
    const refused = { ok: false, error: { code: 'desk-refused' } };
    expect(await desk.read(id)).toMatchObject(refused);
    expect(await desk.source.read(id)).toMatchObject(refused);
    expect(await desk.source.views()).toMatchObject(refused);
    expect(await desk.source.addNote(id, 'Not anywhere.')).toMatchObject(refused);
    expect(await desk.updateAll(id, [], 'any')).toMatchObject(refused);
    expect(await desk.catalogue()).toMatchObject({ ok: true, value: { fields: [] } });
    expect([asked, ready.server.requests()]).toEqual([[], []]);
  });

  test('a customer’s page without a conversation shows none', async ({ ready }) => {
    const desk = await ready.at(notable.showcase);
    const [customer = ''] = ready.account().addressOf(ready.idOf(notable.showcase)).split('/event/');
    await desk.page.evaluate((to) => history.pushState(null, '', to), customer);
    expect(await desk.detected()).toBeNull();
    expect(await desk.isShown(ready.idOf(notable.showcase))).toBe(false);
  });
});
