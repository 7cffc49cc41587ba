import { beforeEach, describe, expect, it, vi } from 'vitest';
import { desksideError } from '../../../../../core/errors';
import type { Macro } from '../../../../../core/fields';
import { fail, ok, type Result } from '../../../../../core/result';
import { macrosOf } from '../../../../../entrypoints/background/desks/macros';
import { tellCatalogue } from '../../../../../entrypoints/background/page-requests/catalogue-request';
import { catalogues } from '../../../../../entrypoints/background/store/ledger/ledger';
import { inNoTime } from '../../../in-no-time';
import { catalogue, freshBrowser, ref } from '../kit/world';

const { origin } = ref;
const macro = (id: string): Macro => ({ id, title: `Macro ${id}`, text: `Text ${id}` });
const yesterday = new Date(Date.now() - 25 * 3_600_000).toISOString();

let answers: (() => Promise<Result<readonly Macro[]>>)[] = [];
let asked = 0;
vi.mock('../../../../../entrypoints/background/desks/source', () => ({
  askSource: () => {
    asked += 1;
    return answers.shift()?.() ?? Promise.resolve(fail(desksideError('desk-unreachable')));
  },
}));
const tells = (...macros: Macro[]) => answers.push(() => Promise.resolve(ok(macros)));

beforeEach(async () => {
  freshBrowser();
  answers = [];
  asked = 0;
  await catalogues.putFields(catalogue);
});

describe('the macros of a desk', () => {
  it('are read when somebody needs them, and then not again on the same day', async () => {
    tells(macro('1'));
    expect(await macrosOf(origin)).toEqual({ macros: [macro('1')], problem: null });
    expect(await macrosOf(origin)).toEqual({ macros: [macro('1')], problem: null });
    expect(asked).toBe(1);
  });

  it('are read once for two who need them at the same time', async () => {
    tells(macro('1'));
    const both = await Promise.all([macrosOf(origin), macrosOf(origin)]);
    expect([asked, both.map(({ macros }) => macros.length)]).toEqual([1, [1, 1]]);
  });

  it('stay when the fields are read anew, and are then read anew themselves', async () => {
    tells(macro('1'));
    await macrosOf(origin);
    await catalogues.putFields({ ...catalogue, fetchedAt: new Date(Date.now() + 1000).toISOString() });
    expect((await catalogues.get(origin))?.macros).toEqual([macro('1')]);
    tells(macro('2'));
    expect((await macrosOf(origin)).macros).toEqual([macro('2')]);
  });

  it('are read anew after a day; those of yesterday stand in where the desk does not answer', async () => {
    await catalogues.put({ ...catalogue, fetchedAt: yesterday, macros: [macro('1')], macrosReadAt: yesterday });
    expect(await macrosOf(origin)).toMatchObject({ macros: [macro('1')], problem: { code: 'desk-unreachable' } });
    tells(macro('2'));
    expect(await macrosOf(origin)).toEqual({ macros: [macro('2')], problem: null });
  });

  it('are not waited for longer than ten seconds, and are kept when they arrive', async () => {
    let arrive = (): void => undefined;
    answers.push(() => new Promise((resolve) => (arrive = () => resolve(ok([macro('1')])))));
    expect(await inNoTime(() => macrosOf(origin))).toMatchObject({
      macros: [],
      problem: { code: 'desk-unreachable' },
    });
    arrive();
    await vi.waitFor(async () => expect((await catalogues.get(origin))?.macros).toEqual([macro('1')]));
    expect(await macrosOf(origin)).toEqual({ macros: [macro('1')], problem: null });
  });

  it('are told to no tab of the desk', async () => {
    tells(macro('1'));
    await macrosOf(origin);
    const inTab = await tellCatalogue({ origin }, { kind: 'desk-tab', desk: 'zendesk', origin, tabId: 1 });
    expect(inTab.catalogue).toEqual({ ...catalogue, macros: [] });
    expect((await tellCatalogue({ origin }, { kind: 'extension-page' })).catalogue?.macros).toEqual([macro('1')]);
    expect(
      await tellCatalogue({ origin }, { kind: 'desk-tab', desk: 'zendesk', origin: 'https://a.example', tabId: 1 }),
    ).toEqual({
      catalogue: null,
    });
  });
});
