/**
 * Words that mean the same where people ask for help, in many languages: a desk's values are named in one of them, its customers
 * write in others. One line for each meaning. A word stands for all that begin with it, one with a dot for itself alone; folded as
 * texts are. What a line does not know is still met by its letters. The worker reads them from a file of the extension, so that its
 * script need not carry them: nothing that belongs to it may import this.
 */
export const MEANING_LINES = `
passwor passwd pwd. kennwort passwort contrasen clave. passe. senha hasl wachtwoord パスワード 暗証
konto. kontos konten accoun compte. comptes cuenta. cuentas conta. contas kont. konta. kontem アカウント
login logon signin anmeld einlogg connexion connecter conecta sesion. iniciar entrar. zalogow logow inlog accedi ログイン サインイン
locked lockout gesperrt sperr bloque bloqu zablokow geblokkeerd bloccat ロック
forgot forget vergess oublie olvid esquec zapomn vergeten dimentic 忘れ
expir abgelauf ablauf caduc wygas verlopen scadut 期限
code. codes. codigo kod. kody. kodu. sms. textnachricht コード 認証
authentic authenti authentif autentic uwierzyteln mfa. 2fa. totp. token tan. 多要素
access zugriff zugang berechtig acceso acess acces. dostep uprawn toegang accesso アクセス 権限
permiss permit rights. recht. rechte droit. droits autoris permiso permess rechten 許可
email mail. mails. courriel correo mejl mailbox postfach posteingang bandeja skrzyn posta メール
calend kalender agenda. kalendar カレンダー 予定
meeting besprech sitzung reunion reunia spotkan vergader riunion 会議 打ち合わせ
print drucker ausdruck imprim impres stampant drukark drukuj wydruk プリンタ 印刷
scan numeris escane escaner digitaliz skan スキャン
label etikett etiquet etykiet etichett ラベル
paper papier papel papeis carta. 用紙 紙
toner cartridge patrone cartouche cartucho tinteiro tusz トナー インク
screen monitor bildschirm ecran. ecrans pantalla ecra. ecras ekran scherm schermo display 画面 モニター ディスプレイ
computer pc. pcs. rechner ordinateur ordenador computador komputer 端末 パソコン
laptop notebook portable. portatil portatile ノート
keyboard tastatur clavier teclado klawiatur toetsenbord tastiera キーボード
mouse. mice maus. souris. raton. rato. mysz. myszk muis. マウス
phone telefon telephon telefono handy. handset 電話
mobil smartphone iphone android celular telemovel komork cellulare 携帯 スマホ
call. calls calling anruf appel. appels llamad chamad dzwoni polaczen chiamat 通話
headset kopfhorer casque. auricular auscult sluchawk ヘッドセット
camera kamera camara 監視 カメラ
sound audio. ton. lautsprech son. sonido som. dzwiek geluid 音声 音
network netz reseau. red. rede. redes siec. sieci netwerk ネットワーク 回線
wifi wlan inalambric 無線
internet online. インターネット
vpn remote fernzugriff distance. remoto zdaln extern リモート
cable kabel cavo. ケーブル
socket steckdose buchse prise. toma. enchufe gniazd stopcontact コンセント
server serveur servidor serwer サーバ
folder ordner dossier carpeta pasta. mapa. map. cartella フォルダ
drive laufwerk lecteur unidad disco dysk schijf ドライブ
file. files datei fichier archivo ficheiro plik bestand ファイル
shared freigabe geteilt partag compart udostepn gedeeld 共有
backup sicherung sauvegard respaldo kopi bajlagen バックアップ
restor wiederherst recover restaur recuper przywroc odzysk herstel 復元
delet gelosch losch supprim borrad borrar elimin apag usun verwijder 削除
software programm logiciel programa. programas program. aplicac aplikac anwendung application app. apps. ソフト アプリ
install instal einricht インストール
update updat actualis actualiz atualiz aktualis aktualiz bijwerk aggiorn 更新 アップデート
licen lizenz ライセンス
error fehler erreur erro. erros fout. fouten errore blad. bledu エラー
crash absturz plante. cuelga bloquea trava zawiesz vastlop クラッシュ 落ち
slow langsam lent. lente. lento. lenta. wolno. wolny traag 遅
message meldung mensaje mensagem komunikat melding messaggio メッセージ
report bericht rapport informe relator raport auswert レポート 帳票
database datenbank base. bazy baza データベース
website webseite site. sitio strona webshop ホームページ サイト
spam junk indesirable 迷惑
phish verdacht betrug suspec sospech suspeit fraude oszust podejrz fraud 詐欺 不審
virus malware trojan ransom ウイルス
secur sicherheit securite segurid seguranc bezpiecz セキュリティ
certific zertifik certyfik 証明書
signatur unterschrift firma. assinatur podpis handtekening 署名
joiner starter onboard eintritt nouvel embauch arrivee. incorpora contratad admiss zatrudn 入社 新入
leaver leaving austritt ausscheid kundig depart. demission baja. salida saida. odejs zwoln vertrek 退職
marri surname heirat nachname mariage apellido casad nazwisk 改姓 結婚
transfer versetz wechsel mutation traslad transferenc przenies overplaats 異動
salar payroll payslip gehalt lohn paie. salaire nomina vencimento pensj wyplat loon 給与 給料
holiday vacation urlaub conge. conges vacacion ferias urlop vakantie abwesenheit absence. 休暇
training schulung formation formacion formacao szkolen opleiding 研修
invoic rechnung factur fatur faktur fattura 請求 インボイス
payment payable zahlung paiement pago. pagos pagamento platnos betaling 支払
order. orders bestell auftrag command pedido encomend zamow ordine 注文 受注
deliver liefer livrais entrega. dostaw levering consegn 納品 配送
shipp versand spedition expedi envio. wysylk verzend spedizion 出荷
returns. retour rucksend devoluc zwrot 返品
refund erstatt rembours reembols terugbetal 返金
price. prices preis prix. precio preco cena. ceny prijs prezzo 価格 値段
quotation angebot devis. oferta. orcament offerte preventiv 見積
customer kunde. kunden client cliente klient klant 顧客 お客
supplier vendor lieferant fourniss proveedor fornec dostawc leverancier 仕入 取引先
stock. inventory lager inventar existencia estoque magazyn voorraad 在庫
warehouse lagerhalle entrepot almacen armazem magazijn 倉庫
drawing zeichnung dessin. plano. planos desenho rysun tekening 図面
machine maschine maquina maszyn 機械
production produkt fertigung produccion producao produkcj 生産
approv genehmig freigab approb aprobac aprovac zatwierdz goedkeur 承認
document dokument documento 書類 文書
pdf.
excel spreadsheet tabelle tableur planilha arkusz 表計算
word. serienbrief
purchas beschaff kauf. achat compra. compras zakup aankoop acquist 購入
replac ersatz ersetz austausch remplac reemplaz substit wymian vervang 交換
repair reparat reparier repar. depann arreglar avaria. naprawi 修理
broken defekt kaputt casse. panne. roto. rota. averiad avariad partid zepsut uszkodz kapot rotto 故障 壊れ
noise gerausch bruit. ruido halas 異音
battery akku batterie bateria bateri accu. バッテリー 電池
charger ladegerat netzteil chargeur cargador carregador ladowark oplader 充電
dock dockingstation acoplamiento
power strom. courant corriente corrente zasilan prad. stroom 電源
lost. stolen verloren gestohlen perdu. vole. perdid robad roubad zgub skradz kwijt 紛失 盗難
key. keys schlussel cle. llave chave klucz sleutel 鍵
badge. ausweis karte. carte. tarjeta cartao karta. karty pas. カード
door tur. turen porte. puerta porta. portas drzwi deur ドア 扉
room raum. salle. sala. salas pokoj sali. kamer 部屋 会議室
desks. schreibtisch bureau. escritorio mesa. secretaria biurk 机
furniture mobel meuble mueble movei mebl chair. stuhl chaise silla. cadeira 家具 椅子
heating heiz chauff calefacc aqueciment ogrzew verwarming 暖房
cooling klima climatis klimatyz 空調 冷房
water. wasser. leck. fuite agua. wody. wod. 水漏れ
lights lamp licht. lumiere luz. luces luzes swiatlo 照明 電気
clean reinig nettoy limpiez limpez sprzatan schoonmaak 清掃
parking parkplatz stationnem aparcam estacionam 駐車
relocat umzug demenag mudanza mudanca przeprowadz verhuiz 移転
travel reise voyage viaje viagem podroz reis. 出張
expens spesen frais gasto despesa wydatk onkosten 経費
contract vertrag contrat. contrato umow ディール 契約
complain beschwer reclam queja. quejas reklam klacht 苦情
appointment termin cita. marcac wizyt afspraak 予約
insur versicher assuranc seguro. ubezpiecz verzeker 保険
tax. taxes steuer impot impuest imposto podatk belasting 税
bank. banque banco. 銀行
accounting buchhalt comptab contabil ksiegow boekhoud 会計 経理
project projekt projet proyecto projeto プロジェクト
question frage pregunta pergunta pytan vraag domanda 質問
change. changes ander modif cambi altera. alterac zmian wijzig 変更
cancel storn annul cancela anulow annuler キャンセル 解約
address adress adresse direccion endereco adres. indirizz 住所
tablet ipad. タブレット
barcode strichcode handheld バーコード
voicemail anrufbeantw repondeur buzon 留守
sim. roaming
extension. extensions durchwahl nebenstelle poste. ramal. wewnetrzn 内線
projector beamer videoprojec proyector projetor rzutnik プロジェクタ
sync synchron sincron 同期
attach anhang adjunt anexo zalacz bijlage allegat 添付
forward. weiterleit redirig reenvi reencaminh przekaz doorstur 転送
full. voll. quota speicherplatz plein. lleno. llena. cheio pelny vol. 容量
rent. rents rental miete. mieten mietzins loyer alquiler renda aluguel czynsz huur. affitto 家賃
tenant mieter locatair inquilin arrendat najemc huurder 入居
lift. lifts elevator aufzug fahrstuhl ascenseur ascensor elevador winda windy エレベーター
roof dach. toit. tejado telhado dachu 屋根
window. windows. fenster fenetre ventana janela okno. okna raam. 窓
toilet wc. toilett sanitar banheiro lazienk トイレ
drain abfluss canalis desague entupid rury. 排水
damag beschadig schaden endommag danad danific 破損 損傷
missing fehlt. fehlen manqu falta. faltan brakuj ontbre manca 不足 足りな
late. delay verspat retard. retras atras opozn 遅延 遅れ
wrong falsch errone incorrect equivoc errad niewlasc verkeerd sbagliat 間違
size. sizes grosse. taille. talla. tamanho rozmiar maat. サイズ
colour color. farbe. couleur kolor kleur 色
gift geschenk cadeau. regalo presente. prezent ギフト
voucher gutschein bon. cupon cupom kupon クーポン
subscri abonnement abonnem suscrip abonament 定期
booking buchung reserv rezerw
flight. flug. vuelo. voo. lot. vlucht 便
vehicle car. cars fahrzeug auto. voiture coche. carro. samochod 車両 車
driver. drivers fahrer chauffeur conductor motorista kierowc 運転
tyre tire. reifen pneu neumatic opon タイヤ
fuel. tanken kraftstoff carburant combustib paliw 燃料
patient paciente pacjent 患者
medic. medicine medikament ordonnance receta. lek. leki 薬
school schule. ecole escuela escola szkol 学校
student schuler etudiant eleve estudiante alumn aluno uczen 学生 生徒
teacher lehrer enseignant profesor professor nauczyc 先生
exam prufung examen egzamin toets. 試験
grade. grades note. noten notas. ocen 成績
loan kredit pret. prestamo emprestimo pozyczk lening ローン
card. cards kreditkart
cash bargeld especes efectivo dinheiro gotowk contant 現金
statement kontoauszug releve extracto extrato wyciag 明細
identity identit identidad identidade tozsamo 本人
meter. zahler compteur contador medidor licznik メーター
electric elektriz electri energi 電力
gas. gaz. ガス
waste. rubbish mull abfall dechets ordures basura lixo. smiec ゴミ
fire. brand. feuer incend fuego ogien 火災
accident unfall wypadek ongeluk 事故
injur verletz blesse herid ferid obraz 怪我
uniform arbeitskleid tenue 制服
shift. shifts schicht equipe. turno. 勤務
overtime uberstund nadgodzin 残業
sick. illness krank maladie enferm doente chorob ziek 病
pension rente. retraite jubila aposent emerytur 年金
quality qualitat qualite calidad qualidade jakosc 品質
sample muster. echantillon muestra amostra probk サンプル
manual anleitung handbuch notice. instrukcj 説明書
spare. ersatzteil piece. pieces repuesto peca. czesci onderdeel 部品
warrant garant gewahrleist 保証
customs zoll douane aduana alfandega clo. celn 通関 関税
pallet palett paleta パレット
forklift stapler chariot carretilla empilhad wozek フォークリフト
feedback ruckmeldung avis. opinion opinia 意見
`;
