import { defineTexts } from './texts.ts'

/** What the reader is told when something was refused, missing, wrong or broken. */
export const errorTexts = defineTexts({
  sv: {
    refused: {
      unchanged: 'Inget har ändrats.',
      law: 'Lagen säger nej',
      house: 'Det går inte just nu',
      unknown: 'Det går inte att göra så. Gå tillbaka och kontrollera läget.',
    },
    error: {
      toStart: 'Till startsidan',
      reference: 'Referens: {reference}',
      badRequest: {
        title: 'Vi kunde inte läsa det du skickade',
        text: 'Sidan kan ha legat öppen för länge. Gå tillbaka, ladda om sidan och skicka igen.',
      },
      forbidden: {
        title: 'Du har inte behörighet till det här',
        text: 'Rollen du har just nu får inte se eller göra det här. Byt roll, eller fråga den som ansvarar för ärendet.',
      },
      missing: {
        title: 'Sidan finns inte',
        text: 'Kontrollera adressen. Sidan kan ha flyttats, eller så får den inte visas för den roll du har.',
      },
      conflict: {
        title: 'Det går inte just nu',
        text: 'Något har ändrats sedan du öppnade sidan. Ladda om den och försök igen. Inget har sparats.',
      },
      tooLarge: {
        back: 'Tillbaka till sidan',
        title: 'Det du skickade är för stort',
        text: 'Filerna får vara högst {limit} tillsammans. Dela upp dem och skicka igen.',
      },
      invalid: { title: 'Något behöver rättas', text: 'Gå tillbaka och rätta det som är markerat.' },
      tooMany: {
        title: 'Det kom för många försök',
        text: {
          one: 'Vänta en sekund och försök igen.',
          other: 'Vänta {count:words} sekunder och försök igen.',
        },
      },
      broken: {
        title: 'Något gick fel hos oss',
        text: 'Inget har sparats. Försök igen om en stund. Säg referensen om du kontaktar oss, så hittar vi felet.',
      },
    },
  },
  en: {
    refused: {
      unchanged: 'Nothing has been changed.',
      law: 'The law says no',
      house: 'That is not possible right now',
      unknown: 'That cannot be done. Go back and check how things stand.',
    },
    error: {
      toStart: 'To the start page',
      reference: 'Reference: {reference}',
      badRequest: {
        title: 'We could not read what you sent',
        text: 'The page may have been open for too long. Go back, reload it and send again.',
      },
      forbidden: {
        title: 'You do not have access to this',
        text: 'Your present role may not see or do this. Change role, or ask the person responsible for the case.',
      },
      missing: {
        title: 'The page does not exist',
        text: 'Check the address. The page may have moved, or your role may not see it.',
      },
      conflict: {
        title: 'That is not possible right now',
        text: 'Something has changed since you opened the page. Reload it and try again. Nothing was saved.',
      },
      tooLarge: {
        back: 'Back to the page',
        title: 'What you sent is too large',
        text: 'The files may be at most {limit} together. Split them up and send again.',
      },
      invalid: { title: 'Something needs to be corrected', text: 'Go back and correct what is marked.' },
      tooMany: {
        title: 'There were too many attempts',
        text: { one: 'Wait one second and try again.', other: 'Wait {count:words} seconds and try again.' },
      },
      broken: {
        title: 'Something went wrong on our side',
        text: 'Nothing was saved. Try again in a while. Give us the reference if you contact us and we will find the fault.',
      },
    },
  },
})
