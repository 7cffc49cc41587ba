import type { WordPattern } from './pattern';

/* What is said of a problem, and how it is asked for: words of six languages. */

/** A device by its number, its name in the network, or its make and model. */
export const tellsDevice: WordPattern = {
  stems: [
    String.raw`(?:asset|serial|inventory|service) ?(?:tag|number|no\.?|id)?\W{1,3}(?:is )?[a-z0-9-]{0,20}\d`,
    String.raw`(?:inventar|serien|gerate)(?:nummer|nr\.?|name)\W{1,3}(?:ist |lautet )?[a-z0-9-]{0,20}\d`,
    String.raw`(?:numero de (?:serie|inventaire|inventario)|n° de serie|numero de patrimonio|etiqueta)\W{1,3}(?:est |es |e )?[a-z0-9-]{0,20}\d`,
    String.raw`(?:pc|nb|lt|ws|lap|laptop|notebook|desk|desktop|wks|prn|drucker|printer|srv|mac)[-_]?[a-z]{0,6}[-_]?\d{2,8}`,
    String.raw`(?:thinkpad|latitude|elitebook|probook|precision|optiplex|surface|laserjet|officejet|ecosys|bizhub|versant|macbook|imac|iphone|ipad|galaxy|pixel|zebra)\b[ a-z]{0,14}\d{0,5}`,
  ],
  anywhere: '(?:資産|機器|端末|シリアル)番号\\W{0,3}[a-z0-9-]{3,20}',
};
export const asksDevice: WordPattern = {
  stems: [
    'device|computer|laptop|which (?:pc|printer|machine|phone)|asset (?:tag|number)|serial number|hostname',
    'gerat|rechner|welche[rsmn]? (?:pc|drucker|notebook|laptop|telefon)|inventarnummer|seriennummer|computername',
    "appareil|ordinateur|quel(?:le)? (?:pc|imprimante|poste|telephone)|numero de serie|numero d'inventaire",
    'dispositivo|equipo|ordenador|que (?:pc|impresora|portatil|telefono)|numero de (?:serie|inventario)',
    'aparelho|equipamento|computador|qual (?:pc|impressora|notebook|telefone)|numero de (?:serie|patrimonio)',
  ],
  anywhere: '端末|機器|機種|どのパソコン|どのプリンタ|シリアル番号|資産番号',
};

/** The words or the number of an error. */
export const tellsError: WordPattern = {
  stems: [
    String.raw`(?:error|err|fault|stop|exit|status)(?: (?:code|number|message))?\W{1,4}(?:0x)?[a-z]{0,4}[-_ ]?\d{2,10}`,
    String.raw`(?:fehler|fehlercode|fehlernummer)\W{1,4}(?:0x)?[a-z]{0,4}[-_ ]?\d{2,10}`,
    String.raw`(?:erreur|code d'erreur|codigo de erro|codigo de error|erro)\W{1,4}(?:0x)?[a-z]{0,4}[-_ ]?\d{2,10}`,
    String.raw`0x[0-9a-f]{4,16}`,
    String.raw`(?:it says|says that|message says|error message|error reads|the message) ?\W{0,3}["“„«'][^"\n]{4,200}`,
    String.raw`(?:fehlermeldung|meldung|steht|es erscheint|kommt)\W{1,3}["“„«'][^"\n]{4,200}`,
    String.raw`(?:message d'erreur|message|mensaje|mensagem|aparece|affiche|dice|diz)\W{1,4}["“„«'][^"\n]{4,200}`,
  ],
  anywhere: String.raw`エラー(?:コード|番号)?\W{0,4}[a-z0-9x-]{2,16}|「[^「」\n]{4,200}」(?:と表示|というエラー|と出)`,
};
export const asksError: WordPattern = {
  stems: [
    'error|message (?:do|does|is|that|you)|fehler|meldung|erreur|message exact|mensaje|codigo de error|mensagem|erro\\b',
  ],
  anywhere: 'エラー|メッセージ',
};

