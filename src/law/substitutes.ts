import { cite } from './citation.ts'
import { returnExamples, samePartyExamples } from './data/substitute-examples.ts'
import { closing, defineRule, type Level, versions } from './rule.ts'

const bodies = { council: 'Fullmäktige', board: 'Nämnd eller styrelse' } as const
const causes = { recusal: 'Jäv', other: 'Annat hinder' } as const

type ReturnQuestion = {
  readonly body: keyof typeof bodies
  readonly cause: keyof typeof causes
  readonly isSameDay?: boolean | undefined
  /** What the board's own rules say of a member who left and wants back; warn unless they say more. */
  readonly boardRule?: Level | undefined
}

/** Whether a member who broke off may serve again, and how hard the rule speaks. The law itself binds the council only. */
export const mayServeAgain = ({
  body,
  cause,
  isSameDay = true,
  boardRule = 'warn',
}: ReturnQuestion): { readonly allowed: boolean; readonly level: Level | 'ok' } => {
  if (cause === 'recusal' || !isSameDay) return { allowed: true, level: 'ok' }
  if (body === 'council') return { allowed: false, level: 'block' }
  return { allowed: boardRule !== 'block', level: boardRule }
}

/** Återinträde efter avbrott. */
export const returnToService = defineRule({
  id: 'kl-5-20',
  ruleId: 'R-SUB-3',
  title: 'Tjänstgöra igen efter ett avbrott',
  levels: ['block', 'warn'],
  basis: 'law',
  interpretation: 'Bestämmelsen gäller fullmäktige. I en nämnd gäller reglementet; utan besked varnar systemet.',
  inputs: {
    body: { kind: 'choice', label: 'Organ', choices: bodies },
    cause: { kind: 'choice', label: 'Varför ledamoten avbröt', choices: causes },
    isSameDay: { kind: 'yesNo', label: 'Samma dag', optional: true },
    boardRule: {
      kind: 'choice',
      label: 'Vad reglementet säger',
      choices: { info: 'Får tjänstgöra igen', warn: 'Inget besked', block: 'Får inte tjänstgöra igen' },
      optional: true,
    },
    on: { kind: 'day', label: 'Sammanträdesdag', optional: true },
  },
  versions: versions(
    {
      from: '1992-01-01',
      says: 'En ledamot i fullmäktige som har avbrutit av annat skäl än jäv får inte tjänstgöra mer den dagen.',
      citations: [cite('kl1991', { chapter: 5, section: '15' })],
    },
    {
      from: '2018-01-01',
      says: 'En ledamot i fullmäktige som har avbrutit av annat skäl än jäv får inte tjänstgöra mer den dagen.',
      citations: [cite('kl2017', { chapter: 5, section: '20' })],
    },
  ),
  examples: returnExamples,
  versionDay: ({ on }) => on,
  decide: (question, version) => {
    const { allowed, level } = mayServeAgain(question)
    const says = allowed ? 'Får tjänstgöra igen' : 'Får inte tjänstgöra igen samma dag'
    return {
      value: allowed,
      level,
      steps: [
        { says: `${bodies[question.body]}, avbrott på grund av: ${causes[question.cause].toLowerCase()}` },
        closing(level === 'warn' ? `${says}, men se efter i reglementet` : says, version),
      ],
    }
  },
})

const partyKey = (party: string): string => party.trim().toUpperCase()

type StandIn = {
  readonly memberParty: string
  readonly substituteParty: string
  /** Parties of the substitutes who were at hand, when known. */
  readonly availableParties?: readonly string[] | undefined
}

/** Whether the stand-in keeps to "same party first": ok, warn when one of the same party was at hand, info otherwise. */
export const samePartyFirst = ({
  memberParty,
  substituteParty,
  availableParties = [],
}: StandIn): 'ok' | 'warn' | 'info' => {
  if (partyKey(memberParty) === partyKey(substituteParty)) return 'ok'
  return availableParties.map(partyKey).includes(partyKey(memberParty)) ? 'warn' : 'info'
}

const samePartyWords = {
  ok: 'Samma parti',
  warn: 'En ersättare från samma parti fanns på plats: kontrollera ordningen',
  info: 'Ett annat parti: kontrollera mot fullmäktiges ordning',
} as const

/** Ersättare från samma parti först. `value` is true when the parties are the same. */
export const sameParty = defineRule({
  id: 'kl-6-17',
  ruleId: 'R-SUB-4',
  title: 'Ersättare från samma parti först',
  levels: ['warn', 'info'],
  basis: 'local',
  interpretation: 'Fullmäktige bestämmer ordningen. Samma parti först är den vanliga.',
  inputs: {
    memberParty: { kind: 'text', label: 'Ledamotens parti' },
    substituteParty: { kind: 'text', label: 'Ersättarens parti' },
    availableParties: { kind: 'words', label: 'Partier bland ersättarna på plats', optional: true },
    on: { kind: 'day', label: 'Sammanträdesdag', optional: true },
  },
  versions: versions({
    from: '2018-01-01',
    says: 'Fullmäktige bestämmer i vilken ordning ersättarna i en nämnd tjänstgör.',
    citations: [cite('kl2017', { chapter: 6, section: '17' })],
  }),
  examples: samePartyExamples,
  versionDay: ({ on }) => on,
  decide: (standIn, version) => {
    const level = samePartyFirst(standIn)
    const says = `${standIn.memberParty.slice(0, 40)} ersätts av ${standIn.substituteParty.slice(0, 40)}`
    return { value: level === 'ok', level, steps: [{ says }, closing(samePartyWords[level], version)] }
  },
})
