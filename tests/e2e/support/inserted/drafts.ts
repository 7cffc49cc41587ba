/** A draft and what a customer reads of it, whichever editor it went into. */
export interface InsertedDraft {
  readonly name: string;
  readonly text: string;
  /**
   * Line by line: items with `•` or their number and two spaces for each list around theirs, empty lines but for those beside a
   * list. Left out where it is the text itself.
   */
  readonly reads?: readonly string[];
  /** Addresses that are links, in their order. */
  readonly links?: readonly string[];
  /** Characters that no editor may change. */
  readonly keeps?: string;
  /** Lines that read from right to left. */
  readonly rightToLeft?: readonly string[];
}

const sentence = 'Please restart the print spooler and try the second page again.';

export const insertedDrafts: readonly InsertedDraft[] = [
  {
    name: 'paragraphs with empty lines',
    text: 'Good news:\nit works.\n\nWe moved the queue.\nNothing is lost.\n\nAsk me.',
  },
  {
    name: 'a bulleted list',
    text: 'Please try:\n- restart the spooler\n* print a page\n• call me\n\nIt takes a minute.',
    reads: ['Please try:', '• restart the spooler', '• print a page', '• call me', 'It takes a minute.'],
  },
  {
    name: 'a numbered list, nested once',
    text: 'In this order:\n\n1. Open the settings\n   - on Windows\n   - on a Mac\n2. Sign in\n   with the new name\n3. Done\n\nThat is all.',
    reads: [
      'In this order:',
      '1. Open the settings',
      '  • on Windows',
      '  • on a Mac',
      '2. Sign in',
      'with the new name',
      '3. Done',
      'That is all.',
    ],
  },
  {
    name: 'a list alone, its items parted',
    text: '1) First this\n\n2) Then that\n\n3) And this',
    reads: ['1. First this', '2. Then that', '3. And this'],
  },
  {
    name: 'marks that make no list',
    text: '- Dana\n\n3. is the floor\n4. is the room\n\n2.5 GB are free.\n-5 degrees',
  },
  {
    name: 'links with queries',
    text: 'See https://help.acme.example/a/b?x=1&y=%20z&q="no" and\nhttp://acme.example:8080/p(1)?a[]=1#top.\n\nMail it@acme.example.',
    links: ['https://help.acme.example/a/b?x=1&y=%20z&q=', 'http://acme.example:8080/p(1)?a[]=1#top'],
  },
  {
    name: 'Arabic with Latin and numbers',
    text: 'مرحبا سامي،\n\nأعد تشغيل Outlook 365 ثم اكتب 12 مرتين.\nWindows يحتاج 3 دقائق.\n\n- افتح الإعدادات\n- Outlook ثم اختر Reset\n\nشكرا',
    reads: [
      'مرحبا سامي،',
      '',
      'أعد تشغيل Outlook 365 ثم اكتب 12 مرتين.',
      'Windows يحتاج 3 دقائق.',
      '• افتح الإعدادات',
      '• Outlook ثم اختر Reset',
      'شكرا',
    ],
    rightToLeft: [
      'مرحبا سامي،',
      'أعد تشغيل Outlook 365 ثم اكتب 12 مرتين.',
      'Windows يحتاج 3 دقائق.',
      '• افتح الإعدادات',
      '• Outlook ثم اختر Reset',
      'شكرا',
    ],
  },
  {
    name: 'Hebrew below English',
    text: 'Hello, this is the sentence for the sign:\n\nהמדפסת במסדרון לא עובדת (קומה 2).\n\nThe word שלום stays where it is.',
    rightToLeft: ['המדפסת במסדרון לא עובדת (קומה 2).'],
  },
  { name: 'emoji', text: 'Done 👩‍💻👨‍👩‍👧‍👦 🇩🇪🏴󠁧󠁢󠁳󠁣󠁴󠁿 1️⃣ ❤️ 👍🏽\n\n🎉' },
  {
    name: 'signs and spaces',
    keeps: '12\u00A0€ at 5\u202F%',
    text: 'It costs 12\u00A0€ at 5\u202F%, a <drive> & "c" \'d\' &amp; <now>.\nTwo  spaces,   three.\n  Indented.',
  },
  { name: 'a very long word', text: `Key:\n${'Ab9'.repeat(120)}\n\nKeep it.` },
  {
    name: '8,000 letters',
    text: Array.from({ length: 32 }, (_, at) => `${at} ${sentence}\n${sentence} ${sentence} ${sentence}`).join('\n\n'),
  },
];

/** Everything in one, for the rows of every day. */
export const mixedDraft: InsertedDraft = {
  name: 'all in one',
  text: 'It works 👩‍💻.\n\nPlease:\n- open https://help.acme.example/a?b=1&c=2\n  - and <sign in>\n- restart\n\nأعد تشغيل Outlook 365.\n\n1. One\n2. Two',
  reads: [
    'It works 👩‍💻.',
    '',
    'Please:',
    '• open https://help.acme.example/a?b=1&c=2',
    '  • and <sign in>',
    '• restart',
    'أعد تشغيل Outlook 365.',
    '1. One',
    '2. Two',
  ],
  links: ['https://help.acme.example/a?b=1&c=2'],
  rightToLeft: ['أعد تشغيل Outlook 365.'],
};

/** What stands in the reply box before, and stays: the person's own words, a signature, quoted history. */
export const STANDS = {
  typed: 'Typed before by hand.',
  html: '<p>Typed before by hand.</p><p><br></p><p>Dana Whitlock</p><p>Acme IT</p><blockquote><p>Quoted history</p></blockquote>',
  lines: ['Typed before by hand.', '', 'Dana Whitlock', 'Acme IT', 'Quoted history'],
} as const;

const isItem = (line: string | undefined): boolean => line !== undefined && /^ *(?:•|\d+\.) /.test(line);

/** Lists stand apart by themselves, so an empty line beside one is no matter. */
export const withoutGapsAtLists = (lines: readonly string[]): string[] =>
  lines.filter((line, at) => line !== '' || !(isItem(lines[at - 1]) || isItem(lines[at + 1])));

/** As it reads behind what was typed and before what stands below. */
export function linesWith({ text, reads }: InsertedDraft): string[] {
  const [typed, ...below] = STANDS.lines;
  const own = reads ?? text.split('\n').map((line) => line.replaceAll(/\s+/gu, ' ').trim());
  return withoutGapsAtLists([typed, '', ...own, ...below]);
}
