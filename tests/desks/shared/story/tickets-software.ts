import { note, says, ticket, type StoryTicket } from './story';

export const softwareTickets: readonly StoryTicket[] = [
  ticket(
    2141,
    'Mails stay in the outbox',
    {
      from: 'patrick',
      at: '2026-02-03T11:32',
      status: 'solved',
      priority: 'high',
      type: 'incident',
      category: 'Software::Outlook and mail::Cannot send or receive',
      group: 'desk',
      agent: 'dana',
    },
    says(
      'patrick',
      0,
      `
      Dear service desk,

      since about eleven nothing leaves my outbox. New mail comes in. Outlook says "Connected" at the bottom. On the phone I can send.

      Patrick O'Shaughnessy
    `,
    ),
    says(
      'dana',
      18,
      `
      Hello Patrick,

      there is a mail of 140 MB at the top of your outbox that blocks the rest. Please go offline (Send/Receive, Work Offline), delete it from the outbox, and go online again. For files of that size use the transfer page; the recipient gets a link.

      Kind regards
      Dana Whitlock
    `,
    ),
    says('patrick', 9, `Quite right, a scanned contract. All sent. Thank you.`),
  ),

  ticket(
    2142,
    'Shared mailbox "Orders" missing after the new laptop',
    {
      from: 'pilar',
      at: '2026-03-24T08:58',
      status: 'solved',
      priority: 'normal',
      type: 'incident',
      category: 'Software::Outlook and mail::Shared mailbox',
      group: 'desk',
      agent: 'tomas',
    },
    says(
      'pilar',
      0,
      `Hi, since I have the new laptop I can't see the shared mailbox "Orders Iberia" in Outlook any more. In the web version it is there.`,
    ),
    says(
      'tomas',
      36,
      `
      Hello Pilar,

      the new Outlook shows shared mailboxes under "Shared with me", folded in at the bottom left. Right click on it, "Add shared folder", type "Orders Iberia". After that it stays at the top.

      Kind regards
      Tomás Rey
    `,
    ),
  ),

  ticket(
    2143,
    'Meetings appear one hour early',
    {
      from: 'sofie',
      at: '2026-03-30T06:45',
      status: 'solved',
      priority: 'normal',
      type: 'incident',
      category: 'Software::Outlook and mail::Calendar',
      group: 'desk',
      agent: 'tomas',
    },
    says(
      'sofie',
      0,
      `
      Hello!

      Since the clocks changed on Sunday, all meetings that British colleagues set up are shown one hour too early in my calendar. Those that I set up are right. I missed the design review this morning.

      Sofie Lindqvist
    `,
    ),
    says(
      'tomas',
      47,
      `
      Hello Sofie,

      your Outlook was set to a time zone without daylight saving ("UTC+01:00" instead of "Stockholm"). Please change it under Options, Calendar, Time zones. I have checked three of your meetings afterwards, they are right.

      Kind regards
      Tomás Rey
    `,
    ),
  ),

  ticket(
    2144,
    'Nobody hears me in calls',
    {
      from: 'ines',
      at: '2026-04-21T09:27',
      status: 'solved',
      priority: 'normal',
      type: 'incident',
      category: 'Software::Teams and calls::Sound or camera',
      group: 'desk',
      agent: 'dana',
      devices: ['headset'],
    },
    says(
      'ines',
      0,
      `
      Hi,

      in calls I hear everybody, but nobody hears me. The little bar for the microphone does move when I speak. Same with a colleague's headset.

      Inês
    `,
    ),
    says(
      'dana',
      31,
      `
      Hello Inês,

      when the bar moves but nobody hears you, the privacy switch for desktop apps is usually off. Settings, Privacy, Microphone, "Let desktop apps access your microphone": on. Leave the call and join again.

      Kind regards
      Dana Whitlock
    `,
    ),
    says('ines', 6, `That was it!`),
  ),

  ticket(
    2145,
    'Ledgerline error LL-3007 when posting an invoice',
    {
      from: 'mira',
      at: '2026-05-19T08:13',
      status: 'solved',
      priority: 'high',
      type: 'incident',
      category: 'Software::ERP (Ledgerline)::Error message',
      group: 'apps',
      agent: 'emi',
    },
    says(
      'mira',
      0,
      `
      Hello,

      when I post supplier invoices Ledgerline shows "LL-3007: period not open for document type KR". It happens for all invoices dated in May. April posts without trouble.

      Eleven invoices wait, the first discount ends today.

      Mira Castellane
    `,
    ),
    says(
      'emi',
      29,
      `
      Hello Mira,

      the period May was opened for customer documents only. I have opened it for supplier documents as well; all eleven can be posted now.

      Kind regards
      Emi Kawaguchi
    `,
    ),
    note('emi', 3, `Opened without the four-eyes form because of the discount. Form handed in later, auditors know.`),
  ),

  ticket(
    2146,
    'Approval of a purchase order hangs',
    {
      from: 'freya',
      at: '2026-06-23T12:20',
      status: 'solved',
      priority: 'normal',
      type: 'incident',
      category: 'Software::ERP (Ledgerline)::Booking and approval',
      group: 'apps',
      agent: 'emi',
    },
    says(
      'freya',
      0,
      `Purchase order 4500-8841 has been with me for approval since Friday. I have approved it three times. It comes back every time.`,
    ),
    says(
      'emi',
      92,
      `
      Hello Freya,

      the order was changed by purchasing after each of your approvals, which starts the round again. It is frozen now; please approve it one last time. I have asked purchasing to collect their changes next time.

      Kind regards
      Emi Kawaguchi
    `,
    ),
  ),

  ticket(
    2147,
    'Drawing package: licence runs out',
    {
      from: 'sofie',
      at: '2026-07-28T10:40',
      status: 'solved',
      priority: 'normal',
      type: 'task',
      category: 'Software::Installation and licences::Licence expired',
      group: 'desk',
      agent: 'dana',
    },
    says(
      'sofie',
      0,
      `
      Hi,

      the drawing package tells me that my licence ends in three days. Two colleagues see the same. We have a launch next week.

      Sofie
    `,
    ),
    says(
      'dana',
      105,
      `
      Hello Sofie,

      the renewal for the whole team was signed this morning. Please choose "Refresh licence" in the account menu tomorrow; the notice then disappears. Nothing has to be installed.

      Kind regards
      Dana Whitlock
    `,
    ),
  ),

  ticket(
    2148,
    'Office update fails with 30015-26',
    {
      from: 'dev',
      at: '2026-08-25T05:58',
      status: 'solved',
      priority: 'low',
      type: 'incident',
      category: 'Software::Installation and licences::Update fails',
      group: 'desk',
      agent: 'tomas',
      site: 'Leeds warehouse',
    },
    says(
      'dev',
      0,
      `Office wants to update every morning and stops at 90 % with "Something went wrong, 30015-26". It then works as before, but it does this every day.`,
    ),
    says(
      'tomas',
      140,
      `
      Hello Dev,

      your disk had 2 GB left and the update needs 5. I removed old update files from here, there are 31 GB free now, and the update went through at 8.20.

      Kind regards
      Tomás Rey
    `,
    ),
  ),

  ticket(
    2149,
    'Supplier portal shows a white page',
    {
      from: 'bea',
      at: '2026-09-15T13:13',
      status: 'solved',
      priority: 'normal',
      type: 'incident',
      category: 'Software::Browser and web apps::Page does not load',
      group: 'desk',
      agent: 'dana',
    },
    says(
      'bea',
      0,
      `
      Hello,

      the portal of our office supplier stays white after signing in. In a private window it works. I have deleted the history already.

      Beatrice Oyelaran
    `,
    ),
    says(
      'dana',
      24,
      `
      Hello Beatrice,

      as it works in a private window, an old cookie of that one page is in the way. Click on the lock in front of the address, "Cookies and site data", "Manage", and delete the entries there. Then reload.

      Kind regards
      Dana Whitlock
    `,
    ),
    says('bea', 10, `Solved, thank you so much!`),
  ),

  ticket(
    2150,
    'Ledgerline very slow in the afternoon',
    {
      from: 'mira',
      at: '2026-11-17T14:25',
      status: 'open',
      priority: 'high',
      type: 'problem',
      group: 'apps',
      agent: 'emi',
      site: 'Leeds HQ',
    },
    says(
      'mira',
      0,
      `
      Hello Emi,

      since last Wednesday Ledgerline becomes very slow between about two and four in the afternoon. Opening a supplier takes twenty seconds instead of two, and posting sometimes ends in "session timed out", after which I have to enter everything again.

      In the morning it is fine. It is the same for all five of us in accounts payable; sales did not notice anything, but they work in another module.

      I wrote down three times with the supplier number, in case you can see something in a log: 14.12 (70114), 14.40 (70220), 15.05 (70114 again).

      Kind regards
      Mira Castellane
    `,
    ),
    note(
      'emi',
      33,
      `The group runs its new report job at 14.00 on our database. They were told not to. Taking it up with the group's IT, politically delicate.`,
    ),
    says(
      'emi',
      11,
      `
      Hello Mira,

      thank you for the exact times, they fit what the server shows. A large job runs on the database in the early afternoon. We are talking to its owners about another time and I will write to you tomorrow by noon.

      Until then please save as a draft before posting: a draft survives the time-out.

      Kind regards
      Emi Kawaguchi
    `,
    ),
    says(
      'mira',
      66,
      `
      Drafts help, but it is getting worse: today it began at half past one already.

      Mira
    `,
    ),
  ),

  ticket(
    2151,
    'Please install a PDF editor',
    { from: 'patrick', at: '2026-11-17T09:18', status: 'new', type: 'task', group: 'desk' },
    says(
      'patrick',
      0,
      `
      Dear service desk,

      the reader that we have cannot redact. I send documents to the other side twice a week and at present I print, blacken and scan. Would you be so kind as to give me something which can redact properly, including the hidden text?

      The general counsel agrees to the cost; her mail is below.

      Patrick O'Shaughnessy
      Legal counsel

      > From: General counsel
      > To: Patrick
      > Yes please, it should have been done a year ago. Cost centre 1030.
      >
      > -- 
      > This e-mail is confidential and may be privileged.
    `,
    ),
  ),

  ticket(
    2152,
    'Missing from the channel "Launch spring"',
    {
      from: 'hamza',
      at: '2026-11-16T16:05',
      status: 'pending',
      priority: 'low',
      type: 'question',
      category: 'Software::Teams and calls::Channel access',
      group: 'desk',
      agent: 'dana',
    },
    says(
      'hamza',
      0,
      `Everybody talks about the channel "Launch spring" and I do not see it. I am a member of the team as far as I know.`,
    ),
    says(
      'dana',
      40,
      `
      Hello Hamza,

      "Launch spring" is a private channel; only its owner can add people, we cannot. The owner is Inês Duarte. Please tell me when you are in, then I close this.

      Kind regards
      Dana Whitlock
    `,
    ),
  ),
];
