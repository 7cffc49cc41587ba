import * as z from 'zod/mini';
import { byFeature, features } from './features';
import { providerFacts, providerIds, type ProviderId } from './providers';
import { redactionWishes } from './redaction';
import { similarWishes } from './similar';
import { deskIds } from './ticket-ref';
import { languages } from './words/languages';

export const SETTINGS_VERSION = 5;

const text = (max: number) => z.string().check(z.maxLength(max));

/** What a person set for one desk origin. */
const deskSettingsSchema = z.strictObject({
  /** Which field is "the category" on this desk; asked once when unsure. */
  categoryFieldId: z.optional(z.string()),
  /** Per field id and option id: what that category means, in the person's words. */
  descriptions: z._default(z.record(z.string(), z.record(z.string(), text(600))), {}),
  /** Per field id and option id: what is asked for on such a ticket, one question a line. */
  questions: z.optional(z.record(z.string(), z.record(z.string(), text(1200)))),
  /** The views whose new and changed tickets are triaged before anybody opens them, as the desk named them then. */
  watched: z.optional(
    z.array(z.strictObject({ id: z.string().check(z.maxLength(200)), title: text(500) })).check(z.maxLength(20)),
  ),
});
export type DeskSettings = z.infer<typeof deskSettingsSchema>;

/** By which description a desk is read and written that has no adapter of its own; its text does not stand here. */
const describedBySchema = z.strictObject({
  /** It came with the extension, a person brought it, or the organisation did. */
  from: z.enum(['shipped', 'own', 'policy']),
  /** As the description calls itself. */
  id: text(40),
  /** What the product is called. */
  name: text(60),
  /** What `{base}` stands for at this address: empty, or e.g. `/rt`. */
  base: text(200),
});
export type DescribedBy = z.infer<typeof describedBySchema>;

/** What a person set for one provider; kept while another one is chosen, so that going back needs no retyping. */
const providerSettingsSchema = z.strictObject({
  /** As typed; empty stands for the provider's own address. */
  address: text(2000),
  /** The model's name, or the deployment's. */
  model: text(200),
  /** The largest part of the conversation that is sent, in characters. */
  contextChars: z.number().check(z.gte(2000), z.lte(400_000)),
});
export type ProviderSettings = z.infer<typeof providerSettingsSchema>;

const perMillion = z.optional(z.number().check(z.gte(0), z.lte(100_000)));

/** US dollars for a million tokens, as a person corrected them. */
const priceSchema = z.strictObject({ in: perMillion, out: perMillion, cached: perMillion });

/**
 * A help desk on a person's own domain. `desk` is null until it was recognised. One that was found to be `described` and has no desk
 * yet waits for the person, who has to see first what is read there.
 */
const customDeskSchema = z.strictObject({
  origin: z.string().check(z.regex(/^https?:\/\/[^/]+$/)),
  desk: z.nullable(z.enum(deskIds)),
  described: z.optional(describedBySchema),
  /** Descriptions that came with the extension, by their ids, of which the person said that this desk is none of them. */
  notThese: z.optional(z.array(text(40))),
});
export type CustomDesk = z.infer<typeof customDeskSchema>;

