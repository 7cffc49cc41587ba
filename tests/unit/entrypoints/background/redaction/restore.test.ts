import { describe, expect, it, test } from 'vitest';
import { fc, runs } from '../../../property';
import { markKinds } from '../../../../../core/redaction';
import { MarkBook } from '../../../../../entrypoints/background/redaction/mark-book';
import { GrowingText, restored } from '../../../../../entrypoints/background/redaction/restore';

const bookOf = (...texts: string[]): MarkBook => {
  const book = new MarkBook(texts);
  book.markFor('email', 'jane@example.com');
  book.markFor('name', 'Müller');
  book.markFor('phone', '+49 171 1234567');
  return book;
};

/** The values stood in brackets of the text itself. */
const bookWithin = (before: string, behind: string, ...texts: string[]): MarkBook => {
  const book = bookOf(...texts);
  book.markFor('ip', '10.0.0.7', { before, behind });
  book.markFor('ip', '10.0.0.7', { before: ` ${before}`, behind: `${behind}:` });
  return book;
};

describe('a mark is put back', () => {
  it.each([
    ['⟨email 1⟩', 'jane@example.com'],
    ['⟨EMAIL 1⟩', 'jane@example.com'],
    ['⟨email1⟩', 'jane@example.com'],
    ['⟨ email  1 ⟩', 'jane@example.com'],
    ['<email 1>', 'jane@example.com'],
    ['[email 1]', 'jane@example.com'],
    ['(email 1)', 'jane@example.com'],
    ['＜email １＞', 'jane@example.com'],
    ['〈メール1〉', 'jane@example.com'],
    ['⟨E-Mail 1⟩', 'jane@example.com'],
    ['⟨Courriel n° 1⟩', 'jane@example.com'],
    ['⟨correo electrónico 1⟩', 'jane@example.com'],
    ['&lt;email 1&gt;', 'jane@example.com'],
    ['⟨Name 1⟩s', 'Müllers'],
    ['⟨Name 1s⟩', 'Müllers'],
    ['⟨nome 1⟩', 'Müller'],
    ['⟨Telefonnummer 1⟩', '+49 171 1234567'],
    ['⟨電話番号 1⟩へ', '+49 171 1234567へ'],
    ['(⟨email 1⟩)', '(jane@example.com)'],
    ['**⟨email 1⟩**, ⟨name 1⟩', '**jane@example.com**, Müller'],
    ['⟨email\u200b 1⟩', 'jane@example.com'],
    ['⟨1. email⟩', 'jane@example.com'],
    ['⟨email ١⟩', 'jane@example.com'],
    ['⟨email‑1⟩', 'jane@example.com'],
    ['{{email 1}}', 'jane@example.com'],
    ['&lang;email 1&rang;', 'jane@example.com'],
    ['\\u27e8email 1\\u27e9', 'jane@example.com'],
    ['mailto:%E2%9F%A8email%201%E2%9F%A9', 'mailto:jane@example.com'],
    ['\\<email 1\\>', 'jane@example.com'],
    ['⟨**email 1**⟩ and ⟨`email\\_1`⟩', 'jane@example.com and jane@example.com'],
    ['⟨email&nbsp;1⟩', 'jane@example.com'],
    ['⟨email 1 is known', 'jane@example.com is known'],
    ['\\\\⟨name 1⟩\\share', '\\\\Müller\\share'],
    ['(⟨name 1⟩) ((name 1))', '(Müller) (Müller)'],
    ['⟨palavra-passe 1⟩', '⟨password 1⟩'],
  ])('%s', (told, text) => {
    expect(restored(told, bookOf())).toBe(text);
  });
});

