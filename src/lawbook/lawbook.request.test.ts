import { expect, test } from 'vitest'
import { testApp } from '../../test/app.ts'
import { rules } from '../law/index.ts'
import { ruleWordsInEnglish } from './data/rule-words.ts'

const house = await testApp()
const open = async (path: string) => {
  const response = await house.anyone.get(path)
  return { status: response.status, text: (await response.text()).replaceAll('\u00a0', ' ') }
}

test('anyone can read every rule with its provision and examples', async () => {
  const { status, text } = await open('/lagrum')
  expect(status).toBe(200)
  for (const rule of rules) {
    expect(text).toContain(`id="${rule.ruleId}"`)
    expect(text).toContain(`href="#${rule.ruleId}"`)
    for (const example of rule.examples)
      expect(text).toContain(example.title.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&#39;'))
  }
})

test('the examples of each rule open with an answer', async () => {
  for (const rule of rules) {
    const example = rule.examples[0]
    if (!example) throw new Error(rule.id)
    const { status, text } = await open(`/lagrum/${rule.id}?${new URLSearchParams(example.given)}`)
    expect({ rule: rule.id, status }).toEqual({ rule: rule.id, status: 200 })
    expect(text).toContain('id="svar"')
  }
})

test('own dates are counted, with the receipt open', async () => {
  const { text } = await open('/lagrum/kl-13-5?announcedOn=2026-12-03')
  expect(text).toContain('28 december 2026')
  expect(text).toContain('13 kap. 5 §')
})

test('a day that does not exist is told beside its field and in the summary, and what was typed is kept', async () => {
  const { status, text } = await open('/lagrum/kl-13-5?announcedOn=2026-02-30')
  expect(status).toBe(200)
  expect(text).toContain('ds-error-summary')
  expect(text).toContain('href="#announcedOn"')
  expect(text).toContain('value="2026-02-30"')
})

test('an answer that is no day is told in words, not in those of the code', async () => {
  const missing = await open('/lagrum/kl-5-67?showsServing=ja&showsDecision=ja&hadOpenVote=ja&showsResult=ja')
  expect(missing.text).toContain('Protokollet behöver kompletteras')
  expect(missing.text).not.toMatch(/<td[^>]*>(?:<span[^>]*>)?votes/u)
  expect((await open('/lagrum/kl-13-2?nature=proposal&body=board')).text).not.toContain('nonePreparatory')
  expect((await open('/lagrum/kl-5-66')).text).toContain('Tjänstgör §§ 146–149, 151–154, 156–166')
})

test('several ticked alternatives are one answer, and none ticked is told', async () => {
  const ticked = await open('/lagrum/kl-6-22?ableToServe=firstViceChair&ableToServe=secondViceChair&on=')
  expect(ticked.text).toContain('Förste vice ordföranden leder och skriver under')
  expect(ticked.text).toMatch(/value="secondViceChair"[^>]* checked|checked[^>]* value="secondViceChair"/u)
  expect((await open('/lagrum/kl-6-22?on=')).text).toContain('href="#ableToServe"')
})

test('an unknown rule is not found', async () => {
  expect((await open('/lagrum/kl-99')).status).toBe(404)
})

test('an amount whose period soon ends asks to be looked up, and says so when it has ended', async () => {
  house.at('2025-10-31')
  expect((await open('/lagrum')).text).not.toContain('belopp-att-se-over')
  house.at('2025-11-01')
  expect((await open('/lagrum')).text).toContain('perioden tar slut om 60 dagar')
  house.at('2026-11-22')
  const { text } = await open('/lagrum')
  expect(text).toContain('8 109 450 kronor')
  expect(text).toContain('Beloppet är inte bekräftat för i dag.')
})

test('the form of every rule asks in the language of the reader', async () => {
  const inputs = rules.flatMap((rule) => Object.values(rule.inputs))
  const asked = inputs.flatMap((spec) => [spec.label, ...('choices' in spec ? Object.values(spec.choices) : [])])
  expect(Object.keys(ruleWordsInEnglish).toSorted()).toEqual([...new Set(asked)].toSorted())
  const english = { headers: { cookie: 'sprak=en' } }
  const page = await house.app.fetch(new Request('http://localhost/lagrum/kl-8-12', english))
  const labels = [...(await page.text()).matchAll(/<label[^>]*>([^<]*)/g)].map(([, label]) => label)
  expect(labels).toContain('Day of approval')
})
