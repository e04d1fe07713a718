import { z } from 'zod'
import { contentSent, type PaperForm } from '../papers/index.ts'
import { storableData } from '../platform/stored-text.ts'
import type { Content } from './drafts.ts'

const stored = z.record(z.string(), z.unknown())

/** Content as it is stored; what is no object is empty. */
export const contentIn = (value: unknown): Content => stored.safeParse(value).data ?? {}

/** What a form sent as content that can be kept. A question that was not sent is empty; what the form does not ask is left out. */
export const contentFrom = (form: PaperForm, sent: Content): Content =>
  contentIn(
    storableData(
      Object.fromEntries(Object.entries(contentSent(form, sent)).map(([name, value]) => [name, value ?? ''])),
    ),
  )
