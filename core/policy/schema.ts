import * as z from 'zod/mini';
import { providerIds } from '../providers';

/** What a text with a pattern has to be, in words that end the sentence "must be …". */
export const formats = z.registry<{ readonly words: string }>();

const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));
const whole = (from: number, to: number) => z.int().check(z.gte(from), z.lte(to));
const names = z.array(text(200));

/** What can be taken away one by one. */
export const switchableFeatures = [
  'learn-from-decisions',
  'learn-from-solved',
  'similar-tickets',
  'second-provider',
  'update-directly',
  'own-domains',
] as const;
export type SwitchableFeature = (typeof switchableFeatures)[number];

/** Less than that cannot be set. */
export const LEAST = { tokensPerRequest: 1000, retentionDays: 1 } as const;

/** `acme.zendesk.com`, `*.acme.com`, `https://help.acme.com`, `localhost:8080`. */
const hostPattern = /^(?:https?:\/\/)?(?:\*\.)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/i;
const host = z
  .string()
  .check(z.trim(), z.regex(hostPattern), z.maxLength(253))
  .register(formats, { words: 'a host name such as acme.zendesk.com or *.acme.com, without a path' });
const language = z
  .string()
  .check(z.regex(/^(?:customer|[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/))
  .register(formats, { words: 'a language code such as de or pt-BR, or “customer”' });
const link = z
  .string()
  .check(z.regex(/^(?:https:\/\/[^\s]+|mailto:[^\s@]+@[^\s@]+)$/), z.maxLength(500))
  .register(formats, { words: 'a link that begins with https://, or mailto: and an e-mail address' });

const fieldPolicySchema = z.object({
  /** As `allowed.desks`; without it every desk. */
  desk: z.optional(host),
  /** The field's title or id. */
  field: text(200),
  /** It is "the category" there. */
  category: z.optional(z.boolean()),
  meanings: z.optional(z.array(z.object({ value: text(400), meaning: text(600) }))),
  locked: z.optional(z.array(text(400))),
  excluded: z.optional(z.array(text(400))),
  alwaysAsk: z.optional(z.array(text(400))),
});
/** What an organisation says about one field of a desk. Values are option ids, or paths such as `Hardware > Printer`. */
export type FieldPolicy = z.infer<typeof fieldPolicySchema>;

/**
 * What an organisation can set, as it arrives in `storage.managed`. Every key is optional; a key that is there is the organisation's
 * word. The JSON schema that the browser reads is made from this one (`npm run policy`), the words for each key are in `docs.ts`.
 * The top level is an object, each node has one type, and lists are never of mixed things: Chromium takes nothing else.
 */
export const policySchema = z.object({
  organisation: z.optional(text(80)),
  licensed: z.optional(z.boolean()),
  enabled: z.optional(z.boolean()),
  provisioned: z.optional(z.boolean()),
  capabilities: z.optional(z.object({ suggestions: z.optional(z.boolean()), drafts: z.optional(z.boolean()) })),
  provider: z.optional(
    z.object({
      use: z.optional(z.enum(providerIds)),
      address: z.optional(text(2000)),
      model: z.optional(text(200)),
      modelForSuggestions: z.optional(text(200)),
      modelForDrafts: z.optional(text(200)),
      key: z.optional(text(2000)),
      ownKeys: z.optional(z.boolean()),
    }),
  ),
  allowed: z.optional(
    z.object({
      providers: z.optional(z.array(z.enum(providerIds))),
      servers: z.optional(z.array(host)),
      localOnly: z.optional(z.boolean()),
      desks: z.optional(z.array(host)),
    }),
  ),
  access: z.optional(
    z.object({
      users: z.optional(names),
      groups: z.optional(names),
      organisations: z.optional(names),
      ticketTypes: z.optional(names),
    }),
  ),
  limits: z.optional(
    z.object({
      tokensPerRequest: z.optional(whole(LEAST.tokensPerRequest, 1_000_000)),
      tokensPerMonth: z.optional(whole(0, 1_000_000_000)),
      resetDay: z.optional(whole(1, 28)),
    }),
  ),
  fields: z.optional(z.array(fieldPolicySchema)),
  /** In percent. */
  confidence: z.optional(z.object({ toSet: z.optional(whole(0, 100)), toChange: z.optional(whole(0, 100)) })),
  writing: z.optional(
    z.object({ rules: z.optional(text(4000)), tone: z.optional(text(300)), language: z.optional(language) }),
  ),
  retentionDays: z.optional(whole(LEAST.retentionDays, 3650)),
  featuresOff: z.optional(z.array(z.enum(switchableFeatures))),
  support: z.optional(z.object({ link: z.optional(link), text: z.optional(text(120)) })),
});
export type Policy = z.infer<typeof policySchema>;

/** Dotted paths of everything that can be set: `provider.use`, `fields`. A list is one key. */
export const policyKeys = [
  'organisation',
  'licensed',
  'enabled',
  'provisioned',
  'capabilities.suggestions',
  'capabilities.drafts',
  'provider.use',
  'provider.address',
  'provider.model',
  'provider.modelForSuggestions',
  'provider.modelForDrafts',
  'provider.key',
  'provider.ownKeys',
  'allowed.providers',
  'allowed.servers',
  'allowed.localOnly',
  'allowed.desks',
  'access.users',
  'access.groups',
  'access.organisations',
  'access.ticketTypes',
  'limits.tokensPerRequest',
  'limits.tokensPerMonth',
  'limits.resetDay',
  'fields',
  'confidence.toSet',
  'confidence.toChange',
  'writing.rules',
  'writing.tone',
  'writing.language',
  'retentionDays',
  'featuresOff',
  'support.link',
  'support.text',
] as const;
export type PolicyKey = (typeof policyKeys)[number];
