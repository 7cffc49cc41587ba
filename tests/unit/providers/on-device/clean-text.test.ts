import { fc } from '../../property';
import { expect, test } from 'vitest';
import { cleanText } from '../../../../providers/on-device/clean-text';
import { processorTime } from '../../processor-time';

test.each([
  [
    'English history',
    'It jams again.\n\nOn Mon, 2 Nov 2026 at 09:12, Alex Kim <alex@acme.test> wrote:\nPlease try tray 3.',
    'It jams again.',
  ],
  [
    'history header over two lines',
    'It jams again.\nOn Mon, 2 Nov 2026 at 09:12, Alex Kim\n<alex@acme.test> wrote:\nPlease try tray 3.',
    'It jams again.',
  ],
  [
    'German history',
    'Es klemmt wieder.\nAm 02.11.2026 um 09:12 schrieb Alex Kim <alex@acme.test>:\nBitte Fach 3.',
    'Es klemmt wieder.',
  ],
  [
    'Spanish history',
    'Sigue igual.\nEl lun, 2 nov 2026 a las 9:12, Alex Kim escribió:\nPruebe la bandeja 3.',
    'Sigue igual.',
  ],
  [
    'Japanese history',
    '直りません。\n2026年11月2日(月) 9:12 Alex Kim <alex@acme.test>:\n再起動してください。',
    '直りません。',
  ],
  [
    'an answer below a quotation',
    'On Mon, 2 Nov 2026 Alex Kim wrote:\n> Which tray?\n> And which floor?\nTray 2.',
    'Tray 2.',
  ],
  [
    'forwarded header block',
    'See below.\nFrom: a@acme.test\nSent: Monday\nTo: b@acme.test\nSubject: x\nold text',
    'See below.',
  ],
  ['Outlook separator', 'Siehe unten.\n-----Ursprüngliche Nachricht-----\nalt', 'Siehe unten.'],
  [
    'greeting line and sign-off',
    'Hi team,\n\nthe toner is empty.\n\nKind regards,\nMaria\nACME GmbH',
    'the toner is empty.',
  ],
  ['greeting within the line', 'Hallo zusammen, der Toner ist leer.', 'der Toner ist leer.'],
  [
    'German sign-off',
    'Sehr geehrte Damen und Herren,\nder Toner ist leer.\nMit freundlichen Grüßen\nErika',
    'der Toner ist leer.',
  ],
  ['Spanish sign-off', 'Hola,\nno hay tóner.\nUn saludo,\nMaría', 'no hay tóner.'],
  [
    'Japanese sign-off',
    'お世話になっております。\nトナーがありません。\nよろしくお願いいたします。\n田中',
    'トナーがありません。',
  ],
  ['signature mark', 'Toner empty\n-- \nMaria, Room 12', 'Toner empty'],
  ['signature mark that lost its space', 'The toner is empty again\n--\nMaria, Room 12', 'The toner is empty again'],
  [
    'a line of underscores in a form',
    'New request\n____________________\nProblem: VPN drops',
    'New request\nProblem: VPN drops',
  ],
  ['a line of dashes', 'New request\n----------\nProblem: VPN drops', 'New request\nProblem: VPN drops'],
  ['a short line of dashes', 'New request\n--\nProblem: VPN drops', 'New request\n--\nProblem: VPN drops'],
  ['several lines across', '=====\nName: Kim\n=====\nVPN drops\n* * *', 'Name: Kim\nVPN drops\n* * *'],
  [
    'a line above quoted history',
    'It jams again.\n________________________________\nFrom: a@acme.test\nSent: Monday\nTo: b@acme.test\nold text',
    'It jams again.',
  ],
  ['mobile signature', 'Toner leer\nVon meinem iPhone gesendet', 'Toner leer'],
  ['thanks that go on', 'Thanks for the quick reply, it still jams.', 'Thanks for the quick reply, it still jams.'],
  ['nothing but a greeting', 'Hello', 'Hello'],
  ['nothing but a quotation', '> the printer is dead', '> the printer is dead'],
])('%s', (_, text, wanted) => {
  expect(cleanText(text)).toBe(wanted);
});

