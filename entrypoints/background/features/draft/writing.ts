import type { EffectiveSettings } from '../../../../core/policy/effective';
import type { ContentKind } from '../../../../core/request-log';
import type { SentTicket } from '../../../../core/sent-ticket';
import { termsOf } from '../../../../core/terms';
import { asNamed, clip } from '../../../../core/text';

/** How drafts are to be written: of the organisation or of the person, never of a ticket. */
export type Writing = EffectiveSettings['writing'];

export const noWishes: Writing = { rules: '', tone: '', language: '', terms: '' };

const RULES_CHARS = 4000;
const TONE_CHARS = 300;

/** A name as it may stand in a request. */
const plainName = (text: string): string => clip(asNamed(text), 100).trim();

/** Who the two are, for a greeting. Who has no name is not called by a word in its place. */
export function whoIsWho({ requesterName, agentName }: Pick<SentTicket, 'requesterName' | 'agentName'>): string {
  const [customer, agent] = [plainName(requesterName), plainName(agentName)];
  return [
    customer === '' ? 'The customer’s name is not known.' : `The customer is called ${customer}.`,
    agent === '' ? 'The agent’s name is not known.' : `The agent is called ${agent}.`,
  ].join(' ');
}

const languageNames = new Intl.DisplayNames('en', { type: 'language' });

/** `German (de)`; null for what is no language tag. */
export function languageName(tag: string): string | null {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return null;
  try {
    return `${languageNames.of(tag) ?? tag} (${tag})`;
  } catch (thrown) {
    if (thrown instanceof RangeError) return null;
    throw thrown;
  }
}

export function toneLines({ tone }: Writing): readonly string[] {
  const text = clip(tone.trim(), TONE_CHARS).trim();
  return text ? [`The tone of this help desk: ${text}`] : [];
}

export function ruleLines({ rules }: Writing): readonly string[] {
  const text = clip(rules.trim(), RULES_CHARS).trim();
  return text ? [`The house rules of this help desk, which every reply keeps to:\n${text}`] : [];
}

/** What is never translated. Nothing where no glossary was written. */
export function termLines({ terms }: Writing): readonly string[] {
  const listed = termsOf(terms);
  return listed.length === 0
    ? []
    : [
        `These terms are names. They stay exactly as they are, in every language, with their capitals:\n${listed.map((term) => `- ${term}`).join('\n')}`,
      ];
}

/** The kind of content that these are in the log of requests; none where nothing was written. */
export const houseRules = (writing: Writing): readonly ContentKind[] =>
  [...toneLines(writing), ...ruleLines(writing), ...termLines(writing)].length > 0 ? ['house-rules'] : [];
