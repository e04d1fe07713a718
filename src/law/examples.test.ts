import { describe, expect, test } from 'vitest'
import { rules } from './index.ts'
import { applyRule, type Example, type RuleCard } from './rule.ts'

/** What an example promises, in the shape that travels as JSON. */
const seen = (rule: RuleCard, example: Example): Record<string, unknown> => {
  const applied = applyRule(rule, example.given)
  if ('faults' in applied) return { faults: applied.faults }
  return JSON.parse(JSON.stringify(applied.answer))
}

describe.each(rules.map((rule) => ({ rule, name: `${rule.ruleId} ${rule.id}` })))('$name', ({ rule }) => {
  test.each(rule.examples.map((example) => ({ example, title: example.title })))('$title', ({ example }) => {
    const { title: _title, kind: _kind, given: _given, ...promised } = example
    const answer = seen(rule, example)
    expect(answer).toMatchObject(promised)
    expect(answer.value).toEqual(example.value)
    expect(answer.nominal).toBe(example.nominal)
    expect(answer.isBreach).toBe(example.isBreach)
  })

  test('is shown by at least three examples, a plain one and a boundary among them', () => {
    const kinds = rule.examples.map(({ kind }) => kind)
    expect(kinds.length).toBeGreaterThanOrEqual(3)
    expect(kinds).toContain('plain')
    expect(kinds).toContain('boundary')
  })

  test('is shown over a holiday when it answers with a day', () => {
    const answersWithDay = rule.examples.every(({ value }) => /^\d{4}-\d{2}-\d{2}$/.test(String(value)))
    if (answersWithDay) expect(rule.examples.map(({ kind }) => kind)).toContain('holiday')
  })
})

test('every rule has ids of its own', () => {
  const ids = rules.flatMap(({ id, ruleId }) => [id, ruleId])
  expect(new Set(ids).size).toBe(ids.length)
})
