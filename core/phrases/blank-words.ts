import type { WordPattern } from './pattern';

/** What is to be put in. */
export const things: WordPattern = {
  stems: [
    String.raw`(?:(?:first|last|full|sur|your|customer|agent|user|company|team|product|order|ticket|file|host|device)?[ _-]?(?:name|number|id|title|position|signature)|date|time|link|url|e-?mail|phone|address|amount|company|department|reason|insert|placeholder|fill in|vor-?name|nach-?name|kunden?|ihr|datum|uhrzeit|nummer|betrag|firma|abteilung|einfugen|unterschrift|telefon|nom|prenom|votre|numero|lien|montant|societe|heure|inserer|signature|adresse|nombre|apellido|su|tu|fecha|hora|enlace|importe|empresa|insertar|firma|telefono|direccion|nome|sobrenome|seu|sua|data|valor|inserir|assinatura|telefone|endereco|cliente|client|[a-z]{2,15}(?:nummer|datum|name)|serial number|(?:part|model|invoice|reference|asset) number|(?:nom|numero|nombre|nome|reference|referencia|codigo|code|data|fecha|date) (?:a |de |du |d[eo] |da )?\\w{2,15}|teile\\w{0,8}|referencia|codigo|reference|numero de (?:serie|caso|pedido))(?![a-z])`,
  ],
  anywhere: '名|氏|日付|日時|日程|番号|会社|リンク|金額|担当|部署|住所|電話|メール|ここに|記入|入力',
};

/** That something is to be put in. */
export const putIn: WordPattern = {
  stems: [
    String.raw`(?:insert|fill in|add (?:your|the)|enter (?:your|the) .{1,30} here|placeholder|(?:replace|fill in|change) (?:the |any |all |these )?(?:names?|placeholders?|brackets?|(?:text|values?|parts?) in)|einfugen|eintragen|erganzen|platzhalter|inserer|a completer|a remplir|a indiquer|a preciser|insertar|completar|rellenar|(?:indicar|informar|especificar) (?:\\w{2,15})|inserir|preencher)(?![a-z])`,
  ],
  anywhere: '(?:記入|入力してください)$',
};
