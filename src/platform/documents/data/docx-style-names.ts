/** What the styles of our own are called in Word's list of styles. */
export const docxStyleNames = {
  Sender: 'Avsändare',
  Label: 'Handlingsslag',
  Term: 'Uppgift',
  Signature: 'Underskrift',
  Signed: 'Underskriftsuppgift',
  TableText: 'Tabelltext',
  AfterTable: 'Efter tabell',
  Masked: 'Maskering',
  Frame: 'Sidhuvud och sidfot',
} as const
