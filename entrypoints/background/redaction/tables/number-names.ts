/** What papers and numbers of a person are called, bare. Whatever stands behind the name is one, by whatever rule it was made. */
export const papers = [
  String.raw`ssn|social insurance|aadhaar|tfn|tax file|abn|curp|rut|cuit|cuil|cedula|hetu|henkilotunnus|pps(?: n(?:o|umber))?|numero (?:de registre )?national|rijksregister(?:nummer)?|tax ?payer|(?:social|national) (?:security|insurance|id)|my social|itin|tin|nino|ni n(?:o|umber)|nhs|pass(?:port|eport|aporte|aporto|-?n(?:umme)?r)|pasaporte|reisepass(?:-?n(?:umme)?r)?|driv(?:er['’]?s?|ing) licen[cs]e|id(?:entity)? card|tax id|(?:steuer|ust)-?id(?:entifikationsnummer)?(?:-?nr)?|(?:steuerliche )?identifikationsnummer|id-?nr|steuer-?n(?:umme)?r|st\.?-?nr|(?:personal)?ausweis-?(?:nummer|nr)?|perso(?:-?nr)?|fuhrerschein-?(?:nummer|nr)?|svnr|sv-?(?:nummer|nr)|(?:sozial|renten)versicherungs?-?(?:nummer|nr)?|(?:kranken)?versicherten-?(?:nummer|nr)|ahv-?(?:nr|nummer)?|avs|nir|securite sociale|n[°o] ?ss|secu|numero fiscal|permis de conduire|carte (?:nationale )?d['’]identite|dni|nie|nif|cif|seguridad social|permiso de conducir|cpf|cnpj|pis|cnh|carteira de (?:motorista|habilitacao|identidade)|titulo de eleitor|cartao sus|registro geral|carnet de conducir|carnet de identidad|tarjeta sanitaria|carte vitale|permis b|gesundheitskarte|contribuinte|cartao de cidadao|codice fiscale|bsn|burgerservicenummer|sofi(?:nummer)?|pesel|personn(?:umme)?r`,
  String.raw`マイナンバー|個人番号|旅券|パスポート|免許証|年金|保険証|在留カード`,
].join('\n');

/** What numbers have that are the desk's or a shop's own: orders, tickets, invoices, parts, versions. They are nobody's identity. */
export const ownNumbers = [
  String.raw`order|ticket|case|invoice|incident|request|ref(?:erence)?|tracking|parcel|part|item|sku|article|serial|s/n|sn|model|version|build|release|error|code|batch|asset|imei|contract|quote|id|bestell(?:ung|nummer|nr)|auftrag(?:snummer|snr)?|rechnung(?:snummer|snr)?|vorgang(?:snummer)?|artikel(?:nummer)?|serien(?:nummer)?|kunden(?:nummer|nr)|sendung(?:snummer)?|vertrag(?:snummer)?|fehler(?:code)?|commande|facture|dossier|suivi|article|serie|modele|client|contrat|pedido|factura|caso|incidencia|seguimiento|articulo|contrato|fatura|chamado|protocolo|rastreio|rastreamento|nota fiscal|artigo|boleto|customer|account|konto(?:nummer)?|compte|cuenta|conta|cliente|isbn|ean|upc|gtin|po|rma|kb|pid|port|zip|plz|receipt|bill|pipeline|job|run|thread|index|hresult|offer|dhl|ups|fedex|barcode|angebot(?:snummer)?|lieferschein(?:nummer)?|inventar(?:nummer)?|paket(?:nummer)?|material(?:nummer)?|colis|albaran|envio|referencia`,
  String.raw`注文|受注|伝票|請求書|製品|型番|品番|商品|追跡|問い合わせ|チケット|シリアル|エラー|バージョン|顧客|会員|管理`,
].join('\n');

/** Words that name a phone number, bare. */
export const phoneNames = [
  String.raw`tel|direct(?: line| dial)?|direkt|phone ?number|numero de (?:telefono|telefone|telephone|celular|movil)|phone|telephone|telefon(?:nummer|o|e)?|fon|mobile?|mobil(?:nummer|telefon)?|cell(?:ular|phone)?|handy(?:nummer)?|rufnummer|durchwahl|fax|call(?: me| us| back| him| her)(?: at| on| under)?|ring (?:me|us)(?: on)?|reach(?: me| us)? (?:at|on)|dial|sms|whats ?app|contact number|festnetz|zentrale|ruckruf|portable|gsm|appel(?:ez|er)?(?: moi)?(?: au)?|joindre au|joignable au|tel\.? ?(?:dir|fixe|port)|movil|celular|llam(?:ar|e|eme|ame)(?: al)?|ligar(?: para)?|ligue(?: para)?|contato|telefone|erreichbar (?:unter|auf)|unter der nummer|numero de contacto|hotline|helpline|durchw|ph|mob|port\.|fixe|fijo|fixo|whats|zap|msisdn|mi numero|meu numero|mon numero`,
  String.raw`電話(?:番号)?|携帯(?:電話)?|連絡先|ファックス|FAX|fax`,
].join('\n');

/** Words that name a key, bare. */
export const keyNames = [
  String.raw`(?:[a-z]{2,12}[ _-])?(?:keys?|tokens?|secrets?|psk|credentials?|session)(?:[ _-](?:id|value))?(?: d[aeo] [a-z]{3,12})?|[a-z]{2,16}(?:key|token|secret)|pat(?![a-z])|[a-z]{0,14}-?schlussel|geheimnis|cles?(?: d['’]api| api| secrete| de licence| d['’]acces)?|jetons?(?: d(?:e |['’])[a-z]{3,12})?|claves?(?: de la api| de api| api| secreta| de licencia| de acceso)?|chaves?(?: d[ae] api| api| secreta| de licenca| de acesso)?`,
  String.raw`キー|トークン|鍵|シークレット`,
].join('\n');
