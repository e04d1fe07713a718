import { type Refusal, refuse } from '../platform/refusal.ts'
import { FormPage } from '../platform/ui/form-page.tsx'
import type { Ask, Page } from '../platform/web/page.tsx'
import { answerCircumstances, sayReady } from './actions.ts'
import { isReady } from './agreements.ts'
import { askedCircumstances } from './clauses.ts'
import { incomplete } from './completeness.ts'
import { agreementOfAddress, type InAgreement, trailInside } from './frame.ts'
import { clauseName } from './words.ts'

const loadWriter = async (ask: Ask): Promise<InAgreement | Refusal | undefined> => {
  const found = await agreementOfAddress(ask)
  if (!found) return undefined
  return found.isWriter ? found : refuse('permissions.writesAgreements')
}

const saidOf = (known: boolean | undefined): string => (known === undefined ? '' : known ? 'yes' : 'no')

/** What the agreement concerns: the answers decide which clauses there must be. */
export const concernsPage: Page<InAgreement> = {
  load: loadWriter,
  view: ({ partnership, agreement }, view, returned) => {
    const { t } = view
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('agreements.concerns.title')}
        lead={t('agreements.concerns.lead')}
        trail={trailInside(view, partnership)}
        of={answerCircumstances}
        known={Object.fromEntries(askedCircumstances.map((name) => [name, saidOf(agreement.answered[name])]))}
        effects={[t('agreements.ready.reset')]}
        button={t('agreements.form.save')}
      >
        {(f) =>
          askedCircumstances.map((name) => (
            <f.Choice
              name={name}
              label={t(`agreements.concerns.${name}`)}
              hint={t(`agreements.concerns.${name}Hint`)}
              options={[
                { value: 'yes', label: t('agreements.choice.yes') },
                { value: 'no', label: t('agreements.choice.no') },
                { value: '', label: t('agreements.concerns.unknown') },
              ]}
            />
          ))
        }
      </FormPage>
    )
  },
}

/** "Klar" for the party that one acts for, or taken back: what it means is said first. */
export const readyPage: Page<InAgreement> = {
  load: loadWriter,
  view: ({ partnership, agreement, party }, view, returned) => {
    const { t } = view
    const isNow = isReady(agreement, party.partyId)
    const missing = incomplete(agreement, partnership).map((key) => clauseName(view, key))
    const facts = { name: party.name, revision: agreement.revision }
    return (
      <FormPage
        view={view}
        returned={returned}
        title={isNow ? t('agreements.ready.takeBack') : t('agreements.ready.say')}
        trail={trailInside(view, partnership)}
        of={sayReady}
        effects={
          isNow
            ? [t('agreements.ready.takesBack', facts)]
            : [
                t('agreements.ready.means', facts),
                t('agreements.ready.reset'),
                ...(missing.length > 0 ? [t('agreements.ready.stillMissing', { clauses: missing })] : []),
              ]
        }
        button={isNow ? t('agreements.ready.takeBack') : t('agreements.ready.say')}
      >
        {(f) => (
          <>
            <f.Hidden name="revision" value={agreement.revision} />
            <f.Hidden name="isReady" value={isNow ? 'no' : 'yes'} />
          </>
        )}
      </FormPage>
    )
  },
}
