import { mail, thread } from './build.ts';
import { alex, claire, known, maria, priya, stranger, tomasz } from './cast.ts';
import type { Thread } from './mail.ts';

const daniel = known('Daniel Okafor');
const rhys = known('Rhys Bevan');
const kwame = known('Kwame Osei');
const urs = known('Urs Zollinger');
const marcus = known('Marcus Whitfield');
const lars = known('Lars Petter Moen');
const unni = known('Unni Foss');
const lucia = known('Lucía Ferrer');
const pau = known('Pau Rovira');

/** Threads with clients other than Arden Medical. */
export const clients: readonly Thread[] = [
  thread(
    'brightlane-depots',
    'Daventry depot: second gateway',
    [
      mail(
        '1 10:20',
        daniel,
        [alex],
        `
Alex,

Daventry goes live on the 8th. Rhys tells me one gateway does not reach the far dock. Can you quote a second one together with the twelve door sensors, so that I sign once?

Daniel`,
        { cc: [rhys] },
      ),
      mail(
        '40m',
        rhys,
        [alex],
        `
Floor plan attached. The far dock is the grey part on the right. Power is there, network is not.

Rhys`,
        { cc: [daniel] },
      ),
    ],
    { unread: true, labels: ['Clients'] },
  ),
  thread(
    'several-clients',
    'Reference call: ward monitoring',
    [
      mail(
        '2 15:30',
        alex,
        [maria, marcus, urs],
        `
Dear Maria, dear Marcus, dear Urs,

as promised I bring you together. Maria decides on ward monitoring this quarter; Marcus and Urs have run it for a year. Would Thursday at 16:00 Munich time suit you for half an hour? I shall open the call and then leave it to you.

Alex`,
      ),
      mail(
        '2 19:44',
        marcus,
        [alex, maria, urs],
        `
Works for me. That is 9 in the morning in Minneapolis, so have coffee ready.

Marcus Whitfield
VP Clinical Engineering, Pinerow Health`,
      ),
      mail(
        '1 08:05',
        urs,
        [alex],
        `
Gerne. Ich bringe Regula mit, sie kennt die Zahlen.

Urs Zollinger`,
        { cc: [maria, marcus, known('Regula Frei')] },
      ),
    ],
    { labels: ['Clients'] },
  ),
  thread(
    'wexcombe-sub-domain',
    'Tags for the equipment library',
    [
      mail(
        '3 12:47',
        kwame,
        [alex],
        `
Hello Alex,

the 200 tags have arrived, thank you. Lorna would like to try the gate at the west entrance first. Bethan from Estates is copied in: she has the keys.

Kwame`,
        {
          cc: [
            known('Lorna Tait'),
            stranger('Bethan Morris', 'bethan.morris@estates.wexcombe-hospitals.org.uk'),
          ],
        },
      ),
    ],
    { labels: ['Clients'] },
  ),
  thread(
    'tidewell-private-address',
    'Line 4 alarms again (from my own address)',
    [
      mail(
        '1 21:58',
        known('Gwen Pritchard', 'gwen.pritchard.tidewell@gmail.com'),
        [alex],
        `
Alex, I am writing from home because our mail is down once more. Line 4 raised thirty alarms since six and the control room has stopped looking. Malcolm will use this on Monday. Please call me before eight.

Gwen`,
      ),
    ],
    { unread: true, labels: ['Clients'] },
  ),
  thread(
    'zurberg-alias',
    'Wartungsfenster im Januar',
    [
      mail(
        '4 08:22',
        known('Urs Zollinger', 'zollinger@zuerberg-kliniken.ch'),
        [alex],
        `
Guten Tag Herr Reuter

Wir müssen das Wartungsfenster vom 14. auf den 21. Januar verschieben. Am 14. wird die neue Station bezogen. Passt das Ihrem Team?

Freundliche Grüsse
Urs Zollinger`,
        { cc: [known('Reto Camenzind')] },
      ),
      mail(
        '4 10:01',
        alex,
        [urs],
        `
Guten Tag Herr Zollinger

Das passt. Ich schicke die neue Einladung heute noch.

Alex Reuter`,
      ),
    ],
    { labels: ['Clients'] },
  ),
  thread(
    'castellmar-three-domains',
    'Validation protocol for the stability chambers',
    [
      mail(
        '5 17:33',
        pau,
        [alex],
        `
Hi Alex, the protocol is signed on our side. Lucía checks the annex, Nuria needs the certificates in Spanish.

Pau`,
        { cc: [lucia, known('Nuria Camps'), known('Javier Ibarra')] },
      ),
    ],
    { labels: ['Clients'] },
  ),
  thread(
    'halvorsen-parent-and-child',
    'One contract for Foods and Dairy?',
    [
      mail(
        '6 09:09',
        lars,
        [alex],
        `
Hi Alex, Unni and I talked. Could the dairy come under the group contract from April? Kristin will ask for the price of both ways.

Lars Petter`,
        { cc: [unni, known('Kristin Dahle')] },
      ),
      mail(
        '5 14:27',
        unni,
        [alex, lars],
        `
The dairy's own contract ends in March, so the time is right.

Unni Foss`,
      ),
    ],
    { labels: ['Clients'] },
  ),
  thread(
    'lindqvist-renewal',
    'Renewal: three years instead of one',
    [
      mail(
        '7 11:50',
        known('Johan Ekdahl'),
        [priya],
        `
Priya, Annika agrees to three years if the price is fixed and the sandbox stays. Karin sends the order when she has your paper.

Johan`,
        { cc: [alex, known('Karin Bladh')] },
      ),
    ],
    { labels: ['Clients'] },
  ),
  thread(
    'wexcombe-governance',
    'Data protection questions before go-live',
    [
      mail(
        '7 16:12',
        known('Gareth Lowe'),
        [alex],
        `
Dear Alex,

before I can agree I need answers to three questions: where are the readings kept, who at Norvane can see them, and how long are they kept. One paragraph each is enough.

Gareth Lowe
Information Governance`,
        { cc: [kwame] },
      ),
    ],
    { labels: ['Clients'] },
  ),
  thread('kesselhof-tanks', 'Sensoren für Tank 7 bis 9', [
    mail(
      '8 07:31',
      known('Theresa Böhm'),
      [alex],
      `
Servus Alex,

Tank 7 bis 9 werden im Februar ersetzt. Bitte die Sensoren so einplanen, dass sie vor dem ersten Sud sitzen. Markus hat die Zeichnungen.

Theresa`,
      { cc: [known('Markus Thiel')] },
    ),
  ]),
  thread('copperline-invoice', 'Past due: invoice 2026-1187', [
    mail(
      '9 19:18',
      known('Becca Stein'),
      [tomasz],
      `
We do not pay this one until the Tucson credit is on the books. Third time I write.

Becca Stein
Accounts Payable, Copperline Cold Storage`,
      { cc: [alex] },
    ),
    mail(
      '9 20:02',
      tomasz,
      [known('Becca Stein')],
      `
Becca, you are right and I am sorry. The credit note is on its way, number CN-0311.

Tomasz`,
      { cc: [alex] },
    ),
  ]),
  thread('davenholt-tender', 'Tender substations lot 2: clarification', [
    mail(
      '10 10:44',
      known('Rob Terpstra'),
      [claire],
      `
Claire, question 14 of the tender was not answered. Please complete it by Wednesday noon, otherwise we have to leave the offer out.

Rob Terpstra`,
      { cc: [alex, known('Bas Hoekema')] },
    ),
  ]),
  thread('montfaucel-metrology', 'Étalonnage annuel : dates proposées', [
    mail(
      '10 15:20',
      known('Amina Benhaddou'),
      [claire],
      `
Bonjour Claire,

nous proposons le 12 ou le 13 janvier pour l'étalonnage annuel. Il faudrait deux techniciens. Merci de confirmer.

Amina Benhaddou`,
      { cc: [alex] },
    ),
  ]),
  thread('kurobane-visit', '1月の工場見学について', [
    mail(
      '11 01:36',
      known('佐々木 健'),
      [priya],
      `
プリヤ様

お世話になっております。1月20日の工場見学の件、森崎も出席いたします。通訳は藤沢が担当します。

佐々木`,
      { cc: [alex, known('Akiko Morisaki'), known('Emi Fujisawa')] },
    ),
  ]),
  thread('sundara-cold-room', 'Cold room 3: door open alarm at night', [
    mail(
      '12 04:55',
      known('Sneha Kulkarni'),
      [priya],
      `
Hi Priya, the door alarm of cold room 3 comes every night at 02:10. Karthik checked the contact, it is fine. Can your team look at the logs?

Sneha`,
      { cc: [alex, known('Karthik Subramaniam')] },
    ),
  ]),
  thread('harrowvale-prospect', 'Our visit on the 3rd', [
    mail(
      '12 13:41',
      known('Jim Rowntree'),
      [alex],
      `
Hello Alex, Monica and Parveen will join for the first half hour. Parking is behind the chapel. Mind the price, we are a charity.

Jim`,
      { cc: [known('Monica Aldred')] },
    ),
  ]),
  thread('fennimore-loans', 'Loan to the gallery: humidity in the crates', [
    mail(
      '13 09:26',
      known('Imogen Hale'),
      [tomasz],
      `
Tomasz, two of the crates showed 61 % on the road. The insurer asks for the full record. Could you export it?

Imogen Hale
Fennimore & Blythe`,
      { cc: [alex] },
    ),
  ]),
  thread('steinach-quality', 'Messraum: Offerte 3. Fassung', [
    mail(
      '14 08:49',
      known('Patrick Gygax'),
      [priya],
      `
Guten Tag Frau Nair

Herr Spörri verlangt noch einmal 4 %. Ich halte die Offerte für richtig, brauche aber ein Argument.

Patrick Gygax`,
      { cc: [alex] },
    ),
  ]),
];
