import * as z from 'zod/mini';

/** What a text with a pattern has to be, in words that end the sentence "must be …". */
export const formats = z.registry<{ readonly words: string }>();

export const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));
export const whole = (from: number, to: number) => z.int().check(z.gte(from), z.lte(to));
export const names = z.array(text(200));

/** `acme.zendesk.com`, `*.acme.com`, `https://help.acme.com`, `localhost:8080`. */
const hostPattern = /^(?:https?:\/\/)?(?:\*\.)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::\d{1,5})?$/i;
export const host = z
  .string()
  .check(z.trim(), z.regex(hostPattern), z.maxLength(253))
  .register(formats, { words: 'a host name such as acme.zendesk.com or *.acme.com, without a path' });
export const language = z
  .string()
  .check(z.regex(/^(?:customer|[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)$/))
  .register(formats, { words: 'a language code such as de or pt-BR, or “customer”' });
export const link = z
  .string()
  .check(z.regex(/^(?:https:\/\/[^\s]+|mailto:[^\s@]+@[^\s@]+)$/), z.maxLength(500))
  .register(formats, { words: 'a link that begins with https://, or mailto: and an e-mail address' });
