/** What belongs to the kind of the sheet it stands on, whatever that is. */
export const ownNameHeaders = 'name|nombre|nom';
export const ownIds = 'id|keyside id';
export const linkHeaders =
  'link|record link|record url|link to record|link zum datensatz|enlace|enlace al registro|lien|lien vers la fiche';

/** What account, contact and owner columns are called: between bars or to a line, however they are spelled. */
export const peopleHeaders = {
  account: {
    id: `id|account id|accountid|company id|customer id|customer number|customer no|kundennummer|kunden nr|kundennr|kunden id
      |account nr|id de cuenta|id de la cuenta|id cliente|número de cliente|nº cliente|id du compte|id client
      |numéro client|n° client|keyside id`,
    name: `account|account name|accountname|company|company name|companyname|customer|customer name|client|client name
      |organisation|organization|organisation name|organization name|firm|name
      |kunde|kundenname|kunden|firma|firmenname|firmen|unternehmen|unternehmensname|gesellschaft|account name
      |cuenta|nombre de la cuenta|nombre de cuenta|empresa|nombre de la empresa|cliente|nombre del cliente|compañía
      |razón social|nombre|société|nom de la société|entreprise|nom de l'entreprise|compte|nom du compte
      |nom du client|raison sociale|nom`,
    domains: `domain|domains|company domain|company domain name|email domain|web domain|main domain|domain name
      |domäne|domänen|firmendomain|domains|dominio|dominios|dominio de la empresa|nombre de dominio|domaine|domaines
      |nom de domaine|domaine de l'entreprise`,
    aliasDomains: `alias domain|alias domains|other domains|further domains|additional domains|weitere domains|alias domains
      |andere domains|otros dominios|dominios alternativos|autres domaines|domaines alias|domaines supplémentaires`,
    website: `website|web site|web|url|homepage|website url|company website|web page|webseite|internetseite|internet
      |sitio web|página web|web de la empresa|site web|site internet|site|adresse web`,
    linkedinSlug: `linkedin company|linkedin company page|company linkedin|company linkedin url|linkedin company page url
      |linkedin unternehmensseite|linkedin der firma|linkedin de la empresa|página de linkedin|linkedin de l'entreprise
      |page linkedin|linkedin`,
    linkedinId: 'linkedin company id|linkedin number|linkedin nummer|número de linkedin|numéro linkedin',
    industry: `industry|sector|vertical|branche|industrie|industria|sector de actividad|secteur|secteur d'activité|ramo`,
    tier: `tier|segment|customer tier|account tier|category|class|abc|rating|klasse|kundenklasse|kategorie|stufe|abc klasse
      |segmento|nivel|categoría|clasificación|niveau|catégorie|classe|segmentation`,
    owner: `owner|account owner|account manager|accountmanager|key account manager|kam|company owner|responsible|rep|sales rep
      |sales representative|seller|kundenbetreuer|betreuer|betreut von|verantwortlich|verantwortlicher|verantwortliche
      |zuständig|vertriebler|inhaber|account inhaber|responsable|propietario|propietario de la cuenta|gestor
      |gestor de cuenta|ejecutivo de cuenta|comercial|vendedor|propriétaire|propriétaire du compte|responsable de compte
      |chargé de compte|commercial|chargé de clientèle|gestionnaire`,
    ownerId:
      'owner id|ownerid|account owner id|id des verantwortlichen|id del responsable|id du responsable|company owner id',
    territory: `territory|region|area|country region|gebiet|vertriebsgebiet|territorio|región|zona|territoire|région|secteur géographique`,
    parent: `parent|parent account|parent company|parent company name|group|holding|muttergesellschaft|mutter|konzern|übergeordneter account
      |übergeordnete firma|empresa matriz|matriz|cuenta principal|cuenta matriz|grupo|société mère|maison mère|compte parent
      |groupe`,
    parentId: `parent id|id des übergeordneten accounts|id de la cuenta matriz|id du compte parent|parent account id|parentid|parent company id|id der muttergesellschaft|id de la matriz
      |id de la société mère`,
    healthScore: `health|health score|account health|customer health|score|gesundheit|kundengesundheit|gesundheitswert|zustand
      |salud|salud de la cuenta|puntuación de salud|santé|santé du compte|score de santé`,
    healthTrend: `health trend|trend|trend der gesundheit|tendencia|tendencia de la salud|tendance|tendance de santé|gesundheitstrend`,
  },
  contact: {
    id: 'id|contact id|contactid|person id|kontakt id|ansprechpartner id|id de contacto|id del contacto|id du contact|keyside id',
    name: `contact|contact name|full name|fullname|person|contact person|main contact|primary contact|stakeholder|name
      |ansprechpartner|ansprechpartnerin|ansprechperson|kontakt|kontaktname|kontaktperson|vollständiger name
      |contacto|nombre del contacto|nombre completo|persona de contacto|interlocutor|nombre|nom du contact|nom complet
      |interlocuteur|personne|personne de contact|nom`,
    givenName: `first name|firstname|given name|forename|vorname|nombre de pila|primer nombre|nombre|prénom`,
    familyName: `last name|lastname|surname|family name|nachname|familienname|zuname|apellido|apellidos|nom de famille|nom`,
    emails: `email|e mail|mail|email address|e mail address|contact email|business email|work email|primary email|emails|e mails
      |additional email addresses|additional emails|secondary email|email 1|email 2|email 3|e mail 1|e mail 2|e mail 3
      |e mail adresse|e mail adressen|mailadresse|emailadresse|email adresse|correo|correo electrónico|correos
      |dirección de correo|correo 1|correo 2|courriel|adresse e mail|adresse mail|adresse email|mél|e mail professionnel
      |adresses e mail|correos electrónicos`,
    phones: `phone|phone number|phones|telephone|tel|mobile|mobile phone|mobile phone number|cell|direct line|work phone
      |business phone|phone 1|phone 2|phone 3|other phone|telefon|telefonnummer|telefonnummern|mobil|handy|mobiltelefon
      |durchwahl|festnetz|teléfono|teléfonos|móvil|celular|teléfono móvil|teléfono 1|teléfono 2|téléphone|téléphones|tél
      |portable|mobile|téléphone portable|ligne directe|téléphone 2`,
    title: `title|job title|jobtitle|position|role title|function|job|titel|funktion|berufsbezeichnung|stellung|stellenbezeichnung
      |cargo|puesto|posición|función|fonction|poste|intitulé du poste|titre`,
    linkedinSlug: `linkedin|linkedin url|linkedin profile|linkedin profile url|linkedin bio|linkedin link|linkedin profil|perfil de linkedin|profil linkedin`,
    roles: `role|roles|stakeholder role|buying role|buying roles|rolle|rollen|kaufrolle|rol|roles|rol de compra|rôle|rôles|rôle d'achat`,
    influence: 'influence|einfluss|influencia|influence',
    stance:
      'stance|attitude|sentiment|haltung|einstellung|postura|actitud|position envers nous|attitude|posture',
    reportsTo: `reports to|manager|boss|supervisor|berichtet an|vorgesetzter|vorgesetzte|chef|reporta a|depende de|jefe
      |superior|rattaché à|rend compte à|supérieur|supérieur hiérarchique|n 1`,
    reportsToId: 'reports to id|reportstoid|manager id|id des vorgesetzten|id del superior|id du supérieur',
  },
  owner: {
    id: 'id|user id|owner id|userid|mitarbeiter id|benutzer id|id de usuario|id utilisateur|keyside id',
    name: `name|owner|full name|user|user name|rep|seller|account manager|employee|team member|mitarbeiter|mitarbeiterin|benutzer|vertriebler|verantwortlich
      |usuario|responsable|nombre|comercial|utilisateur|nom|commercial|collaborateur`,
    email:
      'email|e mail|mail|email address|e mail address|owner email|e mail adresse|correo|correo electrónico|courriel|adresse e mail',
  },
  target: {
    owner: `owner|rep|sales rep|account manager|seller|name|person|owner email|verantwortlich|vertriebler|mitarbeiter|betreuer|responsable|comercial|vendedor|commercial`,
    ownerId: 'owner id|ownerid|user id|id des verantwortlichen|id del responsable|id du responsable',
    quarter: `quarter|fiscal quarter|period|quartal|zeitraum|trimestre|período|periodo|période|q`,
    startDate: 'start|start date|begin|from|beginn|anfang|von|inicio|fecha de inicio|début|date de début',
    endDate: 'end|end date|to|until|ende|bis|fin|fecha de fin|fin|date de fin',
    amount: `target|quota|amount|goal|sales target|budget|plan|ziel|umsatzziel|zielwert|vorgabe|quote|betrag|soll|objetivo
      |cuota|meta|importe|objectif|quota|montant`,
    currency: 'currency|currency code|ccy|währung|moneda|divisa|devise|monnaie',
    id: 'id|target id|keyside id',
  },
} as const;
