import { say } from '../../core/words/say';

export type Checked = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly problem: string };

/** What is counted; the sentence of a mistake names it. */
export type Unit = 'days' | 'tokens' | 'characters';

/** A whole number within bounds, with or without thousands separators. */
export function wholeNumber(typed: string, { from, to }: { from: number; to: number }, unit: Unit): Checked {
  const text = typed.trim();
  const value = Number(text.replace(/\D/g, ''));
  if (!/^(\d+|\d{1,3}([\s,.'’]\d{3})+)$/.test(text) || value < from || value > to)
    return { ok: false, problem: say(`settings.number.${unit}`, { from, to }) };
  return { ok: true, value };
}

/** As `wholeNumber`, and not above what an organisation allows. */
export function cappedNumber(
  typed: string,
  { from, to }: { from: number; to: number },
  unit: Unit,
  cap: { readonly most: number; readonly by: string } | null,
): Checked {
  const checked = wholeNumber(typed, { from, to }, unit);
  if (!checked.ok || cap === null || checked.value <= cap.most) return checked;
  return { ok: false, problem: say(`settings.allowed-most.${unit}`, cap) };
}
