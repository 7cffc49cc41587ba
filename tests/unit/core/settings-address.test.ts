import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeError } from '../../../core/error-text';
import { errorCodes } from '../../../core/errors';
import { errorPlaces } from '../../../core/error-place';
import {
  addressOfSpot,
  deskParts,
  isHost,
  parseSettingsAddress,
  settingsAddress,
  settingsPages,
  settingsParts,
  settingsPlace,
  type SettingsAddress,
} from '../../../core/settings-address';

const START: SettingsAddress = { page: 'start', part: null, desk: null, problem: null };

test.each([
  ['', START],
  ['#', START],
  ['#answers', { ...START, page: 'answers' }],
  ['answers/key', { ...START, page: 'answers', part: 'key' }],
  ['#answers/key?problem=bad-key', { ...START, page: 'answers', part: 'key', problem: 'bad-key' }],
  ['#desks/acme.zendesk.com', { ...START, page: 'desks', desk: 'acme.zendesk.com' }],
  ['#desks/acme.zendesk.com/learning', { ...START, page: 'desks', desk: 'acme.zendesk.com', part: 'learning' }],
  ['#desks/localhost:8080/fields', { ...START, page: 'desks', desk: 'localhost:8080', part: 'fields' }],
  ['#desks/add', { ...START, page: 'desks', part: 'add' }],
  ['#use/limit', { ...START, page: 'use', part: 'limit' }],
  ['#policy-studio', { ...START, page: 'team', part: 'studio' }],
  ['#health', { ...START, page: 'help', part: 'health' }],
  ['#settings', START],
])('%s', (hash, address) => {
  expect(parseSettingsAddress(hash)).toEqual(address);
});

test.each([
  '#nothing',
  '#answers/nothing',
  '#answers/key/more',
  '#use/learning',
  '#desks/acme.zendesk.com/nothing',
  '#desks/acme.zendesk.com/learning/more',
  '#desks/user@evil.example',
  '#desks/evil.example?x',
  '#desks/%2e%2e',
  '#desks/..',
  '#desks//learning',
  '#__proto__',
  '#constructor',
  '#answers/constructor',
  `#desks/${'a'.repeat(5000)}`,
  '#desks/<img src=x>',
])('what is not known leads to the start: %s', (hash) => {
  expect(parseSettingsAddress(hash).part).toBeNull();
  expect(['start', 'desks']).toContain(parseSettingsAddress(hash).page);
});

test('only a code of the closed list comes along from an address', () => {
  for (const query of ['problem=nothing', 'problem=<b>', 'problem=', 'x=bad-key', 'problem=bad-key&x=1', '?'])
    expect(parseSettingsAddress(`#answers/key?${query}`)).toEqual({ ...START, page: 'answers', part: 'key' });
});

test('whatever stands in an address is read without an error, and as something that is known', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string({ unit: 'binary' }),
        fc.webFragments(),
        fc
          .array(fc.constantFrom('desks', 'answers', '/', '?', '#', 'problem=', 'key', ':', '[', '%', 'a.b'))
          .map((all) => all.join('')),
      ),
      (hash) => {
        const address = parseSettingsAddress(hash);
        expect(settingsPages).toContain(address.page);
        expect(parseSettingsAddress(settingsAddress(address))).toEqual(address);
      },
    ),
  );
});

const anyHost = fc
  .tuple(fc.domain(), fc.option(fc.integer({ min: 1, max: 65_535 }), { nil: null }))
  .map(([domain, port]) => new URL(`https://${domain}${port === null ? '' : `:${port}`}/`).host)
  .filter(isHost);

const anyAddress: fc.Arbitrary<SettingsAddress> = fc
  .oneof(
    fc.constantFrom(...settingsPages).chain((page) =>
      fc.record({
        page: fc.constant(page),
        part: fc.constantFrom<string | null>(null, ...settingsParts[page]),
        desk: fc.constant(null),
      }),
    ),
    fc.record({
      page: fc.constant('desks' as const),
      part: fc.constantFrom(null, ...deskParts),
      desk: anyHost,
    }),
  )
  .chain((place) => fc.constantFrom(null, ...errorCodes).map((problem) => ({ ...place, problem })));

test('an address that is made is read as what it was made of', () => {
  fc.assert(
    fc.property(anyAddress, (address) => {
      expect(parseSettingsAddress(settingsAddress(address))).toEqual(address);
    }),
  );
});

test('no part of the desks’ page can be taken for a host', () => {
  for (const part of settingsParts.desks) expect(part).not.toContain('.');
});

test('every error whose action is in the settings names the place there, and no other does', () => {
  for (const code of errorCodes) {
    const place = errorPlaces[code];
    expect([code, place !== null]).toEqual([code, describeError({ code }).action === 'open-options']);
    if (place === null) continue;
    const address = addressOfSpot(place, 'acme.zendesk.com', code);
    expect(settingsPlace(address)).toBe(place.replace('*', 'acme.zendesk.com'));
    expect(parseSettingsAddress(settingsAddress(address))).toEqual(address);
  }
});

test('without a desk a place of a desk is the list of them', () => {
  expect(settingsAddress(addressOfSpot('desks/*/learning', null, 'no-match'))).toBe('#desks?problem=no-match');
});
