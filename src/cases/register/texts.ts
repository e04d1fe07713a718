import { defineTexts } from '../../platform/texts/texts.ts'

/** The words of the register and of entries made by hand. */
export const texts = defineTexts({
  sv: {
    register: {
      nav: 'Diarium',
      title: 'Diarium',
      lead: 'Det som har kommit in och upprättats, med det senaste först.',
      leadPublic:
        'Det som har kommit in och upprättats i offentliga ärenden. Namn på enskilda visas inte. Du kan begära ut handlingar hos kommunen.',
      secret: 'Visas bara för dem som arbetar här',
      undated: 'Odaterad',
      empty: 'Här finns inget registrerat',
      emptyText: 'När en handling läggs in i ett ärende registreras den här.',
      file: 'diarium.csv',
      direction: { received: 'Inkommen', drawnUp: 'Upprättad' },
      from: 'Inkommen från {name}',
      to: 'Upprättad, till {name}',
      column: {
        number: 'Diarienummer',
        registeredOn: 'Registrerad',
        datedOn: 'Daterad',
        direction: 'Slag',
        way: 'Inkommen eller upprättad',
        counterpart: 'Avsändare eller mottagare',
        subject: 'Ämne',
      },
      filter: {
        from: 'Från och med',
        to: 'Till och med',
        dayHint: 'Till exempel {example}',
        body: 'Organ',
        anyBody: 'Alla organ',
      },
      add: {
        title: 'Registrera en handling',
        lead: 'För en handling som finns någon annanstans, till exempel på papper. Den får ärendets diarienummer.',
        button: 'Registrera',
      },
      field: {
        direction: 'Har handlingen kommit in eller upprättats här?',
        datedOn: 'Dag då den kom in eller upprättades',
        counterpart: 'Avsändare eller mottagare',
        counterpartHint: 'Lämna tomt bara om handlingen varken har avsändare eller mottagare',
        hasNoCounterpart: 'Handlingen har varken avsändare eller mottagare',
        subject: 'Vad rör handlingen, i korthet?',
        subjectHint: 'Skriv så att inga personuppgifter behövs',
        isSecret: 'Visa inte registreringen för allmänheten',
        isSecretHint: 'När avsändaren eller ämnet är hemligt',
      },
      missing: {
        day: 'Skriv dagen. En registrering ska ha den enligt 5 kap. 2 § offentlighets- och sekretesslagen',
        designation: 'Välj ett ärende. En registrering ska ha ett diarienummer',
        counterparty: 'Skriv avsändaren eller mottagaren, eller kryssa för att ingen finns',
        subject: 'Skriv i korthet vad handlingen rör. Utan det kan registreringen inte sparas',
      },
      dayNotCome: 'Dagen har inte kommit än. Välj i dag eller en tidigare dag.',
      done: { added: 'Handlingen är registrerad.' },
    },
  },
  en: {
    register: {
      nav: 'Register',
      title: 'Register',
      lead: 'What has been received and drawn up, the latest first.',
      leadPublic:
        'What has been received and drawn up in public cases. Names of private persons are not shown. You can ask the municipality for documents.',
      secret: 'Shown only to those who work here',
      undated: 'Undated',
      empty: 'Nothing is registered here',
      emptyText: 'When a document is filed in a case it is registered here.',
      file: 'register.csv',
      direction: { received: 'Received', drawnUp: 'Drawn up' },
      from: 'Received from {name}',
      to: 'Drawn up, to {name}',
      column: {
        number: 'Case number',
        registeredOn: 'Registered',
        datedOn: 'Dated',
        direction: 'Kind',
        way: 'Received or drawn up',
        counterpart: 'Sender or recipient',
        subject: 'Subject',
      },
      filter: { from: 'From', to: 'To', dayHint: 'For example {example}', body: 'Body', anyBody: 'Any body' },
      add: {
        title: 'Register a document',
        lead: 'For a document that is kept elsewhere, for example on paper. It gets the number of the case.',
        button: 'Register',
      },
      field: {
        direction: 'Was the document received or drawn up here?',
        datedOn: 'Day when it was received or drawn up',
        counterpart: 'Sender or recipient',
        counterpartHint: 'Leave empty only if the document has neither sender nor recipient',
        hasNoCounterpart: 'The document has neither sender nor recipient',
        subject: 'What is the document about, in short?',
        subjectHint: 'Write it so that no personal data is needed',
        isSecret: 'Do not show the entry to the public',
        isSecretHint: 'When the sender or the subject is secret',
      },
      missing: {
        day: 'Write the day. An entry must have it under chapter 5 section 2 of the Public Access to Information and Secrecy Act',
        designation: 'Choose a case. An entry must have a case number',
        counterparty: 'Write the sender or recipient, or tick that there is none',
        subject: 'Write in short what the document is about. Without it the entry cannot be saved',
      },
      dayNotCome: 'The day has not come yet. Choose today or an earlier day.',
      done: { added: 'The document is registered.' },
    },
  },
})

declare module '../../platform/texts/registry.ts' {
  interface TextRegistry {
    readonly register: typeof texts
  }
}
