import type { WordPattern } from './pattern';
import { givenNames as ownGivenNames } from './given-names';
import lists from './people-names.json';

/**
 * First names as `fold` leaves them: our own, and those of @faker-js/faker's lists for twenty languages that no dictionary of English,
 * German, French, Spanish or Portuguese has in small letters.
 */
export const givenNames = `${ownGivenNames} ${lists.given}`;

/** Family names, chosen in the same way. */
export const familyNames = lists.family;

/** First names that are words or places too: alone they say nothing. */
export const namesThatAreWords =
  'angel belen catalina concepcion dolores florence guadalupe kleber montserrat norma salvador santiago stella trinidad victoria';

/** Family names in Japanese writing. */
export const japaneseFamilyNames = lists.japaneseFamily;

/** Who or what is spoken with, asked and sent to like a person: teams, companies, products, places, and words that stand for people. As `fold` leaves them. */
export const notPeople = [
  // Words for people, and what begins a sentence.
  "it's that's here's there's i've i'm we've you're don't why where how whose as according like per nobody noone someone somebody anyone anybody everyone everybody he she they we it who which this that these those there what as if when after before once please your our my his her their its the a an and but or so then also both all each every most many some any no not yes until since because while though perhaps maybe otherwise however therefore meanwhile additionally afterwards unfortunately first next finally now today tomorrow yesterday here",
  'wo wieso warum weshalb laut wie als gemass niemand jemand er sie es wir ihr man wer was das der die dies dieser diese dieses ein eine mein meine unser unsere ihre bitte falls wenn sobald nachdem bevor danach dann leider auch aber und oder so nun jetzt heute morgen gestern hier dort alle beide viele manche sollte',
  "c'est qu'il s'il d'apres l'equipe n'hesitez j'ai comme selon personne quelqu il elle ils elles on nous vous je qui ce cela ceci cette ces le la les un une des mon ma mes notre nos votre vos si quand apres avant puis ensuite enfin malheureusement mais et ou donc alors aujourd demain hier ici tous tout",
  'como segun nadie alguien el ella ellos ellas nosotros usted ustedes quien esto eso esta este estos estas los las un una unos mi mis su sus nuestro nuestra si cuando despues antes luego pero y o entonces hoy manana ayer aqui todos todo lamentablemente por',
  'segundo conforme ninguem alguem ele ela eles elas nos voce voces quem isto isso esta este estes estas os as um uma meu minha seu sua nosso nossa se quando depois antes mas e ou entao hoje amanha ontem aqui todos tudo infelizmente por',
  // Teams and places of a company.
  'it ict hr support service services desk helpdesk servicedesk team teams reception facilities facility security finance payroll marketing sales legal logistics purchasing procurement accounting accounts billing engineering operations networking network infrastructure applications application management manager board compliance quality warehouse production development design research training maintenance catering housekeeping dispatch shipping returns second first third level tier onsite field office headquarters customer client user admin administrator administration supervisor director technician vendor manufacturer supplier insurance carrier courier provider hotline switchboard lobby gate floor building room people talent culture communications events travel audit risk treasury controlling data platform cloud web identity endpoint desktop workplace server storage backup telephony telecom voice',
  'technik einkauf verkauf vertrieb buchhaltung personal personalabteilung empfang pforte pfortner logistik lager versand werkstatt verwaltung geschaftsfuhrung vorstand produktion entwicklung qualitat netzwerk anwendungen anwendung hersteller lieferant versicherung spediteur kurier anbieter kundendienst zentrale rezeption hausmeister haustechnik betriebsrat datenschutz sicherheit marketing rechnungswesen controlling ausbildung fuhrpark poststelle materialausgabe wareneingang warenausgang abteilung kollege kollegin kollegen techniker technikerin vorgesetzter vorgesetzte',
  'comptabilite accueil informatique exploitation reseau reseaux achats ventes juridique logistique direction production paie ressources humaines entrepot maintenance assistance fournisseur fabricant constructeur transporteur assurance operateur siege secretariat qualite expedition applications securite formation gestion collegue technicien responsable',
  'contabilidad recepcion informatica redes compras ventas juridico legal logistica direccion produccion nominas recursos humanos almacen mantenimiento soporte proveedor fabricante transportista seguro operador sede secretaria calidad envios aplicaciones aplicacion seguridad formacion gestion sistemas administracion finanzas tesoreria facturacion atencion cliente tecnico companero companera colega',
  'contabilidade recepcao informatica redes compras vendas juridico logistica diretoria producao folha recursos humanos almoxarifado manutencao suporte fornecedor fabricante transportadora seguradora operadora sede secretaria qualidade expedicao aplicacoes aplicacao seguranca treinamento gestao sistemas administracao financeiro financas tesouraria faturamento atendimento cliente tecnico colega portaria',
  // Companies and what they make.
  'microsoft google apple amazon meta oracle sap ibm intel amd nvidia dell lenovo hp hewlett packard cisco fortinet sophos citrix vmware adobe autodesk atlassian salesforce servicenow zendesk freshdesk freshworks halopsa okta duo github gitlab slack zoom webex dropbox box docusign sage datev intuit quickbooks xero stripe paypal visa mastercard logitech jabra poly plantronics brother canon epson kyocera ricoh xerox lexmark konica minolta zebra honeywell datalogic samsung lg sony panasonic huawei xiaomi nokia ericsson motorola asus acer toshiba fujitsu siemens bosch philips ubiquiti netgear aruba juniper mikrotik synology qnap veeam acronis eset kaspersky norton mcafee trend micro crowdstrike sentinelone bitdefender malwarebytes lastpass bitwarden keepass yubico vodafone telekom telefonica orange bouygues sfr movistar verizon comcast embratel vivo claro tim oi softbank docomo kddi dhl ups fedex dpd gls hermes chronopost colissimo correos correios yamato sagawa deutsche bahn lufthansa allianz axa mapfre itau bradesco santander bbva',
  'windows outlook excel word powerpoint onenote onedrive sharepoint exchange teams yammer access visio edge chrome firefox safari explorer acrobat reader photoshop office intune entra azure defender bitlocker copilot siri alexa cortana android iphone ipad macbook mac ios linux ubuntu debian red hat java python docker kubernetes jenkins jira confluence trello asana notion monday miro figma canva surface thinkpad latitude elitebook probook optiplex pixel galaxy whatsapp signal telegram skype facetime anydesk teamviewer globalprotect anyconnect forticlient openvpn wireguard bluetooth wifi settings start menu file edit view insert help tools options control panel task device print spooler registry explorer desktop power apps automate forms planner stream viva lists delve bookings sway',
  // Places, and days.
  'london manchester leeds birmingham bristol glasgow edinburgh liverpool dublin berlin hamburg munchen munich koln cologne frankfurt stuttgart dusseldorf bremen hannover leipzig dresden nurnberg wien vienna zurich basel bern genf geneva paris lyon marseille nantes lille bordeaux toulouse strasbourg nice rennes bruxelles brussels madrid barcelona sevilla seville valencia bilbao malaga zaragoza lisboa lisbon porto sao paulo rio janeiro brasilia recife curitiba salvador fortaleza belo horizonte campinas santos mexico bogota lima santiago buenos aires quito caracas montevideo new york boston chicago dallas austin houston denver seattle miami atlanta phoenix toronto montreal vancouver sydney melbourne tokyo osaka kyoto nagoya singapore mumbai delhi bangalore dubai amsterdam rotterdam madrid roma rome milano milan torino warsaw prague budapest germany deutschland france francia espana spain brasil brazil portugal italy italia england scotland ireland austria schweiz switzerland suisse japan india china usa europe europa america africa asia',
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz mai juni juli oktober dezember lundi mardi mercredi jeudi vendredi samedi dimanche janvier fevrier mars avril juin juillet aout lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre segunda terca quarta quinta sexta janeiro fevereiro marco maio junho julho setembro outubro dezembro easter ostern christmas weihnachten winter sommer herbst fruhling summer spring autumn',
].join(' ');

