import { phrase } from '../../words/phrase';
import { flat } from '../flat';
import type { Policy } from '../schema';
import { chooseOurs, found, isJson, notOurs, unreadable, type FoundPolicy, type Json, type Outcome } from './found';
import { readPlist, writePlist } from './plist-text';

export type MacBrowser = 'chrome' | 'edge';

interface MacHome {
  readonly domain: string;
  readonly name: string;
  /** Of the profile and of the payload in it; they stay the same, so that a newer profile replaces the older. */
  readonly uuids: readonly [string, string];
}

const homes: Readonly<Record<MacBrowser, MacHome>> = {
  chrome: {
    domain: 'com.google.Chrome',
    name: 'Google Chrome',
    uuids: ['5D0B2C1E-6A0F-4B57-9C3E-2B8A4E7F1D01', '5D0B2C1E-6A0F-4B57-9C3E-2B8A4E7F1D02'],
  },
  edge: {
    domain: 'com.microsoft.Edge',
    name: 'Microsoft Edge',
    uuids: ['5D0B2C1E-6A0F-4B57-9C3E-2B8A4E7F1D03', '5D0B2C1E-6A0F-4B57-9C3E-2B8A4E7F1D04'],
  },
};

/** A configuration profile. On a Mac each extension has a preference domain of its own, and its keys stand there directly. */
export function toMacProfile(policy: Policy, browser: MacBrowser, extensionId: string): string {
  const { domain, name, uuids } = homes[browser];
  const identifier = `app.deskside.policy.${browser}`;
  const title = `Deskside in ${name}`;
  return writePlist({
    PayloadContent: [
      {
        PayloadType: `${domain}.extensions.${extensionId}`,
        PayloadVersion: 1,
        PayloadIdentifier: `${identifier}.settings`,
        PayloadUUID: uuids[1],
        PayloadDisplayName: title,
        PayloadEnabled: true,
        ...flat(policy),
      },
    ],
    PayloadType: 'Configuration',
    PayloadVersion: 1,
    PayloadIdentifier: identifier,
    PayloadUUID: uuids[0],
    PayloadDisplayName: title,
    PayloadScope: 'System',
  });
}

const DOMAIN = /^com\.[\w.]+?\.extensions\.([^.]+)$/i;

const withoutPayloadKeys = (payload: Json): Json =>
  Object.fromEntries(Object.entries(payload).filter(([key]) => !key.startsWith('Payload')));

/** The settings of a payload that hands over preferences the older way, wrapped under “Forced”. */
const forcedOf = (content: unknown): readonly [string, Json][] =>
  Object.entries(isJson(content) ? content : {}).flatMap(([domain, wrapped]): [string, Json][] => {
    const forced = isJson(wrapped) ? wrapped['Forced'] : undefined;
    const [first] = Array.isArray(forced) ? (forced as unknown[]) : [];
    const settings = isJson(first) ? first['mcx_preference_settings'] : undefined;
    return isJson(settings) ? [[domain, settings]] : [];
  });

const domainsOf = (payload: unknown): readonly [string, Json][] => {
  if (!isJson(payload)) return [];
  const { PayloadType, PayloadContent } = payload;
  if (PayloadType === 'com.apple.ManagedClient.preferences') return forcedOf(PayloadContent);
  return typeof PayloadType === 'string' ? [[PayloadType, withoutPayloadKeys(payload)]] : [];
};

/** Reads a configuration profile, and a bare property list of keys as device management takes it for one preference domain. */
export function fromMacProfile(text: string): Outcome<FoundPolicy> {
  const read = readPlist(text);
  if (!read.ok) return read;
  if (!isJson(read.value)) return unreadable(phrase('studio.import.problem.no-part', { part: '<dict>' }));
  const { PayloadContent } = read.value;
  if (PayloadContent === undefined) return found({ raw: withoutPayloadKeys(read.value), extensionId: null, notes: [] });
  const domains = (Array.isArray(PayloadContent) ? (PayloadContent as unknown[]) : []).flatMap(domainsOf);
  const candidates = domains.flatMap(([domain, raw]) => {
    const extensionId = DOMAIN.exec(domain)?.[1];
    return extensionId === undefined ? [] : [{ extensionId, raw }];
  });
  if (candidates.length === 0)
    return unreadable(
      phrase('studio.import.problem.no-payload', {
        domains: ['com.google.Chrome.extensions', 'com.microsoft.Edge.extensions'],
      }),
    );
  const others = domains.map(([domain]) => domain).filter((domain) => !DOMAIN.test(domain));
  return chooseOurs(candidates, notOurs(others));
}
