/** The questions of the route in Swedish: what is asked, why, and the answers to choose between. A hint stands below an answer that needs it. */
export const questionsInSwedish = {
  municipal: {
    title: 'Är det en uppgift för kommunen?',
    why: 'Kommunen får bara ta hand om sådant som är av allmänt intresse och hör ihop med kommunen eller de som bor där. Det får inte vara någon annans uppgift, till exempel regionens.',
    answer: { yes: 'Ja', no: 'Nej' },
    hint: {
      yes: 'Till exempel en öppen mötesplats för unga i kommunen.',
      no: 'Till exempel sjukvård, som regionen har hand om.',
    },
  },
  publicPower: {
    title: 'Ska någon besluta om enskilda personer?',
    why: 'Att besluta om enskildas rätt eller skyldighet är myndighetsutövning. Den kan bara lämnas över om en lag säger det.',
    answer: { none: 'Nej', statute: 'Ja, och lag tillåter det', yes: 'Ja, utan stöd i lag' },
    hint: {
      none: 'Ingen bedöms, beviljas eller nekas något med stöd av lag.',
      statute: 'Ni kan peka på lagen.',
      yes: 'Till exempel att bevilja bistånd eller utöva tillsyn.',
    },
  },
  youthGeneralSupport: {
    title: 'Är det allmänt stöd till en ungdomsorganisation?',
    why: 'Kommunen får alltid stödja ungdomsorganisationer, också politiska. Då behövs inget partnerskap.',
    answer: { yes: 'Ja', no: 'Nej' },
    hint: {
      yes: 'Stödet går till organisationen som den är.',
      no: 'Det gäller en insats, eller en annan organisation.',
    },
  },
  counterpart: {
    title: 'Vem är den andra parten?',
    why: 'Ett idéburet offentligt partnerskap ingås med idéburna organisationer. Med företag är det upphandling, och med kommuner avtalssamverkan.',
    answer: { association: 'En idéburen organisation', authority: 'En kommun eller region', company: 'Ett företag' },
    hint: {
      association: 'Förening, stiftelse eller trossamfund utan vinst till ägare.',
      authority: 'Också ett kommunalförbund.',
      company: 'Någon som kan ta ut vinst.',
    },
  },
  specifiedBy: {
    title: 'Vem har beskrivit vad som ska göras?',
    why: 'Om kommunen ensam har bestämt innehållet liknar det en beställning. Då gäller reglerna om upphandling.',
    answer: {
      authority: 'Kommunen ensam',
      jointly: 'Båda tillsammans',
      association: 'Föreningen, det är dess egen verksamhet',
    },
    hint: {
      authority: 'Föreningen fick en färdig beskrivning.',
      jointly: 'Texten växte fram i dialogen.',
      association: 'Verksamheten finns redan, eller är föreningens idé.',
    },
  },
  payment: {
    title: 'Hur räknas pengarna ut?',
    why: 'Om kommunen betalar per styck liknar det ett köp. Då gäller reglerna om upphandling, vad avtalet än kallas.',
    answer: {
      perUnit: 'Ett pris per plats, timme eller deltagare',
      lumpSum: 'En fast summa till verksamheten',
      none: 'Inga pengar',
    },
    hint: {
      perUnit: 'Kommunen betalar mer om föreningen gör mer.',
      lumpSum: 'Till exempel 480 000 kronor per år, hur många som än kommer.',
      none: 'Parterna bidrar med annat, till exempel lokal och tid.',
    },
  },
  enforceable: {
    title: 'Vad händer om det inte blir av?',
    why: 'I ett köp kan köparen kräva att det blir gjort. I ett partnerskap redovisar parterna vad de gjorde.',
    answer: {
      yes: 'Föreningen måste utföra det, annars vite eller skadestånd',
      repayOnly: 'Pengarna betalas tillbaka',
      no: 'Ingen kan kräva något',
    },
    hint: {
      yes: 'Kommunen kan tvinga fram leveransen.',
      repayOnly: 'Det som inte används går tillbaka efter redovisning.',
      no: 'Parterna pratar om det i styrgruppen.',
    },
  },
  wouldOtherwiseProvide: {
    title: 'Skulle kommunen annars göra eller köpa det?',
    why: 'Är det en uppgift som kommunen måste utföra enligt lag, är det oftast ett köp när någon annan gör den mot betalning.',
    answer: { yes: 'Ja', no: 'Nej' },
    hint: { yes: 'Till exempel ett äldreboende.', no: 'Utan föreningen hade det inte blivit av.' },
  },
  marketExists: {
    title: 'Finns det andra som säljer samma sak?',
    why: 'Finns det en marknad ska alla få konkurrera om ett köp. Undersök, och skriv när ni gjorde det och vilka ni frågade.',
    answer: { yes: 'Ja', no: 'Nej' },
    hint: { yes: 'Någon annan kan göra samma sak på samma sätt.', no: 'Skriv hur ni undersökte det.' },
  },
  ownShare: {
    title: 'Hur mycket bidrar föreningen med?',
    why: 'I ett partnerskap lägger båda in något av betydelse. Räkna föreningens del av hela kostnaden, med ideell tid, lokaler och eget arbete.',
    answer: { percent: '{share} procent' },
    hint: { percent: 'Skriv procent av hela kostnaden, till exempel 35.' },
  },
  legalReviewSays: {
    title: 'Vad säger juristen?',
    why: 'Svaren räcker inte för att avgöra om det är ett köp. En jurist läser överenskommelsen och bedömer den.',
    answer: { contract: 'Det är ett köp', notContract: 'Det är inte ett köp' },
    hint: {
      contract: 'Då gäller reglerna om upphandling.',
      notContract: 'Skriv juristens namn och skäl som underlag.',
    },
  },
  annex2: {
    title: 'Är det en social eller annan särskild tjänst?',
    why: 'För tjänsterna i bilaga 2 till lagen om offentlig upphandling gäller enklare regler och ett högre tröskelvärde.',
    answer: { yes: 'Ja', no: 'Nej' },
    hint: { yes: 'Till exempel omsorg, utbildning eller kultur.', no: 'Till exempel städning eller transporter.' },
  },
  usersChoose: {
    title: 'Ska de som använder tjänsten välja utförare?',
    why: 'Då kan ett valfrihetssystem passa bättre än ett enda avtal.',
    answer: { yes: 'Ja', no: 'Nej' },
    hint: { yes: 'Var och en väljer bland godkända utförare.', no: 'Kommunen ger uppdraget till en eller några.' },
  },
  competitionAmongNonProfits: {
    title: 'Ska bara idéburna organisationer få delta?',
    why: 'Lagen låter kommunen reservera vissa tjänster för idéburna organisationer.',
    answer: { yes: 'Ja', no: 'Nej' },
    hint: { yes: 'Ni vill att flera idéburna tävlar om uppdraget.', no: 'Också företag kan delta.' },
  },
  reservedFits: {
    title: 'Får upphandlingen reserveras för idéburna?',
    why: 'Det krävs att tjänsten har en av de koder som lagen räknar upp, och att organisationens syfte hör ihop med den.',
    answer: { yes: 'Ja', no: 'Nej' },
    hint: { yes: 'Kod och syfte passar.', no: 'Koden finns inte i listan, eller syftet är ett annat.' },
  },
  totalValueSek: {
    title: 'Vad är värdet under hela tiden?',
    why: 'Värdet räknas för hela tiden, med möjliga förlängningar och utan moms. Att dela upp ett köp för att komma under en gräns är förbjudet.',
    answer: { amount: '{amount} kronor' },
    hint: { amount: 'Skriv hela kronor, till exempel 1 725 000.' },
  },
  ordinaryByGeneralRules: {
    title: 'Är det stöd till föreningens vanliga verksamhet efter regler som gäller alla?',
    why: 'Då är det ett vanligt föreningsbidrag. Ett partnerskap är något annat än grundstöd.',
    answer: { yes: 'Ja', no: 'Nej' },
    hint: { yes: 'Till exempel bidrag per medlem eller lägre hyra för alla.', no: 'Det gäller en särskild insats.' },
  },
  sharedNeedJointGoalBothContribute: {
    title: 'Delar ni behov och mål, och bidrar båda?',
    why: 'Det är kärnan i ett partnerskap. Om bara kommunen stödjer är det ett bidrag.',
    answer: { yes: 'Ja', no: 'Nej' },
    hint: { yes: 'Behovet är beskrivet och målet formulerat av båda.', no: 'Kommunen ger, föreningen gör.' },
  },
  moneyOrValueMoves: {
    title: 'Byter pengar eller annat av värde ägare?',
    why: 'Om ingenting av värde flyttas räcker en överenskommelse om samarbete.',
    answer: { yes: 'Ja', no: 'Nej' },
    hint: { yes: 'Pengar, lokal eller personal.', no: 'Ni samordnar er, men var och en står för sitt.' },
  },
  economicActivity: {
    title: 'Är verksamheten ekonomisk?',
    why: 'Den är ekonomisk om den erbjuder varor eller tjänster på en marknad, också utan vinst. Då gäller reglerna om statsstöd.',
    answer: { yes: 'Ja', no: 'Nej' },
    hint: {
      yes: 'Till exempel ett kafé eller boende mot avgift.',
      no: 'Skriv varför: uppgiften ska gå att läsa i efterhand.',
    },
  },
  aidPath: {
    title: 'Vilken väg tillåter stödet?',
    why: 'Stöd till ekonomisk verksamhet måste rymmas i ett undantag. Annars får avtalet inte skrivas under.',
    answer: {
      deMinimis: 'Stöd av mindre betydelse',
      sgei: 'Stöd till en tjänst av allmänt ekonomiskt intresse',
      gber: 'Gruppundantaget',
      none: 'Ingen väg passar',
    },
    hint: {
      deMinimis: 'Föreningen försäkrar vad den har fått av andra.',
      sgei: 'Tjänsten är beslutad att vara av allmänt ekonomiskt intresse.',
      gber: 'En artikel i förordningen passar.',
      none: 'Gör om upplägget eller anmäl stödet.',
    },
  },
  individualBusiness: {
    title: 'Är det stöd till en enskild näringsidkare?',
    why: 'Kommunen får stödja enskilda näringsidkare bara om det finns synnerliga skäl.',
    answer: { no: 'Nej', exceptional: 'Ja, med synnerliga skäl', yes: 'Ja' },
    hint: {
      no: 'Stödet gynnar dem som verksamheten är till för.',
      exceptional: 'Skriv skälen.',
      yes: 'Stödet gynnar näringsidkaren själv.',
    },
  },
  equalTreatment: {
    title: 'Har andra föreningar fått samma chans?',
    why: 'Kommunen ska behandla föreningar lika. En öppen inbjudan är det enklaste sättet att visa det.',
    answer: { ok: 'Ja', excluded: 'Nej, andra utestängs utan skäl' },
    hint: {
      ok: 'Öppen inbjudan, eller sakliga skäl till att de inte är med.',
      excluded: 'Bjud in öppet, eller ge bidrag efter regler.',
    },
  },
  children: {
    title: 'Är barnets bästa prövat?',
    why: 'Barnets bästa prövas i allt som rör barn, direkt eller indirekt. Tjänsteskrivelsen väntar på prövningen.',
    answer: { assessed: 'Ja', notAffected: 'Inga barn berörs', missing: 'Inte än' },
    hint: {
      assessed: 'Prövningen är klar.',
      notAffected: 'Skälet och den som bedömde det är antecknade.',
      missing: 'Den görs innan ärendet går vidare.',
    },
  },
  handsOverWholeMatter: {
    title: 'Lämnas skötseln av en hel uppgift över?',
    why: 'Då beslutar fullmäktige, och kommunen måste följa upp och ge insyn.',
    answer: { yes: 'Ja', no: 'Nej' },
    hint: {
      yes: 'Till exempel att föreningen tar över hela fritidsgården.',
      no: 'Kommunen har kvar ansvaret för uppgiften.',
    },
  },
} as const

