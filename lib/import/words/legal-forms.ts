/** What stands after a firm's name and is left out where people write it down. */
export const legalForms: ReadonlySet<string> = new Set(
  (
    'gmbh mbh ag se kg kgaa ohg ug ev inc incorporated llc llp ltd limited plc corp corporation co company ' +
    'sa sas sarl sl slu spa srl bv nv ab as oy aps cv'
  ).split(' '),
);
