import { defineTexts } from '../../platform/texts/texts.ts'

/** The words around the official memo of a partnership. */
export const memoTexts = defineTexts({
  sv: {
    agreementMemo: {
      name: 'Tjänsteskrivelse',
      filed: 'Tjänsteskrivelsen är klar och finns i ärendet',
      title: 'Skriv tjänsteskrivelsen',
      lead: 'Utkastet får förslag till beslut, sammanfattning, ekonomi, barnets bästa, prövningen och underlag från det som parterna redan har skrivit. Du ändrar det du vill innan den blir klar.',
      administration: 'Förvaltning',
      administrationHint: 'Till exempel Socialförvaltningen',
      preparing: 'Bereds av',
      nobodyPrepares: 'Ingen, den går direkt till den som beslutar',
      deciding: 'Beslutas av',
      button: 'Börja skriva',
      task: 'Skriv tjänsteskrivelsen',
      next: 'När den står på dagordningen följer förslaget med ord för ord.',
      gate: 'Skriv tjänsteskrivelsen, låt förvaltningschefen skriva under och färdigställ den i ärendet.',
      caseMissing: 'Partnerskapet behöver ett öppet ärende innan tjänsteskrivelsen kan skrivas.',
      noAgreement: 'Det finns ingen överenskommelse att besluta om än.',
      notAssessed: 'Pröva om partnerskap är rätt form först.',
      knockOut:
        'Kriterium {criterion} är inte besvarat eller inte uppfyllt. Tjänsteskrivelsen kan inte skrivas förrän det är utrett.',
      childMissing: 'Barnets bästa är inte prövat. Gör prövningen, eller skriv varför barn inte berörs.',
      done: { begun: 'Utkastet är skapat. Läs igenom och ändra det du vill.' },
    },
  },
  en: {
    agreementMemo: {
      name: 'Official memo',
      filed: 'The official memo is finished and in the case',
      title: 'Write the official memo',
      lead: "The draft gets its proposed decision, summary, economy, child's best interests, assessment and basis from what the parties have written already. You change what you want before it is finished.",
      administration: 'Administration',
      administrationHint: 'Such as Socialförvaltningen',
      preparing: 'Prepared by',
      nobodyPrepares: 'Nobody, it goes straight to whoever decides',
      deciding: 'Decided by',
      button: 'Begin to write',
      task: 'Write the official memo',
      next: 'When it stands on the agenda the proposal comes along word by word.',
      gate: 'Write the official memo, let the head of administration sign it, and finish it in the case.',
      caseMissing: 'The partnership needs an open case before the memo can be written.',
      noAgreement: 'There is no agreement to decide on yet.',
      notAssessed: 'Assess first whether a partnership is the right form.',
      knockOut:
        'Criterion {criterion} is not answered or not fulfilled. The memo cannot be written until that is settled.',
      childMissing:
        "The child's best interests have not been assessed. Do so, or write why children are not concerned.",
      done: { begun: 'The draft has been made. Read it and change what you want.' },
    },
  },
})

declare module '../../platform/texts/registry.ts' {
  interface TextRegistry {
    readonly agreementMemo: typeof memoTexts
  }
}
