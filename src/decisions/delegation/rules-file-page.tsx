import { type Body, getBody } from '../../organisations/index.ts'
import { isId } from '../../platform/id.ts'
import { RowsPage } from '../../platform/ui/rows-page.tsx'
import type { Page } from '../../platform/web/page.tsx'
import { setsDelegation } from './delegation.ts'
import { registerLink } from './form-pages.tsx'
import { delegationPath } from './register-page.tsx'
import { numbersInUse } from './rule-queries.ts'
import { readRulesFile } from './rules-file.ts'
import { importRules } from './rules-file-actions.ts'

type Shown = { readonly body: Body; readonly taken: ReadonlySet<string> }

/** Reads the rules of a body from a file, shows each line with what is wrong, and keeps them only when every line is right. */
export const rulesFilePage: Page<Shown> = {
  shown: (actor) => setsDelegation.holds(actor, undefined),
  load: async ({ db, param }) => {
    const bodyId = param('bodyId')
    const body = isId(bodyId) ? await getBody(db, bodyId) : undefined
    return body && { body, taken: await numbersInUse(db, body.bodyId) }
  },
  view: ({ body, taken }, view, returned) => {
    const { t } = view
    const { csv } = returned.values
    return (
      <RowsPage
        view={view}
        returned={returned}
        title={t('delegation.file.title', { body: body.name })}
        lead={t('delegation.file.lead')}
        trail={[
          registerLink(view, body.bodyId),
          { href: delegationPath(view, '/regler', body.bodyId), label: t('delegation.rules.title') },
        ]}
        of={importRules}
        path={delegationPath(view, `/regler/las-in/${body.bodyId}`)}
        hint={t('delegation.file.hint')}
        rows={csv === undefined ? undefined : readRulesFile(csv, taken)}
        wrongWith={({ fault }) => fault && t(`delegation.fileFault.${fault}`)}
        columns={[
          { heading: t('delegation.field.number'), cell: ({ number }) => number },
          { heading: t('delegation.field.title'), cell: ({ title }) => title },
          { heading: t('delegation.field.toRole'), cell: ({ toRole }) => toRole },
          { heading: t('delegation.field.fromOn'), cell: ({ from }) => from },
        ]}
      />
    )
  },
}
