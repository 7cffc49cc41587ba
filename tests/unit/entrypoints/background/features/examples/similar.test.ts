import { describe, expect, it } from 'vitest';
import type { Example } from '../../../../../../core/learning';
import { refKey } from '../../../../../../core/ticket';
import {
  similarTickets,
  ticketFeatures,
  type Unlike,
} from '../../../../../../entrypoints/background/features/examples/similar';
import { fc } from '../../../../property';
import { example } from '../../kit/assist-world';
import { publicTicket, ref } from '../../kit/world';

const ticket = publicTicket([
  'Hello,\n\nthe printer in the hall has a paper jam in tray 2.\n\nKind regards\nRosa Quintana',
]);
const solved = (text: string, more: Partial<Example> = {}): Example => example(text, 'o1', { from: 'solved', ...more });
const jam = 'Paper jam in the hall printer\n\nTray 2 of the printer in the hall has a paper jam again.';
const other = 'VPN\n\nThe tunnel drops every hour when I work from home.';
const unlike = (of: Example, by = ticket): Unlike => ({
  ticket: refKey(by.ref),
  example: refKey(of.ref),
  features: ticketFeatures(by),
});

describe('similar tickets', () => {
  it('are solved ones about the same, and none where nothing is about the same', () => {
    const [alike, far] = [solved(jam), solved(other)];
    expect(similarTickets(ticket, [far, alike], [])).toEqual([alike]);
    expect(similarTickets(ticket, [far], [])).toEqual([]);
    expect(similarTickets(ticket, [], [])).toEqual([]);
  });

  it('are neither the ticket itself nor what was decided and perhaps never solved', () => {
    expect(similarTickets(ticket, [solved(jam, { ref }), example(jam, 'o1')], [])).toEqual([]);
  });

  it('have more in common than a greeting and a signature', () => {
    const polite = solved('Badge\n\nHello,\n\nmy badge does not open the garage.\n\nKind regards\nRosa Quintana', {
      requesterName: 'Rosa Quintana',
    });
    expect(similarTickets(ticket, [polite, solved(other)], [])).toEqual([]);
  });

  it('are three at most, the likest first', () => {
    const far = solved('Printer\n\nThe printer in the hall is out of paper and toner again.');
    const all = [far, ...Array.from({ length: 4 }, () => solved(jam))];
    const found = similarTickets(ticket, all, []);
    expect(found).toHaveLength(3);
    expect(found).not.toContain(far);
  });

  it('do not hold one that a person said is not similar, here or where a ticket says the same', () => {
    const [first, second] = [solved(jam), solved(jam)];
    expect(similarTickets(ticket, [first, second], [unlike(first)])).toEqual([second]);
    const twin = publicTicket(['The printer in the hall has a paper jam in tray 2.'], { ...ref, ticketId: '1043' });
    expect(similarTickets(twin, [first, second], [unlike(first)])).toEqual([second]);
    const elsewhere = publicTicket(['My salary is missing.'], { ...ref, ticketId: '1044' });
    expect(similarTickets(ticket, [first], [unlike(first, elsewhere)])).toEqual([first]);
  });

  it('never become more by what is said to be unlike, and what is said of others moves none out', () => {
    const words = fc
      .array(fc.constantFrom('printer', 'paper', 'jam', 'tray', 'hall', 'vpn', 'tunnel', 'badge', '紙', 'الطابعة'), {
        minLength: 1,
        maxLength: 12,
      })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(
        words,
        fc.array(words, { maxLength: 8 }),
        fc.array(fc.nat(7), { maxLength: 4 }),
        (text, texts, said) => {
          const of = publicTicket([text]);
          const examples = texts.map((each) => solved(`Help\n\n${each}`));
          const refused = said.flatMap((index) => examples[index] ?? []);
          const [before, after] = [
            similarTickets(of, examples, []),
            similarTickets(
              of,
              examples,
              refused.map((one) => unlike(one, of)),
            ),
          ];
          expect(after.length).toBeLessThanOrEqual(3);
          for (const one of refused) expect(after).not.toContain(one);
          for (const one of before) if (!refused.includes(one)) expect(after).toContain(one);
        },
      ),
      { numRuns: 100 },
    );
  });
});
