import { json, page, type Answer } from '../../shared/http';
import type { FailAnswer } from './knobs';

export const notSignedIn = json({ error: "Couldn't authenticate you" }, 401);
export const forbidden = json(
  {
    error: {
      title: 'Forbidden',
      message:
        'You do not have access to this page. Please contact the account owner of this help desk for further help.',
    },
  },
  403,
);
export const notFound = json({ error: 'RecordNotFound', description: 'Not found' }, 404);
export const conflict = json(
  {
    error: 'UpdateConflict',
    description:
      'Safe Update prevented the update due to outdated ticket data. Please fetch the latest ticket data and try again.',
  },
  409,
);
export const invalid = (field: string, message: string): Answer =>
  json(
    {
      error: 'RecordInvalid',
      description: 'Record validation errors',
      details: { [field]: [{ description: message, error: 'InvalidValue' }] },
    },
    422,
  );

export const tooMany = (retryAfterSeconds: number): Answer => ({
  status: 429,
  body: 'Number of allowed API requests per minute exceeded',
  headers: { 'content-type': 'text/plain', 'retry-after': String(retryAfterSeconds) },
});

export function failed(answer: Exclude<FailAnswer, 'drop'>): Answer {
  if (answer === 'html') return page('<!doctype html><title>Sign in</title><h1>Sign in to Acme</h1>');
  if (answer === 'broken-json')
    return { status: 200, body: '{"ticket":{"id":', headers: { 'content-type': 'application/json; charset=utf-8' } };
  if (answer === 'redirect-to-sign-in')
    return { status: 302, body: '', headers: { location: '/access/unauthenticated' } };
  if (answer === 'wrong-shape')
    return json({ data: [{ nothing: 'that anybody expects' }], tickets: 'none', comments: { first: 1 } });
  switch (answer.status) {
    case 401:
      return notSignedIn;
    case 403:
      return forbidden;
    case 404:
      return notFound;
    case 409:
      return conflict;
    case 422:
      return invalid('base', 'Status: closed prevents ticket update');
    case 429:
      return tooMany(answer.retryAfterSeconds ?? 30);
    default:
      return { status: answer.status, body: 'Internal Server Error', headers: { 'content-type': 'text/plain' } };
  }
}
