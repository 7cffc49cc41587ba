import * as z from 'zod/mini';
import type { MistakeKey } from './problem';

/** A text in a form of its own, refused with the sentence that says which: its key is what zod calls the message. */
export const written = (form: RegExp, says: MistakeKey) => z.string().check(z.regex(form, says));

export const attribute = written(/^[a-z][a-z0-9-]{0,59}$/, 'mistake.written.attribute');

export const headerSeen = written(/^[a-z][a-z0-9-]{0,59}$/, 'mistake.written.header-seen');

export const headerSent = written(/^[a-z][a-z0-9-]{0,59}$/i, 'mistake.written.header-sent');

/** What pages, requests and lists are called in a description. */
export const name = written(/^[a-z][A-Za-z0-9-]{0,39}$/, 'mistake.written.name');

export const shortId = written(/^[a-z][a-z0-9-]{1,39}$/, 'mistake.written.short-id');

/** A cookie, or a `meta` element. */
export const nameInPage = written(/^[\w-]{1,60}$/, 'mistake.written.name-in-page');

export const queryName = written(/^[\w.[\]-]{1,40}$/, 'mistake.written.query');

export const language = written(/^[a-z]{2}(?:-[A-Z]{2})?$/, 'mistake.written.language');

export const etagOf = written(/^etag:[a-z][A-Za-z0-9]{0,39}$/, 'mistake.written.etag');
