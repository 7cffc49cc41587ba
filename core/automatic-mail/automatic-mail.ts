import { absence, bounce, bySelf, meanwhile, receipt, received, receivedUnspaced } from './bodies';
import { fold } from './fold';
import { answering, feature, problem, wish } from './problems';
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
const reports = (text: string): boolean =>
  sentencesOf(text).some((sentence) => says(problem, sentence) && !answering.test(sentence));

/** A person reports that the very function fails (`the out-of-office assistant cannot be switched on`). */
const isAboutFeature = (text: string): boolean =>
  sentencesOf(text).some((sentence) => says(feature, sentence) && (says(problem, sentence) || wish.test(sentence)));

/**
 * Tells automatic mail by its subject and the shape of its text, in the languages that mail programs ship most; null when a person
 * may have written it, which is assumed where the signs disagree. Linear in the first part of the text; the rest is not looked at.
 */
export function automaticMail(subject: string, text: string): AutomaticMail | null {
  if (isPassedOn(subject)) return null;
  const kind = kindOfSubject(subject);
  // A gateway's mark stands before what was sent (`[EXTERNAL]`).
  const body = fold(text.slice(0, looked))
    .trim()
    .replace(/^\[[^\]\n]{1,40}\]\s{0,20}/, '');
  const start = body.slice(0, beginning);
  const isConfirmed = received.test(body) || receivedUnspaced.test(body);
  switch (kind) {
    case 'undelivered':
      return body === '' || (says(bounce, start) && !isReported(start)) ? 'undelivered' : null;
    case 'receipt':
      return body.length <= nearlyEmpty || says(receipt, body) ? 'receipt' : null;
    case 'away':
      if (says(bounce, start)) return 'undelivered';
      if (isAboutFeature(body)) return null;
      if (says(absence, body)) return 'away';
      if (isConfirmed && !says(meanwhile, body)) return 'acknowledgement';
      return reports(start) || wish.test(start) ? null : 'away';
    case 'absent':
      return (says(absence, body) || says(meanwhile, body)) && !isAboutFeature(body) && !reports(start) ? 'away' : null;
    case null:
      return byText(fold(subject.slice(0, 300)), body, start);
  }
}

/** Somebody shows what they got back: their own words stand before those of the server. */
function isReported(start: string): boolean {
  const [firstLine = ''] = start.split('\n', 1);
  return !says(bounce, firstLine) && reports(firstLine);
}

/** Many answer under the subject that they were written to: then the text alone has to say it twice, and nothing may speak against it. */
function byText(subject: string, body: string, start: string): AutomaticMail | null {
  const [firstLine = ''] = body.split('\n', 1);
  if (says(bounce, firstLine) && !reports(firstLine) && says(bounce, body.slice(firstLine.length)))
    return 'undelivered';
  if (reports(start) || isAboutFeature(`${subject}\n${body}`)) return null;
  if (says(absence, start) && says(meanwhile, body) && !wish.test(start)) return 'away';
  const cameIn = received.test(start) || receivedUnspaced.test(start);
  return cameIn && bySelf.test(body) ? 'acknowledgement' : null;
}
