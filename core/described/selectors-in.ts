import * as z from 'zod/mini';
import { descriptionSchema, type Description } from './description';
import { css as cssSchema, type Css } from './parts';
import type { Where } from './walk';

/** A selector of a description, and where in it it stands. */
export interface SelectorIn {
  readonly where: Where;
  readonly css: Css;
}

function* within(schema: z.core.$ZodType, value: unknown, where: Where): Generator<SelectorIn, void> {
  if (value === undefined) return;
  // What the schema calls a selector is one, whatever its member is called.
  if (schema === cssSchema) return yield { where, css: value as Css };
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'object':
      for (const [key, part] of Object.entries(def.shape))
        yield* within(part, (value as Readonly<Record<string, unknown>>)[key], [...where, key]);
      return;
    case 'record':
      for (const [key, part] of Object.entries(value as object)) yield* within(def.valueType, part, [...where, key]);
      return;
    case 'array':
      for (const [at, part] of (value as readonly unknown[]).entries())
        yield* within(def.element, part, [...where, at]);
      return;
    case 'optional':
      return yield* within(def.innerType, value, where);
    case 'union': {
      const fitting = def.options.find((option) => z.safeParse(option, value).success);
      if (fitting !== undefined) yield* within(fitting, value, where);
      return;
    }
    default:
  }
}

/** Every selector of a description that was checked, in the order of the format. */
export const selectorsIn = (description: Description): readonly SelectorIn[] => [
  ...within(descriptionSchema, description, []),
];

/** As a person finds it again in the text: `ready.agree[0].text`. */
export const placeText = (where: Where): string =>
  where.map((step, at) => (typeof step === 'number' ? `[${step}]` : at === 0 ? step : `.${step}`)).join('');
