import { expect, test } from 'vitest';
import { meaningOf } from '../../../../providers/on-device/meanings';
import { wordsOf } from '../../../../providers/on-device/tokens';
import { wordDocument } from '../../../../providers/on-device/documents';

const meaningsIn = (text: string): (number | undefined)[] => wordsOf(text).map((word) => meaningOf(word));

test.each([
  ['password', ['Passwort', 'contraseña', 'hasło', 'wachtwoord', 'senha', 'パスワード']],
  ['printer', ['Drucker', 'imprimante', 'impresora', 'impressora', 'drukarka', 'プリンター']],
  ['invoice', ['Rechnung', 'facture', 'factura', 'fatura', 'faktura', '請求']],
  ['install', ['installation', 'installiert', 'instalación', 'instalacja', 'インストール']],
])('%s is met in other languages and forms', (word, others) => {
  const [wanted] = meaningsIn(word);
  expect(wanted).toBeDefined();
  for (const other of others) expect(meaningsIn(other), other).toContain(wanted);
});

test('a short word stands for itself only, and nobody’s name means anything', () => {
  const [order] = meaningsIn('order');
  expect(meaningsIn('orderly')).not.toContain(order);
  expect(meaningsIn('Ziegler Quarterman xyz 12')).toEqual([undefined, undefined, undefined, undefined]);
});

test('no word has two meanings, whatever its length', () => {
  for (const word of ['', 'a', 'p', 'x'.repeat(10_000)]) expect(() => meaningOf(word)).not.toThrow();
});

test('the subject counts most, then what comes first, then the rest, then what was added later', () => {
  const rest = ` ${'filler '.repeat(60)}`;
  const weightIn = (text: string, later = ''): number => {
    const [key] = wordDocument('zebra').keys();
    return wordDocument(text, later).get(key ?? 0) ?? 0;
  };
  const weights = [
    weightIn(`zebra\n${rest}`),
    weightIn(`x\nzebra ${rest}`),
    weightIn(`x\n${rest} zebra`),
    weightIn(`x\n${rest}`, 'zebra'),
  ];
  expect(weights).toEqual(weights.toSorted((a, b) => b - a));
  expect(new Set(weights).size).toBe(4);
});
