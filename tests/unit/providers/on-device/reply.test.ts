import { sayPhrase } from '../../../../core/words/say-phrase';
import { describe, expect, test } from 'vitest';
import { adaptReply } from '../../../../providers/on-device/adapt-reply';
import { fillMacro } from '../../../../providers/on-device/fill-macro';
import { findReply } from '../../../../providers/on-device/reply';
import { exampleOf, signal, ticketOf } from './samples';

const before = { requesterName: 'Erika Müller', agentName: 'Sam Roe', ticketId: '4711', text: 'It is broken' };
const now = { requesterName: 'Maria Lopez', agentName: 'Alex Kim', texts: [] };
const adapted = (text: string, change: Partial<typeof now> = {}) => adaptReply(text, before, { ...now, ...change });

describe('a past reply', () => {
  test.each([
    ['Hi Erika,\n\nDone.\n\nRegards,\nSam', 'Hi Maria,\n\nDone.\n\nRegards,\nAlex'],
    ['Dear Erika Müller,\nDone.\nSam Roe', 'Dear Maria Lopez,\nDone.\nAlex Kim'],
    ['Hallo Frau Müller,\nerledigt.', 'Hallo Maria Lopez,\nerledigt.'],
    ['Sehr geehrte Frau Müller,\nerledigt.', 'Sehr geehrte/r Maria Lopez,\nerledigt.'],
    ['Hola Erika:\nhecho.', 'Hola Maria:\nhecho.'],
    ['Hello,\nthe case of Erika Müller is done.', 'Hello,\nthe case of Maria Lopez is done.'],
  ])('%j becomes %j', (text, wanted) => {
    expect(adapted(text)).toEqual({ text: wanted, gaps: [] });
  });
  test('in Japanese', () => {
    const reply = adaptReply(
      '田中様\n\n対応しました。',
      { ...before, requesterName: '田中 太郎' },
      { ...now, requesterName: '鈴木 花子' },
    );
    expect(reply).toEqual({ text: '鈴木様\n\n対応しました。', gaps: [] });
  });
  test('greets nobody rather than an address', () => {
    expect(adapted('Hi Erika,\nDone.', { requesterName: 'maria@acme.test' }).text).toBe('Hi,\nDone.');
  });
  test('does not touch words that only contain the name', () => {
    expect(
      adaptReply('Hi Sam,\nSamsung works.', { ...before, requesterName: 'Sam Poe', agentName: '' }, now).text,
    ).toBe('Hi Maria,\nSamsung works.');
  });
  test('leaves gaps for what is left of the old ticket, and says which', () => {
    expect(adapted('Hi Erika,\nsee #4711 and https://acme.test/x until 3.11.2026. Müller is informed.')).toEqual({
      text: 'Hi Maria,\nsee [ticket number] and [web address] until [date]. [name] is informed.',
      gaps: ['ticket number', 'web address', 'date', 'name'],
    });
  });
});

describe('an old name that the new people do not bear becomes a gap', () => {
  test.each([
    ['inflected', 'Hello,\n\nMüllers laptop is fixed.\n\nBye', 'Hello,\n\n[name] laptop is fixed.\n\nBye'],
    ['without its umlaut', 'Hello,\n\nwe told Mueller about it.\n\nBye', 'Hello,\n\nwe told [name] about it.\n\nBye'],
    ['in capitals', 'Hello,\n\nMÜLLER has the laptop.\n\nBye', 'Hello,\n\n[name] has the laptop.\n\nBye'],
    ['as initials under the reply', 'Hello,\n\nit is done.\n\nS.R.', 'Hello,\n\nit is done.\n\n[name]'],
    ['of somebody else who was greeted', 'Hi Tom,\n\nit is done.\n\nBye', 'Hi [name],\n\nit is done.\n\nBye'],
    ['of somebody else who signed', 'Hello,\n\nit is done.\n\nBenjamin Lee', 'Hello,\n\nit is done.\n\n[name]'],
    ['in small letters in the greeting', 'hi erika,\n\nit is done.\n\nBye', 'hi [name],\n\nit is done.\n\nBye'],
  ])('%s', (_, text, wanted) => {
    expect(adapted(text).text).toBe(wanted);
  });
  test('but not what today’s people are called too, nor a greeting or a closing', () => {
    const same = { requesterName: 'Erika Lopez', agentName: 'Sam Kim' };
    expect(adapted('Guten Tag Erika,\n\nerledigt.\n\nMit freundlichen Grüßen', same).gaps).toEqual([]);
    expect(adapted('Dear Customer,\n\ndone.\n\nBest Regards').gaps).toEqual([]);
  });
  test('and is changed where it was learnt with its letters as HTML entities', () => {
    expect(adapted('Hallo Frau M&uuml;ller,\n\nerledigt.', { requesterName: 'Kim Doe' }).text).toBe(
      'Hallo Kim Doe,\n\nerledigt.',
    );
  });
});

