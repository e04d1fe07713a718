import type { FollowUp } from '../../papers/index.ts'

/** The first joint report of Björkvik and Språkhamnen. Their assessments differ, and both stand. */
export const followUpPaper: FollowUp = {
  title: 'Uppföljning av partnerskapet om språk och arbete, februari till oktober 2026',
  authority: 'Björkviks kommun',
  caseNumber: '2025/KS 0187',
  writtenOn: '2026-11-12',
  agreementTitle: 'Överenskommelse om idéburet offentligt partnerskap: språk och arbete',
  periodFrom: '2026-02-02',
  periodTo: '2026-10-31',
  parties: [
    { name: 'Björkviks kommun', shortName: 'Kommunen' },
    { name: 'Föreningen Språkhamnen', shortName: 'Språkhamnen' },
  ],
  summary: `Partnerskapet har pågått i nio månader. 112 vuxna har kommit till Hamnmagasinet minst tre gånger, och 38 av dem har fått praktik eller arbete. Det är fler än vi vågade hoppas på så tidigt.

Parterna har i stort hållit vad de lovade. Språkhamnen har bidragit med fler timmar än planerat. Kommunens handledare var borta i sju veckor utan ersättare, och det märktes. Lokalen räcker inte på onsdagar.

Vi vill fortsätta som tänkt, öppna en kväll i veckan för dem som har fått arbete och hitta ett sätt att klara frånvaro.`,
  contributions: [
    {
      party: 'Kommunen',
      contribution: 'Hamnmagasinet',
      promised: '180 dagar',
      given: '178 dagar',
      promisedAmount: 135_000,
      givenAmount: 133_500,
      comment: 'Stängt två dagar för en vattenläcka',
    },
    {
      party: 'Kommunen',
      contribution: 'Handledare på halvtid',
      promised: '645 timmar',
      given: '505 timmar',
      promisedAmount: 217_500,
      givenAmount: 170_300,
      comment: 'Sjuk i sju veckor, ingen ersättare',
    },
    {
      party: 'Kommunen',
      contribution: 'Studievägledare',
      promised: '138 timmar',
      given: '140 timmar',
      promisedAmount: 52_500,
      givenAmount: 53_300,
      comment: '',
    },
    {
      party: 'Kommunen',
      contribution: 'Medel till material, resor och mat',
      promised: '100 000 kronor',
      given: '100 000 kronor',
      promisedAmount: 100_000,
      givenAmount: 100_000,
      comment: 'Betalat i februari och augusti',
    },
    {
      party: 'Språkhamnen',
      contribution: 'Språkvärdar och andra volontärer',
      promised: '2 325 timmar',
      given: '2 610 timmar',
      promisedAmount: 511_500,
      givenAmount: 574_200,
      comment: 'Fler kom på kvällarna än vi trodde',
    },
    {
      party: 'Språkhamnen',
      contribution: 'Samordnare på deltid',
      promised: '322 timmar',
      given: '322 timmar',
      promisedAmount: 105_000,
      givenAmount: 105_000,
      comment: '',
    },
    {
      party: 'Språkhamnen',
      contribution: 'Böcker, spel och datorer',
      promised: 'Material för året',
      given: 'Sex datorer och två hyllor böcker',
      promisedAmount: 18_000,
      givenAmount: 21_500,
      comment: 'En bokhandel skänkte böckerna',
    },
  ],
  activities: `Huset har varit öppet fyra dagar i veckan i 35 veckor. I snitt har 24 deltagare och sju språkvärdar varit där. Det vanligaste är att två personer sitter med var sin kopp kaffe och talar om något helt vanligt.

Parterna har besökt 19 företag tillsammans. Tretton tar nu emot praktikanter. Två av dem har börjat låta en anställd vara språkvän på arbetstid.

Vi har också

- utbildat 22 nya språkvärdar i två omgångar
- hållit fem kvällar med mat, med mellan 40 och 90 gäster
- haft studievägledning för 61 personer
- bjudit in till två deltagarråd, som ledde till att vi började med samtalsgrupper för yrken.`,
  indicators: [
    {
      indicator: 'Klarar ett samtal på jobbet efter ett halvår',
      target: '60 %',
      actual: '64 %',
      comment: 'I början 21 %. 58 av 74 svarade',
    },
    {
      indicator: 'Har börjat arbeta eller studera',
      target: '30',
      actual: '38',
      comment: 'Arbete 16, studier 9, praktik som har lett vidare 13',
    },
    {
      indicator: 'Praktikplatser som pågick tiden ut',
      target: '22',
      actual: '19',
      comment: 'Sämst under veckorna utan handledare',
    },
    {
      indicator: 'Deltagare, kvinnor och män',
      target: '90',
      actual: '112',
      comment: 'Kvinnor 70, män 42',
    },
    { indicator: 'Timmar ideell tid', target: '2 325', actual: '2 610', comment: '' },
    {
      indicator: 'Tillit och jämbördighet, från 1 till 5',
      target: '4',
      actual: 'Kommunen 4,5 och Språkhamnen 3,8',
      comment: 'Skattat var för sig i september',
    },
  ],
  economy: `Av de gemensamma medlen, 100 000 kronor, har 71 400 kronor använts: 38 200 till mat och kaffe, 21 900 till resor och 11 300 till material. Resten räcker året ut. Inget har använts till löner.

Räknat i värde har parterna tillsammans lagt in något mer än de lovade för perioden. Kommunen gav mindre än den lovade eftersom handledaren var borta. Språkhamnen gav mer eftersom fler ville hjälpa till. Styrgruppen har inte behövt ändra fördelningen, men Kommunen tar igen 140 timmar handledning under nästa år.

Statsstödet har prövats på nytt i september. Inget i arbetet har ändrats som påverkar bedömningen. Styrgruppen har också prövat om detta fortfarande är ett partnerskap och svarat ja: båda lägger in, båda bestämmer och ingen köper något.`,
  lessons: `Det första är att kontakten mellan deltagare och språkvärd håller. Den som har fått arbete kommer tillbaka, men på kvällen. Därför behövs en kväll i veckan.

Det andra är att en handledare är viktigare än vi trodde. När hon var borta fanns ingen som ringde arbetsgivaren på tisdagen efter första veckan, och det är då det avgörs.

Det tredje är att små saker känns stora. Att nyckeln bara fanns hos kommunen gjorde att föreningen fick vänta utanför sin egen verksamhet. Nu finns två nycklar.

Det fjärde är att det lönar sig att fråga. Deltagarrådet sade att de hade ord för väder och mat men inte för lön, schema och semester. Tre veckor senare fanns en samtalsgrupp för varje yrke som flera ville ha.`,
  deviations: `Handledaren ersattes inte när hon blev sjuk, trots att det var lovat. Kommunen har nu utsett en ersättare som känner huset.

Färre män än kvinnor söker sig hit. Språkhamnen provar under våren en verkstad på torsdagar, efter ett förslag från deltagarrådet.

Lokalen är full på onsdagar. Parterna prövar att flytta samtalsgrupperna till biblioteket den dagen.`,
  childVoices: `Åtta barn mellan sju och tolv år var med på höstlovet och fick rita och berätta. Flera sade att det är bra när mamma eller pappa kan hjälpa till med läxan på svenska. Ett barn tyckte att det var för mycket prat och för lite att göra. Vi har köpt fler spel.`,
  assessments: [
    {
      party: 'Kommunen',
      light: 'green',
      words: `Vi ser att människor kommer i arbete och att de trivs. Samarbetet är lätt och ärligt. Vi har lärt oss att det vi lovar måste hålla även när någon är sjuk, och vi tar på oss det som gick fel.`,
    },
    {
      party: 'Språkhamnen',
      light: 'yellow',
      words: `Mötena mellan människor går bättre än vi vågat tro. Men våra volontärer fick bära för mycket när handledaren var borta, och ibland får vi veta saker sent. Vi vill fortsätta. Vi vill också bli tillfrågade innan kommunen ändrar något som rör huset.`,
    },
  ],
  nextSteps: [
    'Kommunen tar igen den handledning som uteblev.',
    'Öppet en kväll i veckan från januari, på prov till sommaren.',
    'Kommunen har alltid en ersättare för handledaren.',
    'Ändringar som rör huset tas upp i styrgruppen först.',
    'Samtalsgrupper på biblioteket på onsdagar.',
    'Ny skattning av tillit och jämbördighet i mars.',
  ],
  signers: [
    { name: 'Sonja Rydell', role: 'kommundirektör', party: 'Kommunen' },
    { name: 'Leyla Demir', role: 'ordförande', party: 'Språkhamnen' },
  ],
}
