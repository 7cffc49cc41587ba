import { asciiDigits } from '../../../core/draft-text/digits';
import type { Haystack } from './haystack';
import { pieceAt, type Piece } from './piece';

/** What a number is, by the words before it; folded small letters. The first that is met counts. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/ticket|vorgang|incident|incidencia|incidente|\bcase\b|\bfall|\bcaso|zgloszen|チケット|问题单/, 'ticket number'],
  [/order|bestell|auftrag|commande|pedido|ordine|zamowien|encomenda|注文|订单/, 'order number'],
  [/invoice|rechnung|factur|fattur|fatura|faktur|請求|发票/, 'invoice number'],
  [/serial|serien|\bserie|numero de serie|s\/n|シリアル|序列/, 'serial number'],
  [/customer|kunden|\bclient|klant|klient|顧客|客户/, 'customer number'],
  [/contract|vertrag|contrat|kontrakt|umow|契約/, 'contract number'],
  [/tracking|sendung|paket|parcel|shipment|suivi|seguimiento|追跡/, 'tracking number'],
  [
    /phone|telef|telep|\btel\b|mobil|handy|rufnummer|\bfax|durchwahl|extension|\bext\b|whatsapp|電話|电话/,
    'phone number',
  ],
  [/account|konto|compte|cuenta|\bconto|rekening|iban|口座/, 'account number'],
  [/\broom|raum\b|zimmer|\bsalle|\bsala|habitacion|stanza|kamer|pokoj|apartment|wohnung/, 'room number'],
  [/asset|inventar|inventory|device|gerat|laptop|notebook|computer|\bpc\b/, 'device number'],
];
/** After these even a short number is somebody's. */
const alwaysTheirs =
  /ticket|vorgang|incident|incidencia|durchwahl|extension|\bext\b|\broom|raum\b|zimmer|\bsalle|\bsala|habitacion|stanza|apartment|wohnung/;
const numberWord =
  /(?:number|nummer|numero|\bnum|\bnr|\bno|\bn[°º]|#|№|\bid\b|code|numer|番号|号)[.:]{0,2}\s?(?:is |ist |lautet |est |es )?$|[:=#№]\s?$/;

const folded = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');

const BEFORE_CHARS = 32;

/** The few words before a place on its line. */
function before(text: string, start: number): string {
  const line = text.slice(Math.max(0, start - BEFORE_CHARS), start);
  return folded(line.slice(Math.max(line.lastIndexOf('\n'), line.search(/[.!?;] [^.!?;]*$/)) + 1));
}

const saysOf = (words: string, otherwise: string): string =>
  kinds.find(([pattern]) => pattern.test(words))?.[1] ?? otherwise;

/** Products, key names and standards that are written with a number. */
const known =
  /^(?:office|windows|win|outlook|m|o|f|x|h|v|p|t|sha|aes|utf|ipv|usb|mp|rfc|ms|ie|wpa|tls|ssl|sql|wifi|http|hdmi|ddr|cat|dl|cd|dvd|step|schritt|teams|ios|tray)-?\d{1,3}(?:\.\d{1,2})?$/i;
/** `Office 2019`, `Windows Server 2022` */
const product =
  /(?:office|windows|server|outlook|exchange|word|excel|project|visio|studio|sharepoint|acrobat|autocad|dynamics)\s$/;

const token = /(?<![\p{L}\p{N}])[#№]?(?:[\p{L}\p{N}]|(?<=[\p{L}\p{N}])[-_./:](?=[\p{L}\p{N}]))+/gu;
/** Digits in groups: a phone number, a card, an account. */
const groups = /(?:\+|\(\+?)?\d(?:[ ()/.\u00A0\u2013-]{0,3}\d)+/g;
const iban = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,9}(?![\p{L}\p{N}])/gu;
const hardware = /^(?:[\da-f]{2}[:-]){5}[\da-f]{2}$/i;

const digitsIn = (piece: string): number => piece.match(/\d/g)?.length ?? 0;

/** Whether a word with digits belongs to somebody: long numbers, codes of letters and digits, what a number word introduces. */
function isTheirs(piece: string, words: string, theirs: Haystack): boolean {
  const digits = digitsIn(piece);
  if (digits === 0) return hardware.test(piece);
  if (/^[#№]/.test(piece)) return true;
  if (known.test(piece) || (/^(?:19|20)\d\d$/.test(piece) && product.test(words))) return false;
  const letters = /\p{L}/u.test(piece);
  if (digits >= 4 || (letters && digits >= 2 && piece.length >= 6)) return true;
  if (alwaysTheirs.test(words) && /[\p{L}\p{N}.:#№°º]\s?$/u.test(words)) {
    const last = /([\p{L}/]{1,32})[.:#№°º ]{0,6}$/u.exec(words)?.[1] ?? '';
    if (alwaysTheirs.test(last)) return true;
  }
  if (numberWord.test(words) && saysOf(words, '') !== '') return true;
  return (digits >= 3 || (letters && digits >= 2)) && theirs.holds(piece);
}

/** Numbers that name a ticket, an order, a person's phone or a thing of theirs; counts and steps are none. Places are those in `text`. */
export function numbersIn(text: string, theirs: Haystack): Piece[] {
  const plain = asciiDigits(text);
  const pieces: Piece[] = [];
  for (const { 0: piece, index } of plain.matchAll(token)) {
    const words = before(plain, index);
    if (isTheirs(piece, words, theirs))
      pieces.push(pieceAt(text, index, index + piece.length, saysOf(words, 'number'), true));
  }
  for (const { 0: piece, index } of plain.matchAll(groups)) {
    if (digitsIn(piece) < 7) continue;
    const phone = /^[+(0]/.test(piece) && /\D/.test(piece.slice(1));
    const end = index + piece.length;
    pieces.push(pieceAt(text, index, end, saysOf(before(plain, index), phone ? 'phone number' : 'number'), true));
  }
  for (const { 0: piece, index } of plain.matchAll(iban))
    pieces.push(pieceAt(text, index, index + piece.length, 'account number', true));
  return pieces;
}
