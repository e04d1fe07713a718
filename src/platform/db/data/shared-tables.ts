/** Tables without a single owner. Every other table belongs to one authority and leads its key with `authority_id`. */
export const sharedTables = [
  {
    table: 'authority',
    policy: 'everyone reads; its staff change it',
    reason: 'the address of an authority is public',
  },
  {
    table: 'account',
    policy: 'the account itself and staff of an authority where it has a role',
    reason: 'a person can act in several authorities and associations',
  },
  {
    table: 'association',
    policy: 'everyone reads; the association itself and staff change it',
    reason: 'an association has partners in several authorities',
  },
  {
    table: 'association_representative',
    policy: 'the account, the association and staff; staff add and change only those whom their authority vouches for',
    reason: 'who may act for an association',
  },
  {
    table: 'authority_role',
    policy: 'the authority and the account itself',
    reason: 'a person chooses among the roles they have everywhere',
  },
  { table: 'sign_in_link', policy: 'only the sign-in functions', reason: 'sign-in happens before anyone is known' },
  {
    table: 'session',
    policy: 'the account itself and the sign-in functions',
    reason: 'a session belongs to a person, not to an authority',
  },
  { table: 'passkey', policy: 'the account itself', reason: 'a person signs with the same key in several authorities' },
  {
    table: 'passkey_challenge',
    policy: 'the account itself',
    reason: 'a new key belongs to a person, not to an authority',
  },
  {
    table: 'partnership',
    policy: 'parties, host and, when public, everyone',
    reason: 'parties on both sides are equals',
  },
  { table: 'partnership_party', policy: 'whoever may see the partnership', reason: 'parties on both sides are equals' },
  { table: 'partnership_move', policy: 'the parties', reason: 'parties on both sides are equals' },
  { table: 'partnership_exception', policy: 'the parties', reason: 'parties on both sides are equals' },
  {
    table: 'access_log',
    policy: 'anyone adds; staff read their own authority',
    reason: 'requests without a signed-in person',
  },
] as const
