import { failures } from '../../desks/described/kit/failures';
import { notable } from '../../desks/shared/story/index';
import { asks, does, expect, isLoaded, onEveryDescribed, test } from './kit/test';

const codes: Readonly<Record<keyof typeof failures, string>> = {
  'signed out (401)': 'desk-signed-out',
  'forbidden (403)': 'desk-refused',
  'gone (404)': 'desk-refused',
  'too many requests (429)': 'desk-rate-limited',
  'broken down (500)': 'desk-unreachable',
  'a page instead of data': 'desk-refused',
  'half of an answer': 'desk-refused',
  'sent to the sign-in page': 'desk-signed-out',
};

onEveryDescribed(
  (practice) => {
    if (!does(practice, 'ticket') || !asks(practice)) return;
    test('what the desk answers instead of data is told as what it is', async ({ ready }) => {
      const desk = await ready.at(notable.showcase);
      const id = ready.idOf(notable.showcase);
      expect(Object.keys(failures).toSorted()).toEqual(Object.keys(codes).toSorted());
      for (const [how, answer] of Object.entries(failures)) {
        ready.server.fail(answer);
        const read = await desk.source.read(id);
        expect(read.ok ? 'was read' : read.error.code, how).toBe(codes[how]);
      }
      ready.server.fail({ status: 404, body: {} }, () => false);
      expect(await desk.source.read(id)).toMatchObject({ ok: true });
    });
  },
  [isLoaded],
);