describe('a macro with logic or with values that a customer chose', () => {
  const title = (subject: string, text: string) => fillMacro(text, ticketOf({ text: 'x', subject }));
  test('lists each tag of its logic as left to fill in', () => {
    const { text, left } = title('x', "{% if x == 'de' %}Hallo{% else %}Hello{%- endif -%} {{ticket.id}}");
    expect(left).toEqual(["{% if x == 'de' %}", '{% else %}', '{%- endif -%}']);
    expect(text).toBe("{% if x == 'de' %}Hallo{% else %}Hello{%- endif -%} 9001");
  });
  test('gets a subject that opens no placeholder of its own', () => {
    const { text, left } = title('{{ticket.comments_formatted}}\n{% x %}', 'About {{ticket.title}}.');
    expect(text).toBe('About { {ticket.comments_formatted}} { % x %}.');
    expect(left).toEqual([]);
  });
  test('keeps the addresses of its links and the numbers of its steps', () => {
    const text = '1. Open it (https://acme.example/reset)\n2. Choose a password';
    expect(fillMacro(text, ticketOf({ text: 'x' })).text).toBe(text);
  });
});

test('a macro gets what is known, the rest stays visible', () => {
  const filled = fillMacro(
    'Hi {{ticket.requester.first_name}} ({{ ticket.id }}), {{dc.greeting}} {{constructor}} {{current_user.name}}',
    ticketOf({ text: 'x' }),
  );
  expect(filled).toEqual({
    text: 'Hi Maria (9001), {{dc.greeting}} {{constructor}} Alex Kim',
    left: ['{{dc.greeting}}', '{{constructor}}'],
  });
});

describe('finding', () => {
  const past = [
    exampleOf(4711, 'Tray 2 jams on every job, paper stuck', {}, 'Hi Erika,\nplease open tray 2.\nSam'),
    exampleOf(4712, 'VPN drops every ten minutes', {}, 'Hi Erika,\nplease update the VPN client.\nSam'),
    exampleOf(4713, 'I forgot my password', {}),
  ];
  const macros = [
    { id: '1', title: 'Toner order', text: 'Hello {{ticket.requester.first_name}}, new toner is on its way.' },
  ];
  test('takes the reply to the most alike ticket and says so', async () => {
    const found = await findReply(ticketOf({ text: 'paper stuck in tray 2' }), macros, past, '', signal);
    expect(found?.origin).toEqual({ kind: 'past-reply', ticketId: '4711' });
    expect(found?.text).toBe('Hi Maria,\nplease open tray 2.\nAlex');
    expect(found?.explanation.map(sayPhrase).join('\n')).toContain('The public reply to #4711');
  });
  test('leaves gaps in it but for what the ticket says too and what many replies hold, and says so', async () => {
    const many = Array.from({ length: 4 }, (_, n) => ({
      ...exampleOf(5000 + n, `Something else ${n}`, {}, 'Hi,\nour hotline is 0800 123456.\nSam'),
      requesterName: `Person ${'ABCD'[n]}`,
      agentName: n % 2 === 0 ? 'Sam Roe' : 'Tove Ek',
    }));
    const reply = 'Hi Erika,\norder 88412 for tray 77120 costs 80 €. Call 0800 123456 or 0171 998877.\nSam';
    const found = await findReply(
      ticketOf({ text: 'paper stuck in tray 2, it is a 77120' }),
      [],
      [exampleOf(4711, 'Tray 2 jams on every job, paper stuck', {}, reply), ...many],
      '',
      signal,
    );
    expect(found?.text).toBe(
      'Hi Maria,\norder [order number] for tray 77120 costs [amount]. Call 0800 123456 or [phone number].\nAlex',
    );
    expect(found?.explanation.map(sayPhrase).join('\n')).toContain(
      'is left to fill in: order number, amount, phone number.',
    );
  });
  test('takes a macro by its title', async () => {
    const found = await findReply(ticketOf({ text: 'please, our toner is empty' }), macros, past, '', signal);
    expect(found).toMatchObject({
      origin: { kind: 'macro', title: 'Toner order' },
      text: 'Hello Maria, new toner is on its way.',
    });
  });
  test('the instruction can decide', async () => {
    const found = await findReply(ticketOf({ text: 'something is wrong' }), macros, past, 'order toner', signal);
    expect(found?.origin).toEqual({ kind: 'macro', title: 'Toner order' });
  });
  test('offers nothing when nothing is close, or when there is nothing', async () => {
    expect(await findReply(ticketOf({ text: 'The coffee machine leaks' }), macros, past, '', signal)).toBeNull();
    expect(await findReply(ticketOf({ text: 'VPN' }), [], [], '', signal)).toBeNull();
  });
  test('never offers the reply of the ticket itself', async () => {
    expect(
      await findReply(ticketOf({ text: 'Tray 9 beeps' }), [], [exampleOf(9001, 'Tray 9 beeps', {}, 'Hi')], '', signal),
    ).toBeNull();
  });
  test('prefers the language of the ticket', async () => {
    const both = [
      exampleOf(1, 'VPN Fehler 809', {}, 'Hello, please restart the VPN client and tell us if it works for you.'),
      exampleOf(
        2,
        'VPN Fehler 809 wieder',
        {},
        'Hallo, bitte starten Sie den VPN-Client neu und sagen Sie uns, ob es geht.',
      ),
    ];
    const found = await findReply(
      ticketOf({ text: 'Ich habe den VPN Fehler 809 und kann nicht mit dem Netz arbeiten' }),
      [],
      both,
      '',
      signal,
    );
    expect(found?.origin).toEqual({ kind: 'past-reply', ticketId: '2' });
  });
  test('stops when aborted', async () => {
    await expect(findReply(ticketOf({ text: 'x' }), macros, past, '', AbortSignal.abort())).rejects.toThrow();
  });
});
