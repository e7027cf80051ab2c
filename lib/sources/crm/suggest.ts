import { type ChoiceName, choiceOf } from '../../import/cells/choices.ts';
import type { MappedField } from './mapping.ts';
import type { OwnField } from './own-fields.ts';

/** What administrators call such fields, in four languages, without what they are of. */
const names: Readonly<Record<MappedField, string>> = {
  'account.tier': 'tier|segment|class|klasse|stufe|kundenklasse|segmento|nivel|niveau|classe|categoria|abc',
  'account.health':
    'health|health score|score|kundengesundheit|gesundheit|gesundheitswert|salud|puntuacion de salud|sante|score de sante',
  'account.renewalDate':
    'renewal|renewal date|next renewal|renewal on|contract end|contract end date|verlangerung|verlangerungsdatum|vertragsende|laufzeitende|renovacion|fecha de renovacion|fin del contrato|renouvellement|date de renouvellement|fin du contrat|echeance',
  'account.territory':
    'territory|region|sales region|gebiet|vertriebsgebiet|territorio|zona|territoire|secteur',
  'account.aliasDomains':
    'alias domains|alias domain|other domains|further domains|additional domains|weitere domains|andere domains|otros dominios|autres domaines',
  'account.linkedinSlug':
    'linkedin|linkedin url|linkedin page|linkedin profile|linkedin seite|linkedin link|pagina de linkedin|page linkedin',
  'account.linkedinId': 'linkedin id|linkedin number|linkedin nummer|linkedin company id',
  'contact.linkedinSlug':
    'linkedin|linkedin url|linkedin profile|linkedin profil|linkedin link|perfil de linkedin|profil linkedin',
  'contact.roles':
    'role|roles|stakeholder role|stakeholder roles|buying role|buying roles|rolle|rollen|kaufrolle|rol|rol de compra|role d achat',
  'contact.influence': 'influence|einfluss|influencia',
  'contact.stance': 'stance|attitude|sentiment|haltung|einstellung|postura|actitud|posture',
  'contact.reportsToId':
    'reports to|manager|boss|berichtet an|vorgesetzter|reporta a|jefe|superieur|rattache a',
  'opportunity.kind':
    'kind|type|opportunity type|deal type|business type|art|typ|geschaftsart|tipo|tipo de negocio|type d affaire',
  'opportunity.nextStep':
    'next step|next steps|nachster schritt|nachste schritte|proximo paso|siguiente paso|prochaine etape',
  'opportunity.forecastCategory':
    'forecast|forecast category|prognose|prognosekategorie|categoria de prevision|prevision|categorie de prevision',
  'case.escalated': 'escalated|is escalated|escalation|eskaliert|eskalation|escalado|escalada|escalade',
  'case.nextUpdateAt':
    'next update|next update at|next update due|nachste meldung|nachstes update|proxima actualizacion|prochaine mise a jour',
  'interaction.direction': 'direction|richtung|direccion|sens',
  'interaction.originLink':
    'origin|origin link|source link|source url|herkunft|origen|enlace de origen|origine',
  'task.kind': 'promise|kind|kind of task|task kind|zusage|art|compromiso|promesa|promesse|engagement',
  changeId: 'keyside id|keyside change id|keyside change|change id|keyside|external id',
};

/** Lists of ours whose words a list of the CRM's must know. */
const lists: Readonly<Partial<Record<MappedField, ChoiceName>>> = {
  'contact.roles': 'role',
  'contact.influence': 'influence',
  'contact.stance': 'stance',
  'opportunity.kind': 'opportunityKind',
  'opportunity.forecastCategory': 'forecast',
  'interaction.direction': 'direction',
};

/** Words that say only what a field is of, before or behind its name. */
const ofWhat =
  /^(account|company|customer|client|contact|opportunity|deal|case|ticket|task|kunden?|firmen?|cuenta|cliente|compte) | (of the |de la |del |du )?(account|company|customer|client|contact|cuenta|cliente|compte)$/;

/** As it is spelled everywhere: `Renewal_Date__c`, `renewalDate` and `Renewal date` are the same. */
const plain = (name: string): string =>
  name
    .replace(/__c$/i, '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** `renewalDate` is two words; `LinkedIn` is one. */
const spellings = (name: string): string[] => [plain(name), plain(name.replace(/([a-z])([A-Z])/g, '$1 $2'))];

/** The field that by its name, and by what its list offers, is meant for this; undefined: none is surely. */
export function suggestionIn(field: MappedField, fields: readonly OwnField[]): OwnField | undefined {
  const known = new Set(names[field].split('|'));
  const saysSo = ({ label, name }: OwnField) =>
    [label, name].flatMap(spellings).some((said) => known.has(said) || known.has(said.replace(ofWhat, '')));
  const found = fields.filter((one) => saysSo(one) && isUnderstood(field, one));
  return found.find(({ custom }) => custom) ?? found[0];
}

function isUnderstood(field: MappedField, { options }: OwnField): boolean {
  const list = lists[field];
  return !list || options.length === 0 || options.some((option) => choiceOf(list, option) !== undefined);
}
