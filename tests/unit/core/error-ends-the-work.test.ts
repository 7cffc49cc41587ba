import { expect, test } from 'vitest';
import { describeError } from '../../../core/error-text';
import { desksideError, errorCodes } from '../../../core/errors';

test.each(errorCodes)('%s ends the work, so its words do not say that it goes on by itself', (code) => {
  for (const detail of [undefined, 'x'])
    expect(describeError(desksideError(code, detail)).sentence).not.toMatch(/Deskside (?:waits|tries|goes on)/);
});
