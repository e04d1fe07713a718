import type { FailureCode } from '../output.ts'

/** Why a file could not be read: the code of the contract and what the person reads. {names} are limits, filled in. */
export const troubles = {
  ourFault: {
    code: 'corrupt',
    says: 'Filen kunde inte läsas på grund av ett fel i Handslag. Försök igen: lämna in den en gång till. Händer det igen, säg till den som sköter Handslag.',
  },
  empty: {
    code: 'empty',
    says: 'Filen är tom. Kontrollera att du har valt rätt fil och lämna in den igen.',
  },
  emptyArchive: {
    code: 'empty',
    says: 'Zip-filen innehåller inga dokument. Kontrollera att du har valt rätt fil och lämna in den igen.',
  },
  noText: {
    code: 'noText',
    says: 'Det finns ingen text att läsa i dokumentet, troligen för att det är inskannat. Lämna in originalet som PDF, Word eller text, eller kör texttolkning (OCR) på filen först.',
  },
  encryptedPdf: {
    code: 'encrypted',
    says: 'PDF-filen är skyddad med lösenord. Öppna den med lösenordet, spara en kopia utan skydd och lämna in kopian.',
  },
  encryptedWord: {
    code: 'encrypted',
    says: 'Word-dokumentet är skyddat med lösenord. Öppna det med lösenordet, spara en kopia utan skydd och lämna in kopian.',
  },
  encryptedArchive: {
    code: 'encrypted',
    says: 'Zip-filen är skyddad med lösenord. Packa upp den och lämna in filerna var för sig.',
  },
  unknownType: {
    code: 'unsupportedType',
    says: 'Filens innehåll är av ett slag som inte kan läsas. Lämna in dokumentet som PDF, Word (docx) eller text.',
  },
  image: {
    code: 'unsupportedType',
    says: 'Filen är en bild. Lämna in dokumentet som PDF med text, Word (docx) eller text.',
  },
  oldWord: {
    code: 'unsupportedType',
    says: 'Filen har det äldre formatet för Word, Excel eller PowerPoint. Öppna den, spara som docx eller PDF och lämna in den nya filen.',
  },
  otherOffice: {
    code: 'unsupportedType',
    says: 'Filen är ett kalkylark, en presentation eller ett annat kontorsdokument. Spara det som PDF eller Word (docx) och lämna in den nya filen.',
  },
  richText: {
    code: 'unsupportedType',
    says: 'Filen har formatet RTF. Öppna den i ett ordbehandlingsprogram, spara som docx eller PDF och lämna in den nya filen.',
  },
  markup: {
    code: 'unsupportedType',
    says: 'Filen är en webbsida eller en XML-fil. Skriv ut sidan till PDF och lämna in den.',
  },
  otherArchive: {
    code: 'unsupportedType',
    says: 'Filen är ett arkiv av annat slag än zip. Packa upp det och lämna in filerna var för sig.',
  },
  folder: {
    code: 'unsupportedType',
    says: 'Det är en mapp. Ange filerna i mappen, eller packa mappen som zip.',
  },
  fileTooLarge: {
    code: 'tooLarge',
    says: 'Filen är större än {fileMegabytes} MB. Dela upp den i mindre filer eller spara den utan bilder.',
  },
  tooManyPages: {
    code: 'tooLarge',
    says: 'Dokumentet har fler än {pages} sidor. Dela upp det i mindre filer.',
  },
  unpacksTooLarge: {
    code: 'tooLarge',
    says: 'Filen blir större än {unpackedMegabytes} MB när den packas upp. Lämna in färre filer åt gången eller spara dokumentet utan bilder.',
  },
  tooManyEntries: {
    code: 'tooLarge',
    says: 'Zip-filen innehåller fler än {archiveEntries} filer. Dela upp den i mindre zip-filer.',
  },
  tooMuchText: {
    code: 'tooLarge',
    says: 'Dokumentet har mer text än {textMillions} miljoner tecken. Dela upp det i mindre filer.',
  },
  tooMuchMemory: {
    code: 'tooLarge',
    says: 'Dokumentet kräver mer minne än läsningen får använda. Dela upp det i mindre filer eller spara det på nytt som PDF.',
  },
  unsafeName: {
    code: 'unsafeArchive',
    says: 'Zip-filen har namn som pekar utanför den, eller namn som inte är tillåtna. Inget ur den har lästs. Packa upp filerna, kontrollera att de är de du väntar dig och lämna in dem var för sig.',
  },
  duplicateName: {
    code: 'unsafeArchive',
    says: 'Zip-filen har flera filer med samma namn. Inget ur den har lästs. Packa upp den och lämna in filerna var för sig.',
  },
  symbolicLink: {
    code: 'unsafeArchive',
    says: 'Zip-filen innehåller länkar i stället för filer. Inget ur den har lästs. Packa en ny zip-fil med själva filerna.',
  },
  nestedArchive: {
    code: 'unsafeArchive',
    says: 'Zip-filen innehåller ett annat arkiv. Inget ur den har lästs. Packa upp det inre arkivet och lämna in filerna i det för sig.',
  },
  corruptPdf: {
    code: 'corrupt',
    says: 'PDF-filen är skadad och kan inte öppnas. Hämta filen på nytt från källan, eller skriv ut den till en ny PDF, och lämna in den igen.',
  },
  corruptWord: {
    code: 'corrupt',
    says: 'Word-dokumentet är skadat och kan inte öppnas. Öppna det i Word, spara en ny kopia och lämna in kopian.',
  },
  corruptArchive: {
    code: 'corrupt',
    says: 'Zip-filen är skadad och kan inte packas upp. Hämta den på nytt från källan, eller packa en ny, och lämna in den igen.',
  },
  crashed: {
    code: 'corrupt',
    says: 'Filen fick läsningen att avbrytas, troligen för att den är skadad. Spara dokumentet på nytt som PDF eller Word (docx) och lämna in den nya filen.',
  },
  timeout: {
    code: 'timeout',
    says: 'Läsningen avbröts för att den tog mer än {secondsPerFile} sekunder. Dela upp dokumentet i mindre filer, eller spara det på nytt, och lämna in det igen.',
  },
  notFound: {
    code: 'notFound',
    says: 'Filen finns inte. Kontrollera sökvägen och försök igen.',
  },
  unreadable: {
    code: 'notFound',
    says: 'Filen kan inte öppnas. Kontrollera att du har rätt att läsa den och försök igen.',
  },
} as const satisfies Record<string, { code: FailureCode; says: string }>

/** Every reason that a file can fail for. */
export type TroubleReason = keyof typeof troubles

/** What the command prints when it is used the wrong way. */
export const usage =
  'Användning: npm run --silent read -- FIL...\nLäser dokument (txt, pdf, docx, zip) och skriver ett JSON-objekt på standard ut.\n'

/** What the command says on standard error while it works. {name} is the file. */
export const progressSays = 'Läser {name} ({number} av {total})\n'
