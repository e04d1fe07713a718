import { perform } from '../platform/perform.ts'
import { ErrorNotice, troubleTitle } from '../platform/ui/error-notice.tsx'
import { Layout } from '../platform/ui/layout.tsx'
import type { Opened, Request } from '../platform/web/env.ts'
import { html } from '../platform/web/html.ts'
import { referenceOf } from '../platform/web/reference.ts'
import { viewOf } from '../platform/web/view.ts'
import { noteDamaged } from './paper-actions.ts'

/** Says that a kept file is no longer what was kept, on a page, in the log and in the journal. Nothing of it is handed out. */
export const foundDamaged = async (
  c: Request,
  found: Opened,
  { documentId, damaged: sha256 }: { documentId: string; damaged: string },
): Promise<Response> => {
  const { db, clock } = c.get('services')
  if (found.authority) {
    const actor = { kind: 'system', task: 'drafts.read' } as const
    await perform({ db, clock, actor, authority: found.authority }, noteDamaged, { documentId, sha256 })
  }
  const reference = referenceOf(c)
  console.error(`${reference} ${c.req.method} ${c.req.routePath}: the stored file of document ${documentId} is damaged`)
  const view = viewOf(c, found)
  const trouble = { status: 500, reference } as const
  return html(
    c,
    <Layout view={view} title={troubleTitle(view, trouble)}>
      <ErrorNotice view={view} of={trouble}>
        <p>{view.t('drafts.damaged.text', { id: documentId })}</p>
      </ErrorNotice>
    </Layout>,
    500,
  )
}
