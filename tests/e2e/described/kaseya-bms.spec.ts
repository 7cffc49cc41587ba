import { TOKEN, type BmsAccount } from '../../desks/described/kaseya-bms/account';
import { kaseyaBms } from '../../desks/described/kaseya-bms/index';
import { canaryPattern } from '../../desks/shared/canary';
import { notable } from '../../desks/shared/story/index';
import type { DeskField } from '../../../core/fields';
import { valueOf, type DescribedInPage } from './kit/desk';
import { expect, test } from './kit/test';

async function choicesOf(
  desk: DescribedInPage,
  titles: readonly string[],
): Promise<{ field: DeskField; optionId: string }[]> {
  const { fields } = valueOf(await desk.catalogue());
  return titles.map((name) => {
    const field = fields.find(({ title }) => title === name);
    if (field === undefined) throw new Error(`There is no ${name}`);
    return { field, optionId: field.options.at(-1)?.id ?? '' };
  });
}

test.describe(kaseyaBms.facts.name, { tag: ['@described', `@${kaseyaBms.id}`] }, () => {
  test.use({ practice: kaseyaBms });

  test('the ticket’s own text is not read, be it an agent’s note or a customer’s mail', async ({ ready }) => {
    const desk = await ready.at(notable.showcase);
    const opened = notable.firstCommentPrivate.map((storyId) => ready.idOf(storyId));
    for (const { read } of await desk.source.readAll([ready.idOf(notable.showcase), ...opened])) {
      expect(JSON.stringify(read).match(canaryPattern)).toBeNull();
      expect(JSON.stringify(read)).not.toContain('jamming since the night shift');
    }
  });

  test(
    'the contact is told by the mail address, and nobody is taken for an agent',
    { tag: '@wide' },
    async ({ ready }) => {
      const desk = await ready.at(notable.showcase);
      const { messages } = valueOf(await desk.source.read(ready.idOf(notable.showcase)));
      const shown = messages.filter(({ visibility }) => visibility === 'public');
      expect(shown.map(({ author, authorName }) => [author, authorName])).toEqual([
        ['other', 'Dana Whitlock'],
        ['requester', 'Oliver Brandt-Hughes'],
      ]);
    },
  );

  test('a refusal that comes as 200 is one', async ({ ready }) => {
    const desk = await ready.at(notable.showcase);
    const id = ready.idOf(notable.showcase);
    const body = { success: false, error: { code: 403, message: 'Access is denied' }, result: null };
    ready.server.fail({ status: 200, body });
    expect(await desk.source.read(id)).toMatchObject({ error: { code: 'desk-refused' } });
    expect(await desk.source.list('queues', 10)).toMatchObject({ error: { code: 'desk-refused' } });
    ready.server.fail({ status: 200, body: { ...body, result: [] } }, (path) => path.includes('/notes'));
    expect(await desk.source.read(id)).toMatchObject({ error: { code: 'desk-refused' } });
  });

  test('a change that is refused with 200 is not taken for saved', { tag: '@wide' }, async ({ ready }) => {
    const id = ready.idOf(notable.showcase);
    const desk = await ready.at(notable.showcase);
    await expect.poll(() => desk.isShown(id)).toBe(true);
    const choices = await choicesOf(desk, ['Queue']);
    const { updatedStamp } = valueOf(await desk.read(id));
    (ready.account() as BmsAccount).refuseWrites();
    expect(await desk.updateAll(id, choices, updatedStamp)).toMatchObject({ error: { code: 'field-not-set' } });
    expect(ready.server.writes()).toHaveLength(1);
  });

  test('priority and queue are saved in one request, and nothing else is sent', { tag: '@wide' }, async ({ ready }) => {
    const id = ready.idOf(notable.showcase);
    const desk = await ready.at(notable.showcase);
    await expect.poll(() => desk.isShown(id)).toBe(true);
    const choices = await choicesOf(desk, ['Priority', 'Queue']);
    const { updatedStamp } = valueOf(await desk.read(id));
    expect(await desk.updateAll(id, choices, updatedStamp)).toEqual({ ok: true });
    expect(ready.server.writes().map(({ method, body }) => [method, body])).toEqual([
      [
        'PATCH',
        choices.map(({ field, optionId }) => ({ op: 'replace', path: `${field.id}Id`, value: Number(optionId) })),
      ],
    ]);
  });

  test(
    'an issue type is read in both levels, and no half of a pair is written',
    { tag: '@wide' },
    async ({ ready }) => {
      const id = ready.idOf(notable.showcase);
      const desk = await ready.at(notable.showcase);
      await expect.poll(() => desk.isShown(id)).toBe(true);
      const [type, sub, queue] = await choicesOf(desk, ['Issue Type', 'Sub-Issue Type', 'Queue']);
      if (type === undefined || sub === undefined || queue === undefined) throw new Error('A field is missing');
      expect(type.field.options.map(({ path }) => path.join())).not.toContain('Fax machines');
      expect(sub.field.options.every(({ path }) => path.length === 2)).toBe(true);
      const { updatedStamp } = valueOf(await desk.read(id));
      for (const choices of [[type], [sub], [type, sub], [queue, sub]])
        expect(await desk.updateAll(id, choices, updatedStamp)).toMatchObject({ error: { code: 'desk-refused' } });
      expect(ready.server.writes()).toEqual([]);
    },
  );

  test('a ticket that may only be read is not written', async ({ ready }) => {
    const id = ready.idOf(notable.closed);
    const desk = await ready.at(notable.closed);
    await expect.poll(() => desk.isShown(id)).toBe(true);
    const read = valueOf(await desk.read(id));
    expect([read.closed, read.canReplyPublicly]).toEqual([true, false]);
    const choices = await choicesOf(desk, ['Priority']);
    expect(await desk.updateAll(id, choices, read.updatedStamp)).toMatchObject({ error: { code: 'read-only' } });
    expect(ready.server.writes()).toEqual([]);
  });

  test('a token that the page’s scripts cannot read opens nothing, and nothing is asked', async ({ ready }) => {
    await ready.context.clearCookies();
    await ready.context.addCookies([{ name: 'PSAAuthToken', value: TOKEN, url: ready.server.origin, httpOnly: true }]);
    const desk = await ready.at(notable.showcase);
    const answer = await desk.source.read(ready.idOf(notable.showcase));
    expect(answer).toMatchObject({ error: { code: 'desk-signed-out' } });
    expect(ready.server.requests()).toEqual([]);
  });

  test('completed tickets are in no list', { tag: '@wide' }, async ({ ready }) => {
    const desk = await ready.at(notable.showcase);
    const { tickets } = valueOf(await desk.source.list('queues', 1000));
    expect(tickets.length).toBeGreaterThan(10);
    expect(tickets.map(({ statusName }) => statusName)).not.toContain('Completed');
    const mine = valueOf(await desk.source.list('mine', 1000)).tickets;
    expect(mine.length).toBeLessThan(tickets.length);
    expect(new Set(mine.map(({ assigneeName }) => assigneeName))).toEqual(new Set(['Dana Whitlock']));
  });
});
