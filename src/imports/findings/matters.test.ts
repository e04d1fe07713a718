import { describe, expect, it } from 'vitest'
import { someMinutes, someReport } from '../../../test/some-minutes.ts'
import type { Item } from '../output.ts'
import { checkAssignments } from './assignments.ts'
import { checkDrafters } from './drafters.ts'
import { checkConditions, checkMandate, checkReport } from './reports.ts'

const told = (findings: { level: string; rule: string }[]) => findings.map(({ level, rule }) => `${level} ${rule}`)
const withItem = (item: Item) => someMinutes({ items: [item] })

describe('assignments', () => {
  const assigned: Item = { outcome: 'decision', assignments: [{ to: 'Kulturchefen', text: 'inventera stolarna.' }] }

  it('without a last day is told', () => {
    const findings = checkAssignments(withItem(assigned))
    expect(told(findings)).toEqual(['warn R-ASG-1'])
    expect(findings[0]?.message).toContain('Uppdraget till kulturchefen')
  })

  it('with a last day is fine', () => {
    const dated = [{ to: 'Kulturchefen', text: 'inventera stolarna.', dueOn: '2024-06-30' }]
    expect(checkAssignments(withItem({ ...assigned, assignments: dated, reportBackTo: 'nämnden' }))).toEqual([])
  })

  it('in a proposal is a hint before the decision', () => {
    expect(told(checkAssignments(withItem({ ...assigned, outcome: 'proposal' })))).toEqual(['info C3'])
  })

  it('reported back without a day or form is told, with one it is not', () => {
    const points = ['Resultatet ska redovisas i nämnden.']
    const report: Item = { outcome: 'decision', points, reportBackTo: 'nämnden' }
    expect(told(checkAssignments(withItem(report)))).toEqual(['warn C3'])
    const dated = {
      ...report,
      points: ['Kulturchefen köper stolar.', 'Resultatet ska redovisas i nämnden i juni 2024.'],
    }
    expect(checkAssignments(withItem(dated))).toEqual([])
  })
})

describe('the mandate', () => {
  it('to explore and carry out without level or money is asked about', () => {
    const points = ['Kulturchefen ges i uppdrag att undersöka läget och starta två försök.']
    expect(told(checkMandate(withItem({ points })))).toEqual(['warn C15'])
  })

  it('with money, or only to explore, is clear', () => {
    expect(
      checkMandate(withItem({ points: ['Chefen ska undersöka läget och starta två försök för högst 90 000 kronor.'] })),
    ).toEqual([])
    expect(checkMandate(withItem({ points: ['Kulturchefen ges i uppdrag att undersöka läget.'] }))).toEqual([])
    expect(checkMandate(withItem({ points: ['Nämnden har låtit pröva och införa nya öppettider.'] }))).toEqual([])
  })
})

describe('an official report', () => {
  it('with economy and children lacks nothing', () => {
    expect(checkReport(someReport(), '')).toEqual([])
  })

  it('without them is told, and a promise about children is not a test', () => {
    const bare = someReport({ sections: [{ heading: 'Sammanfattning', text: 'Kort.' }] })
    expect(told(checkReport(bare, 'Kort.'))).toEqual(['info C14', 'info R-BARN-1'])
    expect(checkReport(bare, 'Barnens bästa prövas senare.')[1]?.message).toContain('utforska')
  })

  it('is asked of no other kind of document', () => {
    expect(checkReport(someMinutes({ sections: [{ heading: 'Beslutsgång', text: 'x' }] }), '')).toEqual([])
  })
})

describe('conditions for a partnership', () => {
  it('name state aid beside procurement', () => {
    const half = 'Om samarbetet inte omfattas av krav på\nupphandling gäller följande.'
    expect(told(checkConditions(someReport(), half))).toEqual(['warn C2'])
    expect(checkConditions(someReport(), `${half} Statligt stöd prövas också.`)).toEqual([])
    expect(checkConditions(someReport(), 'Stolarna upphandlas.')).toEqual([])
  })

  it('rule out an example that is called an ordinary contract', () => {
    const criteria = ['Partnerskapet är inte ett köp.']
    const example = 'I dag är det närmast ett traditionellt avtal.'
    expect(told(checkConditions(someReport({ criteria }), example))).toEqual(['info C11'])
    expect(checkConditions(someReport({ criteria }), 'Ett nytt arbete.')).toEqual([])
  })
})

describe('who drew it up', () => {
  const drawnUp = (first: string, second: string) =>
    checkDrafters(
      someReport(),
      `${first} har tagit fram förslag till riktlinjer. Senare: ${second} har tagit fram förslag till riktlinjer.`,
    )

  it('two different bodies contradict each other', () => {
    expect(told(drawnUp('Kommunstyrelsen', 'Kommunfullmäktige'))).toEqual(['warn C1'])
    expect(drawnUp('Kommunstyrelsen', 'Kommunstyrelsen')).toEqual([])
  })

  it('a body that can draft but not decide is pointed at', () => {
    const findings = checkDrafters(someReport(), 'Nämnden gav även Ungdomsrådet i uppdrag att ta fram riktlinjer.')
    expect(told(findings)).toEqual(['info C12'])
    expect(findings[0]?.message).toContain('Ungdomsrådet')
    expect(checkDrafters(someReport(), 'Därför har Ungdomsrådet fått i uppdrag att ta fram en plan.')).toHaveLength(1)
  })

  it('a board or an administration may be given the task', () => {
    expect(checkDrafters(someReport(), 'Rådet gav Kulturnämnden i uppdrag att ta fram riktlinjer.')).toEqual([])
    expect(checkDrafters(someReport(), 'Rådet gav Kulturförvaltningen i uppdrag att ta fram en plan.')).toEqual([])
  })
})
