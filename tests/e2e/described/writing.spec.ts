import type { DeskField } from '../../../core/fields';
import { canaryPattern } from '../../desks/shared/canary';
import type { Settable } from '../../desks/described/kit/contract';
import { notable } from '../../desks/shared/story/index';
import { valueOf, type DescribedInPage } from './kit/desk';
import { does, expect, goesOn, isLoaded, onEveryDescribed, type Ready, test } from './kit/test';

const id = ({ idOf }: Ready): string => idOf(notable.showcase);

async function opened(ready: Ready): Promise<DescribedInPage> {
  const desk = await ready.at(notable.showcase);
  await expect.poll(() => desk.isShown(id(ready))).toBe(true);
  return desk;
}

async function fieldsOf(desk: DescribedInPage): Promise<readonly DeskField[]> {
  const catalogue = await desk.catalogue();
  return catalogue.ok ? catalogue.value.fields : [];
}

async function meant(desk: DescribedInPage, { title, option }: Settable): Promise<{ field: DeskField; to: string }> {
  const field = (await fieldsOf(desk)).find((one) => one.title === title);
  const to = field?.options.find(({ path }) => path.at(-1) === option)?.id;
  if (field === undefined || to === undefined) throw new Error(`There is no ${title} with ${option}`);
  return { field, to };
}

onEveryDescribed(
  (practice) => {
    const { sets, saves, composer } = practice;
    if (!does(practice, 'shown')) return;

    if (sets === undefined)
      test('no value is set in a page whose form nobody knows', async ({ ready }) => {
        const desk = await opened(ready);
        for (const field of await fieldsOf(desk)) {
          const option = field.options[0]?.id ?? '';
          expect(await desk.apply(id(ready), field, option)).toMatchObject({ error: { code: 'field-not-on-form' } });
          expect(await desk.value(id(ready), field)).toBe('undefined');
        }
        expect([ready.server.writes(), ready.account().sent()]).toEqual([[], []]);
      });
    else
      test('a value is set in the page, read back, and saved by nobody', async ({ ready }) => {
        const desk = await opened(ready);
        const { field, to } = await meant(desk, sets);
        expect(await desk.apply(id(ready), field, to)).toEqual({ ok: true });
        expect(await desk.value(id(ready), field)).toBe(to);
        expect([ready.server.writes(), ready.account().sent()]).toEqual([[], []]);
        expect(ready.account().stored(id(ready), field.id)).not.toBe(to);
      });

    if (saves === undefined)
      test('nothing is saved where nobody knows how', async ({ ready }) => {
        const desk = await opened(ready);
        const read = await desk.read(id(ready));
        const stamp = read.ok ? read.value.updatedStamp : '';
        for (const field of await fieldsOf(desk))
          expect((await desk.updateDirectly(id(ready), field, field.options[0]?.id ?? '', stamp)).ok).toBe(false);
        expect(ready.server.writes()).toEqual([]);
      });
    else
      test('saved at once, a value is read back, and never goes over what somebody else has saved', async ({
        ready,
      }) => {
        const desk = await opened(ready);
        const { field, to } = await meant(desk, saves);
        const { updatedStamp } = valueOf(await desk.read(id(ready)));
        ready.account().changeElsewhere(id(ready));
        const late = await desk.updateDirectly(id(ready), field, to, updatedStamp);
        expect(late).toMatchObject({ ok: false, error: { code: 'conflict' } });
        expect(ready.server.writes()).toEqual([]);
        const { updatedStamp: now } = valueOf(await desk.read(id(ready)));
        expect(await desk.updateDirectly(id(ready), field, to, now)).toEqual({ ok: true });
        expect(ready.account().stored(id(ready), field.id)).toBe(to);
        expect(ready.server.writes()).toHaveLength(1);
      });

    if (composer === undefined)
      test('nothing is inserted where nobody knows the reply box', async ({ ready }) => {
        const desk = await opened(ready);
        expect(await desk.composer(id(ready))).toMatchObject({ mode: 'missing' });
        expect(await desk.insert(id(ready), 'Not anywhere.')).toMatchObject({ error: { code: 'composer-missing' } });
        expect(await desk.page.content()).not.toContain('Not anywhere.');
        expect(ready.server.writes()).toEqual([]);
      });
    else
      test('a reply goes into the public box alone, and nothing is sent', async ({ ready }) => {
        const text = 'Hello Oliver,\n\nplease switch it off and on again.\n\nDana';
        const desk = await opened(ready);
        const { press, editor } = composer;
        if (press.public !== undefined) await desk.page.click(press.public);
        await expect.poll(() => desk.composer(id(ready))).toMatchObject({ mode: 'public' });
        expect(await desk.insert(id(ready), text)).toEqual({ ok: true });
        await expect(desk.page.locator(editor)).toContainText('please switch it off and on again.');
        for (const refused of [press.internal, press.unknown])
          if (refused !== undefined) {
            await desk.page.click(refused);
            await expect.poll(async () => (await desk.composer(id(ready))).mode).not.toBe('public');
            expect(await desk.insert(id(ready), 'Not here.')).toMatchObject({ error: { code: 'composer-not-public' } });
            await expect(desk.page.locator(editor)).not.toContainText('Not here.');
          }
        expect([ready.server.writes(), ready.account().sent()]).toEqual([[], []]);
      });

    if (does(practice, 'internal note'))
      test('a note is written where no customer sees it, and its row is proven private', async ({ ready }) => {
        const desk = await opened(ready);
        expect(await desk.source.addNote(id(ready), 'Ask the vendor first.')).toEqual({ ok: true });
        expect(ready.server.writes()).toHaveLength(1);
        const read = valueOf(await desk.source.read(id(ready)));
        expect(JSON.stringify(read)).not.toContain('Ask the vendor');
        expect(JSON.stringify(read).match(canaryPattern)).toBeNull();
      });
    else
      test('no note is written where nobody knows how', async ({ ready }) => {
        const desk = await opened(ready);
        expect((await desk.source.addNote(id(ready), 'Not anywhere.')).ok).toBe(false);
        expect(ready.server.writes()).toEqual([]);
      });
  },
  [goesOn, isLoaded],
);
