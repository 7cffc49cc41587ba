import type { Settings } from '../../core/settings';

const whole = new Intl.NumberFormat('en');
const onOff = (on: boolean): string => (on ? 'on' : 'off');

/** One plain sentence per setting that became another one. */
const sentences: readonly { readonly of: (settings: Settings) => string | number | boolean; readonly say: (settings: Settings) => string }[] = [
  { of: (s) => s.enabled, say: (s) => `Deskside is ${onOff(s.enabled)}.` },
  { of: (s) => s.capabilities.triage, say: (s) => `Suggestions are ${onOff(s.capabilities.triage)}.` },
  { of: (s) => s.capabilities.draft, say: (s) => `Drafts are ${onOff(s.capabilities.draft)}.` },
  { of: (s) => s.provider, say: (s) => (s.provider === 'on-device' ? 'Answers come from this device.' : 'Answers come from your server.') },
  { of: (s) => s.compatible.address, say: (s) => (s.compatible.address === '' ? 'The address is empty.' : `The address is ${s.compatible.address}.`) },
  { of: (s) => s.compatible.model, say: (s) => (s.compatible.model === '' ? 'No model is set.' : `The model is ${s.compatible.model}.`) },
  { of: (s) => s.compatible.contextChars, say: (s) => `At most ${whole.format(s.compatible.contextChars)} characters are sent.` },
  { of: (s) => s.learning.fromDecisions, say: (s) => (s.learning.fromDecisions ? 'Deskside learns from your decisions.' : 'Deskside no longer learns from your decisions.') },
  { of: (s) => s.learning.retentionDays, say: (s) => `Data is kept for ${whole.format(s.learning.retentionDays)} days.` },
];

function describeDesk(origin: string, before: Settings, after: Settings): string[] {
  const [old, now] = [before.desks[origin], after.desks[origin]];
  const host = new URL(origin).host;
  const said: string[] = [];
  if (old?.categoryFieldId !== now?.categoryFieldId) said.push(`The category field of ${host} was changed.`);
  const texts = (settings: typeof now) => new Map(Object.entries(settings?.descriptions ?? {}).flatMap(([field, options]) => Object.entries(options).map(([option, text]) => [`${field}/${option}`, text])));
  const [was, is] = [texts(old), texts(now)];
  const changed = [...new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key)).length;
  if (changed > 0) said.push(changed === 1 ? 'One description was changed.' : `${changed} descriptions were changed.`);
  return said;
}

/** What a save changed, in words; says so when nothing was different. */
export function describeChanges(before: Settings, after: Settings): string {
  const said = [
    ...sentences.filter(({ of }) => of(before) !== of(after)).map(({ say }) => say(after)),
    ...[...new Set([...Object.keys(before.desks), ...Object.keys(after.desks)])].flatMap((origin) => describeDesk(origin, before, after)),
  ];
  return said.length === 0 ? 'Nothing was different.' : said.join(' ');
}
