import type { Child } from 'hono/jsx'
import type { Translate } from '../platform/texts/texts.ts'
import { dayInWords } from '../platform/time.ts'
import { type ActionLike, Buttons, type FieldName, Form, type FormFields, SubmitButton } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import type { NavLink, View } from '../platform/ui/view.ts'
import type { Returned } from '../platform/web/page.tsx'
import { lastDay, type Period } from './bodies.ts'

/** The address of a page of this authority. */
export const at = (view: View, path: string): string => `/${view.authority?.slug ?? ''}${path}`

/** The link that leads to the organisation of the authority: first in most trails here. */
export const organisationLink = (view: View): NavLink => ({
  href: at(view, '/organisation'),
  label: view.t('organisations.nav.organisation'),
})

/** "1 januari 2026 till och med 31 december 2026", "från och med 1 januari 2026". */
export const periodInWords = (t: Translate, { fromOn, untilOn }: Period): string => {
  const last = lastDay(untilOn)
  return last
    ? t('organisations.term.until', { from: fromOn, last })
    : t('organisations.term.open', { from: dayInWords(fromOn, t.language) })
}

type FormPageProps<A extends ActionLike> = {
  readonly view: View
  readonly returned: Returned
  readonly title: string
  readonly lead?: string
  readonly trail: readonly NavLink[]
  readonly of: A
  /** Where the form is sent; the page itself when left out. */
  readonly action?: string
  /** What is known, shown until something has been typed. */
  readonly known?: Readonly<Record<string, unknown>>
  readonly submit: string
  readonly isDangerous?: boolean
  readonly children: (fields: FormFields<FieldName<A>>) => Child
}

/** A page that is one form: what it is about, the fields, one button and the way back. */
export const FormPage = <A extends ActionLike>(props: FormPageProps<A>) => {
  const { view, returned, title, lead, trail } = props
  const back = trail.at(-1)
  const hasReturned = Object.keys(returned.values).length > 0
  return (
    <Layout view={view} title={title} trail={trail} hasErrors={Object.keys(returned.errors).length > 0}>
      <Intro title={title} lead={lead} />
      <div class="hs-cols" data-cols="read">
        <div class="hs-stack">
          <Form
            of={props.of}
            action={props.action ?? (view.path.split('?')[0] || '/')}
            view={view}
            values={hasReturned ? returned.values : (props.known ?? {})}
            errors={returned.errors}
          >
            {(fields) => (
              <>
                {props.children(fields)}
                <Buttons>
                  <SubmitButton isDangerous={props.isDangerous ?? false}>{props.submit}</SubmitButton>
                  {back && <a href={back.href}>{view.t('form.back')}</a>}
                </Buttons>
              </>
            )}
          </Form>
        </div>
      </div>
    </Layout>
  )
}
