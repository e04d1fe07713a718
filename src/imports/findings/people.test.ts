import { describe, expect, it } from 'vitest'
import { member, someMinutes } from '../../../test/some-minutes.ts'
import type { Attendance } from '../output.ts'
import { checkDuplicates } from './duplicates.ts'
import { checkNumbers } from './numbers.ts'
import { checkRecusal } from './recusal.ts'
import { checkReturns } from './returns.ts'
import { checkSigners } from './signers.ts'

const told = (findings: { level: string; rule: string }[]) => findings.map(({ level, rule }) => `${level} ${rule}`)
const third = [{ from: 3, to: 3 }]
const serving = (party: string, serves = third): Attendance => ({
  name: 'Tor Lid',
  party,
  role: 'servingSubstitute',
  serves,
})
const withPeople = (...attendance: Attendance[]) => someMinutes({ attendance })

describe('how many decided', () => {
  it('the same number in every paragraph, serving substitutes counted, and the seats are unknown', () => {
    const findings = checkNumbers(withPeople(member('Eva Berg', { recused: third }), member('Omar Ali'), serving('S')))
    expect(told(findings)).toEqual(['ok R-SUB-6', 'info C9', 'info C9'])
    expect(findings[0]?.message).toContain('2 beslutade i varje paragraf')
    expect(findings[2]?.message).toContain('Tor Lid')
  })

  it('an empty seat in one paragraph is told with its numbers', () => {
    const findings = checkNumbers(withPeople(member('Eva Berg', { recused: third }), member('Omar Ali')))
    expect(told(findings)).toEqual(['info R-SUB-6', 'info C9'])
    expect(findings[0]?.message).toContain('2 i §§\u00a01–2, 4–5 och 1 i §\u00a03')
  })

  it('one person printed twice has one vote', () => {
    expect(checkNumbers(withPeople(member('Eva Berg'), member('Eva Berg')))[0]?.message).toContain('1 beslutade')
  })

  it('without a list on the cover the paragraphs of the items are counted', () => {
    const { paragraphs: _, ...document } = someMinutes({ attendance: [member('Eva Berg', { recused: third })] })
    const items = [{ paragraph: 2 }, { paragraph: 3 }]
    expect(checkNumbers({ ...document, items })[0]?.message).toContain('1 i §\u00a02 och 0 i §\u00a03')
  })

  it('whom a substitute stood in for is not asked for where the text says it', () => {
    const read = withPeople(member('Eva Berg', { recused: third }), serving('S'))
    expect(checkNumbers(read, 'Tor Lid (S) ersätter Eva Berg')).toHaveLength(2)
    expect(checkNumbers(read, 'Tor Lid (S), tjänstgörande ersättare § 3')).toHaveLength(3)
  })

  it('enough or too few are told where the paper says how many seats there are', () => {
    const two = withPeople(member('Eva Berg', { recused: third }), member('Omar Ali'))
    const enough = checkNumbers(withPeople(member('Eva Berg'), member('Omar Ali')), 'Närvaro\nAntal ledamöter: 3\n')
    expect(told(enough)).toEqual(['ok R-SUB-6', 'ok R-QUO-1'])
    expect(enough[1]?.message).toMatch(/^2 av 3 platser .*\(6.kap\..27.§ kommunallagen\)/u)
    const few = checkNumbers(two, 'Antal platser\t3')
    expect(told(few)).toEqual(['info R-SUB-6', 'warn R-QUO-1'])
    expect(few[1]?.message).toContain('1 av 3 beslutade i §\u00a03')
    const council = checkNumbers({ ...two, body: 'Kommunfullmäktige' }, 'Antal ledamöter 3')
    expect(told(council)).toEqual(['info R-SUB-6', 'warn R-QUO-3'])
    // Another body's number in a sentence, two numbers, and fewer seats than people say nothing.
    for (const text of [
      'Stiftelsen har antal ledamöter: 3 i år.',
      'Antal platser: 3\nAntal platser: 5',
      'Antal platser: 1',
    ])
      expect(told(checkNumbers(two, text))).toEqual(['info R-SUB-6', 'info C9'])
  })

  it('nothing is said where no deciding list was read', () => {
    expect(checkNumbers(withPeople({ name: 'Eva Berg', role: 'official' }))).toEqual([])
  })
})

