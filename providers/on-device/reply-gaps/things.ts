import { piecesOf, type Piece } from './piece';

const file =
  /(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{M}\p{N}_.()+-]{0,100}\.(?:pdf|docx?|docm|xlsx?|xlsm|csv|pptx?|odt|ods|rtf|zip|7z|rar|png|jpe?g|gif|heic|tiff?|msg|eml|pst|ost|mp[34]|mov|wav|dwg|rdp|vcf|ics)(?![\p{L}\p{N}])/giu;
/** `\\server\share`, `C:\Users\emueller` and `DOMAIN\emueller` */
const share = /\\\\[^\s\\"“”<>]{1,100}(?:\\[^\s\\"“”<>]{1,100}){0,20}/gu;
const home = /[\\/](?:users|home|benutzer|usuarios|utilisateurs)[\\/](?<piece>[^\s\\/"“”<>:]{1,100})/giu;
const account =
  /(?<![\\:\p{L}\p{N}./])(?<piece>[\p{L}\p{N}][\p{L}\p{N}.-]{1,30}\\[\p{L}\p{N}][\p{L}\p{N}._-]{1,60})(?![\\\p{L}\p{N}])/gu;
const mention = /(?<![\p{L}\p{N}._%+/-])@[\p{L}\p{N}][\p{L}\p{N}._-]{1,60}/gu;

const legalForm =
  '(?:GmbH(?: & Co\\.? KG)?|AG|KG|OHG|UG|e\\.K\\.|e\\.V\\.|SE|Ltd\\.?|Limited|LLC|LLP|Inc\\.?|Corp\\.?|Corporation|PLC|S\\.?A\\.?S\\.?|S\\.?A\\.?R\\.?L\\.?|SARL|S\\.A\\.|S\\.?L\\.?U?\\.?|S\\.?r\\.?l\\.?|S\\.?p\\.?A\\.?|B\\.?V\\.?|N\\.V\\.|Oy|AB|ApS|A/S|Sp\\. z o\\.o\\.|s\\.r\\.o\\.|Ltda\\.?|Lda\\.?|Pty Ltd)';
const company = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:[\\p{Lu}\\d][\\p{L}\\p{M}\\p{N}&.'’-]{0,40}(?: &)? ){1,4}${legalForm}(?![\\p{L}\\p{N}])`,
  'gu',
);
const japaneseCompany = /[\p{sc=Han}\p{sc=Kana}]{0,20}(?:株式会社|有限会社)[\p{sc=Han}\p{sc=Kana}]{0,20}/gu;

/** Files, places in a network, accounts, people that are called by `@`, and companies by their legal form. */
export const thingsIn = (text: string): Piece[] => [
  ...piecesOf(text, file, 'file name', true),
  ...piecesOf(text, share, 'network path', true),
  ...piecesOf(text, home, 'user name'),
  ...piecesOf(text, account, 'user name'),
  ...piecesOf(text, mention, 'name', true),
  ...piecesOf(text, company, 'company', true),
  ...piecesOf(text, japaneseCompany, 'company', true),
];
