import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf } from '../../../../core/draft';
import { isClosing, isGreeting, withoutRepeats } from '../../../../core/draft-text/courtesy';

describe('a line that only greets', () => {
  it.each([
    'Hi Anna,',
    'Hello',
    'Dear Dr. Weber,',
    'Guten Tag Frau Weber,',
    'Sehr geehrter Herr Weber',
    'Bonjour Marie,',
    '山田様',
    'Hola, Ana:',
    'Good morning all',
  ])('is %s', (line) => expect(isGreeting(line)).toBe(true));

  it.each([
    '',
    'Hello Anna, thank you for the picture that you sent',
    'Dear customers of ours have asked for a much longer time',
    'Himalaya,',
    'Hi Anna. It works.',
    'The printer is back.',
    'Beste Grüße aus dem Team der IT, und bis morgen',
  ])('is not %s', (line) => expect(isGreeting(line)).toBe(false));
});

it.each([
  'Kind regards',
  'Best regards,',
  'Mit freundlichen Grüßen',
  'Cordialement,',
  '--',
  '敬具',
  'Saludos cordiales.',
])('a line that only takes leave is %s', (line) => expect(isClosing(line)).toBe(true));

it.each(['Best of all is a restart', 'Regards the second printer', 'Thank you for the picture', ''])(
  'a line that only takes leave is not “%s”',
  (line) => expect(isClosing(line)).toBe(false),
);

describe('a draft beside what stands in the box', () => {
  const fit = (draft: string, before: string[], after: string[]): string =>
    withoutRepeats(paragraphsOf(draft), before, after)
      .map((lines) => lines.join('\n'))
      .join('\n\n');
  const signature = ['', 'Kind regards', 'Dana Whitlock', 'Acme IT'];

  it.each([
    [
      'both are there',
      'Hello Mira,\n\nIt works again.\n\nKind regards',
      ['Hi Mira,', ''],
      signature,
      'It works again.',
    ],
    ['with a name below', 'Hi,\n\nIt works.\n\nBest regards,\nDana', ['Hello Mira,'], signature, 'It works.'],
    ['with a name in a paragraph of its own', 'It works.\n\nRegards\n\nDana', [], signature, 'It works.'],
    ['in the line before the text', 'Hello Mira,\nIt works.\nKind regards', ['Hi,'], signature, 'It works.'],
    ['an empty box', 'Hello Mira,\n\nIt works.\n\nKind regards', [], [], 'Hello Mira,\n\nIt works.\n\nKind regards'],
    ['only the signature', 'Hello Mira,\n\nIt works.\n\nKind regards', [], signature, 'Hello Mira,\n\nIt works.'],
    ['another language', 'Guten Tag Frau Weber,\n\nes geht.\n\nViele Grüße', ['Hallo,'], signature, 'es geht.'],
    ['the greeting stands below', 'Hello,\n\nIt works.', [], ['Hi Mira,'], 'Hello,\n\nIt works.'],
    [
      'what is last is no farewell',
      'Hi,\n\nIt works.\n\nLink to the portal',
      [],
      signature,
      'Hi,\n\nIt works.\n\nLink to the portal',
    ],
    ['nothing would be left', 'Hello Mira,\n\nKind regards', ['Hi,'], signature, 'Hello Mira,\n\nKind regards'],
    [
      'a sentence follows the farewell',
      'It works.\n\nThanks\nPlease close it when you are done.',
      [],
      signature,
      'It works.\n\nThanks\nPlease close it when you are done.',
    ],
  ])('%s', (_name, draft, before, after, left) => expect(fit(draft, before, after)).toBe(left));

  it('what is left is one piece of the draft, and never nothing', () => {
    const line = fc.constantFrom('Hello Mira,', 'It works.', 'Kind regards', 'Dana', 'Please look again', '--', '');
    fc.assert(
      fc.property(
        fc.array(fc.array(line, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
        fc.array(line),
        fc.array(line),
        (draft, before, after) => {
          const left = withoutRepeats(draft, before, after).flat().join('\n');
          const whole = draft.flat().join('\n');
          expect(whole).toContain(left);
          expect(left.trim() === '').toBe(whole.trim() === '');
        },
      ),
    );
  });
});
