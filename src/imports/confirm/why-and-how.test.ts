import { expect, test } from 'vitest'
import { whyAndHow } from './why-and-how.ts'

const sections = [
  { heading: 'Beskrivning av ärendet', text: 'Badet stängs på vintern.' },
  { heading: 'Beslutsgång', text: 'Ordföranden finner bifall.' },
  { heading: 'Yrkanden', text: 'Anna Ek (S) yrkar bifall.' },
]

test('the reasons and the way to the decision are the sections of the only paragraph', () => {
  expect(whyAndHow({ items: [{ paragraph: 7 }], sections })).toEqual({
    background: 'Badet stängs på vintern.',
    decisionPath: 'Ordföranden finner bifall.',
  })
})

test('with several paragraphs nobody knows which one a section is about', () => {
  expect(whyAndHow({ items: [{ paragraph: 7 }, { paragraph: 8 }], sections })).toEqual({})
})
