import { exampleOf } from '../../../core/policy/examples';
import { kindOf } from '../../../core/policy/kinds';
import { policyKeys, type PolicyKey } from '../../../core/policy/table';
import { linesIn, rowsIn, textIn, type Draft } from './draft';

/** What the starting points have in a key's place. */
export const SAMPLE_KEY = 'replace-with-a-key-of-its-own';

/** `example.com`, `example.zendesk.com`, `acme.example`: names that stand for somebody's own. */
const SAMPLE_NAME = /(?:^|[@./])example\.|\.example(?:$|[/:])/i;

/** Long texts of one's own, in which such a name is nobody's address. */
const writtenFreely: readonly PolicyKey[] = [
  'deskDescriptions',
  'writing.rules',
  'writing.tone',
  'writing.terms',
  'support.text',
];

const isSample = (key: PolicyKey, text: string): boolean =>
  SAMPLE_NAME.test(text.trim()) ||
  (key === 'provider.key' && (text === SAMPLE_KEY || text === exampleOf(key))) ||
  (key === 'organisation' && text === exampleOf(key));

const textsAt = (draft: Draft, key: PolicyKey): readonly string[] => {
  const value = draft[key];
  if (kindOf(key).is === 'entries') return rowsIn(value).map(({ desk }) => textIn(desk));
  return kindOf(key).is === 'list' ? linesIn(value) : [textIn(value)];
};

export interface Samples {
  readonly key: PolicyKey;
  readonly values: readonly string[];
}

/** Values that came with a starting point or an example and were not replaced yet, by their key. */
export const samplesIn = (draft: Draft): readonly Samples[] =>
  policyKeys
    .filter((key) => !writtenFreely.includes(key))
    .map((key) => ({ key, values: textsAt(draft, key).filter((text) => isSample(key, text)) }))
    .filter(({ values }) => values.length > 0);
