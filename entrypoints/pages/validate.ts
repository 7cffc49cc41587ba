import { wholeText } from './numbers';
import { startWithCapital } from './words';

export type Checked = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly problem: string };

/** A whole number within bounds, with or without thousands separators. `unit` completes the sentence. */
export function wholeNumber(typed: string, { from, to }: { from: number; to: number }, unit: string): Checked {
  const text = typed.trim();
  const value = Number(text.replace(/\D/g, ''));
  if (!/^(\d+|\d{1,3}([\s,.'’]\d{3})+)$/.test(text) || value < from || value > to)
    return { ok: false, problem: `Type a whole number of ${unit} from ${wholeText(from)} to ${wholeText(to)}.` };
  return { ok: true, value };
}

/** As `wholeNumber`, and not above what an organisation allows. */
export function cappedNumber(
  typed: string,
  { from, to }: { from: number; to: number },
  unit: string,
  cap: { readonly most: number; readonly by: string } | null,
): Checked {
  const checked = wholeNumber(typed, { from, to }, unit);
  if (!checked.ok || cap === null || checked.value <= cap.most) return checked;
  return { ok: false, problem: `${startWithCapital(cap.by)} allows at most ${wholeText(cap.most)} ${unit}.` };
}
