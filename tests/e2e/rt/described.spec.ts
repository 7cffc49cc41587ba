import type { DeskField } from '../../../core/fields';
import { canaryPattern } from '../../desks/shared/canary';
import { notable } from '../../desks/shared/story/index';
import type { NewTicket } from '../../desks/request-tracker/index';
import { DescribedInPage, numberIn, shipped, valueOf } from '../described/kit/desk';
import { expect, onRequestTracker, test } from './kit/test';

const requestTracker = { description: shipped('request-tracker'), base: '' };
const mira = { email: 'mira@acme.example', name: 'Mira Castellane' };
const display = (id: number): string => `/Ticket/Display.html?id=${id}`;
const reply = (id: number): string => `/Ticket/Update.html?Action=Respond;id=${id}`;

const printer: NewTicket = {
  queue: 'Service desk',
  subject: 'The printer on the second floor',
  requester: mira,
  first: { text: 'It prints nothing.' },
  fields: { Kind: 'Incident' },
  turns: [
    { kind: 'reply', by: 'dana', text: 'Is there paper in it?' },
    { kind: 'comment', by: 'jonas', text: 'She never looks. CANARY-1-1-0123456789ab' },
    { kind: 'reply', by: mira, html: '<p>There is <b>plenty</b>.</p>', text: 'There is *plenty*.' },
  ],
};

const fieldCalled = (fields: readonly DeskField[], title: string): DeskField => {
  const field = fields.find((one) => one.title === title);
  if (field === undefined) throw new Error(`there is no field ${title}`);
  return field;
};

const optionCalled = (field: DeskField, name: string): string => {
  const option = field.options.find(({ path }) => path.at(-1) === name);
  if (option === undefined) throw new Error(`${field.title} has no ${name}`);
  return option.id;
};

