/** Words of help desks that say nothing about anybody; as a whole text they stay, whatever they stand for. */
const vocabulary: ReadonlySet<string> = new Set(
  `account active agent agents all any api asc assigned attachment awaiting body bot call category channel chat closed comment comments
  company contact created critical customer customers date default delete deleted desc description description draft edit email
  end-user error external false field fields file first form forward global group groups hidden hold html id image inbound inbox incident
  incoming info inline internal items json key label last list locked low mail major markdown me medium member message messages
  minor mobile name new next no none normal note notes null number off ok on open opened order organization outbound outgoing
  owner page pages pending phone plain portal previous priority private problem public question queue read reply replies request
  requester resolved results role rule save search select self send sender site size solved sort source spam state status subject
  submit success summary support system tag tags task team text ticket tickets time title total true trigger type unassigned unknown
  unread updated urgent url user users v1 v2 v3 value values version via view views visibility visible waiting web yes high
  internal-note internal_note contact_form api2 rest apis button checkbox radio option menu dialog listbox combobox textbox heading
  navigation main banner region tab tablist tabpanel form list listitem row grid cell presentation alert log article link`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

export const isVocabulary = (text: string): boolean => vocabulary.has(text.toLowerCase());

const mediaTypes: ReadonlySet<string> = new Set(
  `text/plain text/html text/markdown text/csv application/json application/pdf application/zip application/octet-stream image/png
  image/jpeg image/gif image/webp message/rfc822`.split(/\s+/),
);

export const isMediaType = (text: string): boolean => mediaTypes.has(text);

/** A date or time in ISO 8601 with its fraction of a second taken out, which could carry anything; null where it is none. */
export function isoDate(text: string): string | null {
  if (text.length > 40) return null;
  const parts =
    /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(\.\d{1,9})?)?(?:Z|[+-][01]\d:?[0-5]\d)?)?$/.exec(
      text,
    );
  if (parts === null) return null;
  const [, fraction] = parts;
  return fraction === undefined ? text : text.replace(fraction, fraction.replace(/\d/g, '0'));
}

const partsOf = (name: string): readonly string[] =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/);

const isOneOf =
  (words: string) =>
  (name: string): boolean => {
    const known = words.split(' ');
    return partsOf(name.slice(0, 100)).some((part) => known.includes(part));
  };

/** Members whose values are of a closed list. */
export const isEnumMember = isOneOf(
  'type kind status state channel visibility priority direction role format via source level mode',
);
export const isDateMember = isOneOf(
  'at on date datetime time timestamp created updated modified changed closed opened due expires since',
);
export const isIdMember = isOneOf(
  'id ids no nr num number ref reference code key phone mobile tel fax account zip uid guid',
);
export const isPersonMember = isOneOf(
  'email mail login username firstname lastname first last displayname display author sender nickname alias surname',
);
export const isLocaleMember = isOneOf('locale lang language');
export const isSecretMember = isOneOf(
  'token key apikey auth authorization session sid sig signature password passwd pwd secret code csrf xsrf jwt ticket nonce state credential',
);
/** What follows them in an address is somebody. */
export const isPeoplePart = isOneOf(
  'users user people person agents agent customers customer contacts contact profile profiles members member accounts account orgs org organizations organization tenants tenant company companies u o t',
);

/** What is looked for in the output: runs of letters and digits that are longer than six. */
export const longTokens = (text: string): readonly string[] =>
  (text.match(/[\p{L}\p{N}]+/gu) ?? []).filter((token) => token.length > 6).map((token) => token.toLowerCase());
