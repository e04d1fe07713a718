import { z } from 'zod'
import { type FormQuestion, formsKnownFrom } from '../../law/form-provisions.ts'
import { mostAmount } from '../../law/money-inputs.ts'
import { type Day, isBefore, parseDay } from '../../platform/time.ts'

const yesNo = ['yes', 'no'] as const

/** The answers to choose between, in the order in which they are tried and shown. */
export const choices = {
  municipal: yesNo,
  publicPower: ['none', 'statute', 'yes'],
  counterpart: ['association', 'authority', 'company'],
  specifiedBy: ['authority', 'jointly', 'association'],
  payment: ['perUnit', 'lumpSum', 'none'],
  enforceable: ['yes', 'repayOnly', 'no'],
  wouldOtherwiseProvide: yesNo,
  marketExists: yesNo,
  legalReviewSays: ['contract', 'notContract'],
  annex2: yesNo,
  usersChoose: yesNo,
  competitionAmongNonProfits: yesNo,
  reservedFits: yesNo,
  ordinaryByGeneralRules: yesNo,
  sharedNeedJointGoalBothContribute: yesNo,
  moneyOrValueMoves: yesNo,
  economicActivity: yesNo,
  aidPath: ['deMinimis', 'sgei', 'gber', 'none'],
  individualBusiness: ['no', 'exceptional', 'yes'],
  equalTreatment: ['ok', 'excluded'],
  children: ['assessed', 'notAffected', 'missing'],
  handsOverWholeMatter: yesNo,
  youthGeneralSupport: yesNo,
} as const satisfies Readonly<Partial<Record<FormQuestion, readonly string[]>>>

/** A question whose answer is one of a few words. The other two are a share and an amount. */
export type ChoiceQuestion = keyof typeof choices

const oneOf = <const C extends readonly [string, ...string[]]>(of: C) =>
  z.enum(of, { error: (issue) => `är ${shown(issue.input)}. Välj ett av: ${of.join(', ')}` }).optional()

const shown = (value: unknown): string =>
  typeof value === 'string' ? `"${value.slice(0, 40)}"` : (JSON.stringify(value)?.slice(0, 40) ?? 'okänt')

const numberBetween = (least: number, most: number) => {
  const error = `ska vara ett tal från ${least} till ${most}`
  return z.number({ error }).min(least, { error }).max(most, { error }).optional()
}

/** Svaren. One that is left out means that it is not known yet. Shares are parts of 1, amounts kronor without VAT. */
export const answersSchema = z.strictObject(
  {
    municipal: oneOf(choices.municipal),
    publicPower: oneOf(choices.publicPower),
    counterpart: oneOf(choices.counterpart),
    specifiedBy: oneOf(choices.specifiedBy),
    payment: oneOf(choices.payment),
    enforceable: oneOf(choices.enforceable),
    wouldOtherwiseProvide: oneOf(choices.wouldOtherwiseProvide),
    marketExists: oneOf(choices.marketExists),
    ownShare: numberBetween(0, 1),
    legalReviewSays: oneOf(choices.legalReviewSays),
    annex2: oneOf(choices.annex2),
    totalValueSek: numberBetween(0, mostAmount),
    usersChoose: oneOf(choices.usersChoose),
    competitionAmongNonProfits: oneOf(choices.competitionAmongNonProfits),
    reservedFits: oneOf(choices.reservedFits),
    ordinaryByGeneralRules: oneOf(choices.ordinaryByGeneralRules),
    sharedNeedJointGoalBothContribute: oneOf(choices.sharedNeedJointGoalBothContribute),
    moneyOrValueMoves: oneOf(choices.moneyOrValueMoves),
    economicActivity: oneOf(choices.economicActivity),
    aidPath: oneOf(choices.aidPath),
    individualBusiness: oneOf(choices.individualBusiness),
    equalTreatment: oneOf(choices.equalTreatment),
    children: oneOf(choices.children),
    handsOverWholeMatter: oneOf(choices.handsOverWholeMatter),
    youthGeneralSupport: oneOf(choices.youthGeneralSupport),
  },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `har frågor som inte finns: ${issue.keys.map((key) => key.slice(0, 40)).join(', ')}`
        : 'ska vara ett objekt med svar',
  },
)

/** What has been answered so far. */
export type Answers = Readonly<z.infer<typeof answersSchema>>

/** Any question of the route. */
export type Question = keyof Answers & FormQuestion

const daySchema = z.string({ error: 'saknas. Skriv dagen som 2025-06-02' }).transform((text, context): Day => {
  const on = parseDay(text)
  if (on === undefined) context.addIssue('är ingen riktig dag. Skriv den som 2025-06-02')
  if (on !== undefined && isBefore(on, formsKnownFrom))
    context.addIssue(`är för tidig. Vägvalet finns här för dagar från och med ${formsKnownFrom}`)
  return on ?? formsKnownFrom
})

const inputSchema = z.strictObject(
  { on: daySchema, answers: answersSchema },
  {
    error: (issue) =>
      issue.code === 'unrecognized_keys'
        ? `har delar som inte finns: ${issue.keys.map((key) => key.slice(0, 40)).join(', ')}`
        : 'ska vara ett objekt med on och answers',
  },
)

/** What the route is asked: the day whose law and amounts apply, and the answers. */
export type RouteInput = { readonly on: Day; readonly answers: Answers }

/** Reads the input of the command, or says everything that is wrong with it at once, in Swedish. */
export const readRouteInput = (
  raw: unknown,
): { readonly input: RouteInput } | { readonly faults: readonly string[] } => {
  const read = inputSchema.safeParse(raw)
  if (read.success) return { input: read.data }
  return { faults: read.error.issues.map(({ path, message }) => `${path.join('.') || 'Filen'} ${message}.`) }
}
