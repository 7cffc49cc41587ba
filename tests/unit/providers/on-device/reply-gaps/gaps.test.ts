import { describe, expect, test } from 'vitest';
import { adaptReply } from '../../../../../providers/on-device/adapt-reply';
import { withGaps } from '../../../../../providers/on-device/reply-gaps/gaps';
import { fold } from '../../../../../providers/on-device/tokens';
import { fc, runs } from '../../../property';
import { replyIn, spoken, type Reply } from './replies';

const today = { requesterName: 'Naima Quist', agentName: 'Tove Ek', texts: ['9001', 'The projector is dark.'] };

const wordsOf = (text: string): string[] => fold(text.replace(/[-’']/g, ' ')).match(/[\p{L}\p{M}]+/gu) ?? [];
const numbersOf = (text: string): string[] => text.match(/\d{2,}/g) ?? [];

/** What of a customer is left in a text: parts of the name as words, anything else as it was written, and its numbers. */
function leftOf({ customer, used, common }: Reply, text: string): string[] {
  const own = common.reduce((rest, sentence) => rest.replace(sentence, ''), text);
  const bare = own.replace(/\[[^\]]{2,40}\]/g, ' ');
  // In small letters `will` is a word.
  const words = new Set(wordsOf(bare.replace(/(?<!\p{L})will(?!\p{L})/gu, '')));
  const names = [customer.first, customer.last]
    .flatMap(wordsOf)
    .filter((part) => part.length > 2 || !/[a-z]/.test(part));
  const unspaced = [customer.first, customer.last].filter((part) => /\p{sc=Han}/u.test(part) && bare.includes(part));
  const others = used.filter((slot) => slot !== 'first' && slot !== 'last').map((slot) => customer[slot]);
  const left = new Set(numbersOf(bare));
  return [
    ...names.filter((part) => words.has(part)),
    ...unspaced,
    ...others.filter((value) => bare.toLowerCase().includes(value.toLowerCase())),
    ...others.flatMap(numbersOf).filter((number) => left.has(number)),
  ];
}

describe('nothing of the earlier customer is left in a past reply', () => {
  test.each(Object.keys(spoken))('in %s', (language) => {
    fc.assert(
      fc.property(replyIn(language), (reply) => {
        const { customer, text } = reply;
        const earlier = {
          ticketId: customer.ticket.replace('#', ''),
          requesterName: `${customer.first} ${customer.last}`,
          agentName: 'Sam Roe',
          text: 'It does not work.',
        };
        const adapted = adaptReply(text, earlier, today).text;
        expect({ left: leftOf(reply, adapted), adapted, text }).toEqual({ left: [], adapted, text });
        for (const sentence of reply.common) expect(adapted).toContain(sentence);
      }),
      { numRuns: runs },
    );
  });
});

const earlier = {
  ticketId: '4711',
  requesterName: 'Erika Müller',
  agentName: 'Sam Roe',
  text: 'Room B12: scanner model 750 is dead',
};
const gapped = (text: string, texts: readonly string[] = [], common = false, others: readonly string[] = []) =>
  withGaps(text, earlier, { ...today, texts }, () => common, others).text;

describe('becomes a gap', () => {
  test.each([
    ['Ask your colleague Petra about it.', 'Ask your colleague [name] about it.'],
    ['Herr Dr. Schmidt weiß Bescheid.', 'Herr Dr. [name] weiß Bescheid.'],
    ['Katharina Lindqvist will call.', '[name] will call.'],
    ['@petra.k please look.', '[name] please look.'],
    ['He signs in as emueller now.', 'He signs in as [user name] now.'],
    ['Username: kboss', 'Username: [user name]'],
    ['Use ACME\\kboss to sign in.', 'Use [user name] to sign in.'],
    ['It lies in C:\\Users\\kboss\\Desktop.', 'It lies in C:\\Users\\[user name]\\Desktop.'],
    ['It lies in \\\\fs01\\hr\\2026.', 'It lies in [network path]'],
    ['The password for it: correct horse battery staple', 'The password for it: [password]'],
    ['Your new password:\n\nbanana\n\nPlease change it.', 'Your new password:\n\n[password]\n\nPlease change it.'],
    ['Set the password to “blue sky”.', 'Set the password to [password].'],
    ['PIN = 83', 'PIN = [password]'],
    ['Use hT7!kq2Z once.', 'Use [password] once.'],
    ['DE89 3704 0044 0532 0130 00 is the account.', '[account number] is the account.'],
    ['The server is 10.20.30.40.', 'The server is [number].'],
    ['Take the one in room 12.', 'Take the one in room [room number].'],
    ['The scanner 750 in B12 works.', 'The scanner [number] in [number] works.'],
    ['See Rechnung_4.pdf.', 'See [file name].'],
    ['Hanse Lager GmbH has it.', '[company] has it.'],
    ['Müllers Laptop', '[name] Laptop'],
    ['l’Müller and erika', '[name] and [name]'],
    ['IPv6 is 2001:db8::1.', 'IPv6 is [number]::1.'],
  ])('%j', (text, wanted) => {
    expect(gapped(text)).toBe(wanted);
  });
  test('a company that the earlier requester’s address names', () => {
    expect(
      withGaps(
        'Nordwind has a new router.',
        { ...earlier, text: 'Mail me: e@nordwind.example' },
        today,
        () => false,
        [],
      ).text,
    ).toBe('[company] has a new router.');
  });
  test('whoever the desk knows by their full name', () => {
    expect(gapped('It was Oda Lund who asked.', [], false, ['Oda Lund', 'Sam Roe'])).toBe('It was [name] who asked.');
  });
});

describe('stays', () => {
  test.each([
    'Press F12, then choose UTF-8 in Office 2019.',
    'Wait 30 minutes, then try it 3 times.',
    'We are open Monday to Friday.',
    'Your password is wrong.',
    'The password is too old.',
    'Ihr Passwort ist noch gültig.',
    'Open the Device Manager and see Details.',
    'Mark the box, then it will work.',
    'Wählen Sie im Menü Ansicht den Punkt Symbolleisten.',
  ])('%j', (text) => {
    expect(gapped(text)).toBe(text);
  });
  test('what the present ticket says too: names, numbers, links, amounts and dates, however they are written', () => {
    const text = 'Petra Lind ordered 4471123 for 1.234,50 € on 3.11.2026, see https://a.test/x.';
    expect(
      gapped(text, ['petra lind: order 4471123, EUR 1234.50, November 3, www.a.test/x/ and http://a.test/x']),
    ).toBe(text.replace('https://a.test/x', 'https://a.test/x'));
  });
  test('what is common to many replies, but no date, amount or secret', () => {
    expect(
      gapped('Call +49 30 1234567 or see https://help.test by 9:00, pay 80 € by 3.11.2026, password: x', [], true),
    ).toBe('Call +49 30 1234567 or see https://help.test by 9:00, pay [amount] by [date], password: [password]');
  });
});

test('any text at all becomes the same text with gaps: what is kept stands in its order, and once more finds the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      const once = gapped(text);
      const kept = once.split(/\[[a-z -]{2,20}\]/);
      let at = 0;
      for (const piece of kept) {
        const found = text.indexOf(piece, at);
        expect(found).toBeGreaterThanOrEqual(0);
        at = found + piece.length;
      }
    }),
    { numRuns: runs },
  );
});

test('the earlier ticket’s id is a gap, whatever it looks like, and a part of another word is not', () => {
  const withId = (ticketId: string, text: string): string =>
    withGaps(text, { ...earlier, ticketId }, { ...today, texts: [] }, () => true, []).text;
  expect(withId('AB.C-x_', 'Your ticket AB.C-x_. See #ab.c-X_ too, not zAB.C-x_ or ABxC-x_.')).toBe(
    'Your ticket [ticket number]. See [ticket number] too, not zAB.C-x_ or ABxC-x_.',
  );
  expect(withId('4711', 'Ticket #4711, 4711.')).toBe('Ticket [ticket number], [ticket number].');
});
