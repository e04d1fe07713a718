import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'

/** The file that a person at the keyboard means; undefined when there is none. npm runs at the root of the project and keeps where they stand in INIT_CWD. */
export const fileAtHand = async (asked: string): Promise<string | undefined> => {
  const stands = process.env.INIT_CWD
  for (const path of [...(stands === undefined ? [] : [resolve(stands, asked)]), resolve(asked)]) {
    const found = await stat(path).catch(() => undefined)
    if (found?.isFile()) return path
  }
  return undefined
}
