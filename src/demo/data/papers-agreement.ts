import type { Agreement } from '../../papers/index.ts'

/** The agreement of Björkvik and Språkhamnen. */
export const agreementPaper: Agreement = {
  title: 'Överenskommelse om idéburet offentligt partnerskap: språk och arbete',
  authority: 'Björkviks kommun',
  caseNumber: '2025/KS 0187',
  version: '1.0',
  parties: [
    {
      name: 'Björkviks kommun',
      shortName: 'Kommunen',
      side: 'authority',
      organisationNumber: '212999-0012',
      address: 'Rådhusplan 1, Björkvik',
      caseNumber: '',
      contact: 'Kristina Nordbom, utredare',
      contactMail: 'kristina.nordbom@bjorkvik.example',
    },
    {
      name: 'Föreningen Språkhamnen',
      shortName: 'Språkhamnen',
      side: 'association',
      organisationNumber: '802999-0010',
      address: 'Hamngatan 12, Björkvik',
      caseNumber: '',
      contact: 'Farid Azimi, samordnare',
      contactMail: 'farid@sprakhamnen.example',
    },
  ],
  background: `I Björkvik bor omkring 900 vuxna som har kommit till Sverige under de senaste åren och som söker arbete. De läser svenska, men de flesta säger att de sällan får tala med någon som har svenska som modersmål. Praktikplatser tar slut i förtid för att språket inte räcker. Företagen söker folk men har inte tid att lära ut ord.

Kommunen når deltagarna genom vuxenutbildningen och arbetsmarknadsenheten, men kan inte ordna vardagliga samtal med hundratals invånare. Språkhamnen har invånarna, tiden och tilliten, men saknar lokal, handledare och kunskap om studievägar. Ingen av parterna klarar uppgiften ensam. Den gemensamma beskrivningen av behovet finns i bilaga 1.`,
  values: `Parterna utgår från överenskommelsen mellan Björkviks kommun och civilsamhället. De möts med respekt, säger sanningen tidigt och håller det de lovar. Alla människor har lika värde, och den som deltar är en tillgång och inte ett ärende.`,
  nature: `Detta är ett idéburet offentligt partnerskap. Parterna lägger in egna medel, egen tid och egen kunskap i ett gemensamt arbete, och de gör det ömsesidigt. Ingen köper en tjänst av någon annan, och ingen får betalt för ett visst antal timmar eller deltagare.

Språkhamnen är en fristående förening med egna mål och egen röst. Föreningen får tycka och säga vad den vill om kommunen, också i frågor som rör partnerskapet. Kommunen bestämmer inte över föreningens öppettider, bemanning eller metoder.

Överenskommelsen omfattar ingen myndighetsutövning. Beslut om enskilda människors insatser fattar kommunen själv.`,
  purpose: `Parterna vill att vuxna som är nya i Björkvik får öva svenska i vardagen, hittar sammanhang och kommer i arbete eller studier. Målen är gemensamma och formulerade av parterna tillsammans med deltagare.`,
  goals: [
    {
      goal: 'Fler vågar och kan tala svenska i vardagen',
      indicator: 'Andel deltagare som efter ett halvår säger att de klarar ett samtal på jobbet',
    },
    {
      goal: 'Fler kommer i arbete eller studier',
      indicator: 'Antal deltagare som har börjat arbeta eller studera',
    },
    {
      goal: 'Fler i Björkvik känner varandra',
      indicator: 'Antal deltagare och språkvärdar som har kontakt efter ett halvår',
    },
    {
      goal: 'Företag och deltagare hittar varandra',
      indicator: 'Antal praktikplatser som pågår tiden ut',
    },
  ],
  targetGroup: `Arbetet vänder sig till vuxna från 20 år som bor i Björkvik och har svenska som nytt språk. Ingen behöver vara inskriven någonstans för att få komma. Parterna räknar med att möta omkring 120 personer om året, hälften kvinnor och hälften män.`,
  activities: [
    { activity: 'Öppet hus med språkvärdar fyra dagar i veckan', party: 'Språkhamnen' },
    { activity: 'Handledning av deltagare som söker praktik', party: 'Kommunen' },
    { activity: 'Studievägledning på plats en förmiddag i veckan', party: 'Kommunen' },
    { activity: 'Besök hos företag och samtal med arbetsgivare', party: 'Språkhamnen och kommunen' },
    { activity: 'Utbildning av nya språkvärdar varje termin', party: 'Språkhamnen' },
    { activity: 'Kvällar med mat och samtal, öppna för alla i Björkvik', party: 'Språkhamnen' },
    { activity: 'Årlig dag där deltagare berättar vad som bör ändras', party: 'Språkhamnen och kommunen' },
  ],
  undertakings: [
    {
      party: 'Kommunen',
      undertaking: 'Lånar ut lokalen i Hamnmagasinet och svarar för värme, el, städning och brandskydd.',
    },
    {
      party: 'Kommunen',
      undertaking: 'Avsätter en handledare på halvtid och en studievägledare en förmiddag i veckan.',
    },
    { party: 'Kommunen', undertaking: 'Lägger in 100 000 kronor om året till material, resor och mat.' },
    {
      party: 'Kommunen',
      undertaking: 'Ser till att handläggare på arbetsmarknadsenheten och socialkontoret känner till arbetet.',
    },
    {
      party: 'Kommunen',
      undertaking: 'Svarar på föreningens frågor inom en vecka och säger till i tid om något ändras i kommunen.',
    },
    { party: 'Språkhamnen', undertaking: 'Håller öppet hus och ser till att det finns språkvärdar på plats.' },
    { party: 'Språkhamnen', undertaking: 'Bidrar med omkring 3 100 timmar ideell tid om året.' },
    { party: 'Språkhamnen', undertaking: 'Bekostar en samordnare på deltid med egna insamlade medel.' },
    { party: 'Språkhamnen', undertaking: 'Utbildar, försäkrar och stöder språkvärdarna.' },
    { party: 'Språkhamnen', undertaking: 'Öppnar sitt nätverk av företag för deltagare som söker praktik.' },
  ],
  contributions: [
    {
      party: 'Kommunen',
      contribution: 'Hamnmagasinet, bottenvåningen',
      type: 'premises',
      quantity: 240,
      unit: 'dagar',
      amount: 180_000,
      valuation: 'Kommunens prislista, 750 kronor per dag',
    },
    {
      party: 'Kommunen',
      contribution: 'Handledare på halvtid',
      type: 'staff',
      quantity: 860,
      unit: 'timmar',
      amount: 290_000,
      valuation: 'Lön med sociala avgifter',
    },
    {
      party: 'Kommunen',
      contribution: 'Studievägledare',
      type: 'competence',
      quantity: 184,
      unit: 'timmar',
      amount: 70_000,
      valuation: 'Lön med sociala avgifter',
    },
    {
      party: 'Kommunen',
      contribution: 'Medel till material, resor och mat',
      type: 'cash',
      quantity: undefined,
      unit: '',
      amount: 100_000,
      valuation: 'Belopp enligt budget',
    },
    {
      party: 'Språkhamnen',
      contribution: 'Språkvärdar och andra volontärer',
      type: 'voluntaryHours',
      quantity: 3_100,
      unit: 'timmar',
      amount: 682_000,
      valuation: '220 kronor per timme',
    },
    {
      party: 'Språkhamnen',
      contribution: 'Samordnare på deltid',
      type: 'staff',
      quantity: 430,
      unit: 'timmar',
      amount: 140_000,
      valuation: 'Lön med sociala avgifter',
    },
    {
      party: 'Språkhamnen',
      contribution: 'Böcker, spel och datorer',
      type: 'material',
      quantity: undefined,
      unit: '',
      amount: 18_000,
      valuation: 'Jämförbart pris i handeln',
    },
  ],
  economyTerms: `Varje part bär sina egna kostnader. Kommunens medel används till material, resor och mat för deltagare och språkvärdar, och styrgruppen bestämmer tillsammans hur.

Medel som finns kvar när året är slut stannar i partnerskapet. Är det mer än en fjärdedel bestämmer styrgruppen om de ska sparas, användas på annat sätt eller gå tillbaka. Beloppen räknas inte upp.

Föreningen bokför partnerskapets pengar för sig, så att alla kan se hur de har använts.`,
  instalments: [
    { on: '2026-02-16', amount: 50_000, condition: 'Överenskommelsen är undertecknad' },
    { on: '2026-08-17', amount: 50_000, condition: 'Styrgruppen har haft sitt första möte' },
    { on: '2027-02-15', amount: 50_000, condition: 'Första årets rapport är lämnad' },
    { on: '2027-08-16', amount: 50_000, condition: 'Inget särskilt' },
    { on: '2028-02-15', amount: 50_000, condition: 'Andra årets rapport är lämnad' },
    { on: '2028-08-15', amount: 50_000, condition: 'Utvärderingen har börjat' },
  ],
  stateAid: `Arbetet är gratis för deltagarna, vänder sig till invånarna i Björkvik och drivs inte för att tjäna pengar. Parterna bedömer att stödet inte gynnar ekonomisk verksamhet. Språkhamnen har ändå lämnat ett intyg om stöd av mindre betydelse. Intyget och prövningen finns i bilaga 5. Parterna gör om prövningen varje år och när arbetet ändras.`,
  organisation: `Parterna leder arbetet tillsammans. Styrgruppen har tre personer från varje part. Ordförandeskapet växlar varje år, och den part som inte har ordföranden skriver anteckningarna.

Styrgruppen beslutar när alla är eniga och minst två från varje part är på plats. Den kan inte ändra den här överenskommelsen eller bestämma över någon parts eget arbete. En gång om året prövar gruppen om detta fortfarande är ett partnerskap, och skriver ned svaret.`,
  groups: [
    {
      group: 'Styrgruppen',
      members: 'Tre personer från Kommunen och tre från Språkhamnen',
      meets: 'Fyra gånger om året',
    },
    {
      group: 'Arbetsgruppen',
      members: 'Handledaren, samordnaren och två språkvärdar',
      meets: 'Varannan vecka',
    },
    {
      group: 'Deltagarrådet',
      members: 'Alla deltagare som vill',
      meets: 'En gång i kvartalet',
    },
  ],
  followUpText: `Parterna följer upp både arbetet och hur de samarbetar. De räknar det som står i tabellen och inget mer, så att tiden går till människor och inte till blanketter. Utgångsläget mättes innan arbetet började och finns i bilaga 3.

Varje år i oktober skriver parterna en gemensam rapport till kommunstyrelsen och till föreningens årsmöte. I den ger varje part också sin egen bedömning.`,
  followUp: [
    {
      indicator: 'Andel deltagare som efter ett halvår säger att de klarar ett samtal på jobbet',
      target: '60 %',
      source: 'Kort enkät',
      when: 'Två gånger om året',
      followUpBy: 'Båda',
    },
    {
      indicator: 'Antal som har börjat arbeta eller studera',
      target: '40 om året',
      source: 'Samtal vid avslut',
      when: 'Varje kvartal',
      followUpBy: 'Kommunen',
    },
    {
      indicator: 'Antal praktikplatser som pågår tiden ut',
      target: '30 om året',
      source: 'Handledarens lista',
      when: 'Varje kvartal',
      followUpBy: 'Kommunen',
    },
    {
      indicator: 'Antal deltagare, kvinnor och män',
      target: '120 om året',
      source: 'Räkning vid dörren',
      when: 'Varje vecka',
      followUpBy: 'Språkhamnen',
    },
    {
      indicator: 'Timmar ideell tid',
      target: '3 100 om året',
      source: 'Loggbok utan namn',
      when: 'Varje vecka',
      followUpBy: 'Språkhamnen',
    },
    {
      indicator: 'Hur parterna skattar tillit och jämbördighet, från 1 till 5',
      target: 'Minst 4',
      source: 'Var för sig',
      when: 'Två gånger om året',
      followUpBy: 'Båda',
    },
  ],
  evaluation: `Ett halvår före sista dagen låter parterna någon utanför partnerskapet utvärdera arbetet. Styrgruppen väljer vem och vilka frågor som ska besvaras. Deltagare, språkvärdar och företag ska få komma till tals. Utvärderingen betalas med de gemensamma medlen och är offentlig.`,
  dataRoles: 'separate',
  personalData: `Språkhamnen för inga register över deltagare. Den som kommer på öppet hus behöver inte säga vad den heter. Kommunen behandlar uppgifter om dem som söker praktik eller studievägledning och berättar för dem hur det går till.

Parterna lämnar bara statistik till varandra. Grupper med färre än fem personer redovisas inte.`,
  confidentiality: `Kommunens anställda har tystnadsplikt enligt lag. Den lagen gäller inte föreningens medarbetare. Språkhamnens anställda och volontärer lovar därför skriftligt att inte föra vidare vad de får veta om enskilda människor. Löftet gäller även efter att uppdraget har slutat.`,
  openness: `Överenskommelsen, de årliga rapporterna och utvärderingen är allmänna handlingar hos kommunen och får läsas av alla. Språkhamnens egna handlingar är inte allmänna. Föreningen lämnar ändå de uppgifter som kommunen behöver för att kunna svara invånarna på frågor om arbetet.`,
  auditors: `Kommunens förtroendevalda revisorer får ställa frågor till båda parter och läsa räkenskaperna för partnerskapet.`,
  staff: `Varje part är arbetsgivare för sina egna anställda. När barn är med på lov finns alltid två vuxna i rummet. Den som leder aktiviteter för barn visar utdrag ur belastningsregistret för sin egen part innan uppdraget börjar. Utdraget visas men sparas inte.`,
  volunteers: `Ideellt arbete är frivilligt och kan avslutas när som helst. Språkhamnen ger varje ny språkvärd en introduktion, en kontaktperson och en försäkring. Volontärer ersätter inte anställda. Parterna tackar dem minst en gång om året, gärna med mat.`,
  insurance: `Varje part försäkrar sina egna medarbetare, volontärer och saker. Kommunen försäkrar byggnaden. Den part som ordnar en aktivitet svarar för skador som uppstår genom den. Deltagarna omfattas av Språkhamnens olycksfallsförsäkring medan de är på plats.`,
  premises: `Språkhamnen får använda bottenvåningen i Hamnmagasinet fyra dagar i veckan utan avgift. Värdet räknas som kommunens bidrag. Upplåtelsen är ingen hyra och följer den här överenskommelsen. Kommunen städar en gång i veckan, föreningen håller ordning där emellan. Nycklar kvitteras av samordnaren och lämnas tillbaka när arbetet tar slut.`,
  communication: `Parterna berättar om arbetet tillsammans. Båda namnen och båda märkena är med, i samma storlek. Den som får en fråga från en journalist svarar för sin egen del och berättar för den andra. Bilder på deltagare används bara om de själva har sagt ja.`,
  childRights: `Arbetet gäller vuxna, men deltagarnas barn påverkas. Parterna har prövat barnets bästa tillsammans och frågat familjer. Öppettiderna går ihop med skola och förskola, och barn är välkomna på lov. Prövningen finns i bilaga 1 och görs om när arbetet ändras.`,
  equalTreatment: `Alla är välkomna på lika villkor. Parterna arbetar mot diskriminering och för att lokaler, information och möten ska vara tillgängliga för den som har en funktionsnedsättning. Ingen behöver dela någon parts åsikter eller tro för att delta.`,
  changes: `Parterna ändrar överenskommelsen tillsammans och alltid skriftligt. Styrgruppen får besluta om mindre ändringar i insatser och arbetssätt. Ändringar av mål, bidrag, tid eller parter beslutas på samma sätt som överenskommelsen, efter en ny prövning av formen.`,
  startsOn: '2026-02-02',
  endsOn: '2029-01-31',
  termText: `Den kan förlängas en gång, med högst två år, om båda parter beslutar det före sista dagen. Den förlängs aldrig av sig själv. Parterna börjar samtala om fortsättningen senast ett halvår i förväg.`,
  noticeMonths: 6,
  noticeText: `Uppsägningen är skriftlig och säger varför. Parterna möts inom två veckor för att se om det som ledde till den går att lösa.`,
  renegotiation: `En part kan begära omförhandling när förutsättningarna har ändrats mycket. Det gäller till exempel om kommunens budget minskar, om lokalen inte går att använda, om föreningen förlorar många språkvärdar eller om en lag ändras. Parterna möts inom en månad.`,
  rescission: `En part får häva överenskommelsen med omedelbar verkan om en annan part

- bryter mot den på ett sätt som betyder mycket och inte rättar sig inom en månad efter en skriftlig påminnelse
- använder gemensamma medel till något annat
- handlar i strid med den gemensamma värdegrunden så att förtroendet är förbrukat
- går i konkurs eller upplöses.`,
  repayment: `Medel som har använts till något annat än arbetet betalas tillbaka. Tar överenskommelsen slut i förtid betalas den del tillbaka som gäller tiden efter slutet och inte är förbrukad. Den som har handlat i god tro och kan visa vad pengarna gick till behöver inte betala tillbaka dem.`,
  disputes: `Parterna löser oenighet genom samtal. De börjar i arbetsgruppen, går vidare till styrgruppen och sedan till kommundirektören och föreningens ordförande. Hjälper inte det prövas tvisten av svensk allmän domstol enligt svensk rätt.`,
  transfer: `Ingen part får lämna över sina åtaganden till någon annan utan att de andra har sagt ja skriftligt.`,
  forceMajeure: `En part som hindras av något utanför sin kontroll, som brand, översvämning eller smitta, är fri från sina åtaganden så länge hindret varar. Den berättar genast för de andra, och parterna hjälps åt att hålla kontakten med deltagarna.`,
  exit: `När partnerskapet tar slut gör parterna det tillsammans:

- de berättar för deltagare och språkvärdar minst tre månader i förväg
- handledaren ser till att pågående praktik kan slutföras
- saker som har köpts för gemensamma medel skänks till en verksamhet i Björkvik som styrgruppen väljer
- uppgifter gallras eller arkiveras enligt lag
- parterna skriver ned vad de har lärt sig och håller en öppen kväll om det.`,
  legalForce: `Överenskommelsen börjar gälla när kommunstyrelsens beslut har fått laga kraft och föreningens styrelse har godkänt den. Upphävs kommunens beslut upphör överenskommelsen, och parterna avvecklar arbetet på det sätt som står ovan.`,
  copies: `Överenskommelsen skrivs under elektroniskt av behöriga företrädare för båda parter. Varje part får ett likalydande exemplar. Underskrifterna syns nedan och går att kontrollera i filen.`,
  signers: [
    { name: 'Birgitta Alm', role: 'ordförande i kommunstyrelsen', party: 'Kommunen' },
    { name: 'Leyla Demir', role: 'ordförande', party: 'Språkhamnen' },
    { name: 'Sonja Rydell', role: 'kommundirektör', party: 'Kommunen' },
    { name: 'Farid Azimi', role: 'samordnare', party: 'Språkhamnen' },
  ],
  annexes: [
    'Gemensam beskrivning av behovet och prövning av barnets bästa',
    'Plan för insatserna under det första året',
    'Plan för uppföljningen, med utgångsläget',
    'Språkhamnens stadgar och senaste årsredovisning',
    'Prövning av statsstöd och intyg om stöd av mindre betydelse',
  ],
}
