import { canaryOf, canaryPattern } from '../../desks/shared/canary';
import type { NewTicket } from '../../desks/request-tracker/index';
import { DescribedInPage, shipped } from '../described/kit/desk';
import { random } from '../support/random';
import { expect, onRequestTracker, test } from './kit/test';

const requestTracker = { description: shipped('request-tracker'), base: '' };
const COUNT = process.env['DESKSIDE_ALL'] === undefined ? 40 : 500;

type Turn = NonNullable<NewTicket['turns']>[number];

const said = [
  'The printer on the second floor prints blank pages since this morning.',
  'Seit heute früh komme ich nicht mehr ins VPN; die Meldung lautet „Zugriff verweigert“.',
  'No puedo abrir la hoja de cálculo compartida desde ayer.',
  '会議室のカメラが映りません。再起動しても同じです。',
  'لا أستطيع تسجيل الدخول إلى البوابة منذ الأمس.',
  'Le pavé tactile ne répond plus après la mise à jour.',
];
const requesters = [
  { email: 'mira@acme.example', name: 'Mira Castellane-Vandenbergh' },
  { email: 'kenji@acme.example', name: '高橋 健司' },
  { email: 'layla@acme.example', name: 'ليلى الحداد' },
];
const agents = ['dana', 'tomas', 'jonas', 'emi'] as const;

/** Tickets as a year brings them. Whatever no customer has seen ends in a canary: comments, forwards, names of files in comments, and what came with a merge. */
function generated(count: number, seed: number): NewTicket[] {
  const next = random(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  let secrets = 0;
  const canary = (): string => canaryOf(9000, (secrets += 1));
  const both = (text: string): { text: string; html: string } => ({ text, html: `<div><p>${text}</p></div>` });
  const body = (text: string) => (next() < 0.4 ? both(text) : { text });
  const turn = (requester: (typeof requesters)[number]): Turn => {
    const kind = next();
    if (kind < 0.3) return { kind: 'reply', by: requester, ...body(one(said)) };
    if (kind < 0.5) return { kind: 'reply', by: one(agents), ...body(`Thank you. ${one(said)}`) };
    if (kind < 0.75) return { kind: 'comment', by: one(agents), ...body(`${one(said)} ${canary()}`) };
    if (kind < 0.85)
      return {
        kind: 'comment',
        by: one(agents),
        text: canary(),
        attachments: [{ name: `${canary()}.txt`, type: 'text/plain', text: canary() }],
      };
    if (kind < 0.95)
      return { kind: 'forward', by: one(agents), to: 'vendor@printers.example', text: `Please help. ${canary()}` };
    return { kind: 'reply', by: one(agents), text: `Please look at #${1 + Math.floor(next() * 20)}. ${one(said)}` };
  };
  return Array.from({ length: count }, (_one, index): NewTicket => {
    const requester = one(requesters);
    return {
      queue: one(['Service desk', 'Applications', 'Facilities'] as const),
      subject: `${one(said).slice(0, 60)} (${index + 1})`,
      requester,
      first: body(one(said)),
      turns: [
        ...Array.from({ length: Math.floor(next() * 6) }, () => turn(requester)),
        ...(next() < 0.2 ? [{ kind: 'status', by: one(agents), status: 'stalled' } as const] : []),
      ],
    };
  });
}

onRequestTracker('Request Tracker as it is described', () => {
  test(
    `${COUNT} generated tickets with comments, forwards, merges and other languages: nothing private is read, asked for, or would leave`,
    { tag: '@short' },
    async ({ rt, windowOf }) => {
      test.setTimeout(60_000 + COUNT * 2_000);
      const made = await rt.arrive(generated(COUNT, 14), { quiet: true });
      // Every tenth goes into the one before it, with all that stands in it.
      for (const [index, { id }] of made.entries())
        if (index % 10 === 9) await rt.add(id, [{ kind: 'merge', by: 'dana', into: made[index - 1]?.id ?? 0 }]);
      const page = await (await windowOf('dana')).newPage();
      const desk = await DescribedInPage.at(
        page,
        `${rt.origin}/Ticket/Display.html?id=${made[0]?.id ?? 0}`,
        requestTracker,
      );
      const counts = { read: 0, public: 0, private: 0, leaves: 0 };
      for (let from = 0; from < made.length; from += 20) {
        const answers = await desk.source.readAll(made.slice(from, from + 20).map(({ id }) => id));
        for (const [index, { read, leaves }] of answers.entries()) {
          const name = `#${made[from + index]?.id ?? 0}`;
          expect(JSON.stringify([read, leaves]).match(canaryPattern), name).toBeNull();
          if (!read.ok) {
            expect(read.error.code, name).toBe('not-the-same-ticket');
            continue;
          }
          counts.read += 1;
          for (const { visibility } of read.value.messages) if (visibility !== 'unknown') counts[visibility] += 1;
          if (leaves?.ok === true) counts.leaves += 1;
        }
      }
      console.log(
        `tickets read ${counts.read}, messages public ${counts.public}, private ${counts.private}, may leave ${counts.leaves}`,
      );
      expect(counts.read).toBeGreaterThan(COUNT * 0.85);
      expect(counts.private).toBeGreaterThan(COUNT / 4);
      expect(counts.public).toBeGreaterThan(COUNT);
      // The words of a row are asked for one by one, and of none but the public ones.
      const asked = new Set(
        rt.requests().flatMap(({ path }) => /\/transaction\/(\d+)\/attachments/.exec(path)?.[1] ?? []),
      );
      expect(asked.size).toBeLessThanOrEqual(counts.public);
      expect(await rt.done()).toEqual([]);
    },
  );
});
