import * as z from 'zod/mini';
import { deskIds } from './ticket-ref';

export const SETTINGS_VERSION = 1;

export const providerIds = ['on-device', 'compatible'] as const;
export type ProviderId = (typeof providerIds)[number];

const text = (max: number) => z.string().check(z.maxLength(max));

/** What a person set for one desk origin. */
const deskSettingsSchema = z.strictObject({
  /** Which field is "the category" on this desk; asked once when unsure. */
  categoryFieldId: z.optional(z.string()),
  /** Per field id and option id: what that category means, in the person's words. */
  descriptions: z._default(z.record(z.string(), z.record(z.string(), text(600))), {}),
  /** Where the floating card was left, in px from the right and bottom edges. */
  position: z.optional(z.strictObject({ right: z.number(), bottom: z.number() })),
});
export type DeskSettings = z.infer<typeof deskSettingsSchema>;

export const settingsSchema = z.strictObject({
  version: z.literal(SETTINGS_VERSION),
  /** The master switch. */
  enabled: z._default(z.boolean(), false),
  capabilities: z._default(z.strictObject({ triage: z.boolean(), draft: z.boolean() }), { triage: true, draft: true }),
  provider: z._default(z.enum(providerIds), 'on-device'),
  compatible: z._default(
    z.strictObject({
      /** As typed; `normaliseAddress` of the provider turns it into the final one. */
      address: text(2000),
      model: text(200),
      /** The largest part of the conversation that is sent, in characters. */
      contextChars: z.number().check(z.gte(2000), z.lte(400_000)),
    }),
    { address: '', model: '', contextChars: 24_000 },
  ),
  /** Fingerprints of the destinations that the person agreed to send tickets to (shown once, on first use). */
  agreed: z._default(z.array(z.string()), []),
  learning: z._default(
    z.strictObject({
      /** Keep the public problem text of decided tickets on this device so that the classifier improves. */
      fromDecisions: z.boolean(),
      retentionDays: z.number().check(z.gte(1), z.lte(3650)),
    }),
    { fromDecisions: true, retentionDays: 365 },
  ),
  /** Help desks on a person's own domain. `desk` is null until it was recognised. */
  customDesks: z._default(z.array(z.strictObject({ origin: z.string().check(z.regex(/^https?:\/\/[^/]+$/)), desk: z.nullable(z.enum(deskIds)) })), []),
  desks: z._default(z.record(z.string(), deskSettingsSchema), {}),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings = (): Settings => settingsSchema.parse({ version: SETTINGS_VERSION });
