/** A few plain headers of languages in which a comma begins the decimals. */
export const commaHeaders =
  /\b(kunde|firma|datum|betrag|ansprechpartner|wert|vertrag|abschluss\w*|fecha|importe|cliente|empresa|cierre|montant|societe|compte|cloture|echeance|nom|nombre|verantwortlich)\b/;
