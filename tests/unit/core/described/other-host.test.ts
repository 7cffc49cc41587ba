import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDescription } from '../../../../core/described/parse';

const kustomer = JSON.parse(readFileSync('adapters/described/shipped/kustomer.json', 'utf8')) as object;

/** Kustomer’s description, if its data were asked for at this address. */
const asking = (path: string, folder = path.slice(0, path.lastIndexOf('/') + 1)): object => ({
  ...kustomer,
  requests: {
    auth: { kind: 'cookie' },
    signedOut: 'status',
    folders: [folder],
    get: { ticket: { path, same: { '$.data.id': '{id}' } } },
  },
  ticket: { subject: '$ticket.data.attributes.name' },
});

describe('Kustomer’s other host', () => {
  it('cannot be named, in whatever way it is written', () => {
    for (const path of [
      'https://acme.api.kustomerapp.com/v1/conversations/{id}',
      '//acme.api.kustomerapp.com/v1/conversations/{id}',
      '/\\acme.api.kustomerapp.com/v1/conversations/{id}',
      '{base}.api.kustomerapp.com/v1/conversations/{id}',
      '{base}//acme.api.kustomerapp.com/v1/conversations/{id}',
      '{base}@acme.api.kustomerapp.com/v1/conversations/{id}',
      'https://{org}.api.kustomerapp.com/v1/conversations/{id}',
      '{customer}.api.kustomerapp.com/v1/conversations/{id}',
    ]) {
      const parsed = parseDescription(asking(path));
      expect(parsed.ok ? 'taken' : parsed.problems.map(({ where }) => where.join('.')), path).toContain(
        'requests.get.ticket.path',
      );
    }
  });

  it('is not needed where the page’s own host has an address: then the same description is whole', () => {
    expect(parseDescription(asking('/v1/conversations/{id}'))).toMatchObject({ ok: true });
  });
});

describe('a desk of which no mark is known', () => {
  it('has none, and asks no page whether it is one', () => {
    expect(parseDescription(kustomer)).toMatchObject({ ok: true });
    const recognise = { marks: [], least: 2, ask: { get: '/v1/users/current', has: '$.data.id' } };
    const parsed = parseDescription({ ...asking('/v1/conversations/{id}', '/v1/'), recognise });
    expect(parsed.ok ? [] : parsed.problems).toEqual([
      { where: ['recognise', 'ask'], says: { key: 'mistake.marks-none' } },
    ]);
  });
});
