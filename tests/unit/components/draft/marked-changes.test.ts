import { expect, it } from 'vitest';
import { changesBetween } from '../../../../components/draft/changes';
import { markedChanges } from '../../../../components/draft/marked-changes';
import type { DraftWarning } from '../../../../core/draft-text/warning';
import { fc } from '../../property';

const at = (text: string, piece: string, kind: 'promise' | 'link' = 'promise'): DraftWarning => {
  const start = text.indexOf(piece);
  return { kind, start, end: start + piece.length, text: piece };
};

it('marks what was found in what stayed and in what came, and nothing in what went', () => {
  const before = 'We refund 20 € today. Bye.';
  const after = 'We refund 20 €  tomorrow.\nBye, see https://a.example.';
  const warnings = [
    at(after, 'refund 20 €  tomorrow'),
    at(after, 'https://a.example', 'link'),
    { kind: 'unchecked' as const },
  ];
  const marked = markedChanges(changesBetween(before, after), after, warnings);
  const text = (kind: string): string =>
    marked.flatMap((piece) => (piece.found.some((one) => one.kind === kind) ? [piece.text] : [])).join('');
  expect(text('promise').replace(/\s+/g, ' ').trim()).toBe('refund 20 € tomorrow');
  expect(text('link')).toBe('https://a.example');
  expect(marked.filter(({ is }) => is === 'removed').flatMap(({ found }) => found)).toEqual([]);
});

it('says of a piece of which two things are to be said both', () => {
  const after = 'See https://a.example now';
  const [first] = markedChanges([{ is: 'added', text: after }], after, [
    at(after, after),
    at(after, 'https://a.example', 'link'),
  ]).filter(({ found }) => found.length === 2);
  expect(first?.text).toBe('https://a.example');
});

it('marks exactly the words that were found, whatever white space the difference has, and loses none', () => {
  const words = fc.array(fc.constantFrom('a', 'b', 'Hello', ',', '再起動', 'é'), { minLength: 3, maxLength: 20 });
  const gap = fc.constantFrom(' ', '  ', '\n', '\n\n');
  fc.assert(
    fc.property(words, words, gap, fc.nat(), fc.nat(), (one, other, space, some, more) => {
      const [before, after] = [one.join(' '), other.join(space)];
      const from = some % other.length;
      const piece = other.slice(from, from + 1 + (more % 4)).join(space);
      const start = other.slice(0, from).join(space).length + (from > 0 ? space.length : 0);
      const warning: DraftWarning = { kind: 'promise', start, end: start + piece.length, text: piece };
      const changes = changesBetween(before, after);
      const marked = markedChanges(changes, after, [warning]);
      expect(marked.map(({ text }) => text).join('')).toBe(changes.map(({ text }) => text).join(''));
      const told = marked.flatMap(({ found, text }) => (found.length > 0 ? [text] : [])).join('');
      expect(told.replace(/\s/g, '')).toBe(piece.replace(/\s/g, ''));
    }),
  );
});
