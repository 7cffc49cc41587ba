import { describe, expect, test } from 'vitest';
import { DRAFT_CHARS, DRAFT_LINES } from '../../../../core/draft-text/bounds';
import { readyText } from '../../../../core/draft-text/ready';
import { fc, runs } from '../../property';

describe('a draft never holds a placeholder that the desk would fill in', () => {
  test.each([
    ['{{ticket.comments_formatted}}', '{ {ticket.comments_formatted}}'],
    ['{{ dc.greeting }}', '{ { dc.greeting }}'],
    ['{% if x %}a{% endif %}', '{ % if x %}a{ % endif %}'],
    ['{{{ticket.title}}}', '{ { {ticket.title}}}'],
    ['{\u200B{ticket.title}}', '{ {ticket.title}}'],
    ['{\u{E0041}%- raw -%}', '{ %- raw -%}'],
    ['{\u0000{ticket.id', '{ {ticket.id'],
  ])('%j is shown and inserted as %j', (raw, wanted) => {
    const { text, warnings } = readyText(raw, 'freshdesk');
    expect(text).toBe(wanted);
    expect(warnings.some(({ kind }) => kind === 'placeholder')).toBe(true);
  });

  test.each([
    ['$-USERNAME', '$ -USERNAME'],
    ['$FAULTID', '$ FAULTID'],
    ['<<symptom>>', '< <symptom>>'],
  ])('HaloPSA: %j becomes %j, and stays on a desk that does not know it', (raw, wanted) => {
    expect(readyText(raw, 'halopsa').text).toBe(wanted);
    expect(readyText(raw, 'zendesk')).toEqual({ text: raw, warnings: [] });
  });

  test('prices, shells and single braces stay as they are', () => {
    const text = 'It costs $50 or US$ 20. Run echo $env:TEMP and use {a: 1}.';
    expect(readyText(text, 'halopsa')).toEqual({ text, warnings: [] });
  });

  test('whatever is written: no pair of marks is left, and doing it again changes nothing', () => {
    const piece = fc.constantFrom(
      '{',
      '%',
      '}',
      '$',
      '-',
      '<',
      'A',
      'ABC',
      ' ',
      '\n',
      '\u200B',
      '\u200D',
      '\uFE0F',
      'x',
      '\u{E0061}',
      '☎',
      '1',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 40 }),
        fc.constantFrom('zendesk', 'freshdesk', 'halopsa'),
        (parts, desk) => {
          const { text } = readyText(parts.join(''), desk);
          expect(text).not.toMatch(/\{[{%]/);
          if (desk === 'halopsa') expect(text).not.toMatch(/\$-[A-Za-z]|\$[A-Z]{3}|<</);
          expect(readyText(text, desk).text).toBe(text);
        },
      ),
      { numRuns: runs },
    );
  });
});

describe('a draft is bounded, and says when it was cut', () => {
  test.each([
    ['150 kB in one line', 'a'.repeat(150_000)],
    ['50,000 paragraphs', 'a\n\n'.repeat(50_000)],
    ['50,000 lines without an empty one between', 'a\n'.repeat(50_000)],
    ['half a megabyte of white space before it', `${' \n'.repeat(250_000)}a`],
    ['half a megabyte of invisible characters before it', `${'\u200B'.repeat(500_000)}a`],
  ])('%s', (_, raw) => {
    const { text, warnings } = readyText(raw, 'zendesk');
    expect(text.length).toBeLessThanOrEqual(DRAFT_CHARS);
    expect(text.split('\n').filter((line) => line !== '').length).toBeLessThanOrEqual(DRAFT_LINES);
    expect(warnings).toContainEqual({ kind: 'cut' });
  });
  test('a long but human reply is left whole, with one empty line between paragraphs', () => {
    const reply = Array.from({ length: 60 }, (_, n) => `Step ${n}:\n  press the button.  `).join('\n\n\n');
    const { text, warnings } = readyText(reply, 'zendesk');
    expect(warnings).toEqual([]);
    expect(text).toBe(reply.replaceAll(/ +$/gm, '').replaceAll('\n\n\n', '\n\n'));
  });
  test('never in the middle of a character', () => {
    expect(readyText(`a${'😀'.repeat(20_000)}`, 'zendesk').text).toMatch(/^a(?:😀)+$/u);
  });
  test.each(['👩\u200D💻', '5\uFE0F\u20E3', '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'])(
    'wherever it is cut within %s, doing it again changes nothing',
    (mark) => {
      for (let into = 0; into <= mark.length; into += 1) {
        const { text } = readyText(`${'a'.repeat(DRAFT_CHARS - into)}${mark}b`, 'zendesk');
        expect(readyText(text, 'zendesk')).toEqual({ text, warnings: [] });
      }
    },
  );
});