describe('jäv', () => {
  const rules = (...people: Attendance[]) => told(checkRecusal(withPeople(...people)))
  const returning = (person: Attendance, body = 'Kulturnämnden') =>
    told(checkReturns(someMinutes({ body, attendance: [person] })))

  it('is answered by a substitute of the same party, even when another steps in too', () => {
    expect(rules(member('Eva Berg', { recused: third }), serving('S'))).toEqual(['ok R-SUB-4'])
    expect(rules(member('Eva Berg', { recused: third }), serving('M'), serving('S'))).toEqual(['ok R-SUB-4'])
  })

  it('passing over a substitute of the same party who was there is asked about', () => {
    const spare: Attendance = { name: 'Pia Dal', party: 'S', role: 'substitute' }
    const eva = member('Eva Berg', { recused: third })
    expect(rules(eva, serving('M'), spare)).toEqual(['warn R-SUB-4'])
    expect(rules(eva, serving('M'), { ...spare, absent: third })).toEqual(['info R-SUB-4'])
    const { party: _, ...unknown } = serving('M')
    expect(checkRecusal(withPeople(eva, unknown))[0]?.message).toContain('Partierna står inte')
  })

  it('once over, the member may serve again', () => {
    expect(returning(member('Eva Berg', { recused: third }))).toEqual(['ok R-SUB-3'])
    expect(returning(member('Eva Berg', { recused: [{ from: 5, to: 5 }] }))).toEqual([])
  })

  it('answered by another party or by nobody is told', () => {
    expect(rules(member('Eva Berg', { recused: third }), serving('M'))[0]).toBe('info R-SUB-4')
    expect(rules(member('Eva Berg', { recused: third }))[0]).toBe('warn R-SUB-4')
    const elsewhere = serving('S', [{ from: 4, to: 4 }])
    expect(rules(member('Eva Berg', { recused: third }), elsewhere)[0]).toBe('warn R-SUB-4')
  })

  it('of a substitute who does not serve is noted as right', () => {
    const tor: Attendance = { name: 'Tor Lid', role: 'substitute', recused: third }
    expect(rules(tor)).toEqual(['info R-JAV-2'])
    expect(checkRecusal(someMinutes({ body: 'Kommunfullmäktige', attendance: [tor] }))).toEqual([])
  })

  it('and service in the same paragraph cannot both be right', () => {
    expect(rules({ ...serving('S'), recused: third })).toEqual(['block R-JAV-2'])
  })

  it('is not read into any other absence, but coming back from that is asked about', () => {
    expect(returning(member('Eva Berg', { absent: third }))).toEqual(['warn R-SUB-3'])
    expect(returning(member('Eva Berg', { absent: [{ from: 1, to: 2 }] }))).toEqual([])
    expect(returning(member('Eva Berg', { absent: [{ from: 4, to: 5 }] }))).toEqual([])
    const inCouncil = { body: 'Kommunfullmäktige', attendance: [member('Eva Berg', { absent: third })] }
    expect(checkReturns(someMinutes(inCouncil))[0]?.message).toMatch(/fullmäktige den dagen \(5.kap\..20.§/u)
  })
})

describe('a person printed twice', () => {
  const rules = (...people: Attendance[]) => told(checkDuplicates(withPeople(...people)))
  const official = (more: Partial<Attendance>): Attendance => ({ name: 'Mia Ros', role: 'official', ...more })

  it('with different presence is a conflict that names the paragraphs', () => {
    const people = [official({ absent: [{ from: 2, to: 2 }] }), official({ present: [{ from: 3, to: 5 }] })]
    const findings = checkDuplicates(withPeople(...people))
    expect(told(findings)).toEqual(['warn C7'])
    expect(findings[0]?.message).toContain('§\u00a01.')
  })

  it('with the same presence is only noted', () => {
    expect(rules(official({}), official({}))).toEqual(['info C7'])
  })

  it('as member for some paragraphs and substitute for the others is in order', () => {
    const deciding = member('Mia Ros', { present: [{ from: 1, to: 2 }] })
    const after: Attendance = { name: 'Mia Ros', party: 'S', role: 'substitute', present: [{ from: 3, to: 5 }] }
    expect(rules(deciding, after)).toEqual(['info C7'])
  })

  it('as both member and absent is a conflict', () => {
    expect(rules(member('Mia Ros'), { name: 'Mia Ros', party: 'S', role: 'absent' })).toEqual(['warn C7'])
  })

  it('is two people when the parties differ, or one is elected and the other an official', () => {
    expect(rules(member('Mia Ros'), member('Mia Ros', { party: 'M' }))).toEqual([])
    expect(rules(member('Mia Ros'), official({}))).toEqual([])
  })
})

describe('those who sign', () => {
  it('were at the meeting', () => {
    expect(checkSigners(someMinutes())).toEqual([])
    const findings = checkSigners(someMinutes({ approvers: [{ name: 'Pia Dal' }], secretary: { name: 'Mia Ros' } }))
    expect(findings.map(({ at }) => at)).toEqual(['/approvers/0/name'])
  })

  it('are not counted as there when the list says absent', () => {
    const attendance = [member('Eva Berg'), member('Omar Ali', { role: 'absent' })]
    expect(told(checkSigners(someMinutes({ attendance })))).toEqual(['warn R-CHR-1'])
  })

  it('a secretary is looked for among the officials where they are listed', () => {
    const attendance: Attendance[] = [...(someMinutes().attendance ?? []), { name: 'Siv Alm', role: 'official' }]
    expect(checkSigners(someMinutes({ attendance, secretary: { name: 'Mia Ros' } }))[0]?.at).toBe('/secretary/name')
    expect(checkSigners(someMinutes({ attendance, secretary: { name: 'Siv Alm' } }))).toEqual([])
  })
})
