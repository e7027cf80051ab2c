import { mail, thread } from './build.ts';
import { alex, alexAtHome, dachTeam, helen, jonas, known, stranger } from './cast.ts';
import type { Thread } from './mail.ts';

/** Alex's private mailbox, the second account in the same browser. */
export const atHome: readonly Thread[] = [
  thread(
    'home-climbing',
    'Saturday: Kochel, 8 o’clock',
    [
      mail(
        '1 19:30',
        stranger('Jana Reuter', 'jana.reuter@posteo.de'),
        [alexAtHome],
        `
I bring the rope, you bring the coffee.

Jana`,
      ),
    ],
    { unread: true },
  ),
  thread('home-client', 'The book I told you about', [
    mail(
      '3 20:14',
      known('Maria Lopes'),
      [alexAtHome],
      `
Alex, this is the book on negotiating I mentioned. Enjoy the weekend!

Maria`,
    ),
  ]),
  thread('home-rent', 'Nebenkosten 2025', [
    mail(
      '5 10:00',
      stranger('Hausverwaltung Isartal', 'post@hausverwaltung-isartal.example'),
      [alexAtHome],
      `
Sehr geehrter Herr Reuter, anbei die Abrechnung.`,
    ),
  ]),
  thread('home-gwen', 'Thanks for the call', [
    mail(
      '9 22:41',
      known('Gwen Pritchard', 'gwen.pritchard.tidewell@gmail.com'),
      [alexAtHome],
      `
That helped. See you in Bristol.

Gwen`,
    ),
  ]),
];

/** The team's mailbox, which Alex opens by delegation. */
export const delegated: readonly Thread[] = [
  thread(
    'team-arden',
    'Wer vertritt Herrn Reuter im Dezember?',
    [
      mail(
        '1 09:15',
        jonas,
        [dachTeam],
        `
Guten Tag, wen darf ich im Dezember ansprechen?

Jonas Kern`,
      ),
      mail(
        '1 10:20',
        dachTeam,
        [jonas],
        `
Guten Tag Herr Kern, Priya Nair ist für Sie da.

Das Team`,
        { cc: [alex] },
      ),
    ],
    { unread: true },
  ),
  thread('team-zurberg', 'Zugang für Frau Perret', [
    mail(
      '3 14:00',
      known('Anouk Perret'),
      [dachTeam],
      `
Bonjour, il me faudrait un accès au portail.

Anouk Perret`,
    ),
  ]),
  thread('team-visit', 'Werksführung', [
    mail(
      '6 12:30',
      helen,
      [dachTeam],
      `
Ich komme mit drei Kollegen.

Helen Brandt`,
    ),
  ]),
];