/** When it began. */
export const tellsBegan: WordPattern = {
  stems: [
    'since|yesterday|this morning|this afternoon|last (?:night|week|month|friday|monday|tuesday|wednesday|thursday)|(?:today|a few (?:days|hours) ago)|\\d{1,3} (?:minutes?|hours?|days?|weeks?) ago|started (?:on|at|when|after|today)|from (?:this|yesterday)|after (?:the|an?|yesterday) ?\\w{0,12} ?(?:update|restart|move|change)',
    'seit|gestern|heute (?:morgen|fruh|vormittag|nachmittag)|letzte[rnms]? (?:nacht|woche|monat)|vor \\w{1,10} (?:minuten|stunden|tagen|wochen)|nach (?:dem|einem|der|einer) \\w{0,12} ?(?:update|neustart|umzug|umstellung)',
    'depuis|hier|ce matin|cet apres-midi|la semaine derniere|il y a \\w{1,10} (?:minutes?|heures?|jours?|semaines?)|apres (?:la|le|une|un) \\w{0,12} ?(?:mise a jour|redemarrage|changement)',
    'desde|ayer|esta manana|esta tarde|la semana pasada|hace \\w{1,10} (?:minutos?|horas?|dias?|semanas?)|tras (?:la|el|una|un)|despues de (?:la|una) actualizacion',
    'ontem|esta manha|hoje de manha|semana passada|ha \\w{1,10} (?:minutos?|horas?|dias?|semanas?)|depois d[aeo] \\w{0,4} ?(?:atualizacao|reinicio|mudanca)',
  ],
  anywhere:
    '昨日|今朝|先週|今日の朝|本日から|[0-9]{1,3}(?:分|時間|日|週間)前|から(?:起き|発生|使え|つなが|動か)|更新(?:した)?後|以降',
};
export const asksBegan: WordPattern = {
  stems: [
    'since when|when did|how long|seit wann|wann (?:hat|haben|ist|trat|begann)|wie lange|depuis quand|quand (?:est-ce|a |le|cela)|desde cuando|cuando (?:empezo|comenzo)|desde quando|quando (?:comecou|iniciou)',
  ],
  anywhere: 'いつから|いつ頃',
};

/** How many it is about. */
export const tellsPeople: WordPattern = {
  stems: [
    'every(?:one|body)|all of us|the (?:whole|entire) (?:team|floor|office|department|company|building|site)|(?:only|just) (?:me|my|mine|i)\\b|nobody (?:can|else)|no one (?:can|else)|(?:\\d{1,4}|two|three|four|five|six|ten|several|all|other|my) (?:people|users|colleagues|employees|customers|workstations|desks)|colleagues? (?:have|has|too)',
    'alle (?:kolleg|mitarbeiter|im|in)|das ganze (?:team|buro|haus|stockwerk)|die ganze (?:abteilung|etage|firma)|nur (?:ich|bei mir|mein)|niemand (?:kann|sonst)|(?:\\d{1,4}|zwei|drei|vier|funf|mehrere|andere|alle|meine) (?:personen|leute|benutzer|kolleg|mitarbeiter|arbeitsplatz)|bei (?:allen|uns allen|den kolleg)',
    "tout le monde|toute l'(?:equipe|entreprise)|tout (?:le service|l'etage)|(?:seulement|juste) moi|moi seul|personne (?:ne|d'autre)|(?:\\d{1,4}|deux|trois|quatre|cinq|plusieurs|autres|mes|tous les) (?:personnes|utilisateurs|collegues|postes)",
    'todos (?:los|mis)|todo el (?:equipo|departamento|piso)|toda la (?:oficina|empresa|planta)|solo (?:yo|a mi|me)|nadie|(?:\\d{1,4}|dos|tres|cuatro|cinco|varios|otros|mis) (?:personas|usuarios|companeros|empleados|puestos)',
    'todos (?:os|meus)|toda a (?:equipe|empresa)|todo o (?:time|setor|andar)|so (?:eu|comigo)|somente eu|ninguem|(?:\\d{1,4}|dois|tres|quatro|cinco|varios|outros|meus) (?:pessoas|usuarios|colegas|funcionarios)',
  ],
  anywhere: '全員|部署全体|チーム全体|私だけ|自分だけ|他の(?:人|社員|メンバー)|[0-9]{1,4}(?:人|名)|同僚も|みんな',
};
export const asksPeople: WordPattern = {
  stems: [
    'how many (?:people|users|colleagues)|(?:any|some)(?:one|body) else|others? (?:too|affected)|wie viele (?:personen|leute|kolleg|benutzer)|(?:sind|ist) (?:auch )?(?:andere|weitere)|combien de (?:personnes|collegues|utilisateurs)|autres personnes|cuant[ao]s (?:personas|usuarios|companeros)|otras personas|quantas pessoas|quantos (?:usuarios|colegas)|outras pessoas',
  ],
  anywhere: '何人|何名|他の方|ほかの方',
};

