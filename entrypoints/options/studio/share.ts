import { flat } from '../../../core/policy/flat';
import { toPlain } from '../../../core/policy/formats/plain';
import type { Policy } from '../../../core/policy/schema';
import { policyKeys } from '../../../core/policy/table';
import { dayOf } from '../../../core/limits';
import { dateText } from '../../../core/words/formats';
import { say } from '../../../core/words/say';

/** So much of the organisation's name stands in a file's name. Characters. */
const LONGEST_NAME = 40;

const inFileName = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, LONGEST_NAME)
    .replace(/^-|-$/g, '');

/** How the files of a policy begin: `deskside-policy-acme-2026-11-30`; without the name where none is set. */
export const stemOf = ({ organisation = '' }: Policy, at: Date): string =>
  ['deskside-policy', inFileName(organisation), dayOf(at)].filter((part) => part !== '').join('-');

const withoutKey = ({ provider, ...policy }: Policy): Policy => {
  if (provider === undefined) return policy;
  const { key: _key, ...rest } = provider;
  return { ...policy, provider: rest };
};

/** A text for a colleague, who can import it as it is. The provided key is never in it. */
export function shareText(policy: Policy, at: Date): string {
  const shared = withoutKey(policy);
  const keys = flat(shared);
  const values = { date: dateText(at.getTime()), count: policyKeys.filter((key) => Object.hasOwn(keys, key)).length };
  const { organisation } = policy;
  return [
    organisation === undefined
      ? say('studio.share.text', values)
      : say('studio.share.text-of', { organisation, ...values }),
    say('studio.share.how'),
    ...(policy.provider?.key === undefined ? [] : [say('studio.share.without-key')]),
    '',
    toPlain(shared),
  ].join('\n');
}

/** The policy in what was pasted: a text for a colleague has sentences before it. */
export function policyWithin(pasted: string): string {
  const begins = /^\s*(?:\uFEFF)?[{<]|^\s*(?:Windows Registry|REGEDIT4|bplist)/.test(pasted);
  const at = begins ? -1 : pasted.indexOf('\n{');
  return at === -1 ? pasted : pasted.slice(at + 1);
}
