import { directAwardLimit, mayAwardDirectly } from '../../law/procurement-value.ts'
import { addAmountReason, ask, type End, lacks, type Path } from './path.ts'
import { wording } from './texts.ts'

/** Q5–Q6: how a contract is procured. Users' own choice first, then competition among idéburna, then the value. */
export const procurementPath = (path: Path): End => {
  const annex2 = ask(path, 'annex2')
  if (annex2 === undefined) return lacks('annex2')
  if (annex2 === 'no') return byValue(path, false)
  const usersChoose = ask(path, 'usersChoose')
  if (usersChoose === undefined) return lacks('usersChoose')
  const competition = ask(path, 'competitionAmongNonProfits')
  if (competition === undefined) return lacks('competitionAmongNonProfits')
  if (usersChoose === 'yes') return { form: competition === 'yes' ? 'I' : 'H' }
  if (competition === 'yes') return { form: 'F' }
  const reservedFits = ask(path, 'reservedFits')
  if (reservedFits === undefined) return lacks('reservedFits')
  return reservedFits === 'yes' ? { form: 'F' } : byValue(path, true)
}

const byValue = (path: Path, isAnnex2: boolean): End => {
  const value = ask(path, 'totalValueSek')
  if (value === undefined) return lacks('totalValueSek')
  const isBelow = mayAwardDirectly(value, isAnnex2, path.on)
  const limit = directAwardLimit(isAnnex2, path.on)
  addAmountReason(path, isAnnex2 ? 'Q6' : 'Q5', isBelow ? wording.below : wording.reaches, limit)
  if (isBelow) return { form: 'G' }
  return { form: 'E', alternatives: isAnnex2 ? ['F', 'H'] : [] }
}
