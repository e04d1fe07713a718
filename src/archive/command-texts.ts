/** What the commands that check and restore packages say, in Swedish. */
export const checkSays = {
  mets: 'Innehållslistan (METS.xml) går att läsa: {label}, gjord {madeAt}.',
  files: 'Alla {count} filer finns och stämmer med sin storlek och kontrollsumma ({bytes} byte).',
  data: 'Uppgifterna om ärendet {number} är hela: {rows} rader, och allt de pekar på finns i paketet.',
  sealed: 'Innehållslistan har ett sigill som stämmer: {name}, utfärdat av {issuer}.',
  unsealed: 'Innehållslistan har inget sigill. Jämför paketets kontrollsumma med den som står i Handslag.',
  sealUnknown:
    'Innehållslistan har ett sigill som stämmer, men utfärdaren är inte känd här: {name}, utfärdat av {issuer}.',
  sealRevoked: 'Sigillet stämmer, men certifikatet är återkallat: {name}.',
  sealBroken: 'Sigillet stämmer inte: innehållslistan är ändrad efter att den förseglades.',
  outward: '{count} uppgifter pekade på andra ärenden och följer med som anteckningar.',
  sameSum: 'Kontrollsumman för hela filen är den du angav.',
  otherSum: 'Kontrollsumman för hela filen är {found}, inte den du angav.',
  noMets: 'Innehållslistan METS.xml saknas. Filen är inget arkivpaket.',
  badMets: 'Innehållslistan METS.xml går inte att läsa eller följer inte profilen.',
  otherFolder: 'Paketets mapp heter inte som innehållslistan säger.',
  missing: 'Filen saknas: {path}',
  otherSize: 'Filen har fel storlek: {path}',
  otherHash: 'Filen är ändrad, kontrollsumman stämmer inte: {path}',
  unlisted: 'Filen står inte i innehållslistan: {path}',
  listedTwice: 'Innehållslistan nämner samma fil två gånger.',
  badData: 'Uppgifterna om ärendet saknas eller går inte att läsa.',
  dataOfOther: 'Uppgifterna om ärendet hör inte till innehållslistan.',
  dataLacksFile: 'Uppgifterna nämner en fil som inte finns i listan: {path}',
  dataBroken: 'Uppgifterna pekar på något som inte finns i paketet: {table}',
  'trouble.notZip': 'Filen är ingen hel zip-fil.',
  'trouble.tooManyFiles': 'Filen innehåller fler filer än ett arkivpaket kan ha.',
  'trouble.tooLarge': 'Filen packar upp till mer än ett arkivpaket kan vara. Kontrollen avbröts: {path}',
  'trouble.unsafeName': 'Filen innehåller ett namn som inte är tillåtet, en länk eller något krypterat.',
  'trouble.duplicateName': 'Filen innehåller två filer med samma namn: {path}',
  'trouble.notOneFolder': 'Filen innehåller inte en enda mapp, som ett arkivpaket ska.',
  'trouble.damaged': 'En fil i paketet är skadad: {path}',
} as const

/** The frame of the commands. */
export const commandSays = {
  checkUsage: 'Så här: npm run --silent archive:check -- FIL [KONTROLLSUMMA]',
  restoreUsage: 'Så här: npm run --silent archive:restore -- FIL',
  notFound: 'Filen finns inte eller går inte att läsa: {file}',
  whole: 'Paketet är helt.',
  broken: 'Paketet är inte helt.',
  marks: { ok: '  ja  ', note: '  obs ', fault: '  FEL ' },
  restored: 'Ärendet {number} är tillbaka i {authority}: {rows} rader och {files} lagrade filer.',
  skipped: '{count} rader fanns redan, till exempel sammanträden som andra ärenden också behandlades på. De är orörda.',
  founded: 'Myndigheten fanns inte här och har lagts in. Bjud in någon med admin:invite för att arbeta i den.',
} as const

/** Why a package is not restored. Nothing has been written then. */
export const restoreRefusals = {
  isThere: 'Ärendet finns redan här. Det som finns ändras inte.',
  numberTaken: 'Ett annat ärende har redan diarienumret. Inget är ändrat.',
  slugTaken: 'En annan myndighet har redan adressen {slug}. Inget är ändrat.',
  bodyTaken: 'Myndigheten har redan ett organ med samma namn men annat id. Inget är ändrat.',
  associationTaken: 'En förening med samma organisationsnummer finns redan med annat id. Inget är ändrat.',
  newer: 'Paketet har uppgifter som den här versionen av Handslag inte känner: {table}. Uppdatera Handslag först.',
  doesNotFit: 'Uppgifterna i paketet går inte ihop med det som finns här. Inget är ändrat.',
} as const
