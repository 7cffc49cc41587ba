import type { WordPattern } from './pattern';

/** What is asked for, where one piece of its kind answers. */
export const asksWhen: WordPattern = {
  stems: [
    String.raw`(?:when|how (?:long|soon|quickly)|by what time|eta\b|wann|wie (?:lange|schnell)|bis wann|quand|combien de temps|dans combien|cuando|cuanto (?:tiempo|tarda)|para cuando|quando|quanto tempo|em quanto)`,
  ],
  anywhere: 'いつ|何時|何日|ど(?:れ|の)(?:くらい|ぐらい|ほど)',
};
export const asksHowMuch: WordPattern = {
  stems: [
    String.raw`(?:how much|cost|price|kostet|kosten|preis|combien|prix|coute|cuanto cuesta|precio|quanto custa|preco)`,
  ],
  anywhere: 'いくら|料金|費用|価格',
};
export const tellsWhen: WordPattern = {
  anywhere: String.raw`\d{1,3} ?(?:min|hour|day|week|stund|tag|woche|heure|jour|semaine|hora|dia|semana)|(?:minut|hours|days|stunden|tage|wochen|heures|jours|horas|dias)|\d{1,2}[:h.]\d\d|uhr\b|[0-9一二三四五六七八九十]{1,3}(?:分|時|時間|日|営業日|週|か月)|今日|本日|明日|今週|来週`,
};

/** Why: what is answered by any reason. */
export const asksWhy: WordPattern = {
  stems: [
    '(?:why|how come|warum|wieso|weshalb|woran|pourquoi|por que|para que|a que se debe)(?![a-z])|porque (?:e que|isso)',
  ],
  anywhere: 'なぜ|どうして|原因は|理由は',
};
export const tellsWhy: WordPattern = {
  stems: [
    '(?:because|due to|caused? |the cause|reason|as a result of|that is why|hence|therefore|weil|denn|ursache|grund|liegt|lag|deshalb|daher|parce que|raison|cause|car |puisque|du a|provient|viene de|porque|ya que|debid|causa|motiv|pois |de ahi |dai |d.ou |se debe|se deve|por conta de|devido)',
  ],
  anywhere: '原因|理由|ため|ので|によるもの',
};

/** Can, is, does, should: what is answered by one of these. */
export const yesOrNo: WordPattern = {
  anywhere: String.raw`(?:^|[\s,.;:!(–-])(?:yes|no|yep|indeed|correct|exactly|unfortunately|right|ja|nein|doch|genau|leider|richtig|oui|non|si|tout a fait|exactement|malheureusement|no|exacto|correcto|efectivamente|lamentablemente|desafortunadamente|sim|nao|exatamente|correto|infelizmente|isso mesmo)[\s,.;:!–-]|はい|いいえ|残念ながら|その通り|できます|可能です|問題(?:は)?ありません`,
};

/** What is not. */
export const openQuestion: WordPattern = {
  stems: [
    String.raw`(?:what|when|where|which|who|why|how|wer|wie|was|wann|warum|wieso|weshalb|welche\w?|wo|wohin|quoi|quand|comment|pourquoi|combien|quel\w{0,3}|ou est|que|cual\w{0,2}|cuando|como|donde|quien\w{0,2}|por que|cuanto|qual|quais|quando|onde|quem|quanto)(?![a-z])`,
  ],
  anywhere: '何|どの|どう|いつ|どこ|誰|なぜ|どれ',
};

