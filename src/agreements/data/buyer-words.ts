/** Words that a buyer writes, by the stem that they begin with, and what parties on equal terms may write in their place. */
export const buyerWords = [
  { stem: 'beställar', instead: 'parterna' },
  { stem: 'beställning', instead: 'det som vi kommer överens om' },
  { stem: 'utförar', instead: 'den part som ansvarar för insatsen' },
  { stem: 'leverantör', instead: 'part' },
  { stem: 'underleverantör', instead: 'den som parten samarbetar med' },
  { stem: 'uppdragsgivar', instead: 'parterna' },
  { stem: 'uppdragstagar', instead: 'part' },
  { stem: 'entreprenör', instead: 'part' },
  { stem: 'anbud', instead: 'förslag' },
  { stem: 'upphandl', instead: 'komma överens' },
  { stem: 'avrop', instead: 'planera tillsammans' },
  { stem: 'köpar', instead: 'parterna' },
  { stem: 'säljar', instead: 'part' },
  { stem: 'kunden', instead: 'deltagaren' },
  { stem: 'kunder', instead: 'deltagare' },
  { stem: 'faktur', instead: 'utbetalning enligt planen' },
  { stem: 'viten', instead: 'samtal i styrgruppen' },
  { stem: 'vite', instead: 'samtal i styrgruppen' },
  { stem: 'bonus', instead: 'gemensam uppföljning' },
  { stem: 'ersättning per', instead: 'medel till insatsen' },
  { stem: 'pris per', instead: 'medel till insatsen' },
  { stem: 'timpris', instead: 'medel till insatsen' },
  { stem: 'styckpris', instead: 'medel till insatsen' },
  { stem: 'dygnspris', instead: 'medel till insatsen' },
  { stem: 'på uppdrag av kommunen', instead: 'tillsammans med kommunen' },
  { stem: 'bidragsgivar', instead: 'part' },
  { stem: 'bidragstagar', instead: 'part' },
  { stem: 'bidragsmottagar', instead: 'part' },
  { stem: 'sökanden', instead: 'organisationen' },
  { stem: 'prestation', instead: 'insats' },
  { stem: 'kravspecifikation', instead: 'gemensamma mål' },
  { stem: 'kvalitetskrav', instead: 'gemensamma mål' },
  { stem: 'servicenivå', instead: 'gemensamt mål' },
  { stem: 'leveran', instead: 'insats' },
  { stem: 'ska utföra tjänst', instead: 'ansvarar för insatsen' },
] as const

/** Forms in which one party steers another in detail: what they look like, and what can be written in their place. Numbers only count in what a party does. */
export const steeringForms = [
  {
    key: 'staffing',
    form: '(?:bemanning(?:en)?|personalstyrka[n]?|personaltäthet(?:en)?) (?:ska|skall|måste)(?: \\p{L}+){0,3}',
    instead: 'Den som ansvarar för insatsen ser till att den fungerar.',
    isAnywhere: true,
  },
  {
    key: 'opening',
    form: 'öppettider(?:na)? (?:ska|skall|måste)(?: \\p{L}+){0,3}',
    instead: 'Tiderna bestämmer vi tillsammans i arbetsgruppen.',
    isAnywhere: true,
  },
  {
    key: 'unitPrice',
    form: '\\d[\\d\\s]{0,12}(?:kr|kronor|sek)\\s?(?:per|\\/|för varje)\\s?\\p{L}+',
    instead: 'Skriv vad medlen ska räcka till, inte ett pris för varje del.',
    isAnywhere: true,
  },
  {
    key: 'serviceLevel',
    form: '(?:minst|lägst|högst)\\s\\d{1,3}(?:[,.]\\d)?\\s?(?:%|procent)',
    instead: 'Skriv ett gemensamt mål under Uppföljning.',
    isAnywhere: false,
  },
  {
    key: 'hours',
    form: '\\d{1,6}(?:[,.]\\d)?\\s?(?:timmar|timme|tim|h)(?![\\p{L}])',
    instead: 'Skriv vad insatsen ska leda till. Timmar hör hemma i tabellen över bidrag.',
    isAnywhere: false,
  },
  {
    key: 'posts',
    form: '\\d{1,4}(?:[,.]\\d{1,2})?\\s?(?:%|procent)?\\s?(?:års)?(?:arbetare|anställda|heltidstjänst\\p{L}*|tjänster|tjänst)(?![\\p{L}])',
    instead: 'Hur parten bemannar sin del bestämmer den själv.',
    isAnywhere: false,
  },
  {
    key: 'clock',
    form: '(?:kl\\.?|klockan)\\s?\\d{1,2}(?:[.:]\\d{2})?',
    instead: 'Tiderna bestämmer vi tillsammans i arbetsgruppen.',
    isAnywhere: false,
  },
  {
    key: 'instruction',
    form: 'enligt (?:kommunens|förvaltningens|nämndens) (?:instruktion|anvisning|direktiv)\\p{L}*',
    instead: 'Skriv att ni planerar insatsen tillsammans.',
    isAnywhere: true,
  },
] as const

/** Words that begin as a buyer's and mean something else. */
export const innocentWords = ['bonusförälder', 'bonusföräldrar', 'bonusfamilj'] as const
