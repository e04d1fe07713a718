import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

const agreement = `Björkviks kommun
Föreningen Fyren
2026/KS 0004

Överenskommelse om läxhjälp

Gäller\t1 mars 2026 till och med 28 februari 2027
Diarienummer\t2026/KS 0004

1. Parter
Kommunen och Fyren.

2. Hur vi delar på arbetet
Kvar att göra

3. Så slutar det
Vi säger till.

Ordförande\tEva Berg
kommundirektör, Björkviks kommun\tOmar Ali
`

test('the numbered clauses of an agreement are read below their headings, without the numbers', () => {
  const { kind, title, sections } = readText(agreement, 'a.txt')
  expect({ kind, title }).toEqual({ kind: 'agreement', title: 'Överenskommelse om läxhjälp' })
  expect(sections).toEqual([
    { heading: 'Parter', text: 'Kommunen och Fyren.' },
    { heading: 'Hur vi delar på arbetet', text: 'Kvar att göra' },
    { heading: 'Så slutar det', text: 'Vi säger till.' },
  ])
})

test('a clause that says who decides is a clause and no decision', () => {
  const guidelines = `Riktlinjer för samverkan\n\n1. Syfte\nVi hjälps åt.\n\n2. Vem som beslutar\nNämnden beslutar om partnerskap inom sitt område.\n\n3. Barn\nVi prövar barnets bästa.\n`
  const { kind, sections } = readText(guidelines, 'r.txt')
  expect([kind, sections?.map(({ text }) => text)]).toEqual([
    'guidelines',
    ['Vi hjälps åt.', 'Nämnden beslutar om partnerskap inom sitt område.', 'Vi prövar barnets bästa.'],
  ])
})

test('signers that stand in a list of titles and names are read in their order', () => {
  expect(readText(agreement, 'a.txt').signers).toEqual([
    { name: 'Eva Berg', title: 'Ordförande' },
    { name: 'Omar Ali', title: 'kommundirektör, Björkviks kommun' },
  ])
})

test('numbered points of a report stay points', () => {
  const report = agreement.replace('Överenskommelse om läxhjälp', 'Partnerskap om läxhjälp')
  expect(readText(report, 'a.txt').sections?.map(({ heading }) => heading) ?? []).not.toContain('Så slutar det')
})