onRequestTracker('Request Tracker as it is described', () => {
  test('every ticket of the company: the words of no note are read, and none is asked for', async ({
    rt,
    windowOf,
  }) => {
    test.slow();
    const tab = await (await windowOf('dana')).newPage();
    const desk = await DescribedInPage.at(tab, rt.origin + display(rt.numberOf(notable.showcase)), requestTracker);
    const views = valueOf(await desk.source.views());
    expect(views.map(({ title }) => title)).toContain('Service desk');
    let read = 0;
    let notes = 0;
    for (const { id } of views)
      for (const ticket of valueOf(await desk.source.list(id, 1000)).tickets) {
        const answer = await desk.source.read(numberIn(ticket));
        const said = JSON.stringify([ticket, answer]);
        expect(said.match(canaryPattern), `#${ticket.ref.ticketId}`).toBeNull();
        if (!answer.ok) continue;
        read += 1;
        notes += answer.value.messages.filter(({ visibility }) => visibility === 'private').length;
      }
    expect(read).toBeGreaterThan(20);
    expect(notes).toBeGreaterThan(5);
    expect(await rt.done()).toEqual([]);
  });

  test('a ticket is read with what is public, by the history’s types, in German too', async ({ rt, windowOf }) => {
    const [made] = await rt.arrive([printer], { quiet: true });
    const id = made?.id ?? 0;
    await rt.preferences('dana', {}, 'de');
    const tab = await (await windowOf('dana')).newPage();
    const desk = await DescribedInPage.at(tab, rt.origin + display(id), requestTracker);
    await expect.poll(() => desk.isShown(id)).toBe(true);
    expect([await desk.detected(), await desk.isShown(id + 1)]).toEqual([String(id), false]);
    const ticket = valueOf(await desk.read(id));
    expect(ticket.messages.map(({ visibility, author, text }) => [visibility, author, text])).toEqual([
      ['public', 'requester', 'It prints nothing.'],
      ['public', 'agent', 'Is there paper in it?'],
      // Who wrote a note is asked for as little as what it says.
      ['private', 'other', ''],
      ['public', 'requester', expect.stringContaining('plenty')],
    ]);
    expect(ticket).toMatchObject({ subject: printer.subject, canReplyPublicly: true, closed: false });
    const words = rt.requests().filter(({ path }) => /\/transaction\/\d+\/attachments/.test(path));
    expect(words).toHaveLength(3);
  });

  test('values are chosen in RT’s own form, read back, and saved by nobody', async ({ rt, windowOf }) => {
    const [made] = await rt.arrive([printer], { quiet: true });
    const id = made?.id ?? 0;
    const tab = await (await windowOf('dana')).newPage();
    const desk = await DescribedInPage.at(tab, rt.origin + display(id), requestTracker);
    await expect.poll(() => desk.isShown(id)).toBe(true);
    const { fields } = valueOf(await desk.catalogue());
    for (const [title, name] of [
      ['Priority', 'High'],
      ['Category', 'Printer: Paper jam'],
      ['Kind', 'Request'],
    ] as const) {
      const field = fieldCalled(fields, title);
      const option = optionCalled(field, name);
      expect(await desk.apply(id, field, option), title).toEqual({ ok: true });
      expect(await desk.value(id, field), title).toBe(option);
    }
    expect(await rt.done()).toEqual([]);
    expect((await rt.stored(id)).fields).not.toHaveProperty('Category', 'Printer: Paper jam');
  });

  test('saved at once, a value never goes over what somebody else has saved meanwhile', async ({ rt, windowOf }) => {
    const [made] = await rt.arrive([printer], { quiet: true });
    const id = made?.id ?? 0;
    const tab = await (await windowOf('dana')).newPage();
    const desk = await DescribedInPage.at(tab, rt.origin + display(id), requestTracker);
    await expect.poll(() => desk.isShown(id)).toBe(true);
    const { updatedStamp } = valueOf(await desk.read(id));
    const { fields } = valueOf(await desk.catalogue());
    const category = fieldCalled(fields, 'Category');
    await rt.change(id, 'jonas', { priority: 100 });
    expect(await desk.updateDirectly(id, category, optionCalled(category, 'VPN: Slow'), updatedStamp)).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
    expect(await rt.done()).toEqual([]);
    const { updatedStamp: now } = valueOf(await desk.read(id));
    expect(await desk.updateDirectly(id, category, optionCalled(category, 'VPN: Slow'), now)).toEqual({ ok: true });
    expect((await rt.stored(id)).fields).toMatchObject({ Category: 'VPN: Slow' });
  });

  test('a reply goes into the public box alone, rich or plain, and sends nothing', async ({ rt, windowOf }) => {
    const id = rt.numberOf(notable.showcase);
    const text = 'Hello,\n\nplease switch it off and on again.\n\nDana';
    const tab = await (await windowOf('dana')).newPage();
    const rich = await DescribedInPage.at(tab, rt.origin + reply(id), requestTracker);
    await expect.poll(() => rich.composer(id)).toMatchObject({ mode: 'public' });
    expect(await rich.insert(id, text)).toEqual({ ok: true });
    await expect(tab.frameLocator('iframe.cke_wysiwyg_frame').locator('body')).toContainText('switch it off and on');
    await tab.selectOption('#UpdateType', 'private');
    expect(await rich.composer(id)).toMatchObject({ mode: 'internal' });
    expect(await rich.insert(id, 'not here')).toMatchObject({ ok: false, error: { code: 'composer-not-public' } });
    await expect(tab.frameLocator('iframe.cke_wysiwyg_frame').locator('body')).not.toContainText('not here');

    await rt.preferences('dana', { MessageBoxRichText: 0 });
    const plain = await DescribedInPage.at(tab, rt.origin + reply(id), requestTracker);
    await expect.poll(() => plain.composer(id)).toMatchObject({ mode: 'public', kind: 'plain' });
    expect(await plain.insert(id, text)).toEqual({ ok: true });
    await expect(tab.locator('textarea#UpdateContent')).toHaveValue(/switch it off and on/);
    expect([rt.mails(), await rt.done()]).toEqual(['', []]);
  });

  test('who may only write notes is offered no reply', async ({ rt, windowOf }) => {
    const id = rt.numberOf(notable.showcase);
    const tab = await (await windowOf('noor')).newPage();
    const desk = await DescribedInPage.at(tab, rt.origin + display(id), requestTracker);
    await expect.poll(() => desk.isShown(id)).toBe(true);
    expect(valueOf(await desk.read(id)).canReplyPublicly).toBe(false);
  });

  test('what is new comes once, and a note is written where no customer sees it', async ({ rt, windowOf }) => {
    const tab = await (await windowOf('dana')).newPage();
    const desk = await DescribedInPage.at(tab, rt.origin + display(rt.numberOf(notable.showcase)), requestTracker);
    const view = valueOf(await desk.source.views()).find(({ title }) => title === 'Service desk')?.id ?? '';
    const { mark } = valueOf(await desk.source.changes([view], null));
    const [made] = await rt.arrive([printer], { quiet: true });
    const id = made?.id ?? 0;
    const first = valueOf(await desk.source.changes([view], mark));
    expect(first.tickets.map(numberIn)).toContain(id);
    const again = valueOf(await desk.source.changes([view], first.mark));
    expect(again.tickets.map(numberIn)).not.toContain(id);
    expect(await desk.source.addNote(id, 'Ask the vendor first.\n\nSee the contract.')).toEqual({ ok: true });
    const read = valueOf(await desk.source.read(id));
    expect(read.messages.at(-1)).toMatchObject({ visibility: 'private', text: '' });
    expect(rt.mails()).not.toContain('mira@acme.example');
  });
});
