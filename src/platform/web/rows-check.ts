import type { TextKey } from '../texts/texts.ts'
import type { Request } from './env.ts'
import { readForm } from './form.ts'
import { chosenLanguage } from './language.ts'
import { type Page, renderPage } from './page.tsx'

const largestFile = 100_000

/** The text of a chosen file, as UTF-8 or as older spreadsheets write Swedish letters; else what was written in the field. */
const textSent = async (file: unknown, written: unknown): Promise<string> => {
  if (!(file instanceof File) || file.size === 0) return typeof written === 'string' ? written : ''
  const bytes = new Uint8Array(await file.slice(0, largestFile).arrayBuffer())
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

type Checked<Loaded> = {
  readonly page: Page<Loaded>
  readonly isReadable: (csv: string) => boolean
  /** What is said of a text that is no rows at all. */
  readonly otherwise: TextKey
}

/** The handler that shows the rows that were sent, as `csv` or as `file`, with what is wrong with each. Nothing is kept. */
export const checkRows =
  <Loaded>({ page: shown, isReadable, otherwise }: Checked<Loaded>) =>
  async (c: Request): Promise<Response> => {
    const fields = await readForm(c)
    const csv = (await textSent(fields.file, fields.csv)).replaceAll('\0', '')
    if (isReadable(csv)) return renderPage(c, shown, { values: { csv }, errors: {} }, 200)
    const words = c.get('services').texts(chosenLanguage(c) ?? 'sv')
    const errors = { csv: words.find(otherwise) ?? otherwise }
    return renderPage(c, shown, { values: { csv }, errors }, 422)
  }
