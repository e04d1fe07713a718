/**
 * Our proposal for the words of each clause, in plain Swedish and with the parties as equals. Clauses that are only tables have none. An
 * authority may put its own in their place.
 */
export const wordings = {
  background:
    'Parterna har tillsammans beskrivit ett behov som ingen av dem kan möta på egen hand. Behovet och hur vi har kommit fram till det står i vår gemensamma behovsbeskrivning, som är bilaga till överenskommelsen.\n\nSamarbetet bygger på det som var och en kan bäst: kommunens uppdrag och resurser och den idéburna organisationens kunskap, närhet och engagemang.',
  values:
    'Vi möts som jämbördiga parter. Vi är öppna med vad vi kan och inte kan, vi lyssnar på varandra och vi respekterar att den idéburna organisationen är självständig och får ha egna uppfattningar i alla frågor, också om kommunen.',
  nature:
    'Överenskommelsen är ett idéburet offentligt partnerskap. Den bygger på ett gemensamt mål, och alla parter lägger in egna resurser. Ingen part köper något av en annan, och ingen part styr i detalj hur en annan utför sin del. Medel som en part bidrar med är till för partnerskapets mål och är inte betalning för en motprestation.',
  purpose:
    'Vi vill tillsammans möta behovet som beskrivs ovan. Målen nedan är gemensamma och vi svarar för dem tillsammans.',
  targetGroup:
    'Partnerskapet är till för dem som berörs av behovet. Ingen som hör till målgruppen ska behöva vara medlem i någon organisation för att delta.',
  economy:
    'Medlen betalas ut enligt tabellen nedan. Den första delen betalas ut först när överenskommelsen är undertecknad av alla parter.\n\nMedel som inte har använts vid årets slut tar styrgruppen upp. Parterna beslutar gemensamt om medlen ska föras över till nästa år eller betalas tillbaka.',
  stateAid:
    'Parterna har prövat om något av det som kommunen bidrar med är statligt stöd. Prövningen och organisationens intyg om tidigare stöd finns som bilaga. Om förhållandena ändras gör vi om prövningen innan mer betalas ut.',
  organisation:
    'En styrgrupp med företrädare för alla parter leder partnerskapet. Styrgruppen beslutar i samförstånd. Den kan inte ändra målen, pengarna, tiden eller parterna; det kräver ett nytt beslut hos var och en av oss.\n\nArbetsgruppen sköter det löpande. Det som arbetsgruppen inte enas om lämnar den till styrgruppen.',
  followUp:
    'Vi följer upp tillsammans enligt planen nedan. Var och en redovisar vad den har bidragit med, och vi går igenom resultatet i styrgruppen. Deltagare räknas som antal och aldrig vid namn.',
  evaluation:
    'Partnerskapet utvärderas innan vi bestämmer om det ska fortsätta. De som deltar får säga sitt, och barn och unga får göra det på ett sätt som passar dem. Parterna får resultatet samtidigt.',
  personalData:
    'Den som samlar in personuppgifter berättar för de berörda vad uppgifterna används till och hur de får veta mer. Vi delar inga uppgifter som går att hänföra till en person om det inte behövs och är tillåtet.',
  confidentiality:
    'Den som möter enskilda i partnerskapet för inte vidare det som den får veta om deras personliga förhållanden. Kommunens anställda har tystnadsplikt enligt lag. Den idéburna organisationen ser till att var och en som deltar från dess sida lovar detsamma skriftligt.',
  openness:
    'Överenskommelsen och det som skickas till kommunen är allmänna handlingar. Var och en har rätt att läsa dem om de inte är sekretessbelagda. När kommunen behöver uppgifter för att kunna svara allmänheten om det som görs i partnerskapet hjälper organisationen till att ta fram dem.',
  auditors:
    'Kommunens revisorer får ställa frågor om partnerskapet och ta del av den del av organisationens bokföring som gäller det. Organisationens revisorer får ta del av det som kommunen har redovisat i partnerskapet.',
  staff:
    'Den som ska arbeta eller vara frivillig tillsammans med barn visar utdrag ur belastningsregistret innan den börjar. Utdraget visas upp och behålls inte av någon av oss.',
  volunteers:
    'Den som engagerar sig ideellt får en introduktion, en kontaktperson och veta vad uppgiften innebär. Organisationen har försäkring för sina frivilliga. Ideellt arbete ersätter inte anställdas arbete hos kommunen.',
  insurance:
    'Var och en svarar för sina egna anställda och frivilliga, för sin egendom och för de försäkringar som behövs. Den som orsakar en skada svarar för den enligt vanliga regler om skadestånd.',
  premises:
    'Lokalerna används för partnerskapets verksamhet under avtalstiden. Den som lånar en lokal sköter den väl och lämnar den i samma skick. Rätten att använda lokalerna upphör när överenskommelsen gör det.',
  communication:
    'När någon av oss berättar om partnerskapet nämner den alla parter. Innan någon går ut med något som berör en annan part pratar vi med varandra. Var och en äger sitt namn och sin logotyp.',
  childRights:
    'Barnets bästa har prövats och prövningen är bilaga till överenskommelsen. Åtgärderna som den ledde till är en del av arbetet. Styrgruppen tar upp barns och ungas synpunkter minst en gång per år.',
  equalTreatment:
    'Verksamheten är öppen för alla i målgruppen på lika villkor. Vi arbetar för att ingen diskrimineras och för att den som har en funktionsnedsättning kan delta. Vi delar de demokratiska grunderna om alla människors lika värde.',
  changes:
    'Ändringar och tillägg är skriftliga och undertecknas av alla parter. Ändringar av mål, pengar, tid eller parter beslutas på samma sätt som överenskommelsen.',
  term: 'Överenskommelsen gäller när alla parter har undertecknat den. Den upphör utan uppsägning när tiden har gått ut. Vill vi fortsätta beslutar var och en av oss om det innan dess, efter en ny prövning om villkoren ändras.',
  notice:
    'Varje part får säga upp överenskommelsen. Uppsägningen är skriftlig och talar om varför. Innan någon säger upp tar den upp frågan i styrgruppen.',
  renegotiation:
    'Om förutsättningarna ändras väsentligt, till exempel genom ny lag, ändrad budget eller för att behovet har blivit ett annat, kan varje part begära att vi förhandlar om villkoren. Vi börjar förhandla inom en månad.',
  rescission:
    'Om en part allvarligt brister i det som den har åtagit sig och inte rättar sig inom en månad efter skriftlig påminnelse får en annan part häva överenskommelsen. Detsamma gäller om en part går i konkurs eller handlar i strid med de värden som partnerskapet vilar på.',
  repayment:
    'Medel som inte har använts till partnerskapets mål betalas tillbaka när överenskommelsen upphör. Beloppet räknas fram som det som har betalats ut minus de kostnader som har redovisats.',
  disputes:
    'Är vi oense pratar vi först i arbetsgruppen, sedan i styrgruppen och sist mellan cheferna och organisationens styrelse. Går det ändå inte att enas avgörs tvisten av svensk allmän domstol efter svensk rätt.',
  transfer:
    'Ingen part får överlåta överenskommelsen eller lämna över hela sin del till någon annan utan att de andra har gått med på det skriftligt.',
  forceMajeure:
    'Den som inte kan hålla det som den har åtagit sig på grund av något som den inte råder över och inte kunde räkna med är fri från ansvar så länge hindret varar. Den berättar genast för de andra.',
  exit: 'När partnerskapet avslutas gör vi en plan för hur deltagarna får veta det och vart de kan vända sig, vad som händer med personal, inventarier och uppgifter, och hur vi tar vara på det vi har lärt oss.',
  legalForce: 'Överenskommelsen gäller under förutsättning att kommunens beslut om den får laga kraft.',
  copies:
    'Parterna undertecknar samma elektroniska exemplar. Var och en får en kopia, och originalet bevaras hos den myndighet som håller partnerskapets ärende.',
} as const
