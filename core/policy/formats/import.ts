import { phrase, type Phrase } from '../../words/phrase';
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
  readonly recognised: Phrase;
}

interface Reader {
  readonly recognised: Phrase;
  read(text: string): Outcome<FoundPolicy>;
}

const registry: Reader = { recognised: phrase('studio.import.what.registry'), read: fromWindowsRegistry };
const profile: Reader = { recognised: phrase('studio.import.what.profile'), read: fromMacProfile };
const plain: Reader = { recognised: phrase('studio.import.what.plain'), read: fromPlain };

function readerOf(text: string): Outcome<Reader> {
  if (/^(?:Windows Registry Editor|REGEDIT4)/.test(text)) return found(registry);
  if (text.startsWith('bplist'))
    return unreadable(phrase('studio.import.problem.binary', { command: 'plutil -convert xml1 file.mobileconfig' }));
  if (/^<(?:\?xml|!DOCTYPE|plist|!--)/.test(text)) return found(profile);
  if (!text.startsWith('{')) return unreadable(phrase('studio.import.problem.unknown'));
  const json = readJson(text);
  if (!json.ok) return json;
  const { value } = json;
  if (exportedGroups(value) !== undefined)
    return found({ recognised: phrase('studio.import.what.export'), read: fromChromiumExport });
  if (Object.hasOwn(value, 'policies') || value['type'] === 'storage')
    return found({ recognised: phrase('studio.import.what.firefox'), read: fromFirefox });
  if (Object.hasOwn(value, '3rdparty'))
    return found({ recognised: phrase('studio.import.what.linux'), read: fromLinux });
  return found(
    looksLikeGoogleAdmin(value)
      ? { recognised: phrase('studio.import.what.google-admin'), read: fromGoogleAdmin }
      : plain,
  );
}

/** Reads a policy in any of the formats, by what the text looks like. Whatever is not taken over is named. */
export function importPolicy(pasted: string): Outcome<ImportedPolicy> {
  const text = pasted.replace(/^\uFEFF/, '').trim();
  if (text === '') return unreadable(phrase('studio.import.problem.nothing'));
  const reader = readerOf(text);
  if (!reader.ok) return reader;
  const { recognised, read } = reader.value;
  const policy = read(text);
  if (!policy.ok) return unreadable(phrase('studio.import.problem.in', { what: recognised, problem: policy.problem }));
  const { raw, extensionId, notes } = policy.value;
  return found({ ...parsePolicy(raw), extensionId, notes, recognised });
}
