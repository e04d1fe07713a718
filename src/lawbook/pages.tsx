import { findRule, rules } from '../law/index.ts'
import { applyRule, type RuleCard } from '../law/rule.ts'
import { isDay } from '../platform/texts/words.ts'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import { Receipt } from '../platform/ui/receipt.tsx'
import type { View } from '../platform/ui/view.ts'
import type { InstallationPage } from '../platform/web/installation-page.tsx'
import { Amounts } from './amounts.tsx'
import { conclusionInWords } from './answer-words.ts'
import { RuleForm } from './rule-form.tsx'
import { Examples, RuleFacts, Versions } from './rule-parts.tsx'
import { lawbookTexts } from './texts.ts'

const checks = Object.entries(lawbookTexts.sv.lawbook.c)

const Contents = ({ view: { t } }: { view: View }) => (
  <details class="hs-more hs-noprint">
    <summary>{t('lawbook.rules', { count: rules.length })}</summary>
    <ul class="hs-list" data-dense lang="sv">
      {rules.map(({ ruleId, title }) => (
        <li>
          <a href={`#${ruleId}`}>{title}</a> <span class="hs-meta hs-num">{ruleId}</span>
        </li>
      ))}
    </ul>
  </details>
)

/** Every rule with what it says and its examples. Findings link here by id: `/lagrum#R-APL-3`. */
export const rulesPage: InstallationPage<true> = {
  load: async () => true,
  view: (_, view) => {
    const { t } = view
    return (
      <Layout view={view} title={t('lawbook.title')}>
        <Intro title={t('lawbook.title')} lead={t('lawbook.lead')} />
        <div class="hs-cols" data-cols="read">
          <div class="hs-stack" data-gap="section">
            <Contents view={view} />
            {rules.map((rule) => (
              <section class="hs-stack" id={rule.ruleId} aria-labelledby={`${rule.ruleId}-h`}>
                <h2 class="ds-heading" id={`${rule.ruleId}-h`} lang="sv">
                  <a href={`/lagrum/${rule.id}`}>{rule.title}</a>
                </h2>
                <p class="hs-meta hs-num" id={rule.id}>
                  {rule.ruleId} · {rule.id}
                </p>
                <RuleFacts view={view} rule={rule} />
                <details>
                  <summary>{t('lawbook.examples', { count: rule.examples.length })}</summary>
                  <Examples view={view} rule={rule} />
                </details>
                <p>
                  <a href={`/lagrum/${rule.id}`}>
                    {t('lawbook.try')}
                    <span class="ds-sr-only">: {rule.title}</span>
                  </a>
                </p>
              </section>
            ))}
            <Amounts view={view} />
            <section class="hs-stack" aria-labelledby="kontroller">
              <h2 class="ds-heading" id="kontroller">
                {t('lawbook.otherChecks')}
              </h2>
              <p>{t('lawbook.otherLead')}</p>
              <dl class="hs-facts">
                {checks.map(([id]) => (
                  <>
                    <dt id={id}>{id}</dt>
                    <dd>{t.find(`lawbook.c.${id}`)}</dd>
                  </>
                ))}
              </dl>
            </section>
          </div>
        </div>
      </Layout>
    )
  },
}

type Tried = { readonly rule: RuleCard; readonly values: Readonly<Record<string, string>>; readonly isTried: boolean }

/** One rule to try with own dates. What is asked stands in the address and is not kept anywhere. */
export const rulePage: InstallationPage<Tried> = {
  load: async (_, __, c) => {
    const rule = findRule(c.req.param('rule') ?? '')
    if (!rule) return undefined
    const asked = c.req.queries()
    const named = Object.keys(rule.inputs).filter((name) => name in asked)
    // A group of boxes sends its name once for each ticked one.
    const values = Object.fromEntries(named.map((name) => [name, (asked[name] ?? []).join(', ').slice(0, 500)]))
    return { rule, values, isTried: named.length > 0 }
  },
  view: ({ rule, values, isTried }, view) => {
    const { t } = view
    const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim() !== ''))
    const applied = isTried ? applyRule(rule, given) : undefined
    const errors =
      applied && 'faults' in applied
        ? Object.fromEntries(applied.faults.map(({ input, message }) => [input, message]))
        : {}
    return (
      <Layout
        view={view}
        title={rule.title}
        trail={[{ href: '/lagrum', label: t('lawbook.title') }]}
        hasErrors={Object.keys(errors).length > 0}
      >
        <Intro title={<span lang="sv">{rule.title}</span>} meta={`${rule.ruleId} · ${rule.id}`} />
        <div class="hs-cols">
          <div class="hs-stack" data-gap="section">
            {applied && 'answer' in applied && (
              <section class="hs-stack" aria-labelledby="svar">
                <h2 class="ds-heading" id="svar">
                  {t('lawbook.answer')}
                </h2>
                <Receipt
                  of={applied.answer}
                  view={view}
                  isOpen
                  {...(isDay(applied.answer.value)
                    ? {}
                    : { summary: <span lang="sv">{conclusionInWords(applied.answer)}</span> })}
                />
              </section>
            )}
            <section class="hs-stack" aria-labelledby="prova">
              <h2 class="ds-heading" id="prova">
                {t('lawbook.try')}
              </h2>
              <RuleForm view={view} rule={rule} values={values} errors={errors} />
            </section>
            <section class="hs-stack" aria-labelledby="exempel">
              <h2 class="ds-heading" id="exempel">
                {t('lawbook.examples', { count: rule.examples.length })}
              </h2>
              <Examples view={view} rule={rule} />
            </section>
          </div>
          <aside class="hs-stack" data-gap="section" aria-label={t('lawbook.says')}>
            <RuleFacts view={view} rule={rule} />
            {rule.versions.length > 1 && (
              <section class="hs-stack">
                <h2 class="ds-heading">{t('lawbook.versions')}</h2>
                <Versions view={view} versions={rule.versions} />
              </section>
            )}
          </aside>
        </div>
      </Layout>
    )
  },
}