/** Before somebody, and nobody else: the end of the sentence so far. */
export const beforePerson: WordPattern = {
  stems: [
    String.raw`(?:(?:spoke|spoken|speaking|talked|talk|chatted|checked|confirmed|clarified|discussed (?:this|it)|agreed) with|(?:i|we|has|have) asked|cc:?|copied in|(?:re)?assigned(?: it| this)? to|handed(?: it| this)? (?:over )?to|passed(?: it| this)? (?:on )?to|escalated(?: it| this)? to|forwarded(?: it| this)? to|(?:hand|give|return|bring|pass) (?:the |your |it ?){1,2}(?:\w{1,12} ){0,3}to|according to) $`,
    String.raw`(?:kollege|kollegin) $`,
    String.raw`(?:(?:vu|parle|echange|verifie|discute|confirme) avec|selon|(?:transmis|reaffecte|confie|remis|transfere|escalade|assigne) a|(?:remettre|donner|deposer|confier|rendre) (?:\S{1,12} ){1,4}a|cc ?:?) $`,
    String.raw`(?:(?:hable|hablamos|hablado|revise|confirme|consulte|converse) con|segun|(?:le|te|les|nos) (?:dijo|explico|indico|comento|informo)|(?:re)?asignado a|(?:pasado|derivado|escalado|transferido) a|(?:entregue|deje|de|devuelva|entregar) (?:\S{1,12} ){1,4}a) $`,
    String.raw`(?:(?:falei|falamos|falado|conversei|verifiquei|confirmei|alinhei) com(?: [oa])?|segundo(?: [oa])?|(?:repassado|atribuido|encaminhado|transferido|escalado) (?:para|ao?)(?: [oa])?|(?:entregue|deixe|devolva|entregar) (?:\S{1,12} ){1,4}(?:ao?|para)(?: [oa])?) $`,
  ],
};

