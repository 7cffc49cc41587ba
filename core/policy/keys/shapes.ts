import * as z from 'zod/mini';

/** What a text with a pattern has to be; `policy.problem.<is>` says it. */
export const formats = z.registry<{ readonly is: 'host' | 'language' | 'link' }>();

export const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));
export const whole = (from: number, to: number) => z.int().check(z.gte(from), z.lte(to));
export const names = z.array(text(200));

/** `acme.zendesk.com`, `*.acme.com`, `https://help.acme.com`, `localhost:8080`. */
const hostPattern = /^(?:https?:\/\/)?(?:\*\.)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/i;
export const host = z
  .string()
  .check(z.trim(), z.regex(hostPattern), z.maxLength(253))
  .register(formats, { is: 'host' });
export const language = z
  .string()
  .check(z.regex(/^(?:customer|[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/))
  .register(formats, { is: 'language' });
export const link = z
  .string()
  .check(z.regex(/^(?:https:\/\/[^\s]+|mailto:[^\s@]+@[^\s@]+)$/), z.maxLength(500))
  .register(formats, { is: 'link' });
