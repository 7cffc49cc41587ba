import { note, says, ticket, type StoryTicket } from './story';

export const accessTickets: readonly StoryTicket[] = [
  ticket(
    2121,
    'Forgot my password over the holidays',
    {
      from: 'ines',
      at: '2026-01-05T08:04',
      status: 'solved',
      priority: 'normal',
      type: 'incident',
      category: 'Access::Windows account::Forgotten password',
      group: 'desk',
      agent: 'dana',
    },
    says(
      'ines',
      0,
      `
      Happy new year,

      three weeks off and my password is gone from my head. I tried what I thought it was four times and now I would rather ask.

      Inês
    `,
    ),
    says(
      'dana',
      12,
      `
      Hello Inês,

      happy new year. I have called you back on the number in the directory and given you a temporary password. Windows asks for a new one when you sign in: at least 14 characters, and none of the last ten.

      If your phone still has the old one for mail, change it there as well, otherwise it locks the account again.

      Kind regards
      Dana Whitlock
    `,
    ),
  ),

  ticket(
    2122,
    'Account locks itself every few minutes',
    {
      from: 'hamza',
      at: '2026-01-27T10:15',
      status: 'solved',
      priority: 'high',
      type: 'incident',
      category: 'Access::Windows account::Locked out',
      group: 'desk',
      agent: 'tomas',
    },
    says(
      'hamza',
      0,
      `
      Hello,

      I changed my password yesterday as Windows asked me to. Since then my account is locked every ten to fifteen minutes. The hotline unlocked it twice already this morning.

      What I have: a laptop, a company phone, an old tablet for the dashboards on the wall of our room.

      Hamza
    `,
    ),
    says(
      'tomas',
      22,
      `
      Hello Hamza,

      the tablet it is: it keeps asking with the old password. Please enter the new one there under Settings, Accounts. I have unlocked you once more and see no further attempts for the last ten minutes.

      Kind regards
      Tomás Rey
    `,
    ),
    note(
      'tomas',
      4,
      `Dashboard tablet should never run on a personal account. Put on Priya's list, do not blame him, it was us who set it up.`,
    ),
    says('hamza', 61, `One hour without a lock. Case closed from my side.`),
  ),

  ticket(
    2123,
    'New starter 2 March: two people for the call centre',
    {
      from: 'ruth',
      at: '2026-02-16T13:20',
      status: 'solved',
      priority: 'normal',
      type: 'task',
      category: 'Access::Windows account::New starter',
      group: 'desk',
      agent: 'dana',
      channel: 'web',
    },
    says(
      'ruth',
      0,
      `
      Dear colleagues,

      two people start in the call centre on 2 March. Names, cost centre and line manager are in the HR system under requests 311 and 312. They need an account, a headset, the telephone client and read access to the customer portal.

      Ruth Adeyemi
      HR business partner
    `,
    ),
    says(
      'dana',
      210,
      `
      Hello Ruth,

      both accounts are created and switch themselves on in the morning of 2 March. Headsets and laptops lie ready at the counter from 27 February. Portal access is agreed by the head of the call centre. First sign-in takes place with you in the room, as always.

      Kind regards
      Dana Whitlock
    `,
    ),
  ),

  ticket(
    2124,
    'New phone, sign-in prompts still go to the old one',
    {
      from: 'sofie',
      at: '2026-03-18T07:41',
      status: 'solved',
      priority: 'normal',
      type: 'question',
      category: 'Access::Two-factor sign-in::New phone',
      group: 'desk',
      agent: 'dana',
    },
    says(
      'sofie',
      0,
      `
      Hi,

      I got a new phone and restored everything from the backup. The sign-in app is there but empty, and the prompts still arrive on the old phone, which I want to hand in on Friday.

      What is the right order, so that I do not lock myself out?

      Sofie
    `,
    ),
    says(
      'dana',
      35,
      `
      Hello Sofie,

      good that you ask before handing it in. In this order:

      1. On the laptop open the security page (link on the intranet under "Sign-in") and approve with the old phone.
      2. Choose "Add sign-in method", "App", and scan the code with the new phone.
      3. Make the new phone the default, then delete the old one from the list.

      Only then hand in the old phone.

      Kind regards
      Dana Whitlock
    `,
    ),
    says('sofie', 50, `Done in five minutes. Great list.`),
  ),

  ticket(
    2125,
    'Hardware token lost',
    {
      from: 'freya',
      at: '2026-04-29T06:50',
      status: 'solved',
      priority: 'high',
      type: 'incident',
      category: 'Access::Two-factor sign-in::Lost token',
      group: 'security',
      agent: 'priya',
    },
    says(
      'freya',
      0,
      `I cannot find my token for the bank portal, I believe it stayed in the taxi last night. A payment run is due at noon.`,
    ),
    says(
      'priya',
      9,
      `
      Hello Freya,

      the lost token is blocked as of now, so nobody can use it. For today's run your deputy can release on her own token. I bring you a replacement at 11; it needs your badge and a new PIN.

      Kind regards
      Priya Raman
    `,
    ),
    note('priya', 30, `Second token lost by the same person this year. Do not tell the requester that we keep a list.`),
  ),

  ticket(
    2126,
    'Sign-in prompt does not arrive abroad',
    {
      from: 'callum',
      at: '2026-06-03T05:30',
      status: 'solved',
      priority: 'high',
      type: 'incident',
      category: 'Access::Two-factor sign-in::Prompt does not arrive',
      group: 'desk',
      agent: 'tomas',
    },
    says(
      'callum',
      0,
      `
      Morning, I am in Rotterdam at a customer and the prompt on my phone never comes, so I cannot open mail or VPN on the laptop. The phone has no data here, only the hotel Wi-Fi, and the hotel blocks half of the internet.
    `,
    ),
    says(
      'tomas',
      16,
      `
      Hello Callum,

      you do not need the prompt: on the sign-in page choose "I can't use the app right now", then "Use a code", and type the six digits that the app shows. That works without any network on the phone.

      Kind regards
      Tomás Rey
    `,
    ),
    says('callum', 11, `in. did not know that existed, thanks`),
  ),

  ticket(
    2127,
    'Access to the folder "Tenders 2026"',
    {
      from: 'gareth',
      at: '2026-05-12T09:09',
      status: 'solved',
      priority: 'normal',
      type: 'task',
      category: 'Access::Shared folders::New request',
      group: 'desk',
      agent: 'dana',
    },
    says(
      'gareth',
      0,
      `
      Hello,

      please give me access to the folder "Tenders 2026" of the bid team. I take part in the hospital tender from this week.

      Gareth
    `,
    ),
    says(
      'dana',
      44,
      `
      Hello Gareth,

      the owner of the folder is the head of the bid team; I have asked for consent and copied you.

      Kind regards
      Dana Whitlock
    `,
    ),
    says(
      'dana',
      320,
      `
      Hello Gareth,

      consent is here. You can read and write in "Tenders 2026" as soon as you sign out and in again once.

      Kind regards
      Dana Whitlock
    `,
    ),
  ),

  ticket(
    2128,
    'Deleted the price list by mistake',
    {
      from: 'patrick',
      at: '2026-07-14T14:47',
      status: 'solved',
      priority: 'high',
      type: 'incident',
      category: 'Access::Shared folders::Restore a file',
      group: 'desk',
      agent: 'tomas',
    },
    says(
      'patrick',
      0,
      `
      Dear all,

      while tidying up I deleted a file from the legal share which it turns out we need: "Framework prices v7 (signed).xlsx" in Contracts, 2025. It is not in the recycle bin. It was there at noon at the latest.

      Could you bring it back? The counterparty's lawyer calls at four.

      Patrick
    `,
    ),
    says(
      'tomas',
      13,
      `
      Hello Patrick,

      it is back, from the copy of 12.00 today, in the same folder. Network shares have no recycle bin, but you can do this yourself next time: right click on the folder, "Restore previous versions".

      Kind regards
      Tomás Rey
    `,
    ),
  ),

  ticket(
    2129,
    'Customer portal: "your role does not permit this"',
    {
      from: 'dev',
      at: '2026-08-04T07:20',
      status: 'solved',
      priority: 'normal',
      type: 'incident',
      category: 'Access::Customer portal::Missing rights',
      group: 'apps',
      agent: 'emi',
    },
    says(
      'dev',
      0,
      `
      Hello,

      since the portal's update I can look at delivery slots, but not move them: "Your role does not permit this action". Moving slots is half of my job.

      Dev Chaudhary
      Planner
    `,
    ),
    says(
      'emi',
      71,
      `
      Hello Dev,

      the update split the role "Planner" in two, and you were given the smaller half together with eleven others. All twelve have the right one now; please sign out and in again.

      Kind regards
      Emi Kawaguchi
    `,
    ),
  ),

  ticket(
    2130,
    'Portal password of our temp',
    {
      from: 'dev',
      at: '2026-09-22T06:12',
      status: 'solved',
      priority: 'normal',
      type: 'incident',
      category: 'Access::Customer portal::Forgotten password',
      group: 'apps',
      agent: 'emi',
    },
    says(
      'dev',
      0,
      `Our temp cannot get into the customer portal, she forgot the password and the reset mail never arrives. She is on shift until two.`,
    ),
    says(
      'emi',
      28,
      `
      Hello Dev,

      the reset mail was sent to an address with a typing error in the name. I corrected it; the link from the "Forgotten password" page works now and is valid for an hour.

      Kind regards
      Emi Kawaguchi
    `,
    ),
  ),

  ticket(
    2131,
    'Cannot open the accounts folder any more',
    { from: 'mira', at: '2026-11-18T08:40', status: 'new', type: 'incident', group: 'desk', site: 'Leeds HQ' },
    says(
      'mira',
      0,
      `
      Hello,

      when I open K:\\Accounts\\Closing\\2026-10 I get "You do not currently have permission to access this folder". The neighbouring folder for September opens. I had it open on Friday, and my two colleagues in the team can still get in.

      The closing has to be with the group by tomorrow at noon, so I would be grateful for a quick answer.

      Kind regards
      Mira Castellane
      Accounts payable
    `,
    ),
  ),

  ticket(
    2132,
    'Leaver 28 November',
    {
      from: 'ruth',
      at: '2026-11-17T10:10',
      status: 'open',
      priority: 'normal',
      type: 'task',
      group: 'desk',
      agent: 'dana',
      channel: 'web',
    },
    says(
      'ruth',
      0,
      `
      Hello,

      Ana Petrov (planning) leaves us on 28 November. Please end her account on that day at 17.00, forward her mail to Dev Chaudhary for four weeks and move her files to the planning share. Laptop and phone come to the counter on her last day.

      Ruth Adeyemi
    `,
    ),
    note(
      'dana',
      20,
      `She has admin rights on the slot planner that nobody else has. Somebody must take them over BEFORE the 28th.`,
    ),
  ),

  ticket(
    2133,
    'Cannot open the contracts folder any more',
    {
      from: 'patrick',
      at: '2026-10-06T09:05',
      status: 'solved',
      priority: 'normal',
      type: 'incident',
      category: 'Access::Shared folders::Missing rights',
      site: 'Leeds HQ',
      group: 'desk',
      agent: 'dana',
    },
    says(
      'patrick',
      0,
      `
      Hello,

      when I open K:\\Legal\\Contracts\\2026 I get "You do not currently have permission to access this folder". The neighbouring folder opens. I had it open last week, and my colleagues in the team can still get in.

      I would be grateful for a quick answer.

      Patrick O'Shaughnessy
    `,
    ),
    note(
      'dana',
      9,
      `Dropped out of GRP-LEGAL-RW by the clean-up script of 2 October, like four others. The script's owner knows.`,
    ),
    says(
      'dana',
      14,
      `
      Hello Patrick,

      your account had dropped out of the group that may open this folder. I have put you back in. Please sign out of Windows and in again, then open the folder once more; the right is only read at sign-in.

      If you still get the message, tell us the time at which you saw it.

      Kind regards
      Dana Whitlock
    `,
    ),
    says('patrick', 31, `It opens again, thank you.`),
  ),
];