test('never loses everything', () => {
  const lines = fc.constantFrom(
    '> a',
    'Hi Bob,',
    '-- ',
    'Thanks',
    'On Mon 1 Nov 2026 Bob wrote:',
    'Sent from my iPhone',
    'x y',
    '',
    'From: a',
    'To: b',
    'Subject: c',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(lines, fc.string())), (all) => {
      const text = all.join('\n');
      expect(/[\p{L}\p{N}]/u.test(cleanText(text))).toBe(/[\p{L}\p{N}]/u.test(text));
    }),
  );
});

test('takes a huge line in a moment', () => {
  const spent = processorTime();
  cleanText(`On ${'a '.repeat(200_000)}\n${'Hi '.repeat(100_000)}`);
  cleanText('On a\n'.repeat(50_000));
  expect(spent()).toBeLessThan(1000);
});

test.each([
  ['a name by itself', 'It jams.\n\nSam Wragg', 'It jams.'],
  [
    'a name with what the person does',
    'It jams.\nSam Wragg, Reception & Facilities\nNeed a room? Book it in Outlook',
    'It jams.',
  ],
  ['a name with its letters', 'It jams.\nSam Wragg ACA\nFinance', 'It jams.'],
  ['thanks and a first name', 'it jams again\n\nthanks sam', 'it jams again'],
  [
    'the name in the middle of a sentence',
    'Sam Wragg has no access.\nHe starts on Monday.',
    'Sam Wragg has no access.\nHe starts on Monday.',
  ],
  ['the name of somebody else', 'It jams.\nLucy Tremlett has tried it too', 'It jams.\nLucy Tremlett has tried it too'],
])('a signature is no part of the problem: %s', (_name, text, problem) => {
  expect(cleanText(text, 'Sam Wragg')).toBe(problem);
});

test('much text below a name is no signature', () => {
  const text = `It jams.\nSam Wragg\n${'The tray is stuck again. '.repeat(20)}`;
  expect(cleanText(text, 'Sam Wragg')).toContain('The tray is stuck');
});

test.each([
  ['Bonjour,\n\nL’imprimante est en panne.\n\nCordialement,\nHélène', 'L’imprimante est en panne.'],
  ['Bom dia,\n\nA impressora não imprime.\n\nCumprimentos,\nRui', 'A impressora não imprime.'],
  ['Dzień dobry,\n\nDrukarka nie działa.\n\nPozdrawiam\nZofia', 'Drukarka nie działa.'],
  ['Goedemorgen,\nDe printer doet het niet.\nMet vriendelijke groet', 'De printer doet het niet.'],
  ['Buongiorno,\nla stampante non va.\nCordiali saluti', 'la stampante non va.'],
  ['サービスデスク御中\n\nプリンターが動きません。\n\n以上、よろしくお願いいたします。', 'プリンターが動きません。'],
])('greetings and closings go in many languages: %s', (text, problem) => {
  expect(cleanText(text)).toBe(problem);
});

test('a name in every line keeps nobody waiting', () => {
  const spent = processorTime();
  cleanText('Sam Wragg\n'.repeat(2000) + '-'.repeat(3999), 'Sam Wragg');
  cleanText(`${'Sam Wragg - '.repeat(300)}\n`.repeat(5) + 'word '.repeat(50), 'Sam Wragg');
  expect(spent()).toBeLessThan(500);
});

test.each(['Morning shift has no access.', 'All printers are down.', 'Team folder is gone.', 'Evening run failed'])(
  'what only begins like a greeting stays: %s',
  (line) => {
    expect(cleanText(`Hello,\n${line}\nSince today.`)).toContain(line);
  },
);
