import { describe, expect, it } from 'vitest';
import { freshdeskSamples } from '../../../../adapters/freshdesk/samples';
import { halopsaSamples } from '../../../../adapters/halopsa/samples';
import { zendeskSamples } from '../../../../adapters/zendesk/samples';
import { SETTINGS_VERSION, settingsSchema } from '../../../../core/settings';
import {
  addedPatterns,
  builtInDesk,
  builtInPatterns,
  deskByName,
} from '../../../../entrypoints/background/desks/hosts';
import { isCoveredBy, permissionPattern, readDeskAddress } from '../../../../entrypoints/lib/desk-address';
import { fc, runs } from '../../property';

const originOf = (typed: string): string => {
  const read = readDeskAddress(typed);
  if (!read.ok) throw new Error(`${typed}: ${read.problem}`);
  return read.origin;
};

const problemOf = (typed: string): string => {
  const read = readDeskAddress(typed);
  if (read.ok) throw new Error(`${typed} was taken for ${read.origin}`);
  return read.problem;
};

describe('an address', () => {
  it.each([
    ['https://support.acme.example', 'https://support.acme.example'],
    ['support.acme.example', 'https://support.acme.example'],
    ['  https://Support.ACME.example/agent/tickets/7?x=1#y ', 'https://support.acme.example'],
    ['support.acme.example/a/tickets/7', 'https://support.acme.example'],
    ['https://support.acme.example.', 'https://support.acme.example'],
    ['https://support.acme.example:443/', 'https://support.acme.example'],
    ['https://support.acme.example:8443/x', 'https://support.acme.example:8443'],
    ['support.acme.example:8443', 'https://support.acme.example:8443'],
    ['desk', 'https://desk'],
    ['https://10.0.0.5/', 'https://10.0.0.5'],
    ['https://[fd00::1]/', 'https://[fd00::1]'],
    ['https://hilfe.müller.example', 'https://hilfe.xn--mller-kva.example'],
    ['localhost:4310', 'http://localhost:4310'],
    ['localhost:443', 'http://localhost:443'],
    ['http://127.0.0.1:4310/agent/', 'http://127.0.0.1:4310'],
    ['http://desk.localhost', 'http://desk.localhost'],
    ['http://[::1]:80', 'http://[::1]'],
    ['https://localhost:4310', 'https://localhost:4310'],
    ['127.0.0.1:4310', 'http://127.0.0.1:4310'],
    ['http://10.0.0.5', 'http://10.0.0.5'],
    ['http://192.168.1.20:8080/agent', 'http://192.168.1.20:8080'],
    ['http://[fd00::1]:8080', 'http://[fd00::1]:8080'],
    ['10.0.0.5', 'https://10.0.0.5'],
  ])('%s is %s', (typed, origin) => {
    expect(originOf(typed)).toBe(origin);
  });

  it.each([
    ['', 'Type the address'],
    ['   ', 'Type the address'],
    ['http://support.acme.example', 'Use https:// for support.acme.example'],
    ['http://11.0.0.5', 'Use https:// for 11.0.0.5'],
    ['http://172.32.0.1', 'Use https://'],
    ['http://[2001:db8::1]', 'Use https://'],
    ['http://localhost.acme.example', 'Use https://'],
    ['http://127.0.0.1.acme.example', 'Use https://'],
    ['ftp://support.acme.example', 'must begin with https://'],
    ['file:///etc/passwd', 'must begin with https://'],
    ['javascript:alert(1)', 'must begin with https://'],
    ['chrome-extension://abc/', 'must begin with https://'],
    ['https://dana:secret@support.acme.example', 'name and password'],
    ['dana@support.acme.example', 'name and password'],
    ['https://*.acme.example', 'without *'],
    ['*', 'without *'],
    ['https://', 'not an address'],
    ['not an address', 'not an address'],
    ['https://support..example', 'not an address'],
    ['https://support.acme.example:99999', 'not an address'],
    ['https://(support)', 'not an address'],
    ['?', 'not an address'],
  ])('%s is explained', (typed, words) => {
    expect(problemOf(typed)).toContain(words);
  });

  const label = fc.stringMatching(/^[a-z][a-z0-9-]{0,10}[a-z0-9]$/);
  const hosts = fc
    .array(label, { minLength: 2, maxLength: 4 })
    .map((labels) => labels.join('.'))
    .filter(
      (host) =>
        URL.canParse(`https://${host}`) && new URL(`https://${host}`).hostname === host && !host.endsWith('.localhost'),
    );
  const ports = fc.option(fc.integer({ min: 1, max: 65_535 }), { nil: null });
  const rests = fc.constantFrom('', '/', '/agent/tickets/1042', '/a/?x=1', '?x', '#top', '/@me', '/a:b*');

  it('leads to the same origin whatever stands behind it, with or without scheme, however it is written', () => {
    fc.assert(
      fc.property(hosts, ports, rests, fc.boolean(), (host, port, rest, shout) => {
        const written = `${shout ? host.toUpperCase() : host}${port === null ? '' : `:${port}`}${rest}`;
        const { origin } = new URL(`https://${host}${port === null ? '' : `:${port}`}`);
        expect([originOf(written), originOf(`https://${written}`), originOf(` https://${written}\t`)]).toEqual([
          origin,
          origin,
          origin,
        ]);
      }),
    );
  });

  it('that is any text at all is an origin that can be stored, asked for and read again, or a sentence', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.webUrl({ withQueryParameters: true }),
      fc.string().map((text) => `https://${text}`),
      fc.string().map((text) => `http://${text}`),
    );
    fc.assert(
      fc.property(texts, (typed) => {
        const read = readDeskAddress(typed);
        if (!read.ok) {
          expect(read.problem).toMatch(/^[A-Z].*\.$/);
          return;
        }
        const { origin, pattern, host } = read;
        expect(readDeskAddress(origin)).toEqual(read);
        expect(new URL(origin).origin).toBe(origin);
        expect(
          settingsSchema.safeParse({ version: SETTINGS_VERSION, customDesks: [{ origin, desk: null }] }).success,
        ).toBe(true);
        expect(pattern).toBe(`${new URL(origin).protocol}//${new URL(origin).hostname}/*`);
        expect(origin.endsWith(host)).toBe(true);
        if (origin.startsWith('http:'))
          expect(origin).toMatch(
            /^http:\/\/(?:([^/]+\.)?localhost|(?:127|10|192\.168|172\.\d\d)(?:\.\d+){2,3}|\[[^/]+\])(?::\d+)?$/,
          );
      }),
      { numRuns: runs },
    );
  });
});

