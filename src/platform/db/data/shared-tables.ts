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
    table: 'association_evidence',
    policy: 'the association and authorities it works with',
    reason: 'an association has partners in several authorities',
  },
  {
    table: 'association_officer',
    policy: 'the association and authorities it works with',
    reason: 'an association has partners in several authorities',
  },
  {
    table: 'association_signatory',
    policy: 'the association and authorities it works with',
    reason: 'an association has partners in several authorities',
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
  { table: 'partnership_confirmation', policy: 'the parties', reason: 'parties on both sides are equals' },
  { table: 'partnership_shared_note', policy: 'the parties', reason: 'parties on both sides are equals' },
  { table: 'agreement', policy: 'the parties', reason: 'what they agree on is written by both sides' },
  { table: 'agreement_clause', policy: 'the parties', reason: 'what they agree on is written by both sides' },
  { table: 'agreement_comment', policy: 'the parties', reason: 'what they agree on is written by both sides' },
  { table: 'agreement_ready', policy: 'the parties', reason: 'what they agree on is written by both sides' },
  {
    table: 'need',
    policy: 'the parties and who holds the link of its sender; all read what is opened by the view open_need',
    reason: 'parties on both sides are equals',
  },
  {
    table: 'need_sender',
    policy: 'staff of the host and who holds the link',
    reason: 'somebody without an account has told of a need',
  },
  {
    table: 'need_screening',
    policy: 'the parties and who holds the link of the sender',
    reason: 'parties on both sides are equals',
  },
  {
    table: 'need_invited',
    policy: 'the parties and the invited association',
    reason: 'parties on both sides are equals',
  },
  {
    table: 'need_answer',
    policy: 'the parties and the association that answered',
    reason: 'parties on both sides are equals',
  },
  { table: 'dialogue_note', policy: 'the parties', reason: 'parties on both sides are equals' },
  { table: 'dialogue_confirmation', policy: 'the parties', reason: 'parties on both sides are equals' },
  { table: 'joint_need', policy: 'the parties', reason: 'parties on both sides are equals' },
  { table: 'joint_need_confirmation', policy: 'the parties', reason: 'parties on both sides are equals' },
  {
    table: 'search_text',
    policy: 'only the functions that keep and search it',
    reason: 'row-level security keeps an index for text out of use',
  },
  {
    table: 'criteria_profile_version',
    policy: 'everyone reads; staff add versions, nobody changes one',
    reason: 'the parties of a partnership are assessed by it, another authority among them',
  },
  {
    table: 'access_log',
    policy: 'anyone adds; staff read their own authority',
    reason: 'requests without a signed-in person',
  },
] as const
