import { cite } from './citation.ts'
import { equalRightsExamples, lateMemberExamples, substitutionExamples } from './data/substitution-examples.ts'
import { closing, defineRule, type Step, versions } from './rule.ts'

/** A substitute who can serve now. `position` is the place in the order, from 1; `served` that they have begun to serve today. */
export type Available = {
  readonly id: string
  readonly party: string
  readonly position: number
  readonly served: boolean
}

/** For each party, which parties' substitutes step in, in order; the own party first even if it is not written. */
export type SubstitutionTable = Readonly<Record<string, readonly string[]>>

/**
 * Who steps in for a member of the party. Own party first, then as the table says, then (only where there is no table)
 * everyone in elected order. One who has begun to serve goes before others of the same party.
 */
export const nextSubstitute = (
  party: string,
  available: readonly Available[],
  table: SubstitutionTable = {},
): Available | undefined => {
  const listed = table[party]
  const parties = [party, ...(listed ?? []).filter((other) => other !== party)]
  for (const each of parties) {
    const [first] = inOrder(available.filter((substitute) => substitute.party === each))
    if (first) return first
  }
  return listed === undefined ? inOrder(available)[0] : undefined
}

const inOrder = (available: readonly Available[]): readonly Available[] =>
  available.toSorted((a, b) => Number(b.served) - Number(a.served) || a.position - b.position)

/** Ersättarnas ordning. `value` is the party of the one who steps in, null when nobody may. */
export const substitution = defineRule({
  id: 'kl-6-16',
  ruleId: 'R-SUB-1',
  title: 'Vilken ersättare som går in',
  levels: ['block'],
  basis: 'law',
  interpretation:
    'Ordningen är fullmäktiges: valets ordning, eller en tabell per parti. Samma parti först är vad tabellerna brukar börja med.',
  inputs: {
    party: { kind: 'text', label: 'Ledamotens parti' },
    available: { kind: 'words', label: 'Partierna hos de ersättare som kan tjänstgöra, i ordning' },
    table: { kind: 'words', label: 'Partiordning enligt tabellen', optional: true },
    on: { kind: 'day', label: 'Sammanträdesdag', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'En ersättare går in i den ordning som fullmäktige har bestämt. Den som redan har börjat tjänstgöra har företräde.',
    citations: [
      cite('kl2017', { chapter: 6, section: '16' }),
      cite('kl2017', { chapter: 6, section: '17' }),
      cite('kl2017', { chapter: 5, section: '18' }),
    ],
  }),
  examples: substitutionExamples,
  versionDay: ({ on }) => on,
  decide: ({ party, available, table }, version) => {
    const substitutes = available.map((each, index) => ({
      id: `${index}`,
      party: each,
      position: index + 1,
      served: false,
    }))
    const found = nextSubstitute(party, substitutes, table ? { [party]: table } : {})
    const steps: Step[] = [
      { says: `Platsen hör till ${party}` },
      { says: `Kan tjänstgöra: ${available.length === 0 ? 'ingen' : available.join(', ')}` },
    ]
    const value = found?.party ?? null
    return {
      value,
      level: value === null ? 'block' : 'ok',
      steps: [...steps, closing(found ? `${found.party} går in` : 'Ingen ersättare får gå in', version)],
    }
  },
})

/** The first paragraph a late member serves in: the one that opens next. Never one that is being handled. */
export const servesFrom = (openParagraph: number, isBetweenItems: boolean): number =>
  isBetweenItems ? openParagraph : openParagraph + 1

/** En ledamot som kommer sent. */
export const lateMember = defineRule({
  id: 'kl-5-19',
  ruleId: 'R-SUB-2',
  title: 'En ledamot som kommer sent',
  levels: ['info'],
  basis: 'law',
  interpretation: 'Att bytet sker mellan två ärenden, aldrig mitt i ett, är lokal praxis.',
  inputs: {
    paragraph: { kind: 'count', label: 'Paragraf när ledamoten kom', min: 1, max: 9999 },
    isOpen: { kind: 'yesNo', label: 'Paragrafen hade börjat behandlas' },
    on: { kind: 'day', label: 'Sammanträdesdag', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'En ledamot som kommer under sammanträdet har rätt att tjänstgöra även om en ersättare har gått in.',
    citations: [cite('kl2017', { chapter: 5, section: '19' })],
  }),
  examples: lateMemberExamples,
  versionDay: ({ on }) => on,
  decide: ({ paragraph, isOpen }, version) => {
    const value = servesFrom(paragraph, !isOpen)
    return {
      value,
      level: 'info',
      steps: [
        { says: isOpen ? `§ ${paragraph} behandlades redan` : `§ ${paragraph} hade inte börjat` },
        closing(`Tjänstgör från § ${value}`, version),
      ],
    }
  },
})

const acts = {
  vote: 'Rösta',
  move: 'Yrka',
  reserve: 'Reservera sig',
  attend: 'Vara i rummet',
  opinion: 'Få sin mening antecknad',
} as const

type Rights = {
  readonly act: keyof typeof acts
  readonly serves: boolean
  /** Whether the council lets those who do not serve speak and have their opinion noted. */
  readonly mayNoteOpinion?: boolean | undefined
}

/** What a substitute may do: everything when serving, else be there, and have an opinion noted where the council allows it. */
export const mayAct = ({ act, serves, mayNoteOpinion }: Rights): boolean =>
  serves || act === 'attend' || (act === 'opinion' && mayNoteOpinion === true)

/** Ersättarens rättigheter. */
export const equalRights = defineRule({
  id: 'kl-4-22',
  ruleId: 'R-SUB-5',
  title: 'Vad en ersättare får göra',
  levels: ['block'],
  basis: 'law',
  inputs: {
    act: { kind: 'choice', label: 'Vad ersättaren vill göra', choices: acts },
    serves: { kind: 'yesNo', label: 'Tjänstgör' },
    mayNoteOpinion: { kind: 'yesNo', label: 'Fullmäktige har medgett att meningen antecknas', optional: true },
    on: { kind: 'day', label: 'Sammanträdesdag', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'En ersättare som tjänstgör har samma rättigheter som en ledamot. Den som inte tjänstgör får vara med, men inte yrka, rösta eller reservera sig.',
    citations: [cite('kl2017', { chapter: 4, section: '22' }), cite('kl2017', { chapter: 6, section: '17' })],
  }),
  examples: equalRightsExamples,
  versionDay: ({ on }) => on,
  decide: (rights, version) => {
    const value = mayAct(rights)
    return {
      value,
      level: value ? 'ok' : 'block',
      steps: [
        { says: rights.serves ? 'Ersättaren tjänstgör' : 'Ersättaren tjänstgör inte' },
        closing(`${acts[rights.act]}: ${value ? 'ja' : 'nej'}`, version),
      ],
    }
  },
})