/** The same words in English. */
export const questionsInEnglish = {
  municipal: {
    title: 'Is it a task for the municipality?',
    why: "The municipality may only take on what is of general interest and tied to the municipality or those who live there. It must not be another's task, such as the region's.",
    answer: { yes: 'Yes', no: 'No' },
    hint: {
      yes: 'For example an open meeting place for the young.',
      no: 'For example health care, which the region has.',
    },
  },
  publicPower: {
    title: 'Is anyone to decide on individuals?',
    why: "To decide on an individual's right or duty is public power. It can only be handed over if a statute says so.",
    answer: { none: 'No', statute: 'Yes, and a statute allows it', yes: 'Yes, without statute' },
    hint: {
      none: 'Nobody is assessed, granted or refused anything by law.',
      statute: 'You can point to the statute.',
      yes: 'For example granting aid, or supervision.',
    },
  },
  youthGeneralSupport: {
    title: 'Is it general support to a youth organisation?',
    why: 'The municipality may always support youth organisations, political ones too. Then no partnership is needed.',
    answer: { yes: 'Yes', no: 'No' },
    hint: {
      yes: 'The support goes to the organisation as it is.',
      no: 'It is about an effort, or another organisation.',
    },
  },
  counterpart: {
    title: 'Who is the other party?',
    why: 'A partnership of this kind is made with non-profit organisations. With companies it is procurement, with municipalities cooperation by agreement.',
    answer: { association: 'A non-profit organisation', authority: 'A municipality or region', company: 'A company' },
    hint: {
      association: 'Association, foundation or faith community without profit to owners.',
      authority: 'A federation of municipalities too.',
      company: 'Someone who can take out profit.',
    },
  },
  specifiedBy: {
    title: 'Who has described what is to be done?',
    why: 'If the municipality alone decided the content it looks like an order. Then the rules on procurement apply.',
    answer: {
      authority: 'The municipality alone',
      jointly: 'Both together',
      association: 'The association, it is its own activity',
    },
    hint: {
      authority: 'The association was given a finished description.',
      jointly: 'The text grew out of the dialogue.',
      association: "The activity exists already, or is the association's idea.",
    },
  },
  payment: {
    title: 'How is the money counted?',
    why: 'If the municipality pays by the piece it looks like a purchase. Then the rules on procurement apply, whatever the agreement is called.',
    answer: {
      perUnit: 'A price for each place, hour or participant',
      lumpSum: 'A fixed sum for the activity',
      none: 'No money',
    },
    hint: {
      perUnit: 'The municipality pays more if the association does more.',
      lumpSum: 'For example 480 000 kronor a year, however many come.',
      none: 'The parties bring other things, such as premises and time.',
    },
  },
  enforceable: {
    title: 'What happens if it does not come about?',
    why: 'In a purchase the buyer can demand that it is done. In a partnership the parties account for what they did.',
    answer: {
      yes: 'The association must do it, or pay damages',
      repayOnly: 'The money is paid back',
      no: 'Nobody can demand anything',
    },
    hint: {
      yes: 'The municipality can force delivery.',
      repayOnly: 'What is not used goes back after an account.',
      no: 'The parties talk about it in the steering group.',
    },
  },
  wouldOtherwiseProvide: {
    title: 'Would the municipality otherwise do it or buy it?',
    why: 'If it is a task that the municipality must carry out by law, it is mostly a purchase when someone else does it for pay.',
    answer: { yes: 'Yes', no: 'No' },
    hint: { yes: 'For example a home for the elderly.', no: 'Without the association it would not have come about.' },
  },
  marketExists: {
    title: 'Are there others who sell the same?',
    why: 'Where there is a market all must be able to compete for a purchase. Find out, and write when you did and whom you asked.',
    answer: { yes: 'Yes', no: 'No' },
    hint: { yes: 'Someone else can do the same in the same way.', no: 'Write how you found out.' },
  },
  ownShare: {
    title: 'How much does the association contribute?',
    why: "In a partnership both put in something of weight. Count the association's part of the whole cost, with voluntary hours, premises and own work.",
    answer: { percent: '{share} per cent' },
    hint: { percent: 'Write the per cent of the whole cost, for example 35.' },
  },
  legalReviewSays: {
    title: 'What does the lawyer say?',
    why: 'The answers are not enough to tell whether it is a purchase. A lawyer reads the agreement and judges it.',
    answer: { contract: 'It is a purchase', notContract: 'It is not a purchase' },
    hint: {
      contract: 'Then the rules on procurement apply.',
      notContract: "Write the lawyer's name and reasons as evidence.",
    },
  },
  annex2: {
    title: 'Is it a social or other special service?',
    why: 'For the services of annex 2 of the procurement act there are simpler rules and a higher threshold.',
    answer: { yes: 'Yes', no: 'No' },
    hint: { yes: 'For example care, education or culture.', no: 'For example cleaning or transport.' },
  },
  usersChoose: {
    title: 'Are those who use the service to choose who provides it?',
    why: 'Then a system of choice may fit better than one single agreement.',
    answer: { yes: 'Yes', no: 'No' },
    hint: { yes: 'Each one chooses among approved providers.', no: 'The municipality gives the task to one or a few.' },
  },
  competitionAmongNonProfits: {
    title: 'Are only non-profit organisations to take part?',
    why: 'The law lets the municipality reserve certain services for non-profit organisations.',
    answer: { yes: 'Yes', no: 'No' },
    hint: { yes: 'You want several of them to compete for the task.', no: 'Companies can take part too.' },
  },
  reservedFits: {
    title: 'May the procurement be reserved for non-profits?',
    why: 'The service must have one of the codes that the law lists, and the purpose of the organisation must belong with it.',
    answer: { yes: 'Yes', no: 'No' },
    hint: { yes: 'Code and purpose fit.', no: 'The code is not in the list, or the purpose is another.' },
  },
  totalValueSek: {
    title: 'What is the value over the whole time?',
    why: 'The value is counted for the whole time, with possible extensions and without VAT. To split a purchase so as to stay below a limit is forbidden.',
    answer: { amount: '{amount} kronor' },
    hint: { amount: 'Write whole kronor, for example 1 725 000.' },
  },
  ordinaryByGeneralRules: {
    title: "Is it support for the association's ordinary activity by rules that hold for all?",
    why: 'Then it is an ordinary grant. A partnership is something else than core funding.',
    answer: { yes: 'Yes', no: 'No' },
    hint: {
      yes: 'For example a grant for each member, or lower rent for all.',
      no: 'It is about a particular effort.',
    },
  },
  sharedNeedJointGoalBothContribute: {
    title: 'Do you share need and goal, and do both contribute?',
    why: 'That is the core of a partnership. If only the municipality supports, it is a grant.',
    answer: { yes: 'Yes', no: 'No' },
    hint: {
      yes: 'The need is described and the goal worded by both.',
      no: 'The municipality gives, the association does.',
    },
  },
  moneyOrValueMoves: {
    title: 'Does money or anything of value change hands?',
    why: 'If nothing of value moves, an agreement to cooperate is enough.',
    answer: { yes: 'Yes', no: 'No' },
    hint: { yes: 'Money, premises or staff.', no: 'You coordinate, but each bears its own.' },
  },
  economicActivity: {
    title: 'Is the activity economic?',
    why: 'It is economic if it offers goods or services on a market, even without profit. Then the rules on state aid apply.',
    answer: { yes: 'Yes', no: 'No' },
    hint: { yes: 'For example a café, or lodging for a fee.', no: 'Write why: it must be readable afterwards.' },
  },
  aidPath: {
    title: 'Which way allows the support?',
    why: 'Support to economic activity must fit in an exemption. Otherwise the agreement must not be signed.',
    answer: {
      deMinimis: 'De minimis aid',
      sgei: 'Aid to a service of general economic interest',
      gber: 'The block exemption',
      none: 'No way fits',
    },
    hint: {
      deMinimis: 'The association declares what it has had from others.',
      sgei: 'The service has been decided to be of general economic interest.',
      gber: 'An article of the regulation fits.',
      none: 'Redesign it or notify the aid.',
    },
  },
  individualBusiness: {
    title: 'Is it support to an individual business?',
    why: 'The municipality may support individual businesses only for exceptional reasons.',
    answer: { no: 'No', exceptional: 'Yes, for exceptional reasons', yes: 'Yes' },
    hint: {
      no: 'The support is for those whom the activity is meant for.',
      exceptional: 'Write the reasons.',
      yes: 'The support is for the business itself.',
    },
  },
  equalTreatment: {
    title: 'Have other associations had the same chance?',
    why: 'The municipality treats associations alike. An open invitation is the easiest way to show it.',
    answer: { ok: 'Yes', excluded: 'No, others are shut out without reason' },
    hint: {
      ok: 'An open invitation, or good reasons why they are not part of it.',
      excluded: 'Invite openly, or give grants by rules.',
    },
  },
  children: {
    title: "Have the child's best interests been tried?",
    why: "The child's best interests are tried in all that concerns children, directly or indirectly. The official report waits for it.",
    answer: { assessed: 'Yes', notAffected: 'No children are concerned', missing: 'Not yet' },
    hint: {
      assessed: 'The assessment is ready.',
      notAffected: 'The reason and who judged it are noted.',
      missing: 'It is done before the case goes on.',
    },
  },
  handsOverWholeMatter: {
    title: 'Is the running of a whole task handed over?',
    why: 'Then the council decides, and the municipality must follow up and give insight.',
    answer: { yes: 'Yes', no: 'No' },
    hint: {
      yes: 'For example that the association takes over the whole youth centre.',
      no: 'The municipality keeps the task.',
    },
  },
} as const

