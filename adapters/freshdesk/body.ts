import { readMail } from '../shared/mail/read';
import { nothingWritten } from '../shared/mail/message';
import type { Layout, Place, Written } from '../shared/mail/types';

/** What somebody wrote. From the HTML alone: the desk's own plain text no longer shows where a quote begins. */
export const readBody = (html: string | null | undefined, place: Place, layout: Layout = {}): Written =>
  html == null || html === '' ? nothingWritten : readMail(html, { ...layout, place });
