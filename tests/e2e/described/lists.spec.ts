import { canaryPattern } from '../../desks/shared/canary';
import { notable } from '../../desks/shared/story/index';
import { valueOf } from './kit/desk';
import { does, expect, goesOn, onEveryDescribed, test } from './kit/test';

onEveryDescribed(
  (practice) => {
    if (does(practice, 'lists'))
      test('lists name their tickets and nothing that was written in them', async ({ ready }) => {
        const desk = await ready.at(notable.showcase);
        const views = valueOf(await desk.source.views());
        expect(views.length).toBeGreaterThan(0);
        const listed = new Map<string, string>();
        for (const { id } of views)
          for (const { ref, subject } of valueOf(await desk.source.list(id, 1000)).tickets)
            listed.set(ref.ticketId, subject);
        expect(listed.get(ready.idOf(notable.showcase))).toContain('printer');
        expect(JSON.stringify([...listed]).match(canaryPattern)).toBeNull();

        const ids = views.map(({ id }) => id);
        const { mark } = valueOf(await desk.source.changes(ids, null));
        const changed = ready.idOf(notable.german[0]);
        ready.account().changeElsewhere(changed);
        const fresh = valueOf(await desk.source.changes(ids, mark));
        expect(fresh.tickets.map(({ ref }) => ref.ticketId)).toContain(changed);
        const again = valueOf(await desk.source.changes(ids, fresh.mark));
        expect(again.tickets.map(({ ref }) => ref.ticketId)).not.toContain(changed);
      });
    else
      test('no list is read where nobody knows one', async ({ ready }) => {
        const desk = await ready.at(notable.showcase);
        expect(await desk.source.views()).toMatchObject({ ok: false });
      });

    if (does(practice, 'learning'))
      test('solved tickets teach their category, by their public words alone', { tag: '@wide' }, async ({ ready }) => {
        const desk = await ready.at(notable.showcase);
        const catalogue = valueOf(await desk.source.catalogue());
        const steps = await desk.learn(catalogue, 10);
        expect(steps.length).toBeGreaterThan(3);
        expect(JSON.stringify(steps).match(canaryPattern)).toBeNull();
      });
  },
  [goesOn],
);
