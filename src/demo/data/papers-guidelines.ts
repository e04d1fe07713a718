import type { Guidelines } from '../../papers/index.ts'

/** Björkvik's guidelines, written together with the associations. */
export const guidelinesPaper: Guidelines = {
  title: 'Riktlinjer för idéburet offentligt partnerskap i Björkvik',
  authority: 'Björkviks kommun',
  caseNumber: '2025/KS 0041',
  type: 'guidelines',
  adoptedBy: 'Kommunstyrelsen',
  adoptedOn: '2025-08-19',
  adoptedParagraph: 94,
  validFrom: '2025-09-01',
  appliesTo: 'Alla nämnder och förvaltningar, och de föreningar som ingår partnerskap med dem',
  responsible: 'Kommundirektören tillsammans med Föreningsrådet i Björkvik',
  reviseBy: '2028-08-31',
  replaces: 'Riktlinjer för samverkan med föreningar från 2017',
  introduction: `De här riktlinjerna är skrivna av kommunen och Föreningsrådet tillsammans. De säger när partnerskap är en bra form, hur vi kommer överens och vad vi har att vänta av varandra. Allt som står här gäller lika för alla parter.

Riktlinjerna är till för den som har en tanke och undrar hur man går vidare: föreningen, tjänstepersonen, den förtroendevalda.`,
  criteria: [
    'Behovet är gemensamt och båda parter har beskrivit det med egna ord.',
    'Ingen av oss klarar det ensam.',
    'Målet är till nytta för Björkviksborna och inte för den som vill tjäna pengar.',
    'Det finns ingen färdig tjänst att köpa och ingen marknad att skydda.',
    'Alla parter lägger in något eget och värdet är synligt.',
    'Vi styr tillsammans och ingen bestämmer över en annans arbete.',
    'Arbetet är tänkt att hålla i flera år.',
    'Vi vet hur vi ska följa upp innan vi börjar.',
    'Barnets bästa är prövat, och barn har fått säga vad de tycker.',
  ],
  clauses: [
    {
      heading: 'Vad ett partnerskap är',
      text: `Ett idéburet offentligt partnerskap är en överenskommelse mellan kommunen och en eller flera föreningar om att lösa en uppgift i samhället tillsammans. Parterna har ett gemensamt mål, lägger in egna resurser och styr arbetet ihop.

Partnerskap är inte en enklare sorts upphandling och inte ett större föreningsbidrag. Det är ett tredje sätt, som passar när de andra inte gör det. Ingen lag beskriver formen. Därför måste vi själva vara noga med att den håller sig inom de lagar som finns.`,
      provisions: 'Kommunallagen (2017:725) 2 kap. 1–3 §§',
    },
    {
      heading: 'När partnerskap passar',
      text: `Partnerskap passar när frågan är svår, när det inte finns något givet svar och när både kommunen och föreningen behövs. Det passar också när arbetet måste få växa och ändras längs vägen.

Välj en annan form när

- kommunen vet precis vad den vill ha gjort: då upphandlar vi
- föreningen vill ha stöd till sin vanliga verksamhet: då finns föreningsbidrag
- parterna vill hjälpas åt utan att dela på resurser: då räcker det att skriva ned vad vi kommit överens om
- uppgiften rymmer myndighetsutövning: då gör kommunen den själv.

Osäker? Fråga föreningssamordnaren. Det är bättre att fråga tidigt än att ändra sent.`,
      provisions: 'Lagen (2016:1145) om offentlig upphandling 1 kap. 2 och 15 §§; regeringsformen 12 kap. 4 §',
    },
    {
      heading: 'Ord vi använder',
      text: `Vi försöker skriva så att alla förstår. Några ord behöver ändå förklaras.

- Part är den som har skrivit under en överenskommelse. Kommunen är en part bland andra.
- Insats är det parterna gör för att nå målet.
- Bidrag är det var och en lägger in. Ordet betyder här inte föreningsbidrag.
- Ideell tid är tid som någon ger frivilligt och utan lön.
- Styrgrupp är den grupp där parterna bestämmer tillsammans.`,
      provisions: '',
    },
    {
      heading: 'Vem som tar initiativet',
      text: `Vem som helst får börja: en förening, en förvaltning, en nämnd eller några invånare. Initiativet skrivs ned på en sida och registreras samma dag som det kommer in. Den som har lämnat det får veta vem som håller i frågan.

Kommunen behandlar föreningar lika. Innan vi går vidare frågar vi därför öppet om fler vill vara med. Frågan ligger på kommunens webbplats i minst fyra veckor. Om vi avstår från att fråga ska skälet stå i beslutet.`,
      provisions: 'Kommunallagen 2 kap. 3 §; offentlighets- och sekretesslagen (2009:400) 5 kap. 1 §',
    },
    {
      heading: 'Samtal på lika villkor',
      text: `Samtalen börjar utan färdigt förslag. Parterna turas om att kalla, att vara värd och att skriva anteckningar. Båda godkänner anteckningarna.

När parterna är redo skriver de tillsammans en beskrivning av behovet. Den ska svara på fyra frågor: Vad är det som är svårt i dag? För vem? Varför kan ingen av oss lösa det själv? Hur märker vi att det har blivit bättre?

Den som inte är anställd för att sitta i möten ska också kunna vara med. Vi lägger möten på tider som passar båda och betalar resor.`,
      provisions: '',
    },
    {
      heading: 'Prövning av formen',
      text: `Innan överenskommelsen skrivs prövar vi om partnerskap är rätt form. En handläggare gör prövningen och en jurist som inte har varit med i samtalen granskar den. Föreningen får läsa och svara innan den blir klar.

Prövningen svarar på om uppgiften hör till kommunens befogenhet, om det är ett köp, om stödet kan vara statsstöd, om någon är jävig och hur personuppgifter ska behandlas. Blir svaret nej föreslår vi en annan form och hjälper föreningen vidare dit. Ett nej ska alltid ha skäl.`,
      provisions:
        'Kommunallagen 2 kap. 8 § och 6 kap. 28 §; fördraget om Europeiska unionens funktionssätt artikel 107',
    },
    {
      heading: 'Barnets bästa',
      text: `Barnets bästa prövas i varje partnerskap, också när arbetet gäller vuxna. Prövningen görs tidigt, så att den kan ändra något. Barn och unga som berörs ska få säga vad de tycker på ett sätt som passar dem. Vi skriver ned vad de sade och vad det ledde till.`,
      provisions: 'Lagen (2018:1197) om Förenta nationernas konvention om barnets rättigheter, artiklarna 3 och 12',
    },
    {
      heading: 'Vad parterna lägger in',
      text: `Alla parter lägger in något eget. Det kan vara pengar, lokaler, arbetstid, kunskap, material, nätverk eller ideell tid. Allt skrivs upp i en gemensam tabell med sitt värde och med hur värdet är räknat. Tabellen är öppen för alla.

Ideell tid räknas till 220 kronor i timmen för vuxna och 50 kronor för unga under 18 år. Det är räknevärden som gör att insatserna syns bredvid varandra. De är ingen ersättning och ger ingen rätt till betalning.

Lokaler räknas efter kommunens prislista. Anställdas tid räknas som lön med sociala avgifter.`,
      provisions: '',
    },
    {
      heading: 'Vem som beslutar',
      text: `Den nämnd som ansvarar för området beslutar om partnerskapet. Kommunstyrelsen beslutar när det rör flera nämnder eller är av större vikt. Kommunfullmäktige beslutar när det är av principiell betydelse.

Föreningen beslutar enligt sina stadgar. Vi väntar på varandras beslut och skriver under när båda har vunnit laga kraft eller på annat sätt är slutliga.`,
      provisions: 'Kommunallagen 5 kap. 1 § och 6 kap. 3–6 §§',
    },
    {
      heading: 'Vem som gör vad',
      text: `Föreningssamordnaren tar emot tankar, svarar på frågor och lotsar vidare. Den som har lämnat en tanke ska aldrig behöva leta efter rätt förvaltning.

Handläggaren håller ihop ärendet, ser till att prövningarna görs och skriver förslaget till nämnden. Juristen granskar formen. Ekonomen räknar på bidragen tillsammans med föreningens kassör. Registratorn håller ordning på handlingarna.

Föreningen bestämmer själv vem som företräder den. Den som skriver under ska ha rätt att göra det enligt stadgar eller protokoll.

Föreningsrådet läser riktlinjerna med nya ögon varje år och säger till när något inte fungerar.`,
      provisions: '',
    },
    {
      heading: 'Överenskommelsen',
      text: `Överenskommelsen är skriftlig. Den följer kommunens och Föreningsrådets gemensamma mall, så att ingen viktig fråga glöms bort. Mallen har bland annat avsnitt om mål, insatser, bidrag, styrning, uppföljning, personuppgifter, försäkring, uppsägning och avslut.

Överenskommelsen börjar gälla tidigast när besluten har vunnit laga kraft. Den registreras och är offentlig. En kort version på lätt svenska ligger på kommunens webbplats.

Vi skriver det vi vill uppnå, inte hur den andra ska göra. Ord som beställare, utförare och leverantör hör inte hemma här. En överenskommelse gäller i högst fem år, förlängningar inräknade, och förlängs aldrig av sig själv.`,
      provisions: '',
    },
    {
      heading: 'Styrning tillsammans',
      text: `Varje partnerskap har en styrgrupp med lika många från varje part. Ordförandeskapet växlar. Gruppen beslutar när den är enig och när alla parter är på plats.

Varje part svarar för sitt eget arbete. Kommunen bestämmer inte över föreningens öppettider, bemanning eller metoder. Föreningen bestämmer inte över kommunens.`,
      provisions: '',
    },
    {
      heading: 'Uppföljning och insyn',
      text: `Parterna väljer högst åtta saker att mäta. Minst en ska handla om vad som blev annorlunda för människor, inte bara om vad vi gjorde. Utgångsläget mäts innan arbetet börjar.

Varje år skriver parterna en gemensam rapport till nämnden. I den ger varje part också sin egen bedömning, och de får vara olika. Rapporten är offentlig.

Kommunens revisorer får ställa frågor om partnerskapet och ta del av dess räkenskaper.`,
      provisions: 'Kommunallagen 10 kap. 8 och 9 §§ och 12 kap. 1 §',
    },
    {
      heading: 'När det tar slut',
      text: `Ett partnerskap får ta slut. Redan i överenskommelsen står det hur: vem som berättar för deltagarna, vad som händer med uppgifter och saker, och hur vi tar vara på det vi har lärt oss.

Den som vill sluta säger till i god tid. Uppsägningstiden är lika lång för alla. Ett halvår före sista dagen bestämmer parterna om de vill fortsätta, ändra eller avsluta.`,
      provisions: '',
    },
  ],
}
