import { expect, test } from 'vitest';
import { unknownPieces } from '../../../../core/draft-text/check';
import { unknownShares } from '../../../../core/draft-text/shares';

const sharesIn = (draft: string, known = ''): string[] => unknownShares(draft, known).map(({ text }) => text);

test.each([
  ['You get 15 % off the next bill.', '15 %'],
  ['Wir geben Ihnen zehn Prozent.', 'zehn Prozent'],
  ['Nous accordons dix pour cent.', 'dix pour cent'],
  ['Tiene un 5 % de descuento.', '5 %'],
  ['Damos dez por cento de desconto.', 'dez por cento'],
  ['一割引きます。', '一割'],
])('a share of money that nobody told is found: %s', (draft, share) => {
  expect(sharesIn(draft)).toEqual([share]);
});

test('a share that the conversation holds is known, however it is written', () => {
  expect(sharesIn('You get 15 % off.', 'I was promised 15 percent.')).toEqual([]);
});

test('a share of anything else than money is none', () => {
  expect(sharesIn('The battery is at 80 %, and the disk is 15 percent full.')).toEqual([]);
});

test('a word of one language is no month of another one', () => {
  expect(unknownPieces('O senhor tem 5 minutos para entrar.', [])).toEqual([]);
});
