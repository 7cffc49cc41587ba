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

export interface PolicyFormat {
  readonly title: string;
  readonly file: string;
  /** `utf-16le` with a byte order mark is what `regedit` writes and reads. */
  readonly encoding: 'utf-8' | 'utf-16le';
  /** Whose id the file names; null when it names none. */
  readonly extensionId: string | null;
  /** Where the file goes, as sentences. */
  readonly where: string;
  write(policy: Policy, extensionId: string): string;
}

const registry = { encoding: 'utf-16le', extensionId: CHROMIUM_ID } as const;
const json = { encoding: 'utf-8' } as const;

/** Every way in which browsers are told an organisation's policy. */
export const policyFormats: Readonly<Record<FormatId, PolicyFormat>> = {
  'chrome-windows': {
    ...registry,
    title: 'Chrome on Windows',
    file: 'deskside-chrome.reg',
    where:
      'Try it on one computer: open the file as an administrator. For many, put the same values into a Group Policy preference (Computer Configuration, Preferences, Windows Settings, Registry), or run the file from Intune with “reg import”. Chrome follows within minutes; “Reload policies” on chrome://policy is faster.',
    write: (policy, id) => toWindowsRegistry(policy, 'chrome', id),
  },
  'edge-windows': {
    ...registry,
    title: 'Edge on Windows',
    file: 'deskside-edge.reg',
    where:
      'Try it on one computer: open the file as an administrator. For many, put the same values into a Group Policy preference (Computer Configuration, Preferences, Windows Settings, Registry), or run the file from Intune with “reg import”. Look at edge://policy.',
    write: (policy, id) => toWindowsRegistry(policy, 'edge', id),
  },
  'chrome-mac': {
    ...json,
    extensionId: CHROMIUM_ID,
    title: 'Chrome on macOS',
    file: 'deskside-chrome.mobileconfig',
    where:
      'Upload it as a custom configuration profile in Jamf, Intune, Kandji or another device management. On one Mac, open it and approve it under System Settings, Device Management.',
    write: (policy, id) => toMacProfile(policy, 'chrome', id),
  },
  'edge-mac': {
    ...json,
    extensionId: CHROMIUM_ID,
    title: 'Edge on macOS',
    file: 'deskside-edge.mobileconfig',
    where:
      'Upload it as a custom configuration profile in Jamf, Intune, Kandji or another device management. On one Mac, open it and approve it under System Settings, Device Management.',
    write: (policy, id) => toMacProfile(policy, 'edge', id),
  },
  linux: {
    ...json,
    extensionId: CHROMIUM_ID,
    title: 'Linux',
    file: 'deskside.json',
    where:
      'Put it into /etc/opt/chrome/policies/managed for Chrome, /etc/opt/edge/policies/managed for Edge, or /etc/chromium/policies/managed for Chromium. Only root should be able to write there.',
    write: toLinux,
  },
  'google-admin': {
    ...json,
    extensionId: null,
    title: 'Google Admin',
    file: 'deskside-google-admin.json',
    where:
      'In the Admin console open Devices, Chrome, Apps and extensions, choose the group and Deskside, and paste it under “Policy for extensions”.',
    write: toGoogleAdmin,
  },
  firefox: {
    ...json,
    extensionId: GECKO_ID,
    title: 'Firefox',
    file: 'policies.json',
    where:
      'Put it into /etc/firefox/policies on Linux, into the “distribution” folder beside firefox.exe on Windows, or into Firefox.app/Contents/Resources/distribution on a Mac. If there is a policies.json already, add the part under “3rdparty” to it. Firefox reads it when it starts.',
    write: toFirefox,
  },
  plain: {
    ...json,
    extensionId: null,
    title: 'Plain JSON',
    file: 'deskside-policy.json',
    where: 'To keep, to compare, or to import here again. No browser reads it as it is.',
    write: toPlain,
  },
};
