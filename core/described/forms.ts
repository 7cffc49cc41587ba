import * as z from 'zod/mini';

/** A text in a form of its own, refused with the sentence that says which. */
const written = (form: RegExp, says: string) => z.string().check(z.regex(form, says));

export const attribute = written(
  /^[a-z][a-z0-9-]{0,59}$/,
  'This has to be the name of an attribute in small letters, such as “data-id”.',
);

export const headerSeen = written(
  /^[a-z][a-z0-9-]{0,59}$/,
  'This has to be the name of a header in small letters, such as “x-app-id”.',
);

export const headerSent = written(
  /^[a-z][a-z0-9-]{0,59}$/i,
  'This has to be the name of a header, such as “X-CSRF-Token”.',
);

/** What pages, requests and lists are called in a description. */
export const name = written(
  /^[a-z][A-Za-z0-9-]{0,39}$/,
  'This has to be a name of your own: a small letter, then letters, digits and “-”, at most 40 in all.',
);

export const shortId = written(
  /^[a-z][a-z0-9-]{1,39}$/,
  'This has to be a short name in small letters: a letter, then letters, digits and “-”, from 2 to 40 in all, such as “request-tracker”.',
);

/** A cookie, or a `meta` element. */
export const nameInPage = written(
  /^[\w-]{1,60}$/,
  'This has to be a name of letters, digits, “_” and “-” only, at most 60 in all.',
);

export const queryName = written(
  /^[\w.[\]-]{1,40}$/,
  'This has to be the name that stands before the “=” in the address, such as “id”.',
);

export const language = written(/^[a-z]{2}(?:-[A-Z]{2})?$/, 'This has to be a language, such as “de” or “pt-BR”.');

export const etagOf = written(
  /^etag:[a-z][A-Za-z0-9]{0,39}$/,
  'This has to be “etag:” and the name of a request, such as “etag:ticket”.',
);
