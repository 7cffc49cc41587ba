import { note, says, ticket, type StoryTicket } from './story';

export const networkAndSecurityTickets: readonly StoryTicket[] = [
  ticket(
    2161,
    'No Wi-Fi in the packing hall',
    {
      from: 'oliver',
      at: '2026-02-24T05:21',
      status: 'solved',
      priority: 'urgent',
      type: 'incident',
      category: 'Network::Wi-Fi::No connection',
      site: 'Leeds warehouse',
      group: 'onsite',
      agent: 'jonas',
      blocked: true,
    },
    says(
      'oliver',
      0,
      `
      All hand scanners in the packing hall have lost the Wi-Fi at ten past five. In the office upstairs it works. Thirty people are admissionFacts around.

      Oliver
    `,
    ),
    says(
      'jonas',
      6,
      `Hello Oliver, I see both access points of the hall offline and am on my way, twenty minutes. Scanners keep what they scan, so people can go on scanning.`,
    ),
    says(
      'jonas',
      51,
      `
      Hello Oliver,

      a fuse of the hall's network cabinet had blown because a heater was plugged into it. Both access points are back and all 34 scanners are connected. The heater has moved to another socket.

      Kind regards
      Jonas Petersen
    `,
    ),
    note(
      'jonas',
      10,
      `Heater belongs to the site manager, who was not amused. Facilities to put a lock on the cabinet.`,
    ),
  ),

  ticket(
    2162,
    'Guest Wi-Fi for the auditors',
    {
      from: 'freya',
      at: '2026-04-07T15:00',
      status: 'solved',
      priority: 'normal',
      type: 'task',
      category: 'Network::Wi-Fi::Guest access',
      site: 'Leeds HQ',
      group: 'desk',
      agent: 'dana',
    },
    says('freya', 0, `Four auditors are in the house from 13 to 17 April and need the internet on their own laptops.`),
    says(
      'dana',
      48,
      `
      Hello Freya,

      four guest codes are attached, each valid from 13 to 17 April for two devices. They reach the internet only, nothing of ours. Reception has printed them as well.

      Kind regards
      Dana Whitlock
    `,
      { attachments: ['guest-codes.pdf'] },
    ),
  ),

  ticket(
    2163,
    'VPN drops every half hour at home',
    {
      from: 'hamza',
      at: '2026-05-26T09:36',
      status: 'solved',
      priority: 'normal',
      type: 'incident',
      category: 'Network::VPN::No connection',
      site: 'Home office',
      group: 'desk',
      agent: 'tomas',
    },
    says(
      'hamza',
      0,
      `
      Hi,

      the VPN disconnects almost exactly every thirty minutes when I work from home. In the log it says "DPD timeout". My internet is fine meanwhile, a film goes on without a break.

      Hamza
    `,
    ),
    says(
      'tomas',
      60,
      `
      Hello Hamza,

      "DPD timeout" on the half hour is a home router that forgets quiet connections. Please choose the profile "Acme (TCP)" instead of "Acme" in the client. It is a little slower and survives such routers.

      Kind regards
      Tomás Rey
    `,
    ),
    says('hamza', 1440, `A full day without a drop. Thank you!`),
  ),

  ticket(
    2164,
    'VPN certificate expired',
    {
      from: 'ines',
      at: '2026-06-30T07:07',
      status: 'solved',
      priority: 'high',
      type: 'incident',
      category: 'Network::VPN::Certificate',
      group: 'desk',
      agent: 'tomas',
      site: 'Home office',
      blocked: true,
    },
    says(
      'ines',
      0,
      `The VPN says "your certificate has expired" today. I was on leave for five weeks. I cannot reach anything.`,
    ),
    says(
      'tomas',
      15,
      `
      Hello Inês,

      the certificate renews itself only inside the network, and you were away when it was due. Open the Software Center (it works without VPN) and run "Renew device certificate"; sign in with your password and the code of the app. Restart, then connect.

      Kind regards
      Tomás Rey
    `,
    ),
    says('ines', 22, `Connected!`),
  ),

  ticket(
    2165,
    'Socket behind desk 2.114 is dead',
    {
      from: 'bea',
      at: '2026-08-11T08:50',
      status: 'solved',
      priority: 'low',
      type: 'incident',
      category: 'Network::Office cabling::Dead socket',
      site: 'Bristol',
      group: 'onsite',
      agent: 'jonas',
    },
    says('bea', 0, `The network socket behind desk 2.114 does nothing. The one at 2.115 works with the same cable.`),
    says(
      'jonas',
      1500,
      `
      Hello Beatrice,

      the socket was never patched through after the rebuild. It is live now; the small lamp should be green.

      Kind regards
      Jonas Petersen
    `,
    ),
  ),

  ticket(
    2166,
    'Mail from "payroll" asks for my bank details',
    {
      from: 'callum',
      at: '2026-03-11T08:19',
      status: 'solved',
      priority: 'high',
      type: 'incident',
      category: 'Security::Suspicious mail::Phishing',
      group: 'security',
      agent: 'priya',
    },
    says(
      'callum',
      0,
      `
      Hi,

      I got a mail from "Acme Payroll" that asks me to confirm my bank details before the 15th or the salary is delayed. The sender is payroll@acme-hr.example and the link goes to a page that looks like our sign-in. I have not clicked it.

      Callum
    `,
    ),
    says(
      'priya',
      11,
      `
      Hello Callum,

      well spotted, it is phishing. The sender and the page are blocked, and we have taken the mail out of the forty other mailboxes that got it. As you did not open the page, nothing else needs doing.

      Kind regards
      Priya Raman
    `,
    ),
    note('priya', 9, `Two people did type their password (HR and warehouse). Names in the incident file only.`),
  ),

  ticket(
    2167,
    'I clicked on the link in the parcel mail',
    {
      from: 'pilar',
      at: '2026-09-02T11:11',
      status: 'solved',
      priority: 'urgent',
      type: 'incident',
      category: 'Security::Suspicious mail::Clicked a link',
      group: 'security',
      agent: 'priya',
    },
    says(
      'pilar',
      0,
      `I clicked on the link in a mail about a parcel and typed my password, then the page went white. I only understood afterwards. I am very sorry.`,
    ),
    says(
      'priya',
      4,
      `
      Hello Pilar,

      thank you for telling us at once, that is exactly right. I have ended all your sessions and your password is no longer valid. Tomás is calling you now to set a new one. Please leave the laptop on and connected; a check is running.

      Kind regards
      Priya Raman
    `,
    ),
    says(
      'priya',
      95,
      `
      Hello Pilar,

      the check found nothing and nobody signed in with your password. You can work as usual.

      Kind regards
      Priya Raman
    `,
    ),
  ),

  ticket(
    2168,
    'Warning "threat found" after a USB stick',
    {
      from: 'dev',
      at: '2026-10-13T07:33',
      status: 'solved',
      priority: 'high',
      type: 'incident',
      category: 'Security::Device security::Malware warning',
      site: 'Leeds warehouse',
      group: 'security',
      agent: 'priya',
    },
    says(
      'dev',
      0,
      `
      Hello,

      a haulier gave me a stick with his route plan. When I put it in, Windows said "Threat found, action taken". The stick is out now. What should I do?

      Dev
    `,
    ),
    says(
      'priya',
      10,
      `
      Hello Dev,

      the file was removed before it could run, and a full scan of your PC is clean. Please put the stick in an envelope for us and ask the haulier to send the plan by mail. Sticks from outside can be checked at the counter in two minutes.

      Kind regards
      Priya Raman
    `,
    ),
  ),

  ticket(
    2169,
    'Invoice mail looks odd',
    { from: 'mira', at: '2026-11-18T09:02', status: 'new', type: 'question', group: 'security' },
    says(
      'mira',
      0,
      `
      Hello,

      we got an invoice from Norrland Packaging with new bank details. The layout is theirs, the order number is right, and the mail answers one that I really sent. But the sender is norrland-packagings.example with an s at the end, and until now they always wrote from norrland-packaging.example.

      I have not paid and not answered. Shall I forward it to you as an attachment?

      Kind regards
      Mira Castellane
      Accounts payable

      > From: Billing <billing@norrland-packagings.example>
      > Subject: RE: Order 4471
      > Dear Mira, please note that our bank has changed. Kindly use the new account
      > for all open invoices with immediate effect.
    `,
    ),
  ),

  ticket(
    2170,
    'Internet at the Bristol office crawls',
    {
      from: 'bea',
      at: '2026-11-18T07:55',
      status: 'open',
      priority: 'high',
      type: 'incident',
      group: 'onsite',
      agent: 'jonas',
      site: 'Bristol',
    },
    says(
      'bea',
      0,
      `
      Good morning,

      since we opened the office today everything that needs the internet is very slow, by cable as well as by Wi-Fi. A speed test shows 3 Mbit/s, usually it is about 300. Calls break up, the telephone system too.

      The little box of the provider in the cellar has an orange lamp that I do not remember.

      Beatrice Oyelaran
      Office manager, Bristol
    `,
    ),
    says(
      'jonas',
      12,
      `
      Hello Beatrice,

      the orange lamp means that the office runs on its reserve line over the mobile network. The provider has a fault on the fibre; I have opened a case and get an answer by ten. If somebody digs in the street, please tell me, that would explain it.

      Kind regards
      Jonas Petersen
    `,
    ),
    note(
      'jonas',
      4,
      `Provider contract: penalty from hour 4. Keep the times exact. Account pin is in the vault, not here.`,
    ),
    says('bea', 9, `There is a digger at the corner, since yesterday in fact!`),
  ),
];
