import { optionOf } from '../../../../core/fields';
import type { Alternative, Choice } from '../../../../core/suggestion';
import { objectIn, type Fields } from '../../../../providers/engine/json-answer';
import { confidenceOf } from './confidence';
import type { Area } from '../shortlist/areas';
import type { FieldMenu, Menu } from '../shortlist/menu';
import type { AreasWanted } from '../shortlist/questions';

/** What a model's answer comes to, with nothing in it that the desk does not have. */
export interface TriageChoice {
  /** In the menu's order; a field without a value has none. */
  readonly choices: readonly Choice[];
  readonly reason: string;
  /** The areas of large catalogues that the model asks to see instead of choosing a value, by field id. */
  readonly areas: AreasWanted;
}

export type AnswerCheck =
  | { readonly ok: true; readonly value: TriageChoice }
  | { readonly ok: false; readonly problem: string };

const REASON_CHARS = 160;
/** Characters of a reason that are looked at: white space and marks in it go. */
const RAW_REASON_CHARS = 4 * REASON_CHARS;

/** One plain line: no control or direction marks, no addresses that could be clicked or copied by mistake. */
export const oneLine = (text: string): string =>
  text
    .slice(0, RAW_REASON_CHARS)
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replace(/(?:[a-z][a-z0-9+.-]{0,30})?:\/\/\S*|www\.\S*/gi, '[link]')
    .slice(0, REASON_CHARS)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();

/** Characters of a short name, and of what a model may put behind it. */
const NAME_CHARS = 200;
const MOST_ALTERNATIVES = 20;

/** A model's word for "none of them". */
const NONE = /^(?:none|null|n\/a|nothing|-|)$/i;

/** The short name that a model's words begin with: `c2`, ` C2 `, `c2: Network`. Anything else stays what it was said to be. */
function shortName(said: string): string {
  const words = said.slice(0, NAME_CHARS).trim();
  const [, name] = /^["'([]?([a-z]\d{1,6})(?:["')\]]|\s?[:–—-]\s|$|\s\()/i.exec(words) ?? [];
  return name?.toLowerCase() ?? words;
}

const isNone = (said: unknown): boolean =>
  said === undefined || said === null || (typeof said === 'string' && NONE.test(said.slice(0, NAME_CHARS).trim()));

/** Short names in a list, in a text with commas, or in objects that hold one. */
function namesIn(said: unknown): string[] {
  if (typeof said === 'string') return said.slice(0, NAME_CHARS).split(/[,;]/).map(shortName);
  if (!Array.isArray(said)) return [];
  return said.slice(0, MOST_ALTERNATIVES).flatMap((each: unknown) => {
    if (typeof each === 'string') return [shortName(each)];
    if (typeof each !== 'object' || each === null) return [];
    const name: unknown = Object.values(each).find((value) => typeof value === 'string');
    return typeof name === 'string' ? [shortName(name)] : [];
  });
}

const same = (said: string): string => said;

const textOf = (said: unknown): string =>
  typeof said === 'string' ? said : typeof said === 'number' ? String(said) : '';

/** What a model said about one field, wherever it put it. */
interface Said {
  readonly value: unknown;
  readonly confidence: unknown;
  readonly alternatives: unknown;
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const VALUE_NAMES = ['value', 'id', 'name', 'choice', 'option'];

/**
 * `"category": {"value", "confidence", "alternatives"}` as it was asked for. Small models flatten it: `"category": "c2"` with one
 * confidence and the alternatives beside it, which then are those of the first field; of the others nobody knows how sure they are.
 */
function saidAbout(answer: Fields, key: string, isFirst: boolean): Said {
  const said = answer[key];
  if (isObject(said)) {
    const named = [...VALUE_NAMES, key].find((name) => Object.hasOwn(said, name));
    return {
      value: named === undefined ? undefined : said[named],
      confidence: said['confidence'],
      alternatives: said['alternatives'],
    };
  }
  const beside = answer['confidence'];
  const confidence = isObject(beside) ? beside[key] : (answer[`${key}_confidence`] ?? (isFirst ? beside : undefined));
  const others = answer[`${key}_alternatives`] ?? (isFirst ? answer['alternatives'] : undefined);
  return { value: said, confidence, alternatives: others };
}

/** The value of a menu under its short name. */
function alternative({ field, names }: FieldMenu, name: string, confidence: number): Alternative | null {
  const option = optionOf(field, names.get(name));
  return option ? { optionId: option.id, path: option.path, confidence } : null;
}

const MOST_AREAS = 3;

/** The areas that were named, unless some were opened already. */
const areasNamed = ({ areas, opened }: FieldMenu, names: readonly string[]): Area[] =>
  opened.length > 0 ? [] : [...new Set(names)].flatMap((name) => areas.get(name) ?? []).slice(0, MOST_AREAS);

const NOT_A_TEXT = 'is not a text';
const UNLISTED = 'is not one of the listed short names';

interface FieldAnswer {
  readonly choice: Choice | null;
  readonly areas: readonly Area[];
}

/** The answer for one field; a text when it counts for nothing, and why. */
function checkField(
  menu: FieldMenu,
  { value, confidence: sure, alternatives }: Said,
  isFirst: boolean,
): FieldAnswer | string {
  if (isFirst && typeof value !== 'string') return NOT_A_TEXT;
  const name = isNone(value) ? 'none' : shortName(textOf(value));
  const others = namesIn(alternatives);
  const isListed = menu.names.has(name);
  if (name !== 'none' && !isListed && areasNamed(menu, [name]).length === 0) return UNLISTED;
  const areas = isListed ? [] : areasNamed(menu, [name, ...others]);
  // What is not known is not sure, and no other is ever likelier than what was chosen.
  const confidence = confidenceOf(sure) ?? 0;
  const chosen = alternative(menu, name, confidence);
  if (!chosen) return { choice: null, areas };
  // Models do not say how likely the others are; what is left over is shared, so that the order stays honest.
  const left = Math.min(confidence, (1 - confidence) / 2);
  const rest = [...new Set(others)].filter((other) => other !== name && menu.names.has(other)).slice(0, 2);
  return {
    choice: {
      ...chosen,
      fieldId: menu.field.id,
      alternatives: rest.flatMap((other, index) => alternative(menu, other, left * (index === 0 ? 0.6 : 0.4)) ?? []),
    },
    areas,
  };
}

/**
 * Checks a model's words against the menu. Every id must be on it, or the answer counts for nothing; the first field must be
 * answered, everything beside it may be missing or odd. `restore` puts back what was replaced in the ticket: values come into the
 * reason only, once the answer has been taken apart.
 */
export function checkTriageAnswer(text: string, menu: Menu, restore: (said: string) => string = same): AnswerCheck {
  const keys = menu.map(({ key }) => key);
  const [first = ''] = keys;
  const answer = objectIn(text, keys);
  if (answer === undefined) return { ok: false, problem: `The answer held no complete JSON object with a "${first}".` };
  const choices: Choice[] = [];
  const areas = new Map<string, readonly Area[]>();
  for (const one of menu) {
    const isFirst = one.key === first;
    const checked = checkField(one, saidAbout(answer, one.key, isFirst), isFirst);
    if (typeof checked === 'string') return { ok: false, problem: `The property "${one.key}" ${checked}.` };
    if (checked.choice) choices.push(checked.choice);
    if (checked.areas.length > 0) areas.set(one.field.id, checked.areas);
  }
  return {
    ok: true,
    value: { choices, reason: oneLine(restore(textOf(answer['reason']).slice(0, RAW_REASON_CHARS))), areas },
  };
}
