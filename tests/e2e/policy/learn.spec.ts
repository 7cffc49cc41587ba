import type { LearnProgress } from '../../../core/messages';
import type { Policy } from '../../../core/policy/schema';
import { inTurn, kits } from '../desks/kit/index';
import type { KitDesk } from '../desks/kit/kit';
import type { Deskside } from '../support/deskside';
import { decided } from '../support/desk-tab';
import { learnFromSolved } from '../support/learn';
import { showSettings } from '../support/settings';
import { expect, test, underPolicy } from './kit/test';
import { nothingSet } from './kit/world';

/** The tickets of which ours read more than a row of a list. */
const readOf = (desk: KitDesk, from: number): readonly number[] => [
  ...new Set(
    desk.log.slice(from).flatMap(({ by, path }) => {
      const [, inPath, asked] = /\/tickets\/(\d+)|[?&]ticket_id=(\d+)/i.exec(path) ?? [];
      return by === 'other' && (inPath ?? asked) !== undefined ? [Number(inPath ?? asked)] : [];
    }),
  ),
];

const learntOf = async (deskside: Deskside): Promise<readonly number[]> => {
  const { json } = await deskside.ask('data.export', {});
  const { examples } = JSON.parse(json) as { examples: { ref: { ticketId: string } }[] };
  return examples.map(({ ref }) => Number(ref.ticketId));
};

for (const kit of kits) {
  const { facts } = kit;
  const { organisation } = facts.admissionFacts.showcase;
  const admits: Policy['access'] = { users: [facts.agents.first.email], organisations: [organisation] };

  underPolicy(`learning where only some are admitted, on ${facts.desk}`, () => {
    test.use({ kit });

    test(
      'reads no ticket of another organisation beyond the list, and says how many were left out',
      inTurn(kit, 0),
      async ({ ready, browserUnderPolicy, deskside, tab, desk }) => {
        await deskside.switchOn();
        await tab.page.goto(facts.origin + kit.listPath);
        const all = await learnFromSolved(deskside, facts.origin);
        await deskside.ask('data.erase', { what: 'learned' });

        await ready.apply(browserUnderPolicy, { ...nothingSet, access: admits });
        const from = desk.log.length;
        const some = await learnFromSolved(deskside, facts.origin);
        const read = readOf(desk, from);
        expect(new Set(read.map((id) => desk.organisationOf(id)))).toEqual(new Set([organisation]));
        expect(new Set((await learntOf(deskside)).map((id) => desk.organisationOf(id)))).toEqual(
          new Set([organisation]),
        );
        expect([some.read, some.read + (some.leftOut ?? 0), some.unsaid]).toEqual([read.length, all.read, undefined]);
        expect(some.kept).toBeGreaterThan(0);
        expect(some.leftOut).toBeGreaterThan(0);
        await tab.open(desk.notable.showcase);
        await tab.state(decided);
        const page = await browserUnderPolicy.open('options.html');
        await showSettings(page, `desks/${new URL(facts.origin).host}/learning`);
        await expect(
          page.getByRole('status').filter({ hasText: `${some.leftOut} tickets were left out` }),
        ).toBeVisible();
        const { json } = await deskside.ask('data.export', {});
        expect(desk.canaries().filter(({ canary }) => json.includes(canary))).toEqual([]);
      },
    );

    test(
      'reads nothing for somebody else, and where the list does not say whose its tickets are',
      inTurn(kit, 1),
      async ({ ready, browserUnderPolicy, deskside, tab, desk }) => {
        await deskside.switchOn();
        await tab.page.goto(facts.origin + kit.listPath);
        await ready.apply(browserUnderPolicy, { ...nothingSet, access: admits });
        const refused = async (): Promise<LearnProgress> =>
          deskside.onPort<LearnProgress>('deskside:learn', { type: 'start', origin: facts.origin }, 'state', 'running');
        const from = desk.log.length;
        desk.omit(['organisation']);
        const unsaid = await refused();
        desk.omit([]);
        desk.signInAs('second');
        const another = await refused();
        for (const { state, error } of [unsaid, another])
          expect([state, error?.code]).toEqual(['failed', 'not-allowed']);
        expect(error(unsaid)).toMatchObject({ key: 'error.denied.learning-unsaid', values: { scope: 'organisation' } });
        expect(error(another)).toMatchObject({ key: 'error.denied.learning-refused', values: { scope: 'user' } });
        expect(readOf(desk, from)).toEqual([]);
        expect(await learntOf(deskside)).toEqual([]);
      },
    );
  });
}

const error = ({ error: told }: LearnProgress): unknown => told?.detail;
