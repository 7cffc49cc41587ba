import { fold } from './fold';
import type { beginnings } from './subject-words';

export type SubjectKind = keyof typeof beginnings;
export type SubjectPatterns = readonly (readonly [SubjectKind, RegExp])[];

/** A colon, a dash, a bracket, or nothing more; or a time (`until 12 May`, `bis 3.8.`). */
const ending =
  '(?= ?[:：]| ?$| [-–—|(\\[]| ?(?:until|till|from|through|bis|vom|ab|jusqu|du|hasta|del|fino|dal|ate|de|tot|van|till|til|fra|asti|do|od|с|по|до)? ?[0-9])';

/** One word may begin the subject of a person as well, so before a receipt's it has to be a colon. */
const colon = '(?= ?[:：]| ?$)';

export const subjectPatterns = (words: typeof beginnings): SubjectPatterns =>
  (Object.keys(words) as SubjectKind[]).map((kind) => [
    kind,
    new RegExp(`^(?:${words[kind].map(fold).join('|')})${fold(kind === 'receipt' ? colon : ending)}`, 'u'),
  ]);

/** `Re:` in many languages, numbers of a ticket in brackets, marks of a gateway (`[EXTERN]`). */
const around =
  /^(?:(?:re|aw|antw|sv|odp|ynt|rif|r|ref|res|回复|回覆|答复|返信|رد)(?:\[\d{1,3}\])? ?[:：] ?|\[[^\]]{1,60}\] ?|\*{3,5}[a-z ]{1,20}\*{3,5} ?)/u;

const passedOn = new RegExp(
  `^(?:\\[[^\\]]{1,60}\\] ?)?(?:${fold('fwd?|wg|tr|rv|i|enc|vb|vl|doorst|pd|ilt|př|пересл|перенапр|転送|转发|轉寄|전달|إعادة توجيه')}) ?[:：]`,
  'u',
);

/** Somebody sends on what came to them: that is their own concern. */
export const isPassedOn = (subject: string): boolean => passedOn.test(fold(subject.slice(0, 100)).trim());

/** What an automatic sender put before a subject; null for a subject of another kind. */
export function kindOfSubject(subject: string, patterns: SubjectPatterns): SubjectKind | null {
  let rest = fold(subject.slice(0, 300)).trim();
  for (let again = 0; again < 4; again += 1) rest = rest.replace(around, '');
  return patterns.find(([, pattern]) => pattern.test(rest))?.[0] ?? null;
}