/** A question without a mark of one: `I would like to know whether …`. */
export const asksIndirectly: WordPattern = {
  starts: 'what about |how about |and what about |was ist mit |qu.en est-il |que pasa con ',
  stems: [
    String.raw`(?:i|we)(?:'d| would| also|'d also| would also) (?:also )?(?:like|love|want) to know|(?:i|we) (?:also )?want to know|(?:i|we) (?:also )?wonder|(?:grateful|glad|happy) to (?:learn|know|hear)|not sure (?:if|whether|when|where|how|which)|(?:i am|i'm|we are|we're|i was) (?:also )?wondering|(?:please|kindly) (?:also )?(?:tell|explain to|advise|inform|show) (?:me|us) (?:how|what|when|where|which|who|whether|if|why)|(?:can|could|would) you (?:also |please )?(?:tell|explain to|show) (?:me|us) (?:how|what|when|where|which|who|whether|if|why)|(?:please|kindly|and|also) (?:also )?(?:let (?:me|us) know|advise|confirm) (?:how|what|when|where|which|who|whether|if|why)`,
    String.raw`(?:wusste|wussten) (?:ich|wir) (?:\w{1,10} )?gern|(?:mochte|mochten|wurde|wurden) (?:ich |wir )?(?:\w{1,10} ){0,3}wissen|(?:sagen|erklaren|schreiben|zeigen) sie (?:mir|uns) (?:\w{1,8} )?,? ?(?:wie|ob|wann|wo|wer|was|warum|welche\w?)|(?:konnen|konnten|kannst|konntest) (?:sie|du) (?:mir|uns) (?:\w{1,8} )?(?:sagen|erklaren|mitteilen|zeigen),? |(?:ich frage mich|wir fragen uns)|nicht sicher, ?(?:ob|wie|wann|wo)|weiss (?:auch |noch )?nicht, ?(?:ob|wie|wann|wo)|teilen sie (?:mir|uns) (?:\w{1,8} )?mit|(?:wie|wie) (?:sieht|steht) es (?:mit|um)|interessier\w{1,3} (?:mich|uns)`,
    String.raw`(?:j'aimerais|nous aimerions|je voudrais|nous voudrions|je souhaite(?:rais)?) (?:\w{1,8} )?savoir|(?:merci de|veuillez) (?:m'|nous |me )(?:indiquer|dire|expliquer|preciser)|(?:je me demande|nous nous demandons)|je ne sais pas (?:\w{1,4} )?(?:plus )?(?:si|quand|comment)|(?:pourriez|pouvez)-vous (?:\w{1,8} )?(?:me |nous |m')(?:dire|indiquer|expliquer)|(?:dites|indiquez|expliquez)-(?:moi|nous) (?:aussi |egalement )?(?:ce qu|comment|si|quand|ou|quel|qui|pourquoi)`,
    String.raw`(?:quisiera|quisieramos|quiero|queremos|me gustaria|nos gustaria|queria) (?:\w{1,8} )?saber|(?:me pregunto|nos preguntamos)|(?:no|tampoco) se (?:si|como|cuando|donde)|(?:pued|podri)\w{1,3} (?:decir|indicar|explicar)(?:me|nos)|(?:digame|diganos|diganme|dime|decidme|decidnos|indiqueme|expliqueme|indiquenos) (?:\w{1,8} )?(?:como|si|cuando|donde|que|cual|quien|por que)`,
    String.raw`(?:gostaria|gostariamos) (?:\w{1,8} )?de saber|(?:quero|queremos|queria) (?:\w{1,8} )?saber|(?:pode|poderia|podem|poderiam) (?:me|nos) (?:dizer|informar|explicar)|(?:me|nos) (?:diga|informe|explique|digam|informem) (?:\w{1,8} )?(?:o que|como|se|quando|onde|qual|quem|por que)|diga-me|nao sei (?:se|como|quando|onde)`,
  ],
  anywhere: '(?:知りたい(?:です|と)|教えて(?:ください|下さい|いただけ|ほしい)|伺いたい|お聞きしたい)',
};

/**
 * Words that an answer uses in the place of the question's: each entry is one meaning, its beginnings with commas between, as `fold`
 * leaves them.
 */
