/**
 * What the checks say: level, rule of the law module or of the consistency list, and the Swedish sentence with {facts}.
 * `{law}` is filled from the rule's own citation for the day of the case, so that no statute is named before its time.
 */
export const findingTexts = {
  attachmentDiffers: {
    level: 'block',
    rule: 'C18',
    says: 'Innehållet stämmer inte med bilagan: sidorna säger något annat än de uppgifter som följer med filen. Uppgifterna här är lästa från sidorna. Jämför med originalet.',
  },
  attachmentDiffersNear: {
    level: 'block',
    rule: 'C18',
    says: 'Innehållet stämmer inte med bilagan: sidorna säger något annat än de uppgifter som följer med filen, nära ”{near}”. Uppgifterna här är lästa från sidorna. Jämför med originalet.',
  },
  attachmentDamaged: {
    level: 'warn',
    rule: 'C18',
    says: 'Bilagan med dokumentets uppgifter är skadad. Uppgifterna här är lästa från sidorna. Kontrollera dem, eller hämta filen på nytt.',
  },
  paragraphMissing: {
    level: 'warn',
    rule: 'R-MIN-3',
    says: '{missing} saknas i omslagets lista, som har {listed}. Paragrafen kan vara justerad för sig. Leta efter det protokollet.',
  },
  paragraphsGapless: { level: 'ok', rule: 'R-MIN-3', says: 'Omslagets lista {listed} har inget hopp i numreringen.' },
  itemOutsideCover: {
    level: 'warn',
    rule: 'R-MIN-3',
    says: '{paragraph} finns i dokumentet men inte i omslagets lista, som har {listed}.',
  },
  missingFoundElsewhere: {
    level: 'ok',
    rule: 'R-MIN-3',
    says: '{missing}, som saknas på omslaget, finns i {file} från samma möte.',
  },
  chairOverMissing: {
    level: 'warn',
    rule: 'C4',
    says: '{chair} anges som ordförande för {ranges}. Där ingår {missing}, som omslagets lista inte har.',
  },
  chairCoversAll: { level: 'ok', rule: 'R-CHR-1', says: 'Varje paragraf på omslaget har en ordförande.' },
  chairUncovered: { level: 'warn', rule: 'R-CHR-1', says: 'Ingen ordförande anges för {paragraphs}.' },
  chairTwice: { level: 'warn', rule: 'R-CHR-1', says: 'Mer än en ordförande anges för {paragraphs}.' },
  otherChair: {
    level: 'info',
    rule: 'R-CHR-1',
    says: '{paragraph} leddes av {chair}. Där beslutade {count} personer: {names}.',
  },
  chairRecused: {
    level: 'block',
    rule: 'R-JAV-2',
    says: '{chair} anges som ordförande för {paragraphs} men var borta där på grund av jäv. Rätta uppgifterna.',
  },
  signerNotPresent: {
    level: 'warn',
    rule: 'R-CHR-1',
    says: '{name} undertecknar protokollet som {role} men finns inte bland de närvarande.',
  },
  sameNumberDeciding: {
    level: 'ok',
    rule: 'R-SUB-6',
    says: '{count} beslutade i varje paragraf, tjänstgörande ersättare inräknade.',
  },
  numberDecidingVaries: {
    level: 'info',
    rule: 'R-SUB-6',
    says: 'Antalet beslutande växlar mellan paragraferna: {counts}.',
  },
  seatsUnknown: {
    level: 'info',
    rule: 'C9',
    says: 'Dokumentet säger inte hur många platser organet har. Därför går det inte att räkna ut om det var beslutsfört. Minst {count} beslutade.',
  },
  quorate: {
    level: 'ok',
    rule: 'R-QUO-1',
    says: '{count} av {seats} platser var besatta i varje paragraf. Organet var beslutsfört{law}.',
  },
  quorateAtLeast: {
    level: 'ok',
    rule: 'R-QUO-1',
    says: 'Minst {count} av {seats} platser var besatta i varje paragraf. Organet var beslutsfört{law}.',
  },
  tooFew: {
    level: 'warn',
    rule: 'R-QUO-1',
    says: '{count} av {seats} beslutade i {paragraphs}. Det är inte fler än hälften, så organet var inte beslutsfört{law}. Kontrollera närvaron.',
  },
  tooFewInCouncil: {
    level: 'warn',
    rule: 'R-QUO-3',
    says: '{count} av {seats} beslutade i {paragraphs}. Fler än hälften ska vara närvarande{law}. Kontrollera om de andra var borta på grund av jäv: då får fullmäktige ändå avgöra ärendet.',
  },
  replacesUnknown: {
    level: 'info',
    rule: 'C9',
    says: 'Dokumentet säger inte vem som ersattes av {names}.',
  },
  sameParty: {
    level: 'ok',
    rule: 'R-SUB-4',
    says: '{substitute} tjänstgjorde i {paragraphs} när {member} var borta på grund av jäv. Båda hör till samma parti.',
  },
  otherParty: {
    level: 'info',
    rule: 'R-SUB-4',
    says: '{member} var borta på grund av jäv i {paragraphs}. Den som tjänstgjorde hör till ett annat parti: {substitute}.',
  },
  partyUnknown: {
    level: 'info',
    rule: 'R-SUB-4',
    says: '{substitute} tjänstgjorde i {paragraphs} när {member} var borta på grund av jäv. Partierna står inte för båda.',
  },
  otherPartyFirst: {
    level: 'warn',
    rule: 'R-SUB-4',
    says: '{member} var borta på grund av jäv i {paragraphs}. {substitute} tjänstgjorde, fast en ersättare från samma parti var på plats. Kontrollera ordningen för ersättare.',
  },
  noSubstitute: {
    level: 'warn',
    rule: 'R-SUB-4',
    says: '{member} var borta på grund av jäv i {paragraphs}. Ingen tjänstgörande ersättare anges.',
  },
  recusedNotServing: {
    level: 'info',
    rule: 'R-JAV-2',
    says: '{name} var ersättare utan att tjänstgöra men lämnade ändå {paragraphs} på grund av jäv. Det är rätt: den som är jävig får inte vara med i rummet.',
  },
  recusedServes: {
    level: 'block',
    rule: 'R-JAV-2',
    says: '{name} anges både som tjänstgörande och som jävig i {paragraphs}. Rätta uppgifterna.',
  },
  returnAfterRecusal: {
    level: 'ok',
    rule: 'R-SUB-3',
    says: '{name} kom tillbaka efter jävet i {paragraphs}. Det är tillåtet.',
  },
  returnAfterOther: {
    level: 'warn',
    rule: 'R-SUB-3',
    says: '{name} var borta i {paragraphs} utan att jäv anges och beslutade sedan igen. Kontrollera vad reglementet säger om det.',
  },
  returnAfterOtherInCouncil: {
    level: 'warn',
    rule: 'R-SUB-3',
    says: '{name} var borta i {paragraphs} utan att jäv anges och beslutade sedan igen. Var skälet ett annat än jäv fick ledamoten inte tjänstgöra mer i fullmäktige den dagen{law}.',
  },
  listedTwice: {
    level: 'warn',
    rule: 'C7',
    says: '{name} står två gånger i närvarolistan. Uppgifterna går inte ihop för {paragraphs}.',
  },
  listedTwiceAgreeing: {
    level: 'info',
    rule: 'C7',
    says: '{name} står två gånger i närvarolistan. Uppgifterna om närvaro säger inte emot varandra.',
  },
  approvedOnTime: {
    level: 'ok',
    rule: 'R-APP-1',
    says: 'Justerat {approved}, {margin} före sista dagen {deadline}{law}.',
  },
  approvedOnLastDay: { level: 'ok', rule: 'R-APP-1', says: 'Justerat {approved}, på den sista dagen{law}.' },
  approvedLate: {
    level: 'warn',
    rule: 'R-APP-1',
    says: 'Justerat {approved}, {margin} efter sista dagen {deadline}{law}. Beslutet gäller ändå.',
  },
  approvedOnRolledDay: {
    level: 'warn',
    rule: 'R-APP-1',
    says: 'Justerat {approved}, efter {deadline} men senast {rolled}, dit tiden flyttas när den går ut på en ledig dag{law}. Att den flyttas är en tolkning.',
  },
  approvedBeforeMeeting: {
    level: 'block',
    rule: 'R-APP-2',
    says: 'Justeringsdagen {approved} ligger före mötesdagen {meeting}. En av dem är fel.',
  },
  approvedOnFreeDay: {
    level: 'info',
    rule: 'R-APP-2',
    says: 'Justeringsdagen {approved} är {freeDay}. Kontrollera att dagen är rätt avskriven.',
  },
  postedOnTime: {
    level: 'ok',
    rule: 'R-ANN-1',
    says: 'Anslaget {posted}, {margin} före sista dagen {deadline}{law}.',
  },
  postedOnLastDay: { level: 'ok', rule: 'R-ANN-1', says: 'Anslaget {posted}, på den sista dagen{law}.' },
  postedLate: {
    level: 'warn',
    rule: 'R-ANN-1',
    says: 'Anslaget {posted}, {margin} efter sista dagen {deadline}{law}.',
  },
  postedOnRolledDay: {
    level: 'warn',
    rule: 'R-ANN-1',
    says: 'Anslaget {posted}, efter {deadline} men senast {rolled}, dit tiden flyttas när den går ut på en ledig dag{law}. Att den flyttas är en tolkning.',
  },
  postedBeforeApproval: {
    level: 'warn',
    rule: 'R-ANN-1',
    says: 'Anslaget {posted}, före justeringen {approved}. En av dagarna är fel.',
  },
  keptAtMissing: {
    level: 'warn',
    rule: 'R-ANN-2',
    says: 'Anslaget säger inte var protokollet finns. Det ska det göra{law}.',
  },
  removedInTime: {
    level: 'ok',
    rule: 'R-ANN-3',
    says: 'Anslaget tas ned {removed}, {margin} efter sista dagen att överklaga, {lastAppealDay}{law}.',
  },
  removedInTimeIfAppealable: {
    level: 'ok',
    rule: 'R-ANN-3',
    says: 'Anslaget tas ned {removed}, {margin} efter {lastAppealDay}. Den dagen går tiden ut för det i protokollet som kan överklagas{law}.',
  },
  removedTooEarly: {
    level: 'block',
    rule: 'R-ANN-3',
    says: 'Anslaget tas ned {removed}. Sista dagen att överklaga är {lastAppealDay}, så det får tas ned tidigast {earliest}{law}.',
  },
  upToLastDay: {
    level: 'warn',
    rule: 'R-ANN-3',
    says: 'Anslaget sitter till {removed}, som är sista dagen att överklaga. Kontrollera att det sitter kvar hela den dagen{law}.',
  },
  removedBeforePosted: {
    level: 'block',
    rule: 'R-ANN-3',
    says: 'Anslaget tas ned {removed}, före dagen då det sattes upp, {posted}. En av dagarna är fel.',
  },
  printedDayShort: {
    level: 'block',
    rule: 'R-APL-3',
    says: 'Dokumentet anger {printed} som sista dag att överklaga. Rätt dag är {lastAppealDay}{law}. Dagen för anslaget räknas inte med.',
  },
  printedDayFree: {
    level: 'block',
    rule: 'R-APL-3',
    says: 'Dokumentet anger {printed} som sista dag att överklaga. Det är ingen vardag, så tiden går ut {lastAppealDay}{law}.',
  },
  printedDayOther: {
    level: 'warn',
    rule: 'R-APL-3',
    says: 'Dokumentet anger {printed} som sista dag att överklaga. Räknat från anslaget är det {lastAppealDay}{law}.',
  },
  printedDayRight: {
    level: 'ok',
    rule: 'R-APL-3',
    says: 'Dokumentets sista dag att överklaga, {printed}, stämmer{law}.',
  },
  proposalNotAppealable: {
    level: 'info',
    rule: 'R-APL-2',
    says: 'Dokumentet innehåller bara ett förslag till ett annat organ. Det går inte att överklaga{law}.',
  },
  proposalPosted: {
    level: 'info',
    rule: 'C5',
    says: 'Anslaget sitter uppe till {removed}, som om tiden för att överklaga löpte. För förslaget i {paragraphs} löper ingen sådan tid.',
  },
  proposalHasLastDay: {
    level: 'info',
    rule: 'C5',
    says: 'Anslaget anger {printed} som sista dag att överklaga. För förslaget i {paragraphs} löper ingen sådan tid.',
  },
  assignmentWithoutDate: {
    level: 'warn',
    rule: 'R-ASG-1',
    says: 'Uppdraget till {to} saknar datum. Föreslå ett sista datum.',
  },
  reportBackWithoutForm: {
    level: 'warn',
    rule: 'C3',
    says: 'Resultatet ska redovisas i {body}, men det står inte när eller hur.',
  },
  proposedWithoutDate: {
    level: 'info',
    rule: 'C3',
    says: 'Förslaget ger ett uppdrag till {to} utan datum. Lägg till datum och form för redovisningen före beslutet.',
  },
  dispatchMissing: { level: 'info', rule: 'C10', says: 'Utdraget säger inte vilka som ska få beslutet.' },
  appealInfoMissing: { level: 'info', rule: 'C10', says: 'Utdraget säger inte hur man överklagar beslutet.' },
  stateAidMissing: {
    level: 'warn',
    rule: 'C2',
    says: 'Texten ställer upphandling som villkor men nämner inte statligt stöd. Pröva båda.',
  },
  drafterDiffers: {
    level: 'warn',
    rule: 'C1',
    says: 'Dokumentet säger på ett ställe att {first} har tagit fram riktlinjerna och på ett annat att {second} har gjort det.',
  },
  drafterOnly: {
    level: 'info',
    rule: 'C12',
    says: '{drafter} har fått i uppdrag att ta fram ett förslag. Kontrollera att ett organ med rätt att besluta antar det.',
  },
  exampleIsContract: {
    level: 'info',
    rule: 'C11',
    says: 'Texten liknar sitt eget exempel vid ett traditionellt avtal, medan villkoren säger att partnerskapet inte är ett köp. Pröva exemplet på nytt.',
  },
  economyMissing: { level: 'info', rule: 'C14', says: 'Tjänsteskrivelsen har inget avsnitt om ekonomi.' },
  childrenMissing: { level: 'info', rule: 'R-BARN-1', says: 'Tjänsteskrivelsen har inget avsnitt om barnets bästa.' },
  childrenLater: {
    level: 'info',
    rule: 'R-BARN-1',
    says: 'Tjänsteskrivelsen nämner barns bästa men har inget avsnitt som prövar det. Det räcker för att utforska men inte för att ingå ett partnerskap.',
  },
  carryOutWithoutLimits: {
    level: 'warn',
    rule: 'C15',
    says: 'Uppdraget är både att undersöka och att genomföra, men nivå och pengar anges inte. Klargör vem som beslutar innan ett partnerskap ingås.',
  },
  titleVaries: { level: 'info', rule: 'C8', says: '{name} har olika titlar i ärendets dokument: {titles}.' },
  unitVaries: {
    level: 'info',
    rule: 'C8',
    says: '{name} anges under olika enheter eller partier i ärendets dokument: {units}.',
  },
  partyVaries: { level: 'warn', rule: 'C8', says: '{name} har olika partier i ärendets dokument: {parties}.' },
  substituteDecidesElsewhere: {
    level: 'info',
    rule: 'C16',
    says: '{name} beslutade i {deciding} men är ersättare i {board}. Uppdraget hör till organet, inte till personen.',
  },
  signedBeforeLegalForce: {
    level: 'info',
    rule: 'C13',
    says: 'Överenskommelsen är daterad {signed}. Beslutet kan tidigast få laga kraft {earliest}. Det är tillåtet om inte särskilda skäl talar emot{law}. Anteckna skälen.',
  },
  removalMarginsDiffer: {
    level: 'info',
    rule: 'C6',
    says: 'Anslagen i ärendet tas ned olika länge efter sista dagen att överklaga: {margins}. Räkna dagen i stället för att skriva den för hand.',
  },
} as const

/** What those who sign the minutes are called inside a sentence. */
export const signerRoles = { chair: 'ordförande', approver: 'justerare', secretary: 'sekreterare' } as const

/** Stands where a sentence would name paragraphs and the document has none. */
export const wholeDocument = 'dokumentet'
