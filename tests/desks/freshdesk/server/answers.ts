import { json, page, type Answer } from '../../shared/http';
import type { FailAnswer } from '../../contract';

const loginPath = '/support/login';

export const notSignedIn = json(
  { code: 'invalid_credentials', message: 'You have to be logged in to perform this action.' },
  401,
);
export const forbidden = json(
  { code: 'access_denied', message: 'You are not authorized to perform this action.' },
  403,
);
export const notFound: Answer = { status: 404, body: '' };

export interface FieldError {
  readonly field: string;
  readonly message: string;
  readonly code: 'invalid_value' | 'missing_field' | 'datatype_mismatch' | 'invalid_field';
}

export const invalid = (errors: readonly FieldError[]): Answer =>
  json({ description: 'Validation failed', errors }, 400);

export const toLogin: Answer = { status: 302, body: '', headers: { location: loginPath } };

export const tooMany = (seconds: number): Answer => ({
  ...json({ message: 'You have exceeded the limit of requests per minute' }, 429),
  headers: { 'retry-after': String(seconds) },
});

const reasons: Record<number, Answer> = {
  400: invalid([{ field: 'priority', message: 'It should be one of these values: 1,2,3,4', code: 'invalid_value' }]),
  401: notSignedIn,
  403: forbidden,
  404: notFound,
  409: json({ code: 'conflict', message: 'The record was changed in the meantime.' }, 409),
  422: json({ code: 'unprocessable', message: 'The request was understood but cannot be carried out.' }, 422),
};

/** What a rule answers instead of the truth. */
export function failed(answer: Exclude<FailAnswer, 'drop'>): Answer {
  if (answer === 'html') return page('<!doctype html><title>Acme IT : Sign in</title><h1>Sign in to Acme IT</h1>');
  if (answer === 'broken-json') return { status: 200, body: '{"ticket":{"id":' };
  if (answer === 'wrong-shape')
    return json({ data: [{ nothing: 'that anybody expects' }], ticket: 'none', conversations: { first: 1 } });
  if (answer === 'redirect-to-sign-in') return toLogin;
  if (answer.status === 429) return tooMany(answer.retryAfterSeconds ?? 30);
  return (
    reasons[answer.status] ?? {
      ...json({ message: 'Something went wrong' }, answer.status),
      headers: answer.retryAfterSeconds === undefined ? {} : { 'retry-after': String(answer.retryAfterSeconds) },
    }
  );
}
