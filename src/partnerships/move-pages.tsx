import { Consequences } from '../platform/ui/confirmation.tsx'
import { Buttons, Form, SubmitButton } from '../platform/ui/form.tsx'
import { FormPage } from '../platform/ui/form-page.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import type { Page } from '../platform/web/page.tsx'
import { movePartnership, publishPartnership } from './actions.ts'
import { loadKept, loadPublishable } from './loading.ts'
import { type Partnership, verbsIn } from './partnerships.ts'
import { partnershipPath, standingInWords } from './parts.tsx'
import { trailTo } from './trail.ts'

/** Brings a partnership on: the steps that are possible now, each with what it takes. */
export const movePage: Page<Partnership> = {
  load: loadKept,
  view: (partnership, view, returned) => {
    const { t } = view
    const verbs = verbsIn(partnership.state)
    const title = t('partnerships.move.title')
    if (verbs.length === 0)
      return (
        <Layout view={view} title={title} trail={trailTo(view, partnership)}>
          <Intro title={title} lead={t('partnerships.move.none')} />
        </Layout>
      )
    return (
      <FormPage
        view={view}
        returned={returned}
        title={title}
        lead={t('partnerships.move.lead', { state: standingInWords(view, partnership).toLocaleLowerCase('sv') })}
        trail={trailTo(view, partnership)}
        of={movePartnership}
        button={t('partnerships.move.button')}
      >
        {(f) => (
          <>
            <f.Choice
              name="verb"
              label={t('partnerships.move.choose')}
              isLarge
              options={verbs.map((verb) => ({
                value: verb,
                label: t(`partnerships.move.${verb}`),
                hint: t(`partnerships.move.${verb}Hint`),
              }))}
            />
            <f.DateField
              name="lastOn"
              label={t('partnerships.move.lastOn')}
              hint={t('partnerships.move.lastOnHint', { example: view.today.toString() })}
              isOptional
            />
          </>
        )}
      </FormPage>
    )
  },
}

/** Says what it means to show the partnership to everyone, or to stop, before it is done. */
export const publishPage: Page<Partnership> = {
  load: loadPublishable,
  view: (partnership, view, returned) => {
    const { t } = view
    const { title, isPublic } = partnership
    const question = isPublic
      ? t('partnerships.publish.stopQuestion', { title })
      : t('partnerships.publish.question', { title })
    const consequences = isPublic
      ? [t('partnerships.publish.stopEffect'), t('partnerships.publish.stopLaw')]
      : [t('partnerships.publish.everyone'), t('partnerships.publish.case'), t('partnerships.publish.undo')]
    return (
      <Layout view={view} title={question} trail={trailTo(view, partnership)}>
        <Consequences question={question} consequences={consequences}>
          <Form of={publishPartnership} action={view.path.split('?')[0] ?? '/'} view={view} errors={returned.errors}>
            {(f) => (
              <>
                <f.Hidden name="isPublic" value={isPublic ? 'no' : 'yes'} />
                <Buttons>
                  <SubmitButton>
                    {t(isPublic ? 'partnerships.publish.stopButton' : 'partnerships.publish.button')}
                  </SubmitButton>
                  <a href={partnershipPath(view, partnership)}>{t('form.back')}</a>
                </Buttons>
              </>
            )}
          </Form>
        </Consequences>
      </Layout>
    )
  },
}
