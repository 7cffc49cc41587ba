import { fc } from '../../property';
import { expect, test } from 'vitest';
import { bandOf } from '../../../../core/suggestion';
import { honest } from '../../../../providers/on-device/honest';

const probability = fc.double({ min: 0, max: 1, noNaN: true });

test('names only, or an option with one or two examples of its own, is never likely', () => {
  fc.assert(
    fc.property(probability, fc.boolean(), fc.integer({ min: 0, max: 2 }), (p, hasLearned, own) => {
      expect(bandOf(honest(p, hasLearned, own))).toBe('not-sure');
    }),
  );
});

test('the surer the model, the surer the answer, and with several examples it is the model’s own word', () => {
  fc.assert(
    fc.property(probability, probability, fc.boolean(), fc.nat({ max: 9 }), (a, b, hasLearned, own) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      expect(honest(low, hasLearned, own)).toBeLessThanOrEqual(honest(high, hasLearned, own));
      expect(honest(a, true, 3 + own)).toBe(a);
    }),
  );
});
