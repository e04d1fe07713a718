import type { Child } from 'hono/jsx'
import type { Returned } from '../web/page.tsx'
import { type ActionLike, Buttons, type FieldName, Form, type FormFields, SubmitButton } from './form.tsx'
import { Intro, Layout } from './layout.tsx'
import type { NavLink, View } from './view.ts'

type FormPageProps<A extends ActionLike> = {
  readonly view: View
  readonly returned: Returned
  readonly title: string
  readonly lead?: string
  /** The way back is the last link of the trail. */
  readonly trail: readonly NavLink[]
  readonly of: A
  /** Where the form is sent; the page itself when left out. */
  readonly action?: string
  /** What is known, shown until something has been typed. */
  readonly known?: Readonly<Record<string, unknown>>
  /** What will happen, one sentence each, when the act is one that should be thought over. */
  readonly effects?: readonly string[]
  readonly button: string
  readonly isDangerous?: boolean
  /** Set when the form holds a `FileField`. */
  readonly hasFiles?: boolean
  readonly children?: (fields: FormFields<FieldName<A>>) => Child
}

/** A page that is one form: what it is about, the fields, one button and the way back. */
export const FormPage = <A extends ActionLike>(props: FormPageProps<A>) => {
  const { view, returned, title, lead, trail, effects = [], known = {} } = props
  const back = trail.at(-1)
  const isThoughtOver = effects.length > 0 || props.isDangerous === true
  const isReturned = Object.keys(returned.values).length > 0
  return (
    <Layout view={view} title={title} trail={trail} hasErrors={Object.keys(returned.errors).length > 0}>
      <Intro title={title} lead={lead} />
      <div class="hs-cols" data-cols="read">
        <div class="hs-stack">
          {effects.length > 0 && (
            <ul class="ds-list">
              {effects.map((effect) => (
                <li>{effect}</li>
              ))}
            </ul>
          )}
          <Form
            of={props.of}
            action={props.action ?? (view.path.split('?')[0] || '/')}
            view={view}
            values={isReturned ? returned.values : known}
            errors={returned.errors}
            hasFiles={props.hasFiles ?? false}
          >
            {(fields) => (
              <>
                {props.children?.(fields)}
                <Buttons>
                  <SubmitButton isDangerous={props.isDangerous ?? false}>{props.button}</SubmitButton>
                  {back && <a href={back.href}>{view.t(isThoughtOver ? 'form.backNo' : 'form.back')}</a>}
                </Buttons>
              </>
            )}
          </Form>
        </div>
      </div>
    </Layout>
  )
}
