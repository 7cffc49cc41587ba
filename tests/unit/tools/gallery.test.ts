import { describe, expect, it } from 'vitest';
import { readMessages } from '../../../modules/words/catalogue';
import { inEveryLanguage } from '../../tools/gallery-languages';
import { leftInEnglish, missingKeys } from '../../tools/gallery-left';
import { shots } from '../../tools/gallery-shots';

const english = readMessages('en').get('card.nothing-changed') ?? '';
const german = readMessages('de').get('card.nothing-changed') ?? '';

describe('what a picture shows in the wrong language', () => {
  it('is an English sentence where the language has one of its own, in a pseudo language too', () => {
    expect(leftInEnglish([english, german, 'Paper jam'], 'de')).toEqual([english]);
    expect(leftInEnglish([english], 'en-XA')).toEqual([english]);
    expect(leftInEnglish([english], 'en')).toEqual([]);
  });

  it('is a key in the place of its sentence', () => {
    expect(missingKeys(['card.nothing-changed', english, 'acme.zendesk.com'])).toEqual(['card.nothing-changed']);
  });
});

describe('what is photographed in every language', () => {
  it('is each state once: themes, widths and pseudo languages are made by the tool', () => {
    const names = inEveryLanguage(shots).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => /-(?:dark|narrow|wide|forced|ar-XB)$/.test(name))).toEqual([]);
    for (const some of ['card-light', 'draft-light', 'popup', 'start-practice', 'settings-desks', 'described-found'])
      expect(names).toContain(some);
  });
});
