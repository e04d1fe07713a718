import { defineTexts } from '../../platform/texts/texts.ts'

/** The words of a matter on referral. */
export const referralTexts = defineTexts({
  sv: {
    referral: {
      title: 'Remiss',
      lead: 'Vilka som har frågats, till när de svarar och vad de har sagt. Alla parter läser samma sida.',
      answered: 'Remissvaren är inne',
      notTime: 'Ta först steget till remiss på partnerskapets sida.',
      tooSoon: 'Sista dagen att svara ska vara efter i dag.',
      notAsked: 'Den har inte frågats i den här remissen.',
      notThatDay: 'Svaret kan inte ha kommit före remissen eller efter i dag.',
      wrong: {
        recipients: 'Skriv högst 60 rader, med ett namn på varje.',
        twice: 'Samma namn står två gånger.',
      },
      gate: {
        notSent: 'Skriv vilka som ska svara, på vad och till när.',
        waits: 'Väntar på {names} till och med {day}.',
      },
      send: {
        title: 'Skicka på remiss',
        again: 'Skicka en ny remiss',
        question: 'Vad ska de svara på?',
        recipients: 'Till vilka?',
        recipientsHint:
          'En på varje rad. Med e-postadress efter ett komma får de ett brev: Socialnämnden, social@exempel.se',
        answerBy: 'Sista dag att svara',
        silence: 'Den som inte svarar har inget att invända',
        effectLetter: 'De som har e-postadress får frågan, sista dagen och kommunens adress.',
        effectPaper: 'Handlingarna skickar ni från ärendet.',
        button: 'Skicka',
      },
      sent: 'Skickad {at}',
      last: 'Sista dag att svara: {day}.',
      silence: 'Den som inte svarar har inget att invända.',
      noSilence: 'Ett uteblivet svar räknas inte som ett ja.',
      none: 'Ingen remiss är skickad än.',
      write: 'Skriv remissen som handling i ärendet',
      who: 'Remissinstans',
      stand: 'Svar',
      says: 'Vad de säger',
      compilation: 'Sammanställning',
      count: '{answered} av {all} har svarat.',
      waiting: 'Har inte svarat',
      silent: 'Svarade inte',
      by: '{by}, {on}',
      stance: {
        supports: 'Tillstyrker',
        partly: 'Tillstyrker delvis',
        objects: 'Avstyrker',
        nothing: 'Inget att erinra',
      },
      answer: {
        title: 'Svar från {name}',
        on: 'När kom svaret?',
        stance: 'Vad svarar de?',
        by: 'Vem har beslutat om svaret?',
        byHint: 'Till exempel socialnämnden § 44, eller förvaltningschefen på delegation',
        text: 'Vad säger de?',
        textHint: 'Det som spelar roll för beslutet. Svaret självt läggs in i ärendet.',
        button: 'Spara svaret',
        enter: 'Lägg in svaret',
        change: 'Rätta',
      },
      letter: {
        subject: 'Remiss: {title}',
        text: 'Hej!\n\n{authority} vill veta vad ni tycker om partnerskapet {title}.\n\n{question}\n\nSvara senast {last} till {answerTo}. {silence}\n',
        silence: 'Svarar ni inte räknar vi med att ni inte har något att invända.',
        noSilence: 'Svara gärna även om ni inte har något att invända.',
      },
      done: { sent: 'Remissen är skickad.', answered: 'Svaret är sparat.' },
    },
  },
  en: {
    referral: {
      title: 'Referral',
      lead: 'Who has been asked, by when they answer and what they have said. All parties read the same page.',
      answered: 'The answers to the referral are in',
      notTime: 'Take the step to referral on the page of the partnership first.',
      tooSoon: 'The last day to answer must be after today.',
      notAsked: 'They have not been asked in this referral.',
      notThatDay: 'The answer cannot have come before the referral or after today.',
      wrong: {
        recipients: 'Write at most 60 lines, with a name on each.',
        twice: 'The same name stands twice.',
      },
      gate: {
        notSent: 'Write who is to answer, what and by when.',
        waits: 'Waiting for {names} until {day}.',
      },
      send: {
        title: 'Send for referral',
        again: 'Send a new referral',
        question: 'What are they to answer?',
        recipients: 'To whom?',
        recipientsHint:
          'One on each line. With an e-mail address after a comma they get a letter: Social board, social@example.org',
        answerBy: 'Last day to answer',
        silence: 'Whoever does not answer has nothing to object',
        effectLetter:
          'Those with an e-mail address get the question, the last day and the address of the municipality.',
        effectPaper: 'You send the documents from the case.',
        button: 'Send',
      },
      sent: 'Sent {at}',
      last: 'Last day to answer: {day}.',
      silence: 'Whoever does not answer has nothing to object.',
      noSilence: 'No answer does not count as a yes.',
      none: 'No referral has been sent yet.',
      write: 'Write the referral as a document in the case',
      who: 'Asked',
      stand: 'Answer',
      says: 'What they say',
      compilation: 'Compilation',
      count: '{answered} of {all} have answered.',
      waiting: 'Has not answered',
      silent: 'Did not answer',
      by: '{by}, {on}',
      stance: { supports: 'Supports', partly: 'Supports in part', objects: 'Objects', nothing: 'Nothing to object' },
      answer: {
        title: 'Answer from {name}',
        on: 'When did the answer come?',
        stance: 'What do they answer?',
        by: 'Who has decided on the answer?',
        byHint: 'Such as the social board § 44, or the head of administration by delegation',
        text: 'What do they say?',
        textHint: 'What matters to the decision. The answer itself is put in the case.',
        button: 'Save the answer',
        enter: 'Enter the answer',
        change: 'Correct',
      },
      letter: {
        subject: 'Referral: {title}',
        text: 'Hello!\n\n{authority} wants to know what you think of the partnership {title}.\n\n{question}\n\nAnswer by {last} to {answerTo}. {silence}\n',
        silence: 'If you do not answer, we take it that you have nothing to object.',
        noSilence: 'Please answer even if you have nothing to object.',
      },
      done: { sent: 'The referral is sent.', answered: 'The answer is saved.' },
    },
  },
})

declare module '../../platform/texts/registry.ts' {
  interface TextRegistry {
    readonly referral: typeof referralTexts
  }
}
