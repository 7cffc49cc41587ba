import { note, says, ticket, type StoryTicket } from './story';

/** Written from right to left, with Latin names and numbers in between. */
export const arabicTickets: readonly StoryTicket[] = [
  ticket(
    2231,
    'لا أستطيع تسجيل الدخول إلى VPN',
    {
      from: 'layla',
      at: '2026-11-18T05:50',
      status: 'open',
      priority: 'normal',
      type: 'incident',
      group: 'desk',
      agent: 'noor',
      site: 'Home office',
    },
    says(
      'layla',
      0,
      `
      صباح الخير،

      منذ تحديث الأمس يظهر لي الخطأ 809 عندما أفتح VPN من المنزل. جربت إعادة تشغيل الحاسوب مرتين دون فائدة، والإنترنت يعمل بشكل عادي.

      لدي اجتماع مع العميل في الساعة 11، أرجو المساعدة قبل ذلك.

      ليلى منصور
    `,
    ),
    says(
      'dana',
      17,
      `
      مرحبًا ليلى،

      هل يمكنك تجربة نقطة اتصال الهاتف بدلًا من شبكة المنزل؟ هكذا نعرف إن كان السبب من جهاز التوجيه.

      مع التحية
      Dana Whitlock
    `,
    ),
    note(
      'noor',
      6,
      `Third one from the same provider this morning. The provider blocks the port, the account manager there is called Sami.`,
    ),
    says('layla', 12, `جربت نقطة اتصال الهاتف والخطأ 809 ما زال يظهر.`),
  ),
  ticket(
    2232,
    'طابعة المكتب لا تطبع على الوجهين',
    {
      from: 'layla',
      at: '2026-06-09T08:12',
      status: 'solved',
      priority: 'low',
      type: 'incident',
      category: 'Hardware::Printer::Driver and queue',
      group: 'onsite',
      agent: 'jonas',
      site: 'Leeds HQ',
      devices: ['printer'],
    },
    says('layla', 0, `الطابعة في الطابق الثاني تطبع على وجه واحد فقط مهما اخترت في الإعدادات.`),
    note('jonas', 40, `Wrong driver again, pushed by mistake with package 44.`),
    says(
      'jonas',
      55,
      `
      مرحبًا ليلى،

      استبدلنا برنامج تشغيل الطابعة، والطباعة على الوجهين تعمل الآن.

      مع التحية
      Jonas Petersen
    `,
    ),
  ),
];
