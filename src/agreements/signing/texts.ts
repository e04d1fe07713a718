import { defineTexts } from '../../platform/texts/texts.ts'

/** Why a paper was taken back when nobody did it, as it stands on the paper. */
export const expiredReason = 'Tiden för att skriva under gick ut.'

/** Why a paper was taken back when the parties began to write again. */
export const reopenedReason = 'Parterna öppnade överenskommelsen igen.'

/** The words of signing an agreement. */
export const signingTexts = defineTexts({
  sv: {
    agreementSigning: {
      title: 'Underskrift',
      lead: 'Alla parter skriver under samma handling, en i taget. Var och en ser vem som står på tur.',
      associationDecided: 'Föreningarnas styrelser har beslutat',
      signed: 'Alla parter har skrivit under',
      task: {
        decide: 'Lägg in styrelsens beslut för {party}',
        issue: 'Skicka överenskommelsen för underskrift',
        sign: 'Skriv under överenskommelsen',
      },
      decide: {
        title: 'Styrelsens beslut: {party}',
        lead: 'Beslutet gäller överenskommelsen så som den lyder nu, version {revision}. Ändras den måste styrelsen besluta igen.',
        on: 'När beslutade styrelsen?',
        where: 'Var står det?',
        whereHint: 'Till exempel § 5, styrelsemöte 12 mars 2026',
        evidence: 'Protokollsutdrag',
        evidenceHint:
          'Ni lägger in underlag på föreningens egen sida. Övriga parter ser att det finns, men kan inte läsa det.',
        noEvidence: 'Inget underlag',
        button: 'Spara beslutet',
      },
      before: {
        title: 'Är parterna redo?',
        party: 'Part',
        text: 'Texten',
        board: 'Beslut',
        inMeeting: 'Fattas i nämnden',
        ready: 'Klar',
        notReady: 'Inte klar',
        decided: 'Styrelsen har beslutat',
        notDecided: 'Styrelsen har inte beslutat',
        names: 'De här skriver under, i den här ordningen',
        noNames: 'Ingen är angiven än.',
        change: 'Ändra vilka som skriver under',
      },
      issue: {
        title: 'Skicka för underskrift',
        lead: 'Överenskommelsen blir en handling i ärendet. Den som står på tur får veta det.',
        order: 'Skriver under: {names}.',
        locked: 'Texten kan inte ändras så länge handlingen är ute. Behöver något ändras tar ni tillbaka den.',
        until: 'Sista dagen att skriva under',
        untilHint: 'Vi påminner sju dagar och en dag före',
        button: 'Skicka för underskrift',
      },
      out: {
        title: 'Ordning',
        until: 'Version {revision}. Sista dagen att skriva under är {day}.',
        signed: 'Har skrivit under',
        declined: 'Har avstått: {reason}',
        turn: 'Står på tur',
        later: 'Skriver under senare',
        done: 'Alla har skrivit under. Handlingen är försedd med kommunens sigill.',
        paper: 'Läs och skriv under handlingen',
      },
      withdraw: {
        title: 'Ta tillbaka handlingen',
        lead: 'De underskrifter som har lämnats gäller inte längre. Handlingen finns kvar i ärendet som återtagen.',
        reason: 'Varför tas den tillbaka?',
        button: 'Ta tillbaka',
      },
      gate: {
        decide: 'Styrelsens beslut saknas: {names}',
        issue: 'Överenskommelsen är inte skickad för underskrift',
        oldVersion: 'Texten har ändrats sedan handlingen skickades. Ta tillbaka den och skicka på nytt.',
        sign: 'Alla har inte skrivit under',
      },
      mail: {
        subject: 'Överenskommelse att skriva under: {title}',
        text: 'Hej!\n\nNu väntar överenskommelsen för {title} på er underskrift. Sista dagen är {last}.\n\n{link}\n',
      },
      notTime: 'Det är inte dags för det här steget. Se på partnerskapets sida vad som kommer först.',
      notReady: 'Alla parter måste vara klara med texten först.',
      notYet: 'Dagen för beslutet har inte varit än.',
      nobodySigns: 'Ingen kan skriva under för föreningen. Lägg in firmatecknare på föreningens sida först.',
      notDecided: 'Styrelsen för {party} har inte beslutat om texten så som den lyder nu.',
      lastDayPassed: 'Sista dagen att skriva under har redan varit. Välj en senare dag.',
      lastDayFar: 'Sista dagen att skriva under får vara högst ett år bort.',
      alreadyOut: 'Överenskommelsen är redan skickad för underskrift. Ta tillbaka den först om något ska ändras.',
      caseMissing: 'Partnerskapet behöver ett öppet ärende innan något kan skrivas under.',
      partyWithoutSigner: 'Ingen är angiven att skriva under för {party}. Ange det i överenskommelsen.',
      nobodyByName:
        '{name} kan inte skriva under här: ingen firmatecknare eller anställd med konto heter så, eller så är det flera.',
      noMandate: 'De som är angivna kan inte binda {party}. Se vem som är firmatecknare på föreningens sida.',
      sameTwice: 'Samma person kan inte skriva under på två ställen.',
      nothingOut: 'Ingen handling är ute för underskrift.',
      notExpired: 'Det är inte dags.',
      done: {
        decided: 'Styrelsens beslut är sparat.',
        issued: 'Överenskommelsen är skickad för underskrift.',
        withdrawn: 'Handlingen är återtagen.',
      },
    },
  },
  en: {
    agreementSigning: {
      title: 'Signing',
      lead: 'All parties sign the same document, one at a time. Everyone sees whose turn it is.',
      associationDecided: "The associations' boards have decided",
      signed: 'All parties have signed',
      task: {
        decide: "Enter the board's decision for {party}",
        issue: 'Send the agreement to be signed',
        sign: 'Sign the agreement',
      },
      decide: {
        title: "The board's decision: {party}",
        lead: 'The decision is about the agreement as it now reads, version {revision}. If it changes, the board must decide again.',
        on: 'When did the board decide?',
        where: 'Where does it stand?',
        whereHint: 'Such as § 5, board meeting 12 March 2026',
        evidence: 'Extract of the minutes',
        evidenceHint:
          "You add evidence on the association's own page. Other parties see that there is some, but cannot read it.",
        noEvidence: 'No evidence',
        button: 'Save the decision',
      },
      before: {
        title: 'Are the parties ready?',
        party: 'Party',
        text: 'The text',
        board: 'Decision',
        inMeeting: 'Taken by the board in its meeting',
        ready: 'Ready',
        notReady: 'Not ready',
        decided: 'The board has decided',
        notDecided: 'The board has not decided',
        names: 'These sign, in this order',
        noNames: 'Nobody is named yet.',
        change: 'Change who signs',
      },
      issue: {
        title: 'Send to be signed',
        lead: 'The agreement becomes a document in the case. Whoever is first is told.',
        order: 'Signing: {names}.',
        locked: 'The text cannot be changed while the document is out. If something must change, you take it back.',
        until: 'Last day to sign',
        untilHint: 'We remind seven days and one day before',
        button: 'Send to be signed',
      },
      out: {
        title: 'Order',
        until: 'Version {revision}. The last day to sign is {day}.',
        signed: 'Has signed',
        declined: 'Has declined: {reason}',
        turn: 'Is next',
        later: 'Signs later',
        done: 'Everybody has signed. The document bears the seal of the municipality.',
        paper: 'Read and sign the document',
      },
      withdraw: {
        title: 'Take the document back',
        lead: 'Signatures that were given hold no longer. The document stays in the case as taken back.',
        reason: 'Why is it taken back?',
        button: 'Take back',
      },
      gate: {
        decide: "The board's decision is missing: {names}",
        issue: 'The agreement has not been sent to be signed',
        oldVersion: 'The text has changed since the document was sent. Take it back and send it anew.',
        sign: 'Not everybody has signed',
      },
      mail: {
        subject: 'Agreement to sign: {title}',
        text: 'Hello!\n\nThe agreement of {title} is waiting for your signature. The last day is {last}.\n\n{link}\n',
      },
      notTime: 'It is not time for this step. See on the page of the partnership what comes first.',
      notReady: 'All parties must be ready with the text first.',
      notYet: 'The day of the decision has not been yet.',
      nobodySigns: "Nobody can sign for the association. Enter signatories on the association's page first.",
      notDecided: 'The board of {party} has not decided on the text as it now reads.',
      lastDayPassed: 'The last day to sign has been already. Choose a later day.',
      lastDayFar: 'The last day to sign may be at most a year away.',
      alreadyOut: 'The agreement has been sent to be signed already. Take it back first if something is to change.',
      caseMissing: 'The partnership needs an open case before anything can be signed.',
      partyWithoutSigner: 'Nobody is named to sign for {party}. Name somebody in the agreement.',
      nobodyByName:
        '{name} cannot sign here: no signatory or employee with an account has that name, or there are several.',
      noMandate: "Those named cannot bind {party}. See who the signatories are on the association's page.",
      sameTwice: 'The same person cannot sign in two places.',
      nothingOut: 'No document is out to be signed.',
      notExpired: 'It is not time.',
      done: {
        decided: "The board's decision is saved.",
        issued: 'The agreement has been sent to be signed.',
        withdrawn: 'The document has been taken back.',
      },
    },
  },
})

declare module '../../platform/texts/registry.ts' {
  interface TextRegistry {
    readonly agreementSigning: typeof signingTexts
  }
}
