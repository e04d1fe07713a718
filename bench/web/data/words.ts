/** What invented cases are about; the number of the case chooses. */
export const matters: readonly string[] = [
  'Idéburet offentligt partnerskap om ungas fritid',
  'Samverkan med föreningslivet om läxhjälp',
  'Överenskommelse om mötesplats för äldre',
  'Riktlinjer för stöd till sociala företag',
  'Partnerskap om integration och språkträning',
  'Remiss om förenklade bidragsregler',
  'Utredning av kvinnojourens lokaler',
  'Förstudie om gemensam odling',
  'Avtal om drift av fritidsgård',
  'Uppföljning av partnerskapet om jämlik hälsa',
  'Medborgarförslag om utegym',
]

/** Where. */
export const places: readonly string[] = [
  'Norra stranden',
  'Österängen',
  'Åsbacken',
  'Kvarnbyn',
  'Hamnområdet',
  'Västra Lunden',
  'Sjöhagen',
]

/** Sentences of papers; each paper holds some of them. "Samverkan" stands in most papers. */
export const sentences: readonly string[] = [
  'Kommunen och föreningen har under våren fört samtal om en långsiktig samverkan på lika villkor.',
  'Förvaltningen bedömer att behovet av öppna mötesplatser kommer att öka de närmaste åren.',
  'Samverkan sker i en styrgrupp där båda parter har lika många ledamöter och beslutar gemensamt.',
  'Föreningen bidrar med ideellt arbete, lokalkännedom och ett brett nätverk bland unga vuxna.',
  'Kommunen bidrar med lokaler, administrativt stöd och en samordnare på halvtid.',
  'Parterna följer upp verksamheten en gång om året och redovisar resultatet för nämnden.',
  'Ärendet har beretts tillsammans med kulturförvaltningen och socialförvaltningen.',
  'Beslutet bedöms inte innebära några ekonomiska konsekvenser utöver beslutad budget.',
  'En prövning av barnets bästa har gjorts och visar att barnen gynnas av verksamheten.',
  'Styrelsen har tidigare uttalat att den idéburna sektorns självständighet ska värnas.',
  'Utskottet föreslår att kommunstyrelsen godkänner överenskommelsen och ger ett uppdrag om uppföljning.',
  'Partnerskapet gäller i tre år och kan därefter förlängas efter en gemensam utvärdering.',
  'Den öppna verksamheten har besökts av fler än tvåhundra ungdomar varje vecka under hösten.',
]

/** A sentence that few papers hold. */
export const rareSentence = 'Lekplatsens belysning ska ses över innan höstens kvällsvandringar börjar.'
