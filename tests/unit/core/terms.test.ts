import { fc } from '../property';
import { describe, expect, it } from 'vitest';
import { lostTerms, termsOf } from '../../../core/terms';

it('a glossary is written one term a line or separated by commas, each counts once', () => {
  expect(termsOf(' Acme Cloud\n\nVPN Client, Visio;Visio、共有フォルダ ')).toEqual([
    'Acme Cloud',
    'VPN Client',
    'Visio',
    '共有フォルダ',
  ]);
  expect(termsOf(' \n , ')).toEqual([]);
  expect(termsOf(Array.from({ length: 500 }, (_, at) => `t${at}`).join('\n'))).toHaveLength(200);
});

describe('a term got lost', () => {
  it.each([
    ['changed', 'Open Acme Cloud.', 'Ouvrez le nuage Acme.', true],
    ['written in small letters', 'Open Acme Cloud.', 'Ouvrez acme cloud.', true],
    ['kept', 'Open Acme Cloud.', 'Ouvrez « Acme Cloud ».', false],
    ['a part of a longer word', 'Open Acme Cloud.', 'Öffnen Sie Acme Cloudy.', true],
    ['never there', 'Open the door.', 'Ouvrez la porte.', false],
    ['only a part of a word before', 'Open Acme Clouds.', 'Ouvrez.', false],
    ['between Japanese words', 'Open Acme Cloud.', 'ログインはAcme Cloudで行います。', false],
  ])('%s', (_what, before, after, isLost) => {
    expect(lostTerms(['Acme Cloud'], before, after)).toEqual(isLost ? ['Acme Cloud'] : []);
  });

  it('never where the text is the same', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 8 })), fc.string(), (terms, text) => {
        expect(lostTerms(termsOf(terms.join('\n')), text, text)).toEqual([]);
      }),
    );
  });
});
