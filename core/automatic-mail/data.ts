import { absence, bounce, bySelf, meanwhile, receipt, received } from './bodies';
import { compiled } from './pattern';
import { answering, feature, problem, wish } from './problems';
import { subjectPatterns, type SubjectPatterns } from './subjects';
import { beginnings } from './subject-words';

/** All that automatic mail says in the languages that mail programs ship most. */
export const mailData = {
  absence,
  meanwhile,
  bounce,
  receipt,
  received,
  bySelf,
  problem,
  feature,
  answering,
  wish,
  beginnings,
} as const;
export type MailData = typeof mailData;

/** The same, ready to be looked for. */
export type MailPhrases = Readonly<
  Record<Exclude<keyof MailData, 'beginnings'>, readonly RegExp[]> & { beginnings: SubjectPatterns }
>;

export const mailPhrasesFrom = ({ beginnings: begins, ...data }: MailData): MailPhrases => ({
  ...(Object.fromEntries(Object.entries(data).map(([name, pattern]) => [name, compiled(pattern)])) as unknown as Omit<
    MailPhrases,
    'beginnings'
  >),
  beginnings: subjectPatterns(begins),
});
