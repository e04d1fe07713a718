import { expect, test } from 'vitest'
import { someDocument, someLetterhead } from '../../../test/files/some-document.ts'
import { attachmentOf } from '../documents/attachment.ts'
import { checkPdf } from '../documents/pdf/check.ts'
import { makePdf } from '../documents/pdf/make-pdf.ts'
import { fixedClock } from '../time.ts'
import { paperToSign, signedBy, someDesk, someFolder } from './test-paper.ts'
import { verifyPdf } from './verify-pdf.ts'

test('a typeset document stays PDF/A-3a and PDF/UA-1 through fields, signatures and the stamp for the archive', async () => {
  const document = someDocument()
  const attachment = attachmentOf(document, someLetterhead)
  const made = makePdf({ document, letterhead: someLetterhead, attachment, madeAt: '2026-11-23T09:00:00Z' })
  if (!('pdf' in made)) throw new Error(made.detail)
  const desk = someDesk(someFolder(), fixedClock('2026-11-23T09:14:20Z'))
  const files = await signedBy(desk, 3, paperToSign(made.pdf))
  const kept = await desk.keepForLong(files.at(-1) ?? made.pdf, 'Arkivstämpel')
  for (const file of [made.pdf, ...files, kept]) expect(checkPdf(file)).toEqual([])
  expect(verifyPdf(kept, desk.trust()).verdict).toBe('whole')
})
