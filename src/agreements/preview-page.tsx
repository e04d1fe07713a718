import { getCase } from '../cases/index.ts'
import { agreementKind, houseStyle } from '../papers/index.ts'
import type { Document, Letterhead } from '../platform/documents/document.ts'
import { TypesettingFault } from '../platform/documents/pdf/typesetting-fault.ts'
import { isRefusal, type Refusal, refuse } from '../platform/refusal.ts'
import { ButtonLink, Buttons } from '../platform/ui/form.tsx'
import { Layout } from '../platform/ui/layout.tsx'
import { OnLetterhead } from '../platform/ui/on-letterhead.tsx'
import { Status } from '../platform/ui/status.tsx'
import type { Request } from '../platform/web/env.ts'
import { missingPage, refusedPage } from '../platform/web/errors.tsx'
import { type Ask, askFor, opened, type Page } from '../platform/web/page.tsx'
import { agreementOfAddress, agreementPath, type InAgreement, trailInside } from './frame.ts'
import { agreementContentOf } from './printed.ts'

type Loaded = InAgreement & { readonly document: Document; readonly letterhead: Letterhead }

const load = async (ask: Ask): Promise<Loaded | Refusal | undefined> => {
  const found = await agreementOfAddress(ask)
  if (!found) return undefined
  const { partnership, agreement } = found
  const matter = partnership.caseId ? await getCase(ask.db, partnership.caseId) : undefined
  const facts = { authorityName: ask.authority.name, caseNumber: matter?.caseNumber }
  const content = agreementContentOf(agreement, partnership, facts)
  if (!content) return refuse('agreements.noTerm')
  const { letterhead, wording } = await houseStyle(ask.db, ask.authority)
  return { ...found, document: agreementKind.document(content, wording), letterhead }
}

/** The agreement as the paper that it will be, as far as it is written. */
export const previewPage: Page<Loaded> = {
  load,
  view: ({ partnership, document, letterhead }, view) => {
    const { t } = view
    return (
      <Layout
        view={view}
        title={`${t('agreements.paper.look')}: ${partnership.title}`}
        trail={trailInside(view, partnership)}
      >
        <div class="hs-stack">
          <div class="hs-message hs-noprint" role="status">
            <p>
              <Status state="active">{t('agreements.paper.draft')}</Status>
            </p>
          </div>
          <Buttons>
            <ButtonLink href={agreementPath(view, partnership)}>{t('agreements.paper.back')}</ButtonLink>
            <ButtonLink href={agreementPath(view, partnership, '/utkast.pdf')} variant="secondary">
              {t('agreements.paper.pdf')}
            </ButtonLink>
          </Buttons>
          <OnLetterhead of={document} letterhead={letterhead} />
        </div>
      </Layout>
    )
  },
}

/** The same paper as a file, set at once: it is a draft and nothing of it is kept. */
export const draftPdf = async (c: Request): Promise<Response> => {
  const { found, loaded } = await opened(c, async (tx, found) => ({
    found,
    loaded: found.authority ? await load(askFor(c, tx, found.authority, found.actor)) : undefined,
  }))
  if (loaded === undefined) return missingPage(c, found)
  if (isRefusal(loaded)) return refusedPage(c, found, loaded)
  try {
    const pdf = await c.get('services').typesetter.pdf(loaded.document, loaded.letterhead)
    return c.body(new Uint8Array(pdf), 200, {
      'content-type': 'application/pdf',
      'content-disposition': 'inline; filename="utkast-overenskommelse.pdf"',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    })
  } catch (error) {
    if (!(error instanceof TypesettingFault)) throw error
    return refusedPage(c, found, refuse('agreements.notSet'))
  }
}
