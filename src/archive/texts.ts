import { defineTexts } from '../platform/texts/texts.ts'

/** The words of archive packages. */
export const texts = defineTexts({
  sv: {
    archive: {
      longTerm: 'Arkivets tidsstämpel',
      title: 'Arkivpaket för {number}',
      menu: 'Arkivpaket',
      lead: 'Paketet är en fil med alla handlingar i ärendet, uppgifterna om dem och ärendets tidslinje. Det kan lämnas till ett e-arkiv, kontrolleras och läggas tillbaka i Handslag.',
      openCase: 'Paketet görs när ärendet avslutas. Ärendet är öppet.',
      reopened: 'Ärendet har tagits upp igen. Paketet visar ärendet som det var {at}.',
      soon: 'Ärendet är avslutat. Paketet är inte gjort än. Läs in sidan igen om en stund.',
      packing: 'Paketet görs. Det tar oftast några sekunder, och upp till några minuter för ett stort ärende.',
      ready: 'Paketet är klart',
      failed: 'Paketet blev inte gjort',
      failure: {
        tooLarge:
          'Ärendet är för stort för ett paket: högst 500 handlingar och 500 MB. Ta ut handlingarna en och en, eller fråga den som sköter systemet.',
        damaged:
          'En lagrad fil är skadad: den stämmer inte med sin kontrollsumma. Inget paket görs av skadade filer. Be den som sköter systemet att återställa filen från en säkerhetskopia.',
        typesetting:
          'Tidslinjen gick inte att göra till PDF. Försök igen. Hjälper inte det, be den som sköter systemet om hjälp.',
        caseIsOpen: 'Ärendet togs upp igen innan paketet var gjort. Paketet görs när ärendet avslutas nästa gång.',
        fault: 'Något gick fel i systemet. Försök igen. Hjälper inte det, be den som sköter systemet om hjälp.',
      },
      facts: 'Om paketet',
      made: 'Gjort',
      at: '{at}',
      size: 'Storlek',
      sha256: 'Kontrollsumma (SHA-256)',
      seal: 'Sigill',
      sealed: 'Innehållslistan är förseglad med myndighetens sigill',
      unsealed: 'Inget sigill: installationen har inga nycklar att försegla med. Spara kontrollsumman på annat håll.',
      megabytes: '{size} MB',
      kilobytes: '{size} kB',
      holds: 'Vad paketet innehåller',
      documents: 'Handlingar',
      files: 'Filer',
      registerEntries: 'Registreringar i diariet',
      decisions: 'Punkter på sammanträden',
      events: 'Rader ur journalen',
      parts:
        'Originalen ligger oförändrade. Där finns också varje undertecknad utgåva, webbversioner med masklogg, tidslinjen i HTML och PDF/A, och alla uppgifter om ärendet. Utkast som inte blev handlingar är inte med.',
      unmasked: 'Paketet visar handlingarna utan maskning. Lämna det bara till den som får se allt.',
      standard: 'Paketet följer E-ARK CSIP 2.1 med ERMS (FGS Paketstruktur 2.0 och FGS Ärendehantering 2.0).',
      check: 'Kontrollera ett paket med kommandot {command}.',
      download: 'Ladda ner paketet',
      again: 'Packa på nytt',
      first: 'Packa ärendet',
      firstHint: 'Har paketet inte kommit om en stund kan du göra det här.',
      againHint: 'Ett nytt paket ersätter det som finns här. Kontrollsumman för det gamla finns kvar i journalen.',
      slotTitle: 'Arkivpaket',
      slotReady: 'Paketet gjordes {at}.',
      slotNot: 'Paketet är inte klart.',
      slotLink: 'Visa arkivpaketet',
      caseIsOpen: 'Ärendet är öppet. Avsluta det först: då görs paketet.',
      isPacking: 'Ett paket görs redan. Vänta tills det är klart.',
      notPacking: 'Paketet är redan gjort eller ersatt.',
      tooLarge:
        'Ärendet är för stort för ett paket: det har {documents} handlingar och {megabytes} MB. Högst {mostDocuments} handlingar och {mostMegabytes} MB får plats. Ta ut handlingarna en och en, eller fråga den som sköter systemet.',
      done: { asked: 'Paketet görs nu.' },
    },
  },
  en: {
    archive: {
      longTerm: 'Time stamp of the archive',
      title: 'Archive package for {number}',
      menu: 'Archive package',
      lead: 'The package is one file with all documents of the case, the facts about them and the timeline of the case. It can be handed to an archive, checked and put back into Handslag.',
      openCase: 'The package is made when the case is closed. The case is open.',
      reopened: 'The case has been taken up again. The package shows the case as it was {at}.',
      soon: 'The case is closed. The package has not been made yet. Load the page again in a while.',
      packing: 'The package is being made. It usually takes some seconds, and up to some minutes for a large case.',
      ready: 'The package is ready',
      failed: 'The package was not made',
      failure: {
        tooLarge:
          'The case is too large for a package: at most 500 documents and 500 MB. Take the documents out one by one, or ask whoever runs the system.',
        damaged:
          'A stored file is damaged: it does not match its checksum. No package is made of damaged files. Ask whoever runs the system to restore the file from a backup.',
        typesetting:
          'The timeline could not be made into a PDF. Try again. If that does not help, ask whoever runs the system.',
        caseIsOpen:
          'The case was taken up again before the package was made. It is made when the case is closed the next time.',
        fault: 'Something went wrong in the system. Try again. If that does not help, ask whoever runs the system.',
      },
      facts: 'About the package',
      made: 'Made',
      at: '{at}',
      size: 'Size',
      sha256: 'Checksum (SHA-256)',
      seal: 'Seal',
      sealed: 'The list of contents is sealed with the seal of the authority',
      unsealed: 'No seal: the installation has no keys to seal with. Keep the checksum somewhere else.',
      megabytes: '{size} MB',
      kilobytes: '{size} kB',
      holds: 'What the package holds',
      documents: 'Documents',
      files: 'Files',
      registerEntries: 'Entries in the register',
      decisions: 'Items at meetings',
      events: 'Rows of the journal',
      parts:
        'The originals are unchanged. There is also every signed revision, web versions with the log of masks, the timeline as HTML and PDF/A, and all facts about the case. Drafts that did not become documents are left out.',
      unmasked: 'The package shows the documents without masks. Give it only to someone who may see everything.',
      standard: 'The package follows E-ARK CSIP 2.1 with ERMS (the Swedish FGS 2.0).',
      check: 'Check a package with the command {command}.',
      download: 'Download the package',
      again: 'Pack again',
      first: 'Pack the case',
      firstHint: 'If the package has not come in a while, you can make it here.',
      againHint: 'A new package replaces the one here. The checksum of the old one stays in the journal.',
      slotTitle: 'Archive package',
      slotReady: 'The package was made {at}.',
      slotNot: 'The package is not ready.',
      slotLink: 'Show the archive package',
      caseIsOpen: 'The case is open. Close it first: then the package is made.',
      isPacking: 'A package is being made already. Wait until it is ready.',
      notPacking: 'The package is made or replaced already.',
      tooLarge:
        'The case is too large for a package: it has {documents} documents and {megabytes} MB. At most {mostDocuments} documents and {mostMegabytes} MB fit. Take the documents out one by one, or ask whoever runs the system.',
      done: { asked: 'The package is being made.' },
    },
  },
})

declare module '../platform/texts/registry.ts' {
  interface TextRegistry {
    readonly archive: typeof texts
  }
}
