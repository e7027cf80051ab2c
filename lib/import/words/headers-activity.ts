/** What note, interaction and task columns are called. */
export const activityHeaders = {
  note: {
    id: 'id|note id|noteid|notiz id|id de la nota|id de la note|keyside id',
    body: `note|notes|note body|body|text|comment|comments|content|note content|notiz|notizen|text der notiz|kommentar|bemerkung|inhalt|anmerkung
      |nota|notas|texto|comentario|comentarios|contenido|texte|commentaire|commentaires|contenu|remarque|remarques`,
    contact: `contact|contact name|about contact|person|kontakt|ansprechpartner|contacto|interlocutor|interlocuteur`,
    contactId: 'contact id|contactid|kontakt id|id del contacto|id du contact',
    opportunity: `opportunity|deal|deal name|opportunity name|chance|verkaufschance|oportunidad|negocio|opportunité|affaire`,
    opportunityId: 'opportunity id|deal id|chance id|id de la oportunidad|id de l opportunité',
    author: `author|written by|created by|by|owner|note owner|autor|autorin|verfasser|verfasst von|erstellt von|von|autor|escrito por|creado por
      |auteur|autrice|écrit par|créé par|rédacteur`,
    authorId: 'author id|owner id|created by id|id des autors|id del autor|id de l auteur',
    createdAt: `date|created|created at|created on|written|written at|create date|created date|created time|note date|activity date|datum|erstellt|erstellt am|geschrieben am
      |verfasst am|fecha|creado|creado el|fecha de creación|escrita el|créé le|date de création|écrite le|écrit le`,
    originTitle:
      'origin|origin title|page title|written beside|herkunft|titel der seite|origen|título de la página|origine|titre de la page',
    originLink:
      'origin link|page link|link der herkunft|link zur seite|enlace de origen|lien d origine|lien vers la page',
  },
  interaction: {
    id: 'id|activity id|interaction id|aktivität id|id de la actividad|id de l activité|keyside id',
    kind: `type|activity type|kind|channel|interaction type|art|typ|aktivitätsart|kanal|art der aktivität|tipo|tipo de actividad|canal|type d'activité|nature`,
    direction: 'direction|richtung|dirección|sentido|sens|inbound outbound',
    at: `date and time|date|when|activity date|date time|start|time|took place|datum|am|wann|zeitpunkt|fecha|cuándo|fecha y hora|quand|date et heure`,
    subject: `subject|activity|activity name|topic|title|betreff|thema|aktivität|asunto|tema|actividad|objet|sujet|activité|thème`,
    summary: `summary|description|details|notes|outcome|result|minutes|zusammenfassung|beschreibung|details|ergebnis|protokoll|notizen|resumen|descripción
      |detalles|notas|résumé|description|détails|compte rendu|notes`,
    contacts: `contacts|contact|attendees|participants|with|with whom|kontakte|kontakt|teilnehmer|mit|ansprechpartner|contactos|contacto|asistentes
      |participantes|con|participants|avec`,
    contactIds: 'contact ids|contact id|kontakt ids|ids de contactos|ids des contacts',
    owner: `owner|by|logged by|assigned to|account manager|verantwortlich|von|erfasst von|responsable|registrado por|par|propriétaire`,
    ownerId: 'owner id|ownerid|id des verantwortlichen|id del responsable|id du responsable',
    originLink:
      'origin link|page link|thread link|link zur seite|lien vers la page|link der herkunft|enlace de origen|lien d origine',
  },
  task: {
    id: 'id|task id|taskid|aufgaben id|id de la tarea|id de la tâche|keyside id',
    subject: `task|tasks|to do|todo|action|action item|subject|promise|aufgabe|aufgaben|betreff|zu tun|maßnahme|versprechen|tarea|tareas|asunto|acción|compromiso
      |tâche|tâches|objet|sujet|à faire|action|promesse`,
    kind: 'type|task type|kind|who owes|art|typ|aufgabenart|tipo|tipo de tarea|type de tâche|nature',
    contact: 'contact|contact name|person|kontakt|ansprechpartner|contacto|interlocuteur',
    contactId: 'contact id|contactid|kontakt id|id del contacto|id du contact',
    dueDate: `due|due date|duedate|deadline|by when|fällig|fällig am|fälligkeit|bis wann|frist|termin|vencimiento|fecha de vencimiento|fecha límite|para cuándo
      |échéance|date d'échéance|date limite|pour le|à rendre le`,
    doneAt: `done at|done on|completed|completed at|completed date|erledigt am|abgeschlossen am|hecha el|completada el|fecha de finalización|terminée le
      |faite le|fait le`,
    done: 'done|status|task status|completed|erledigt|fertig|stand|estado|hecha|hecho|statut|état|fait|terminée',
    assignee: `assignee|assigned to|owner|responsible|who|task owner|zugewiesen an|zuständig|verantwortlich|wer|asignada a|asignado a|responsable|quién|assignée à|assigné à
      |qui|propriétaire`,
    assigneeId: 'assignee id|owner id|ownerid|id des zuständigen|id del asignado|id de l assigné',
  },
} as const;
