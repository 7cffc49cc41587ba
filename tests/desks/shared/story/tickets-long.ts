import { note, says, ticket, type StoryTicket, type Turn } from './story';

/** A ticket of 500 entries: a label printer line that is watched for weeks. Every fifth entry is an internal note. */
const LENGTH = 500;

const places = ['line 1', 'line 2', 'line 3', 'the returns desk', 'the loading bay', 'the export corner'];
const faults = [
  'prints the barcode half a label too low',
  'stops after about twenty labels with a red light',
  'prints blank labels between the good ones',
  'is offline in the queue list although the green light is on',
  'cuts the label right through the address',
  'prints very pale on the left side',
];
const steps = [
  'cleaned the head and set the gap sensor again',
  'swapped the network cable and gave the printer a fixed address',
  'put the older driver back',
  'moved it to the other switch port',
  'changed the ribbon and ran the calibration',
  'restarted the print server outside the shift',
];
const hours = [
  'at six',
  'shortly after seven',
  'in the morning break',
  'around noon',
  'before the late shift',
  'at half past nine in the evening',
];

const pick = (list: readonly string[], n: number): string => list[n % list.length] ?? '';

function entry(n: number): Turn {
  const where = pick(places, n * 5 + Math.floor(n / 7));
  const fault = pick(faults, n * 3 + Math.floor(n / 11));
  const step = pick(steps, n + Math.floor(n / 5));
  const when = pick(hours, n * 2 + Math.floor(n / 3));
  if (n % 5 === 4)
    return note(
      n % 2 === 0 ? 'jonas' : 'tomas',
      105,
      `Check ${n}: ${where} again. We ${step}, but the real cause is the batch of heads that nobody wants to pay for. Spare ${1000 + n} is booked on our own cost centre.`,
    );
  if (n % 5 === 1 || n % 5 === 3)
    return says(
      n % 2 === 0 ? 'jonas' : 'dana',
      126,
      `Hello Dev,\n\nfor entry ${n}: we ${step} at ${where}. Please print fifty labels in a row and tell us whether it holds.\n\nKind regards`,
    );
  return says(
    n % 10 === 0 ? 'oliver' : 'dev',
    165,
    `Entry ${n}: the label printer at ${where} ${fault}, first seen ${when}. ${n % 3 === 0 ? 'We moved the parcels to the next line and lost about a quarter of an hour.' : 'The shift goes on by hand.'}\n\nRegards`,
  );
}

const opening = says(
  'dev',
  0,
  `
  Hello,

  we keep one ticket for all label printers of the warehouse, as agreed with Priya, so that the pattern can be seen. Every fault goes in here with place and time.

  Dev Chaudhary
  Planner, Leeds warehouse
`,
);

const closing = says(
  'dev',
  44,
  `
  Today's summary: three printers stopped this week, always within an hour after the shift change, always after the first big export job. Line 2 is down now and the late shift starts at two. Is there anything that we can change about that export job?

  Dev Chaudhary
`,
);

export const longTicket: StoryTicket = ticket(
  2222,
  'Label printers in the warehouse: running list',
  {
    from: 'dev',
    at: '2026-09-28T05:30',
    status: 'open',
    priority: 'normal',
    type: 'problem',
    group: 'onsite',
    agent: 'jonas',
    site: 'Leeds warehouse',
    devices: ['printer'],
    tags: ['running_list'],
  },
  opening,
  ...Array.from({ length: LENGTH - 2 }, (_, index) => entry(index + 1)),
  closing,
);
