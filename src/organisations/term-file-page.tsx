import { RowsPage } from '../platform/ui/rows-page.tsx'
import type { Page } from '../platform/web/page.tsx'
import type { Body } from './bodies.ts'
import { bodyLink } from './body-form-pages.tsx'
import { bodyOfAddress } from './body-pages.tsx'
import { at, organisationLink } from './frame.tsx'
import { isAdministrator } from './overview-pages.tsx'
import { readTermFile, type TermsAround } from './term-file.ts'
import { importTerms, termsAround } from './term-file-actions.ts'

type Shown = { readonly body: Body; readonly around: TermsAround }

/** Reads a file of terms, shows each line with what is wrong, and keeps them only when every line is right. */
export const termFilePage: Page<Shown> = {
  shown: isAdministrator,
  load: async (ask) => {
    const body = await bodyOfAddress(ask)
    return body && { body, around: await termsAround(ask.db, body) }
  },
  view: ({ body, around }, view, returned) => {
    const { t } = view
    const { csv } = returned.values
    return (
      <RowsPage
        view={view}
        returned={returned}
        title={t('organisations.termFile.title', { body: body.name })}
        lead={t('organisations.termFile.lead')}
        trail={[organisationLink(view), bodyLink(view, body)]}
        of={importTerms}
        path={at(view, `/organisation/organ/${body.bodyId}/uppdrag/las-in`)}
        hint={t('organisations.termFile.csvHint')}
        rows={csv === undefined ? undefined : readTermFile(csv, around)}
        wrongWith={({ fault }) => fault && t(`organisations.termFault.${fault}`)}
        rightly={({ term }) => t(term?.personId === undefined ? 'organisations.termFile.newPerson' : 'rows.right')}
        columns={[
          { heading: t('organisations.term.person'), cell: ({ name }) => name },
          { heading: t('organisations.term.role'), cell: ({ role }) => role },
          { heading: t('organisations.term.party'), cell: ({ party }) => party },
          { heading: t('organisations.term.from'), cell: ({ from }) => from },
          { heading: t('organisations.term.last'), cell: ({ last }) => last },
        ]}
      />
    )
  },
}
