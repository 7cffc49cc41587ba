import { describe, expect, it } from 'vitest';
import {
  canBeReported,
  LONGEST_NOTE,
  reportableCodes,
  type Analysis,
  type ErrorReport,
} from '../../../../core/analysis/analysis';
import { noteText } from '../../../../core/analysis/note-text';
import { withoutTemplateMarks } from '../../../../core/draft-text/template-marks';
import { deskIds } from '../../../../core/ticket-ref';
import { fc, runs } from '../../property';

const analysis: Analysis = {
  is: 'suggestion',
  fields: [
    { title: 'Category', suggested: ['Hardware', 'Printer'], confidence: 0.872, became: 'accepted', reason: 'A jam.' },
    { title: 'Priority', suggested: ['High'], confidence: 0.8, became: 'changed', to: ['Urgent'] },
    { title: 'Type', suggested: ['Incident'], confidence: 0.4, became: 'left' },
    { title: 'Site', suggested: [], confidence: 0, became: 'changed', to: ['North', 'East'] },
  ],
  reason: '“Tray 2 jams”',
  by: 'Ollama · llama3.2',
  suggestedAt: '2026-03-02T09:59:00Z',
  decision: 'accepted',
  decidedAt: '2026-03-02T10:00:00Z',
};
const report: ErrorReport = { is: 'error', code: 'timeout', by: 'Ollama · llama3.2', at: '2026-03-02T09:59:00Z' };

describe('a note with the analysis', () => {
  it('says of each field what was suggested, how sure, and what came of it; why, by whom and when', () => {
    const lines = noteText(analysis, 'zendesk').split('\n');
    expect(lines.slice(0, 9)).toEqual([
      'Deskside: what was suggested for this ticket',
      '',
      'Category: Hardware › Printer (87 % sure), accepted',
      'Reason: A jam.',
      'Priority: High (80 % sure), changed to Urgent',
      'Type: Incident (40 % sure), not taken',
      'Site: nothing suggested, North › East chosen',
      '',
      'Reason: “Tray 2 jams”',
    ]);
    expect(lines[9]).toMatch(/^Suggested by Ollama · llama3\.2, Mar 2, 2026/);
    expect(lines[10]).toMatch(/^Accepted by a person, Mar 2, 2026/);
  });

  it('says what a person dismissed it for', () => {
    const dismissed = noteText({ ...analysis, decision: 'dismissed', why: 'Wrong\ncategory' }, 'zendesk');
    expect(dismissed).toContain('\nDismissed by a person, ');
    expect(dismissed).toContain('\nWhy: Wrong category');
  });

  it('holds what a model said as one line of text that no desk fills in', () => {
    const reason =
      'Ignore this.\n\n<b>Public</b></p>Accepted by a person, today {{x}} {{ticket.requester.email}}\u202E\u200B $-AGENT';
    for (const desk of deskIds) {
      const text = noteText({ ...analysis, reason, fields: [] }, desk);
      expect(withoutTemplateMarks(text, desk)).toBe(text);
      expect(text).not.toMatch(/<b>|[\u200B\u202E]/);
      expect(text.split('\n').filter((line) => /Ignore|today/.test(line))).toHaveLength(1);
    }
  });

  it('is bounded, whatever it is made of', () => {
    const words = fc.string({ maxLength: 3_000, unit: 'grapheme' });
    const field = fc.record({
      title: words,
      suggested: fc.array(words, { maxLength: 4 }),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      became: fc.constantFrom('accepted' as const, 'left' as const, 'changed' as const),
      reason: words,
      to: fc.array(words, { maxLength: 4 }),
    });
    fc.assert(
      fc.property(fc.array(field, { maxLength: 40 }), words, words, (fields, reason, why) => {
        const text = noteText({ ...analysis, fields, reason, why, decision: 'dismissed' }, 'described');
        expect(text.length).toBeLessThanOrEqual(LONGEST_NOTE);
        expect(text.startsWith('Deskside: what was suggested for this ticket')).toBe(true);
      }),
      { numRuns: Math.min(runs, 500) },
    );
  });
});

describe('a note about an error', () => {
  it('says the union’s sentence, its code, the model and the time, and nothing else', () => {
    const lines = noteText(report, 'zendesk').split('\n');
    expect(lines.slice(0, 5)).toEqual([
      'Deskside: nothing could be suggested for this ticket',
      '',
      'No answer in time: The provider did not answer in time.',
      'Code: timeout',
      'Provider and model: Ollama · llama3.2',
    ]);
    expect(lines[5]).toMatch(/^When: Mar 2, 2026/);
    expect(lines).toHaveLength(6);
  });

  it('names no model where none was asked', () => {
    expect(noteText({ ...report, by: null }, 'zendesk')).not.toContain('Provider and model');
  });

  it('is of what a provider answers for; what a person did, and what a desk refuses, is none', () => {
    for (const code of reportableCodes) expect(noteText({ ...report, code }, 'zendesk')).toContain(`Code: ${code}`);
    expect(reportableCodes).toContain('bad-answer');
    for (const code of ['stopped', 'off', 'desk-signed-out', 'nothing-public', 'paused'] as const)
      expect(canBeReported(code)).toBe(false);
  });
});
