import type { MailPhrases } from './data';
import { fold } from './fold';
import { isPassedOn, kindOfSubject } from './subjects';

/** What nobody wrote: an out-of-office message, a bounce, a receipt, a confirmation that something came in. */
export type AutomaticMail = 'away' | 'undelivered' | 'receipt' | 'acknowledgement';

/** Automatic mail says at its beginning what it is. */
const looked = 1500;
const beginning = 400;
/** A receipt may say nothing at all, or no more than a name. */
const nearlyEmpty = 25;

const says = (patterns: readonly RegExp[], text: string): boolean => patterns.some((pattern) => pattern.test(text));

const sentencesOf = (text: string): string[] => text.split(/[\n.!?。！？]+/);

/** Sentences that report a fault or ask for something, other than that nobody will answer. */
const reports = (text: string, { problem, answering }: MailPhrases): boolean =>
  sentencesOf(text).some((sentence) => says(problem, sentence) && !says(answering, sentence));

/** A person reports that the very function fails (`the out-of-office assistant cannot be switched on`). */
const isAboutFeature = (text: string, { feature, problem, wish }: MailPhrases): boolean =>
  sentencesOf(text).some((sentence) => says(feature, sentence) && (says(problem, sentence) || says(wish, sentence)));

/**
 * Tells automatic mail by its subject and the shape of its text, in the languages that mail programs ship most; null when a person
 * may have written it, which is assumed where the signs disagree. Linear in the first part of the text; the rest is not looked at.
 */
export function automaticMail(subject: string, text: string, phrases: MailPhrases): AutomaticMail | null {
  const { absence, bounce, meanwhile, receipt, wish } = phrases;
  if (isPassedOn(subject)) return null;
  const kind = kindOfSubject(subject, phrases.beginnings);
  // A gateway's mark stands before what was sent (`[EXTERNAL]`).
  const body = fold(text.slice(0, looked))
    .trim()
    .replace(/^\[[^\]\n]{1,40}\]\s{0,20}/, '');
  const start = body.slice(0, beginning);
  const isConfirmed = says(phrases.received, body);
  switch (kind) {
    case 'undelivered':
      return body === '' || (says(bounce, start) && !isReported(start, phrases)) ? 'undelivered' : null;
    case 'receipt':
      return body.length <= nearlyEmpty || says(receipt, body) ? 'receipt' : null;
    case 'away':
      if (says(bounce, start)) return 'undelivered';
      if (isAboutFeature(body, phrases)) return null;
      if (says(absence, body)) return 'away';
      if (isConfirmed && !says(meanwhile, body)) return 'acknowledgement';
      return reports(start, phrases) || says(wish, start) ? null : 'away';
    case 'absent':
      return (says(absence, body) || says(meanwhile, body)) &&
        !isAboutFeature(body, phrases) &&
        !reports(start, phrases)
        ? 'away'
        : null;
    case null:
      return byText(fold(subject.slice(0, 300)), body, start, phrases);
  }
}

/** Somebody shows what they got back: their own words stand before those of the server. */
function isReported(start: string, phrases: MailPhrases): boolean {
  const [firstLine = ''] = start.split('\n', 1);
  return !says(phrases.bounce, firstLine) && reports(firstLine, phrases);
}

/** Many answer under the subject that they were written to: then the text alone has to say it twice, and nothing may speak against it. */
function byText(subject: string, body: string, start: string, phrases: MailPhrases): AutomaticMail | null {
  const { absence, bounce, bySelf, meanwhile, received, wish } = phrases;
  const [firstLine = ''] = body.split('\n', 1);
  if (says(bounce, firstLine) && !reports(firstLine, phrases) && says(bounce, body.slice(firstLine.length)))
    return 'undelivered';
  if (reports(start, phrases) || isAboutFeature(`${subject}\n${body}`, phrases)) return null;
  if (says(absence, start) && says(meanwhile, body) && !says(wish, start)) return 'away';
  return says(received, start) && says(bySelf, body) ? 'acknowledgement' : null;
}
