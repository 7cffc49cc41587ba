import { note, says, ticket, type StoryTicket } from './story';

export const hardwareTickets: readonly StoryTicket[] = [
  ticket(
    2101,
    'Warehouse printer jams on every second delivery note',
    {
      from: 'oliver',
      at: '2026-11-18T06:48',
      status: 'open',
      priority: 'normal',
      type: 'incident',
      group: 'desk',
      agent: 'dana',
      site: 'Leeds warehouse',
      devices: ['printer'],
      asset: 'LW-PR-014',
    },
    says(
      'oliver',
      0,
      `
      Morning,

      the printer at the packing line (the grey one, sticker LW-PR-014) has been jamming since the night shift. It is every second delivery note or so. The sheet stops with about a hand's width showing, the display says "Remove paper, open rear cover", and there is a strip torn off inside each time.

      We opened the rear cover, took out two strips, turned the stack of paper over and tried the lower tray. Same thing. Yesterday's late shift changed the roller kit from the cupboard, I do not know whether that has anything to do with it.

      Two lorries leave at ten. Without notes they cannot go, so Tariq is carrying them over from the office printer for now.

      Oliver Brandt-Hughes
      Shift lead, Leeds warehouse
      Acme Supply Ltd
    `,
    ),
    says(
      'dana',
      19,
      `
      Hello Oliver,

      thank you, that is a very helpful description. Since it began right after the roller kit was changed, please check one thing before anybody drives over: the two white separation pads must point with their notch towards the motor side. Turned round they take two sheets at once and tear the second.

      Could you also tell me whether the upper tray does it too, or only the lower one?

      Kind regards
      Dana Whitlock
    `,
    ),
    says(
      'oliver',
      33,
      `
      Notches are right as far as we can see. The upper tray does it as well. Also, it now makes a clicking noise about once a second even when nothing is printing.

      Lorry one is loaded, lorry two leaves at ten.

      Oliver

      > On Wed, 18 Nov 2026 at 07:07, Dana Whitlock wrote:
      > Could you also tell me whether the upper tray does it too, or only the lower one?
    `,
    ),
  ),

  ticket(
    2102,
    'Printer on floor 3 folds every page',
    {
      from: 'ruth',
      at: '2026-03-03T09:11',
      status: 'solved',
      priority: 'normal',
      type: 'incident',
      category: 'Hardware::Printer::Paper jam',
      site: 'Leeds HQ',
      group: 'onsite',
      agent: 'jonas',
      devices: ['printer'],
    },
    says(
      'ruth',
      0,
      `
      Hi,

      the printer next to the HR room pulls the paper in crooked and folds the corner. After three or four pages it stops with "paper jam in tray 2". We have contracts to print for the afternoon.

      Ruth
    `,
    ),
    note(
      'jonas',
      25,
      `Tray 2 guide is broken off, third one this year. Somebody forces it shut with a foot, there is a shoe print on it.`,
    ),
    says(
      'jonas',
      64,
      `
      Hello Ruth,

      the paper guide in tray 2 was broken. I have put in a new tray and printed sixty pages without a fold. Tray 2 takes at most 500 sheets; please do not fill it above the line.

      Kind regards
      Jonas Petersen
    `,
    ),
    says('ruth', 12, `Perfect, contracts are out. Thank you for being so quick.`),
  ),

  ticket(
    2103,
    'Toner low for two weeks now',
    {
      from: 'bea',
      at: '2026-04-14T13:40',
      status: 'solved',
      priority: 'low',
      type: 'task',
      category: 'Hardware::Printer::Toner and supplies',
      site: 'Bristol',
      group: 'onsite',
      agent: 'jonas',
    },
    says(
      'bea',
      0,
      `
      Hello,

      the printer in Bristol has been saying "black toner low" for two weeks and the pages are getting grey. I thought that it orders by itself?

      Beatrice
    `,
    ),
    says(
      'jonas',
      150,
      `
      Hello Beatrice,

      it should, but the printer had lost its connection to the ordering service after the move to the new network. It is connected again, and I have ordered black and magenta by hand. They arrive tomorrow; the old cartridges go into the same box, collection is free.

      Kind regards
      Jonas Petersen
    `,
    ),
  ),

  ticket(
    2104,
    'Print queue "Leeds-3F-colour" disappeared',
    {
      from: 'hamza',
      at: '2026-05-06T08:22',
      status: 'solved',
      priority: 'normal',
      type: 'incident',
      category: 'Hardware::Printer::Driver and queue',
      site: 'Leeds HQ',
      group: 'desk',
      agent: 'tomas',
    },
    says(
      'hamza',
      0,
      `
      Hi service desk,

      after yesterday's update my colour printer is gone from the list. When I try to add it again Windows says "Operation could not be completed (error 0x0000011b)". Black and white still works.

      Hamza Qureshi
      Data analyst
    `,
    ),
    says(
      'tomas',
      41,
      `
      Hello Hamza,

      the old queue was moved to a new print server. Please remove what is left of it, open Software Center and install "Printer Leeds 3F colour". It takes a minute and needs no restart.

      Kind regards
      Tomás Rey
    `,
    ),
    says(
      'hamza',
      17,
      `Works. The default paper was set to Letter, I changed it to A4, maybe you want to fix that for others.`,
    ),
    note(
      'tomas',
      6,
      `Template on PS02 really has Letter. Changed by the trainee last week, explained it to him, no names to users.`,
    ),
  ),

  ticket(
    2105,
    'Scans to mail arrive empty',
    {
      from: 'mira',
      at: '2026-06-16T10:05',
      status: 'solved',
      priority: 'high',
      type: 'incident',
      category: 'Hardware::Printer::Scan to e-mail',
      site: 'Leeds HQ',
      group: 'apps',
      agent: 'emi',
    },
    says(
      'mira',
      0,
      `
      Hello,

      we scan about eighty supplier invoices a day on the device in accounts payable. Since this morning the mails come, but the PDF has 0 bytes. The copies on paper look normal.

      We are at month end, so this is rather painful.

      Kind regards
      Mira Castellane
      Accounts payable
    `,
    ),
    says(
      'emi',
      55,
      `
      Hello Mira,

      the disk of the scanner was full: it had kept every scan since January. I have emptied it and switched that off, please try once with a single page.

      Everything that was scanned this morning has to be scanned again, I am afraid, as nothing of it was stored.

      Kind regards
      Emi Kawaguchi
    `,
    ),
    says('mira', 21, `It works again. We scan the stack once more, it is only sixty. Thanks!`),
  ),

  ticket(
    2106,
    'Laptop battery lasts forty minutes',
    {
      from: 'callum',
      at: '2026-02-10T07:55',
      status: 'solved',
      priority: 'normal',
      type: 'incident',
      category: 'Hardware::Laptop::Battery and charging',
      group: 'onsite',
      agent: 'jonas',
      devices: ['laptop'],
      asset: 'LT-2231',
    },
    says(
      'callum',
      0,
      `
      Hi,

      I'm on the road all day and my laptop's battery is down to about forty minutes. A year ago it did six hours. The battery report in Windows says full charge capacity 18,200 mWh of 57,000.

      There is also a slight bulge next to the touchpad, is that a problem?

      Callum
    `,
    ),
    says(
      'jonas',
      14,
      `
      Hello Callum,

      yes, it is: please stop charging it now, switch it off and do not press on the bulge. A swollen battery is a fire risk. There is a prepared replacement laptop at the Leeds counter; if you cannot come today, leave the old one in a place without anything flammable around.

      Kind regards
      Jonas Petersen
    `,
    ),
    note('jonas', 2, `Fourth swollen pack of batch 2023-07. Insurance wants photos before they talk to anybody.`),
    says('callum', 240, `Picked up the new one, everything was already set up. Cheers.`),
  ),

  ticket(
    2107,
    'Crack in the display after a fall',
    {
      from: 'gareth',
      at: '2026-07-02T16:18',
      status: 'solved',
      priority: 'normal',
      type: 'incident',
      category: 'Hardware::Laptop::Broken or damaged',
      group: 'onsite',
      agent: 'jonas',
      devices: ['laptop'],
    },
    says(
      'gareth',
      0,
      `
      Hello,

      my laptop slid off the car seat and the display has a crack from corner to corner. It still runs, with an external display I can work at home. Do I have to pay for it?

      Gareth Pugh
      Regional sales, Wales
    `,
    ),
    says(
      'jonas',
      37,
      `
      Hello Gareth,

      no, accidents are covered, you only need to tell your manager. Please send it in with the prepaid label from the intranet (Devices, Repair). We swap the panel, which takes three working days, and send a loan laptop beforehand so that you have one on Monday.

      Kind regards
      Jonas Petersen
    `,
    ),
  ),

  ticket(
    2108,
    'Keys e and r stick',
    {
      from: 'sofie',
      at: '2026-09-08T11:30',
      status: 'solved',
      priority: 'low',
      type: 'incident',
      category: 'Hardware::Laptop::Keyboard and touchpad',
      site: 'Home office',
      group: 'onsite',
      agent: 'jonas',
    },
    says(
      'sofie',
      0,
      `
      Hei,

      a little oat milk went into my keyboard last week. I cleaned it, but the keys "e" and "r" now stick or write twice. I write "theerre" all day.

      Sofie
    `,
    ),
    says(
      'jonas',
      88,
      `
      Hello Sofie,

      the keyboard of this model can be changed on its own. A technician of the manufacturer comes to your home on Thursday between 9 and 12; please back up nothing, the disk stays untouched, just have the laptop switched off.

      Kind regards
      Jonas Petersen
    `,
    ),
    says('sofie', 2880, `He was here and it types beautifully. Tack!`),
  ),

  ticket(
    2109,
    'Second display stays black on the new dock',
    {
      from: 'patrick',
      at: '2026-10-06T09:44',
      status: 'solved',
      priority: 'normal',
      type: 'incident',
      category: 'Hardware::Docking and displays::No picture',
      site: 'Leeds HQ',
      group: 'desk',
      agent: 'dana',
    },
    says(
      'patrick',
      0,
      `
      Good morning,

      on the hot desks of floor 2 only one of the two displays comes on with my laptop. The other says "no signal". A colleague's laptop shows both on the same desk.

      Regards
      Patrick O'Shaughnessy
      Legal
    `,
    ),
    says(
      'dana',
      26,
      `
      Hello Patrick,

      these docks need a newer graphics driver than the one on your laptop. I have assigned it to you: open Software Center, choose "Display driver 31", let it finish (the picture goes black twice) and restart.

      Kind regards
      Dana Whitlock
    `,
    ),
    says('patrick', 52, `Both displays work. Much obliged.`),
  ),

  ticket(
    2110,
    'Please order a second display',
    {
      from: 'ines',
      at: '2026-08-19T14:12',
      status: 'solved',
      priority: 'low',
      type: 'task',
      category: 'Hardware::Docking and displays::New request',
      site: 'Home office',
      group: 'desk',
      agent: 'dana',
    },
    says(
      'ines',
      0,
      `
      Hi team,

      I now work from home three days a week and would like a second display like the one in the office. My manager has agreed (mail below).

      Inês

      > From: Head of Marketing
      > Sure, please go ahead. Cost centre 7210.
    `,
    ),
    says(
      'dana',
      75,
      `
      Hello Inês,

      the display is ordered on cost centre 7210 and will be delivered to your home address within five working days. Stand and cable are in the box. It stays the property of Acme, so please keep the carton for the return.

      Kind regards
      Dana Whitlock
    `,
    ),
  ),

  ticket(
    2111,
    'Company phone left on the train',
    {
      from: 'gareth',
      at: '2026-10-21T19:02',
      status: 'solved',
      priority: 'urgent',
      type: 'incident',
      category: 'Hardware::Mobile phone::Lost or stolen',
      group: 'security',
      agent: 'priya',
      devices: ['phone'],
    },
    says(
      'gareth',
      0,
      `
      I have left my company phone on the 17.40 train from Paddington. It is locked with a code. I can be reached on my private number, it is in the directory.

      Please do whatever you need to do.

      Gareth
    `,
    ),
    says(
      'priya',
      8,
      `
      Hello Gareth,

      we have locked the phone from here and it will erase itself as soon as it goes online. Your number is being moved to a new card, which waits for you at the Cardiff office tomorrow from 9. You do not need to change your Windows password, but please answer no sign-in prompt tonight.

      Kind regards
      Priya Raman
    `,
    ),
    note(
      'priya',
      15,
      `Phone was online for four minutes in Swindon before the erase. Incident 2026-118, legal informed, no data loss assumed.`,
    ),
  ),

  ticket(
    2112,
    'Camera in meeting room Ouse shows only the ceiling',
    {
      from: 'freya',
      at: '2026-11-17T12:03',
      status: 'open',
      priority: 'high',
      type: 'incident',
      group: 'onsite',
      site: 'Leeds HQ',
    },
    says(
      'freya',
      0,
      `
      Hello,

      in the room Ouse the camera points at the ceiling since the cleaning last weekend. We turned it down by hand; as soon as a call starts it moves up again. People on the other end see the lamp and hear us from far away.

      We have the auditors in that room on Thursday for the whole day, so it would be good to have it right by Wednesday evening.

      Freya Lund
      Finance director
    `,
    ),
  ),

  ticket(
    2113,
    'Everything takes ages since Monday',
    {
      from: 'ruth',
      at: '2026-11-17T15:36',
      status: 'new',
      type: 'incident',
      group: 'desk',
      site: 'Leeds HQ',
      devices: ['laptop'],
    },
    says(
      'ruth',
      0,
      `
      Hi,

      I hope that you can help me. Since Monday my laptop needs about ten minutes until I can do something after switching it on, and then every click takes a while. The fan runs all the time. Word and the HR portal are equally slow, and a colleague with the same model next to me has no trouble.

      I have restarted it four times. The only thing that changed is that I took over two mailboxes from a colleague who is on leave.

      Could somebody have a look? I am at my desk until 17.00 today and from 8.30 tomorrow.

      Ruth Adeyemi
      HR business partner
    `,
    ),
  ),

  ticket(
    2114,
    'Room panel outside Aire says "no server"',
    {
      from: 'bea',
      at: '2026-11-16T08:31',
      status: 'pending',
      priority: 'low',
      type: 'incident',
      category: 'Hardware::Meeting room::Room panel',
      site: 'Bristol',
      group: 'onsite',
      agent: 'jonas',
    },
    says(
      'bea',
      0,
      `The little screen at the door of the room Aire shows "no server" instead of the bookings. The room can still be booked in Outlook.`,
    ),
    says(
      'jonas',
      130,
      `
      Hello Beatrice,

      could you please pull the network plug of the panel (it is the only cable), count to ten and put it back in? It then takes about two minutes. If it still says "no server" afterwards, send me the address that it shows for a moment at the start.

      Kind regards
      Jonas Petersen
    `,
    ),
  ),
];
