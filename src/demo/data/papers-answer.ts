import type { ReferralAnswer } from '../../papers/index.ts'

/** Björkvik's answer to the region's strategy. */
export const answerPaper: ReferralAnswer = {
  title: 'Svar på remiss om strategi för civilsamhället i Västermark',
  authority: 'Björkviks kommun',
  administration: 'Kommunstyrelseförvaltningen',
  caseNumber: '2026/KS 0032',
  writtenOn: '2026-03-18',
  askedBy: 'Region Västermark',
  theirNumber: 'RS 2026/0114',
  answeringBody: 'Kommunstyrelsen',
  dueOn: '2026-03-31',
  stance: 'supportsWithViews',
  summary: `Målen är de rätta. De säger att föreningar ska kunna påverka tidigt, att samarbete ska vila på tillit och att regionen ska hålla fast vid det den lovar. Så arbetar vi gärna.

Vi saknar två saker: hur små föreningar kan vara med utan att drunkna i papper, och hur regionen och kommunerna ska låta bli att fråga samma förening om samma sak.`,
  background: `Björkvik har haft en överenskommelse med sitt föreningsråd i sex år och egna riktlinjer för partnerskap i ett och ett halvt. De erfarenheterna ligger till grund för svaret.`,
  matter: `Strategin har fyra mål och gäller till och med 2032. Den vänder sig till regionens egna verksamheter, men tre av målen går bara att nå om kommunerna är med. Till varje mål hör några löften och en tabell som visar vem som gör vad.`,
  preparation: `Ärendet har beretts av kommunstyrelseförvaltningen tillsammans med Föreningsrådet i Björkvik. Rådet har läst strategin med sina medlemmar under två kvällar. Kultur- och fritidsnämnden och socialnämnden har lämnat underlag. Där vi och rådet tycker olika säger vi det.`,
  views: `Vi tillstyrker strategin och vill att den antas i höst. Våra synpunkter gör den lättare att leva efter.

Det viktigaste är att strategin gäller åt båda håll. I förslaget står det på åtta ställen vad föreningarna ska redovisa, men bara på ett ställe vad regionen ska redovisa för dem. Vi föreslår att varje löfte får en mening om hur regionen visar att den har hållit det.

Vi föreslår också att ordet mottagare byts ut. En förening som lägger in tretusen timmar om året tar inte emot något. Den är part.`,
  answers: [
    {
      question: 'Om målen',
      answer: `Ja. Vi skulle bara byta plats på det första och det tredje målet. Tillit kommer först. Utan den blir inflytande en lista på möten.`,
    },
    {
      question: 'Om det som saknas',
      answer: `De små föreningarna. I Björkvik har hälften av föreningarna varken anställda eller kassör med tid över på dagen. De behöver

- en ansökan som går att fylla i på en halvtimme
- möten på kvällar, och ibland på telefon
- någon att ringa som vet vem som bestämmer.

Strategin bör säga att en förening bara behöver lämna sina stadgar, sin årsredovisning och sina försäkringar en gång. Regionen och kommunerna kan dela dem med varandra om föreningen vill det.`,
    },
    {
      question: 'Om det vi kan göra tillsammans',
      answer: `Tre saker redan i år: skriva gemensamma mallar för uppföljning, utbilda våra handläggare tillsammans och hålla en gemensam dag där föreningarna får ställa frågorna.`,
    },
  ],
  dissent: `Föreningsrådet i Björkvik delar svaret i allt utom en sak. Rådet vill att strategin ska gälla tills vidare och inte sluta 2032. Kommunen tycker att ett slutår gör att den blir omprövad. Vi lämnar båda tankarna till regionen.`,
  signers: [
    { name: 'Birgitta Alm', role: 'Ordförande' },
    { name: 'Sonja Rydell', role: 'Kommundirektör' },
  ],
  attachments: ['Synpunkter från Föreningsrådet i Björkvik', 'Underlag från socialnämnden'],
}
