import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseDescriptionText } from '../../../../core/described/parse';
import { placeText, selectorsIn } from '../../../../core/described/selectors-in';

const parsed = parseDescriptionText(readFileSync('adapters/described/shipped/request-tracker.json', 'utf8'));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
const found = selectorsIn(parsed.value).map(({ where, css }) => [placeText(where), css]);

test('every selector is found by what the format calls one, with its place, and nothing else is', () => {
  expect(found).toEqual(
    expect.arrayContaining([
      ['recognise.marks[2]', '#footer'],
      ['pages[0].id[1].value', 'form.inline-edit > input[name=id]'],
      ['ready.agree[0].text', '#header h1'],
      ['ready.agree[1].except', 'form.editor input'],
      ['messages.join.rows', '.transaction.message[data-transaction-id]'],
      ['fields[1].control.anyOf[2].list', 'ul.ui-autocomplete'],
      ['save.never[0]', 'input[type=submit]'],
      ['composer[0].editors[0].hint', 'body.placeholder'],
      ['anchors.card.update', '#ticket-update-metadata'],
      ['me.text', '#li-preferences .current-user'],
    ]),
  );
  const texts = found.map(([, css]) => css);
  expect(texts).not.toContain('$ticket.Subject');
  expect(texts).not.toContain('#{id}');
  expect(new Set(found.map(([place]) => place)).size).toBe(found.length);
});
