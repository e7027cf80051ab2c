/** What opportunity, contract, initiative and case columns are called. */
export const dealHeaders = {
  opportunity: {
    id: 'id|opportunity id|opportunityid|deal id|dealid|potential id|chance id|id de la oportunidad|id de l opportunité|keyside id',
    name: `opportunity|opportunity name|deal|deal name|dealname|potential|potential name|project name|name|verkaufschance|chance
      |name der verkaufschance|geschäft|vorhaben|deal bezeichnung|projekt|oportunidad|nombre de la oportunidad|negocio
      |nombre del negocio|nombre del trato|trato|opportunité|nom de l'opportunité|affaire|nom de l'affaire
      |transaction|nom de la transaction|nombre|nom`,
    kind: `type|opportunity type|deal type|kind|business type|art|typ|geschäftsart|art der chance|tipo|tipo de oportunidad
      |tipo de negocio|type d'opportunité|type d'affaire|nature`,
    status: `status|deal status|opportunity status|won lost|result|stand|ergebnis|estado|estado de la oportunidad|resultado|statut|état|résultat`,
    stage: `stage|deal stage|dealstage|sales stage|stagename|opportunity stage|phase|verkaufsphase|vertriebsphase|stufe
      |etapa|etapa del negocio|fase|etapa de venta|étape|étape de vente|phase de vente|phase de la transaction`,
    probability: `probability|deal probability|win probability|chance of winning|likelihood|wahrscheinlichkeit|abschlusswahrscheinlichkeit
      |gewinnwahrscheinlichkeit|probabilidad|probabilité|probabilité de gain`,
    amount: `amount|deal amount|deal value|opportunity amount|value|deal size|revenue|volume|tcv|acv|arr|expected revenue
      |betrag|wert|auftragswert|volumen|umsatz|auftragsvolumen|dealwert|importe|valor|monto|cantidad|importe de la oportunidad
      |montant|valeur|montant de l'affaire|chiffre d'affaires|ca`,
    currency:
      'currency|currency code|currencyisocode|ccy|deal currency|währung|währungscode|moneda|divisa|devise|monnaie',
    closeDate: `close date|closedate|closing date|expected close|expected close date|expected closing date|close|closes
      |abschlussdatum|abschluss|erwartetes abschlussdatum|voraussichtlicher abschluss|abschluss am|fecha de cierre|cierre
      |fecha prevista de cierre|fecha estimada de cierre|date de clôture|clôture|date de fermeture|date de signature
      |clôture prévue|date de conclusion`,
    nextStep: `next step|next steps|nextstep|nächster schritt|nächste schritte|siguiente paso|próximo paso|próximos pasos
      |prochaine étape|prochaines étapes`,
    owner: `owner|opportunity owner|deal owner|sales rep|seller|responsible|rep|account manager|verantwortlich|vertriebler|deal inhaber|inhaber
      |zuständig|betreuer|verantwortlicher|responsable|propietario|propietario del negocio|vendedor|comercial|propriétaire|commercial
      |propriétaire de la transaction`,
    ownerId: 'owner id|ownerid|deal owner id|id des verantwortlichen|id del responsable|id du responsable',
    contacts: `contacts|contact|contact name|associated contact|contact roles|kontakte|ansprechpartner|kontakt|contactos|contacto
      |contacts associés`,
    contactIds: 'contact ids|contact id|kontakt ids|ids de contactos|ids des contacts|associated contact ids',
    forecastCategory: `forecast category|forecast|forecastcategory|forecastcategoryname|forecast kategorie|prognosekategorie
      |prognose|categoría de previsión|categoría de pronóstico|previsión|catégorie de prévision|prévision`,
    productIds: 'product ids|produkt ids|ids de productos|ids des produits',
    history: 'history json|verlauf json|historial json|historique json|history|verlauf|historial|historique',
  },
  contract: {
    id: 'id|contract id|contractid|vertrags id|id del contrato|id du contrat|keyside id',
    name: `contract|contract name|agreement|contract number|contract no|subscription|licence|license|vertrag|vertragsname|vertragsnummer
      |vertrags nr|vereinbarung|vertragsbezeichnung|contrato|nombre del contrato|número de contrato|acuerdo|contrat
      |nom du contrat|numéro de contrat|n° de contrat|name|nombre|nom`,
    status:
      'status|contract status|vertragsstatus|stand|estado|estado del contrato|statut|état|statut du contrat',
    value: `value|contract value|total value|amount|tcv|acv|arr|annual value|vertragswert|wert|betrag|volumen|jahreswert|auftragswert|valor
      |valor del contrato|importe|valeur|valeur du contrat|montant`,
    currency: 'currency|currency code|ccy|währung|moneda|divisa|devise|monnaie',
    startDate: `start|start date|contract start|contract start date|begin|valid from|effective date|beginn|vertragsbeginn|laufzeitbeginn
      |startdatum|gültig ab|inicio|fecha de inicio|inicio del contrato|début|date de début|début du contrat|date d'effet`,
    endDate: `end|end date|contract end|contract end date|expires|expiry|expiry date|expiration date|valid until|renewal|renewal date|renews
      |ende|vertragsende|enddatum|laufzeitende|ablaufdatum|läuft ab|gültig bis|verlängerung|verlängerungsdatum|laufzeit bis|fin
      |fecha de fin|fin del contrato|vencimiento|fecha de vencimiento|fecha de renovación|renovación|date de fin|fin du contrat
      |échéance|date d'échéance|date de renouvellement|renouvellement|expiration`,
    noticeDate: `notice|notice date|notice by|notice deadline|cancel by|cancellation date|kündigungsfrist|kündigung bis|kündbar bis|kündigungstermin
      |kündigungsdatum|fecha de preaviso|preaviso|date de préavis|préavis|date limite de préavis`,
    autoRenews: `auto renews|auto renew|auto renewal|automatic renewal|autorenew|verlängert sich|automatische verlängerung|auto verlängerung
      |verlängert sich automatisch|renovación automática|se renueva|reconduction tacite|tacite reconduction
      |renouvellement automatique`,
    priceClause: `price clause|price increase|uplift|indexation clause|preisklausel|preisanpassung|preiserhöhung|cláusula de precio
      |cláusula de precios|clause de prix|indexation|clause tarifaire`,
    negotiation: `negotiation|renewal status|renewal stage|negotiation status|verhandlung|verhandlungsstand|stand der verhandlung|negociación
      |estado de la negociación|négociation|état de la négociation`,
    productIds: 'product ids|produkt ids|ids de productos|ids des produits',
  },
  initiative: {
    id: 'id|initiative id|keyside id',
    name: `initiative|initiative name|project|objective|goal|programme|program|name|projekt|vorhaben|maßnahme|ziel|iniciativa|proyecto
      |objetivo|nombre de la iniciativa|projet|objectif|nom de l'initiative|action|nombre|nom`,
    status: 'status|state|rag|ampel|stand|projektstatus|estado|semáforo|statut|état|avancement statut',
    progress: `progress|percent done|percent complete|completion|done|fortschritt|erledigt|fertigstellung|fertig|progreso|avance
      |progrès|avancement|progression`,
    period: `period|quarter|month|quartal|monat|zeitraum|período|periodo|trimestre|mes|période|mois`,
    dueDate: `due|due date|deadline|target date|fällig|fällig am|fälligkeit|termin|zieldatum|vencimiento|fecha límite|fecha objetivo
      |échéance|date d'échéance|date limite`,
    summary: `summary|comment|notes|remark|zusammenfassung|bemerkung|kommentar|notiz|resumen|comentario|observaciones|notas|résumé
      |commentaire|remarque`,
    owner: `owner|responsible|lead|account manager|verantwortlich|verantwortlicher|zuständig|leitung|responsable|propietario|propriétaire|pilote`,
    ownerId: 'owner id|ownerid|id des verantwortlichen|id del responsable|id du responsable',
    updates: 'updates json|updates|meldungen|actualizaciones|mises à jour|meldungen json',
  },
  case: {
    id: 'id|case id|ticket id|caseid|fall id|id del caso|id du cas|keyside id',
    subject: `case|subject|ticket|ticket name|case subject|issue|problem|betreff|fall|vorgang|anliegen|asunto|caso|incidencia|ticket
      |objet|sujet|cas|incident|demande`,
    status:
      'status|case status|ticket status|fallstatus|stand|estado|estado del caso|statut|état|statut du cas',
    severity: `severity|priority|urgency|schwere|schweregrad|priorität|dringlichkeit|gravedad|prioridad|severidad|urgencia|gravité
      |priorité|sévérité|urgence`,
    escalated: `escalated|escalation|is escalated|isescalated|eskaliert|eskalation|escalado|escalada|escalación|escaladé|escalade|remonté|escaladée`,
    openedAt: `opened|opened at|opened on|open date|created|created at|created date|create date|date opened|eröffnet|eröffnet am|geöffnet am|erstellt
      |erstellt am|angelegt am|abierto el|fecha de apertura|apertura|fecha de creación|creado|ouvert le|date d'ouverture|créé le
      |date de création`,
    closedAt: `closed|closed at|closed on|closed date|date closed|resolved at|geschlossen|geschlossen am|gelöst am|cerrado el
      |fecha de cierre|fermé le|date de fermeture|date de clôture|résolu le`,
    nextUpdateAt: `next update|next update at|next word|promised update|nächste meldung|nächstes update|próxima actualización|prochaine mise à jour|prochain point`,
    owner: `owner|case owner|ticket owner|assigned to|agent|verantwortlich|zuständig|bearbeiter|responsable|asignado a|propietario|propriétaire|assigné à`,
    ownerId: 'owner id|ownerid|id des verantwortlichen|id del responsable|id du responsable',
  },
} as const;