export const kin =
  'invoice,bill,receipt,rechnung,abrechnung,beleg,facture,factura,cobro,fatura,cobranca,請求 ' +
  'approv,sign,authori,permission,genehm,freigabe,freigeb,zustimm,approuv,accord,valid,autoris,aprob,visto,autoriz,aprov,libera,承認,許可 ' +
  'password,passphrase,credential,passwort,kennwort,passe,contrasena,clave,senha,ハスワート ' +
  'price,cost,fee,charge,pay,cheap,preis,kosten,zahlen,gebuhr,prix,cout,tarif,paie,precio,coste,costo,pagar,tarifa,preco,custo,料金,費用,価格 ' +
  'attach,file,document,anhang,anlage,datei,dokument,jointe,fichier,adjunto,archivo,fichero,anexo,arquivo,添付,ファイル,書類 ' +
  'delet,remov,eras,trash,losch,entfern,papierkorb,supprim,effac,corbeille,elimin,borrad,borrar,papelera,exclui,apagad,apagar,lixeira,削除,消去 ' +
  'instal,reinstal,setup,setting,einricht,aufsetz,reinstall,configur,設定 ' +
  'mailbox,inbox,postfach,posteingang,boite,messagerie,buzon,bandeja,caixa,メールホックス,受信 ' +
  'licen,seat,lizenz,platz,platze,poste,puesto,asiento,assento,ライセンス ' +
  'using,used,assigned,occupied,belegt,vergeben,genutzt,utilise,attribue,usando,usad,asignad,atribuid,ocupad ' +
  'deliver,ship,arriv,dispatch,liefer,versand,zustell,livr,expedi,entreg,envi,llega,chega,配送,発送,到着,届 ' +
  'refund,money,reimburs,geld,erstatt,argent,rembours,dinero,reembols,devol,dinheiro,返金,払戻 ' +
  'cause,reason,happen,ursache,grund,liegt,raison,origine,causa,motivo,debe,原因,理由 ' +
  'login,logon,sign-in,access,anmeld,einlogg,zugang,zugriff,connect,acces,entrar,acceso,acced,acesso,ロクイン ' +
  'error,fault,bug,fehler,storung,erreur,panne,fallo,erro,falha,エラー,不具合 ' +
  'work,run,support,lauft,funktion,verfugbar,marche,fonctionn,existe,funciona,対応,使 ' +
  'open,click,offn,klick,ouvr,cliqu,abr,開 ' +
  'keep,kept,store,stored,retain,bleib,aufbewahr,speicher,conserv,rest,gard,guard,queda,fica,保存,残 ' +
  'full,space,quota,voll,platz,speicherplatz,plein,espace,lleno,espacio,chei,espaco,容量 ' +
  'warrant,guarant,garanti,gewahrleist,保証 ' +
  'phone,mobile,cell,smartphone,handy,telefon,mobilgerat,mobiltelefon,telephon,portable,movil,celular,携帯,スマートフォン,スマホ ' +
  'card,payment,karte,zahlung,bankverbindung,kontodaten,carte,paiement,tarjeta,pago,cartao,pagamento,カート,支払 ' +
  'chang,replac,switch,swap,andern,anderung,wechsel,tausch,ersetz,hinterleg,remplac,modif,cambi,sustitu,reemplaz,troc,substitu,alter,変更,差し替,切り替,交換 ' +
  'correct,revis,amend,rectif,korrig,berichtig,fassung,corrig,correg,retific,訂正,改めて ' +
  'version,release,erschein,veroffentlich,lanzamiento,lancamento,ハーション,新しい版 ' +
  'folder,director,ordner,unterordner,verzeichnis,unterverzeichnis,dossier,repertoire,carpeta,pasta,diretor,フォルタ ' +
  'creat,anleg,erstell,angelegt,geschrieb,crea,cria,作成 ' +
  'home,remote,hause,homeoffice,domicile,maison,teletravail,casa,teletrab,自宅,在宅 ' +
  'throw,dispos,discard,wegwerf,entsorg,jete,tirar,descart,jogar,捨て,廃棄 ' +
  'paper,roll,papier,rolle,thermorolle,rouleau,papel,rollo,rolo,用紙,ロール ' +
  'colleague,coworker,staff,employee,kolleg,mitarbeiter,collegue,companer,colega,funcionari,同僚,社員 ' +
  'device,machine,unit,gerat,apparat,appareil,aparato,equipo,aparelho,equipamento,機器,端末 ' +
  'order,purchas,reorder,bestell,nachbestell,kauf,command,achet,compra,encarg,encomend,注文,購入 ' +
  'cancel,terminat,kundig,storn,resili,annul,rescind,解約,取消,キャンセル ' +
  'backup,copy,copies,sicherung,kopie,sauvegard,copie,copia,respald,ハックアッフ,複製 ' +
  'restart,reboot,neustart,redemarr,reinici,再起動 ' +
  'internet,network,wifi,wlan,wi-fi,netz,reseau,connexion,conexion,rede,conexao,回線,ネットワーク,接続 ' +
  'meeting,call,appointment,besprech,reunion,rendez,cita,reuniao,会議,打ち合わせ ' +
  'add,includ,hinzu,ajout,anad,agreg,adicion,追加 ' +
  'fast,quick,slow,speed,schnell,langsam,rapid,lent,rapido,velocid,速 ' +
  'manual,guide,instruction,anleitung,handbuch,manuel,guia,instruc,手順,マニュアル' +
  'quit,resign,leaver,austritt,demission,dimision,demissao,退職';

