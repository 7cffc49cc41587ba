import * as z from 'zod/mini';
import type { DeskField } from '../../../core/fields';
import type { Choice } from '../../../core/suggestion';
import type { Area } from './shortlist/areas';
import type { Menu } from './shortlist/menu';

const answerSchema = z.object({
  category: z.string(),
  priority: z._default(z.string(), 'none'),
  confidence: z.union([z.number(), z.string()]),
  reason: z._default(z.string(), ''),
  alternatives: z._default(z.array(z.string()), []),
});

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

/** One plain line: no control or direction marks, no addresses that could be clicked or copied by mistake. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .replace(/(?:[a-z][a-z0-9+.-]*:\/\/|www\.)\S*/gi, '[link]')
    .slice(0, REASON_CHARS)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trim();

/** The outermost object of a text that may have prose or a code fence around it. */
function findObject(text: string): unknown {
  const start = text.indexOf('{');
  const end = text.lastIndexOf('}');
  if (start < 0 || end <= start) return undefined;
  try {
    return JSON.parse(text.slice(start, end + 1)) as unknown;
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return undefined;
    throw thrown;
  }
}

const toConfidence = (value: number | string): number => {
  const number = typeof value === 'number' ? value : Number.parseFloat(value);
  if (!Number.isFinite(number)) return 0;
  return Math.min(1, Math.max(0, number > 1 && number <= 100 ? number / 100 : number));
};

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

/** Checks a model's words against the menu. Every id must be on it, or the answer counts for nothing. */
export function checkTriageAnswer(text: string, menu: Menu): AnswerCheck {
  const object = findObject(text);
  if (object === undefined) return { ok: false, problem: 'The answer held no complete JSON object.' };
  const parsed = answerSchema.safeParse(object);
  if (!parsed.success) return { ok: false, problem: 'The JSON object did not have the wanted properties and types.' };
  const { category, priority, alternatives, reason } = parsed.data;
  const areas = menu.categories.has(category) ? [] : areasNamed(menu, [category, ...alternatives]);
  if (category !== 'none' && !menu.categories.has(category) && areasNamed(menu, [category]).length === 0)
    return { ok: false, problem: 'The category is not one of the listed short names.' };
  if (priority !== 'none' && !menu.priorities.has(priority))
    return { ok: false, problem: 'The priority is not one of the listed short names.' };
  const confidence = toConfidence(parsed.data.confidence);
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
        (name, index) =>
          choose(menu.category, menu.categories, name, ((1 - confidence) / 2) * (index === 0 ? 0.6 : 0.4)) ?? [],
      ),
      confidence,
      reason: oneLine(reason),
      areas,
    },
  };
}
