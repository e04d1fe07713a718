import { defineTexts } from '../../platform/texts/texts.ts'

/** What stands in a web version where something was taken out: as long whatever stood there, and said aloud by a screen reader. */
export const maskedWord = '[maskerat]'

/** The words of masking and publishing. */
export const texts = defineTexts({
  sv: {
    masking: {
      ground: {
        identityNumber: 'Personnummer',
        likeIdentityNumber: 'Ser ut som ett personnummer',
        phone: 'Telefonnummer',
        mail: 'E-postadress',
        privatePerson: 'Namn på någon utan uppdrag eller titel',
        ownWords: 'Egna ord',
      },
      proposal: '{what}: {words} ({places:plain} ställen)',
      mustGo: 'Måste maskeras enligt {provision}',
      mayStay: 'Kryssa ur bara om uppgiften får visas. Grund: {provision}',
      noProposals:
        'Inga personnummer, telefonnummer, e-postadresser eller namn på enskilda hittades. Läs ändå igenom texten.',
      publish: {
        title: 'Maskera och publicera',
        lead: 'Originalet ändras inte. Allmänheten läser en kopia där det du väljer är borttaget.',
        preview: 'Visa hur det blir',
        source: 'Handlingens text',
      },
      preview: {
        title: 'Så här läser allmänheten handlingen',
        lead: {
          one: 'Ett ställe är maskerat. Läs igenom innan du publicerar.',
          other: '{count:Words} ställen är maskerade. Läs igenom innan du publicerar.',
          zero: 'Inget är maskerat. Läs igenom innan du publicerar.',
        },
        text: 'Texten som visas',
        button: 'Publicera',
        change: 'Ändra maskeringen',
      },
      unpublish: {
        title: 'Vill du ta bort handlingen från webben?',
        gone: 'Ingen utanför kommunen kan läsa den här längre.',
        record: 'Originalet finns kvar i ärendet och kan begäras ut.',
        kept: 'Den version som har visats sparas med uppgift om vad som var maskerat.',
        button: 'Ta bort från webben',
      },
      showCase: {
        title: 'Vill du visa ärendet {number} för alla?',
        case: 'Rubrik, sammanfattning, parter, tidslinje och alla beslut med bakgrund blir läsbara för alla. Läs dem först: namn och nummer i dem döljs bara om de är maskerade i en publicerad handling.',
        papers: 'Handlingar visas bara om de har publicerats var för sig.',
        register: 'Registreringar som inte är hemliga syns i det offentliga diariet.',
        button: 'Visa ärendet för alla',
      },
      hideCase: {
        title: 'Vill du sluta visa ärendet {number}?',
        case: 'Bara de som arbetar här och parterna kan läsa ärendet.',
        papers: 'Publicerade handlingar i ärendet går inte heller att läsa.',
        register: 'Ärendet är fortfarande allmän handling och kan begäras ut.',
        button: 'Sluta visa ärendet',
      },
      field: {
        title: 'Titel på webben',
        titleHint: 'Skriv inget namn på enskilda',
        mask: 'Förslag på vad som ska maskeras',
        maskHint: 'Allt som är ikryssat tas bort på varje ställe där det står.',
        words: 'Maskera också',
        wordsHint: 'Ett namn eller ord på varje rad. Det tas bort överallt i texten.',
        reason: 'Varför tas den bort?',
      },
      reason: {
        mistake: 'Den publicerades av misstag',
        personalData: 'En uppgift skulle ha maskerats',
        timeIsUp: 'Tiden för publicering är slut',
        replaced: 'Den ersätts av en annan handling',
      },
      identityNumberShown: {
        one: 'Ett personnummer får inte visas. Kryssa i det igen.',
        other: '{count:Words} personnummer får inte visas. Kryssa i dem igen.',
      },
      tooManyWords: 'Skriv högst {most:plain} rader med egna ord.',
      wordsNotFound: {
        one: 'Ett av orden du skrev finns inte i texten. Rätta stavningen, annars kan ett namn bli kvar.',
        other: '{count:Words} av orden du skrev finns inte i texten. Rätta stavningen, annars kan ett namn bli kvar.',
      },
      caseSaysIt:
        'Ärendets rubrik eller sammanfattning innehåller något som ska vara maskerat eller ett personnummer. Ändra ärendet först.',
      notPublished: 'Handlingen visas inte på webben.',
      caseIsPublic: 'Ärendet visas redan för alla.',
      caseIsNotPublic: 'Ärendet visas inte för alla.',
      done: {
        published: 'Handlingen är publicerad i maskad form.',
        unpublished: 'Handlingen är borttagen från webben.',
        caseChanged: 'Det är ändrat vem som kan läsa ärendet.',
      },
    },
  },
  en: {
    masking: {
      ground: {
        identityNumber: 'Personal identity number',
        likeIdentityNumber: 'Looks like a personal identity number',
        phone: 'Telephone number',
        mail: 'E-mail address',
        privatePerson: 'Name of someone without office or title',
        ownWords: 'Own words',
      },
      proposal: '{what}: {words} ({places:plain} places)',
      mustGo: 'Must be masked under {provision}',
      mayStay: 'Untick only if it may be shown. Ground: {provision}',
      noProposals:
        'No identity numbers, telephone numbers, e-mail addresses or names of private persons were found. Read the text through anyway.',
      publish: {
        title: 'Mask and publish',
        lead: 'The original is not changed. The public reads a copy where what you choose is taken out.',
        preview: 'Show how it will look',
        source: 'The text of the document',
      },
      preview: {
        title: 'This is how the public reads the document',
        lead: {
          one: 'One place is masked. Read it through before you publish.',
          other: '{count:Words} places are masked. Read it through before you publish.',
          zero: 'Nothing is masked. Read it through before you publish.',
        },
        text: 'The text that is shown',
        button: 'Publish',
        change: 'Change the masking',
      },
      unpublish: {
        title: 'Do you want to take the document off the web?',
        gone: 'Nobody outside the municipality can read it here any longer.',
        record: 'The original stays in the case and can be asked for.',
        kept: 'The version that was shown is kept with what was masked.',
        button: 'Take off the web',
      },
      showCase: {
        title: 'Do you want to show case {number} to everyone?',
        case: 'Title, summary, parties, timeline and all decisions with background can be read by everyone. Read them first: names and numbers in them are hidden only if masked in a published document.',
        papers: 'Documents are shown only if they have been published one by one.',
        register: 'Entries that are not secret show in the public register.',
        button: 'Show the case to everyone',
      },
      hideCase: {
        title: 'Do you want to stop showing case {number}?',
        case: 'Only those who work here and the parties can read the case.',
        papers: 'Published documents of the case cannot be read either.',
        register: 'The case is still a public record and can be asked for.',
        button: 'Stop showing the case',
      },
      field: {
        title: 'Title on the web',
        titleHint: 'Write no name of a private person',
        mask: 'Proposals of what to mask',
        maskHint: 'Everything ticked is taken out wherever it stands.',
        words: 'Also mask',
        wordsHint: 'One name or word on each line. It is taken out everywhere in the text.',
        reason: 'Why is it taken off?',
      },
      reason: {
        mistake: 'It was published by mistake',
        personalData: 'Something should have been masked',
        timeIsUp: 'The time of publication is over',
        replaced: 'Another document replaces it',
      },
      identityNumberShown: {
        one: 'One identity number may not be shown. Tick it again.',
        other: '{count:Words} identity numbers may not be shown. Tick them again.',
      },
      tooManyWords: 'Write at most {most:plain} lines of own words.',
      wordsNotFound: {
        one: 'One of the words you wrote is not in the text. Correct the spelling, or a name may remain.',
        other: '{count:Words} of the words you wrote are not in the text. Correct the spelling, or a name may remain.',
      },
      caseSaysIt:
        'The title or summary of the case holds something that is to be masked, or an identity number. Change the case first.',
      notPublished: 'The document is not shown on the web.',
      caseIsPublic: 'The case is already shown to everyone.',
      caseIsNotPublic: 'The case is not shown to everyone.',
      done: {
        published: 'The document is published, masked.',
        unpublished: 'The document is taken off the web.',
        caseChanged: 'Who can read the case is changed.',
      },
    },
  },
})

declare module '../../platform/texts/registry.ts' {
  interface TextRegistry {
    readonly masking: typeof texts
  }
}