/** Between two questions in one sentence: `what it costs and where I get it`. */
export const joins: WordPattern = {
  anywhere: String.raw`(?<=[, ](?:and|or|und|oder|et|ou|y|o|e) )(?:when|where|which|who|why|how|what|is there|are there|can|will|wer|wie|was|wann|warum|welche\w?|wo|gibt es|kann|quand|comment|pourquoi|combien|quel\w{0,3}|ou|ce que|y a-t-il|est-ce|que|cual\w{0,2}|cuando|como|donde|quien\w{0,2}|cuanto|hay|qual|quais|quando|onde|quem|quanto|existe|tem)(?![a-z])`,
};

/** Says that what was asked is not known yet, or is found out. */
export const notYet: WordPattern = {
  stems: [
    String.raw`(?:let you know|(?:get|come) back to you|find out|cannot (?:see|tell|say)|can't (?:see|tell|say)|(?:do not|don't) (?:yet )?know|not known|will ask|ask the|checking with|as soon as (?:i|we) (?:know|hear))`,
    String.raw`(?:melde mich|melden uns|frage \w{1,12} ?\w{0,12} nach|nachfragen|finde \w{0,6} ?heraus|klare das|klaren das|nicht (?:sehen|sagen|bekannt)|weiss ich (?:noch )?nicht|wissen wir (?:noch )?nicht)`,
    String.raw`(?:revien\w{0,4} vers vous|reviendr\w{1,4} vers vous|pose la question|me renseigne|ne (?:peux|puis) pas (?:le |vous )?(?:voir|dire)|(?:je ne sais|nous ne savons) pas|tiens au courant|tiendr\w{1,4} (?:au courant|informe))`,
    String.raw`(?:pregunto (?:a|al)|preguntare|le (?:digo algo|aviso|informo|confirmo)|le (?:avisare|informare|confirmare)|no (?:lo )?(?:puedo|podemos) (?:ver|decir)|aun no se|todavia no se)`,
    String.raw`(?:vou (?:perguntar|verificar|descobrir)|retorno|retornarei|aviso voce|nao (?:consigo|posso|conseguimos) (?:ver|dizer)|ainda nao (?:sei|sabemos))`,
  ],
  anywhere: '問い合わせて|確認でき(?:ない|ません)|確認し(?:て|、|次第)|わかり次第|分かり次第|改めてご連絡|お調べ',
};

/** A number, or that it costs nothing. */
export const tellsHowMuch: WordPattern = {
  stems: [
    '(?:free|no charge|nothing|anything|none|gratis|kostenlos|kostenfrei|nichts|alles was|was nach|gratuite?|rien|ce qui|sin coste|sin costo|gratuit[oa]|nada|lo escrito|sem custo|o que)(?![a-z])',
  ],
  anywhere: '[0-9]|無料|[一二三四五六七八九十百千万](?:円|分|件|台|名|人|つ)',
};

/** Sentences of a reply that answer nothing. */
export const courtesy: WordPattern = {
  starts: String.raw`(?:(?:hi|hello|hallo|bonjour|hola|ola)[^:\n]{0,40}[,:] ?)?(?:thank|thanks|many thanks|(?:i'm|i am|we're|we are) sorry|sorry|apolog|danke|vielen dank|entschuldig|es tut (?:mir|uns) leid|merci|desole|toutes nos excuses|nous sommes desoles|gracias|disculp|lamento|lamentamos|obrigad|desculp|sinto muito|if you have (?:any )?|feel free|please let (?:me|us) know if|kind regards|best regards|regards|cheers|mit freundlichen|viele grusse|beste grusse|bei (?:weiteren )?fragen|cordialement|bien cordialement|n'hesitez|quedo a|saludos|un saludo|atentamente|atenciosamente|abracos|fico a disposicao|qualquer duvida)`,
  anywhere: 'ありがとうございま|申し訳ございません。$|お世話になっております|よろしくお願い|ご不明な点',
};

export const asksWhere: WordPattern = {
  stems: [String.raw`(?:where|wo|wohin|donde|onde|ou (?:puis|dois|peut|est|se|voir|le|la))(?![a-z])`],
  anywhere: 'とこ(?:に|て)',
};
/** A place, a way through menus, somebody to call. */
export const tellsWhere: WordPattern = {
  stems: [
    String.raw`(?:under|in|at|on|beside|behind|ring|call|unter|im|am|in|an|auf|bei|rufen|sous|au|chez|dans|appelez|en|llame|bajo|espera|em|na|no|ligue)(?![a-z])`,
  ],
  anywhere: 'https?:|@|にて|に(?:ありま|こさいま|こ用意|置)|の順|窓口|受付',
};