describe('a mark without its brackets is put back', () => {
  it.each([
    ['Write to email 1.', 'Write to jane@example.com.'],
    ['Email 1', 'jane@example.com'],
    ['EMAIL 1, name 1!', 'jane@example.com, Müller!'],
    ['name 1s Drucker, name 1’s printer', 'Müllers Drucker, Müller’s printer'],
    ['à l’email 1 (phone 1)', 'à l’jane@example.com +49 171 1234567'],
    ['**email 1**', '**jane@example.com**'],
    ['phone 1へ', '+49 171 1234567へ'],
    ['mailto:email 1', 'mailto:jane@example.com'],
  ])('%s', (told, text) => {
    expect(restored(told, bookOf())).toBe(text);
  });

  it.each([
    'email 2',
    'emails 1',
    'eMail 1',
    'E-Mail 1',
    'email  1',
    'email 01',
    'email 12',
    'email 1a',
    'email 1.5',
    'phone 1-800',
    'email 1/3',
    'email 1 of 3',
    'voicemail 1, a-email 1, x.email 1',
    'card 1',
  ])('never where it may be something else: %s', (told) => {
    expect(restored(told, bookOf())).toBe(told);
    const growing = new GrowingText(bookOf());
    for (let at = 1; at <= told.length; at += 1) growing.add(told.slice(0, at));
    expect(growing.end(told)).toBe(told);
  });

  it.each(['We have phone 1 and phone 2', 'Phones: 1', 'PHONE #1', 'phone-1'])(
    'never where the ticket speaks of one itself: %s',
    (said) => {
      expect(restored('Use phone 1 or email 1', bookOf(said))).toBe('Use phone 1 or jane@example.com');
    },
  );

  it('not for a number, which is said of anything', () => {
    const book = new MarkBook([]);
    book.markFor('number', '4711000');
    expect(restored('the number 1 cause', book)).toBe('the number 1 cause');
  });

  it('is shown neither half nor as something else while it arrives', () => {
    const growing = new GrowingText(bookOf());
    expect(growing.add('Write to em')).toBe('Write to ');
    expect(growing.add('Write to email 1')).toBe('Write to ');
    expect(growing.add('Write to email 1 ')).toBe('Write to ');
    expect(growing.add('Write to email 1 to')).toBe('Write to jane@example.com to');
    expect(growing.add('Write to email 1 today')).toBe('Write to jane@example.com today');
    expect(growing.add('Write to email 1 today in')).toBe('Write to jane@example.com today in');
  });
});

describe('brackets in which the value itself stood', () => {
  it.each([
    ['[', ']', '[ip 1]', '[10.0.0.7]'],
    ['(', ')', 'From (IP 1) on', 'From (10.0.0.7) on'],
    ['<', '>', '<ip 1>', '<10.0.0.7>'],
    ['["', '"]', '["ip 1"]', '["10.0.0.7"]'],
    ['[', ']', '[⟨ip 1⟩]', '[10.0.0.7]'],
    ['[', ']', '[[ip 1]]', '[10.0.0.7]'],
    ['[', ']', '⟨ip 1⟩ and (ip 1)', '10.0.0.7 and 10.0.0.7'],
  ])('stay, however the mark lost its own: %s%s of %s', (before, behind, said, becomes) => {
    expect(restored(said, bookWithin(before, behind))).toBe(becomes);
  });

  it('are taken for those of the mark where the value stood without them, too', () => {
    const book = bookWithin('[', ']');
    book.markFor('ip', '10.0.0.7', { before: 'at ', behind: ', po' });
    expect(restored('[ip 1]', book)).toBe('10.0.0.7');
  });
});

describe('a mark that nobody gave out', () => {
  it('stays as it is written, where it cannot be a word of the sentence', () => {
    expect(restored('<email 7>, ⟨E-MAIL 8⟩ and (email 9)', bookOf())).toBe('⟨email 7⟩, ⟨email 8⟩ and ⟨email 9⟩');
  });

  it('is a word of the sentence in round brackets, where no such value was replaced', () => {
    expect(restored('press (key 3) and see (number 2)', bookOf())).toBe('press (key 3) and see (number 2)');
  });

  it('means itself where it stood in the ticket', () => {
    const book = bookOf('My shelf is called [email 1]');
    expect(restored('Your shelf [email 1]: ⟨email 2⟩', book)).toBe('Your shelf [email 1]: jane@example.com');
  });
});

