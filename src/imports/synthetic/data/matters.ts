/** Invented authorities, bodies, rooms and matters. The sentences are written for the generator. */
export const authorities = [
  'Björkviks kommun',
  'Sörvallens kommun',
  'Älvtorps kommun',
  'Norrhavens stad',
  'Ekhamra kommun',
  'Ödesjö kommun',
] as const

export const bodies = [
  { name: 'Kommunstyrelsen', series: 'KS' },
  { name: 'Socialnämnden', series: 'SN' },
  { name: 'Kultur- och fritidsnämnden', series: 'KFN' },
  { name: 'Barn- och utbildningsnämnden', series: 'BUN' },
  { name: 'Tekniska nämnden', series: 'TN' },
  { name: 'Kommunledningsutskottet', series: 'KS' },
  { name: 'Vård- och omsorgsnämnden', series: 'VON' },
  { name: 'Kommunstyrelsens arbetsutskott', series: 'KS' },
] as const

export const superiors = ['kommunstyrelsen', 'kommunfullmäktige'] as const

export const places = [
  'Sessionssalen',
  'Kommunhuset, rum Granen',
  'Sammanträdesrum Lönnen',
  'Folkets hus i Björkvik',
  'Rådhuset, plan 3',
  'Stora salen, Ekhamra herrgård',
  'Bygdegården Älvtorp',
  'Medborgarhuset',
  'Sessionssalen, Storgatan 4',
] as const
export const approvalPlaces = [
  'Kommunkansliet',
  'Kommunhuset',
  'Stadshuset, plan 2',
  'Nämndens kansli',
  'Kansliavdelningen',
] as const
export const archives = [
  'Kommunkansliets arkiv',
  'Kommunarkivet',
  'Nämndens kansli, plan 2',
  'Stadskansliet',
  'Arkivet i kommunhuset',
] as const

export const titles = [
  'Partnerskap om läxhjälp i Norra Björkvik',
  'Riktlinjer för idéburet offentligt partnerskap',
  'Delårsrapport för andra tertialet',
  'Svar på motion om mötesplatser för äldre',
  'Överenskommelse med Stadsmissionen om akutboende',
  'Taxa för upplåtelse av idrottshallar',
  'Föreningsbidrag till Ekhamra byalag',
  'Detaljplan för Älvängens strand',
  'Uppdrag om pilotprojekt för volontärverksamhet',
  'Yttrande över remiss om trygghetsboende',
  'Samverkan med civilsamhället kring ungas sommarjobb',
  'Årlig uppföljning av intern kontroll',
  'Val av ersättare i valberedningen',
  'Rivning av gamla brandstationen',
  'Ändring av reglemente för gemensamma frågor',
  'Medborgarförslag om belysning längs Kvarnstigen',
  'Budgetuppföljning per oktober',
  'Lokaler för öppen förskola',
] as const
export const informationTitles = [
  'Information om höstens dialogmöten',
  'Information från förvaltningen',
  'Information om arbetet med översiktsplanen',
] as const

export const points = [
  'Riktlinjerna antas och gäller från nästa årsskifte',
  'Förvaltningens redovisning godkänns',
  'Medel för partnerskapet avsätts inom befintlig ram',
  'Yttrandet överlämnas som kommunens eget svar',
  'Överenskommelsen förlängs med två år på oförändrade villkor',
  'Lokalen upplåts till föreningen utan hyra under försökstiden',
  'Den nya taxan ersätter den som antogs för fyra år sedan',
  'Motionen anses besvarad med hänvisning till förvaltningens svar',
  'Planförslaget skickas ut för samråd med berörda grannar och föreningar i området kring Älvängen',
] as const
export const attPoints = [
  'anta riktlinjerna',
  'godkänna förvaltningens redovisning',
  'avsätta medel för partnerskapet inom befintlig ram',
  'överlämna yttrandet som kommunens eget svar',
  'förlänga överenskommelsen med två år',
  'anse motionen besvarad',
  'skicka planförslaget på samråd med berörda grannar och föreningar i området',
  'upplåta lokalen till föreningen utan hyra',
] as const
export const assignees = ['Kommundirektören', 'Förvaltningschefen', 'Socialchefen', 'Förvaltningen'] as const
export const tasks = [
  'pröva förutsättningarna för ett gemensamt volontärcenter',
  'ta fram en modell för uppföljning av partnerskapen',
  'inleda en dialog med föreningarna om lokaler',
  'beskriva kostnaderna för en öppen mötesplats',
] as const
export const background = [
  'Behovet av mötesplatser har vuxit i kommundelen. Flera föreningar har visat intresse av att dela ansvar och lokaler.',
  'Förvaltningen har under året fört samtal med berörda organisationer. Samtalen visar en samsyn om vad som behöver göras först.',
  'Frågan väcktes vid ett öppet möte med boende. Sedan dess har en arbetsgrupp träffats vid flera tillfällen.',
  'Det nuvarande arbetssättet har prövats en tid. Erfarenheterna är goda men kräver en tydligare fördelning av ansvar.',
] as const
/** Sentences whose days, paragraphs and numbers belong to something else than this meeting. */
export const distractions = [
  'Nämnden behandlade frågan den 14 mars 2018, § 27, och bad då om ett nytt underlag.',
  'Enligt 2 kap. 8 § kommunallagen får bidraget inte gynna en enskild näringsidkare.',
  'Fastigheten Ekhamra 4:2 ägs av kommunen sedan 1987.',
  'Föreningens ansökan kom in 2017-11-02 och kompletterades 2018-01-15.',
  'Ett liknande förslag avslogs 2016-05-30 § 112 med motiveringen att medel saknades.',
  'Mötesplatsen har öppet kl. 9.00–15.30 på vardagar.',
  'Kostnaden beräknas till 1 250 000 kronor under perioden 2017–2019.',
  'Ordföranden tackade för redovisningen och sekreteraren antecknade synpunkterna.',
] as const
export const information = [
  'Förvaltningen berättar om läget i arbetet och svarar på frågor.',
  'Ledamöterna får en genomgång av vad som har framkommit hittills.',
] as const
