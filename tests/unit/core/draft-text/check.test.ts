import { describe, expect, test } from 'vitest';
import { unknownPieces } from '../../../../core/draft-text/check';
import { fc, runs } from '../../property';
import { processorTime } from '../../processor-time';

const unknown = (draft: string, ...known: string[]) =>
  unknownPieces(draft, known).map(({ kind, text }) => `${kind}: ${text}`);

describe('what a draft says and the conversation does not', () => {
  test.each([
    ['a link', 'See https://evil.example/reset.', ['link: https://evil.example/reset']],
    [
      'a link without a scheme',
      'See evil.example/reset, or www.evil.example!',
      ['link: evil.example/reset', 'link: www.evil.example'],
    ],
    ['a link that hides its host', 'https://acme.example@evil.example/', ['link: https://acme.example@evil.example/']],
    [
      'another scheme',
      'open ms-settings://network or ftp://x.example/a',
      ['link: ms-settings://network', 'link: ftp://x.example/a'],
    ],
    [
      'a scheme without slashes',
      'javascript:alert(1) or sms:+15550100 or data:text/html;base64,PHM+, but data: none and data:12/03',
      ['link: javascript:alert(1)', 'link: sms:+15550100', 'link: data:text/html;base64,PHM+'],
    ],
    [
      'an address of numbers with a port or a path, but no network',
      'Open 203.0.113.7/login or 203.0.113.7:8443, not 10.0.0.0/24',
      ['link: 203.0.113.7/login', 'link: 203.0.113.7:8443'],
    ],
    [
      'a host that was made safe, or in capitals with a path',
      'See evil[.]example and EVIL.EXAMPLE/A',
      ['link: evil[.]example', 'link: EVIL.EXAMPLE/A'],
    ],
    ['a mail address', 'Write to it@evil.example.', ['address: it@evil.example']],
    [
      'amounts',
      'We refund €1,234.50, 20 USD and 30 Euro.',
      ['amount: €1,234.50', 'amount: 20 USD', 'amount: 30 Euro.'],
    ],
    [
      'dates',
      'Until 2.3.2026, March 4th, le 5 mars 2026 or 6月7日.',
      ['date: 2.3.2026', 'date: March 4th', 'date: 5 mars 2026', 'date: 6月7日'],
    ],
    ['months without a day, but not what one may do', 'In May we may move.', ['date: In May']],
    [
      'days in words',
      'It was mended two weeks ago, bis Ende Januar, la semaine prochaine, mañana, em março de 2025 or 来月.',
      [
        'date: two weeks ago',
        'date: bis Ende Januar',
        'date: semaine prochaine',
        'date: mañana',
        'date: em março de 2025',
        'date: 来月',
      ],
    ],
    [
      'times in words',
      'At half past seven, um Mitternacht, à sept heures et demie, a las 11 en punto, às 10 e 15 da noite or 午前七時半.',
      [
        'time: half past seven',
        'time: Mitternacht',
        'time: sept heures et demie',
        'time: 11',
        'time: 10 e 15',
        'time: 午前七時半',
      ],
    ],
  ])('%s', (_, draft, wanted) => {
    expect(unknown(draft, 'My printer is broken.')).toEqual(wanted);
  });

  test.each([
    ['You can try again tomorrow, when there is less to do.', ''],
    ['Falls es morgen noch hakt, schreiben Sie uns.', ''],
    ['Did it begin this week?', ''],
    ['Am Samstag nehmen Sie Kasse 2.', 'Was machen wir am Samstag?'],
    ['El plazo vence según el contrato a final de mes.', ''],
    ['Guten Morgen, die Datei war heute Morgen da.', ''],
    ['The drop of half past two is in the log.', 'It dropped at 14:30.'],
    ['Fica assim até a próxima terça-feira.', 'Volto na terça.'],
    ['It began two weeks ago.', 'I have waited for two weeks.'],
    ['Das lief seit November so.', 'Seit dem 3.11. hakt es.'],
    ['We saw it on Friday, 27 November.', 'It was the 27th of November.'],
    ['プリンターを一時停止してください。', ''],
  ])('%s tells no day or time that is not known', (draft, known) => {
    expect(unknown(draft, known)).toEqual([]);
  });

  test.each([
    [
      'files, versions, times and abbreviations',
      'Node.js 22.1.0 runs setup.exe at night, e.g. on 10.0.0.1 (z.B. usw.)',
    ],
    ['numbers without a currency', 'Restart 3 times, then wait 10 minutes. Room 42, error 0x80070005.'],
    ['a glued sentence', 'It is done.Please try again.'],
  ])('%s are none of these', (_, draft) => {
    expect(unknown(draft, '')).toEqual([]);
  });

  test.each([
    ['https://WWW.Acme.example/reset/', 'See http://acme.example/reset#top'],
    ['(acme.example/reset)', 'See https://acme.example/reset.'],
    ['It costs 1.234,50 €', 'We refund EUR 1,234.50.'],
    ['It costs CHF 1’234.–', 'We refund 1234 CHF.'],
    ['I paid 50 USD', 'We refund $50.'],
    ['I paid ٥٠ درهم', 'We refund AED 50.'],
    ['since 2026-03-02', 'since 2 March 2026, 2.3.2026, March 2nd, 2. März, 2 марта 2026 and 2026年3月2日'],
    ['since 3/2/2026', 'since 2 March'],
    ['charged on 05/11', 'le 5 novembre, on 5 Nov and 11月5日'],
    ['89,99 € plus 7 € Versand', 'zusammen 96,99 €, 82,99 € mehr als der Versand'],
    ['charged £1,249.50 twice', 'in all £2,499.00'],
    ['124,950円', '12万4950円'],
    ['It costs $1,200', 'It costs $1.2k'],
    ['（https://track.example/t/8）では', 'https://track.example/t/8'],
    ['see portal.acme.example or acme.com', 'see acme dot com'],
  ])('%j in the conversation answers for %j', (known, draft) => {
    expect(unknown(draft, known)).toEqual([]);
  });

  test.each([
    ['https://acme.example/login', 'https://acme.example/login?next=https://evil.example'],
    ['https://acme.example/', 'https://acme.example.evil.example/'],
    ['It costs 50 CAD', 'It costs 50 USD'],
    ['It costs 50 €', 'It costs 500 €'],
    ['on 2 March 2025', 'on 2 March 2026'],
    ['charged on 05/11', 'on 06/12'],
    ['89,99 € plus 7 € Versand', 'zusammen 97,99 €'],
    ['50 € and 7 CAD', 'together 57 €'],
    ['https://track.example/t/8', 'https://track.example/t/8）@evil.example/'],
    ['https://track.example/t/8', '（https://evil.example/t/8）'],
    ['見る：三月三日', '三月二十三日'],
  ])('%j in the conversation does not answer for %j', (known, draft) => {
    expect(unknown(draft, known)).toHaveLength(1);
  });

  test('places are those in the draft', () => {
    const draft = 'Pay 50 € until 2 March at https://a.example/2026-03-02.';
    for (const { start, end, text } of unknownPieces(draft, [])) expect(draft.slice(start, end)).toBe(text);
    expect(unknown(draft)).toEqual(['amount: 50 €', 'date: 2 March', 'link: https://a.example/2026-03-02']);
  });

  test('a text that is known answers for all of itself', () => {
    const piece = fc.constantFrom(
      'https://a.example/b',
      'c.example',
      '$5',
      '1,000.50 EUR',
      '2.3.2026',
      'May 5',
      '5',
      '.',
      ' ',
      '/',
      '(',
      ')',
      '-',
      'x@y.example',
      '\n',
      '月',
      '€',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        expect(unknownPieces(text, [text])).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  test.each(['a', '1', '1.', '.', '@', 'a.', 'a@', 'https://', '1 ', '$', '1,111', 'é ', '月', '{{', '[a', 'May 1 '])(
    'a draft and a conversation of nothing but %j take no time',
    (letter) => {
      const spent = processorTime();
      unknownPieces(letter.repeat(20_000), [letter.repeat(500_000)]);
      expect(spent()).toBeLessThan(1500);
    },
  );
});
