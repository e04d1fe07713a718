import type { Gate, GateResult } from '../partnerships/index.ts'
import { dayInWords } from '../platform/time.ts'
import { dialogueStands, isConfirmedByAll } from './dialogue.ts'
import { notesOf, versionsOf } from './dialogue-queries.ts'
import { periodOn } from './needs.ts'
import { answersTo, getNeed, screeningOf } from './queries.ts'

const passed: GateResult = { state: 'passed' }
const missing = (key: string, at: string, facts?: Readonly<Record<string, string>>): GateResult => ({
  state: 'open',
  says: { key: `needs.missing.${key}`, ...(facts ? { facts } : {}) },
  at,
})

/** Who told of a need has got a reasoned answer. Passed where the partnership began without such a need. */
const screened: Gate = {
  id: 'needs.screened',
  leaving: 'needSpotted',
  mayBeExcepted: true,
  side: 'authority',
  check: async ({ db }, { partnershipId }) => {
    if (!(await getNeed(db, partnershipId))) return passed
    const screening = await screeningOf(db, partnershipId)
    if (!screening) return missing('screened', '/behov/bedomning')
    if (screening.outcome === 'goOn') return passed
    return { state: 'blocked', says: { key: `needs.missing.${screening.outcome}` }, at: '/behov' }
  },
}

/** Others have had a fair chance to take part (KL 2:3): the period is over and every answer has got one. */
const openPeriod: Gate = {
  id: 'needs.openPeriod',
  leaving: 'matching',
  mayBeExcepted: true,
  side: 'authority',
  check: async ({ db, today }, { partnershipId }) => {
    const need = await getNeed(db, partnershipId)
    const period = need ? periodOn(need, today) : 'none'
    if (period === 'none') return missing('notOpened', need ? '/behov/oppna' : '/behov')
    if (period !== 'over')
      return missing('periodRuns', '/behov', { day: need?.invitesUntil ? dayInWords(need.invitesUntil) : '' })
    const waiting = (await answersTo(db, partnershipId)).filter(({ outcome }) => outcome === 'waiting')
    return waiting.length === 0 ? passed : missing('answersWait', '/behov', { count: String(waiting.length) })
  },
}

const dialogueConfirmed: Gate = {
  id: 'needs.dialogueConfirmed',
  leaving: 'dialogue',
  mayBeExcepted: true,
  isAgreement: true,
  side: 'together',
  check: async ({ db }, { partnershipId, parties }) => {
    const stands = dialogueStands((await notesOf(db, partnershipId)).rows, parties)
    return stands === 'goOn' ? passed : missing(`dialogue.${stands}`, '/dialog')
  },
}

const statementConfirmed: Gate = {
  id: 'needs.statementConfirmed',
  leaving: 'jointNeed',
  mayBeExcepted: true,
  isAgreement: true,
  side: 'together',
  check: async ({ db }, { partnershipId, parties }) => {
    const [latest] = await versionsOf(db, partnershipId)
    if (!latest) return missing('statement', '/behovsbeskrivning')
    if (isConfirmedByAll(latest.confirmedBy, parties)) return passed
    const waits = parties.filter(({ partyId }) => !latest.confirmedBy.includes(partyId)).map(({ name }) => name)
    return missing('confirmations', '/behovsbeskrivning', { who: waits.join(', ') })
  },
}

/** What must be in place in the first five states before a partnership goes on. */
export const needsGates: readonly Gate[] = [screened, openPeriod, dialogueConfirmed, statementConfirmed]
