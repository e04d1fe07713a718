import { defineTexts } from './texts.ts'

/** What people act as, and whom to ask when someone else may do what they tried. */
export const actorTexts = defineTexts({
  sv: {
    role: {
      administrator: 'administratör',
      registrar: 'registrator',
      committeeSecretary: 'nämndsekreterare',
      caseOfficer: 'handläggare',
      chair: 'ordförande',
      politician: 'förtroendevald',
      auditor: 'revisor',
      none: 'utan uppdrag här',
      signedIn: 'inloggad',
      forAssociation: 'för {name}',
      inBody: '{role}, {body}',
      system: 'Handslag',
    },
    permissions: {
      keepsBoard: 'Registratorn eller nämndsekreteraren sköter anslagstavlan.',
      writesAgreements:
        'Parterna skriver överenskommelsen: föreningens företrädare, och hos kommunen handläggaren, registratorn eller nämndsekreteraren.',
      keepsStandards: 'Administratören eller registratorn sköter kommunens standardtexter.',
      archive: 'Bara registrator och administratör kan packa och ta ut arkivpaket. Be någon av dem.',
      system: 'Det här gör systemet självt. Du behöver inte göra något.',
      signedIn: 'Logga in först.',
      administrator: 'Bara en administratör kan göra det här. Be kommunens administratör.',
      records: 'Bara registrator, sekreterare och handläggare kan göra det här. Be någon av dem.',
      registrar: 'Bara registrator eller sekreterare kan göra det här. Be någon av dem.',
      ownAssociation:
        'Bara den som företräder föreningen, eller registrator, sekreterare och handläggare, kan göra det här.',
      masking: 'Bara registrator eller sekreterare kan maskera och publicera handlingar. Be någon av dem.',
      namedSigner:
        'Bara den som står på platsen kan skriva under eller avböja. Har du flera roller, byt till den som du är utsedd i.',
      bodyRules: 'Bara administratören eller nämndsekreteraren kan ändra reglerna för organet. Be någon av dem.',
      partnershipAuthority: 'Det steget tar {who}. Be dem.',
      partnershipAssociation: 'Det steget tar {who}. Be dem.',
      ownSummons: 'Bara den som är kallad kan svara på kallelsen.',
      ownTies: 'Du ser och ändrar bara dina egna bindningar.',
      secretary: 'Bara sekreteraren kan göra det här. Be sekreteraren i nämnden.',
    },
  },
  en: {
    role: {
      administrator: 'administrator',
      registrar: 'registrar',
      committeeSecretary: 'committee secretary',
      caseOfficer: 'case officer',
      chair: 'chair',
      politician: 'elected representative',
      auditor: 'auditor',
      none: 'with no role here',
      signedIn: 'signed in',
      forAssociation: 'for {name}',
      inBody: '{role}, {body}',
      system: 'Handslag',
    },
    permissions: {
      keepsBoard: 'The registrar or the committee secretary keeps the notice board.',
      writesAgreements:
        'The parties write the agreement: representatives of the association, and in the municipality the case officer, the registrar or the committee secretary.',
      keepsStandards: 'The administrator or the registrar keeps the standard wordings.',
      archive: 'Only the registrar and the administrator can pack and take out archive packages. Ask one of them.',
      system: 'The system does this by itself. There is nothing for you to do.',
      signedIn: 'Sign in first.',
      administrator: 'Only an administrator can do this. Ask the administrator of the municipality.',
      records: 'Only the registrar, a secretary or a case officer can do this. Ask one of them.',
      registrar: 'Only the registrar or a secretary can do this. Ask one of them.',
      ownAssociation:
        'Only those who act for the association, or the registrar, a secretary or a case officer, can do this.',
      masking: 'Only the registrar or a secretary can mask and publish documents. Ask one of them.',
      namedSigner:
        'Only the person named in the place can sign or decline. If you have several roles, change to the one you are named in.',
      bodyRules: 'Only the administrator or the committee secretary can change the rules of the body. Ask one of them.',
      partnershipAuthority: 'That step is for {who}. Ask them.',
      partnershipAssociation: 'That step is for {who}. Ask them.',
      ownSummons: 'Only those who are summoned can answer the summons.',
      ownTies: 'You see and change your own ties only.',
      secretary: 'Only the secretary can do this. Ask the secretary of the body.',
    },
  },
})

declare module './registry.ts' {
  interface TextRegistry {
    readonly actors: typeof actorTexts
  }
}
