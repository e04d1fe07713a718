/** What each answer means for the form, in the words of a reason. Two questions with numbers are worded by the route. */
export const says = {
  municipal: {
    yes: 'Saken är av allmänt intresse och hör ihop med kommunen.',
    no: 'Kommunen får inte ta hand om saken.',
  },
  publicPower: {
    none: 'Ingen myndighetsutövning mot enskilda ingår.',
    statute: 'Myndighetsutövning ingår, och lag tillåter att den lämnas över.',
    yes: 'Myndighetsutövning ingår utan stöd i lag. Kommunen gör det själv, eller skiljer ut den delen.',
  },
  counterpart: {
    association: 'Den andra parten är en idéburen organisation.',
    authority: 'Den andra parten är en kommun eller en region. Då är det avtalssamverkan.',
    company: 'Den andra parten är ett företag. Då handlar det om upphandling.',
  },
  specifiedBy: {
    authority: 'Kommunen ensam bestämmer innehållet',
    jointly: 'Parterna bestämmer innehållet tillsammans',
    association: 'Innehållet är föreningens egen verksamhet',
  },
  payment: {
    perUnit: 'Pengarna räknas per plats, timme eller person',
    lumpSum: 'Pengarna täcker en del av hela kostnaden',
    none: 'Inga pengar betalas',
  },
  enforceable: {
    yes: 'Föreningen måste utföra det, med vite eller skadestånd',
    repayOnly: 'Föreningen redovisar och betalar tillbaka det som inte används',
    no: 'Ingen kan kräva att föreningen utför det',
  },
  wouldOtherwiseProvide: {
    yes: 'Kommunen hade annars gjort eller köpt det som sin skyldighet',
    no: 'Kommunen hade inte behövt göra eller köpa det',
  },
  marketExists: {
    yes: 'Andra leverantörer finns',
    no: 'Det finns ingen marknad för det',
  },
  legalReviewSays: {
    contract: 'Juristen bedömer att det är ett kontrakt.',
    notContract: 'Juristen bedömer att det inte är ett kontrakt.',
  },
  annex2: {
    yes: 'Det är en social eller annan särskild tjänst enligt bilaga 2.',
    no: 'Tjänsten finns inte i bilaga 2.',
  },
  usersChoose: {
    yes: 'De som använder tjänsten ska välja utförare.',
    no: 'De som använder tjänsten väljer inte utförare.',
  },
  competitionAmongNonProfits: {
    yes: 'Bara idéburna organisationer ska kunna delta.',
    no: 'Det finns ingen önskan att bara idéburna ska kunna delta.',
  },
  reservedFits: {
    yes: 'Tjänstens kod och föreningens syfte gör att upphandlingen får reserveras för idéburna.',
    no: 'Upphandlingen kan inte reserveras för idéburna.',
  },
  ordinaryByGeneralRules: {
    yes: 'Det är stöd till föreningens vanliga verksamhet efter regler som gäller alla.',
    no: 'Det är något annat än stöd efter regler som gäller alla.',
  },
  sharedNeedJointGoalBothContribute: {
    yes: 'Parterna delar behovet, har ett gemensamt mål och bidrar båda.',
    no: 'Kommunen stödjer, men parterna delar inte behov, mål och bidrag.',
  },
  moneyOrValueMoves: {
    yes: 'Pengar eller annat av värde byter ägare.',
    no: 'Inga pengar och inget annat av värde byter ägare.',
  },
  economicActivity: {
    yes: 'Verksamheten är ekonomisk, så reglerna om statsstöd gäller.',
    no: 'Verksamheten är inte ekonomisk. Skriv ner varför.',
  },
  aidPath: {
    deMinimis: 'Värdet ryms som stöd av mindre betydelse. Ta in intyget och registrera stödet.',
    sgei: 'Värdet ryms som stöd av mindre betydelse till en tjänst av allmänt ekonomiskt intresse.',
    gber: 'En artikel i gruppundantaget passar.',
    none: 'Det finns ingen väg förbi förbudet mot statsstöd. Gör om upplägget eller anmäl det, och skriv inte under.',
  },
  individualBusiness: {
    no: 'Det är inte stöd till en enskild näringsidkare.',
    exceptional: 'Det är stöd till en enskild näringsidkare, med synnerliga skäl.',
    yes: 'Det är stöd till en enskild näringsidkare utan synnerliga skäl.',
  },
  equalTreatment: {
    ok: 'Andra föreningar i samma läge behandlas lika.',
    excluded: 'Andra föreningar i samma läge utestängs utan skäl. Bjud in öppet eller ge stöd efter regler.',
  },
  children: {
    assessed: 'Barnets bästa är prövat.',
    notAffected: 'Inga barn berörs, och skälet är antecknat.',
    missing: 'Barnets bästa är inte prövat än. Tjänsteskrivelsen får vänta.',
  },
  handsOverWholeMatter: {
    yes: 'Skötseln av en hel angelägenhet lämnas över. Fullmäktige beslutar.',
    no: 'Ingen hel angelägenhet lämnas över. Nämnden kan besluta.',
  },
  youthGeneralSupport: {
    yes: 'Det är allmänt stöd till en ungdomsorganisation.',
    no: 'Det är inte allmänt stöd till en ungdomsorganisation.',
  },
} as const

/** Words that the route puts together with numbers. */
export const wording = {
  ownShare: 'Föreningens egen del av kostnaden',
  points: 'poäng',
  below: 'Värdet är lägre än gränsen, så direktupphandling får användas.',
  reaches: 'Värdet når gränsen, så upphandlingen ska annonseras.',
  otherwise: 'Om det ändå skulle vara ett kontrakt:',
} as const
