import { Consequences } from '../platform/ui/confirmation.tsx'
import { Buttons, Form, SubmitButton } from '../platform/ui/form.tsx'
import { Layout } from '../platform/ui/layout.tsx'
import type { Page } from '../platform/web/page.tsx'
import { publishPartnership } from './actions.ts'
import { loadPublishable } from './loading.ts'
import type { Partnership } from './partnerships.ts'
import { partnershipPath } from './parts.tsx'
import { trailTo } from './trail.ts'

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
