import { defineTexts } from '../../platform/texts/texts.ts'

/** The words of sending extracts of decisions. */
export const texts = defineTexts({
  sv: {
    dispatch: {
      title: 'Skicka protokollsutdrag',
      send: 'Skicka utdraget',
      saidTo: 'Enligt protokollet ska utdraget till: {names}',
      isCertified: 'Utdraget är bestyrkt. Den förseglade PDF-filen följer med brevet.',
      notCertified: 'Utdraget är inte bestyrkt. Det går att skicka ändå, som PDF utan försegling.',
      button: 'Skicka utdraget',
      log: 'Skickade utdrag',
      none: 'Utdraget har inte skickats till någon.',
      sent: 'Skickat',
      waiting: 'På väg',
      failed: 'Kunde inte skickas. Kontrollera adressen och skicka igen.',
      field: {
        recipients: 'E-postadresser',
        recipientsHint:
          'En på varje rad, till exempel Föreningen Fyren <fyren@example.se>. Var och en får ett eget brev.',
      },
      column: { to: 'Till', askedAt: 'Begärt', state: 'Läge' },
      notAddress: 'Skriv en e-postadress på varje rad, högst 50.',
      notApproved: 'Protokollet är inte justerat. Utdraget kan skickas när det är det.',
      isSecret: 'Paragrafen är sekretessbelagd och skickas inte med e-post. Lämna utdraget på annat sätt.',
      mail: {
        subject: 'Protokollsutdrag: {body} {paragraph}, {day}',
        text: 'Här är ett utdrag ur protokollet från {authority}. Svara inte på det här brevet.',
      },
      done: { sent: 'Utdraget skickas nu.' },
    },
  },
  en: {
    dispatch: {
      title: 'Send an extract of the minutes',
      send: 'Send the extract',
      saidTo: 'According to the minutes the extract goes to: {names}',
      isCertified: 'The extract is certified. The sealed PDF file goes with the mail.',
      notCertified: 'The extract is not certified. It can be sent all the same, as a PDF without a seal.',
      button: 'Send the extract',
      log: 'Extracts sent',
      none: 'The extract has not been sent to anybody.',
      sent: 'Sent',
      waiting: 'On its way',
      failed: 'Could not be sent. Check the address and send it again.',
      field: {
        recipients: 'E-mail addresses',
        recipientsHint:
          'One on each line, for example Föreningen Fyren <fyren@example.se>. Each gets a mail of their own.',
      },
      column: { to: 'To', askedAt: 'Asked', state: 'State' },
      notAddress: 'Write one e-mail address on each line, at most 50.',
      notApproved: 'The minutes are not approved. The extract can be sent when they are.',
      isSecret: 'The paragraph is under secrecy and is not sent by e-mail. Hand over the extract in another way.',
      mail: {
        subject: 'Extract of minutes: {body} {paragraph}, {day}',
        text: 'This is an extract of the minutes of {authority}. Do not answer this mail.',
      },
      done: { sent: 'The extract is being sent.' },
    },
  },
})

declare module '../../platform/texts/registry.ts' {
  interface TextRegistry {
    readonly dispatch: typeof texts
  }
}
