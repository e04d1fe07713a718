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
} as const

/** What kind of thing is hidden. */
export type MaskGround = keyof typeof maskGrounds
