import type { Child } from 'hono/jsx'
import type { Actor } from '../../platform/actor.ts'
import { isId } from '../../platform/id.ts'
import {
  type ActionLike,
  Buttons,
  type FieldName,
  Form,
  type FormFields,
  SubmitButton,
} from '../../platform/ui/form.tsx'
import { Intro, Layout } from '../../platform/ui/layout.tsx'
import type { NavLink, View } from '../../platform/ui/view.ts'
import type { Ask, Returned } from '../../platform/web/page.tsx'
import { type Case, keepsRecords } from '../cases.ts'
import { getCase } from '../queries.ts'

/** Whether the actor keeps the records: who may open the forms of a case. */
export const isKeeper = (actor: Actor): boolean => keepsRecords.holds(actor, undefined)

/** The case of the address; undefined when there is none. */
export const caseOfAddress = async ({ db, param }: Ask): Promise<Case | undefined> =>
  isId(param('caseId')) ? getCase(db, param('caseId')) : undefined

/** The address of a case, or of a page below it. */
export const casePath = (view: View, caseId: string, below = ''): string =>
  `/${view.authority?.slug ?? ''}/arenden/${caseId}${below}`

/** The trail to a page of a case: the list, then the case. */
export const trailTo = (view: View, of?: Pick<Case, 'caseId' | 'caseNumber' | 'title'>): readonly NavLink[] => [
  { href: `/${view.authority?.slug ?? ''}/arenden`, label: view.t('caseWork.cases') },
  ...(of ? [{ href: casePath(view, of.caseId), label: `${of.caseNumber} ${of.title}` }] : []),
]

type FormPageProps<A extends ActionLike> = {
  readonly view: View
  readonly returned: Returned
  readonly title: string
  readonly lead?: string
  readonly trail: readonly NavLink[]
  readonly of: A
  /** What is known, shown until something has been typed. */
  readonly known?: Readonly<Record<string, unknown>>
  /** What will happen, one sentence each, when the act is one that should be thought over. */
  readonly effects?: readonly string[]
  readonly button: string
  readonly isDangerous?: boolean
  readonly children?: (fields: FormFields<FieldName<A>>) => Child
}

/** A page that is one form about a case, sent to its own address, with one button and the way back. */
export const FormPage = <A extends ActionLike>(props: FormPageProps<A>) => {
  const { view, returned, title, lead, trail, effects = [], known = {} } = props
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
            action={view.path.split('?')[0] ?? '/'}
            view={view}
            values={isReturned ? returned.values : known}
            errors={returned.errors}
          >
            {(fields) => (
              <>
                {props.children?.(fields)}
                <Buttons>
                  <SubmitButton isDangerous={props.isDangerous ?? false}>{props.button}</SubmitButton>
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