export const settingsSchema = z.strictObject({
  version: z.literal(SETTINGS_VERSION),
  /** The person's master switch; null while they have not touched it, which counts as off unless their organisation provisions them. */
  enabled: z._default(z.nullable(z.boolean()), null),
  capabilities: z._default(
    z.strictObject(byFeature((feature) => z._default(z.boolean(), features[feature].byDefault))),
    byFeature((feature) => features[feature].byDefault),
  ),
  provider: z._default(z.enum(providerIds), 'on-device'),
  providers: z._default(z.partialRecord(z.enum(providerIds), providerSettingsSchema), {}),
  /** Answers when the first provider is down; it gets the same text, so choosing it is allowing it. */
  fallback: z._default(z.nullable(z.enum(providerIds)), null),
  /** Fingerprints of the destinations that the person agreed to send tickets to (shown once, on first use). */
  agreed: z._default(z.array(z.string()), []),
  /** The same for tickets that the person did not open, which is another matter and is agreed to by itself. */
  agreedUnopened: z._default(z.array(z.string()), []),
  /** Public texts of similar tickets that were decided here go along with a question to a language model. */
  examplesInPrompt: z._default(z.boolean(), true),
  /** Public articles of the desk's own knowledge base, found by its own search, go along with the question for a draft. */
  articlesInDrafts: z._default(z.boolean(), false),
  /** The desk's macros that fit the ticket go along with the question for a draft. */
  macrosInDrafts: z._default(z.boolean(), false),
  /** Solved tickets like the shown one, found on this device. */
  similar: z._default(z.enum(similarWishes), 'line'),
  /** From so many public messages on, the summary of a shown ticket is made by itself; null: only at a press. */
  summariseFrom: z._default(z.nullable(z.int().check(z.gte(2), z.lte(1000))), null),
  /** What of a ticket is replaced before it goes to a server. */
  redaction: z._default(z.enum(redactionWishes), 'auto'),
  /** Nothing leaves this computer: only servers on it are asked, and those that an organisation lists as its own. */
  localOnly: z._default(z.boolean(), false),
  /** A request that would leave waits until the person has seen it and lets it go. */
  askEachRequest: z._default(z.boolean(), false),
  /** The texts of requests are kept in the log too, not only what can be told without them. */
  keepRequestTexts: z._default(z.boolean(), false),
  /** What was suggested and what became of it can be written into the ticket as an internal note, at a press. */
  analysisNote: z._default(z.boolean(), false),
  /** The same for why nothing could be suggested. */
  errorNote: z._default(z.boolean(), false),
  /** Corrected prices by `provider model`, e.g. `openai gpt-5-mini`. */
  prices: z._default(z.record(z.string(), priceSchema), {}),
  learning: z._default(
    z.strictObject({
      /** Keep the public problem text of decided tickets on this device so that the classifier improves. */
      fromDecisions: z.boolean(),
      retentionDays: z.number().check(z.gte(1), z.lte(3650)),
    }),
    { fromDecisions: true, retentionDays: 365 },
  ),
  /** The person's own limit, beside one that an organisation may set. `resetDay`: day of the month on which counting starts anew. */
  limits: z._default(
    z.strictObject({
      tokensPerMonth: z.nullable(z.int().check(z.gte(0), z.lte(1_000_000_000))),
      resetDay: z.int().check(z.gte(1), z.lte(28)),
    }),
    { tokensPerMonth: null, resetDay: 1 },
  ),
  /** How drafts are written. `language`: BCP 47, or empty for the customer's own. `terms`: what stays as it is in every language, one a line. */
  writing: z._default(
    z.strictObject({ rules: text(4000), tone: text(300), language: text(35), terms: z._default(text(2000), '') }),
    { rules: '', tone: '', language: '', terms: '' },
  ),
  /** In which language Deskside speaks; the browser's own until somebody chooses. */
  language: z._default(z.enum(['browser', ...languages]), 'browser'),
  customDesks: z._default(z.array(customDeskSchema), []),
  desks: z._default(z.record(z.string(), deskSettingsSchema), {}),
  /** Desks that the person leaves alone for a while, by origin: until when, ISO 8601; null until they say so. */
  pauses: z._default(z.record(z.string(), z.nullable(z.iso.datetime())), {}),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings = (): Settings => settingsSchema.parse({ version: SETTINGS_VERSION });

/** What is set for a provider, with the defaults of one that nobody has set up yet. */
export const providerSettings = (settings: Pick<Settings, 'providers'>, id: ProviderId): ProviderSettings =>
  settings.providers[id] ?? { address: '', model: '', contextChars: providerFacts[id].contextChars };
