import { describe, expect, it } from 'vitest';
import type { Example } from '../../../../../../core/learning';
import { refKey, type PublicTicket } from '../../../../../../core/ticket';
import {
  similarTickets as found,
  ticketFeatures,
  type Unlike,
} from '../../../../../../entrypoints/background/features/examples/similar';
import { breather } from '../../../../../../providers/on-device/breather';
import { fc } from '../../../../property';
import { example } from '../../kit/assist-world';
import { publicTicket, ref } from '../../kit/world';

const similarTickets = (of: PublicTicket, examples: readonly Example[], unlike: readonly Unlike[]) =>
  found(of, examples, unlike, breather(new AbortController().signal));
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
  it('are solved ones about the same, and none where nothing is about the same', async () => {
    const [alike, far] = [solved(jam), solved(other)];
    expect(await similarTickets(ticket, [far, alike], [])).toEqual([alike]);
    expect(await similarTickets(ticket, [far], [])).toEqual([]);
    expect(await similarTickets(ticket, [], [])).toEqual([]);
  });

  it('are neither the ticket itself nor what was decided and perhaps never solved', async () => {
    expect(await similarTickets(ticket, [solved(jam, { ref }), example(jam, 'o1')], [])).toEqual([]);
  });

  it('have more in common than a greeting and a signature', async () => {
    const polite = solved('Badge\n\nHello,\n\nmy badge does not open the garage.\n\nKind regards\nRosa Quintana', {
      requesterName: 'Rosa Quintana',
    });
    expect(await similarTickets(ticket, [polite, solved(other)], [])).toEqual([]);
  });

  it('are three at most, the likest first', async () => {
    const far = solved('Printer\n\nThe printer in the hall is out of paper and toner again.');
    const all = [far, ...Array.from({ length: 4 }, () => solved(jam))];
    const three = await similarTickets(ticket, all, []);
    expect(three).toHaveLength(3);
    expect(three).not.toContain(far);
  });

  it('do not hold one that a person said is not similar, here or where a ticket says the same', async () => {
    const [first, second] = [solved(jam), solved(jam)];
    expect(await similarTickets(ticket, [first, second], [unlike(first)])).toEqual([second]);
    const twin = publicTicket(['The printer in the hall has a paper jam in tray 2.'], { ...ref, ticketId: '1043' });
    expect(await similarTickets(twin, [first, second], [unlike(first)])).toEqual([second]);
    const elsewhere = publicTicket(['My salary is missing.'], { ...ref, ticketId: '1044' });
    expect(await similarTickets(ticket, [first], [unlike(first, elsewhere)])).toEqual([first]);
  });

  it('never become more by what is said to be unlike, and what is said of others moves none out', async () => {
    const words = fc
      .array(fc.constantFrom('printer', 'paper', 'jam', 'tray', 'hall', 'vpn', 'tunnel', 'badge', '紙', 'الطابعة'), {
        minLength: 1,
        maxLength: 12,
      })
      .map((parts) => parts.join(' '));
    await fc.assert(
      fc.asyncProperty(
        words,
        fc.array(words, { maxLength: 8 }),
        fc.array(fc.nat(7), { maxLength: 4 }),
        async (text, texts, said) => {
          const of = publicTicket([text]);
          const examples = texts.map((each) => solved(`Help\n\n${each}`));
          const refused = said.flatMap((index) => examples[index] ?? []);
          const [before, after] = await Promise.all([
            similarTickets(of, examples, []),
            similarTickets(
              of,
              examples,
              refused.map((one) => unlike(one, of)),
            ),
          ]);
          expect(after.length).toBeLessThanOrEqual(3);
          for (const one of refused) expect(after).not.toContain(one);
          for (const one of before) if (!refused.includes(one)) expect(after).toContain(one);
        },
      ),
      { numRuns: 100 },
    );
  });
});
