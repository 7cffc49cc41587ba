import * as z from 'zod/mini';
import { entryOf, type PolicyKey } from './table';

/** What a key takes, as a form or a guide has to know it. `list`: short texts, one for each entry. `texts`: each a whole file. */
export type Kind =
  | { readonly is: 'switch' }
  | { readonly is: 'number'; readonly from: number; readonly to: number }
  | { readonly is: 'text'; readonly max: number | null }
  | { readonly is: 'choice'; readonly options: readonly string[] }
  | { readonly is: 'choices'; readonly options: readonly string[] }
  | { readonly is: 'list' }
  | { readonly is: 'texts'; readonly max: number }
  /** Entries with parts of their own, such as `fields` and the meanings in them. */
  | { readonly is: 'entries'; readonly parts: Readonly<Record<string, Kind>> };

/** A schema without the wrapping that makes it optional. */
export const inner = (schema: z.ZodMiniType): z.ZodMiniType =>
  schema instanceof z.ZodMiniOptional ? inner(schema.def.innerType as z.ZodMiniType) : schema;

const boundOf = (schema: z.ZodMiniType, check: string, part: 'value' | 'maximum'): number | null => {
  const found = schema.def.checks
    ?.map(({ _zod }) => _zod.def as { check: string; value?: number; maximum?: number })
    .find((def) => def.check === check);
  return found?.[part] ?? null;
};

const optionsOf = (schema: z.ZodMiniEnum): readonly string[] => Object.values(schema.def.entries).map(String);

/** Nobody writes that into a line. Characters. */
const WHOLE_FILE = 4000;

const partKinds = ({ shape }: z.ZodMiniObject): Readonly<Record<string, Kind>> =>
  Object.fromEntries(Object.entries(shape).map(([part, schema]) => [part, kindOfSchema(schema as z.ZodMiniType)]));

function kindOfSchema(wanted: z.ZodMiniType): Kind {
  const schema = inner(wanted);
  if (schema instanceof z.ZodMiniBoolean) return { is: 'switch' };
  if (schema instanceof z.ZodMiniNumber)
    return {
      is: 'number',
      from: boundOf(schema, 'greater_than', 'value') ?? 0,
      to: boundOf(schema, 'less_than', 'value') ?? Number.MAX_SAFE_INTEGER,
    };
  if (schema instanceof z.ZodMiniEnum) return { is: 'choice', options: optionsOf(schema) };
  if (!(schema instanceof z.ZodMiniArray)) return { is: 'text', max: boundOf(schema, 'max_length', 'maximum') };
  const element = schema.def.element as z.ZodMiniType;
  if (element instanceof z.ZodMiniEnum) return { is: 'choices', options: optionsOf(element) };
  if (element instanceof z.ZodMiniObject) return { is: 'entries', parts: partKinds(element) };
  const max = boundOf(element, 'max_length', 'maximum') ?? 0;
  return max >= WHOLE_FILE ? { is: 'texts', max } : { is: 'list' };
}

/** What a key takes, read from its schema. */
export const kindOf = (key: PolicyKey): Kind => kindOfSchema(entryOf(key).schema);
