import { readMail } from '../shared/mail/read';
import type { Place, Written } from '../shared/mail/types';

const nothing: Written = { text: '', hidden: 0, pictures: 0, quoted: false, forwarded: false, cut: false };

/** What somebody wrote. From the HTML alone: the desk's own plain text no longer shows where a quote begins. */
export const readBody = (html: string | null | undefined, place: Place): Written =>
  html == null || html === '' ? nothing : readMail(html, { place });
