import { mail, thread } from './build.ts';
import { alex, claire, dachSupport, dachTeam, known, maria, priya, stranger, tomasz } from './cast.ts';
import { dailyLog } from './daily-log.ts';
import type { Thread } from './mail.ts';

/** What a reader of mail pages gets wrong: groups, lists, look-alikes, markup, crowds. */
export const unusual: readonly Thread[] = [
  thread(
    'unknown-business',
    'Light for your warehouse customers',
    [
      mail(
        '150m',
        stranger('Marta Nowak', 'marta@brightlane.io'),
        [alex],
        `
Hi Alex,

we make lighting for warehouses and would love to be your partner in the UK. Fifteen minutes next week?

Marta Nowak
brightlane.io`,
      ),
    ],
    { unread: true },
  ),
  thread(
    'via-group',
    'Order 4500118: partial delivery',
    [
      mail(
        '200m',
        stranger(`'Jonas Kern' via DACH Support`, dachSupport),
        [stranger('DACH Support', dachSupport)],
        `
Hello,

of order 4500118 only 40 of 60 sensors have arrived. When do the rest come?

Jonas Kern
Procurement, Arden Medical

--
You received this message because you are subscribed to the Google Groups "DACH Support" group.
To unsubscribe from this group, send an email to support-dach+unsubscribe@norvane-systems.com.`,
      ),
    ],
    { unread: true, labels: ['Support'] },
  ),
  thread(
    'own-company',
    'Q4 forecast: numbers by Thursday',
    [
      mail(
        '300m',
        priya,
        [alex, tomasz, claire],
        `
All,

please check your commit in the forecast by Thursday noon. I present it to the board of directors on Friday.

Priya`,
      ),
      mail(
        '120m',
        claire,
        [priya],
        `
Mine are in. Davenholt is the one to watch.

Claire`,
        { cc: [alex, tomasz] },
      ),
    ],
    { unread: true },
  ),
  thread('free-mail-stranger', 'Sensors for my greenhouse?', [
    mail(
      '1 18:37',
      stranger('Harald Winter', 'harald.winter77@gmail.com'),
      [alex],
      `
Good evening, a friend told me about your sensors. Do you also sell single ones? I grow orchids.

Harald Winter`,
    ),
  ]),
  thread('linkedin-notification', 'Helen just messaged you', [
    mail(
      '1 16:55',
      stranger('Helen Brandt via LinkedIn', 'messages-noreply@linkedin.com'),
      [alex],
      `
Helen Brandt sent you a message.

"Alex, let us talk before the board meets. Are you in Munich this week?"

View message: https://www.linkedin.com/comm/messaging/`,
    ),
  ]),
  thread('calendar-invitation', 'Invitation: QBR Arden Medical @ Tue 1 Dec 2026 14:00', [
    mail(
      '2 09:00',
      stranger('Google Calendar', 'calendar-notification@google.com'),
      [alex],
      `
QBR Arden Medical

When: Tuesday 1 December 2026, 14:00 to 15:00
Where: Arden Medical, Munich, room Isar
Guests: helen.brandt@arden-medical.com, maria.lopes@arden-medical.com, petra.simic@arden-medical.com`,
    ),
  ]),
  thread('client-ticket-system', '[INC-20417] Ticket updated: gateway offline', [
    mail(
      '2 22:10',
      stranger('Zürberg ServiceDesk', 'noreply@zurberg-kliniken.ch'),
      [alex],
      `
Ticket INC-20417 was updated by Reto Camenzind.

Status: waiting for supplier. Please do not answer this message.`,
    ),
  ]),
  thread('mailing-list', 'Cold Chain Weekly: what the new rules mean', [
    mail(
      '3 06:00',
      stranger('Cold Chain Weekly', 'news@list.coldchainweekly.example'),
      [stranger('Readers', 'readers@list.coldchainweekly.example')],
      `
This week: the new rules for transport of vaccines, three depots that cut their energy by a fifth, and a reader's question on loggers.

Unsubscribe: https://list.coldchainweekly.example/bye`,
    ),
  ]),
  thread(
    'markup-in-names',
    '"><img src=x onerror="window.__pwned=1"> Penetration test: results',
    [
      mail(
        '3 13:37',
        stranger('<img src=x onerror="window.__pwned=1">Sabine</b>', 'sabine.ott@arden-medical.com'),
        [alex, stranger('<script>window.__pwned=1</script>', 'red.team@arden-medical.com')],
        `
Hello Alex,

our red team put markup into every field it could find. <b>This should not be bold</b>, and <img src=x onerror="window.__pwned=1"> should be plain to read.

Sabine Ott
IT Security Officer`,
      ),
    ],
    { labels: ['Clients'] },
  ),
  thread(
    'long-subject',
    `Fwd: Re: Aw: Sv: Re: ${'sensor positions, cable ways, gateway names and who signs what, as agreed in the meeting of last week, '.repeat(9)}final version`,
    [
      mail(
        '4 12:00',
        known('Oskar Thorell'),
        [priya],
        `
See subject.

Oskar`,
        { cc: [alex] },
      ),
    ],
  ),
  thread('forty-messages', 'Acceptance test Drammen: daily log', dailyLog(), { labels: ['Clients'] }),
  thread('crowd', 'World Sensor Day: you are all invited', [
    mail(
      '5 20:15',
      stranger('World Sensor Day', 'hello@world-sensor-day.example'),
      [maria, alex],
      `
Dear friends of sensors,

join us on 26 January. Forgive us that you can all see each other: our new system has only one field.`,
      { crowd: 10_000 },
    ),
  ]),
  thread('traps-in-body', 'Participants of the user day', [
    mail(
      '6 18:20',
      stranger('Nora Lindgren', 'nora@tagungshaus-see.example'),
      [alex],
      `
Dear Alex,

here is the list for the user day. None of them gets this mail.

maria.lopes@arden-medical.com
fiona.caldwell@brightlane.com
deborah.stahl@pinerow-health.com
annika.lindqvist@lindqvist-biologics.se
beat.ammann@zurberg-kliniken.ch

Nora Lindgren
Conference centre`,
      {
        traps: true,
        quote: `On Monday Helen Brandt <helen.brandt@arden-medical.com> wrote:
> Please put me on the list. CC: jonas.kern@arden-medical.com`,
      },
    ),
  ]),
  thread('undelivered', 'Delivery Status Notification (Failure)', [
    mail(
      '6 08:02',
      stranger('Mail Delivery Subsystem', 'mailer-daemon@googlemail.com'),
      [alex],
      `
Address not found

Your message was not delivered to nobody@arden-medical.com because the address could not be found.`,
    ),
  ]),
  thread('arabic-name', 'طلب عرض سعر لأجهزة الاستشعار', [
    mail(
      '7 06:45',
      stranger('نورا الخطيب', 'noura@al-khatib-cold.example'),
      [alex],
      `
السيد أليكس المحترم،

نود الحصول على عرض سعر لعشرين جهاز استشعار لمستودع التبريد لدينا في عمّان.

مع التحية،
نورا الخطيب`,
    ),
  ]),
  thread('own-second-domain', 'Reisekosten November', [
    mail(
      '8 16:40',
      stranger('Buchhaltung', 'buchhaltung@norvane-systems.de'),
      [alex],
      `
Bitte die Belege für November bis zum 30. einreichen.`,
    ),
  ]),
  thread('team-mailbox', 'Fwd: Messe im März', [
    mail(
      '9 11:11',
      dachTeam,
      [alex],
      `
Weitergeleitet an alle, die nach Zürich fahren.`,
    ),
  ]),
  thread(
    'draft-to-client',
    'Calibration report Basel',
    [
      mail(
        '30m',
        alex,
        [known('Petra Simic'), known('Nadia Roth')],
        `
Dear Petra, dear Nadia,

attached is the calibration report. In short:`,
      ),
    ],
    { folder: 'drafts' },
  ),
];
