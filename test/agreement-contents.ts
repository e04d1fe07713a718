/** Someone who signs, for which party. */
export type Signer = { readonly party: string; readonly name: string; readonly role: string }

type Asked = {
  /** The ids of the parties. The first is the authority. */
  readonly authority: string
  readonly associations: readonly string[]
  readonly signers: readonly Signer[]
  readonly startsOn: string
  readonly endsOn: string
}

type Row = Readonly<Record<string, string>>

const rows = (name: string, all: readonly Row[]): Row =>
  Object.fromEntries(
    all.flatMap((row, index) => Object.entries(row).map(([column, value]) => [`${name}.${index}.${column}`, value])),
  )

const hours = { type: 'voluntaryHours', contribution: 'Värdar på kvällarna', quantity: '600', hoursOf: 'adult' }
const undertaking = { type: 'other', due: 'throughout' }

/** What the parties write in the clauses that have no words of their own, by the names of the form. Complete and without faults. */
export const agreementContents = ({
  authority,
  associations,
  signers,
  startsOn,
  endsOn,
}: Asked): Record<string, Row> => {
  const all = [authority, ...associations]
  return {
    activities: rows('activities', [
      { activity: 'Öppet hus med läsning och fika tre kvällar i veckan', party: authority },
    ]),
    authorityUndertakings: rows('undertakings', [
      { ...undertaking, party: authority, undertaking: 'Hålla en lokal öppen och varm' },
    ]),
    associationUndertakings: rows(
      'undertakings',
      associations.map((party) => ({ ...undertaking, party, undertaking: 'Möta besökarna en kväll i veckan' })),
    ),
    contributions: rows('contributions', [
      { party: authority, type: 'cash', contribution: 'Medel till samordning', unitValue: '120000', period: 'perYear' },
      ...associations.map((party) => ({ ...hours, party, period: 'perYear', countsAsAid: 'no' })),
    ]),
    economy: rows(
      'instalments',
      ['2027-03-01', '2028-03-01'].map((on) => ({
        ...{ party: authority, to: associations[0] ?? '', on, amount: '120000', condition: 'start' },
      })),
    ),
    organisation: {
      ...rows('groups', [{ group: 'steering', meets: 'quarterly', bothSides: 'yes', chair: 'rotates' }]),
      ...rows(
        'members',
        all.map((party) => ({ group: 'steering', party, role: 'ledamot' })),
      ),
    },
    contacts: rows(
      'contacts',
      all.map((party) => ({ party, name: 'Kontakten', mail: 'kontakt@forening.example' })),
    ),
    followUp: rows('followUps', [
      {
        indicator: 'Besök i veckan',
        target: '100',
        source: 'Räknas i dörren',
        frequency: 'halfYearly',
        party: authority,
      },
    ]),
    personalData: { dataRoles: 'separate' },
    term: { startsOn, endsOn },
    notice: { months: '6' },
    copies: rows(
      'signers',
      signers.map((signer) => ({ ...signer })),
    ),
    annexes: { annexes: 'Gemensam behovsbeskrivning' },
  }
}
