import { expect, it } from 'vitest';
import { leftWords } from '../../../../../entrypoints/options/sections/left-words';

const all = { settings: 'erased', keys: 'erased', records: 'erased', sent: 'erased' } as const;

it('nothing is said where all of it is gone', () => {
  expect([leftWords('everything', all), leftWords('learned', { records: 'erased' })]).toEqual(['', '']);
});

it.each([
  [
    'everything',
    { ...all, records: 'later' },
    /^What was learned.* Close the browser and open it again.*Deskside is off\.$/,
  ],
  ['everything', { ...all, keys: 'later', records: 'later' }, /^What opens the saved keys and what was learned/],
  ['everything', { ...all, settings: 'failed' }, /^Not erased: the settings\. Press “Erase everything” once more\./],
  ['learned', { records: 'failed' }, /^Not erased: what was learned.*“Erase everything” deletes it/],
] as const)('%s, %j: what is left, and what to do', (what, parts, words) => {
  expect(leftWords(what, parts)).toMatch(words);
});
