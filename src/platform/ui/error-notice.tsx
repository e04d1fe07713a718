import type { Child } from 'hono/jsx'
import { Intro } from './layout.tsx'
import type { View } from './view.ts'

/** What went wrong, and the facts its text needs. `limit` is in words ("50 MB"), `reference` leads to the log. */
export type Trouble =
  | { readonly status: 400 | 403 | 404 | 409 | 422 }
  | { readonly status: 413; readonly limit: string }
  | { readonly status: 429; readonly retryAfterSeconds: number }
  | { readonly status: 500; readonly reference: string }

const names = {
  400: 'badRequest',
  403: 'forbidden',
  404: 'missing',
  409: 'conflict',
  413: 'tooLarge',
  422: 'invalid',
  429: 'tooMany',
  500: 'broken',
} as const

/** The heading of an error page; also its title. */
export const troubleTitle = (view: View, trouble: Trouble): string => view.t(`error.${names[trouble.status]}.title`)

const troubleText = (view: View, trouble: Trouble): string => {
  if (trouble.status === 413) return view.t('error.tooLarge.text', { limit: trouble.limit })
  if (trouble.status === 429) return view.t('error.tooMany.text', { count: trouble.retryAfterSeconds })
  return view.t(`error.${names[trouble.status]}.text`)
}

type TroubleProps = { readonly view: View; readonly of: Trouble; readonly children?: Child }

/** The content of an error page: what happened, what to do, the reference when the fault is ours, and a way on. */
export const ErrorNotice = ({ view, of: trouble, children }: TroubleProps) => (
  <Intro title={troubleTitle(view, trouble)} lead={troubleText(view, trouble)}>
    {trouble.status === 500 && <p class="hs-num">{view.t('error.reference', { reference: trouble.reference })}</p>}
    {children}
    <p>
      <a href={view.authority ? `/${view.authority.slug}` : view.links.home}>{view.t('error.toStart')}</a>
    </p>
  </Intro>
)