/** The forms A–M: what each is called, what the outcome is called, what it means, and when it would be the right one. */
export const formsInSwedish = {
  A: {
    name: 'Föreningsbidrag',
    title: 'Ett vanligt föreningsbidrag passar',
    lead: 'Stödet går till föreningens vanliga verksamhet efter regler som gäller alla.',
    when: 'Om det var stöd till den vanliga verksamheten efter allmänna regler.',
  },
  B: {
    name: 'Verksamhetsbidrag eller projektbidrag',
    title: 'Ett verksamhetsbidrag eller projektbidrag passar',
    lead: 'Kommunen stödjer, men parterna delar inte behov, mål och bidrag.',
    when: 'Om bara kommunen bidrog.',
  },
  C: {
    name: 'Idéburet offentligt partnerskap',
    title: 'IOP är en möjlig form',
    lead: 'Svaren talar för ett partnerskap, inte ett köp.',
    when: 'Om behovet är gemensamt, båda bidrar och det inte är ett köp.',
  },
  D: {
    name: 'Överenskommelse utan pengar',
    title: 'En överenskommelse utan pengar räcker',
    lead: 'Ingenting av värde byter ägare. Ni kan ändå kalla det partnerskap och följa upp det.',
    when: 'Om ingenting av värde flyttades.',
  },
  E: {
    name: 'Upphandling med annons',
    title: 'Det är ett köp som ska annonseras',
    lead: 'Det kommunen vill ha är en tjänst på en marknad, och värdet når gränsen.',
    when: 'Om det var ett köp över gränsen för direktupphandling.',
  },
  F: {
    name: 'Reserverad upphandling',
    title: 'Det är ett köp som kan reserveras för idéburna',
    lead: 'Kommunen får låta bara idéburna organisationer delta.',
    when: 'Om det var ett köp som bara idéburna får delta i.',
  },
  G: {
    name: 'Direktupphandling',
    title: 'Det är ett köp som kan göras som direktupphandling',
    lead: 'Det är ett köp, men värdet är lägre än gränsen.',
    when: 'Om det var ett köp under gränsen.',
  },
  H: {
    name: 'Valfrihetssystem',
    title: 'Ett valfrihetssystem passar',
    lead: 'De som använder tjänsten väljer själva bland godkända utförare.',
    when: 'Om de som använder tjänsten ska välja utförare.',
  },
  I: {
    name: 'Valfrihetssystem för idéburna',
    title: 'Ett valfrihetssystem för idéburna passar',
    lead: 'De som använder tjänsten väljer själva bland idéburna utförare.',
    when: 'Om de som använder tjänsten ska välja bland idéburna.',
  },
  J: {
    name: 'Avtalssamverkan mellan kommuner',
    title: 'Det är avtalssamverkan mellan kommuner',
    lead: 'Den andra parten är en kommun eller region. Då gäller andra regler än för partnerskap.',
    when: 'Om den andra parten var en kommun eller region.',
  },
  K: {
    name: 'Egen regi',
    title: 'Kommunen behöver göra det själv',
    lead: 'Uppgiften innehåller myndighetsutövning som inte får lämnas över. Skilj ut den delen, så kan resten prövas.',
    when: 'Om uppgiften innehöll beslut om enskilda utan stöd i lag.',
  },
  L: {
    name: 'Inte tillåtet',
    title: 'Kommunen får inte göra det här',
    lead: 'Uppgiften eller stödet ligger utanför det kommunen får göra.',
    when: 'Om kommunen saknade rätt att ta hand om saken.',
  },
  M: {
    name: 'Stöd till ungdomsorganisation',
    title: 'Stöd till ungdomsorganisationen räcker',
    lead: 'Kommunen får stödja ungdomsorganisationer direkt.',
    when: 'Om det var allmänt stöd till en ungdomsorganisation.',
  },
  stop: {
    name: 'Skriv inte under',
    title: 'Skriv inte under som det är nu',
    lead: 'Ett av svaren gör att avtalet inte får ingås. Gör om upplägget och pröva igen.',
    when: 'Om stödet inte var tillåtet, eller andra utestängdes utan skäl.',
  },
} as const

