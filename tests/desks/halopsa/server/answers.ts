import type { FailAnswer } from '../../contract';
import { json, page, type Answer } from '../../shared/http';

const signInPage = page('<!doctype html><title>Log in</title><main><h1>Log in to Acme</h1></main>');

export const notSignedIn: Answer = {
  status: 401,
  body: { error: 'invalid_token', error_description: 'Authorization has been denied for this request.' },
  headers: { 'www-authenticate': 'Bearer' },
};
export const notFound = json({ class: 'Not Found', message: 'The record could not be found.' }, 404);
/** The sentence is Halo's own; `Retry-After` comes only sometimes. */
export const tooMany = (saysWhen: boolean): Answer => ({
  status: 429,
  body: { message: 'You have exceeded the limit of 300 requests per 5 minutes.' },
  ...(saysWhen ? { headers: { 'retry-after': '30' } } : {}),
});
export const invalid = (message: string): Answer => json({ class: 'Bad Request', message }, 400);

export function failed(answer: Exclude<FailAnswer, 'drop'>): Answer {
  if (answer === 'html') return signInPage;
  if (answer === 'broken-json') return { status: 200, body: '{"id": 21' };
  if (answer === 'wrong-shape')
    return json({ data: [{ nothing: 'that anybody expects' }], tickets: 'none', actions: { first: 1 } });
  if (answer === 'redirect-to-sign-in') return { status: 302, body: '', headers: { location: '/auth/login' } };
  if (answer.status === 401) return notSignedIn;
  if (answer.status === 404) return notFound;
  const headers =
    answer.retryAfterSeconds === undefined ? {} : { headers: { 'retry-after': String(answer.retryAfterSeconds) } };
  return { status: answer.status, body: { class: 'Error', message: `Practice answer ${answer.status}` }, ...headers };
}