describe('hosts', () => {
  const samples = { zendesk: zendeskSamples, freshdesk: freshdeskSamples, halopsa: halopsaSamples } as const;
  const added = /myfreshworks|haloservicedesk|halocrm/;

  it.each(
    Object.entries(samples).flatMap(([desk, { ticket }]) =>
      Object.keys(ticket).map((url) => [desk, new URL(url).origin] as const),
    ),
  )('%s at %s is known by its name', (desk, origin) => {
    expect(deskByName(origin)).toBe(desk);
    expect(builtInDesk(origin)).toBe(added.test(origin) ? null : desk);
  });

  it.each([
    'https://support.acme.example',
    'https://zendesk.com',
    'https://acme.zendesk.com.example.org',
    'http://acme.zendesk.com',
    'https://acme-zendesk.com',
    'https://a.b.zendesk.com',
    'http://localhost:4310',
    'https://acme.freshservice.com',
  ])('%s is nobody’s', (origin) => {
    expect([deskByName(origin), builtInDesk(origin)]).toEqual([null, null]);
  });

  it('that are built in are the ones that the manifest covers', () => {
    expect(isCoveredBy('https://acme.zendesk.com', builtInPatterns)).toBe(true);
    expect(isCoveredBy('https://acme.haloitsm.com', builtInPatterns)).toBe(true);
    expect(isCoveredBy('http://acme.zendesk.com', builtInPatterns)).toBe(false);
    expect(isCoveredBy('https://notzendesk.com', builtInPatterns)).toBe(false);
    expect(isCoveredBy('https://acme.myfreshworks.com', builtInPatterns)).toBe(false);
  });

  it('that are added get the desk’s own pages once it is known, and no port', () => {
    expect(addedPatterns({ origin: 'https://support.acme.example:8443', desk: null })).toEqual([
      'https://support.acme.example/*',
    ]);
    expect(addedPatterns({ origin: 'https://support.acme.example:8443', desk: 'zendesk' })).toEqual([
      'https://support.acme.example/agent/*',
    ]);
    expect(addedPatterns({ origin: 'https://support.acme.example', desk: 'freshdesk' })).toEqual([
      'https://support.acme.example/a/*',
    ]);
    expect(addedPatterns({ origin: 'http://localhost:4310', desk: 'halopsa' })).toEqual(['http://localhost/*']);
    const described = { from: 'shipped', id: 'request-tracker', name: 'Request Tracker 5', base: '/rt' } as const;
    expect(addedPatterns({ origin: 'https://it.acme.example', desk: 'described', described })).toEqual([
      'https://it.acme.example/rt/*',
    ]);
    expect(permissionPattern('http://localhost:4310')).toBe('http://localhost/*');
  });
});
