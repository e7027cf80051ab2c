import type { RecordKind } from '../../model/index.ts';
import { listed } from '../plain.ts';

const names: Readonly<Record<RecordKind, string>> = {
  account: `account|accounts|company|companies|customer|customers|client|clients|kunde|kunden|firma|firmen|unternehmen
    |portfolio|cuenta|cuentas|empresa|empresas|cliente|clientes|compte|comptes|société|sociétés|entreprise|entreprises
    |key accounts`,
  contact: `contact|contacts|person|persons|people|kontakt|kontakte|ansprechpartner|personen|stakeholder|stakeholders|contacto
    |contactos|persona|personas|interlocuteur|interlocuteurs|personnes`,
  opportunity: `opportunity|opportunities|deal|deals|pipeline|potential|potentials|chance|chancen|verkaufschance|verkaufschancen|geschäfte
    |oportunidad|oportunidades|negocio|negocios|opportunité|opportunités|affaire|affaires`,
  contract: `contract|contracts|renewals|renewal|agreement|agreements|subscription|subscriptions|vertrag|verträge|verlängerungen|contrato
    |contratos|renovaciones|contrat|contrats|renouvellements`,
  initiative: `initiative|initiatives|project|projects|initiativen|projekt|projekte|maßnahmen|iniciativa|iniciativas|proyectos|projets
    |projet`,
  case: `case|cases|ticket|tickets|escalations|fall|fälle|vorgänge|eskalationen|caso|casos|incidencias|cas|incidents|escalades`,
  note: `note|notes|notiz|notizen|nota|notas`,
  interaction: `interaction|interactions|activity|activities|activity log|calls|meetings|emails|interaktion|interaktionen|aktivität
    |aktivitäten|anrufe|termine|interacción|interacciones|actividad|actividades|llamadas|reuniones|interaction
    |activité|activités|appels|réunions`,
  task: `task|tasks|to dos|todo|todos|promises|actions|action items|aufgabe|aufgaben|versprechen|tarea|tareas|compromisos|tâche|tâches
    |promesses`,
  owner: `owner|owners|team|users|user|sales team|mitarbeiter|benutzer|vertriebsteam|verantwortliche|equipo|usuarios|responsables|équipe
    |utilisateurs|commerciaux`,
  target: `target|targets|quota|quotas|ziel|ziele|zielvorgaben|objetivo|objetivos|cuotas|objectif|objectifs`,
};

/** What sheets of a kind are called, and what begins or ends headers about it: "Contact phone", "Téléphone du contact". */
export const kindWords: ReadonlyMap<string, RecordKind> = new Map(
  (Object.keys(names) as RecordKind[]).flatMap((kind) =>
    listed(names[kind]).map((word) => [word, kind] as const),
  ),
);
