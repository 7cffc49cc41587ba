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
  ])('%s', (told, text) => {
    expect(restored(told, bookOf())).toBe(text);
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

test('a bracket that begins no mark keeps nothing back', () => {
  const growing = new GrowingText(bookOf());
  expect(growing.add('Press Start (see')).toBe('Press Start (see');
  expect(growing.add('Press Start (see below) or <br')).toBe('Press Start (see below) or <br');
  expect(new GrowingText(bookOf()).add('Press Start (see below) or ⟨ema')).toBe('Press Start (see below) or ');
});
