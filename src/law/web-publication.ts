import type { Day } from '../platform/time.ts'

/**
 * Why something is hidden before a paper is shown on the web (R-GDPR-2 to R-GDPR-5), with the provision as it is shown in the log.
 * An identity number may never be left in a web version; the others are for a person to judge.
 */
export const maskGrounds = {
  identityNumber: { provision: '3 kap. 10 § lagen (2018:218) om dataskydd', mayStay: false },
  likeIdentityNumber: { provision: '3 kap. 10 § lagen (2018:218) om dataskydd', mayStay: true },
  phone: { provision: 'artikel 5.1 c dataskyddsförordningen (EU) 2016/679', mayStay: true },
  mail: { provision: 'artikel 5.1 c dataskyddsförordningen (EU) 2016/679', mayStay: true },
  privatePerson: { provision: 'artikel 6 dataskyddsförordningen (EU) 2016/679', mayStay: true },
  aboutPerson: { provision: 'artikel 6 dataskyddsförordningen (EU) 2016/679', mayStay: true },
  sensitive: { provision: 'artikel 9 dataskyddsförordningen (EU) 2016/679', mayStay: true },
  insulting: { provision: 'artikel 5.1 a dataskyddsförordningen (EU) 2016/679', mayStay: true },
  /** Which provision of the act on secrecy it is, the person who masks says. */
  secrecy: { provision: 'offentlighets- och sekretesslagen (2009:400)', mayStay: true },
} as const

/** What kind of thing is hidden. */
export type MaskGround = keyof typeof maskGrounds

/** The grounds that a person gives for words of their own choice (R-GDPR-2). */
export const ownGrounds = ['aboutPerson', 'sensitive', 'insulting', 'secrecy'] as const satisfies readonly MaskGround[]

/** Why a person hides words of their own choice. */
export type OwnGround = (typeof ownGrounds)[number]

const endOfNextYear = (day: Day): Day => day.with({ month: 12, day: 31 }).add({ years: 1 })

/**
 * The last day that a web version is shown unless somebody says otherwise: minutes to the end of next year (R-GDPR-6), other papers
 * until they are taken off. It is a proposal; the notice of minutes follows rules of its own.
 */
export const shownThroughByDefault = (kind: string, publishedOn: Day): Day | undefined =>
  kind === 'minutes' || kind === 'minutesExtract' ? endOfNextYear(publishedOn) : undefined
