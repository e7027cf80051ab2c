import { mail, thread } from './build.ts';
import { alex, helen, jonas, known, maria, priya, stranger, weiss } from './cast.ts';
import type { Thread } from './mail.ts';

const nadia = known('Nadia Roth');
const petra = known('Petra Simic');
const lukas = known('Lukas Wenger');

/** Threads about Arden Medical, the account most examples are about. */
export const arden: readonly Thread[] = [
  thread(
    'arden-roi',
    'ROI sheet for the board',
    [
      mail(
        '6 14:05',
        maria,
        [alex],
        `
Hi Alex,

Helen has put ward monitoring on the agenda of the board on 11 December. She wants one page: what we spend today, what we save with the three sites, and when it pays back. Could you send me the sheet you showed in August, with our own numbers in it?

Jonas can give you the service invoices.

Best,
Maria`,
        { cc: [jonas] },
      ),
      mail(
        '5 09:40',
        alex,
        [maria],
        `
Hi Maria,

gladly. I need two numbers from Jonas: what the call-outs in Basel cost this year, and the hours your biomed team spends on manual checks. With these I can have the sheet ready by Friday.

Kind regards,
Alex`,
        { cc: [jonas] },
      ),
      mail(
        '4 16:21',
        jonas,
        [alex],
        `
Alex, Maria,

call-outs in Basel: 61 400 euros until the end of October. Hours: Petra says about 34 a week over all sites. The renewal offer should be a separate document please, procurement must not mix the two.

Jonas Kern
Procurement, Arden Medical`,
        { cc: [maria] },
      ),
      mail(
        '3 10:12',
        maria,
        [alex],
        `
Thank you both.

Alex, I have added Tobias Weiss. He builds the model for the board and will check the sheet before it goes to Helen. We need it before Friday, and the board wants one vendor for monitoring by the second quarter, so please be plain about what phase 2 costs.

Maria Lopes
VP Clinical Operations, Arden Medical`,
        { cc: [jonas, weiss] },
      ),
    ],
    { unread: true, starred: true, labels: ['Clients'] },
  ),
  thread(
    'arden-pumps',
    'Dosing pumps out of calibration, Basel',
    [
      mail(
        '6 07:55',
        nadia,
        [alex],
        `
Good morning Alex,

since last night four dosing pumps on the second floor in Basel report values outside the tolerance. The wards have gone back to manual checks. This is a patient safety matter for us: I need a technician on site today and a written cause by the end of the week.

Nadia Roth
Head of Patient Safety`,
        { cc: [petra, lukas] },
      ),
      mail(
        '6 08:31',
        alex,
        [nadia],
        `
Good morning Nadia,

understood, and thank you for calling as well. Our technician leaves Freiburg at nine and will be with Lukas before noon. I have marked the case as an escalation; you have the next update from me today at 16:00.

Alex`,
        { cc: [petra, lukas, priya] },
      ),
      mail(
        '1 15:48',
        lukas,
        [alex],
        `
Two of the four pumps are back within tolerance. The other two drift again after about six hours. We keep the logs for you.

Lukas`,
        { cc: [nadia, petra] },
      ),
      mail(
        '95m',
        petra,
        [alex],
        `
Alex,

please send me the calibration report as soon as you have it. Helen has asked me twice today.

Petra Simic
Head of Biomed`,
        { cc: [nadia, lukas] },
      ),
    ],
    { unread: true, labels: ['Clients', 'Escalations'] },
  ),
  thread(
    'arden-new-person',
    'Access to the Munich dashboard',
    [
      mail(
        '2 11:03',
        weiss,
        [alex],
        `
Dear Mr Reuter,

Maria Lopes gave me your address. I would need read access to the dashboard of the Munich site for the board paper. Whom may I ask?

Tobias Weiss
Controlling, Arden Medical Deutschland`,
      ),
    ],
    { labels: ['Clients'] },
  ),
  thread('arden-qbr', 'QBR Arden Medical: agenda', [
    mail(
      '8 13:15',
      alex,
      [helen, maria],
      `
Dear Helen, dear Maria,

here is what I propose for our quarterly review: the open case in Basel, progress of ward monitoring, the renewal and next year's plan. An hour should do. Is there anything you would add?

Alex`,
    ),
    mail(
      '7 17:02',
      { ...maria, email: 'Maria.Lopes+QBR@Arden-Medical.com' },
      [alex],
      `
Fine with me. Please start with Basel.

Maria`,
      { cc: [helen] },
    ),
  ]),
  thread(
    'arden-look-alike',
    'Change of bank details',
    [
      mail(
        '9 06:14',
        stranger('Arden Medical Billing', 'billing@arden-rnedical.com'),
        [alex],
        `
Dear partner,

our bank details have changed. Please use the new account for all payments from now on and confirm by return of mail.

Accounts department`,
      ),
    ],
    { labels: ['Suspicious'] },
  ),
  thread(
    'arden-longer-domain',
    'Your invoice 88-2041 could not be paid',
    [
      mail(
        '11 05:59',
        stranger('Accounts Payable', 'accounts@arden-medical.com.invoices.example'),
        [alex],
        `
Your invoice could not be paid. Open the attached form and sign in with your mail password.`,
      ),
    ],
    { labels: ['Suspicious'] },
  ),
];
