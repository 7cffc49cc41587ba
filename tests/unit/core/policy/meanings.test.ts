import { expect, test } from 'vitest';
import { meaningsOf } from '../../../../core/policy/meanings';

const origin = 'https://acme.zendesk.com';
const field = {
  id: '900',
  title: 'Category',
  kind: 'dropdown' as const,
  options: [
    { id: 'jam', path: ['Hardware', 'Printer', 'Jam'] },
    { id: 'toner', path: ['Hardware', 'Printer', 'Toner'] },
    { id: 'constructor', path: ['Building', 'Constructor'] },
    { id: 'vpn', path: ['Network', 'VPN'] },
  ],
};
const entries = [
  {
    field: 'Category',
    meanings: [
      { value: 'Hardware > Printer', meaning: 'Anything that prints' },
      { value: 'Hardware > Printer > Jam', meaning: 'Paper is stuck' },
    ],
  },
];

test('the organisation’s words go before the person’s, the more exact ones before those for all that stands below', () => {
  expect(meaningsOf(field, origin, entries, { jam: 'mine', toner: 'mine', vpn: ' From home ' })).toEqual({
    jam: 'Paper is stuck',
    toner: 'Anything that prints',
    vpn: 'From home',
  });
});

test('only values that somebody wrote about have a meaning', () => {
  expect(meaningsOf(field, origin, [], { vpn: '  ', gone: 'No longer a value' })).toEqual({});
  expect(meaningsOf(field, 'https://other.zendesk.com', [{ ...entries[0]!, desk: 'acme.zendesk.com' }])).toEqual({});
});

test('a value that is called like something that every object has keeps its own meaning', () => {
  expect(meaningsOf(field, origin, [])).toEqual({});
  expect(meaningsOf(field, origin, [], { constructor: 'Builds cranes' })).toEqual({ constructor: 'Builds cranes' });
});
