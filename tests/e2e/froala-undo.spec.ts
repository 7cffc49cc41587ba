import { test } from '@playwright/test';
import { expect } from './support/expect';
import type { PracticeDesk, PracticeFacts } from '../desks/contract';
import { freshdeskFacts, startFreshdesk } from '../desks/freshdesk/index';
import { halopsaFacts, startHalopsa } from '../desks/halopsa/index';
import { checkPractice } from './adapter/practice';

// Under any other name than the loopback's an unlicensed Froala refuses its commands, undo among them. So here the desks are
// opened as a person's own domain on this computer.
const desks: readonly (readonly [PracticeFacts, () => Promise<PracticeDesk>])[] = [
  [freshdeskFacts, () => startFreshdesk({ tls: false })],
  [halopsaFacts, () => startHalopsa({ tls: false })],
];

for (const [facts, start] of desks) {
  test.describe(facts.desk, { tag: ['@desk', `@${facts.desk}`] }, () => {
    let port = 0;
    const here: PracticeFacts = {
      ...facts,
      get origin() {
        return `http://127.0.0.1:${port}`;
      },
    };
    const check = checkPractice(here, async () => {
      const desk = await start();
      port = desk.port;
      return desk;
    });

    for (const [way, bridge] of [
      ['the editor', true],
      ['a paste', false],
    ] as const) {
      // A paste is the second way, for an editor that does not answer.
      const where = bridge && facts === freshdeskFacts ? {} : { tag: '@wide' };
      test(
        `one real Ctrl Z takes a draft with a list and a link back and leaves what was typed, one Ctrl Y brings it again, through ${way}`,
        where,
        async () => {
          const id = check.desk().notable.showcase;
          await check.visit(id);
          await check.read(id);
          await check.compose(id);
          await check.setEditorText(id, '');
          const box = check.page().locator('.fr-element[contenteditable="true"]:visible').last();
          await box.click();
          await box.pressSequentially('Typed before.');
          await expect.poll(() => check.editorText(id)).toContain('Typed before.');
          expect(
            await check.insert(id, 'Hello,\n\n- see https://help.acme.example/a?b=1\n- or call\n\nours.', bridge),
          ).toEqual({ ok: true });
          await expect.poll(() => check.editorText(id)).toContain('ours.');
          await check.page().keyboard.press('Control+z');
          await expect.poll(() => check.editorText(id)).not.toContain('ours.');
          expect(await check.editorText(id)).toContain('Typed before.');
          expect(await check.editorText(id)).not.toContain('<ul>');
          await check.page().keyboard.press('Control+y');
          await expect.poll(() => check.editorText(id)).toContain('ours.');
          expect(await check.editorText(id)).toMatch(/<ul.*<li.*href="https:\/\/help\.acme\.example\/a\?b=1"/);
        },
      );
    }
  });
}
