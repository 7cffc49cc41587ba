import type { Policy } from '../schema';
import { toFirefox } from './firefox';
import { toGoogleAdmin } from './google-admin';
import { CHROMIUM_ID, GECKO_ID } from './ids';
import { toLinux } from './linux';
import { toMacProfile } from './mac-profile';
import { toPlain } from './plain';
import { toWindowsRegistry } from './windows-registry';

export const formatIds = [
  'chrome-windows',
  'edge-windows',
  'chrome-mac',
  'edge-mac',
  'linux',
  'google-admin',
  'firefox',
  'plain',
] as const;
export type FormatId = (typeof formatIds)[number];

/** Its title and where the file goes are said as `studio.format.<id>.title` and `.where`. */
export interface PolicyFormat {
  /** What the file's name ends with. */
  readonly ending: string;
  /** `utf-16le` with a byte order mark is what `regedit` writes and reads. */
  readonly encoding: 'utf-8' | 'utf-16le';
  /** Whose id the file names; null when it names none. */
  readonly extensionId: string | null;
  write(policy: Policy, extensionId: string): string;
}

const registry = { encoding: 'utf-16le', extensionId: CHROMIUM_ID } as const;
const json = { encoding: 'utf-8' } as const;

/** Every way in which browsers are told an organisation's policy. */
export const policyFormats: Readonly<Record<FormatId, PolicyFormat>> = {
  'chrome-windows': {
    ...registry,
    ending: '.chrome.reg',
    write: (policy, id) => toWindowsRegistry(policy, 'chrome', id),
  },
  'edge-windows': {
    ...registry,
    ending: '.edge.reg',
    write: (policy, id) => toWindowsRegistry(policy, 'edge', id),
  },
  'chrome-mac': {
    ...json,
    extensionId: CHROMIUM_ID,
    ending: '.chrome.mobileconfig',
    write: (policy, id) => toMacProfile(policy, 'chrome', id),
  },
  'edge-mac': {
    ...json,
    extensionId: CHROMIUM_ID,
    ending: '.edge.mobileconfig',
    write: (policy, id) => toMacProfile(policy, 'edge', id),
  },
  linux: {
    ...json,
    extensionId: CHROMIUM_ID,
    ending: '.linux.json',
    write: toLinux,
  },
  'google-admin': {
    ...json,
    extensionId: null,
    ending: '.google-admin.json',
    write: toGoogleAdmin,
  },
  firefox: {
    ...json,
    extensionId: GECKO_ID,
    ending: '.firefox.json',
    write: toFirefox,
  },
  plain: {
    ...json,
    extensionId: null,
    ending: '.json',
    write: toPlain,
  },
};
