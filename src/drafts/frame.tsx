import type { Child } from 'hono/jsx'
import { type Case, getCase } from '../cases/index.ts'
import type { Actor } from '../platform/actor.ts'
import { isId } from '../platform/id.ts'
import { type ActionLike, Buttons, type FieldName, Form, type FormFields, SubmitButton } from '../platform/ui/form.tsx'
import { Intro, Layout } from '../platform/ui/layout.tsx'
import type { NavLink, View } from '../platform/ui/view.ts'
import type { Ask, Returned } from '../platform/web/page.tsx'
import { getDraft } from './draft-queries.ts'
import { type Draft, writesPapers } from './drafts.ts'

/** Whether the actor writes papers: who may open drafts. */
export const isWriter = (actor: Actor): boolean => writesPapers.holds(actor, undefined)

/** The address of a page of this authority. */
export const at = (view: View, path: string): string => `/${view.authority?.slug ?? ''}${path}`

/** The address of a draft, or of a page below it. */
export const draftPath = (view: View, draftId: string, below = ''): string => at(view, `/utkast/${draftId}${below}`)

/** The address of an issued paper, or of a page below it. */
export const paperPath = (view: View, documentId: string, below = ''): string =>
  at(view, `/handlingar/${documentId}${below}`)

/** The trail to what belongs to a case: the list, then the case, then what is given. */
export const trailTo = (
  view: View,
  of: Pick<Case, 'caseId' | 'caseNumber' | 'title'>,
  ...more: readonly NavLink[]
): readonly NavLink[] => [
  { href: at(view, '/arenden'), label: view.t('casePages.menu') },
  { href: at(view, `/arenden/${of.caseId}`), label: `${of.caseNumber} ${of.title}` },
  ...more,
]

/** A draft with its case. */
export type DraftInCase = { readonly draft: Draft; readonly subject: Case }

/** The open draft of the address with its case; undefined when there is none. */
export const draftOfAddress = async ({ db, param }: Ask): Promise<DraftInCase | undefined> => {
  const draft = isId(param('draftId')) ? await getDraft(db, param('draftId')) : undefined
  const subject = draft?.state === 'open' ? await getCase(db, draft.caseId) : undefined
  return draft && subject ? { draft, subject } : undefined
}

type FormPageProps<A extends ActionLike> = {
  readonly view: View
  readonly returned: Returned
  readonly title: string
  readonly lead?: Child
  readonly trail: readonly NavLink[]
  readonly of: A
  /** What will happen, one sentence each, when the act is one that should be thought over. */
  readonly effects?: readonly string[]
  readonly known?: Readonly<Record<string, unknown>>
  readonly button: string
  readonly isDangerous?: boolean
  readonly children?: (fields: FormFields<FieldName<A>>) => Child
}

/** A page that is one form, sent to its own address, with one button and the way back. */
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