/** Behind somebody, and nobody else. */
export const behindPerson: WordPattern = {
  starts: [
    String.raw`,? (?:has |had |have |already |also |just ){0,2}(?:told|informed|advised|promised|assured|emailed|called|phoned) (?:you|me|us)(?![a-z])`,
    String.raw` (?:explained|mentioned|wrote|pointed out)(?: this| it)? to (?:you|me|us)(?![a-z])`,
    String.raw`,? (?:will|can|is going to|is coming to|would like to) (?:come by|come over|stop by|drop by|pop in|visit you|ring you|call you|phone you|get back to you|reach out|be in touch|meet you)(?![a-z])`,
    String.raw` and (?:i|myself)(?![a-z'])|,? who (?:is|was|has|will|can|looks?|takes?|works?|sits?)(?![a-z])`,
    String.raw` (?:vous |t'|te )(?:l'a|l'avait|a|avait) (?:deja )?(?:dit|indique|explique|promis|confirme)(?![a-z])|,? (?:viendra|vous (?:rappellera|contactera|appellera))(?![a-z])| et moi(?![a-z])|,? qui (?:a|est|va|s'occupe|travaille)(?![a-z])`,
    String.raw`,? (?:le|te|les|la) (?:llamara|contactara|visitara|explico|dijo|comento)(?![a-z])|,? (?:pasara|vendra) (?:manana|hoy|el)(?![a-z])| y yo(?![a-z])`,
    String.raw`,? (?:ja )?(?:lhe |te )?(?:explicou|informou|comentou|prometeu)(?![a-z])|,? (?:vai|ira) (?:passar (?:ai|amanha|hoje|na|no|por)|ligar|entrar em contato|retornar|visitar)(?![a-z])| e eu(?![a-z])`,
  ].join('|'),
};

/** Before a person or a thing; which of them, a list of names says. */
export const beforeName: WordPattern = {
  stems: [
    String.raw`(?:with|by|from|to|for|ask|asked|contact|tell|told|see|meet|call|and|or|than|that|colleague|technician|manager|supervisor|let) $`,
    String.raw`(?:mit|von|vom|an|bei|durch|fur|laut|uber|und|oder|als|dass|herrn?|frau|kollegen|techniker(?:in)?|ansprechpartner(?:in)?|vorgesetzte[rn]?) $`,
    String.raw`(?:(?:de|a|avec|par|chez|pour|selon|et|ou|que) |d')$`,
    String.raw`(?:con|de|a|por|para|segun|y|o|que) $`,
    String.raw`(?:^|[^a-z])(?:l[oae]s?|quien) (?:reviso|cambio|instalo|configuro|comprobo|verifico|hizo|arreglo|reparo|vio|entrego|trajo|preparo) $`,
    String.raw`(?:com|d[eoa]|ao?|para|pel[oa]|segundo|e|ou|que|o) $`,
  ],
};

/** Behind a name: what somebody has, did, does or will do. */
export const behindName: WordPattern = {
  starts: [
    String.raw`'s? [a-z]| (?:has|had|have|is|was|will|would|can|could|may|does|did|told|said|asked|replaced|installed|fixed|checked|found|sent|called|works?|worked|takes?|took|looks?|looked|comes|came|sees|saw|needs|knows|thinks|confirmed|set|reset|explained|noticed|reported|wrote|approved|already|also|just|from|at|in)(?![a-z])`,
    String.raw` (?:hat|hatte|ist|war|wird|kann|konnte|mochte|will|soll|sollte|muss|kommt|kam|meldet|kummert|schaut|ubernimmt|schickt|bringt|holt|ruft|macht|pruft|sieht|sagt|weiss|arbeitet|tauscht|installiert|aus|vom|von|und (?:ich|wir))(?![a-z])`,
    String.raw` (?:a|avait|est|etait|va|peut|pourra|doit|passe|passera|viendra|vient|vous|s'occupe|travaille|verifie|remplacera|enverra)(?![a-z])`,
    String.raw` (?:ha|habia|es|esta|estaba|va|puede|podra|debe|pasa|pasara|vendra|viene|le|se|trabaja|revisa|revisara|cambiara|cambio|enviara)(?![a-z])`,
    String.raw` (?:ja|tem|tinha|esta|estava|vai|pode|podera|deve|passa|passara|vem|trabalha|verifica|verificou|trocou|trocara|enviou)(?![a-z])`,
  ].join('|'),
};

/** Before a family name in Japanese, where a person may stand. */
export const japaneseBefore: WordPattern = {
  anywhere: String.raw`(?:^|[\n、。「（(：:はと]|(?:担当|受付|上長|上司|同僚|先輩|後輩|弊社|当社|部署|課|部|係|室|チーム|グループ|窓口|技術者|エンジニア|責任者|管理者)の?|および)[ 　]?$`,
};

/** Behind it, where a person is meant. */
export const japaneseBehind: WordPattern = {
  starts: String.raw`と申し|と一緒|宛|より(?:ご|お|改め|連絡)|から(?:ご|お|改め|連絡|折り返|説明)|が(?:対応|担当|伺|確認|ご|お|訪問|参|交換|修理|設定|連絡|説明|案内|明日|本日|来週|先日|すでに|既に)|に(?:お渡し|確認|連絡|相談|依頼|伝え|引き継|転送|お|ご)|まで(?:ご連絡|お)|も同席`,
};
