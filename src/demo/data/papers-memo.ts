import type { OfficialMemo } from '../../papers/index.ts'

/** Björkvik's memo before the partnership with Språkhamnen was decided. */
export const memoPaper: OfficialMemo = {
  title: 'Partnerskap med Föreningen Språkhamnen om språk och arbete',
  authority: 'Björkviks kommun',
  administration: 'Kommunstyrelseförvaltningen',
  caseNumber: '2025/KS 0187',
  writtenOn: '2025-10-23',
  officer: 'Kristina Nordbom',
  preparingBody: 'Kommunledningsutskottet',
  decidingBody: 'Kommunstyrelsen',
  points: [
    'Kommunstyrelsen ingår ett idéburet offentligt partnerskap med Föreningen Språkhamnen om språk och arbete från och med den 2 februari 2026 till och med den 31 januari 2029.',
    'Kommunstyrelsen godkänner överenskommelsen i bilaga 1.',
    'Kommunens del, 640 000 kronor om året, betalas ur kommunstyrelsens budget för arbetsmarknad.',
    'Kommundirektören ges i uppdrag att underteckna överenskommelsen tillsammans med kommunstyrelsens ordförande.',
    'Kommundirektören ges i uppdrag att varje år lämna parternas gemensamma uppföljning till kommunstyrelsen.',
  ],
  signers: [
    { name: 'Sonja Rydell', role: 'Kommundirektör' },
    { name: 'Kristina Nordbom', role: 'Utredare' },
  ],
  summary: `Varje vecka kommer vuxna till Hamnmagasinet för att tala svenska med någon som har tid. De allra flesta vill arbeta. Många säger att de har läst språket i flera år men sällan fått använda det.

Föreningen Språkhamnen och kommunen har under ett halvår prövat om de kan göra mer tillsammans än var för sig. Båda svarar ja. De föreslår ett partnerskap i tre år där båda lägger in egna medel, styr tillsammans och följer upp tillsammans.

Förvaltningen bedömer att partnerskap är rätt form. Ingen av parterna når målet ensam, det finns ingen färdig tjänst att köpa och ingen myndighetsutövning ingår.`,
  sections: [
    {
      heading: 'Beskrivning av ärendet',
      text: `Våren 2025 skrev Språkhamnen till kommunen och berättade om vuxna som ville arbeta men inte fick öva språket i vardagen. Samtidigt hade kommunens arbetsmarknadsenhet märkt att många praktikplatser tog slut i förtid för att språket inte räckte på arbetsplatsen.

Parterna har setts sex gånger. De har talat med 43 deltagare, elva företag och lärarna på vuxenutbildningen. Ur samtalen har en gemensam beskrivning av behovet vuxit fram. Den är undertecknad av båda och ligger till grund för överenskommelsen.

Partnerskapet innebär i korthet att

- Språkhamnen håller öppet fyra dagar i veckan med språkvärdar som arbetar ideellt
- kommunen lånar ut lokalen i Hamnmagasinet och en handledare på halvtid
- parterna tillsammans ordnar praktik hos företag som vill ta emot
- en studievägledare finns på plats en förmiddag i veckan
- båda räknar timmar, deltagare och vad som händer sedan.`,
      provisions: '',
    },
    {
      heading: 'Öppet för fler',
      text: `En inbjudan till dialog låg på kommunens webbplats i sex veckor. Tre föreningar till hörde av sig. En vill ta emot praktikanter när arbetet har kommit igång. Två ville hellre söka föreningsbidrag och har fått hjälp med det. Ingen har sagt att den vill göra samma sak i egen regi.`,
      provisions: '1 kap. 9 § regeringsformen och 2 kap. 3 § kommunallagen',
    },
    {
      heading: 'Förvaltningens bedömning',
      text: `Kommunen får arbeta för att invånarna ska kunna försörja sig och delta i samhället. Uppgiften är av allmänt intresse och har tydlig anknytning till Björkvik.

Förvaltningen har prövat om överenskommelsen i själva verket är ett köp. Det är den inte. Språkhamnen åtar sig ingen tjänst mot betalning. Kommunen bestämmer varken öppettider, bemanning eller pris, och parterna delar på kostnaderna. Det finns inte heller någon marknad: förvaltningen har sökt efter företag och andra som erbjuder samma möten mellan människor och inte funnit någon.`,
      provisions: '2 kap. 1 § kommunallagen samt 1 kap. 2 och 15 §§ lagen om offentlig upphandling',
    },
    {
      heading: 'Statsstöd och föreningsbidrag',
      text: `Kommunens del går till ett arbete som är öppet och gratis för alla deltagare och som ingen tjänar pengar på. Förvaltningen bedömer att stödet inte gynnar någon ekonomisk verksamhet. Föreningen har ändå lämnat ett intyg om stöd av mindre betydelse, så att frågan är besvarad om arbetet skulle ändras. Språkhamnens vanliga föreningsbidrag påverkas inte.`,
      provisions: 'Kommissionens förordning (EU) 2023/2831 om stöd av mindre betydelse',
    },
    {
      heading: 'Risker',
      text: `Arbetet vilar på få personer i föreningen. Därför utbildas nya språkvärdar varje termin. Det finns också en risk att kommunen med tiden börjar styra i detalj. Styrgruppen prövar därför varje år om det fortfarande är ett partnerskap.`,
      provisions: '',
    },
  ],
  economy: `Parternas samlade insats räknas till 1 480 000 kronor om året. Kommunens del är 640 000 kronor: lokal, handledare, studievägledning och 100 000 kronor i pengar. Språkhamnens del är 840 000 kronor: 3 100 timmar ideell tid, en samordnare och material. Ideell tid räknas till 220 kronor i timmen. Det är ett räknevärde som gör insatserna jämförbara, ingen ersättning. Kommunens del ryms i kommunstyrelsens budget.`,
  children: `Partnerskapet gäller vuxna, men många deltagare är föräldrar. När en förälder lär sig språket och får ett arbete påverkar det barnens vardag. Tio familjer har fått säga vad som gör det lättare att komma. De bad om tider som går ihop med skola och förskola. Därför är det öppet mellan klockan 9 och 14, och barn får följa med på lov. Förvaltningen bedömer att förslaget är förenligt med barnets bästa.`,
  equality: `Två av tre deltagare är kvinnor, men hälften av dem som får praktik är män. Parterna redovisar därför deltagande och resultat för kvinnor och män var för sig.`,
  environment: '',
  accessibility: `Hamnmagasinet har hiss, hörslinga och en toalett för den som använder rullstol. All information finns på lätt svenska och på deltagarnas fem vanligaste språk.`,
  basis: [
    'Tjänsteskrivelse, 2025-10-23',
    'Överenskommelse om språk och arbete, bilaga 1',
    'Gemensam beskrivning av behovet och prövning av formen, bilaga 2',
    'Protokoll från Språkhamnens styrelse, bilaga 3',
  ],
  dispatch: ['Föreningen Språkhamnen', 'Arbetsmarknadsenheten', 'Ekonomiavdelningen'],
}
