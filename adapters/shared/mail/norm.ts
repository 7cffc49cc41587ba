/** Marks that no eye sees: direction, joiners, selectors, soft hyphens, and the dot that a small Turkish İ keeps. */
const marks =
  /[\u00AD\u034F\u0307\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\u3164\uFE00-\uFE0F\uFEFF\uFFA0]+/g;
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
