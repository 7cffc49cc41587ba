import { expect, test } from 'vitest';
import * as checks from '../../../../../entrypoints/background/redaction/kinds/id-checks';
import { isIban } from '../../../../../entrypoints/background/redaction/kinds/ibans';
import { isLuhn } from '../../../../../entrypoints/background/redaction/kinds/cards';

/** Numbers that the offices themselves, or Wikipedia, give as samples. */
test.each<[string, (compact: string) => boolean, string]>([
  ['Steuer-ID', checks.isSteuerId, '86095742719'],
  ['pension insurance', checks.isPensionNumber, '15070649C103'],
  ['NIR', checks.isNir, '255081416802538'],
  ['NIR of Corsica', checks.isNir, '180022A10100184'],
  ['DNI', checks.isDni, '12345678Z'],
  ['NIE', checks.isDni, 'X1234567L'],
  ['codice fiscale', checks.isCodiceFiscale, 'RSSMRA85T10A562S'],
  ['CPF', checks.isCpf, '52998224725'],
  ['BSN', checks.isBsn, '111222333'],
  ['PESEL', checks.isPesel, '44051401359'],
  ['My Number', checks.isMyNumber, '123456789018'],
  ['AHV', checks.isAhv, '7569217076985'],
  ['SSN', checks.isSsn, '078051120'],
  ['NINO', checks.isNino, 'AB123456C'],
  ['IBAN', isIban, 'GB82WEST12345698765432'],
  ['card', isLuhn, '4111111111111111'],
])('%s: the sample is right, and with another digit it is wrong', (name, isRight, sample) => {
  expect(isRight(sample)).toBe(true);
  if (name === 'SSN') return expect(isRight('666051120')).toBe(false);
  if (name === 'NINO') return expect(isRight('GB123456C')).toBe(false);
  const place = sample.length - 2;
  expect(isRight(`${sample.slice(0, place)}${(Number(sample[place]) + 1) % 10}${sample.slice(place + 1)}`)).toBe(false);
});
