import type { Child } from 'hono/jsx'
import { type ActionLike, Buttons, type FieldName, Form, type FormFields, SubmitButton } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import type { NavLink, View } from '../platform/ui/view.ts'
import type { Returned } from '../platform/web/page.tsx'
import type { Partnership } from './partnerships.ts'
import { partnershipPath } from './parts.tsx'

/** The trail to a form of one partnership. */
export const trailTo = (view: View, partnership?: Partnership): readonly NavLink[] => [
  { href: `/${view.authority?.slug}/partnerskap`, label: view.t('partnerships.list.title') },
  ...(partnership ? [{ href: partnershipPath(view, partnership), label: partnership.title }] : []),
]

type FormPageProps<A extends ActionLike> = {
  readonly view: View
  readonly returned: Returned
  readonly title: string
  readonly lead?: string
  readonly partnership?: Partnership
  readonly of: A
  /** What is known, shown until something has been typed. */
  readonly known?: Readonly<Record<string, unknown>>
  readonly button: string
  readonly children: (fields: FormFields<FieldName<A>>) => Child
}

/** A page that is one form about a partnership, sent to its own address. */
export const FormPage = <A extends ActionLike>(props: FormPageProps<A>) => {
  const { view, returned, title, lead, partnership, known = {} } = props
  const trail = trailTo(view, partnership)
  const isReturned = Object.keys(returned.values).length > 0
  return (
    <Layout view={view} title={title} trail={trail} hasErrors={Object.keys(returned.errors).length > 0}>
      <Intro title={title} lead={lead} />
      <div class="hs-cols" data-cols="read">
        <div class="hs-stack">
          <Form
            of={props.of}
            action={view.path.split('?')[0] ?? '/'}
            view={view}
            values={isReturned ? returned.values : known}
            errors={returned.errors}
          >
            {(fields) => (
              <>
                {props.children(fields)}
                <Buttons>
                  <SubmitButton>{props.button}</SubmitButton>
                  <a href={trail.at(-1)?.href}>{view.t('form.back')}</a>
                </Buttons>
              </>
            )}
          </Form>
        </div>
      </div>
    </Layout>
  )
}
