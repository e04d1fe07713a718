/** The sentences that a memo begins with. The officer changes them in the draft; the printed paper is Swedish. */
export const memoWords = {
  title: 'Idéburet offentligt partnerskap: {title}',
  approve:
    '{body} godkänner överenskommelsen om idéburet offentligt partnerskap ”{title}” med {associations} från och med {from} till och med {until}.',
  money: '{body} avsätter {amount} för partnerskapet under avtalstiden.',
  sign: '{body} uppdrar åt {signer} att underteckna överenskommelsen när beslutet har fått laga kraft.',
  report: '{body} uppdrar åt förvaltningen att redovisa hur partnerskapet går för {bodyLower} varje år.',
  summary:
    '{associations} och {authority} vill nå ett gemensamt mål: {goal} Parterna har prövat om ett partnerskap är rätt form och skrivit en överenskommelse tillsammans. Förvaltningen föreslår att den godkänns.',
  background: 'Bakgrund och gemensamt behov',
  together: 'Vad parterna gör tillsammans',
  brings: 'Vad parterna bidrar med',
  bringsRow: '- {party}: {amount} ({percent} procent), varav {cash} i pengar och {inKind} i annat.',
  bringsHours:
    '- {party}: {amount} ({percent} procent), varav {cash} i pengar och {inKind} i annat, däribland {hours} timmar ideell tid.',
  money_plan: 'Kommunens bidrag i pengar är {amount} under avtalstiden, {from} till och med {until}.',
  instalments: 'Det betalas ut så här:',
  instalment: '- {day}: {amount}. {condition}',
  conditions: {
    start: 'Vid starten.',
    report: 'När redovisningen har kommit.',
    evaluation: 'När utvärderingen har kommit.',
    budget: 'När budgeten är beslutad.',
  },
  noMoney: 'Överenskommelsen innebär inga kontanta bidrag från kommunen.',
  childrenAffected: 'Barn berörs. {assessment}',
  childrenNot: 'Barn berörs inte. {reason} Bedömt av {by}.',
  agreementBasis: 'Överenskommelse, version {revision}',
  needBasis: 'Gemensam behovsbeskrivning',
  assessmentBasis: 'Prövning av lämplighet',
  officer: 'handläggare',
} as const
