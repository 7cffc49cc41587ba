/** What a line begins with that only greets, in the languages of most desks; small letters. */
const greetings = [
  'hi|hiya|hello|hey|dear|greetings|good morning|good afternoon|good evening|good day',
  'hallo|guten tag|guten morgen|guten abend|moin|servus|grüß gott|liebe|lieber|liebes|sehr geehrte|sehr geehrter',
  'hola|buenos días|buenas tardes|buenas noches|buenas|estimado|estimada|querido|querida',
  'bonjour|bonsoir|salut|cher|chère|madame|monsieur',
  'olá|bom dia|boa tarde|boa noite|caro|cara|prezado|prezada',
  'buongiorno|buonasera|ciao|gentile|spettabile|salve',
  'beste|geachte|goedemorgen|goedemiddag|goedenavond|goedendag|dag',
  'dzień dobry|cześć|witam|szanowny|szanowna|szanowni|hej|hei|kjære|kära|kære',
].flatMap((language) => language.split('|'));

/** Whole lines that only take leave, without punctuation; small letters. */
const closings = new Set(
  [
    'regards|kind regards|best regards|warm regards|many thanks and kind regards|with kind regards|with best regards|best wishes|kindest regards|best|sincerely|sincerely yours|yours sincerely|yours faithfully|yours truly|thanks|many thanks|thank you|thanks and regards|cheers|all the best',
    'mit freundlichen grüßen|mit freundlichem gruß|mit freundlichen gruessen|freundliche grüße|beste grüße|viele grüße|liebe grüße|schöne grüße|herzliche grüße|mit besten grüßen|mfg|lg|vg|grüße|gruß',
    'saludos|un saludo|saludos cordiales|un cordial saludo|atentamente|muchas gracias|gracias',
    'cordialement|bien cordialement|meilleures salutations|salutations distinguées|merci|merci beaucoup|bien à vous',
    'cumprimentos|com os melhores cumprimentos|melhores cumprimentos|atenciosamente|obrigado|obrigada|atentamente',
    'cordiali saluti|distinti saluti|saluti|un saluto|grazie|grazie mille',
    'met vriendelijke groet|met vriendelijke groeten|vriendelijke groeten|groet|groeten|groetjes|bedankt',
    'pozdrawiam|z poważaniem|z pozdrowieniami|serdecznie pozdrawiam|dziękuję',
    'med vennlig hilsen|vennlig hilsen|med vänliga hälsningar|vänliga hälsningar|med venlig hilsen|venlig hilsen|hilsen',
    '敬具|よろしくお願いいたします|どうぞよろしくお願いいたします|よろしくお願い致します|مع أطيب التحيات|مع تحياتي|تحياتي',
  ].flatMap((language) => language.split('|')),
);

/** A greeting has a name or two, a sentence has more. */
const GREETING_CHARS = 60;
/** Name, title and team; more than that is no farewell. */
const CLOSING_LINES = 4;
const title = /(?:^|\s)(?:dr|mr|mrs|ms|prof|sr|sra|hr|fr|dott|ing)\.(?=\s)/;
const punctuation = /[\s,.!;:،、。！，-]/;

function bare(line: string): string {
  const text = line.trim().toLowerCase();
  let end = text.length;
  while (end > 0 && punctuation.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end).normalize('NFC');
}

/** The line does nothing but greet: `Hi Anna,`, `Guten Tag Frau Weber,`, `山田様`. */
export function isGreeting(line: string): boolean {
  const text = bare(line);
  if (text === '' || text.length > GREETING_CHARS || /[.?。]\s/.test(text.replace(title, ''))) return false;
  if (/(?:様|さん|各位|御中)$/.test(text)) return true;
  const greets = greetings.some((word) => text === word || text.startsWith(`${word} `) || text.startsWith(`${word},`));
  // `Hello Anna, thank you for the picture` goes on, so it is more than a greeting.
  return greets && text.split(/\s+/).length <= 6 && !text.slice(0, -1).replace(/^\S+,/, '').includes(', ');
}

/** The line does nothing but take leave: `Kind regards,`. */
export const isClosing = (line: string): boolean => closings.has(bare(line)) || /^--\s?$/.test(line);

const isShort = (line: string): boolean => line.trim().length <= GREETING_CHARS && !/[.?!。？！]\s*$/.test(line);

/** Where the farewell of a draft begins, as a place in its last paragraph or the one before; null without one. */
function farewell(
  paragraphs: readonly (readonly string[])[],
): { readonly paragraph: number; readonly line: number } | null {
  let after = 0;
  for (let paragraph = paragraphs.length - 1; paragraph >= Math.max(0, paragraphs.length - 2); paragraph -= 1) {
    const lines = paragraphs[paragraph] ?? [];
    const line = lines.findLastIndex(isClosing);
    if (line !== -1)
      return after + lines.length - line <= CLOSING_LINES && lines.slice(line + 1).every(isShort)
        ? { paragraph, line }
        : null;
    after += lines.length;
    if (!lines.every(isShort)) return null;
  }
  return null;
}

/**
 * A draft, paragraph by paragraph, without the greeting and the farewell that stand in the reply box already: `before` and `after`
 * are the lines around the place where it goes. Never empty when the draft was not.
 */
export function withoutRepeats(
  paragraphs: readonly (readonly string[])[],
  before: readonly string[],
  after: readonly string[],
): string[][] {
  let left = paragraphs.map((lines) => [...lines]);
  const end = after.some(isClosing) ? farewell(left) : null;
  if (end !== null) {
    const last = (left[end.paragraph] ?? []).slice(0, end.line);
    left = [...left.slice(0, end.paragraph), ...(last.length > 0 ? [last] : [])];
  }
  const [first = [], ...rest] = left;
  if (before.some(isGreeting) && isGreeting(first[0] ?? '')) left = first.length > 1 ? [first.slice(1), ...rest] : rest;
  return left.flat().some((line) => line.trim() !== '') ? left : paragraphs.map((lines) => [...lines]);
}
