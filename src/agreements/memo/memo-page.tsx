import { type Body, bodies } from '../../organisations/index.ts'
import { getPartnership, type Partnership } from '../../partnerships/index.ts'
import type { Actor } from '../../platform/actor.ts'
import { isId } from '../../platform/id.ts'
import { FormPage } from '../../platform/ui/form-page.tsx'
import type { Page } from '../../platform/web/page.tsx'
import { trailTo } from '../frame.ts'
import { writeMemo, writesMemo } from './actions.ts'

type Loaded = { readonly partnership: Partnership; readonly bodies: readonly Body[] }

const isWriter = (actor: Actor): boolean => writesMemo.holds(actor, undefined)

/** Begins the official memo from what the parties have written: who writes, who prepares, who decides. */
export const memoPage: Page<Loaded> = {
  shown: isWriter,
  load: async ({ db, param, authority, actor }) => {
    const id = param('partnershipId')
    const partnership = isWriter(actor) && isId(id) ? await getPartnership(db, id) : undefined
    if (partnership?.hostAuthorityId !== authority.authorityId) return undefined
    return { partnership, bodies: await bodies(db) }
  },
  view: ({ partnership, bodies: all }, view, returned) => {
    const { t } = view
    const options = all.map(({ bodyId, name }) => ({ value: bodyId, label: name }))
    return (
      <FormPage
        view={view}
        returned={returned}
        title={t('agreementMemo.title')}
        lead={t('agreementMemo.lead')}
        trail={trailTo(view, partnership)}
        of={writeMemo}
        button={t('agreementMemo.button')}
      >
        {(f) => (
          <>
            <f.Field
              name="administration"
              label={t('agreementMemo.administration')}
              hint={t('agreementMemo.administrationHint')}
              size={40}
            />
            <f.Select
              name="preparingBodyId"
              label={t('agreementMemo.preparing')}
              isOptional
              options={[{ value: '', label: t('agreementMemo.nobodyPrepares') }, ...options]}
            />
            <f.Select name="decidingBodyId" label={t('agreementMemo.deciding')} options={options} />
          </>
        )}
      </FormPage>
    )
  },
}
