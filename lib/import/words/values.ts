import { listed } from '../plain.ts';

const words = (values: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(Object.entries(values).map(([value, text]) => [value, listed(text)]));

/** What people and CRMs call the values of our lists, in English, German, Spanish and French. */
export const choiceWords = {
  trend: words({
    up: 'up|rising|improving|steigend|aufwärts|besser|subiendo|al alza|mejorando|en hausse|hausse',
    flat: 'flat|stable|steady|unchanged|stabil|gleichbleibend|estable|stable|sin cambios|inchangé',
    down: 'down|falling|declining|fallend|abwärts|schlechter|bajando|a la baja|en baisse|baisse',
  }),
  role: words({
    'executive-sponsor': `executive sponsor|sponsor|exec sponsor|executive|sponsor der geschäftsleitung|geschäftsleitung
      |patrocinador ejecutivo|patrocinador|sponsor exécutif|sponsor de la direction|direction`,
    'decision-maker': `decision maker|economic buyer|buyer|economic decision maker|entscheider|entscheiderin
      |entscheidungsträger|decisor|decisora|responsable de la decisión|tomador de decisiones|décideur|décideuse`,
    champion:
      'champion|advocate|coach|fürsprecher|fürsprecherin|defensor|defensora|promotor|ambassadeur|allié',
    influencer: `influencer|evaluator|technical buyer|executive influencer|beeinflusser|einflussnehmer
      |beeinflusserin|influenciador|influenciadora|influyente|influenceur|influenceuse|prescripteur`,
    user: 'user|end user|business user|anwender|anwenderin|nutzer|nutzerin|usuario|usuaria|utilisateur|utilisatrice',
    blocker:
      'blocker|detractor|blockierer|blockiererin|gegner|bloqueador|bloqueadora|opositor|bloqueur|opposant',
  }),
  influence: words({
    high: 'high|strong|hoch|groß|alta|alto|fuerte|élevée|élevé|forte|haute',
    medium: 'medium|mid|mittel|media|medio|moyenne|moyen',
    low: 'low|weak|niedrig|gering|baja|bajo|faible|basse',
  }),
  stance: words({
    supporter:
      'supporter|supportive|positive|unterstützer|unterstützerin|positiv|partidario|a favor|positivo|favorable|soutien',
    neutral: 'neutral|neutre',
    sceptic:
      'sceptic|skeptic|sceptical|skeptical|skeptisch|skeptiker|skeptikerin|escéptico|escéptica|sceptique',
    opponent:
      'opponent|negative|gegner|gegnerin|negativ|opositor|en contra|negativo|opposant|opposante|opposé',
  }),
  opportunityKind: words({
    new: `new|new business|newbusiness|new customer|neu|neugeschäft|neukunde|nuevo|nueva|negocio nuevo|nuevo cliente
      |nouveau|nouvelle affaire|nouveau client`,
    expansion: `expansion|upsell|cross sell|upselling|existing business|existingbusiness|add on|existing customer
      |existing customer upgrade|erweiterung|ausbau|bestandskunde|bestandsgeschäft|ampliación|expansión|extension`,
    renewal: 'renewal|renew|existing customer replacement|verlängerung|erneuerung|renovación|renouvellement',
  }),
  opportunityStatus: words({
    open: 'open|in progress|active|offen|laufend|aktiv|in bearbeitung|abierta|abierto|en curso|ouverte|ouvert|en cours',
    won: `won|closed won|closedwon|closed won deal|gewonnen|abgeschlossen gewonnen|auftrag erhalten|ganada|ganado
      |cerrada ganada|cerrado ganado|cierre ganado|gagnée|gagné|fermée gagnée|clôturée gagnée|conclue`,
    lost: `lost|closed lost|closedlost|verloren|abgeschlossen verloren|auftrag verloren|perdida|perdido
      |cerrada perdida|cerrado perdido|cierre perdido|perdue|perdu|fermée perdue|clôturée perdue
      |closed lost to competition`,
  }),
  forecast: words({
    omitted:
      'omitted|omit|ausgelassen|nicht berücksichtigt|weggelassen|omitida|omitido|excluida|omis|omise|exclue|exclu',
    pipeline: 'pipeline|not forecasted|cartera|pipeline de ventas',
    'best-case':
      'best case|bestcase|bester fall|best case szenario|mejor caso|mejor escenario|meilleur cas|au mieux',
    commit: 'commit|committed|zugesagt|fest|comprometida|comprometido|compromiso|engagé|engagée|engagement',
    closed: 'closed|closed won|abgeschlossen|cerrada|cerrado|conclue|conclu|clôturée|clôturé',
  }),
  contractStatus: words({
    draft: 'draft|in approval process|entwurf|in genehmigung|borrador|brouillon|projet',
    active:
      'active|activated|running|in force|aktiv|aktiviert|laufend|gültig|activo|activa|vigente|actif|active|en vigueur|en cours',
    expired:
      'expired|ended|abgelaufen|beendet|caducado|caducada|vencido|vencida|expirado|expiré|expirée|échu',
    cancelled: `cancelled|canceled|terminated|gekündigt|storniert|cancelado|cancelada|rescindido|rescindida|résilié
      |résiliée|annulé|annulée`,
  }),
  negotiation: words({
    'not-started':
      'not started|nicht begonnen|noch nicht begonnen|sin empezar|no iniciada|pas commencé|pas commencée|non commencée',
    preparing:
      'preparing|in preparation|in vorbereitung|vorbereitung|en preparación|preparando|en préparation|préparation',
    proposed:
      'proposed|offer sent|angeboten|angebot abgegeben|propuesta|propuesta enviada|proposé|proposée|offre envoyée',
    negotiating:
      'negotiating|in negotiation|negotiation|in verhandlung|verhandlung|negociando|en negociación|en négociation|négociation',
    agreed:
      'agreed|verbally agreed|vereinbart|zugesagt|einig|acordado|acordada|convenu|convenue|accord trouvé',
    signed: 'signed|unterschrieben|unterzeichnet|firmado|firmada|signé|signée',
  }),
  initiativeStatus: words({
    'on-track':
      'on track|ontrack|green|im plan|auf kurs|grün|según lo previsto|en plazo|verde|en bonne voie|dans les temps|vert',
    'at-risk':
      'at risk|amber|yellow|gefährdet|gelb|in gefahr|en riesgo|amarillo|à risque|à surveiller|jaune|orange',
    'off-track': `off track|red|delayed|late|nicht im plan|vom kurs abgekommen|verspätet|rot|fuera de plazo|retrasado|retrasada
      |rojo|en retard|hors trajectoire|rouge`,
    done: 'done|completed|complete|finished|erledigt|fertig|abgeschlossen|hecho|hecha|terminado|terminada|completado|terminé|terminée|achevé',
  }),
  caseStatus: words({
    open: 'open|new|working|in progress|escalated|reopened|offen|neu|in bearbeitung|abierto|abierta|nuevo|en curso|ouvert|ouverte|nouveau|en cours',
    waiting: `waiting|on hold|pending|waiting on customer|waiting on contact|waiting on us|wartet|wartend|warten|in wartestellung
      |en espera|esperando|pendiente|en attente`,
    closed:
      'closed|solved|resolved|done|geschlossen|gelöst|erledigt|cerrado|cerrada|resuelto|fermé|fermée|clos|close|résolu',
  }),
  severity: words({
    low: 'low|minor|p4|niedrig|gering|baja|bajo|leve|faible|basse|mineure',
    medium: 'medium|normal|moderate|p3|mittel|media|medio|moyenne|moyen|normale',
    high: 'high|major|p2|hoch|alta|alto|grave|élevée|élevé|haute|majeure',
    critical: 'critical|urgent|blocker|p1|kritisch|dringend|crítica|crítico|urgente|critique',
  }),
  interactionKind: words({
    email: 'email|e mail|mail|incoming email|logged email|correo|correo electrónico|courriel|mél',
    call: 'call|phone|phone call|logged call|anruf|telefonat|telefon|llamada|appel|téléphone',
    meeting: `meeting|event|visit|termin|treffen|besprechung|besuch|reunión|visita|réunion|rendez vous|rdv|visite
      |rencontre`,
    linkedin: `linkedin|linkedin message|linkedin nachricht|mensaje de linkedin|message linkedin|linked in|inmail`,
  }),
  direction: words({
    in: 'in|incoming|inbound|incoming email|from them|eingehend|ein|entrante|recibido|entrant|reçu',
    out: 'out|outgoing|outbound|email|from us|ausgehend|aus|saliente|enviado|sortant|envoyé',
  }),
  taskKind: words({
    task: 'task|to do|todo|aufgabe|tarea|tâche',
    'we-owe':
      'we owe|we promised|wir schulden|unser versprechen|debemos|nuestra promesa|nous devons|notre promesse',
    'they-owe':
      'they owe|they promised|sie schulden|ihr versprechen|nos deben|su promesa|ils doivent|ils nous doivent|leur promesse',
  }),
  done: words({
    yes: 'done|completed|complete|finished|closed|erledigt|fertig|abgeschlossen|hecho|hecha|completada|completado|terminada|terminée|terminé|fait|faite',
    no: `open|not started|in progress|waiting|waiting on someone else|waiting for input|deferred|offen|nicht begonnen
      |in bearbeitung|abierta|pendiente|no iniciada|en curso|ouverte|à faire|non commencée|en cours`,
  }),
} as const;

export const yesWords: ReadonlySet<string> = new Set(
  listed('yes|y|true|wahr|1|x|on|ja|j|sí|s|verdadero|oui|o|vrai|si'),
);
export const noWords: ReadonlySet<string> = new Set(listed('no|n|false|falsch|0|off|nein|falso|non|faux'));

/** What a row of sums is called, alone or before what it sums. */
export const totalWords: ReadonlySet<string> = new Set(
  listed(`total|totals|grand total|subtotal|sub total|sum|summe|summen|gesamt|gesamtsumme|gesamtergebnis|zwischensumme
    |ergebnis|insgesamt|total general|suma|suma total|totales|somme|sous total|total général|totaux|average|durchschnitt
    |mittelwert|promedio|media|moyenne`),
);

/** What stands where a pivot table begins. */
export const pivotWords =
  listed(`row labels|column labels|zeilenbeschriftungen|spaltenbeschriftungen|etiquetas de fila
  |etiquetas de columna|étiquettes de lignes|étiquettes de colonnes`);

export const pivotBeginnings =
  /^(sum of|count of|average of|summe von|anzahl von|mittelwert von|suma de|cuenta de|promedio de|somme de|nombre de|moyenne de) /;

export const reportFoot = /^(copyright \(c\)|confidential information|generated by:|grand totals? \()/i;
