/** The one logger. Anything that looks like a secret or like ticket text is taken out before it reaches the console. */

const secretLike = /\b(?:sk|pk|key|bearer|token)[-_ ]?[A-Za-z0-9._-]{8,}|[A-Za-z0-9_-]{24,}/gi;

export const redact = (text: string): string => text.replace(secretLike, '[redacted]').slice(0, 300);

/** Notes an error that nobody is waiting for. `where` names the place, the error's message is redacted. */
export function logProblem(where: string, thrown: unknown): void {
  const words = thrown instanceof Error ? `${thrown.name}: ${redact(thrown.message)}` : typeof thrown;
  // oxlint-disable-next-line no-console -- this is the logger that the rule sends everybody to
  console.warn(`[deskside] ${where}: ${words}`);
}