/** The forms in English. */
export const formsInEnglish = {
  A: {
    name: 'Grant by general rules',
    title: 'An ordinary grant fits',
    lead: "The support goes to the association's ordinary activity by rules that hold for all.",
    when: 'If it were support for the ordinary activity by general rules.',
  },
  B: {
    name: 'Operating or project grant',
    title: 'An operating or project grant fits',
    lead: 'The municipality supports, but the parties do not share need, goal and contributions.',
    when: 'If only the municipality contributed.',
  },
  C: {
    name: 'Partnership (IOP)',
    title: 'IOP is a possible form',
    lead: 'The answers speak for a partnership, not a purchase.',
    when: 'If the need is shared, both contribute and it is not a purchase.',
  },
  D: {
    name: 'Agreement without money',
    title: 'An agreement without money is enough',
    lead: 'Nothing of value changes hands. You may still call it a partnership and follow it up.',
    when: 'If nothing of value moved.',
  },
  E: {
    name: 'Open procurement',
    title: 'It is a purchase that must be advertised',
    lead: 'What the municipality wants is a service on a market, and the value reaches the limit.',
    when: 'If it were a purchase above the limit for direct award.',
  },
  F: {
    name: 'Reserved procurement',
    title: 'It is a purchase that can be reserved for non-profits',
    lead: 'The municipality may let only non-profit organisations take part.',
    when: 'If it were a purchase that only non-profits may take part in.',
  },
  G: {
    name: 'Direct award',
    title: 'It is a purchase that can be awarded directly',
    lead: 'It is a purchase, but the value is below the limit.',
    when: 'If it were a purchase below the limit.',
  },
  H: {
    name: 'System of choice',
    title: 'A system of choice fits',
    lead: 'Those who use the service choose among approved providers.',
    when: 'If those who use the service are to choose.',
  },
  I: {
    name: 'System of choice for non-profits',
    title: 'A system of choice for non-profits fits',
    lead: 'Those who use the service choose among non-profit providers.',
    when: 'If those who use the service are to choose among non-profits.',
  },
  J: {
    name: 'Cooperation between municipalities',
    title: 'It is cooperation between municipalities',
    lead: 'The other party is a municipality or region. Other rules apply than for partnerships.',
    when: 'If the other party were a municipality or region.',
  },
  K: {
    name: 'Own work',
    title: 'The municipality needs to do it itself',
    lead: 'The task includes public power that must not be handed over. Take that part out, and the rest can be assessed.',
    when: 'If the task included decisions on individuals without statute.',
  },
  L: {
    name: 'Not allowed',
    title: 'The municipality may not do this',
    lead: 'The task or the support lies outside what the municipality may do.',
    when: 'If the municipality lacked the right to take it on.',
  },
  M: {
    name: 'Support to a youth organisation',
    title: 'Support to the youth organisation is enough',
    lead: 'The municipality may support youth organisations directly.',
    when: 'If it were general support to a youth organisation.',
  },
  stop: {
    name: 'Do not sign',
    title: 'Do not sign it as it is now',
    lead: 'One of the answers means that the agreement must not be made. Redesign it and assess again.',
    when: 'If the support were not allowed, or others were shut out without reason.',
  },
} as const
