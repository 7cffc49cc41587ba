const NAME = String.raw`\p{Lu}[\p{L}\p{M}'’-]{1,30}`;
const NAMES = String.raw`(${NAME}(?: (?:(?:von|van|de|der|den|la|du|da|dos|di) ){0,2}${NAME}){0,2})`;

/** Before a name: how people are addressed, introduced and signed, in six languages. */
export const namesBehind: readonly RegExp[] = [
  // Without `i`: a name is told by its capital.
  String.raw`(?:[Dd]ear|[Hh]i|[Hh]ello|[Hh]ey|[Hh]allo|[Ll]iebe[r]?|[Gg]uten (?:Tag|Morgen|Abend)|[Ss]ehr geehrte[r]?|[Bb]onjour|[Cc]her|[Cc]hère|[Hh]ola|[Ee]stimad[oa]|[Bb]uenos días|[Pp]rezad[oa]|[Oo]lá|[Cc]aro|[Cc]ara|[Bb]om dia),? (?:(?:Mr|Mrs|Ms|Dr|Prof|Sr|Sra|Herrn?|Frau|Monsieur|Madame|Mme|Señora?|Senhora?)\.? )?`,
  String.raw`(?:Mr|Mrs|Ms|Miss|Dr|Prof|Herrn?|Frau|Monsieur|Madame|Mme|Mlle|Señora?|Sra?|Senhora?|Dona)\.? (?:Dr\. )?`,
  String.raw`(?:[Mm]y name is|I am called|[Tt]his is|[Ii]ch heiße|[Mm]ein Name ist|[Hh]ier ist|[Jj]e m['’]appelle|[Mm]on nom est|[Mm]e llamo|[Mm]i nombre es|[Mm]eu nome é|[Mm]e chamo|[Cc]olleague|[Kk]olleg(?:e|in|en)|[Cc]ollègue|[Cc]ompañer[oa]|[Cc]olega|[Mm]anager|[Cc]hef(?:in)?|[Bb]oss) `,
  // One word may be a noun, which German begins with a capital.
  String.raw`(?:I am|I['’]m|[Ii]ch bin|[Jj]e suis|[Ss]oy|[Ss]ou|CC:?|Cc:?|cc:?) (?=${NAME} )`,
  String.raw`(?:[Rr]egards|[Tt]hanks|[Cc]heers|[Ss]incerely|[Bb]est|Grüßen?|Gruß|MfG|[Cc]ordialement|[Ss]alutations|[Ss]aludos|[Aa]tentamente|[Aa]tenciosamente|[Oo]brigad[oa]|[Aa]braços),?[^\S\n]{0,2}\n{1,2}[^\S\n]{0,4}`,
].map((lead) => new RegExp(String.raw`(?<![\p{L}\d])${lead}${NAMES}(?![\p{L}\d])`, 'dgu'));

/** Two to six characters before an honorific, and after a word that introduces. */
export const japaneseNames =
  /([\u3400-\u9fff々]{1,4}[ \u3000]?[\u3400-\u9fff々]{0,3}|[\u30a1-\u30fa・ー]{2,12})(?=様|さま|さん|氏|先生|殿|と申します|と言います|といいます)|(?<=\n)([\u3400-\u9fff々]{1,4}[ \u3000][\u3400-\u9fff々]{1,4})(?=\n|$)|(?<=(?:担当の|私は|社の|部の|氏名[:：]))([\u3400-\u9fff々]{2,6})(?=です|と申します|と言います|といいます)/dgu;

/** Capital words that stand where a name would. Bare. */
export const noNames =
  'team support all everyone everybody there sir madam service desk zusammen damen herren alle liebes tous toutes equipe a todos equipo pessoal thanks danke merci gracias obrigado the your our und and best kind regards ladies gentlemen it monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag';
export const noPeople = '皆 御中 客 お客 関係者 担当者 管理者 利用者 皆々';
