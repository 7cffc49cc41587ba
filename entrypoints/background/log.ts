import { clip } from '../../core/text';

/** The one logger. Anything that looks like a secret or like ticket text is taken out before it reaches the console. */

const named =
  /(?:sk|pk|rk|key|bearer|basic|token|secret|password|passphrase)["']?\s{0,9}[-_:= ]\s{0,9}["']?[\w.~+/=-]{6,}/gi;
/** More of a message is not looked at. */
const longestLooked = 2000;
const long = /[\w~+/=-]{24,}/g;
/** Parsers and validators quote what they were given, which may be a ticket. */
const quoted = /"[^"]{8,}"?|“[^”]{8,}”?|`[^`]{8,}`?|'[^']{24,}'?/g;

export const redact = (text: string): string =>
  clip(
    clip(text, longestLooked).replace(quoted, '[redacted]').replace(named, '[redacted]').replace(long, '[redacted]'),
    300,
  );

/** Notes an error that nobody is waiting for. `where` names the place, the error's message is redacted. */
export function logProblem(where: string, thrown: unknown): void {
  const words = thrown instanceof Error ? `${thrown.name}: ${redact(thrown.message)}` : typeof thrown;
  // oxlint-disable-next-line no-console -- this is the logger that the rule sends everybody to
  console.warn(`[deskside] ${where}: ${words}`);
}
