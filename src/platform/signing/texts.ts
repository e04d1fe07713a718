import { defineTexts } from '../texts/texts.ts'

/** Why nothing was signed, and what to do about it. */
export const signingTexts = defineTexts({
  sv: {
    signatures: {
      fault: {
        noPassphrase:
          'Handslag kan inte skriva under, för lösenfrasen till nycklarna saknas. Be den som driver installationen att sätta HANDSLAG_KEY_PASSPHRASE och starta om.',
        wrongPassphrase:
          'Lösenfrasen i HANDSLAG_KEY_PASSPHRASE öppnar inte nycklarna i {file}. Rätta den och starta om. Nycklarna är orörda.',
        damagedKeys: 'Filen {file} är skadad. Lägg tillbaka den från en säkerhetskopia. Inget har skrivits över.',
        missingKeys:
          'Rotcertifikatet {file} finns, men nycklarna till det saknas. Lägg tillbaka signing-keys.json från en säkerhetskopia. Nya nycklar skulle göra att tidigare underskrifter inte känns igen.',
        foreignRoot:
          'Rotcertifikatet i {file} hör inte till nycklarna bredvid. Lägg tillbaka båda filerna från samma säkerhetskopia.',
        clockSetBack:
          'Datorns klocka visar {now}, men den senaste underskriften gjordes {latest}. Ställ klockan rätt och försök igen.',
        noCertificate: 'Den som ska skriva under har inget certifikat. Försök igen, så utfärdas ett.',
        expiredCertificate: 'Certifikatet gick ut {until}. Försök igen, så utfärdas ett nytt.',
        revokedCertificate: 'Certifikatet är spärrat. Be administratören om ett nytt.',
        fieldMissing: 'Dokumentet har ingen plats för underskriften. Skapa dokumentet på nytt.',
        fieldsTaken: 'Dokumentet har redan platser för underskrifter.',
        alreadySigned: 'Platsen är redan undertecknad. Läs in sidan på nytt.',
        outOfOrder: 'Någon annan ska skriva under först. Vänta tills det är din tur.',
        earlierBroken:
          'Dokumentet är inte längre som det var när det undertecknades. Skriv inte under. Kontrollera filen på sidan Kontrollera en handling och be registrator om hjälp.',
        unsignedLeft: 'Alla har inte skrivit under ännu. Dokumentet kan bevaras när den sista har gjort det.',
        signatureTooLarge:
          'Underskriften blev {bytes} byte och får inte plats. Certifikatkedjan är troligen för lång. Kontrollera tjänsten som skriver under eller stämplar tiden.',
        serviceRefused: 'Tjänsten som skriver under svarade inte som väntat. Försök igen om en stund.',
        timestampUnreachable:
          'Tidsstämplingstjänsten {host} går inte att nå. Försök igen om en stund. Inget har skrivits under.',
        timestampRefused:
          'Tidsstämplingstjänsten {host} sade nej ({status}). Kontrollera HANDSLAG_TSA_URL. Inget har skrivits under.',
        timestampWrong:
          'Svaret från tidsstämplingstjänsten {host} gäller inte det som skulle stämplas, eller så går klockorna isär. Inget har skrivits under.',
      },
    },
  },
  en: {
    signatures: {
      fault: {
        noPassphrase:
          'Handslag cannot sign, because the passphrase of the keys is missing. Ask whoever runs the installation to set HANDSLAG_KEY_PASSPHRASE and restart.',
        wrongPassphrase:
          'The passphrase in HANDSLAG_KEY_PASSPHRASE does not open the keys in {file}. Correct it and restart. The keys are untouched.',
        damagedKeys: 'The file {file} is damaged. Restore it from a backup. Nothing has been written over.',
        missingKeys:
          'The root certificate {file} is there, but its keys are not. Restore signing-keys.json from a backup. With new keys, earlier signatures would not be recognised.',
        foreignRoot:
          'The root certificate in {file} does not belong to the keys beside it. Restore both files from the same backup.',
        clockSetBack:
          'The clock of the computer says {now}, but the latest signature was made {latest}. Set the clock right and try again.',
        noCertificate: 'Whoever is to sign has no certificate. Try again, and one is issued.',
        expiredCertificate: 'The certificate expired {until}. Try again, and a new one is issued.',
        revokedCertificate: 'The certificate is revoked. Ask the administrator for a new one.',
        fieldMissing: 'The document has no place for the signature. Make the document again.',
        fieldsTaken: 'The document already has places for signatures.',
        alreadySigned: 'The place is already signed. Load the page again.',
        outOfOrder: 'Someone else is to sign first. Wait for your turn.',
        earlierBroken:
          'The document is no longer as it was when it was signed. Do not sign. Check the file on the page Check a document and ask the registrar for help.',
        unsignedLeft: 'Not everyone has signed yet. The document can be preserved when the last one has.',
        signatureTooLarge:
          'The signature is {bytes} bytes and does not fit. The chain of certificates is probably too long. Check the service that signs or stamps the time.',
        serviceRefused: 'The service that signs did not answer as expected. Try again in a while.',
        timestampUnreachable:
          'The time stamp service {host} cannot be reached. Try again in a while. Nothing was signed.',
        timestampRefused:
          'The time stamp service {host} said no ({status}). Check HANDSLAG_TSA_URL. Nothing was signed.',
        timestampWrong:
          'The answer of the time stamp service {host} is not for what was to be stamped, or the clocks differ. Nothing was signed.',
      },
    },
  },
})

declare module '../texts/registry.ts' {
  interface TextRegistry {
    readonly signatures: typeof signingTexts
  }
}
