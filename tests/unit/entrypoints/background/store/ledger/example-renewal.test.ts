import { beforeEach, describe, expect, it } from 'vitest';
import { nothingSaid, type Example, type PublicWords } from '../../../../../../core/learning';
import { exampleChanges } from '../../../../../../entrypoints/background/store/ledger/example-changes';
import { renewExamples } from '../../../../../../entrypoints/background/store/ledger/example-renewal';
import { examples, models } from '../../../../../../entrypoints/background/store/ledger/ledger';
import { freshBrowser, ref } from '../../kit/world';

const SECRET = 'card 4929';
const learnt = (change: Partial<Example> = {}): Example => ({
  ref,
  text: `Refused\n\nMy ${SECRET} is refused.`,
  values: { '900': 'payment' },
  requesterName: 'Rosa',
  agentName: 'Sam',
  from: 'decision',
  learnedAt: '2026-11-20T08:00:00.000Z',
  ...change,
});
const now: PublicWords = { text: 'Refused', byRequester: true, requesterName: 'Rosa', agentName: 'Sam' };
const at = Date.parse('2026-11-20T09:00:00.000Z');
const kept = () => examples.of(ref.origin);

beforeEach(async () => {
  freshBrowser();
  await models.put('m', { version: 1 });
});

describe('what was learnt from a ticket that is read again', () => {
  it('holds what is public now, from a decision and from a solved ticket alike, and no model of the old words stays', async () => {
    await examples.put(learnt());
    await examples.put(learnt({ from: 'solved', reply: `Your ${SECRET} is blocked.` }));
    await examples.put(learnt({ ref: { ...ref, ticketId: '7' }, text: 'Another one' }));
    const before = exampleChanges();
    await renewExamples(ref, now, at);
    expect(JSON.stringify(await kept())).not.toContain(SECRET);
    const seenAt = new Date(at).toISOString();
    expect(await kept()).toEqual(
      expect.arrayContaining([
        learnt({ text: 'Refused', seenAt }),
        learnt({ text: 'Refused', from: 'solved', seenAt }),
        learnt({ ref: { ...ref, ticketId: '7' }, text: 'Another one' }),
      ]),
    );
    expect([await models.get('m'), exampleChanges()]).toEqual([undefined, before + 1]);
  });

  it('is only noted as seen where it says the same, and models stay', async () => {
    await examples.put(learnt({ text: 'Refused' }));
    const before = exampleChanges();
    await renewExamples(ref, now, at);
    expect(await kept()).toEqual([learnt({ text: 'Refused', seenAt: new Date(at).toISOString() })]);
    expect([await models.get('m'), exampleChanges()]).toEqual([{ version: 1 }, before]);
  });

  it('goes when nothing public is left', async () => {
    await examples.put(learnt());
    await renewExamples(ref, nothingSaid, at);
    expect([await kept(), await models.get('m')]).toEqual([[], undefined]);
  });

  it('is not changed by a reading that is older than the last one', async () => {
    await examples.put(learnt({ text: 'Newest', seenAt: new Date(at + 1).toISOString() }));
    await renewExamples(ref, now, at);
    expect((await kept())[0]?.text).toBe('Newest');
  });

  it('is changed by the next reading where a clock had run ahead', async () => {
    await examples.put(learnt({ seenAt: new Date(Date.now() + 86_400_000).toISOString() }));
    await renewExamples(ref, now, Date.now());
    expect((await kept())[0]?.text).toBe('Refused');
  });

  it('is none of another ticket, and nothing is made up', async () => {
    await renewExamples(ref, now, at);
    expect([await kept(), await models.get('m')]).toEqual([[], { version: 1 }]);
  });
});

describe('the count of changes', () => {
  it('goes up when words go, and stays when something new is learnt', async () => {
    const counts = [exampleChanges()];
    const count = async (work: Promise<unknown>): Promise<void> => {
      await work;
      counts.push(exampleChanges());
    };
    await count(examples.put(learnt()));
    await count(examples.put(learnt({ learnedAt: '2026-11-20T08:30:00.000Z' })));
    await count(examples.put(learnt({ text: 'Other words' })));
    await count(examples.forget(`zendesk|${ref.origin}|${ref.ticketId}|decision`));
    const { learnedAt } = learnt();
    await count(examples.unlearn({ ref, from: 'decision', learnedAt }));
    await count(examples.put(learnt()));
    await count(examples.unlearn({ ref, from: 'decision', learnedAt }));
    expect(counts.map((each) => each - (counts[0] ?? 0))).toEqual([0, 0, 0, 1, 2, 2, 2, 3]);
  });
});
