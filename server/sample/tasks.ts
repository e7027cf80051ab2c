import type { Task } from '../../lib/model/index.ts';
import type { Calendar } from './calendar.ts';
import { accountOf, contactOf, recordId } from './portfolio.ts';
import { recordLink, type Sample } from './record.ts';

type Row = readonly [
  account: string,
  kind: Task['kind'],
  subject: string,
  /** Days from today. */
  due: number | null,
  contact: string | null,
  done?: number,
];

// biome-ignore format: one task is one row
const rows: readonly Row[] = [
  ['arden-medical', 'we-owe', 'Calibration report for site Basel', 3, 'maria-lopes'],
  ['arden-medical', 'they-owe', 'Site list for phase 2', -20, 'maria-lopes'],
  ['arden-medical', 'we-owe', 'ROI sheet for the board', 3, 'maria-lopes'],
  ['arden-medical', 'task', 'Ask Helen for half an hour before the board', 6, 'helen-brandt'],
  ['arden-medical', 'we-owe', 'Training dates for the Ulm wards', -30, 'nadia-roth', -32],
  ['brightlane', 'we-owe', 'Price held to March, in writing', 1, 'siobhan-keane'],
  ['brightlane', 'they-owe', 'Trailer list with chassis numbers', 7, 'rhys-bevan'],
  ['brightlane', 'we-owe', 'Cause of the repeated door alarms', 2, 'aisha-rahman'],
  ['brightlane', 'task', 'Prepare the usage report', 10, 'fiona-caldwell'],
  ['castellmar', 'we-owe', 'Excursion report of trip 8', 2, 'lucia-ferrer'],
  ['castellmar', 'they-owe', 'Network form signed by the CIO', -12, 'ramon-quintana'],
  ['castellmar', 'task', 'Book the joint review with Brightlane', 4, 'javier-ibarra'],
  ['halvorsen-foods', 'they-owe', 'Mark-up of the liability clause', 3, 'henrik-boe'],
  ['halvorsen-foods', 'we-owe', 'Two bakery references', 5, 'marte-sletten'],
  ['halvorsen-foods', 'task', 'Invite Ingrid to the customer council', 20, 'ingrid-halvorsen'],
  ['halvorsen-dairy', 'they-owe', 'Purchase order for cold store 4', 4, 'geir-nygard'],
  ['halvorsen-dairy', 'we-owe', 'Installation plan', 9, 'mikkel-strand'],
  ['wexcombe', 'we-owe', 'Savings table for the business case', 2, 'anthony-marsh'],
  ['wexcombe', 'they-owe', 'List of community sites', 11, 'meera-shah'],
  ['wexcombe', 'we-owe', 'Replacement tags on site', 7, 'lorna-tait'],
  ['tidewell', 'we-owe', 'Root cause of the data gaps, all nine stations', -4, 'gwen-pritchard'],
  ['tidewell', 'we-owe', 'Credit for the August invoice', -10, 'ivan-petkov'],
  ['tidewell', 'task', 'Ask our CEO to call Malcolm', 1, 'malcolm-threlfall'],
  ['zurberg', 'they-owe', 'Data-processing terms from their lawyer', 6, 'chiara-bernasconi'],
  ['zurberg', 'we-owe', 'Fix for the midnight export', 1, 'mirjam-schaub'],
  ['kesselhof', 'we-owe', 'Offer for the fermentation cellar', 2, 'theresa-bohm'],
  ['kesselhof', 'task', 'Bring the new display to the brewery', 13, 'markus-thiel'],
  ['steinach', 'we-owe', 'Comparison with the other two bidders', 8, 'patrick-gygax'],
  ['steinach', 'they-owe', 'Floor plan of hall 3', -3, 'vanessa-kalin'],
  ['lindqvist', 'they-owe', 'Signed contract for the second site', 5, 'johan-ekdahl'],
  ['lindqvist', 'we-owe', 'Protocol templates in Swedish', 12, 'erik-sandell'],
  ['skagholm', 'they-owe', 'Answer of the class society', 15, 'bjarke-toft'],
  ['sundara', 'we-owe', 'Customs codes and weights', 1, 'rajesh-tiwari'],
  ['sundara', 'they-owe', 'Import licence number', 18, 'divya-pillai'],
  ['kurobane', 'we-owe', 'Site plan in Japanese', 6, 'ken-sasaki'],
  ['tasman', 'task', 'Call about the renewal before the notice date', 0, 'bruce-tillard'],
  ['oakhollow', 'we-owe', 'One page for the partners meeting', 14, 'wendy-oakes'],
  ['pinerow', 'we-owe', '14 answers for the security questionnaire', 3, 'grace-okonkwo'],
  ['pinerow', 'we-owe', 'Three-year option on one page', 9, 'marcus-whitfield'],
  ['pinerow', 'they-owe', 'Interface specification of the pager system', -6, 'andre-baptiste'],
  ['copperline', 'they-owe', 'October invoices, 61 days old', -25, 'becca-stein'],
  ['copperline', 'we-owe', 'Night test of the alarm chain', 3, 'hank-dillard'],
  ['marlowe-quay', 'they-owe', 'Three old claims to try', 10, 'lucy-farrant'],
  ['fennimore', 'they-owe', 'Signed renewal', 8, 'rupert-blythe'],
  ['davenholt', 'we-owe', 'Network drawing for the OT review', 4, 'fatma-yildiz'],
  ['davenholt', 'they-owe', 'Two transformers for the pilot', 16, 'sanne-vlieger'],
  ['montfaucel', 'we-owe', 'Certificat d’étalonnage corrigé', 2, 'amina-benhaddou'],
  ['rivaunay', 'task', 'Work out what the alarms saved in the summer', 11, 'hugo-rivaunay'],
  ['verdalia', 'we-owe', 'Delivery date before the citrus peak', 1, 'carmen-ortuno'],
  ['belmorava', 'they-owe', 'First report on the trial', 5, 'lenka-souckova'],
  ['harrowvale', 'they-owe', 'Number of fridges in the four houses', 9, 'jim-rowntree'],
  ['wexcombe', 'task', 'Thank-you note after the go-live', -95, 'kwame-osei', -96],
  ['zurberg', 'task', 'Send the campus photos', -20, 'urs-zollinger', -21],
];

export function sampleTasks({ day, at }: Calendar): Sample<'task'>[] {
  return rows.map(([account, kind, subject, due, contact, done]) => {
    const { id: accountId, ownerId } = accountOf(account);
    const id = recordId('tsk', account, subject);
    return {
      id,
      accountId,
      contactId: contact && contactOf(contact).id,
      subject,
      kind,
      dueDate: due === null ? null : day(due),
      doneAt: done === undefined ? null : at(done, '11:15'),
      assigneeId: ownerId,
      link: recordLink('task', id),
    };
  });
}
