import { canaryPattern } from '../../desks/shared/canary';
import { notable, storyTickets } from '../../desks/shared/story/index';
import { people } from '../../desks/shared/story/people';
import { tidyText } from '../../desks/shared/story/story';
import { valueOf } from './kit/desk';
import { does, expect, goesOn, onEveryDescribed, test } from './kit/test';

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
const firstLine = (text: string): string => letters(tidyText(text).split('\n')[0] ?? '').slice(0, 30);
const showcase = storyTickets.find(({ id }) => id === notable.showcase);
const isAgent = (key: string): boolean => people.find((one) => one.key === key)?.role !== 'end-user';

/** Those of which `npm test` reads every ticket: one in a page that goes on, and one that proves what is public in another way. */
const readInFull: readonly string[] = [goesOn, 'kaseya-bms'];

onEveryDescribed((practice) => {
  if (does(practice, 'messages')) {
    test(
      'every ticket of the company is read as the story has it, without a word of a note',
      readInFull.includes(practice.id) ? {} : { tag: '@wide' },
      async ({ ready }) => {
        const desk = await ready.at(notable.showcase);
        const all = await desk.source.readAll(storyTickets.map(({ id }) => ready.idOf(id)));
        for (const [at, { subject, turns }] of storyTickets.entries()) {
          const { read: answer, leaves } = all[at] ?? {};
          if (answer === undefined) throw new Error('A ticket was not read');
          const read = valueOf(answer);
          const said = JSON.stringify(read);
          expect(said.match(canaryPattern), subject).toBeNull();
          expect(letters(read.subject), subject).toContain(letters(subject).slice(0, 40));
          const shown = read.messages.filter(({ visibility }) => visibility === 'public');
          const meant = turns.filter((turn) => turn.public && (practice.proves?.(turn) ?? true));
          expect(
            shown.map(({ text }) => letters(text).slice(0, 400)),
            subject,
          ).toEqual(meant.map(({ text }) => expect.stringContaining(firstLine(text))));
          if (does(practice, 'people'))
            expect(
              shown.map(({ author }) => author === 'agent'),
              subject,
            ).toEqual(meant.map(({ by }) => isAgent(by)));
          // What is not public has no words, nobody’s name, and never leaves.
          for (const { visibility, text, authorName } of read.messages)
            if (visibility !== 'public')
              expect([text, authorName]).toEqual(['', expect.not.stringMatching(canaryPattern)]);
          expect(leaves?.ok, subject).toBe(meant.length > 0);
          expect(JSON.stringify(leaves).match(canaryPattern), subject).toBeNull();
        }
        const asked = ready.server.requests();
        expect(asked.length).toBeGreaterThan(storyTickets.length);
        expect(ready.server.writes()).toEqual([]);
        for (const avoided of practice.avoids) expect(asked.filter(({ path }) => avoided.test(path))).toEqual([]);
      },
    );

    test('in the open page it is the same, and who is named there is named', async ({ ready }) => {
      const desk = await ready.at(notable.showcase);
      const id = ready.idOf(notable.showcase);
      await expect.poll(() => desk.isShown(id)).toBe(true);
      const read = valueOf(await desk.read(id));
      expect(read.requesterName).toBe('Oliver Brandt-Hughes');
      const meant = showcase?.turns.filter((turn) => turn.public && (practice.proves?.(turn) ?? true)) ?? [];
      expect(meant.length).toBeGreaterThan(1);
      expect(read.messages.filter(({ visibility }) => visibility === 'public')).toHaveLength(meant.length);
      expect(JSON.stringify(read).match(canaryPattern)).toBeNull();
    });
  } else {
    test('nothing proves a message public, so none is read and nothing can leave', async ({ ready }) => {
      const desk = await ready.at(notable.showcase);
      for (const { read, leaves } of await desk.source.readAll(storyTickets.map(({ id }) => ready.idOf(id)))) {
        expect(JSON.stringify([read, leaves]).match(canaryPattern)).toBeNull();
        expect(leaves?.ok ?? false).toBe(false);
        if (read.ok) expect(read.value.messages.filter(({ visibility }) => visibility === 'public')).toEqual([]);
      }
      for (const avoided of practice.avoids)
        expect(ready.server.requests().filter(({ path }) => avoided.test(path))).toEqual([]);
    });
  }
});
