/** What the example template calls its parts. The authority changes them in Word. */
export const exampleHeadings = {
  label: 'Tjänsteskrivelse',
  date: 'Datum',
  caseNumber: 'Diarienummer',
  officer: 'Handläggare',
  deciding: 'Beslutas av',
  proposal: 'Förslag till beslut',
  summary: 'Sammanfattning',
  basis: 'Beslutsunderlag',
  dispatch: 'Beslutet skickas till',
  signers: 'Underskrifter',
} as const
