import { redact } from '../../../entrypoints/background/redaction/redact';
import type { Share } from './measure';
import type { Random } from './random';
import { ticketWith } from './restoring';
import { benchLanguages, sentences, type BenchLanguage } from './words';

const people: Readonly<Record<BenchLanguage, readonly string[]>> = {
  en: ['Olivia Bennett', 'Noah Fletcher', 'Grace Holloway', 'Ethan O’Connor', 'Mark Long', 'Priya Raman'],
  de: ['Jürgen Hoffmann', 'Annika Schäfer', 'Lukas Klein', 'Sabine von der Heide', 'Karl-Heinz Wolf', 'Mia Krüger'],
  fr: ['Élodie Lefèvre', 'Jean-Luc Moreau', 'Camille Petit', 'Hugo de la Tour', 'Zoé Garnier', 'Bruno Roux'],
  es: ['Lucía Fernández Ruiz', 'Javier Moreno', 'Carmen de la Cruz', 'Iván Peña', 'Marta Flores', 'Sergio Ibáñez'],
  pt: ['João Pereira da Silva', 'Beatriz Carvalho', 'Thiago Rocha', 'Inês Araújo', 'Ana Costa', 'Rafael Nogueira'],
  ja: ['佐藤 健一', '鈴木 花子', '高橋 美咲', '渡辺 翔太', '伊藤 直樹', '中村 由美'],
};

/** `{}` is the whole name, `{f}` the first and `{l}` the last word of it. */
const frames: Readonly<Record<BenchLanguage, readonly string[]>> = {
  en: [
    'Hello {f},',
    'Best regards,\n{}',
    'My colleague {} has it too.',
    '{l}’s laptop is broken.',
    'Please ask Mr {l}.',
    'I am {}.',
    'cc {}',
  ],
  de: [
    'Hallo {f},',
    'Viele Grüße\n{}',
    'Meine Kollegin {} hat das auch.',
    '{l}s Rechner ist kaputt.',
    'Bitte fragen Sie Herrn {l}.',
    'Ich bin {}.',
    'CC: {}',
  ],
  fr: [
    'Bonjour {f},',
    'Cordialement,\n{}',
    'Ma collègue {} l’a aussi.',
    'Le poste de {l} est cassé.',
    'Demandez à Monsieur {l}.',
    'Je suis {}.',
  ],
  es: [
    'Hola {f}:',
    'Saludos,\n{}',
    'Mi compañera {} también lo tiene.',
    'El equipo de {l} no va.',
    'Pregunte al Sr. {l}.',
    'Soy {}.',
  ],
  pt: [
    'Olá {f},',
    'Atenciosamente,\n{}',
    'Minha colega {} também tem.',
    'O computador de {l} quebrou.',
    'Pergunte ao Sr. {l}.',
    'Sou {}.',
  ],
  ja: [
    '{f}様',
    '{}と申します。',
    '担当の{}さんも同じです。',
    '{f}さんのパソコンです。',
    'よろしくお願いいたします。\n{}',
  ],
};

/** How many words of names are replaced: of people whom the ticket names, and of others at the strict level. */
export function measureNames(random: Random, count: number): ReadonlyMap<string, Share> {
  const rows = new Map<string, { found: number; of: number; examples: string[] }>();
  for (let each = 0; each < count; each += 1) {
    const language = random.of(benchLanguages);
    const name = random.of(people[language]);
    const isKnown = random.chance(0.5);
    const words = name.split(' ').filter((word) => /^[\p{Lu}\p{Lo}]/u.test(word));
    const frame = random.of(frames[language]);
    const used = frame.includes('{}') ? words : frame.includes('{f}') ? words.slice(0, 1) : words.slice(-1);
    const line = frame
      .replace('{}', name)
      .replace('{f}', words[0] ?? '')
      .replace('{l}', words.at(-1) ?? '');
    const text = `${random.of(sentences[language])}\n${line}\n${random.of(sentences[language])}`;
    const ticket = isKnown ? ticketWith(text, name) : ticketWith(text);
    const sent =
      redact({ ticket, texts: [], maxChars: 10_000 }, isKnown ? 'identifiers' : 'strict').ticket.messages[0]?.text ??
      '';
    const row = `${isKnown ? 'of the ticket' : 'of others, strict'}, ${language}`;
    const known = rows.get(row) ?? { found: 0, of: 0, examples: [] };
    for (const word of used) {
      known.of += 1;
      if (!sent.includes(word)) known.found += 1;
      else if (known.examples.length < 5) known.examples.push(JSON.stringify(line));
    }
    rows.set(row, known);
  }
  return new Map([...rows].toSorted(([a], [b]) => a.localeCompare(b)));
}
