import type { DeskField } from '../../../core/fields';
import type { Choice } from '../../../core/suggestion';
import { objectIn } from '../../../providers/engine/json-answer';
import { confidenceOf } from './confidence';
import type { Area } from './shortlist/areas';
import type { Menu } from './shortlist/menu';

/** What a model's answer comes to, with nothing in it that the desk does not have. */
export interface TriageChoice {
  readonly category: Choice | null;
  readonly priority: Choice | null;
  readonly alternatives: readonly Choice[];
  readonly confidence: number;
  readonly reason: string;
  /** The areas of a large catalogue that the model asks to see instead of choosing a category. */
  readonly areas: readonly Area[];
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

const textOf = (said: unknown): string =>
  typeof said === 'string' ? said : typeof said === 'number' ? String(said) : '';

function choose(
  field: DeskField | null,
  names: ReadonlyMap<string, string>,
  name: string,
  confidence: number,
): Choice | null {
  const option = field?.options.find((candidate) => candidate.id === names.get(name));
  return field && option ? { fieldId: field.id, optionId: option.id, path: option.path, confidence } : null;
}

const MOST_AREAS = 3;

/** The areas that were named, unless some were opened already. */
const areasNamed = (menu: Menu, names: readonly string[]): Area[] =>
  menu.opened.length > 0 ? [] : [...new Set(names)].flatMap((name) => menu.areas.get(name) ?? []).slice(0, MOST_AREAS);

const wrong = (property: string, what: string): AnswerCheck => ({
  ok: false,
  problem: `The property "${property}" ${what}.`,
});

const UNLISTED = 'is not one of the listed short names';

/**
 * Checks a model's words against the menu. Every id must be on it, or the answer counts for nothing; everything beside the
 * category may be missing or odd.
 */
export function checkTriageAnswer(text: string, menu: Menu): AnswerCheck {
  const object = objectIn(text, ['category']);
  if (object === undefined) return { ok: false, problem: 'The answer held no complete JSON object with a "category".' };
  if (typeof object['category'] !== 'string') return wrong('category', 'is not a text');
  const category = NONE.test(object['category']) ? 'none' : shortName(object['category']);
  const priority = isNone(object['priority']) ? 'none' : shortName(textOf(object['priority']));
  const alternatives = namesIn(object['alternatives']);
  const areas = menu.categories.has(category) ? [] : areasNamed(menu, [category, ...alternatives]);
  if (category !== 'none' && !menu.categories.has(category) && areasNamed(menu, [category]).length === 0)
    return wrong('category', UNLISTED);
  if (priority !== 'none' && !menu.priorities.has(priority)) return wrong('priority', UNLISTED);
  // What is not known is not sure, and no other is ever likelier than what was chosen.
  const confidence = confidenceOf(object['confidence']) ?? 0;
  const left = Math.min(confidence, (1 - confidence) / 2);
  const others = [...new Set(alternatives)]
    .filter((name) => name !== category && menu.categories.has(name))
    .slice(0, 2);
  return {
    ok: true,
    value: {
      category: choose(menu.category, menu.categories, category, confidence),
      priority: choose(menu.priority, menu.priorities, priority, confidence),
      // Models do not say how likely the others are; what is left over is shared, so that the order stays honest.
      alternatives: others.flatMap(
        (name, index) => choose(menu.category, menu.categories, name, left * (index === 0 ? 0.6 : 0.4)) ?? [],
      ),
      confidence,
      reason: oneLine(textOf(object['reason'])),
      areas,
    },
  };
}
