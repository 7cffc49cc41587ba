import { knobs } from './state';

const tags = { en: 'en-GB', de: 'de-DE', ar: 'ar-EG' } as const;

/** `Wed, 18 Nov 2026 at 06:48`, in the agent's language. */
export const longTime = (iso: string): string =>
  new Intl.DateTimeFormat(tags[knobs().language], {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  }).format(new Date(iso));

/** Days before the story's last day, in words. */
export const agoOf = (iso: string): string =>
  new Intl.RelativeTimeFormat(tags[knobs().language], { numeric: 'auto' }).format(
    Math.round((Date.parse(iso) - Date.parse('2026-11-18T12:00:00Z')) / 86_400_000),
    'day',
  );
