import { parsePolicy, type ParsedPolicy } from '../parse';
import { exportedGroups, fromChromiumExport } from './chromium-export';
import { fromFirefox } from './firefox';
import { found, unreadable, type FoundPolicy, type Outcome } from './found';
import { fromGoogleAdmin, looksLikeGoogleAdmin } from './google-admin';
import { readJson } from './json';
import { fromLinux } from './linux';
import { fromMacProfile } from './mac-profile';
import { fromPlain } from './plain';
import { fromWindowsRegistry } from './windows-registry';

/** A policy that was read from a text, with everything in it that is not taken over. */
export interface ImportedPolicy extends ParsedPolicy, Pick<FoundPolicy, 'extensionId' | 'notes'> {
  /** What the text is, as it is called inside a sentence. */
  readonly recognised: string;
}

interface Reader {
  readonly recognised: string;
  read(text: string): Outcome<FoundPolicy>;
}

const registry: Reader = { recognised: 'a Windows registry file', read: fromWindowsRegistry };
const profile: Reader = { recognised: 'a macOS profile', read: fromMacProfile };
const plain: Reader = { recognised: 'plain JSON', read: fromPlain };

function readerOf(text: string): Outcome<Reader> {
  if (/^(?:Windows Registry Editor|REGEDIT4)/.test(text)) return found(registry);
  if (text.startsWith('bplist'))
    return unreadable('This is a binary property list. Convert it first: plutil -convert xml1 file.mobileconfig');
  if (/^<(?:\?xml|!DOCTYPE|plist|!--)/.test(text)) return found(profile);
  if (!text.startsWith('{'))
    return unreadable('This is neither JSON, nor a registry file, nor a configuration profile.');
  const json = readJson(text);
  if (!json.ok) return json;
  const { value } = json;
  if (exportedGroups(value) !== undefined)
    return found({ recognised: 'an export of the browser’s policy page', read: fromChromiumExport });
  if (Object.hasOwn(value, 'policies') || value['type'] === 'storage')
    return found({ recognised: 'a Firefox policy', read: fromFirefox });
  if (Object.hasOwn(value, '3rdparty')) return found({ recognised: 'a policy file for Linux', read: fromLinux });
  return found(
    looksLikeGoogleAdmin(value)
      ? { recognised: 'a policy for the Google Admin console', read: fromGoogleAdmin }
      : plain,
  );
}

/** Reads a policy in any of the formats, by what the text looks like. Whatever is not taken over is named. */
export function importPolicy(pasted: string): Outcome<ImportedPolicy> {
  const text = pasted.replace(/^\uFEFF/, '').trim();
  if (text === '') return unreadable('There is nothing to read.');
  const reader = readerOf(text);
  if (!reader.ok) return reader;
  const { recognised, read } = reader.value;
  const policy = read(text);
  if (!policy.ok) return unreadable(`This is ${recognised}. ${policy.problem}`);
  const { raw, extensionId, notes } = policy.value;
  return found({ ...parsePolicy(raw), extensionId, notes, recognised });
}
