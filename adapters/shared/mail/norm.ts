/** Marks that no eye sees: direction, joiners, selectors, soft hyphens, and the dot that a small Turkish İ keeps. */
const marks = /\p{Default_Ignorable_Code_Point}+|\u0307/gu;
const spaces = /[\s\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]+/g;
const colons = /[：﹕︓]/g;

/** A line as lines are compared: no marks, one kind of space, colon and bracket. Letters keep their case. */
export function settle(text: string): string {
  if (!/[^\x20-\x7E]|  /.test(text)) return text.trim();
  return text
    .normalize('NFC')
    .replace(marks, '')
    .replace(spaces, ' ')
    .replace(colons, ':')
    .replace(/[＜〈]/g, '<')
    .replace(/[＞〉]/g, '>')
    .trim();
}

export const small = (text: string): string => text.toLowerCase().replace(/\u0307/g, '');