test('no value gets a mark that a text holds, however it is written there', () => {
  const book = bookOf('⟨name 1⟩ and <NAME 2>');
  expect(book.markFor('name', 'Müller')).toBe('⟨name 3⟩');
});

const kind = fc.constantFrom(...markKinds);
const value = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const filler = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 15 }),
  fc.constantFrom(' (', '[see ', '⟨', '&lt', '<b>', ' email ', '】'),
);
const told = fc.array(fc.tuple(filler, kind, value, fc.constantFrom('', 's', '’s', 'さん')), { maxLength: 8 });

/** Fillers that are marks themselves would say something else. */
const withoutMarks = (text: string): string => text.replace(/\d/g, 'x');

test('whatever was replaced comes back exactly, in a text that arrives in pieces of any size too', () => {
  fc.assert(
    fc.property(told, fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 20 }), (parts, sizes) => {
      const plain = parts.map(([text, ...rest]) => [`${withoutMarks(text)}. `, ...rest] as const);
      const original = plain.map(([text, , held, ending]) => text + held + ending).join('');
      const book = new MarkBook([original]);
      const sent = plain.map(([text, of, held, ending]) => text + book.markFor(of, held) + ending).join('');
      expect(restored(sent, book)).toBe(original);
      const growing = new GrowingText(book);
      let shown = '';
      for (let at = 0, turn = 0; at < sent.length; turn += 1) {
        at = Math.min(sent.length, at + (sizes[turn % sizes.length] ?? 1));
        const next = growing.add(sent.slice(0, at));
        expect(next.startsWith(shown)).toBe(true);
        expect(original.startsWith(next)).toBe(true);
        shown = next;
      }
      expect(growing.end(sent)).toBe(original);
    }),
    { numRuns: runs },
  );
});

const wordsAround = fc.constantFrom(
  ' ',
  ', ',
  '. ',
  ' (',
  ') ',
  ' email ',
  ' e',
  '\n',
  'x',
  '-',
  '1',
  ' of 3 ',
  '/',
  '’s ',
  's ',
  '⟨',
  '⟩',
  'さん',
);
const bareMark = fc.constantFrom(
  'email 1',
  'Name 1',
  'PHONE 1',
  'email 2',
  '⟨email 1⟩',
  '[name 1]',
  '["ip 1"]',
  '[⟨ip 1⟩]',
  'name',
);

test('a text that arrives in pieces of any size becomes what it becomes as a whole, with and without brackets', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(wordsAround, bareMark), { maxLength: 12 }),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 20 }),
      (parts, sizes) => {
        const sent = parts.join('');
        const growing = new GrowingText(bookWithin('["', '"]'));
        let shown = '';
        for (let at = 0, turn = 0; at < sent.length; turn += 1) {
          at = Math.min(sent.length, at + (sizes[turn % sizes.length] ?? 1));
          const next = growing.add(sent.slice(0, at));
          expect(next.startsWith(shown)).toBe(true);
          shown = next;
        }
        expect(growing.end(sent)).toBe(restored(sent, bookWithin('["', '"]')));
        expect(growing.end(sent).startsWith(shown)).toBe(true);
      },
    ),
    { numRuns: runs },
  );
});

test('a bracket that begins no mark keeps nothing back', () => {
  const growing = new GrowingText(bookOf());
  expect(growing.add('Press Start (see')).toBe('Press Start (see');
  expect(growing.add('Press Start (see below) or <br')).toBe('Press Start (see below) or <br');
  expect(new GrowingText(bookOf()).add('Press Start (see below) or ⟨ema')).toBe('Press Start (see below) or ');
});
