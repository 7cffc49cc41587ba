import { describe, expect, it } from 'vitest';
import { followUps, type Asked } from '../../../../core/questions/follow-ups';
import { withQuestion } from '../../../../core/questions/insert';
import { factKinds, MOST_QUESTIONS, QUESTION_CHARS, questionsIn } from '../../../../core/questions/questions';
import { FEWEST_SOLVED, usualFacts } from '../../../../core/questions/usual';
import { readPhrases } from '../../../../entrypoints/background/phrases';
import { fc, runs } from '../../property';

const phrases = await readPhrases();
const nothing: Asked = { told: '', said: '', hasPicture: false, team: [], usual: [] };
const texts = (part: Partial<Asked>): string[] =>
  followUps({ ...nothing, ...part }, phrases, (kind) => `${kind}?`).map(({ text }) => text);
const breathe = (): Promise<void> => Promise.resolve();

describe('the questions that are left', () => {
  it('are the team’s first, then what solved tickets tell, three at most', () => {
    expect(texts({ team: ['Is the lamp on?'], usual: ['error', 'began', 'people'] })).toEqual([
      'Is the lamp on?',
      'error?',
      'began?',
    ]);
  });

  it('leave out what the requester told, what was asked already, and what the team asks about as well', () => {
    const usual = ['device', 'error', 'began', 'screenshot'] as const;
    expect(texts({ usual, told: 'Error 0x80070005 since yesterday' })).toEqual(['device?', 'screenshot?']);
    expect(texts({ usual, said: 'Which device is it? Since when?' })).toEqual(['error?', 'screenshot?']);
    expect(texts({ usual, team: ['What does the error message say?'] })).toEqual([
      'What does the error message say?',
      'device?',
      'began?',
    ]);
    expect(texts({ usual: ['screenshot'], hasPicture: true })).toEqual([]);
  });

  it('leave out a question of the team’s that was answered, or stands in the draft in whatever spelling', () => {
    const team = ['Since when does it happen?', 'Is the lamp on?'];
    expect(texts({ team, told: 'It is like that since yesterday.' })).toEqual(['Is the lamp on?']);
    expect(texts({ team, said: 'is the   LAMP on' })).toEqual(['Since when does it happen?']);
  });

  it('are each one line, bounded, and there once', () => {
    const [long] = texts({ team: [`A\nB ${'x'.repeat(500)}?`] });
    expect([long?.length, long?.includes('\n')]).toEqual([QUESTION_CHARS, false]);
    expect(texts({ team: ['Is it on?', 'is it on'] })).toEqual(['Is it on?']);
    expect(texts({ team: [' ', '???'] })).toEqual([]);
  });

  it('never repeat a kind that is known, whatever the conversation holds', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(
        words,
        words,
        fc.array(words, { maxLength: 5 }),
        fc.subarray([...factKinds]),
        (told, said, team, usual) => {
          const found = followUps({ told, said, hasPicture: true, team, usual }, phrases, (kind) => `${kind}?`);
          expect(found.length).toBeLessThanOrEqual(MOST_QUESTIONS);
          expect(found.map(({ text }) => text)).not.toContain('screenshot?');
          for (const { text } of found) expect(text).not.toMatch(/\n/);
        },
      ),
      { numRuns: runs },
    );
  });
});

describe('what solved tickets usually tell', () => {
  it('stands in most of them, most usual first', async () => {
    const found = await usualFacts(
      ['Error 0x80070005 since yesterday', 'Error 51 since today', 'Error 37 in room 12', 'since Monday: error 93'],
      phrases,
      breathe,
    );
    expect(found).toEqual(['error', 'began']);
  });

  it('is not known of a few', async () => {
    const few = Array.from({ length: FEWEST_SOLVED - 1 }, () => 'Error 51 since today');
    expect(await usualFacts(few, phrases, breathe)).toEqual([]);
  });
});

describe('a question in a draft', () => {
  it.each([
    ['Hello Ada,\n\nwe look.\n\nBest regards\nBo', 'Hello Ada,\n\nwe look.\n\nIs it on?\n\nBest regards\nBo'],
    ['Hello Ada,\n\nwe look.', 'Hello Ada,\n\nwe look.\n\nIs it on?'],
    [
      'Hallo,\n\nwir prüfen das.\n\nMit freundlichen Grüßen',
      'Hallo,\n\nwir prüfen das.\n\nIs it on?\n\nMit freundlichen Grüßen',
    ],
    ['Hello,\n\nSince when?\n\nBest regards\nBo', 'Hello,\n\nSince when?\nIs it on?\n\nBest regards\nBo'],
    ['', 'Is it on?'],
  ])('goes before the farewell: %j', (text, wanted) => {
    expect(withQuestion(text, 'Is it on?')).toBe(wanted);
  });

  it('keeps every line of the draft, in its order, whatever that is', () => {
    const line = fc.oneof(
      fc.string({ maxLength: 30 }),
      fc.constantFrom('', 'Best regards', 'Is it?', 'Grüße', 'Hello,'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const text = lines.join('\n');
        const kept = (of: string): string[] => of.split('\n').filter((one) => one.trim() !== '');
        const after = kept(withQuestion(text, '§ question?'));
        expect(after.filter((one) => one !== '§ question?')).toEqual(kept(text));
        expect(after.filter((one) => one === '§ question?')).toHaveLength(1);
      }),
      { numRuns: runs },
    );
  });
});

it('questions are written down one a line, ten of them at most', () => {
  expect(questionsIn(' Is it on?\n\n  Since when?  ')).toEqual(['Is it on?', 'Since when?']);
  expect(questionsIn('a\n'.repeat(30))).toHaveLength(10);
});
