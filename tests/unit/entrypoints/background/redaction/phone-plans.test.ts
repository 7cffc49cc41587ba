import { expect, test } from 'vitest';
import { phonePlans } from '../../../../tools/phone-plans/plans';
import plans from '../../../../../entrypoints/background/redaction/tables/phone-plans.json';

test('the numbering plans are those of the library (npx tsx tests/tools/phone-plans.ts)', () => {
  expect(plans).toEqual(phonePlans());
});
