import { defineTexts } from '../platform/texts/texts.ts'

/** The words of the pages that belong to no authority. */
export const texts = defineTexts({
  sv: {
    installation: {
      front: {
        title: 'Kommun och förening, sida vid sida',
        lead: 'Handslag följer ett idéburet offentligt partnerskap från ett gemensamt behov till beslut, överenskommelse och uppföljning. Båda parter ser samma ärende, samma dagar och samma löften.',
        municipality: 'Kommunen',
        association: 'Föreningen',
        sides: 'Vad var och en får',
        authoritySide: {
          read: 'Protokoll och skrivelser läses in som de är och blir ett ärende',
          count: 'Varje laglig dag räknas ut, med regeln bredvid',
          show: 'Besluten visas för alla som vill följa dem',
        },
        associationSide: {
          same: 'Samma handlingar och samma tidslinje som kommunen',
          when: 'Besked om när ett beslut gäller och vad som händer sedan',
          promise: 'Löftena samlade: vem som ska göra vad, och till när',
        },
        together: 'Ett mål, ett ärende och en tidslinje att stå för.',
        authorities: 'Här finns',
        wondering: 'Funderar ni på att samarbeta?',
        wonderingText: 'Svara på några frågor och se om IOP är rätt form. Inget sparas, och du behöver inget konto.',
        wonderingLink: 'Är IOP rätt form?',
        authoritiesOpen: 'Ärenden, beslut och partnerskap som är offentliga kan du läsa utan att logga in.',
        demo: 'Prova som någon i demon',
        demoLead: 'Människorna är påhittade. Välj vem du vill vara, så loggar du in utan lösenord.',
        demoNone: 'Demons människor är inte inlästa än. Starta om Handslag, så läses de in.',
        signInAs: 'Logga in som {name}',
        look: 'Titta utan konto',
        lookLead: 'Så ser en invånare det: det som är offentligt, inget annat.',
        lookName: 'Invånare utan konto',
        nextDemo: 'Läs in ett protokoll som registrator',
        nextDemoText: 'Logga in, lägg in dokumenten och se dem bli ett ärende med en tidslinje.',
        nextReal: 'Logga in och fortsätt där du var',
        nextRealText: 'Du får en länk till din e-post. Inget lösenord behövs.',
        nextSignedIn: 'Gå till {name}',
        nextSignedInText: 'Du är inloggad. Där finns det som väntar på dig.',
        nextEmpty: 'Bjud in den första administratören',
        nextEmptyText:
          'Handslag är igång men tomt. Kör kommandot på datorn där Handslag körs. Den du bjuder in får en länk och lägger upp kommunen.',
        nextFound: 'Lägg upp den första kommunen',
        nextFoundText: 'Du är inbjuden att göra det. Du behöver kommunens namn och ett ord till adressen.',
      },
      try: {
        administrator: 'Lägg upp organ, uppdrag och konton.',
        registrar: 'Läs in handlingar, granska dem och ordna diariet.',
        committeeSecretary: 'Följ sammanträdets paragrafer, justering och anslag.',
        caseOfficer: 'Håll i ett ärende och se vad som återstår.',
        chair: 'Se vad som väntar på dig och vem som deltog i vilket beslut.',
        politician: 'Läs nämndens ärenden och vad som är lovat.',
        auditor: 'Läs allt och kontrollera journalen. Du kan inte ändra något.',
        association: 'Se partnerskapet och ärendet från föreningens håll.',
      },
      signIn: {
        sentTitle: 'Titta i din e-post',
        sentSpam: 'Kommer inget mejl? Titta i skräpposten och kontrollera att du skrev adressen rätt.',
        again: 'Skriv adressen igen',
        linkTitle: 'Logga in i Handslag',
        linkText: 'Tryck på knappen för att logga in. Länken fungerar en gång.',
        linkButton: 'Logga in',
        tooMany: {
          one: 'Det har kommit för många försök. Vänta en minut och försök igen.',
          other: 'Det har kommit för många försök. Vänta {count:words} minuter och försök igen.',
        },
        mailSubject: 'Din länk till Handslag',
        mailText:
          'Hej!\n\nHär är länken som loggar in dig i Handslag:\n\n{link}\n\nÖppna den och tryck på knappen. Den gäller i {minutes:plain} minuter och fungerar en gång.\n\nHar du inte bett om länken? Då behöver du inte göra något.',
      },
      choose: {
        lead: 'Det du väljer står överst på varje sida och skrivs i journalen när du gör något.',
        leadOn: 'Du har flera uppdrag. Välj i vilket du öppnar sidan, så kommer du dit.',
        submit: 'Fortsätt',
        none: 'Du har inget uppdrag här än',
        noneText:
          'Be kommunens administratör eller föreningen att lägga in dig. Det som är offentligt kan du läsa ändå.',
        associationHint: 'Idéburen organisation',
        label: 'Uppdrag',
      },
      founding: {
        title: 'Lägg upp en kommun',
        lead: 'Du blir kommunens första administratör. Sedan lägger du in organ, uppdrag och konton.',
        ownName: 'Ditt namn',
        ownNameHint: 'Förnamn och efternamn, så som kollegerna känner igen dig',
        name: 'Kommunens namn',
        nameHint: 'Så som det ska stå överst på sidorna, till exempel Björkviks kommun',
        slug: 'Ord i adressen',
        slugHint: 'Små bokstäver a till z, siffror och bindestreck, till exempel bjorkvik. Det kan inte ändras sedan.',
        submit: 'Lägg upp kommunen',
        slugShape:
          'Skriv 2 till 60 tecken: små bokstäver a till z, siffror och bindestreck, men inte bindestreck först eller sist',
        slugReserved: 'Ordet används av Handslag självt. Välj ett annat',
        slugTaken: 'En annan kommun har redan det ordet. Välj ett annat',
      },
      done: {
        signedOut: 'Du är utloggad.',
        roleChosen: 'Nu har du bytt uppdrag.',
        founded: 'Kommunen är upplagd. Lägg in det första organet.',
      },
      did: { foundAuthority: 'Lade upp kommunen' },
      accessibility: {
        title: 'Tillgänglighetsredogörelse',
        lead: 'Alla ska kunna använda Handslag. Sidorna är gjorda för att följa WCAG 2.2 på nivå AA, som lagen om tillgänglighet till digital offentlig service bygger på.',
        howTitle: 'Så är sidorna gjorda',
        how: {
          script: 'Allt går att göra utan skript i webbläsaren och med bara tangentbord.',
          zoom: 'Text går att förstora till 400 procent utan att något försvinner.',
          words: 'Läge och varningar sägs med ord, aldrig bara med färg.',
          tested: 'Sidorna prövas automatiskt med axe vid varje ändring.',
        },
        knownTitle: 'Kända brister',
        known: {
          originals:
            'Originalfiler som har skickats in, till exempel äldre PDF-filer, kan sakna rubriker och bildtexter. Texten i dem visas därför också på sidan.',
          english: 'Den engelska versionen täcker inte handlingar som har skrivits på svenska.',
        },
        tellTitle: 'Hittar du ett hinder?',
        tell: 'Skriv till kommunen vars sidor det gäller. Säg vilken sida det är och vad som inte gick. Är du inte nöjd med svaret kan du anmäla det till Myndigheten för digital förvaltning.',
      },
      privacy: {
        title: 'Så behandlar vi personuppgifter',
        lead: 'Kommunen ansvarar för uppgifterna i sina ärenden. Handslag sparar det som behövs för att ärendena ska vara rätt och kunna granskas, inte mer.',
        whatTitle: 'Vad som sparas',
        what: {
          officials:
            'Förtroendevalda och tjänstepersoner: namn, uppdrag eller titel, parti och vilka beslut de deltog i. Det är allmänna handlingar.',
          accounts: 'De som loggar in: namn, e-postadress, uppdrag och vad de har gjort i systemet.',
          counted: 'Volontärer och barn räknas. De får aldrig sina namn sparade.',
          identity: 'Personnummer sparas inte.',
        },
        cookiesTitle: 'Kakor',
        cookies:
          'En kaka håller dig inloggad i högst {hours:words} timmar och en minns språket. Inget annat, och ingen spårning.',
        webTitle: 'På webben',
        web: 'Innan en handling visas för alla maskeras det som inte ska visas, och det antecknas vad och varför.',
        rightsTitle: 'Dina rättigheter',
        rights:
          'Fråga kommunens dataskyddsombud om vad som finns om dig, och be om rättelse när något är fel. Du kan klaga hos Integritetsskyddsmyndigheten. Uppgifter i allmänna handlingar kan sällan tas bort.',
      },
    },
  },
  en: {
    installation: {
      front: {
        title: 'Municipality and association, side by side',
        lead: 'Handslag follows a partnership between a municipality and civil society from a shared need to decision, agreement and follow-up. Both parties see the same case, the same dates and the same promises.',
        municipality: 'The municipality',
        association: 'The association',
        sides: 'What each one gets',
        authoritySide: {
          read: 'Minutes and reports are read as they are and become one case',
          count: 'Every legal date is worked out, with the rule beside it',
          show: 'Decisions are shown to everyone who wants to follow them',
        },
        associationSide: {
          same: 'The same documents and the same timeline as the municipality',
          when: 'Word of when a decision takes effect and what comes next',
          promise: 'The promises in one place: who does what, and by when',
        },
        together: 'One goal, one case and one timeline to stand for.',
        authorities: 'Found here',
        wondering: 'Thinking of working together?',
        wonderingText:
          'Answer some questions and see whether IOP is the right form. Nothing is kept, and you need no account.',
        wonderingLink: 'Is IOP the right form?',
        authoritiesOpen: 'You can read public cases, decisions and partnerships without signing in.',
        demo: 'Try it as someone in the demo',
        demoLead: 'The people are invented. Choose who to be and you are signed in without a password.',
        demoNone: 'The people of the demo are not loaded yet. Restart Handslag and they will be.',
        signInAs: 'Sign in as {name}',
        look: 'Look without an account',
        lookLead: 'How a resident sees it: what is public and nothing else.',
        lookName: 'Resident without an account',
        nextDemo: 'Read a set of minutes as the registrar',
        nextDemoText: 'Sign in, add the documents and see them become one case with one timeline.',
        nextReal: 'Sign in and go on where you were',
        nextRealText: 'You get a link by e-mail. No password is needed.',
        nextSignedIn: 'Go to {name}',
        nextSignedInText: 'You are signed in. What waits for you is there.',
        nextEmpty: 'Invite the first administrator',
        nextEmptyText:
          'Handslag is running but empty. Run the command on the computer where Handslag runs. The person you invite gets a link and adds the municipality.',
        nextFound: 'Add the first municipality',
        nextFoundText: 'You are invited to do so. You need its name and a word for its address.',
      },
      try: {
        administrator: 'Set up bodies, terms of office and accounts.',
        registrar: 'Read in documents, review them and keep the register.',
        committeeSecretary: 'Follow the paragraphs, approval and notice of a meeting.',
        caseOfficer: 'Hold a case together and see what remains.',
        chair: 'See what waits for you and who took part in which decision.',
        politician: 'Read the cases of the body and what has been promised.',
        auditor: 'Read everything and check the journal. You can change nothing.',
        association: 'See the partnership and the case from the side of the association.',
      },
      signIn: {
        sentTitle: 'Look in your e-mail',
        sentSpam: 'No mail? Look among the junk mail and check that you wrote the address right.',
        again: 'Write the address again',
        linkTitle: 'Sign in to Handslag',
        linkText: 'Press the button to sign in. The link works once.',
        linkButton: 'Sign in',
        tooMany: {
          one: 'There have been too many attempts. Wait one minute and try again.',
          other: 'There have been too many attempts. Wait {count:words} minutes and try again.',
        },
        mailSubject: 'Your link to Handslag',
        mailText:
          'Hello!\n\nHere is the link that signs you in to Handslag:\n\n{link}\n\nOpen it and press the button. It is valid for {minutes:plain} minutes and works once.\n\nDid you not ask for it? Then there is nothing you need to do.',
      },
      choose: {
        lead: 'What you choose stands at the top of every page and is written in the journal when you do something.',
        leadOn: 'You have several roles. Choose in which you open the page, and you get there.',
        submit: 'Continue',
        none: 'You have no role here yet',
        noneText:
          'Ask the administrator of the municipality, or the association, to add you. What is public you can read anyway.',
        associationHint: 'Civil society organisation',
        label: 'Role',
      },
      founding: {
        title: 'Add a municipality',
        lead: 'You become its first administrator. Then you add bodies, terms of office and accounts.',
        ownName: 'Your name',
        ownNameHint: 'First name and surname, as your colleagues know you',
        name: 'Name of the municipality',
        nameHint: 'As it is to stand at the top of the pages, such as Björkviks kommun',
        slug: 'Word in the address',
        slugHint: 'Small letters a to z, digits and hyphens, such as bjorkvik. It cannot be changed later.',
        submit: 'Add the municipality',
        slugShape: 'Write 2 to 60 characters: small letters a to z, digits and hyphens, but no hyphen first or last',
        slugReserved: 'Handslag itself uses that word. Choose another',
        slugTaken: 'Another municipality already has that word. Choose another',
      },
      done: {
        signedOut: 'You are signed out.',
        roleChosen: 'You have changed role.',
        founded: 'The municipality is added. Add the first body.',
      },
      did: { foundAuthority: 'Added the municipality' },
      accessibility: {
        title: 'Accessibility statement',
        lead: 'Everyone should be able to use Handslag. The pages are made to meet WCAG 2.2 at level AA, on which the Swedish act on accessible digital public services builds.',
        howTitle: 'How the pages are made',
        how: {
          script: 'Everything can be done without client script and with a keyboard alone.',
          zoom: 'Text can be enlarged to 400 per cent without anything disappearing.',
          words: 'State and warnings are said in words, never by colour alone.',
          tested: 'The pages are tested with axe at every change.',
        },
        knownTitle: 'Known faults',
        known: {
          originals:
            'Original files that were sent in, such as older PDF files, may lack headings and descriptions. Their text is therefore shown on the page as well.',
          english: 'The English version does not cover documents written in Swedish.',
        },
        tellTitle: 'Did you meet an obstacle?',
        tell: 'Write to the municipality whose page it is. Say which page and what did not work. If you are not satisfied you can report it to the Swedish agency for digital government.',
      },
      privacy: {
        title: 'How we handle personal data',
        lead: 'The municipality is responsible for the data in its cases. Handslag keeps what is needed for the cases to be right and open to review, and no more.',
        whatTitle: 'What is kept',
        what: {
          officials:
            'Elected representatives and officials: name, role or title, party, and the decisions they took part in. These are public records.',
          accounts: 'Those who sign in: name, e-mail address, roles and what they have done in the system.',
          counted: 'Volunteers and children are counted. Their names are never kept.',
          identity: 'Personal identity numbers are not kept.',
        },
        cookiesTitle: 'Cookies',
        cookies:
          'One cookie keeps you signed in for at most {hours:words} hours and one remembers the language. Nothing else, and no tracking.',
        webTitle: 'On the web',
        web: 'Before a document is shown to everyone, what must not be shown is masked, and it is noted what and why.',
        rightsTitle: 'Your rights',
        rights:
          'Ask the data protection officer of the municipality what there is about you, and ask for correction when something is wrong. You may complain to the Swedish authority for privacy protection. Data in public records can seldom be removed.',
      },
    },
  },
})

declare module '../platform/texts/registry.ts' {
  interface TextRegistry {
    readonly installation: typeof texts
  }
}
