import { page, type Answer } from '../../shared/http';

/** How a desk fails, each as desks do. */
export const failures: Readonly<Record<string, Answer>> = {
  'signed out (401)': { status: 401, body: { error: 'unauthorised' } },
  'forbidden (403)': { status: 403, body: { error: 'forbidden' } },
  'gone (404)': { status: 404, body: { error: 'not found' } },
  'too many requests (429)': { status: 429, body: { error: 'slow down' }, headers: { 'retry-after': '120' } },
  'broken down (500)': { status: 500, body: { error: 'sorry' } },
  'a page instead of data': page('<!doctype html><title>Sorry</title><p>We are upgrading.'),
  'half of an answer': { status: 200, body: '{"data": [{"id": 12, "su' },
  'sent to the sign-in page': { status: 302, body: '', headers: { location: '/login' } },
};
