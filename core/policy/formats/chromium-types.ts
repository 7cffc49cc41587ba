import * as z from 'zod/mini';
import { inner } from '../kinds';
import { policySchema } from '../schema';
import { isJson, type Json } from './found';

const isWhole = (value: unknown): value is string => typeof value === 'string' && /^[+-]?\d+$/.test(value);

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return text;
    throw thrown;
  }
}

function convert(value: unknown, wanted: z.ZodMiniType | undefined): unknown {
  const schema = wanted === undefined ? undefined : inner(wanted);
  const unpacked =
    typeof value === 'string' && (schema instanceof z.ZodMiniObject || schema instanceof z.ZodMiniArray)
      ? fromJson(value)
      : value;
  if (schema instanceof z.ZodMiniObject && isJson(unpacked)) {
    const shape = schema.shape as Readonly<Record<string, z.ZodMiniType>>;
    return Object.fromEntries(
      Object.entries(unpacked).map(([key, part]) => [
        key,
        convert(part, Object.hasOwn(shape, key) ? shape[key] : undefined),
      ]),
    );
  }
  if (schema instanceof z.ZodMiniArray) {
    const element = schema.def.element as z.ZodMiniType;
    const numbered = isJson(unpacked)
      ? Object.entries(unpacked)
          .filter(([key]) => isWhole(key))
          .toSorted(([a], [b]) => Number(a) - Number(b))
          .map(([, part]) => part)
      : unpacked;
    return Array.isArray(numbered) ? numbered.map((part: unknown) => convert(part, element)) : numbered;
  }
  if (schema instanceof z.ZodMiniBoolean)
    return typeof unpacked === 'number' ? unpacked !== 0 : isWhole(unpacked) ? Number(unpacked) !== 0 : unpacked;
  if (schema instanceof z.ZodMiniNumber && isWhole(unpacked)) return Number(unpacked);
  return unpacked;
}

/** What a key takes, a group or one with a dot; undefined for a key that nobody knows. */
const schemaAt = (key: string): z.ZodMiniType | undefined =>
  key.split('.').reduce<z.ZodMiniType | undefined>((wanted, name) => {
    const group = wanted === undefined ? undefined : inner(wanted);
    const shape = group instanceof z.ZodMiniObject ? (group.shape as Readonly<Record<string, z.ZodMiniType>>) : {};
    return Object.hasOwn(shape, name) ? shape[name] : undefined;
  }, policySchema);

/**
 * The registry knows texts and numbers only. Chromium makes switches of numbers, and lists and groups of numbered keys, of keys
 * below, or of texts that hold JSON; so does this. What cannot be made into what a key takes stays, to be named later.
 * Source: components/policy/core/common/registry_dict.cc.
 */
export function asChromiumReads(raw: Json): Json {
  return Object.fromEntries(Object.entries(raw).map(([key, value]) => [key, convert(value, schemaAt(key))]));
}
