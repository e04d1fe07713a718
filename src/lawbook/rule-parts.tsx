import type { Example, RuleCard, Version } from '../law/rule.ts'
import { parseDay } from '../platform/time.ts'
import { Facts } from '../platform/ui/facts.tsx'
import { Provisions } from '../platform/ui/provision.tsx'
import { Table } from '../platform/ui/table.tsx'
import type { View } from '../platform/ui/view.ts'
import { DayText } from '../platform/ui/when.tsx'
import { answerInWords, wholeDay } from './answer-words.ts'
import { inWords } from './rule-words.ts'

/** What the rule says now, on what ground, and how hard Handslag lets it speak. */
export const RuleFacts = ({ view, rule }: { view: View; rule: RuleCard }) => {
  const { t } = view
  const version = rule.versions.at(-1)
  return (
    <Facts
      rows={[
        { label: t('lawbook.says'), value: <span lang="sv">{version?.says}</span> },
        {
          label: t('lawbook.provision'),
          value:
            version && version.citations.length > 0 ? (
              <Provisions of={version.citations} />
            ) : (
              t(`lawbook.basis.${rule.basis}`)
            ),
        },
        { label: t('lawbook.effect'), value: rule.levels.map((level) => t(`lawbook.levels.${level}`)).join(', ') },
        ...(rule.interpretation === undefined
          ? []
          : [{ label: t('lawbook.interpretation'), value: <span lang="sv">{rule.interpretation}</span> }]),
      ]}
    />
  )
}

/** Earlier wordings, for days before the present one. */
export const Versions = ({ view, versions }: { view: View; versions: readonly Version[] }) => (
  <ul class="hs-list">
    {versions.toReversed().map((version) => (
      <li>
        <p class="hs-meta">
          {view.t('lawbook.inForce')} <DayText view={view} day={version.from} />
        </p>
        <p lang="sv">{version.says}</p>
        {version.citations.length > 0 && (
          <p>
            <Provisions of={version.citations} />
          </p>
        )}
      </li>
    ))}
  </ul>
)

const grouped = (value: number): string =>
  `${value < 0 ? '−' : ''}${String(Math.abs(value)).replace(/\B(?=(\d{3})+$)/g, '\u00a0')}`

/** What was given in the words of the form: a choice by its own word, an amount with its digits in groups. */
const givenInWords = (view: View, rule: RuleCard, given: { readonly name: string; readonly value: string }): string => {
  const spec = rule.inputs[given.name]
  if (spec?.kind === 'amount') return grouped(Number(given.value))
  if (spec?.kind === 'choice') return inWords(view, spec.choices[given.value] ?? given.value)
  if (spec?.kind === 'several') {
    return given.value
      .split(', ')
      .map((word) => inWords(view, spec.choices[word] ?? word).toLowerCase())
      .join(', ')
  }
  const day = parseDay(given.value)
  return day ? wholeDay(view, day) : given.value
}

/** What the rule comes to for an example. */
const resultInWords = (view: View, rule: RuleCard, example: Example): string => {
  const applied = rule.apply(example.given)
  return 'answer' in applied ? answerInWords(view, applied.answer) : ''
}

/** Examples that were worked through; each opens with its input filled in. */
export const Examples = ({ view, rule }: { view: View; rule: RuleCard }) => {
  const { t } = view
  return (
    <Table<Example>
      view={view}
      caption={t('lawbook.examples', { count: rule.examples.length })}
      isCaptionHidden
      columns={[
        {
          heading: t('lawbook.example'),
          cell: (example) => (
            <a href={`/lagrum/${rule.id}?${new URLSearchParams(example.given)}`} lang="sv">
              {example.title}
            </a>
          ),
        },
        {
          heading: t('lawbook.given'),
          cell: (example) =>
            Object.entries(example.given)
              .map(
                ([name, value]) =>
                  `${inWords(view, rule.inputs[name]?.label ?? name)}: ${givenInWords(view, rule, { name, value })}`,
              )
              .join('; '),
        },
        {
          heading: t('lawbook.result'),
          cell: (example) => <span lang="sv">{resultInWords(view, rule, example)}</span>,
        },
      ]}
      rows={rule.examples}
      empty=""
    />
  )
}