/** Which version of a program or a system. */
export const tellsVersion: WordPattern = {
  stems: [
    String.raw`(?:version|release|build|versao|firmware)\W{1,3}\d{1,6}`,
    String.raw`v\d{1,3}\.\d{1,4}`,
    String.raw`(?:windows|macos|mac os|ios|android|ubuntu|debian|office|outlook|word|excel|teams|chrome|firefox|edge|safari|acrobat|sap|citrix|zoom)\W{1,2}(?:\d{1,6}|xp|vista|ventura|sonoma|sequoia|tahoe)`,
  ],
  anywhere: String.raw`バージョン\W{0,3}\d|\d{1,4}(?:\.\d{1,4}){1,3}版`,
};
export const asksVersion: WordPattern = {
  stems: [
    'version|versao|which (?:release|build)|operating system|betriebssystem|systeme d.exploitation|sistema operativo|sistema operacional',
  ],
  anywhere: 'バージョン|何版|OSは',
};

/** A picture of it. */
export const tellsScreenshot: WordPattern = {
  stems: [
    'screenshot|screen ?shot|screen ?grab|(?:attached|attaching|see|enclosed) (?:is |are |the |my |a |an )?(?:picture|photo|image|attachment|screen)|bildschirmfoto|(?:anbei|im anhang|angehangt|beigefugt)|foto (?:anbei|im anhang)|capture (?:d.ecran|ci-joint)|ci-joint|en piece jointe|captura de (?:pantalla|tela)|adjunto|en anexo|em anexo|segue (?:print|imagem|foto)|\\bprint (?:da tela|anexo)',
  ],
  anywhere: 'スクリーンショット|スクショ|画像を添付|添付(?:し|の|ファイル|画像)',
};
export const asksScreenshot: WordPattern = {
  stems: [
    'screenshot|picture of|photo of|bildschirmfoto|foto (?:von|der|des)|capture d.ecran|photo (?:de|du)|captura de (?:pantalla|tela)|foto (?:de|do|da)',
  ],
  anywhere: 'スクリーンショット|画像|写真',
};

/** Where it is. */
export const tellsPlace: WordPattern = {
  stems: [
    String.raw`(?:room|floor|building|office|desk|site|suite|wing|bay|counter|till|branch)(?: (?:number|no\.?))? ?#?[a-z]?\d{1,5}|(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|ground|top) floor`,
    String.raw`(?:raum|zimmer|buro|gebaude|etage|stock|stockwerk|haus|filiale|platz) ?[a-z]?\d{1,5}|(?:\d{1,2}\.|erste[rnm]?|zweite[rnm]?|dritte[rnm]?|vierte[rnm]?) (?:stock|etage|og)|erdgeschoss`,
    String.raw`(?:salle|bureau|batiment|etage|agence|poste) ?[a-z]?\d{1,5}|(?:\d{1,2}e|premier|deuxieme|troisieme|quatrieme) etage|rez-de-chaussee`,
    String.raw`(?:sala|oficina|despacho|edificio|planta|piso|sucursal|puesto|predio|andar|filial|mesa) ?[a-z]?\d{1,5}|(?:primera?|segund[ao]|tercera?|terceiro|cuarta?|quarto|\d{1,2}[ªºo]) (?:planta|piso|andar)|planta baja|terreo`,
  ],
  anywhere: String.raw`\d{1,3}階|会議室|\d{1,4}号室|本社|支店`,
};
export const asksPlace: WordPattern = {
  stems: [
    'where (?:is|are|does|do)|which (?:room|floor|building|site|office)|in welche[rm]|welche[rsn]? (?:raum|stock|etage|gebaude|standort)|wo (?:steht|ist|sind|befind)|dans quel|quel(?:le)? (?:salle|etage|batiment|site)|ou (?:se trouve|est|sont)|en que (?:sala|planta|edificio|sede)|donde (?:esta|se)|em qual|qual (?:sala|andar|predio|unidade)|onde (?:esta|fica)',
  ],
  anywhere: 'どこ|何階|どの(?:部屋|建物|拠点)',
};

/** A number is recognised as such (`core/draft-text/guards/phones.ts`); here is how it is asked for. */
export const asksPhone: WordPattern = {
  stems: [
    'phone number|number (?:can|may|do) we|(?:call|reach|ring) you|telefonnummer|unter welcher nummer|(?:sie|dich) (?:telefonisch )?erreichen|ruckrufnummer|numero de telephone|vous (?:joindre|appeler|rappeler)|numero de telefono|(?:llamarle|llamarte|localizar)|numero de telefone|(?:ligar para|contatar) voce|podemos ligar',
  ],
  anywhere: '電話番号|お電話|ご連絡先',
};
