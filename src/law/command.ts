/**
 * `npm run --silent law -- kl-13-5 announcedOn=2023-12-08` prints one JSON line; without words it lists every rule.
 * Exit status 2 and a message on standard error when the words make no sense.
 */
import { findRule, rules } from './index.ts'
import type { InputSpec } from './inputs.ts'
import { applyRule, type RuleCard } from './rule.ts'

const mostWords = 40

const fail = (...lines: readonly string[]): never => {
  process.stderr.write(`${lines.join('\n')}\n`)
  process.exit(2)
}

const howTo = [
  'Så här: npm run --silent law -- REGEL uppgift=värde ...',
  'Exempel: npm run --silent law -- kl-13-5 announcedOn=2023-12-08',
  'Alla regler: npm run --silent law',
]

const inputText = (name: string, spec: InputSpec): string => {
  const separator = spec.kind === 'several' ? ',' : '|'
  const kind = 'choices' in spec ? Object.keys(spec.choices).join(separator) : spec.kind
  return spec.optional ? `[${name}=${kind}]` : `${name}=${kind}`
}

const ruleText = (rule: RuleCard): string => {
  const inputs = Object.entries(rule.inputs).map(([name, spec]) => inputText(name, spec))
  return `${rule.id}\t${rule.ruleId}\t${inputs.join(' ')}\t${rule.title}`
}

/** The words "name=value" as raw input. A word without "=" or a name given twice is refused. */
const rawInputs = (words: readonly string[]): Record<string, string> => {
  const raw = new Map<string, string>()
  for (const word of words) {
    const at = word.indexOf('=')
    if (at < 1) fail(`Otydligt: "${word.slice(0, 60)}". Skriv uppgift=värde.`, ...howTo)
    const name = word.slice(0, at)
    if (raw.has(name)) fail(`Uppgiften ${name.slice(0, 60)} står två gånger.`)
    raw.set(name, word.slice(at + 1))
  }
  return Object.fromEntries(raw)
}

const run = (id: string, words: readonly string[]): void => {
  const rule = findRule(id) ?? fail(`Okänd regel: "${id.slice(0, 60)}".`, ...howTo)
  if (words.length > mostWords) fail(`För många uppgifter: högst ${mostWords}.`)
  const applied = applyRule(rule, rawInputs(words))
  if ('faults' in applied) {
    const lines = applied.faults.map(({ input, message }) => `${input.slice(0, 60)}: ${message}`)
    fail(...lines, '', ruleText(rule).replaceAll('\t', '  '))
    return
  }
  const { value, nominal, steps } = applied.answer
  const answer = { rule: rule.id, value, ...(nominal === undefined ? {} : { nominal }), steps }
  process.stdout.write(`${JSON.stringify(answer)}\n`)
}

// A reader such as `head` may close the pipe before the list ends: that is no fault of ours.
process.stdout.on('error', () => process.exit(0))

const [id, ...words] = process.argv.slice(2)
if (id === undefined) process.stdout.write(`${rules.map(ruleText).join('\n')}\n`)
else run(id, words)
