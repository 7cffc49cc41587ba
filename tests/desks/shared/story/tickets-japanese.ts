import { note, says, ticket, type StoryTicket } from './story';

export const japaneseTickets: readonly StoryTicket[] = [
  ticket(
    2201,
    '会議室のWi-Fiに接続できません',
    {
      from: 'yui',
      at: '2026-11-18T01:10',
      status: 'open',
      priority: 'normal',
      type: 'incident',
      group: 'desk',
      agent: 'emi',
      site: 'Osaka',
    },
    says(
      'yui',
      0,
      `
      お世話になっております。大阪営業所の高橋です。

      今朝から第二会議室だけ社内Wi-Fiに接続できません。パスワードを求められ、入力しても「接続できません」と表示されます。執務室では問題なく使えます。

      昨日の夕方、天井の工事がありました。関係があるかもしれません。

      本日15時からお客様との会議がありますので、それまでに使えるようになると助かります。よろしくお願いいたします。

      高橋 結衣
      大阪営業所 総務部
    `,
    ),
    note('emi', 15, `工事業者がアクセスポイントの配線を切った可能性が高い。費用負担の件はまだ先方に伝えないこと。`),
  ),

  ticket(
    2202,
    '経費精算の画面でエラーが出ます',
    {
      from: 'kenji',
      at: '2026-07-08T00:45',
      status: 'solved',
      priority: 'high',
      type: 'incident',
      category: 'Software::ERP (Ledgerline)::Error message',
      group: 'apps',
      agent: 'emi',
      site: 'Osaka',
    },
    says(
      'kenji',
      0,
      `
      経理部の中村です。

      経費精算の承認画面を開くと「LL-2200: 通貨コードが不正です」と表示され、先に進めません。円以外の申請が含まれる場合だけ発生するようです。

      月次の締めが明日のため、至急ご確認をお願いいたします。
    `,
    ),
    says(
      'emi',
      42,
      `
      中村様

      ご連絡ありがとうございます。昨日の更新で、外貨の換算表に空の行が入ったことが原因でした。先ほど修正しましたので、画面を一度閉じてから開き直してください。

      川口 絵美
    `,
    ),
    says('kenji', 18, `正常に開けました。迅速な対応に感謝いたします。`),
  ),

  ticket(
    2203,
    '新しいスマートフォンで二段階認証ができない',
    {
      from: 'haruto',
      at: '2026-09-10T02:20',
      status: 'solved',
      priority: 'normal',
      type: 'incident',
      category: 'Access::Two-factor sign-in::New phone',
      group: 'desk',
      agent: 'emi',
      site: 'Osaka',
    },
    says(
      'haruto',
      0,
      `
      営業部の佐藤です。スマートフォンを機種変更したところ、サインインの確認通知が届かなくなりました。古い端末は下取りに出してしまいました。メールも見られず困っています。
    `,
    ),
    says(
      'emi',
      25,
      `
      佐藤様

      お電話でご本人確認ができましたので、古い端末の登録を削除し、一時コードを発行しました。パソコンでセキュリティのページを開き、コードを入力したあと、新しい端末で二次元コードを読み取ってください。コードの有効期限は一時間です。

      川口 絵美
    `,
    ),
  ),

  ticket(
    2204,
    'プリンターの印刷が薄い',
    {
      from: 'yui',
      at: '2026-11-17T05:05',
      status: 'new',
      type: 'incident',
      group: 'onsite',
      site: 'Osaka',
      devices: ['printer'],
    },
    says(
      'yui',
      0,
      `
      高橋です。

      二階の複合機ですが、左側三分の一ほどの印刷が薄くなっています。トナーは先週交換したばかりで、残量は九割と表示されています。清掃の機能を二度実行しましたが、変わりませんでした。

      契約書の印刷に使っているため、お客様にお渡しできる状態ではありません。ご確認をお願いいたします。
    `,
    ),
  ),
];
